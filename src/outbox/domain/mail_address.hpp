// Where a message may go: to the domains on a list, and no other.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace outbox {

// Lower case, without an "@" in front; empty if it is no domain name.
std::string mail_domain(std::string_view typed);
// True if the address has one "@" and its domain is on the list, or below one that is: da.merseyside.police.uk.
bool address_allowed(std::string_view address, std::span<std::string const> domains);
// A plain address as it may stand in an envelope: ASCII, one "@", nothing that ends a line or a path.
bool is_plain_address(std::string_view);

}  // namespace outbox

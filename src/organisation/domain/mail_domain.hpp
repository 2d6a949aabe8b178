// Where a message to a partner may go: to the domains on its list, and no other.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace organisation {

// Lower case, without an "@" in front; empty if it is no domain name.
std::string mail_domain(std::string_view typed);
// True if the address has one "@" and its domain is on the list, or below one that is: da.merseyside.police.uk.
bool address_allowed(std::string_view address, std::span<std::string const> domains);

}  // namespace organisation

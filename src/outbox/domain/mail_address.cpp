#include "outbox/domain/mail_address.hpp"

#include "base/text.hpp"

namespace outbox {
namespace {

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string mail_domain(std::string_view typed) {
  auto domain = base::ascii_lower(base::trim(typed));
  if (domain.starts_with('@')) domain.erase(0, 1);
  bool const letters = std::ranges::all_of(domain, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  bool const parts = domain.find('.') != std::string::npos && !domain.starts_with('.') && !domain.ends_with('.') &&
                     domain.find("..") == std::string::npos;
  return letters && parts && domain.size() <= 200 ? domain : std::string();
}

bool address_allowed(std::string_view address, std::span<std::string const> domains) {
  auto const at = address.find('@');
  if (at == 0 || at == address.npos || address.find('@', at + 1) != address.npos) return false;
  if (address.find_first_of(" \t\r\n,;<>\"") != address.npos) return false;
  auto const domain = mail_domain(address.substr(at + 1));
  return !domain.empty() && std::ranges::any_of(domains, [&](std::string const& allowed) {
    return domain == allowed || domain.ends_with("." + allowed);
  });
}

bool is_plain_address(std::string_view address) {
  auto const at = address.find('@');
  if (at == 0 || at == address.npos || address.size() > 254 || at > 64) return false;
  auto const local = address.substr(0, at), domain = address.substr(at + 1);
  auto const local_part = [](char c) { return is_plain(c) || std::string_view(".!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos; };
  auto const domain_part = [](char c) { return is_plain(c) || c == '-' || c == '.'; };
  auto const dots = [](std::string_view part) { return !part.empty() && part.front() != '.' && part.back() != '.' && part.find("..") == part.npos; };
  return std::ranges::all_of(local, local_part) && std::ranges::all_of(domain, domain_part) && dots(local) && dots(domain) && local.front() != '-';
}

}  // namespace outbox

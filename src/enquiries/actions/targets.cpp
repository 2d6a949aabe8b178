#include "enquiries/actions/targets.hpp"

#include "enquiries/domain/templates.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using people::Address;
using people::AddressKind;

bool lives_or_would(Address const& address, base::Date today) {
  bool const proposed = address.kind == AddressKind::proposed && (!address.to || today < *address.to);
  return proposed || people::lived_at(address, today);
}

Target& target_of(std::vector<Target>& targets, std::string const& code) {
  auto const found = std::ranges::find(targets, code, &Target::code);
  return found != targets.end() ? *found : targets.emplace_back(Target{.code = code});
}

// A child of the household lives where the person lives, unless an authority of their own is recorded.
std::string authority_of(people::Child const& child, KnownPerson const& known, base::Date today) {
  if (child.authority) return *child.authority;
  bool const own_address = !child.address_lines.empty() || !child.postcode.empty();
  if (child.contact != people::ContactKind::household || own_address) return {};
  for (auto const& address : known.parts.addresses)
    if (people::lived_at(address, today) && address.authority) return *address.authority;
  return {};
}

}  // namespace

std::vector<Target> police_targets(KnownPerson const& known, base::Date today) {
  std::vector<Target> targets;
  for (auto const& address : known.parts.addresses)
    if (lives_or_would(address, today) && address.force) target_of(targets, *address.force);
  if (targets.empty()) targets.push_back({});
  auto const from = search_from(known.birth_date, today);
  for (auto const& address : known.parts.addresses) {
    bool const earlier = !lives_or_would(address, today) && (!address.to || *address.to > from);
    if (!earlier || !address.force || std::ranges::find(targets, *address.force, &Target::code) != targets.end()) continue;
    targets.push_back({.code = *address.force, .proposed = true});
  }
  return targets;
}

std::vector<Target> childrens_targets(KnownPerson const& known, base::Date today, std::optional<ChildId> only) {
  std::vector<Target> targets;
  for (auto const& child : known.parts.children)
    if (people::in_force(child, today) && (!only || child.id == *only)) target_of(targets, authority_of(child, known, today)).children.push_back(child.id);
  if (!targets.empty()) return targets;
  for (auto const& address : known.parts.addresses)
    if (lives_or_would(address, today) && address.authority) target_of(targets, *address.authority);
  if (targets.empty()) targets.push_back({});
  return targets;
}

}  // namespace enquiries

#include "people/actions/address_fields.hpp"

#include "base/identifiers.hpp"
#include "people/domain/in_words.hpp"
#include "people/store/places.hpp"

namespace people {

base::Outcome<> check(ledger::View& view, AddressFields const& fields) {
  Faults faults;
  faults.unless(!fields.lines.empty(), "lines", "Enter the address, or what is known of it");
  faults.unless(authority_known(view, fields.authority), "authority", "Choose an authority of the list, or not known");
  faults.unless(force_known(view, fields.force), "force", "Choose a police force of the list, or not known");
  faults.unless(!fields.to || fields.from <= *fields.to, "to", "The last day must not be before the first");
  faults.unless(fields.kind != AddressKind::previous || fields.to, "to", "Enter when the person left a previous address");
  if (faults.any()) return faults.refusal();
  return {};
}

Address address_of(ledger::View& view, AddressFields const& fields) {
  auto const postcode = base::check_postcode(fields.postcode);
  return {.kind = fields.kind,
          .lines = fields.lines,
          .postcode = postcode.valid ? postcode.canonical : fields.postcode,
          .authority = fields.authority,
          .force = fields.force ? fields.force : force_of(view, fields.authority),
          .others_live_there = fields.others_live_there,
          .from = fields.from,
          .to = fields.to};
}

std::string address_in_words(ledger::View& view, Address const& address) {
  std::string const authority = authority_name(view, address.authority);
  return in_words(address) + (authority.empty() ? "" : ", " + authority);
}

}  // namespace people

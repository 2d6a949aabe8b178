#include "people/actions/link_fields.hpp"

#include "people/store/places.hpp"

namespace people {

base::Outcome<> check(ledger::View& view, LinkFields const& fields) {
  Faults faults;
  faults.unless(!fields.surname.empty() || !fields.forenames.empty(), "surname", "Enter a surname or a first name");
  faults.unless(!fields.birth_date || *fields.birth_date < view.today(), "birth_date", "The date of birth must be in the past");
  faults.unless(authority_known(view, fields.authority), "authority", "Choose an authority of the list, or not known");
  faults.unless(!fields.to || fields.from <= *fields.to, "to", "The last day must not be before the first");
  if (faults.any()) return faults.refusal();
  return {};
}

Link link_of(LinkFields const& fields) {
  return {.surname = fields.surname, .forenames = fields.forenames, .birth_date = fields.birth_date, .relation = fields.relation,
          .victim = fields.victim, .in_household = fields.in_household, .address_lines = fields.address_lines,
          .postcode = fields.postcode, .authority = fields.authority, .from = fields.from, .to = fields.to};
}

sql::Params params_of(Link const& link) {
  return {{"surname", link.surname}, {"forenames", link.forenames}, {"born", link.birth_date}, {"relation", link.relation},
          {"victim", link.victim}, {"household", link.in_household}, {"lines", link.address_lines}, {"postcode", link.postcode},
          {"authority", link.authority}, {"from", link.from}, {"to", link.to}};
}

}  // namespace people

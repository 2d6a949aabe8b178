#include "people/actions/child_fields.hpp"

#include "people/domain/in_words.hpp"
#include "people/store/places.hpp"

namespace people {
namespace {

// No pregnancy lasts longer, and a date long past is a birth nobody recorded.
constexpr std::chrono::days furthest_ahead{300};
constexpr std::chrono::days longest_overdue{28};

}  // namespace

base::Outcome<> check(ledger::View& view, ChildFields const& fields) {
  base::Date const today = view.today();
  bool const both = fields.birth_date && fields.expected_date;
  Faults faults;
  faults.unless(!fields.birth_date || *fields.birth_date <= today, "birth_date", "The date of birth must be today or in the past");
  faults.unless(!fields.birth_date || base::age_on(*fields.birth_date, today) < 18, "birth_date",
                "This is the date of birth of an adult: add them to the adults");
  faults.unless(!both, "expected_date", "Enter a date of birth or an expected date, not both");
  bool const plausible = !fields.expected_date ||
                         (*fields.expected_date <= today + furthest_ahead && *fields.expected_date >= today - longest_overdue);
  faults.unless(plausible, "expected_date", "The expected date must be within the next ten months");
  faults.unless(authority_known(view, fields.authority), "authority", "Choose an authority of the list, or not known");
  if (faults.any()) return faults.refusal();
  return {};
}

Child child_of(ChildFields const& fields) {
  return {.surname = fields.surname, .forenames = fields.forenames, .birth_date = fields.birth_date, .expected_date = fields.expected_date,
          .relation = fields.relation, .contact = fields.contact, .address_lines = fields.address_lines, .postcode = fields.postcode,
          .authority = fields.authority, .from = fields.from};
}

sql::Params params_of(Child const& child) {
  return {{"surname", child.surname}, {"forenames", child.forenames}, {"born", child.birth_date}, {"expected", child.expected_date},
          {"relation", child.relation}, {"contact", child.contact}, {"lines", child.address_lines}, {"postcode", child.postcode},
          {"authority", child.authority}, {"from", child.from}};
}

std::string child_in_words(ledger::View& view, Child const& child) {
  std::string const authority = authority_name(view, child.authority);
  return in_words(child) + (authority.empty() ? "" : ", " + authority);
}

}  // namespace people

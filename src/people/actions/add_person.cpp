#include "people/actions/add_person.hpp"

#include "people/domain/facts.hpp"
#include "people/store/allocations.hpp"
#include "people/store/places.hpp"
#include "people/store/tokens.hpp"
#include "people/store/write_parts.hpp"

namespace people {
namespace {

constexpr ledger::System crn_taken{"people.crn_taken", "a CRN is one person's in the whole country, also out of the asker's sight",
                                   "select count(*) from person where crn = :crn"};

}  // namespace

base::Outcome<PersonId> run(ledger::Tx& tx, AddPerson const& add) {
  auto const team = team_in_reach(tx, add.team);
  Faults faults;
  faults.unless(is_crn(add.crn), "crn", "Enter the CRN: a capital letter and six digits, such as X123456");
  faults.unless(!add.surname.empty(), "surname", "Enter a surname");
  faults.unless(!add.birth_date || *add.birth_date < tx.today(), "birth_date", "The date of birth must be in the past");
  faults.unless(team.has_value(), "team", "Choose a team of your unit");
  faults.unless(!team || !add.practitioner || posted_to(tx, *add.practitioner, team->id), "practitioner",
                "Choose a practitioner of the team, or none yet");
  faults.unless(tx.row<std::int64_t>(crn_taken, {{"crn", add.crn}}).value_or(0) == 0, "crn", "A person with this CRN is on the record already");
  if (faults.any()) return faults.refusal();

  PersonId const person = insert_person(tx, {.crn = add.crn, .surname = add.surname, .forenames = add.forenames, .preferred_name = add.preferred_name,
                                             .birth_date = add.birth_date, .sex = add.sex, .team = team->id, .team_no = team->team_from,
                                             .practitioner = add.practitioner, .source = add.source});
  write_allocation(tx, person, {.team = team->id, .team_no = team->team_from, .practitioner = add.practitioner});
  renew_tokens(tx, person);
  write_change(tx, person, {.audit = "person.added", .what = "Person added", .after = full_name(add.forenames, add.surname),
                            .processing = ledger::Processing::collection});
  tx.tell(PersonAdded{person});
  return person;
}

}  // namespace people

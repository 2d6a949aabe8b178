#include "people/store/allocations.hpp"

namespace people {
namespace {

constexpr ledger::Write update{"people.allocate", R"sql(update person
  set team_id = :team, team_no = :team_no, practitioner_id = :practitioner, cover_id = :cover where id = :person)sql"};
constexpr ledger::Write move_words{"people.move_tokens", "update person_token set team_no = :team_no where person_id = :person and team_no <> :team_no"};
constexpr ledger::Write end_former{"people.end_allocation", "update allocation set valid_to = :today where person_id = :person and valid_to is null"};
constexpr ledger::Write begin_new{"people.begin_allocation", R"sql(insert into allocation (person_id, staff_id, team_id, valid_from, recorded_by)
  values (:person, :staff, :team, :today, :account))sql"};

}  // namespace

void write_allocation(ledger::Tx& tx, PersonId person, Allocation const& to) {
  tx.change(update, {{"person", person}, {"team", to.team}, {"team_no", to.team_no}, {"practitioner", to.practitioner}, {"cover", to.cover}});
  tx.change(move_words, {{"person", person}, {"team_no", to.team_no}});
  tx.change(end_former, {{"person", person}, {"today", tx.today()}});
  tx.change(begin_new, {{"person", person}, {"staff", to.practitioner}, {"team", to.team}, {"today", tx.today()}, {"account", tx.scope().account}});
}

}  // namespace people

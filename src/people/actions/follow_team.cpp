#include "people/actions/follow_team.hpp"

#include "people/actions/change.hpp"

namespace people {
namespace {

constexpr char why[] = "everybody of a team moves with it, whoever may see them";
constexpr ledger::System people_of{"people.of_moved_team", why, "select p.id from person p where p.team_no = :number and p.team_id = :team order by p.id"};
constexpr ledger::Write renumber{"people.follow_team", "update person set team_no = :number where team_no = :former and team_id = :team"};
constexpr ledger::Write renumber_words{"people.follow_team_tokens", R"sql(update person_token set team_no = :number
  where team_no = :former and person_id in (select p.id from person p where p.team_no = :number and p.team_id = :team))sql"};
constexpr ledger::System target_of{"people.first_look_target_of", why, "select t.weekly from first_look_target t where t.unit_id = :unit"};
constexpr ledger::Write share{"people.share_first_look_target", R"sql(insert into first_look_target (unit_id, weekly, set_by, set_at)
  values (:unit, :weekly, :account, :now)
  on conflict (unit_id) do update set weekly = first_look_target.weekly + excluded.weekly, set_at = excluded.set_at)sql"};
constexpr ledger::Write drop_target{"people.drop_first_look_target", "delete from first_look_target where unit_id = :unit"};

}  // namespace

void follow_team(ledger::Tx& tx, organisation::TeamMoved const& moved) {
  tx.change(renumber, {{"team", moved.team}, {"former", moved.former}, {"number", moved.number}});
  tx.change(renumber_words, {{"team", moved.team}, {"former", moved.former}, {"number", moved.number}});
  for (auto const person : tx.rows<PersonId>(people_of, {{"team", moved.team}, {"number", moved.number}}))
    write_change(tx, person, {.audit = "person.moved_with_team", .what = "Moved with the team to another unit", .before = moved.from_name,
                              .after = moved.to_name, .subject = moved.team.value});
}

void follow_unit(ledger::Tx& tx, organisation::UnitFollowed const& followed) {
  auto const weekly = tx.row<std::int64_t>(target_of, {{"unit", followed.unit}}).value_or(0);
  tx.change(drop_target, {{"unit", followed.unit}});
  auto const units = std::ssize(followed.by);
  if (weekly == 0 || units == 0) return;
  for (auto const unit : followed.by)
    tx.change(share, {{"unit", unit}, {"weekly", (weekly + units - 1) / units}, {"account", tx.scope().account}, {"now", tx.now()}});
}

}  // namespace people

#include "organisation/actions/alert_senior.hpp"

#include "identity/store/break_glass.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

namespace organisation {

namespace {

// Who answers for the team on the day: the first office that is held, and who stands in for its holder.
std::optional<StaffId> who_answers(ledger::Tx& tx, std::int64_t team_no) {
  auto const above = above_team(tx, team_no);
  std::optional<Posted> holder;
  if (above.team) holder = senior_of_team(tx, above.team->id);
  if (!holder && above.pdu) holder = deputy_of_pdu(tx, above.pdu->id);
  if (!holder && above.pdu) holder = head_of_pdu(tx, above.pdu->id);
  if (!holder && above.region) holder = director_of_region(tx, above.region->id);
  if (!holder) return std::nullopt;
  return stands_in_for(tx, holder->id, {}, holder->unit);
}

}  // namespace

// Without anybody in office the opening still stands on the list of everybody whose place holds the person.
void alert_senior(ledger::Tx& tx, identity::BreakGlassOpened const& opened) {
  auto const senior = who_answers(tx, opened.team_no);
  if (!senior) return;
  identity::set_alerted(tx, opened.id, *senior);
  auto const staff = find_staff(tx, *senior);
  if (!staff || staff->email.empty()) return;
  tx.send({.kind = "alert", .to = staff->email, .key = fmt::format("break_glass-{}", opened.id),
           .subject = "Full Picture: a record was opened outside its team",
           .body = "Somebody opened the record of a person of your team and gave a reason. Sign in to read it.\n", .link = "/alerts"});
}

}  // namespace organisation

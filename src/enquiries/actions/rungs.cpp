#include "enquiries/actions/rungs.hpp"

#include "enquiries/store/agency.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write write_mark{"enquiries.mark_rung",
                           "insert into enquiry_mark (enquiry_id, agency_id, kind, step, due_on, done_on, done_at, owner_id, owner_name, result) "
                           "values (:id, :agency, 'rung', :step, :due, :on, :now, :owner, :name, :result)"};
constexpr Write step_up{"enquiries.step_up", "update enquiry set rung = :step where id = :id"};

struct Holder {
  std::optional<StaffId> staff = {};
  std::string name = {};
};

Holder holder(std::optional<organisation::Posted> const& posted) { return posted ? Holder{posted->id, posted->full_name} : Holder{}; }

// Who hears of it. Where an office is vacant its rung goes to the next above, so that it is always a named person's.
Holder who_hears(ledger::Tx& tx, RungDue const& due, RungTo to, base::Date day) {
  auto const pdu = organisation::pdu_of(tx, due.team, day);
  auto const region = organisation::region_of(tx, due.team, day);
  Holder found;
  if (to == RungTo::spo) found = holder(organisation::senior_of_team(tx, due.team, day));
  if (to == RungTo::partner_lead) {
    auto const agency = organisation::find_agency(tx, due.agency);
    if (agency) found.name = agreement_with(tx, *agency, day).named_lead;
    if (!found.name.empty()) return found;
  }
  if (found.name.empty() && to <= RungTo::deputy_pdu_head && pdu) found = holder(organisation::deputy_of_pdu(tx, pdu->id, day));
  if (found.name.empty() && to <= RungTo::partner_lead && pdu) found = holder(organisation::head_of_pdu(tx, pdu->id, day));
  if (found.name.empty() && region) found = holder(organisation::director_of_region(tx, region->id, day));
  if (!found.name.empty()) return found;
  auto const owner = due.acting ? organisation::find_staff(tx, *due.acting) : std::nullopt;
  return owner ? Holder{owner->id, owner->full_name} : Holder{{}, "Regional office"};
}

}  // namespace

void take_rung(ledger::Tx& tx, RungDue const& due, base::Date due_on, base::Date done_on, std::string const& result) {
  auto const& rungs = tx.rules<RuleBook>().on(done_on).rungs;
  auto const step = due.rung + 1;
  if (step > static_cast<int>(rungs.size())) return;
  auto const who = who_hears(tx, due, rungs[static_cast<std::size_t>(step - 1)].to, done_on);
  tx.change(write_mark, {{"id", due.id}, {"agency", due.agency}, {"step", step}, {"due", due_on}, {"on", done_on}, {"now", tx.now()}, {"owner", who.staff}, {"name", who.name}, {"result", result}});
  tx.change(step_up, {{"id", due.id}, {"step", step}});
  tx.record({.what = "enquiry.escalated", .person = due.person, .subject = due.id.value, .detail = std::to_string(step)});
  retime(tx, due.id);
}

}  // namespace enquiries

#include "workload/actions/alert_leaver.hpp"

#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "workload/store/allocation_records.hpp"

namespace workload {
namespace {

constexpr ledger::System holds{"workload.leaver_holds", "whether somebody who leaves holds cases: a number", "select count(*) from person p where p.practitioner_id = :staff"};

// The senior of the team, else whoever heads the unit above it; who stands in for her where she is away.
std::optional<organisation::Staff> who_answers(ledger::Tx& tx, organisation::UnitId unit) {
  auto holder = organisation::head_of(tx, unit);
  if (!holder)
    if (auto const pdu = organisation::pdu_of(tx, unit)) holder = organisation::head_of(tx, pdu->id);
  if (!holder) return std::nullopt;
  return organisation::find_staff(tx, organisation::stands_in_for(tx, holder->id, {}, holder->unit));
}

}  // namespace

void alert_leaver(ledger::Tx& tx, organisation::PostingEnded const& ended) {
  if (tx.row<std::int64_t>(holds, {{"staff", ended.staff}}).value_or(0) == 0) return;
  auto const senior = who_answers(tx, ended.unit);
  if (!senior || senior->email.empty()) return;
  tx.send({.kind = "alert", .to = senior->email, .key = fmt::format("leaver-{}-{}-{}", ended.staff.value, ended.unit.value, base::iso(ended.on)),
           .subject = "Full Picture: cases need another practitioner", .body = "A practitioner of your team leaves, or has left, with cases. Sign in to give them on.\n",
           .link = fmt::format("/workforce/allocation/leaving/{}", ended.staff.value)});
}

void close_decision(ledger::Tx& tx, people::PersonTransferred const& moved) {
  end_allocation_record(tx, moved.person);
  withdraw_handovers(tx, moved.person);
}

}  // namespace workload

#include "inspection/actions/hand_over_reading.hpp"

#include "inspection/actions/saved.hpp"
#include "inspection/actions/start_reading.hpp"
#include "risk/actions/typed.hpp"

#include <algorithm>

namespace inspection {
namespace {

bool reads(TeamMember const& member) { return member.role == TeamRole::lead || member.role == TeamRole::inspector || member.role == TeamRole::quality; }

std::optional<TeamMember> reader_of(ledger::Tx& tx, InspectionId id, AccountId account) {
  for (auto const& member : team_of(tx, id))
    if (member.account == account && reads(member)) return member;
  return std::nullopt;
}

std::string unfit(ledger::Tx& tx, HandOverReading const& asked, std::vector<ReadingRow> const& readings) {
  if (!reader_of(tx, asked.inspection, asked.to)) return "Choose an inspector of the team";
  if (std::ranges::any_of(readings, [&](ReadingRow const& row) { return row.reader == asked.to; })) return "Choose somebody who has not read this case";
  if (worked_in_unit(tx, asked.inspection, asked.to, no_service_since(tx.today()))) return "Choose somebody who did not work in this unit in the last three years";
  return {};
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, HandOverReading const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  auto const readings = readings_of_case(tx, asked.sampled);
  auto const row = std::ranges::find(readings, asked.kind, &ReadingRow::kind);
  if (!inspection || row == readings.end() || row->inspection != inspection->id) return base::refuse(base::Refused::not_found);
  if (!has_role(tx, inspection->id, {TeamRole::lead})) return base::refuse(base::Refused::conflict, "Readings are handed over by the lead inspector.");
  if (auto const now = check_reads_cases(*inspection); !now) return tl::unexpected(now.error());
  if (row->finished_at) return base::refuse(base::Refused::conflict, "This reading is finished and stays its reader's.");
  risk::Typed typed;
  auto const reason = typed.needed("reason", asked.reason, static_cast<int>(longest_reason), "Reason", "Say why it is handed over");
  if (auto why = unfit(tx, asked, readings); !why.empty()) typed.fail("to", std::move(why));
  if (!typed.good()) return typed.refusal();
  hand_over(tx, row->id, asked.to, reader_of(tx, asked.inspection, asked.to)->name);
  tx.record({.what = "inspection.reading_handed_over", .subject = row->id.value, .detail = std::string(base::word(asked.kind)), .why = reason});
  return base::Done{};
}

}  // namespace inspection

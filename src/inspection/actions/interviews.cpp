#include "inspection/actions/interviews.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/store/cases.hpp"

namespace inspection {
namespace {

struct When {
  base::LocalTime start = {};
  int minutes = 60;
  std::string place = {};
};

When checked(Typed& typed, std::optional<base::LocalTime> start, std::optional<int> minutes, std::string const& place) {
  if (!start) typed.fail("start", "Enter the day and the time");
  if (!minutes || *minutes < 10 || *minutes > 240) typed.fail("minutes", "Enter how many minutes, 10 to 240");
  return {.start = start.value_or(base::LocalTime{}), .minutes = minutes.value_or(60), .place = typed.needed("place", place, 200, "Place", "Say where, or that it is a call")};
}

// One error for each clash: a slot is given with none.
void check_clashes(ledger::Tx& tx, Typed& typed, Inspection const& inspection, Slot const& slot) {
  for (auto const& clash : clashes(slot, fieldwork_of(tx, inspection))) typed.fail("start", std::string(shown(clash.kind)));
}

bool is_inspector(ledger::Tx& tx, InspectionId id, AccountId account) {
  return std::ranges::any_of(team_of(tx, id), [&](TeamMember const& m) { return m.account == account && (m.role == TeamRole::inspector || m.role == TeamRole::lead); });
}

}  // namespace

base::Outcome<SlotId> run(ledger::Tx& tx, ProposeSlot const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  auto const row = find_case(tx, asked.case_id);
  if (!inspection || !row || row->inspection != inspection->id || row->state != CaseState::drawn) return not_there();
  if (!stands(*inspection, {Status::evidence_requested, Status::sample_drawn, Status::fieldwork})) return not_now("The timetable is made between the draw and the end of fieldwork.");
  auto const holder = holder_of(tx, row->id);
  if (!holder) return not_now("Nobody holds this case: there is nobody to interview.");
  Typed typed;
  auto const when = checked(typed, asked.start, asked.minutes, asked.place);
  if (!is_inspector(tx, inspection->id, asked.inspector)) typed.fail("inspector", "Choose an inspector of the team");
  if (typed.good()) check_clashes(tx, typed, *inspection, {.practitioner = holder->staff.value, .inspector = asked.inspector.value, .start = when.start, .minutes = when.minutes});
  if (!typed.good()) return typed.refusal();
  auto const id = insert_slot(tx, inspection->id, {.case_id = row->id, .practitioner = holder->staff, .inspector = asked.inspector, .start = when.start, .minutes = when.minutes, .place = when.place});
  tx.record({.what = "inspection.interview_proposed", .person = row->person, .subject = id.value});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, MoveSlot const& asked) {
  auto const row = find_slot(tx, asked.slot);
  auto const inspection = row ? find_inspection(tx, row->inspection) : std::nullopt;
  if (!inspection) return not_there();
  if (row->status == SlotStatus::done || row->status == SlotStatus::not_held) return not_now("This interview is over.");
  Typed typed;
  auto const when = checked(typed, asked.start, asked.minutes, asked.place);
  auto const reason = row->status == SlotStatus::proposed ? typed.text("reason", asked.reason, 500, "Reason") : typed.needed("reason", asked.reason, 500, "Reason", "Say why it is moved");
  auto slot = row->slot();
  slot.start = when.start;
  slot.minutes = when.minutes;
  if (typed.good()) check_clashes(tx, typed, *inspection, slot);
  if (!typed.good()) return typed.refusal();
  if (!move_slot(tx, row->id, when.start, when.minutes, when.place, reason, asked.lock_version)) return somebody_changed_it();
  tx.record({.what = "inspection.interview_moved", .subject = row->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SettleSlot const& asked) {
  auto const row = find_slot(tx, asked.slot);
  if (!row) return not_there();
  if (row->status == SlotStatus::proposed) return not_now("Issue the timetable first.");
  Typed typed;
  auto const reason = asked.held ? typed.text("reason", asked.reason, 500, "Reason") : typed.needed("reason", asked.reason, 500, "Reason", "Say why it was not held");
  if (!typed.good()) return typed.refusal();
  if (!settle_slot(tx, row->id, asked.held ? SlotStatus::done : SlotStatus::not_held, reason, asked.lock_version)) return somebody_changed_it();
  tx.record({.what = asked.held ? "inspection.interview_held" : "inspection.interview_not_held", .subject = row->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, IssueTimetable const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (!has_role(tx, inspection->id, {TeamRole::lead})) return not_your_part("the lead inspector");
  if (!stands(*inspection, {Status::sample_drawn, Status::fieldwork})) return not_now("The timetable is issued once the sample is drawn.");
  if (slots_of(tx, inspection->id).empty()) return not_now("There is no interview in the timetable yet.");
  issue_slots(tx, inspection->id);
  issue_timetable(tx, inspection->id);
  tx.record({.processing = ledger::Processing::disclosure, .what = "inspection.timetable_issued", .subject = inspection->id.value, .recipient = inspection->inspected_as});
  return base::Done{};
}

}  // namespace inspection

#include "workforce/actions/supervise.hpp"

#include "base/text.hpp"
#include "risk/actions/typed.hpp"
#include "workforce/actions/led.hpp"
#include "workforce/store/supervision.hpp"

namespace workforce {
namespace {

constexpr int longest = 4000, longest_action = 400;

void record(ledger::Tx& tx, std::string what, StaffId staff) { tx.record({.processing = ledger::Processing::collection, .what = std::move(what), .subject = staff.value}); }

base::Date day_held(ledger::Tx& tx, risk::Typed& typed, std::optional<base::Date> on, std::string_view ask) {
  if (!on) typed.fail("on", std::string(ask));
  else if (*on > tx.today()) typed.fail("on", fmt::format("{} is still to come", base::date_in_full(*on)));
  else if (*on < base::make_date(1990, 1, 1)) typed.fail("on", "Enter a day after 1 January 1990");
  return on.value_or(base::Date{});
}

std::vector<Agreed> checked(risk::Typed& typed, std::vector<Agreed> const& given, std::optional<base::Date> met) {
  std::vector<Agreed> kept;
  for (std::size_t i = 0; i < given.size(); ++i) {
    auto const what = typed.text(fmt::format("action_{}", i + 1), given[i].what, longest_action, "Action");
    if (met && given[i].due && (*given[i].due < *met || *given[i].due > *met + std::chrono::years{2})) typed.fail(fmt::format("due_{}", i + 1), "The day by which it is done must come within two years of the day on which you met");
    if (!what.empty()) kept.push_back({what, given[i].whose, given[i].due});
    else if (given[i].due) typed.fail(fmt::format("action_{}", i + 1), "Say what is to be done by that day");
  }
  return kept;
}

// A senior of the unit who is no stranger to her: those who read what is agreed.
base::Outcome<StaffLine> led_closely(ledger::Tx& tx, StaffId staff) {
  auto const who = led_other(tx, staff, "A one-to-one is held with somebody else.");
  if (who && (!shares_one_to_ones(tx.scope(), staff) || tx.scope().staff == StaffId{})) return base::refuse(base::Refused::forbidden, "One-to-ones are held by the seniors of the unit.");
  return who;
}

}  // namespace

base::Outcome<OneToOneId> run(ledger::Tx& tx, HoldOneToOne const& asked) {
  auto const who = led_closely(tx, asked.staff);
  if (!who) return tl::unexpected(who.error());
  risk::Typed typed;
  auto const on = day_held(tx, typed, asked.on, "Enter the day on which you met");
  auto const met = typed.good() ? std::optional(on) : std::nullopt;
  auto const agreed = typed.needed("agreed", asked.agreed, longest, "What was agreed", "Enter what was agreed");
  auto const note = typed.text("private_note", asked.private_note, longest, "Private note");
  auto const actions = checked(typed, asked.actions, met);
  if (asked.next && asked.on && *asked.next <= *asked.on) typed.fail("next", "The next one must be after this one");
  else if (asked.next && met && *asked.next > *met + std::chrono::years{1}) typed.fail("next", "The next one must be within a year");
  if (!typed.good()) return typed.refusal();
  auto const id = insert_one_to_one(tx, who->id, on, agreed, asked.next);
  for (auto const& action : actions) insert_action(tx, id, who->id, action.what, action.whose, action.due);
  if (!note.empty()) insert_note(tx, who->id, note);
  if (asked.wellbeing) insert_wellbeing(tx, who->id, on, *asked.wellbeing, {});
  record(tx, "supervision.one_to_one", who->id);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, FinishOneToOneAction const& asked) {
  auto const action = find_action(tx, asked.action);
  if (!action) return base::refuse(base::Refused::not_found);
  if (!finish_action(tx, action->id)) return base::refuse(base::Refused::conflict, "It is done already.");
  record(tx, "supervision.action_done", action->staff);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, KeepNote const& asked) {
  auto const who = led(tx, asked.staff);
  if (!who) return tl::unexpected(who.error());
  risk::Typed typed;
  auto const body = typed.needed("body", asked.body, longest, "Note", "Enter the note");
  if (!typed.good()) return typed.refusal();
  insert_note(tx, who->id, body);
  record(tx, "supervision.note", who->id);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, MarkWellbeing const& asked) {
  auto const who = led(tx, asked.staff);
  if (!who || !shares_one_to_ones(tx.scope(), asked.staff)) return base::refuse(base::Refused::not_found);
  risk::Typed typed;
  if (!asked.mark) typed.fail("mark", "Choose how it is");
  auto const note = typed.text("wellbeing_note", asked.note, longest_action, "Note");
  if (!typed.good()) return typed.refusal();
  insert_wellbeing(tx, who->id, tx.today(), *asked.mark, note);
  record(tx, "supervision.wellbeing", who->id);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, ObservePractice const& asked) {
  auto const who = led_closely(tx, asked.staff);
  if (!who) return tl::unexpected(who.error());
  risk::Typed typed;
  auto const on = day_held(tx, typed, asked.on, "Enter the day on which you saw it");
  auto const what = typed.needed("what", asked.what, longest_action, "What was seen", "Enter what you saw: an interview, a home visit, a report");
  auto const well = typed.text("went_well", asked.went_well, longest, "What went well");
  auto const next = typed.text("next_time", asked.next_time, longest, "What to try next time");
  if (!typed.good()) return typed.refusal();
  insert_observed(tx, who->id, on, what, well, next);
  record(tx, "supervision.practice_observed", who->id);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, StartMentoring const& asked) {
  auto const who = led_other(tx, asked.staff, "Who leads you names your mentor.");
  if (!who) return tl::unexpected(who.error());
  risk::Typed typed;
  auto const mentor = led_staff(tx, asked.mentor);
  if (!mentor || mentor->id == who->id) typed.fail("mentor", "Choose somebody else of your unit");
  auto const aim = typed.text("aim", asked.aim, longest_action, "Aim");
  for (auto const& row : mentoring_of(tx, who->id))
    if (!row.to && row.mentor == asked.mentor) typed.fail("mentor", row.mentor_name + " is the mentor already");
  if (!typed.good()) return typed.refusal();
  insert_mentoring(tx, who->id, mentor->id, asked.from.value_or(tx.today()), aim);
  record(tx, "supervision.mentoring_started", who->id);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, EndMentoring const& asked) {
  auto const who = led_other(tx, asked.staff, "Who leads you ends it.");
  if (!who) return tl::unexpected(who.error());
  if (!end_mentoring(tx, asked.mentoring, who->id, tx.today())) return base::refuse(base::Refused::conflict, "This mentoring has ended, or has not begun.");
  record(tx, "supervision.mentoring_ended", who->id);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, RecordShadowing const& asked) {
  auto const who = led(tx, asked.staff);
  if (!who) return tl::unexpected(who.error());
  risk::Typed typed;
  auto const on = day_held(tx, typed, asked.on, "Enter the day on which she shadowed it");
  auto const person = find_by_crn(tx, base::ascii_upper(base::trim(asked.crn)));
  if (!person) typed.fail("crn", "Enter the CRN of a person on probation whose record you may see");
  else if (person->practitioner == who->id) typed.fail("crn", who->name + " holds this case: it counts as held");
  auto const overseer = posted_staff(tx, asked.overseer);
  if (!overseer || overseer->id == who->id) typed.fail("overseer", "Choose who oversaw it");
  auto const what = typed.text("shadow_what", asked.what, longest_action, "What was shadowed");
  if (!typed.good()) return typed.refusal();
  insert_shadowed(tx, person->id, who->id, overseer->id, on, what);
  tx.record({.processing = ledger::Processing::collection, .what = "case.shadowed", .person = person->id, .subject = who->id.value});
  return base::Done{};
}

}  // namespace workforce

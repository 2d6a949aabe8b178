#include "recommendations/domain/action.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace recommendations {
namespace {

bool blank(std::string_view text) { return base::trim(text).empty(); }

}  // namespace

std::string_view shown(ActionStatus status) {
  static constexpr std::array<std::string_view, 5> words{"Not started", "In progress", "Late", "Done", "Verified"};
  return words.at(static_cast<std::size_t>(status));
}

std::string_view shown(Rung rung) {
  static constexpr std::array<std::string_view, 4> words{"Owner", "Head of PDU", "Regional director", "National"};
  return words.at(static_cast<std::size_t>(rung));
}

ActionStatus status_on(ActionFacts const& facts, base::Date today) {
  if (facts.verified) return ActionStatus::verified;
  if (facts.done) return ActionStatus::done;
  if (today > facts.due) return ActionStatus::late;
  return facts.started && *facts.started <= today ? ActionStatus::in_progress : ActionStatus::not_started;
}

std::vector<Mistake> mistakes(Action const& action) {
  std::vector<Mistake> found;
  if (blank(action.text)) found.push_back({"text", "Write what will be done."});
  if (blank(action.measure)) found.push_back({"measure", "Say how one will see that it is done."});
  if (blank(action.owner)) found.push_back({"owner", "Name who owns the action."});
  if (!action.start) found.push_back({"start", "Enter the day it starts."});
  if (!action.due) found.push_back({"due", "Enter the day it is due."});
  if (action.start && action.due && *action.due < *action.start) found.push_back({"due", "The day it is due must not be before the day it starts."});
  return found;
}

base::Date escalates_on(Rung rung, base::Date due, base::WorkingCalendar const& calendar, EscalationRule const& rule) {
  return calendar.add_working_days(due, rule.working_days.at(static_cast<std::size_t>(rung)));
}

std::vector<Rung> reached(ActionFacts const& facts, base::Date today, base::WorkingCalendar const& calendar, EscalationRule const& rule) {
  std::vector<Rung> rungs;
  if (facts.done || facts.verified) return rungs;
  for (auto const& row : base::Words<Rung>::table)
    if (today >= escalates_on(row.value, facts.due, calendar, rule)) rungs.push_back(row.value);
  return rungs;
}

}  // namespace recommendations

#include "inspection/domain/workflow.hpp"

#include <algorithm>
#include <array>

namespace inspection {
namespace {

using Facts = WorkflowFacts;

constexpr Condition dates_set{&Facts::dates_set, "The lead inspector and the fieldwork days are not set."};
constexpr Condition list_received{&Facts::list_received, "The list of eligible cases has not been received."};
constexpr Condition seed_recorded{&Facts::seed_recorded, "The seed has not been recorded and the sample drawn with it."};
constexpr Condition cases_answered{&Facts::cases_answered, "Some sampled cases have no finished reading."};
constexpr Condition second_readings{&Facts::second_readings_made, "Some cases that must be read twice have been read once."};
constexpr Condition standards_decided{&Facts::standards_decided, "The panel has not decided every standard."};
constexpr Condition both_ratings{&Facts::both_ratings_kept, "The rating by rule and the final rating are not both kept for every standard."};
constexpr Condition comments_answered{&Facts::comments_answered, "Some factual accuracy comments have no answer with a reason."};
constexpr Condition documents_made{&Facts::documents_made, "The report, the notice and the data have not been made."};
constexpr Condition release_set{&Facts::release_set, "The minute of publication is not set."};
constexpr Condition release_reached{&Facts::release_reached, "The minute of publication has not come."};
constexpr Condition recommendations_answered{&Facts::recommendations_answered, "Some recommendations have no response with a reason."};
constexpr Condition progress_final{&Facts::progress_final, "Some recommendations have no final progress."};

struct Step {
  Status from;
  std::vector<Actor> who;
  std::vector<Condition const*> needs;
};

// The one step forward from each status; it leads to the next of the enumeration.
std::vector<Step> const& steps() {
  static std::vector<Step> const all{
      {Status::planned, {Actor::lead}, {&dates_set}},
      {Status::announced, {Actor::lead}, {}},
      {Status::evidence_requested, {Actor::lead}, {&list_received, &seed_recorded}},
      {Status::sample_drawn, {Actor::lead, Actor::inspector}, {}},
      {Status::fieldwork, {Actor::lead}, {&cases_answered}},
      {Status::feedback, {Actor::lead, Actor::quality_lead}, {}},
      {Status::moderation, {Actor::quality_lead}, {&second_readings}},
      {Status::panel, {Actor::panel}, {&standards_decided, &both_ratings}},
      {Status::draft, {Actor::lead}, {&documents_made}},
      {Status::factual_accuracy, {Actor::lead}, {&documents_made, &comments_answered, &release_set}},
      {Status::embargoed, {Actor::system}, {&release_reached}},
      {Status::published, {Actor::lead, Actor::system}, {}},
      {Status::action_plan, {Actor::lead}, {&recommendations_answered}},
      {Status::follow_up, {Actor::lead}, {&progress_final}},
  };
  return all;
}

struct Shown {
  Status status;
  std::string_view words;
};
constexpr std::array shown_statuses{
    Shown{Status::planned, "Planned"},
    Shown{Status::announced, "Announced"},
    Shown{Status::evidence_requested, "Evidence requested"},
    Shown{Status::sample_drawn, "Sample drawn"},
    Shown{Status::fieldwork, "Fieldwork"},
    Shown{Status::feedback, "First findings"},
    Shown{Status::moderation, "Moderation"},
    Shown{Status::panel, "Ratings panel"},
    Shown{Status::draft, "Draft report"},
    Shown{Status::factual_accuracy, "Factual accuracy check"},
    Shown{Status::embargoed, "Embargoed"},
    Shown{Status::published, "Published"},
    Shown{Status::action_plan, "Action plan"},
    Shown{Status::follow_up, "Follow-up"},
    Shown{Status::closed, "Closed"},
    Shown{Status::paused, "Paused"},
    Shown{Status::cancelled, "Cancelled"},
};

constexpr Status next(Status status) { return static_cast<Status>(static_cast<int>(status) + 1); }
bool under_way(Status status) { return status < Status::published; }

void add_back(Status from, std::vector<Move>& moves) {
  auto const add = [&](Status to, std::vector<Actor> who) {
    if (under_way(from) && from > to) moves.push_back({from, to, MoveKind::back, std::move(who), {}, true});
  };
  add(Status::moderation, {Actor::lead, Actor::quality_lead});
  add(Status::draft, {Actor::lead});
}

void add_stops(Status from, std::vector<Move>& moves) {
  if (under_way(from)) moves.push_back({from, Status::paused, MoveKind::pause, {Actor::lead}, {}, true});
  if (under_way(from) || from == Status::paused) moves.push_back({from, Status::cancelled, MoveKind::cancel, {Actor::lead}, {}, true});
}

// Dates ----------------------------------------------------------------------------------------------------------------

base::Date end_of_month(base::Date day) {
  auto const date = std::chrono::year_month_day(day);
  return base::Date(date.year() / date.month() / std::chrono::last);
}

base::Date years_after(base::Date day, int years) {
  auto date = std::chrono::year_month_day(day) + std::chrono::years(years);
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;  // 29 February
  return base::Date(date);
}

}  // namespace

std::string_view shown(Status status) { return std::ranges::find(shown_statuses, status, &Shown::status)->words; }

std::string_view shown(Actor actor) {
  static constexpr std::array<std::string_view, 5> words{"the lead inspector", "an inspector of the team", "the quality lead", "the ratings panel",
                                                         "the system, at the minute set"};
  return words.at(static_cast<std::size_t>(actor));
}

bool Move::open_to(Actor actor) const { return std::ranges::find(who, actor) != who.end(); }

bool before_publication(Status status) { return under_way(status) || status == Status::paused || status == Status::cancelled; }

std::vector<Move> moves_from(Status from, std::optional<Status> paused_in) {
  std::vector<Move> moves;
  if (auto const step = std::ranges::find(steps(), from, &Step::from); step != steps().end())
    moves.push_back({from, next(from), MoveKind::forward, step->who, step->needs, false});
  if (from == Status::paused && paused_in && under_way(*paused_in))
    moves.push_back({from, *paused_in, MoveKind::resume, {Actor::lead}, {}, true});
  add_back(from, moves);
  add_stops(from, moves);
  return moves;
}

std::optional<Move> find_move(Status from, Status to, std::optional<Status> paused_in) {
  auto const moves = moves_from(from, paused_in);
  auto const found = std::ranges::find(moves, to, &Move::to);
  return found == moves.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::string_view> missing(Move const& move, WorkflowFacts const& facts) {
  std::vector<std::string_view> words;
  for (auto const* condition : move.needs)
    if (!(facts.*condition->fact)) words.push_back(condition->missing);
  return words;
}

std::vector<Phase> planned_phases(base::Date fieldwork_from, base::Date fieldwork_until, std::optional<base::Date> release,
                                  base::WorkingCalendar const& calendar, PhaseTimes const& times) {
  auto const weeks_before = [&](int weeks) { return calendar.on_or_before(fieldwork_from - std::chrono::weeks(weeks)); };
  auto const after = [&](base::Date day, int days) { return calendar.add_working_days(day, days); };
  auto const announced = weeks_before(times.announced_weeks_before);
  auto const evidence = weeks_before(times.evidence_weeks_before);
  auto const sample = weeks_before(times.sample_weeks_before);
  auto const feedback = after(fieldwork_until, times.feedback_days);
  auto const moderation = after(feedback, times.moderation_days);
  auto const panel = after(moderation, times.panel_days);
  auto const published = release.value_or(calendar.on_or_before(end_of_month(fieldwork_until) + std::chrono::weeks(times.publication_weeks)));
  auto const embargo = after(published, -times.embargo_days);
  auto const accuracy = after(embargo, -times.factual_accuracy_days);
  auto const action_plan = after(published, times.action_plan_days);
  auto const draft = after(panel, 1);
  return {
      {Status::announced, announced, announced},
      {Status::evidence_requested, after(announced, 1), evidence},
      {Status::sample_drawn, sample, after(fieldwork_from, -1)},
      {Status::fieldwork, fieldwork_from, fieldwork_until},
      {Status::feedback, after(fieldwork_until, 1), feedback},
      {Status::moderation, after(feedback, 1), moderation},
      {Status::panel, after(moderation, 1), panel},
      {Status::draft, draft, std::max(draft, after(accuracy, -1))},
      {Status::factual_accuracy, accuracy, after(embargo, -1)},
      {Status::embargoed, embargo, after(published, -1)},
      {Status::published, published, published},
      {Status::action_plan, after(published, 1), action_plan},
      {Status::follow_up, after(action_plan, 1), years_after(published, times.follow_up_years)},
  };
}

}  // namespace inspection

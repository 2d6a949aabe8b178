// The way of an inspection from plan to close: its statuses, who may move it where, and what must stand first (section 6).
#pragma once
#include "base/calendar.hpp"
#include "base/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inspection {

enum class Status {
  planned,
  announced,
  evidence_requested,
  sample_drawn,
  fieldwork,
  feedback,
  moderation,
  panel,
  draft,
  factual_accuracy,
  embargoed,
  published,
  action_plan,
  follow_up,
  closed,
  paused,
  cancelled,
};
std::string_view shown(Status);  // "Factual accuracy check"

enum class Actor { lead, inspector, quality_lead, panel, system };
std::string_view shown(Actor);  // "the lead inspector"

enum class MoveKind { forward, back, pause, cancel, resume };

// What must stand before a move, as the caller finds it.
struct WorkflowFacts {
  bool dates_set = false;                 // programme, unit, lead inspector, fieldwork days
  bool list_received = false;             // the list of eligible cases
  bool seed_recorded = false;             // before the list was seen, and the sample drawn with it
  bool cases_answered = false;            // every sampled case
  bool second_readings_made = false;      // every case that must be read twice
  bool standards_decided = false;         // every standard eligible for discretion, and every organisational one
  bool both_ratings_kept = false;         // the mechanical one and the final one
  bool documents_made = false;            // the report, the notice and the data, as they go out
  bool comments_answered = false;         // accept or reject, with a reason
  bool release_set = false;               // the minute of publication and the list of those who see it before
  bool release_reached = false;
  bool recommendations_answered = false;
  bool progress_final = false;            // every recommendation has a final progress code
};

struct Condition {
  bool WorkflowFacts::* fact;
  std::string_view missing;  // what to say while it does not hold: "The list of eligible cases has not been received."
};

struct Move {
  Status from = {};
  Status to = {};
  MoveKind kind = MoveKind::forward;
  std::vector<Actor> who = {};
  std::vector<Condition const*> needs = {};
  bool needs_reason = false;
  bool open_to(Actor) const;
};

// Every move from a status. `paused_in`: where a paused inspection stood, to which alone it goes back.
std::vector<Move> moves_from(Status, std::optional<Status> paused_in = {});
std::optional<Move> find_move(Status from, Status to, std::optional<Status> paused_in = {});
// What still keeps it from being made: the sentences of the conditions that do not hold.
std::vector<std::string_view> missing(Move const&, WorkflowFacts const&);

// Before `published`, so that nothing about it may be known outside.
bool before_publication(Status);

// Planned dates -----------------------------------------------------------------------------------------------------------

// Typical times (section 6, default), as data so that a programme may say otherwise.
struct PhaseTimes {
  int announced_weeks_before = 6;
  int evidence_weeks_before = 3;
  int sample_weeks_before = 2;
  int feedback_days = 5;           // working days, from here down
  int moderation_days = 10;
  int panel_days = 5;
  int factual_accuracy_days = 10;
  int embargo_days = 2;
  int action_plan_days = 20;
  int publication_weeks = 13;      // from the end of the month of fieldwork: 8 to 17 are published
  int follow_up_years = 2;
  friend bool operator==(PhaseTimes const&, PhaseTimes const&) = default;
};

struct Phase {
  Status status = {};
  base::Date from = {};
  base::Date until = {};  // included
};

// The phases from `announced` to `follow_up`. `release`: the day of publication if it is set. Drafting takes what lies between
// the panel and the factual accuracy check; a release too early for the phases before it makes these two overlap.
std::vector<Phase> planned_phases(base::Date fieldwork_from, base::Date fieldwork_until, std::optional<base::Date> release,
                                  base::WorkingCalendar const&, PhaseTimes const& = {});

}  // namespace inspection

template <>
struct base::Words<inspection::Status> {
  static constexpr std::array table{
      base::Word{inspection::Status::planned, "planned"},
      base::Word{inspection::Status::announced, "announced"},
      base::Word{inspection::Status::evidence_requested, "evidence_requested"},
      base::Word{inspection::Status::sample_drawn, "sample_drawn"},
      base::Word{inspection::Status::fieldwork, "fieldwork"},
      base::Word{inspection::Status::feedback, "feedback"},
      base::Word{inspection::Status::moderation, "moderation"},
      base::Word{inspection::Status::panel, "panel"},
      base::Word{inspection::Status::draft, "draft"},
      base::Word{inspection::Status::factual_accuracy, "factual_accuracy"},
      base::Word{inspection::Status::embargoed, "embargoed"},
      base::Word{inspection::Status::published, "published"},
      base::Word{inspection::Status::action_plan, "action_plan"},
      base::Word{inspection::Status::follow_up, "follow_up"},
      base::Word{inspection::Status::closed, "closed"},
      base::Word{inspection::Status::paused, "paused"},
      base::Word{inspection::Status::cancelled, "cancelled"},
  };
};

template <>
struct base::Words<inspection::Actor> {
  static constexpr std::array table{
      base::Word{inspection::Actor::lead, "lead"},
      base::Word{inspection::Actor::inspector, "inspector"},
      base::Word{inspection::Actor::quality_lead, "quality_lead"},
      base::Word{inspection::Actor::panel, "panel"},
      base::Word{inspection::Actor::system, "system"},
  };
};

// The catalogue of training, who needs what by grade, when it expires, and what a person's records make of it on a day.
// Rules: organisation.md section 7, as data in policy/training.toml.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "organisation/domain/critical_work.hpp"
#include "organisation/domain/staff.hpp"
#include "workload/domain/kind_of_case.hpp"

#include <optional>
#include <string>
#include <vector>

namespace workforce {

using organisation::CriticalWork;
using organisation::Grade;
using organisation::TrainingAsks;

// A higher level covers the lower ones. `standard`: the topic knows one level only.
enum class Level { standard, basic, practitioner, manager };
std::string_view shown(Level);

struct Requirement {
  Grade grade = Grade::po;
  Level level = Level::standard;
  bool court_team_only = false;
};

struct Topic {
  std::string id = {};                            // "T-01"
  std::string name = {};                          // "child safeguarding"
  int refresh_months = 36;
  std::vector<CriticalWork> critical_for = {};
  std::vector<Requirement> required = {};

  // Nothing: not required of this grade.
  std::optional<Level> required_of(Grade, bool in_court_team) const;
  bool is_critical_for(CriticalWork) const;
};

// What is expected of a new officer by a month in role (organisation.md 7.2).
struct Expected {
  int by_month = 3;
  std::string text = {};                          // "a community order held, at low or medium risk of serious harm"
  workload::KindAsked kind = {};
  std::vector<Grade> grades = {};                 // empty: all
};

// The reduction that is usual in these months in role, by the name it has in policy/workload.toml.
struct Protected {
  Grade grade = Grade::pqip;
  int from_month = 0, to_month = 6;               // months in role; `to_month` not included
  int percent = 0;
  std::string reason = {};
};

struct TrainingRules {
  std::string version = {};
  base::Date valid_from = {};
  int warn_days = 0;                              // after expiry
  int countersign_days = 28;                      // after expiry
  bool countersign_never_completed = true;
  int due_soon_days = 60;                         // before expiry
  int remind_days = 28;                           // before expiry: one message
  int pace_days = 90;                             // the window in which today's pace is counted
  int months_ahead = 6;                           // of needed against offered
  int answer_working_days = 10;                   // for the region to answer
  int one_to_one_days = 42;                       // longest between two one-to-ones
  int early_months = 12;                          // "under 12 months in role"
  int new_months = 24;                            // whose experience is followed
  std::vector<Topic> topics = {};
  std::vector<Expected> expected = {};
  std::vector<Protected> reductions = {};

  Topic const* topic(std::string_view id) const;
  // The topic that is critical for this work; nothing if none is.
  Topic const* critical(CriticalWork) const;
};

struct TrainingBook {
  std::vector<TrainingRules> versions = {};
  TrainingRules const& on(base::Date day) const;
};

// The same day of the month after so many months, or the last day of that month.
base::Date months_after(base::Date, int months);
// Whole months from one day to another; 0 if it is earlier.
int months_between(base::Date from, base::Date to);

// What the record holds of one person and topic.
struct Held {
  std::optional<base::Date> completed = {};       // at a level that suffices; the latest
  std::optional<base::Date> exempt_from = {};
  std::optional<base::Date> exempt_until = {};    // the last day; nothing: until further notice
};

enum class Skill { not_required, exempt, in_date, due_soon, expired, never };
std::string_view shown(Skill);
// Needs the course now: expired or never done.
constexpr bool is_gap(Skill skill) { return skill == Skill::expired || skill == Skill::never; }

struct Standing {
  Skill skill = Skill::not_required;
  std::optional<base::Date> expires = {};         // of what was completed, where it is required
};
Standing standing_on(TrainingRules const&, Topic const&, bool required, Held const&, base::Date day);

// What critical work asks of somebody who stands so.
TrainingAsks asks_on(TrainingRules const&, Standing const&, base::Date day);

}  // namespace workforce

template <>
struct base::Words<workforce::Level> {
  static constexpr std::array table{
      base::Word{workforce::Level::standard, "standard"}, base::Word{workforce::Level::basic, "basic"},
      base::Word{workforce::Level::practitioner, "practitioner"}, base::Word{workforce::Level::manager, "manager"},
  };
};
template <>
struct base::Words<workforce::Skill> {
  static constexpr std::array table{
      base::Word{workforce::Skill::not_required, "not_required"}, base::Word{workforce::Skill::exempt, "exempt"},
      base::Word{workforce::Skill::in_date, "in_date"},           base::Word{workforce::Skill::due_soon, "due_soon"},
      base::Word{workforce::Skill::expired, "expired"},           base::Word{workforce::Skill::never, "never"},
  };
};

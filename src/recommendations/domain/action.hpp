// An action of an action plan: where it stands, and who hears of it when it is late (section 11).
#pragma once
#include "base/calendar.hpp"
#include "recommendations/domain/recommendation.hpp"

namespace recommendations {

enum class ActionStatus { not_started, in_progress, late, done, verified };
std::string_view shown(ActionStatus);

// What is kept of an action; that it is late is never kept, it follows from the day.
struct ActionFacts {
  base::Date due = {};
  std::optional<base::Date> started = {};
  std::optional<base::Date> done = {};
  std::optional<base::Date> verified = {};  // by somebody other than its owner
};
ActionStatus status_on(ActionFacts const&, base::Date today);  // late after its due date, not on it

struct Action {
  std::string text = {};      // specific and measurable
  std::string measure = {};   // how one sees that it is done
  std::string owner = {};
  std::optional<base::Date> start = {};
  std::optional<base::Date> due = {};
  std::string evidence = {};
};
std::vector<Mistake> mistakes(Action const&);

// Those who hear of a late action, in rising order.
enum class Rung { owner, head_of_pdu, regional_director, national };
std::string_view shown(Rung);

struct EscalationRule {
  std::vector<int> working_days = {0, 5, 10, 20};  // past due, one a rung
  friend bool operator==(EscalationRule const&, EscalationRule const&) = default;
};

// The day a rung hears of it: that many working days after the due date; day 0 is the due date itself.
base::Date escalates_on(Rung, base::Date due, base::WorkingCalendar const&, EscalationRule const& = {});
// Those reached today by an action that is not done; none once it is.
std::vector<Rung> reached(ActionFacts const&, base::Date today, base::WorkingCalendar const&, EscalationRule const& = {});

}  // namespace recommendations

template <>
struct base::Words<recommendations::ActionStatus> {
  static constexpr std::array table{
      base::Word{recommendations::ActionStatus::not_started, "not_started"},
      base::Word{recommendations::ActionStatus::in_progress, "in_progress"},
      base::Word{recommendations::ActionStatus::late, "late"},
      base::Word{recommendations::ActionStatus::done, "done"},
      base::Word{recommendations::ActionStatus::verified, "verified"},
  };
};

template <>
struct base::Words<recommendations::Rung> {
  static constexpr std::array table{
      base::Word{recommendations::Rung::owner, "owner"},
      base::Word{recommendations::Rung::head_of_pdu, "head_of_pdu"},
      base::Word{recommendations::Rung::regional_director, "regional_director"},
      base::Word{recommendations::Rung::national, "national"},
  };
};

// One plan of a partner and the units that wait for it, shared by PDU, region and partner and changed by all three.
#pragma once
#include "base/outcome.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "ledger/scope.hpp"

#include <string>
#include <vector>

namespace dashboards {

using PlanId = base::Strong<struct PlanTag>;
using PlanActionId = base::Strong<struct PlanActionTag>;

enum class PlanStatus { proposed, agreed, closed };
enum class ActionStatus { not_started, in_progress, late, done };
enum class Body { pdu, region, partner };

constexpr std::string_view label(PlanStatus status) {
  return status == PlanStatus::proposed ? "Proposed" : status == PlanStatus::agreed ? "Agreed" : "Closed";
}
constexpr std::string_view label(ActionStatus status) {
  switch (status) {
    case ActionStatus::not_started: return "Not started";
    case ActionStatus::in_progress: return "In progress";
    case ActionStatus::late: return "Late";
    case ActionStatus::done: return "Done";
  }
  return {};
}
constexpr std::string_view label(Body body) { return body == Body::pdu ? "Probation delivery unit" : body == Body::region ? "Region" : "Partner"; }

// The body a role speaks for; nothing for roles that are no party to a plan.
std::optional<Body> body_of(ledger::Role role);

struct Agreement {
  std::string pdu = {};      // the named person of each body who agreed; empty: not yet
  std::string region = {};
  std::string partner = {};
};
// Agreed needs one named person of each body.
bool is_agreed(Agreement const&);

// What is typed into a plan: whole answers a working day, 1 to 10,000; `extra` of them beyond today's pace.
std::vector<base::FieldError> check_plan(int agreed_per_day, int extra_per_day, base::Date starts, base::Date agreed_from);

}  // namespace dashboards

template <>
struct base::Words<dashboards::PlanStatus> {
  static constexpr std::array table{base::Word{dashboards::PlanStatus::proposed, "proposed"}, base::Word{dashboards::PlanStatus::agreed, "agreed"}, base::Word{dashboards::PlanStatus::closed, "closed"}};
};
template <>
struct base::Words<dashboards::ActionStatus> {
  static constexpr std::array table{base::Word{dashboards::ActionStatus::not_started, "not_started"}, base::Word{dashboards::ActionStatus::in_progress, "in_progress"},
                                    base::Word{dashboards::ActionStatus::late, "late"}, base::Word{dashboards::ActionStatus::done, "done"}};
};
template <>
struct base::Words<dashboards::Body> {
  static constexpr std::array table{base::Word{dashboards::Body::pdu, "pdu"}, base::Word{dashboards::Body::region, "region"}, base::Word{dashboards::Body::partner, "partner"}};
};

// What stands beside the enquiries: the weekly trend, the recovery plan, the first-look list and its target.
#pragma once
#include "dashboards/domain/recovery.hpp"
#include "demonstration/domain/world.hpp"
#include "demonstration/store/bulk.hpp"
#include "people/domain/priority.hpp"

namespace demonstration {

void insert_waiting_week(Bulk&, base::Date monday, UnitId, AgencyId, int waiting, std::string_view mark);

struct Plan {
  std::int64_t id = 1;
  AgencyId agency = {};
  std::vector<UnitId> units = {};
  base::Date starts = {};
  base::Date agreed_from = {};
  int agreed_per_day = 0;
  int extra_per_day = 0;
  dashboards::Agreement agreed_by = {};
};
void insert_plan(Bulk&, Plan const&);
struct PlanAction {
  std::int64_t id = 0;
  std::string_view text = {};
  std::string owner = {};
  dashboards::Body body = dashboards::Body::pdu;
  base::Date starts = {};
  base::Date due = {};
  dashboards::ActionStatus status = dashboards::ActionStatus::in_progress;
  std::string_view evidence = {};
};
void insert_plan_action(Bulk&, std::int64_t plan, PlanAction const&);
void insert_plan_review(Bulk&, std::int64_t plan, base::Date held_on, std::string_view who, std::string_view decided);
void insert_plan_change(Bulk&, std::int64_t plan, base::Instant at, std::string_view by, std::string_view what);

void insert_first_look(Bulk&, ledger::PersonId, people::PriorityReason const&, base::Date added_on);
void insert_first_look_target(Bulk&, UnitId, int weekly, AccountId set_by, base::Instant at);

}  // namespace demonstration

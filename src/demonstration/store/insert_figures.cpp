#include "demonstration/store/insert_figures.hpp"

namespace demonstration {
namespace {

Table const week{"waiting_week", "week, unit_id, agency_id, waiting, mark"};
Table const plan{"recovery_plan", "id, agency_id, status, starts, baseline, baseline_bands, agreed_per_day, extra_per_day, agreed_from, agreed_by_pdu, agreed_by_region, agreed_by_partner"};
Table const plan_unit{"recovery_unit", "plan_id, unit_id"};
Table const plan_action{"recovery_action", "id, plan_id, text, owner_name, owner_body, starts, due, status, evidence"};
Table const plan_review{"recovery_review", "id, plan_id, held_on, who, decided"};
Table const plan_change{"recovery_change", "id, plan_id, at, by_name, what"};
Table const first_look{"first_look", "person_id, priority, reason, added_on"};
Table const target{"first_look_target", "unit_id, weekly, set_by, set_at"};

}  // namespace

void insert_waiting_week(Bulk& bulk, base::Date monday, UnitId unit, AgencyId agency, int waiting, std::string_view mark) {
  bulk.add(week, {monday, unit, agency, waiting, mark});
}

void insert_plan(Bulk& bulk, Plan const& made) {
  bulk.add(plan, {made.id, made.agency, dashboards::PlanStatus::proposed, made.starts, 0, "", made.agreed_per_day, made.extra_per_day, made.agreed_from, made.agreed_by.pdu, made.agreed_by.region,
                  made.agreed_by.partner});
  for (auto unit : made.units) bulk.add(plan_unit, {made.id, unit});
}
void insert_plan_action(Bulk& bulk, std::int64_t of, PlanAction const& made) {
  bulk.add(plan_action, {made.id, of, made.text, made.owner, made.body, made.starts, made.due, made.status, made.evidence});
}
void insert_plan_review(Bulk& bulk, std::int64_t of, base::Date held_on, std::string_view who, std::string_view decided) { bulk.add(plan_review, {1, of, held_on, who, decided}); }
void insert_plan_change(Bulk& bulk, std::int64_t of, base::Instant at, std::string_view by, std::string_view what) { bulk.add(plan_change, {1, of, at, by, what}); }

void insert_first_look(Bulk& bulk, ledger::PersonId person, people::PriorityReason const& priority, base::Date added_on) {
  bulk.add(first_look, {person, priority.level, priority.reason, added_on});
}
void insert_first_look_target(Bulk& bulk, UnitId unit, int weekly, AccountId set_by, base::Instant at) { bulk.add(target, {unit, weekly, set_by, at}); }

}  // namespace demonstration

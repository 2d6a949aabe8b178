// Recovery plans as kept. A plan holds no person's record: parties of it are the units, their region and the partner.
#pragma once
#include "dashboards/domain/recovery.hpp"
#include "ledger/tx.hpp"

namespace dashboards {

struct PlanRow {
  PlanId id = {};
  ledger::AgencyId agency = {};
  std::string agency_name = {};
  PlanStatus status = PlanStatus::proposed;
  base::Date starts = {};
  std::int64_t baseline = 0;
  std::string baseline_bands = {};   // "not yet due 210; 1-5 88 …"
  int agreed_per_day = 0;
  int extra_per_day = 0;
  base::Date agreed_from = {};
  std::string agreed_by_pdu = {};
  std::string agreed_by_region = {};
  std::string agreed_by_partner = {};
  int lock_version = 1;
  Agreement agreement() const { return {agreed_by_pdu, agreed_by_region, agreed_by_partner}; }
};
// Those the reader is a party to: of her agency, or of a unit that meets her place. Newest first.
std::vector<PlanRow> plans(ledger::View&);
std::optional<PlanRow> find_plan(ledger::View&, PlanId);

struct PlanUnit {
  ledger::UnitId id = {};
  std::string name = {};
};
std::vector<PlanUnit> units_of(ledger::View&, PlanId);

struct PlanAction {
  PlanActionId id = {};
  std::string text = {};
  std::string owner_name = {};
  Body owner_body = Body::pdu;
  base::Date starts = {};
  base::Date due = {};
  ActionStatus status = ActionStatus::not_started;
  std::string evidence = {};
};
std::vector<PlanAction> actions_of(ledger::View&, PlanId);   // by due date

struct PlanReview {
  std::int64_t id = 0;
  base::Date held_on = {};
  std::string who = {};
  std::string decided = {};
};
std::vector<PlanReview> reviews_of(ledger::View&, PlanId);
struct PlanChange {
  base::Instant at = {};
  std::string by_name = {};
  std::string what = {};
};
std::vector<PlanChange> changes_of(ledger::View&, PlanId);   // newest first

// What came in and was returned each day since the plan began.
struct ActualDay {
  base::Date day = {};
  std::int64_t came_in = 0;
  std::int64_t returned = 0;
};
std::vector<ActualDay> actual_days(ledger::View&, PlanRow const&, base::Date from, base::Date to);
// Waiting now, and the ten oldest by reference only.
std::int64_t waiting_of_plan(ledger::View&, PlanRow const&);
struct OldestLine {
  std::string reference = {};
  base::Date due_on = {};
};
std::vector<OldestLine> oldest_of_plan(ledger::View&, PlanRow const&);

PlanId insert_plan(ledger::Tx&, PlanRow const&, std::vector<ledger::UnitId> const& units);
// What is waiting as the plan begins, in all and by age band.
void set_baseline(ledger::Tx&, PlanRow const&);
// False if somebody changed the plan since it was read.
bool update_plan(ledger::Tx&, PlanRow const&);
void insert_action(ledger::Tx&, PlanId, PlanAction const&);
void update_action(ledger::Tx&, PlanAction const&);
void insert_review(ledger::Tx&, PlanId, PlanReview const&);
void note_change(ledger::Tx&, PlanId, std::string const& what);

}  // namespace dashboards

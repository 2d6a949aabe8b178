// Rows of made-up inspections that no action writes: those that stand in a status without having been played through.
#pragma once
#include "inspection/store/inspections.hpp"

namespace demonstration {

using inspection::InspectionId;

// The account of a person of the story; nobody in a record without one.
std::optional<ledger::AccountId> story_account(sql::Connection&, std::string_view key);

struct StandingInspection {
  ledger::UnitId unit = {};
  std::string name = {};
  inspection::Status status = inspection::Status::planned;
  base::Date from = {};
  base::Date to = {};
  std::optional<base::Instant> announced = {};
  bool training = false;
  base::Instant planned = {};
};
// With the account as its lead inspector.
InspectionId stand_inspection(ledger::Tx&, StandingInspection const&, ledger::AccountId lead);
void set_status(ledger::Tx&, InspectionId, inspection::Status);
void set_release(ledger::Tx&, InspectionId, base::Instant at);

// The beginnings of a person's sentences within the days, moved to another.
void move_beginnings(ledger::Tx&, std::string const& crn, base::Date first, base::Date last, base::Date to);

// Inspections whose report is written and stands at its draft, with who leads each and who heads its unit.
struct DraftedInspection {
  InspectionId id = {};
  ledger::AccountId lead = {};
  std::string lead_name = {};
  ledger::AccountId head = {};
  std::string head_name = {};
  std::string head_user = {};
  ledger::UnitId unit = {};
  std::int64_t team_from = 0;
  std::int64_t team_to = 0;
};
std::vector<DraftedInspection> drafted_inspections(sql::Connection&);

}  // namespace demonstration

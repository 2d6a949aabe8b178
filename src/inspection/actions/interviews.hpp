// The interview timetable. Issuing it is the moment from which the service may know which cases are sampled.
#pragma once
#include "inspection/store/interviews.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

// With whoever holds the case now. Invalid with "start" for each clash.
struct ProposeSlot {
  InspectionId inspection = {};
  CaseId case_id = {};
  AccountId inspector = {};
  std::optional<base::LocalTime> start = {};
  std::optional<int> minutes = {};   // 10 to 240
  std::string place = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<SlotId> run(ledger::Tx&, ProposeSlot const&);

struct MoveSlot {
  SlotId slot = {};
  std::optional<base::LocalTime> start = {};
  std::optional<int> minutes = {};
  std::string place = {};
  std::string reason = {};           // needed once it is issued
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, MoveSlot const&);

// Held, or not held with a reason.
struct SettleSlot {
  SlotId slot = {};
  bool held = true;
  std::string reason = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, SettleSlot const&);

struct IssueTimetable {
  InspectionId inspection = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, IssueTimetable const&);

}  // namespace inspection

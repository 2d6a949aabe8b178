// The interview timetable: which practitioner is met about which case, when and by whom (section 6.1).
#pragma once
#include "inspection/domain/timetable.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection {

struct SlotRow {
  SlotId id = {};
  InspectionId inspection = {};
  CaseId case_id = {};
  std::string crn = {};
  StaffId practitioner = {};
  std::string practitioner_name = {};
  AccountId inspector = {};
  std::string inspector_name = {};
  base::LocalTime start = {};
  int minutes = 60;
  std::string place = {};
  SlotStatus status = SlotStatus::proposed;
  std::string reason = {};
  std::int64_t lock_version = 1;
  Slot slot() const;
};
std::vector<SlotRow> slots_of(ledger::View&, InspectionId);           // of the team: by time
std::vector<SlotRow> told_slots(ledger::View&, InspectionId);         // of the unit: none before the timetable is issued
std::optional<SlotRow> find_slot(ledger::View&, SlotId);

// Everything a slot of the inspection may clash with.
Fieldwork fieldwork_of(ledger::View&, Inspection const&);

// Who holds a sampled case now; nobody if it is unallocated.
struct Holder {
  StaffId staff = {};
  std::string name = {};
};
std::optional<Holder> holder_of(ledger::View&, CaseId);

struct NewSlot {
  CaseId case_id = {};
  StaffId practitioner = {};
  AccountId inspector = {};
  base::LocalTime start = {};
  int minutes = 60;
  std::string place = {};
};
SlotId insert_slot(ledger::Tx&, InspectionId, NewSlot const&);
bool move_slot(ledger::Tx&, SlotId, base::LocalTime start, int minutes, std::string const& place, std::string const& reason, std::int64_t lock_version);
bool settle_slot(ledger::Tx&, SlotId, SlotStatus, std::string const& reason, std::int64_t lock_version);
void issue_slots(ledger::Tx&, InspectionId);

// Where an inspector worked before, as declared.
void declare_service(ledger::Tx&, AccountId, UnitId, base::Date until, std::string const& note);
struct ServiceRow {
  AccountId account = {};
  std::string name = {};
  UnitId unit = {};
  base::Date until = {};
  std::string note = {};
};
std::vector<ServiceRow> services_in(ledger::View&, InspectionId);     // of the team, in the unit inspected
std::vector<ServiceRow> services_of(ledger::View&, AccountId);       // of one inspector, anywhere

}  // namespace inspection

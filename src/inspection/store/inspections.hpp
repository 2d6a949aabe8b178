// Inspections, their teams and moves: what the inspectorate reads ({inspected}), and what the service is told ({told}).
#pragma once
#include "inspection/domain/ids.hpp"
#include "inspection/domain/team.hpp"
#include "inspection/domain/workflow.hpp"
#include "ledger/tx.hpp"

namespace inspection {

struct Inspection {
  InspectionId id = {};
  UnitId unit = {};
  std::string programme = {};
  std::string variant = {};                 // of a programme whose standards differ by provider: "crc"
  std::string inspected_as = {};            // the unit's name at the time
  Status status = Status::planned;
  std::optional<Status> status_before = {};  // of a paused one
  base::Date fieldwork_from = {};
  base::Date fieldwork_to = {};
  std::optional<base::Instant> announced_at = {};
  std::optional<base::Instant> timetable_issued_at = {};
  bool training = false;                    // made up: no statement about the real unit
  std::int64_t lock_version = 1;
};

// Of the team that asks. Nothing if it is not theirs.
std::optional<Inspection> find_inspection(ledger::View&, InspectionId);
std::vector<Inspection> inspections_of_mine(ledger::View&);  // the newest fieldwork first
// Of the service's own unit, once announced.
std::optional<Inspection> told_inspection(ledger::View&, InspectionId);
std::vector<Inspection> told_inspections(ledger::View&);

struct TeamMember {
  std::int64_t id = 0;
  AccountId account = {};
  std::string name = {};
  TeamRole role = TeamRole::inspector;
  bool cleared = false;                     // may read restricted people
  base::Instant joined_at = {};
};
std::vector<TeamMember> team_of(ledger::View&, InspectionId);  // who is in it now: the lead first, then by name
// Whether the account that asks has one of these roles in the team.
bool has_role(ledger::View&, InspectionId, std::initializer_list<TeamRole>);

struct MoveRow {
  std::string from = {};
  std::string to = {};
  std::string reason = {};
  base::Instant at = {};
  std::string by = {};
};
std::vector<MoveRow> moves_of(ledger::View&, InspectionId);   // oldest first

struct PlannedDay {
  Status status = {};
  base::Date on = {};
};
std::vector<PlannedDay> planned_days(ledger::View&, InspectionId);

// Whether the unit has one that is planned or under way, whoever leads it.
bool open_of_unit(ledger::View&, UnitId);

// Writes ------------------------------------------------------------------------------------------------------------------

struct NewInspection {
  UnitId unit = {};
  std::string programme = {};
  std::string variant = {};
  std::string inspected_as = {};
  base::Date fieldwork_from = {};
  base::Date fieldwork_to = {};
};
InspectionId insert_inspection(ledger::Tx&, NewInspection const&);
void set_fieldwork(ledger::Tx&, InspectionId, base::Date from, base::Date to);
void set_programme(ledger::Tx&, InspectionId, std::string const& programme);
// False if somebody moved it since `lock_version` was read.
bool move_inspection(ledger::Tx&, Inspection const& from, Status to, std::string const& reason);
void issue_timetable(ledger::Tx&, InspectionId);
void plan_phase(ledger::Tx&, InspectionId, Status, base::Date on);  // in place of the day planned before
std::int64_t add_member(ledger::Tx&, InspectionId, AccountId, TeamRole, bool cleared);
bool end_membership(ledger::Tx&, InspectionId, std::int64_t member);

}  // namespace inspection

// Work besides cases that scores: reports for the court, and contacts done for somebody else's case.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/ids.hpp"

namespace workload {

enum class ReportKind { standard, fast, oral };

constexpr std::string_view label(ReportKind kind) {
  switch (kind) {
    case ReportKind::standard: return "standard delivery report";
    case ReportKind::fast: return "fast delivery report, or conversion of a standard one";
    case ReportKind::oral: return "oral report";
  }
  return {};
}

// A report or a contact of an officer, with the person where who asks may see her.
struct CourtReport {
  PersonId person = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  ReportKind kind = ReportKind::standard;
  base::Date completed = {};
};
std::vector<CourtReport> reports_of(ledger::View&, StaffId, UnitId team, base::Date after);   // newest first

struct SupportContact {
  PersonId person = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  std::string code = {};
  std::string done_by = {};
  std::string manager = {};
  base::Date on = {};
  bool outside = false;            // done by this officer for another's case; else done by another for hers
};
std::vector<SupportContact> contacts_of(ledger::View&, StaffId, UnitId team, base::Date after);  // newest first

struct NewReport {
  PersonId person = {};
  StaffId staff = {};
  UnitId team = {};
  ReportKind kind = ReportKind::standard;
  base::Date completed = {};
};
ReportId insert_report(ledger::Tx&, NewReport const&);

struct NewContact {
  PersonId person = {};
  std::string code = {};
  StaffId staff = {};
  UnitId team = {};
  StaffId manager = {};
  UnitId manager_team = {};
  base::Date on = {};
};
std::int64_t insert_contact(ledger::Tx&, NewContact const&);

// A practitioner whom a form offers: everybody posted to the teams of the person's unit.
struct Colleague {
  StaffId id = {};
  UnitId team = {};
  std::string name = {};
  std::string team_name = {};
};
std::vector<Colleague> colleagues(ledger::View&, ledger::Place);

}  // namespace workload

template <>
struct base::Words<workload::ReportKind> {
  static constexpr std::array table{base::Word{workload::ReportKind::standard, "standard"}, base::Word{workload::ReportKind::fast, "fast"}, base::Word{workload::ReportKind::oral, "oral"}};
};

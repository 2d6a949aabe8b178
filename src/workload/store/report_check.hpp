// Court reports of a person, and those beside which a senior signs, because the training of their writer asks for one.
#pragma once
#include "workload/store/other_work.hpp"

namespace workload {

struct ReportOfPerson {
  ReportId id = {};
  ReportKind kind = ReportKind::standard;
  base::Date completed = {};
  StaffId writer = {};
  std::string writer_name = {};
  std::optional<base::Instant> asked_at = {};   // a senior was asked for
  std::string why = {};                         // for the writer and who leads her; empty for everybody else
  std::optional<base::Instant> done_at = {};
  std::string done_name = {};
  bool asked() const { return asked_at.has_value(); }
  bool waits() const { return asked() && !done_at; }
};
std::vector<ReportOfPerson> reports_of_person(ledger::View&, PersonId);            // newest first
std::optional<ReportOfPerson> report_of_person(ledger::View&, PersonId, ReportId);

struct ReportToCheck {
  ReportId id = {};
  PersonId person = {};
  std::string surname = {}, forenames = {}, crn = {};
  ReportKind kind = ReportKind::standard;
  std::string writer_name = {};
  base::Instant at = {};
  std::string why = {};
};
std::vector<ReportToCheck> reports_to_check(ledger::View&);                        // oldest first

void ask_report_check(ledger::Tx&, ReportId, std::string const& why);
void finish_report_check(ledger::Tx&, ReportId, std::string const& note);

}  // namespace workload

// Alerts raised in fieldwork. The service sees an alert's own text and no other paper; both sides use these functions.
#pragma once
#include "inspection/domain/alert.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection {

struct AlertRow {
  AlertId id = {};
  InspectionId inspection = {};
  CaseId case_id = {};
  PersonId person = {};
  std::string crn = {};
  AlertAbout about = AlertAbout::child;
  std::string who = {};
  std::string feared = {};
  std::string record_shows = {};
  base::Instant raised_at = {};
  std::string raised_by = {};
  AccountId manager = {};
  std::string manager_name = {};
  std::optional<AccountId> deputy = {};
  std::string deputy_name = {};
  std::string told_how = {};                // "by telephone at 10.40"
  std::optional<base::Instant> acknowledged_at = {};
  std::string acknowledged_by = {};
  std::string action = {};
  std::string owner = {};
  std::optional<base::Date> due = {};
  std::string followed_up = {};             // the result, with date and name
  std::optional<base::Instant> closed_at = {};
  std::string closed_by = {};
  std::int64_t lock_version = 1;
  std::string programme = {};    // of its inspection: how soon it goes up

  AlertTimes times() const;
};
std::vector<AlertRow> alerts_of(ledger::View&, InspectionId);          // of the team
// Of the service: an alert reaches its manager and deputy at once; head of the PDU and region once it has gone up to them.
std::vector<AlertRow> alerts_for_me(ledger::View&);
std::optional<AlertRow> find_alert(ledger::View&, AlertId);            // either side

struct NewAlert {
  CaseId case_id = {};
  PersonId person = {};
  std::string crn = {};
  AlertAbout about = AlertAbout::child;
  std::string who = {};
  std::string feared = {};
  std::string record_shows = {};
  std::string told_how = {};
  AccountId manager = {};
  std::optional<AccountId> deputy = {};
};
AlertId insert_alert(ledger::Tx&, InspectionId, NewAlert const&);
bool acknowledge_alert(ledger::Tx&, AlertId, std::int64_t lock_version);
bool set_alert_action(ledger::Tx&, AlertId, std::string const& action, std::string const& owner, base::Date due, std::int64_t lock_version);
bool follow_up_alert(ledger::Tx&, AlertId, std::string const& result, std::int64_t lock_version);
bool close_alert(ledger::Tx&, AlertId, std::int64_t lock_version);

// For the job: alerts nobody has acknowledged, with the rung they stand on; and one step up.
struct OpenAlert {
  AlertId id = {};
  InspectionId inspection = {};
  UnitId unit = {};
  std::string programme = {};
  PersonId person = {};
  base::Instant raised_at = {};
  std::int64_t rung = 0;
};
std::vector<OpenAlert> unacknowledged(ledger::View&);
void raise_rung(ledger::Tx&, AlertId, std::int64_t rung);

// Managers of the unit who may be named: accounts of its seniors, deputy and head today.
struct ManagerRow {
  AccountId account = {};
  std::string name = {};
  std::string role = {};
};
std::vector<ManagerRow> managers_of(ledger::View&, InspectionId);

}  // namespace inspection

// A child or an adult who may be in danger now: raised by an inspector, acknowledged by a named manager the same day,
// acted on by the unit, followed up and closed by the lead inspector. Unacknowledged by 17:00 it goes up.
#pragma once
#include "inspection/store/alerts.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

struct RaiseAlert {
  InspectionId inspection = {};
  CaseId case_id = {};
  std::optional<AlertAbout> about = {};
  std::string who = {};
  std::string feared = {};
  std::string record_shows = {};
  std::string told_how = {};               // by telephone at …, to whom
  AccountId manager = {};
  std::optional<AccountId> deputy = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<AlertId> run(ledger::Tx&, RaiseAlert const&);

// By the manager, the deputy or whom it has gone up to.
struct AcknowledgeAlert {
  AlertId alert = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::read_people;
};
base::Outcome<> run(ledger::Tx&, AcknowledgeAlert const&);

struct SetAlertAction {
  AlertId alert = {};
  std::string action = {};
  std::string owner = {};
  std::optional<base::Date> due = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::read_people;
};
base::Outcome<> run(ledger::Tx&, SetAlertAction const&);

struct FollowUpAlert {
  AlertId alert = {};
  std::string result = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, FollowUpAlert const&);

struct CloseAlert {
  AlertId alert = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, CloseAlert const&);

// The job, every few minutes: alerts nobody acknowledged go up to the head of the PDU, then the region. How many went up.
std::int64_t send_alerts_up(ledger::Ledger&);

}  // namespace inspection

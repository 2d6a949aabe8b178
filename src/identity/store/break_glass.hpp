// Records opened outside one's place, with a reason, and the alerts about them.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/tx.hpp"

namespace identity {

struct Opened {
  std::int64_t id = 0;
  AccountId account = {};
  std::string by = {};                              // the name of who opened it
  PersonId person = {};
  std::string crn = {};
  std::string reason = {};
  base::Instant opened_at = {};
  base::Instant expires_at = {};
  std::optional<StaffId> alerted = {};
  std::optional<base::Instant> seen_at = {};
};

// The person of a CRN, wherever she is: nothing if there is none, or if the account is excluded from her by name.
// An exclusion cannot be broken; a place and a restriction can.
struct ToOpen {
  PersonId person = {};
  std::int64_t team_no = 0;
};
std::optional<ToOpen> person_to_open(ledger::View&, std::string_view crn, AccountId);

std::int64_t insert_opened(ledger::Tx&, AccountId, PersonId, std::string_view reason, base::Instant expires_at);
void end_opened(ledger::Tx&, AccountId, std::optional<PersonId> only = {});   // ends the account's grants now
void set_alerted(ledger::Tx&, std::int64_t id, StaffId);
void set_alert_seen(ledger::Tx&, std::int64_t id);

std::optional<Opened> find_opened(ledger::View&, std::int64_t id);
// What the scope's account has open now, newest first. The newest is the one that opens.
std::vector<Opened> opened_now(ledger::View&);
// For the manager's page: alerted to her, or about people of her place; unseen first, then the newest.
std::vector<Opened> alerts(ledger::View&, bool unseen_only);
std::int64_t unseen_alerts(ledger::View&);

}  // namespace identity

// Sign-ins on the server. The browser holds the token, the record its hash.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/tx.hpp"

namespace identity {

// The session, the account and the role of a token, in one row.
struct SessionFound {
  Session session = {};
  std::string full_name = {};
  bool disabled = false;
  std::optional<Role> role = {};
  std::optional<UnitId> unit = {};
  std::optional<AgencyId> agency = {};
  std::optional<StaffId> staff = {};
  std::optional<base::Date> grant_from = {};
  std::optional<base::Date> grant_to = {};
  ledger::Place place = {};
  std::optional<PersonId> opened = {};      // by break-glass: the newest that has not run out
};
// Nothing if there is none or it has ended. Limits and disabling are the caller's to judge.
std::optional<SessionFound> session_of_token(ledger::View&, std::string_view token_hash);
// What the scope of this grant is made of, without a session.
std::optional<SessionFound> grant_alone(ledger::View&, GrantId);

struct NewSession {
  std::string token_hash = {};
  AccountId account = {};
  std::optional<GrantId> grant = {};
  Stage stage = Stage::open;
  std::string csrf = {};
  std::string pending_totp = {};
};
SessionId insert_session(ledger::Tx&, NewSession const&);
void move_session(ledger::Tx&, SessionId, Stage, std::optional<GrantId>);  // and forgets a pending secret
void see_session(ledger::Tx&, SessionId);                                  // seen now
void end_session(ledger::Tx&, SessionId);
void end_other_sessions(ledger::Tx&, AccountId, SessionId but);
void end_sessions_of(ledger::Tx&, AccountId);

}  // namespace identity

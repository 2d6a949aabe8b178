// From a cookie's token to the scope of who asks, at every request.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/ledger.hpp"

namespace identity {

struct Resumed {
  ledger::Scope scope = {};      // of the public, with the account set, until the stage is open
  Session session = {};
  std::string csrf() const { return session.csrf; }
};

// Nothing for an unknown, ended, idle or too old session, a disabled account, or a role that is no longer given.
// Writes down that it was seen, at most once in Policy::seen_every.
std::optional<Resumed> resume(ledger::Ledger&, std::string_view token, std::string request_id = {}, std::string from_address = {});

// The scope of a grant, for the command line, jobs on behalf of somebody, and tests.
std::optional<ledger::Scope> scope_of_grant(ledger::View&, GrantId);

// Ends the session of a token; does nothing if there is none.
struct SignOut {
  std::string token = {};
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};
base::Outcome<> run(ledger::Tx&, SignOut const&);

}  // namespace identity

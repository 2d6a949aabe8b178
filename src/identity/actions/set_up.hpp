// The first sign-in: a second factor, and a password of one's own where somebody else had set it.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/ledger.hpp"

namespace identity {

struct SetUp {
  std::string token = {};          // of the session, whose stage is enrol
  std::string code = {};           // from the app that has read the secret shown; not asked of who is enrolled
  std::string new_password = {};   // only of who must change it
};

// Invalid with fields "code" and "new_password". On success the session is open, or waits for a role to be chosen.
// Slow (Argon2id): call it on the heavy lane.
base::Outcome<Stage> set_up(ledger::Ledger&, ledger::View& view, SetUp const&);

}  // namespace identity

// Signing in: password and one-time code together, one answer to every wrong one. Slow by design (Argon2id, 64 MiB,
// two at once): call it on the heavy lane, never inside a transaction.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/ledger.hpp"

namespace identity {

struct Credentials {
  std::string user_name = {};
  std::string password = {};
  std::string code = {};            // empty before the second factor is enrolled
  std::string request_id = {};
  std::string from_address = {};
};

struct SignedIn {
  std::string token = {};           // for the cookie; only its hash is kept
  Stage stage = Stage::open;        // enrol: /sign-in/set-up next; choose: /sign-in/role next
  bool kept_form = false;           // something was sent after the last one had ended: /kept-forms next
};

// Refused::invalid with one and the same message for an unknown user, a wrong password, a wrong or used code, a locked
// and a disabled account.
// `view`: any snapshot of the same ledger (a page has one open, and a read inside a read is refused).
base::Outcome<SignedIn> sign_in(ledger::Ledger&, ledger::View& view, Credentials const&);

// One click in the training copy: no password, no second factor. `demonstration` false is refused (forbidden).
base::Outcome<SignedIn> sign_in_without_secret(ledger::Ledger&, GrantId, bool demonstration,
                                               std::string request_id = {}, std::string from_address = {});

inline constexpr std::string_view session_cookie = "session";

}  // namespace identity

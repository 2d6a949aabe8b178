// One's own password, by who knows the present one.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/ledger.hpp"

namespace identity {

struct ChangePassword {
  std::string token = {};          // of her session, which goes on; her others end
  std::string present = {};
  std::string wanted = {};
};
// Invalid with fields "present" and "wanted". A wrong present password counts as a wrong try to sign in.
// Slow (Argon2id twice): call it on the heavy lane.
base::Outcome<> change_password(ledger::Ledger&, ledger::View& view, ChangePassword const&);

}  // namespace identity

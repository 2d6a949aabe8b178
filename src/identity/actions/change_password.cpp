#include "identity/actions/change_password.hpp"

#include "identity/domain/password.hpp"
#include "identity/domain/token.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/sessions.hpp"

namespace identity {

namespace {

struct KeepPassword {
  std::string token_hash = {};
  std::string password_hash = {};   // empty: the present one was wrong
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;
};

// A wrong try is kept, so it is an outcome of its own: true when the password was changed.
base::Outcome<bool> run(ledger::Tx& tx, KeepPassword const& action) {
  auto const secrets = secrets_locked(tx, tx.scope().account);
  auto const found = session_of_token(tx, action.token_hash);
  if (!secrets || secrets->disabled || !found || found->session.account != secrets->account) return base::refuse(base::Refused::not_found);
  bool const locked = secrets->locked_until && tx.now() < *secrets->locked_until;
  if (locked || action.password_hash.empty()) {
    if (!locked) count_wrong_try(tx, *secrets);
    tx.record({.processing = ledger::Processing::consultation, .what = "password.wrong", .subject = secrets->account.value});
    return false;
  }
  set_password(tx, secrets->account, action.password_hash, false);
  end_other_sessions(tx, secrets->account, found->session.id);
  tx.record({.processing = ledger::Processing::alteration, .what = "password.changed", .subject = secrets->account.value});
  return true;
}

}  // namespace

base::Outcome<> change_password(ledger::Ledger& ledger, ledger::View& view, ChangePassword const& typed) {
  auto const account = find_account(view, view.scope().account);
  auto const secrets = account ? secrets_of(view, account->user_name) : std::nullopt;
  if (!secrets) return base::refuse(base::Refused::not_found);
  if (auto fault = password_fault(typed.wanted, account->user_name, ledger.rules().of<Policy>()); !fault.empty())
    return base::refuse("wanted", std::move(fault));
  KeepPassword keep{.token_hash = token_hash(typed.token)};
  if (password_matches(secrets->password_hash, typed.present)) keep.password_hash = hash_password(typed.wanted);
  auto const kept = ledger::perform(ledger, view.scope(), keep);
  if (!kept) return tl::unexpected(kept.error());
  if (!*kept) return base::refuse("present", "Enter your present password. After several wrong tries you must wait before the next one counts");
  return {};
}

}  // namespace identity

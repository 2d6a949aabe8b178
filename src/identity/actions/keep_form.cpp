#include "identity/actions/keep_form.hpp"

namespace identity {

base::Outcome<KeptFor> run(ledger::Tx& tx, KeepForm const& action) {
  auto const account = account_of_token(tx, action.token);
  if (!account) return base::refuse(base::Refused::not_found);
  auto const before = same_kept_form(tx, *account, action.form);
  if (before) renew_kept_form(tx, *before, action.form);
  KeptFor const kept{.id = before ? *before : insert_kept_form(tx, *account, action.form), .account = *account};
  tx.record({.processing = ledger::Processing::collection, .what = "form.kept", .subject = kept.id.value});
  return kept;
}

base::Outcome<> run(ledger::Tx& tx, DropKeptForm const& action) {
  if (!delete_my_kept_form(tx, action.id)) return base::refuse(base::Refused::not_found);
  tx.record({.processing = ledger::Processing::erasure, .what = action.sent ? "form.kept_was_sent" : "form.kept_was_discarded", .subject = action.id.value});
  return {};
}

void forget_old_forms(ledger::Ledger& ledger) {
  ledger.write(ledger::system_scope("kept forms"), [](ledger::Tx& tx) {
    if (delete_kept_forms_before(tx, tx.now() - kept_forms_last) > 0) tx.record({.processing = ledger::Processing::erasure, .what = "form.kept_forgotten"});
    else tx.housekeeping("no kept form is that old");
    return true;
  }, true);
}

}  // namespace identity

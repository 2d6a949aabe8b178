// Forms that were sent after their sign-in had ended. Each is its account's alone.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/tx.hpp"

namespace identity {

using KeptFormId = base::Strong<struct KeptFormTag>;

struct KeptForm {
  KeptFormId id = {};
  std::string form = {};       // where it was sent: path and query
  std::string page = {};       // the page it stood on: path and query
  std::string body = {};       // its fields, as a query
  std::int64_t files = 0;      // chosen with it, and not kept
  base::Instant kept_at = {};
};
std::vector<KeptForm> my_kept_forms(ledger::View&);                             // of who asks; newest first
std::optional<KeptForm> my_kept_form(ledger::View&, KeptFormId);
bool has_kept_forms(ledger::View&, AccountId);
// Whose sign-in gave this token to its forms, whether it stands or has ended. Nothing if it is nobody's, or the account is disabled.
std::optional<AccountId> account_of_token(ledger::View&, std::string_view csrf);

KeptFormId insert_kept_form(ledger::Tx&, AccountId, KeptForm const&);
// The same form sent once more: what it holds now takes the place of what it held.
std::optional<KeptFormId> same_kept_form(ledger::View&, AccountId, KeptForm const&);
void renew_kept_form(ledger::Tx&, KeptFormId, KeptForm const&);
bool delete_my_kept_form(ledger::Tx&, KeptFormId);
std::int64_t delete_kept_forms_before(ledger::Tx&, base::Instant);

}  // namespace identity

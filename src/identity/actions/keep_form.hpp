// What was typed into a form outlives its sign-in: sent too late, it is kept for whoever typed it.
#pragma once
#include "identity/store/kept_forms.hpp"
#include "ledger/ledger.hpp"

namespace identity {

// `token`: the form's own, of the sign-in its page was opened in. Refused (not_found) where that was nobody's.
// Nothing is done with the form: a person looks at it again and sends it.
struct KeepForm {
  std::string token = {};
  KeptForm form = {};               // its id: of the form kept before which was sent again, or 0
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};
struct KeptFor {
  KeptFormId id = {};
  AccountId account = {};
};
base::Outcome<KeptFor> run(ledger::Tx&, KeepForm const&);

// One's own: it was sent, or is not needed.
struct DropKeptForm {
  KeptFormId id = {};
  bool sent = false;
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;
};
base::Outcome<> run(ledger::Tx&, DropKeptForm const&);

inline constexpr std::chrono::days kept_forms_last{90};   // as other drafts do: policy/enquiries.toml, draft_delete_days
void forget_old_forms(ledger::Ledger&);                   // every night

}  // namespace identity

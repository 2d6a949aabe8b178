#include "identity/actions/choose_role.hpp"

#include "identity/domain/token.hpp"
#include "identity/store/grants.hpp"
#include "identity/store/sessions.hpp"

namespace identity {

base::Outcome<> run(ledger::Tx& tx, ChooseRole const& action) {
  auto const found = session_of_token(tx, token_hash(action.token));
  if (!found || found->disabled || found->session.stage == Stage::enrol) return base::refuse(base::Refused::not_found);
  auto const hers = grants_of(tx, found->session.account, tx.today());
  if (std::ranges::find(hers, action.grant, &Grant::id) == hers.end()) return base::refuse(base::Refused::not_found);
  move_session(tx, found->session.id, Stage::open, action.grant);
  tx.record({.processing = ledger::Processing::alteration, .what = "session.role_chosen", .subject = action.grant.value});
  return {};
}

}  // namespace identity

#include "identity/actions/set_up.hpp"

#include "identity/domain/one_time_code.hpp"
#include "identity/domain/password.hpp"
#include "identity/domain/token.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"
#include "identity/store/sessions.hpp"

namespace identity {

namespace {

struct FinishSetUp {
  std::string token_hash = {};
  std::int64_t totp_step = 0;
  std::string password_hash = {};
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};

base::Outcome<Stage> run(ledger::Tx& tx, FinishSetUp const& action) {
  auto const found = session_of_token(tx, action.token_hash);
  if (!found || found->disabled || found->session.stage != Stage::enrol) return base::refuse(base::Refused::not_found);
  auto const account = found->session.account;
  if (!found->session.pending_totp.empty()) set_second_factor(tx, account, found->session.pending_totp, action.totp_step);
  if (!action.password_hash.empty()) set_password(tx, account, action.password_hash, false);
  end_other_sessions(tx, account, found->session.id);  // whoever else began with the one-time password ends here
  auto const grants = grants_of(tx, account, tx.today());
  bool const one = grants.size() == 1;
  auto const stage = one ? Stage::open : Stage::choose;
  move_session(tx, found->session.id, stage, one ? std::optional(grants.front().id) : std::nullopt);
  tx.record({.processing = ledger::Processing::alteration, .what = "account.set_up", .subject = account.value});
  return stage;
}

struct Before {
  Session session = {};
  Account account = {};
};

std::optional<Before> state_of(ledger::View& view, std::string_view hash) {
  auto const found = session_of_token(view, hash);
  if (!found || found->disabled || found->session.stage != Stage::enrol) return std::nullopt;
  auto const account = find_account(view, found->session.account);
  if (!account) return std::nullopt;
  return Before{found->session, *account};
}

}  // namespace

base::Outcome<Stage> set_up(ledger::Ledger& ledger, ledger::View& view, SetUp const& typed) {
  FinishSetUp finish{.token_hash = token_hash(typed.token)};
  auto const before = state_of(view, finish.token_hash);
  if (!before) return base::refuse(base::Refused::not_found);

  std::vector<base::FieldError> errors;
  if (!before->session.pending_totp.empty()) {
    auto const step = matching_step(before->session.pending_totp, typed.code, ledger.clock().now(), 0);
    if (!step) errors.push_back({"code", "Enter the six digits that your app shows now"});
    finish.totp_step = step.value_or(0);
  }
  if (before->account.must_change) {
    auto fault = password_fault(typed.new_password, before->account.user_name, ledger.rules().of<Policy>());
    if (!fault.empty()) errors.push_back({"new_password", std::move(fault)});
  }
  if (!errors.empty()) return base::refuse(std::move(errors));
  if (before->account.must_change) finish.password_hash = hash_password(typed.new_password);
  return ledger::perform(ledger, {.account = before->account.id, .name = before->account.full_name}, finish);
}

}  // namespace identity

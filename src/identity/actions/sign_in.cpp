#include "identity/actions/sign_in.hpp"

#include "identity/domain/one_time_code.hpp"
#include "identity/domain/password.hpp"
#include "identity/domain/token.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"
#include "identity/store/kept_forms.hpp"
#include "identity/store/networks.hpp"
#include "identity/store/sessions.hpp"

namespace identity {

namespace {

constexpr auto not_right =
    "Check your user name, password and one-time code. After several wrong tries in a row, yours or from your network, you must wait before the next one counts.";

// The part that writes, after the slow part. A wrong try is kept too, so it is an outcome of its own, not a refusal.
struct FinishSignIn {
  AccountId account = {};
  bool password_right = false;
  std::string code = {};
  std::string token = {};
  std::string csrf = {};
  std::string proposed_secret = {};   // for who has no second factor yet
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};

struct Finished {
  bool right = false;
  Stage stage = Stage::open;
  bool kept_form = false;
};

void note(ledger::Tx& tx, std::string what, AccountId account) {
  tx.record({.processing = ledger::Processing::consultation, .what = std::move(what), .subject = account.value});
}

// Straight in with one role; with none or several she chooses.
NewSession opened_session(ledger::Tx& tx, AccountId account) {
  auto const grants = grants_of(tx, account, tx.today());
  if (grants.size() == 1) return {.account = account, .grant = grants.front().id, .stage = Stage::open};
  return {.account = account, .stage = Stage::choose};
}

Finished let_in(ledger::Tx& tx, FinishSignIn const& action, Secrets const& secrets, Judged const& judged) {
  set_tries(tx, secrets.account, 0, std::nullopt);
  if (judged.totp_step != 0) set_step(tx, secrets.account, judged.totp_step);
  bool const set_up = judged.verdict == Verdict::set_up;
  auto session = set_up ? NewSession{.account = secrets.account, .stage = Stage::enrol} : opened_session(tx, secrets.account);
  if (set_up && secrets.totp_secret.empty()) session.pending_totp = action.proposed_secret;
  session.token_hash = token_hash(action.token);
  session.csrf = action.csrf;
  insert_session(tx, session);
  note(tx, "sign_in.done", secrets.account);
  return {true, session.stage, has_kept_forms(tx, secrets.account)};
}

void count_wrong(ledger::Tx& tx, std::optional<Secrets> const& secrets, std::string const& network) {
  if (secrets) count_wrong_try(tx, *secrets);
  if (!network.empty()) count_wrong_try_from(tx, network);
}

// Too many wrong tries came from there, and she is not known to come from there.
bool turned_away(ledger::Tx& tx, std::optional<Secrets> const& secrets, std::string const& network) {
  if (network.empty() || !is_closed(network_tries(tx, network), tx.now(), tx.rules<Policy>())) return false;
  return !secrets || !known_from(tx, secrets->account, network);
}

base::Outcome<Finished> run(ledger::Tx& tx, FinishSignIn const& action) {
  auto const network = network_of(tx.scope().from_address);
  auto const secrets = action.account.value != 0 ? secrets_locked(tx, action.account) : std::nullopt;
  if (turned_away(tx, secrets, network)) {
    note(tx, "sign_in.network_closed", secrets ? secrets->account : AccountId{});
    return Finished{};
  }
  if (!secrets) {
    count_wrong(tx, secrets, network);
    note(tx, "sign_in.unknown", {});
    return Finished{};
  }
  auto const judged = judge(*secrets, action.password_right, action.code, tx.now());
  switch (judged.verdict) {
    case Verdict::right:
    case Verdict::set_up: return let_in(tx, action, *secrets, judged);
    case Verdict::wrong: count_wrong(tx, secrets, network); note(tx, "sign_in.wrong", secrets->account); break;
    case Verdict::locked: note(tx, "sign_in.locked", secrets->account); break;
    case Verdict::disabled: count_wrong(tx, std::nullopt, network); note(tx, "sign_in.disabled", secrets->account); break;
  }
  return Finished{};
}

struct OpenWithoutSecret {
  GrantId grant = {};
  std::string token = {};
  std::string csrf = {};
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};

base::Outcome<bool> run(ledger::Tx& tx, OpenWithoutSecret const& action) {
  auto const grant = find_grant(tx, action.grant);
  auto const account = grant ? find_account(tx, grant->account) : std::nullopt;
  if (!account || account->disabled) return base::refuse(base::Refused::not_found);
  insert_session(tx, {.token_hash = token_hash(action.token), .account = account->id, .grant = grant->id, .csrf = action.csrf});
  note(tx, "sign_in.demonstration", account->id);
  return has_kept_forms(tx, account->id);
}

ledger::Scope asker(std::string const& request_id, std::string const& from_address) {
  return {.request_id = request_id, .from_address = from_address};
}

}  // namespace

base::Outcome<SignedIn> sign_in(ledger::Ledger& ledger, ledger::View& view, Credentials const& typed) {
  auto scope = asker(typed.request_id, typed.from_address);
  auto const secrets = secrets_of(view, typed.user_name);
  bool const known = secrets && !secrets->password_hash.empty();
  bool const right = known ? password_matches(secrets->password_hash, typed.password) : password_matches_nobody(typed.password);
  if (secrets) scope.account = secrets->account;
  FinishSignIn const finish{.account = secrets ? secrets->account : AccountId{}, .password_right = right, .code = typed.code,
                            .token = new_token(), .csrf = new_token(), .proposed_secret = new_code_secret()};
  auto const finished = ledger::perform(ledger, scope, finish);
  if (!finished) return tl::unexpected(finished.error());
  if (!finished->right) return base::refuse("user_name", not_right);
  return SignedIn{finish.token, finished->stage, finished->kept_form};
}

base::Outcome<SignedIn> sign_in_without_secret(ledger::Ledger& ledger, GrantId grant, bool demonstration, std::string request_id,
                                               std::string from_address) {
  if (!demonstration) return base::refuse(base::Refused::forbidden);
  OpenWithoutSecret const open{grant, new_token(), new_token()};
  auto const opened = ledger::perform(ledger, asker(request_id, from_address), open);
  if (!opened) return tl::unexpected(opened.error());
  return SignedIn{open.token, Stage::open, *opened};
}

}  // namespace identity

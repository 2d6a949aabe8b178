#include "identity/store/accounts.hpp"

#include "base/text.hpp"
#include "identity/domain/policy.hpp"
#include "sql/compose.hpp"

namespace identity {

namespace {

constexpr std::string_view account_columns = "select a.id, a.user_name, a.full_name, a.email, a.disabled, "
    "case when a.password_hash is null then 0 else 1 end, case when a.totp_secret is null then 0 else 1 end, "
    "a.must_change, a.failed_attempts, a.locked_until, a.created_at from account a ";
constexpr std::string_view secret_columns = "select a.id, a.full_name, coalesce(a.password_hash, ''), coalesce(a.totp_secret, ''), a.totp_step, a.must_change, "
    "a.disabled, a.failed_attempts, a.locked_until from account a ";

constexpr ledger::Scoped all{"identity.accounts", sql::composed<[] { return sql::pieces(account_columns, "order by a.user_name, a.id"); }>};
constexpr ledger::Scoped one{"identity.account", sql::composed<[] { return sql::pieces(account_columns, "where a.id = :id"); }>};
constexpr ledger::Scoped by_name{"identity.account_by_name", sql::composed<[] { return sql::pieces(account_columns, "where a.user_name = :name"); }>};
constexpr ledger::Scoped secrets_by_name{"identity.secrets_by_name", sql::composed<[] { return sql::pieces(secret_columns, "where a.user_name = :name"); }>};
constexpr ledger::Scoped secrets_by_id{"identity.secrets_locked", sql::composed<[] { return sql::pieces(secret_columns, "where a.id = :id {lock}"); }>};

constexpr ledger::Write new_account{
    "identity.insert_account",
    "insert into account (user_name, full_name, email, created_at) values (:user_name, :full_name, :email, :at) returning id"};
constexpr ledger::Write password{
    "identity.set_password", "update account set password_hash = :hash, must_change = :must_change where id = :id"};
constexpr ledger::Write second_factor{
    "identity.set_second_factor", "update account set totp_secret = :secret, totp_step = :step where id = :id"};
constexpr ledger::Write newest_step{"identity.set_step", "update account set totp_step = :step where id = :id"};
constexpr ledger::Write tries{
    "identity.set_tries", "update account set failed_attempts = :failed, locked_until = :until where id = :id"};
constexpr ledger::Write disable{"identity.set_disabled", "update account set disabled = :disabled where id = :id"};

}  // namespace

std::string kept_user_name(std::string_view typed) { return base::ascii_lower(base::trim(typed)); }

std::vector<Account> accounts(ledger::View& view) { return view.rows<Account>(all); }
std::optional<Account> find_account(ledger::View& view, AccountId id) { return view.row<Account>(one, {{"id", id}}); }
std::optional<Account> account_by_name(ledger::View& view, std::string_view user_name) {
  return view.row<Account>(by_name, {{"name", kept_user_name(user_name)}});
}
std::optional<Secrets> secrets_of(ledger::View& view, std::string_view user_name) {
  return view.row<Secrets>(secrets_by_name, {{"name", kept_user_name(user_name)}});
}
std::optional<Secrets> secrets_locked(ledger::Tx& tx, AccountId id) { return tx.row<Secrets>(secrets_by_id, {{"id", id}}); }

AccountId insert_account(ledger::Tx& tx, std::string_view user_name, std::string_view full_name, std::string_view email) {
  return AccountId{tx.insert(new_account, {{"user_name", kept_user_name(user_name)}, {"full_name", full_name}, {"email", email}, {"at", tx.now()}})};
}
void set_password(ledger::Tx& tx, AccountId id, std::string_view hash, bool must_change) {
  tx.change(password, {{"id", id}, {"hash", hash}, {"must_change", must_change}});
}
void set_second_factor(ledger::Tx& tx, AccountId id, std::optional<std::string> const& secret, std::int64_t step) {
  tx.change(second_factor, {{"id", id}, {"secret", secret}, {"step", step}});
}
void set_step(ledger::Tx& tx, AccountId id, std::int64_t step) { tx.change(newest_step, {{"id", id}, {"step", step}}); }
void set_tries(ledger::Tx& tx, AccountId id, int failed, std::optional<base::Instant> locked_until) {
  tx.change(tries, {{"id", id}, {"failed", failed}, {"until", locked_until}});
}
void count_wrong_try(ledger::Tx& tx, Secrets const& secrets) {
  int const failed = secrets.failed_attempts + 1;
  auto const lock = lock_after(failed, tx.rules<Policy>());
  set_tries(tx, secrets.account, failed, lock.count() > 0 ? std::optional(tx.now() + lock) : std::nullopt);
}
void set_disabled(ledger::Tx& tx, AccountId id, bool disabled) { tx.change(disable, {{"id", id}, {"disabled", disabled}}); }

}  // namespace identity

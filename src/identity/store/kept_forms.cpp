#include "identity/store/kept_forms.hpp"

namespace identity {
namespace {

constexpr ledger::Scoped mine{"identity.my_kept_forms",
  "select k.id, k.form, k.page, k.body, k.files, k.saved_at from draft k where k.account_id = :scope_account order by k.id desc"};
constexpr ledger::Scoped one{"identity.my_kept_form",
  "select k.id, k.form, k.page, k.body, k.files, k.saved_at from draft k where k.id = :id and k.account_id = :scope_account"};
constexpr ledger::Scoped any{"identity.has_kept_forms", "select k.id from draft k where k.account_id = :account order by k.id limit 1"};
constexpr ledger::Scoped whose{"identity.account_of_token",
  "select s.account_id from session s join account a on a.id = s.account_id where s.csrf = :csrf and s.stage = 'open' and a.disabled = 0 order by s.id limit 1"};
constexpr ledger::Scoped same{"identity.same_kept_form",
  "select k.id from draft k where k.account_id = :account and k.form = :form and (k.id = :id or k.body = :body) order by k.id limit 1"};

constexpr ledger::Write inserted{"identity.insert_kept_form",
  "insert into draft (account_id, form, page, body, files, saved_at) values (:account, :form, :page, :body, :files, :now) returning id"};
constexpr ledger::Write renewed{"identity.renew_kept_form", "update draft set body = :body, files = :files, saved_at = :now where id = :id"};
constexpr ledger::Write gone{"identity.delete_kept_form", "delete from draft where id = :id and account_id = :account"};
constexpr ledger::Write old_gone{"identity.delete_old_kept_forms", "delete from draft where saved_at < :before"};

}  // namespace

std::vector<KeptForm> my_kept_forms(ledger::View& view) { return view.rows<KeptForm>(mine); }
std::optional<KeptForm> my_kept_form(ledger::View& view, KeptFormId id) { return view.row<KeptForm>(one, {{"id", id}}); }
bool has_kept_forms(ledger::View& view, AccountId account) { return view.row<KeptFormId>(any, {{"account", account}}).has_value(); }
std::optional<AccountId> account_of_token(ledger::View& view, std::string_view csrf) { return view.row<AccountId>(whose, {{"csrf", csrf}}); }
std::optional<KeptFormId> same_kept_form(ledger::View& view, AccountId account, KeptForm const& form) {
  return view.row<KeptFormId>(same, {{"account", account}, {"form", form.form}, {"body", form.body}, {"id", form.id}});
}

KeptFormId insert_kept_form(ledger::Tx& tx, AccountId account, KeptForm const& form) {
  return KeptFormId{tx.insert(inserted, {{"account", account}, {"form", form.form}, {"page", form.page}, {"body", form.body}, {"files", form.files}, {"now", tx.now()}})};
}
void renew_kept_form(ledger::Tx& tx, KeptFormId id, KeptForm const& form) { tx.change(renewed, {{"id", id}, {"body", form.body}, {"files", form.files}, {"now", tx.now()}}); }
bool delete_my_kept_form(ledger::Tx& tx, KeptFormId id) { return tx.change(gone, {{"id", id}, {"account", tx.scope().account}}) > 0; }
std::int64_t delete_kept_forms_before(ledger::Tx& tx, base::Instant before) { return tx.change(old_gone, {{"before", before}}); }

}  // namespace identity

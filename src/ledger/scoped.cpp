#include "ledger/scoped.hpp"

#include "ledger/permission.hpp"

#include <map>
#include <mutex>
#include <shared_mutex>

namespace ledger {
namespace {

// Scopes of one kind share the text of a statement; they differ in the values of the scope's parameters only.
enum class Kind { everybody, place, place_and_opened, totals, partner, nobody };

Kind kind_of(Scope const& scope) {
  if (scope.system) return Kind::everybody;
  if (may(scope.role, Permission::answer_enquiries)) return Kind::partner;
  if (!may(scope.role, Permission::read_people)) return may(scope.role, Permission::see_dashboards) ? Kind::totals : Kind::nobody;
  return scope.opened ? Kind::place_and_opened : Kind::place;
}

// {0} is the alias of `person`. A restricted person is seen by those on the permission list only; an excluded account
// does not see the person at all. `limited` spares everybody else the two look-ups.
constexpr std::string_view in_place =
    "({0}.team_no between :scope_from and :scope_to and ({0}.limited = 0 or ("
    "not exists (select 1 from person_exclusion x where x.person_id = {0}.id and x.account_id = :scope_account)"
    " and ({0}.restricted = 0 or exists"
    " (select 1 from person_permission x where x.person_id = {0}.id and x.account_id = :scope_account)))))";

std::string visible(Kind kind, std::string_view alias) {
  switch (kind) {
    case Kind::everybody: return "(1 = 1)";
    case Kind::place: return fmt::format(in_place, alias);
    case Kind::place_and_opened: return fmt::format("({0}.id = :scope_opened or {1})", alias, fmt::format(in_place, alias));
    case Kind::totals:
    case Kind::partner:
    case Kind::nobody: break;
  }
  return "(1 = 0)";
}

std::string counted(Kind kind, std::string_view alias) {
  return kind == Kind::totals ? fmt::format("({0}.team_no between :scope_from and :scope_to)", alias) : visible(kind, alias);
}

std::string addressed(Kind kind, std::string_view alias) {
  if (kind == Kind::everybody) return "(1 = 1)";
  if (kind != Kind::partner) return "(1 = 0)";
  return fmt::format("({0}.agency_id = :scope_agency and {0}.released_at is not null)", alias);
}

void replace_all(std::string& text, std::string_view opening, Kind kind, std::string (*predicate)(Kind, std::string_view)) {
  for (auto at = text.find(opening); at != text.npos; at = text.find(opening, at)) {
    auto const end = text.find('}', at);
    if (end == text.npos) throw std::logic_error("a word in braces does not end");
    auto const written = predicate(kind, std::string_view(text).substr(at + opening.size(), end - at - opening.size()));
    text.replace(at, end + 1 - at, written);
    at += written.size();
  }
}

std::string expanded(std::string_view text, Kind kind) {
  std::string out(text);
  replace_all(out, "{visible ", kind, visible);
  replace_all(out, "{counted ", kind, counted);
  replace_all(out, "{addressed ", kind, addressed);
  return out;
}

// Texts are never removed: connections keep prepared statements under their addresses.
class Texts {
 public:
  std::string_view of(std::string_view text, Kind kind) {
    Key const key{text.data(), text.size(), kind};
    {
      std::shared_lock const reading(mutex_);
      if (auto const found = texts_.find(key); found != texts_.end()) return found->second;
    }
    std::string made = expanded(text, kind);
    std::unique_lock const writing(mutex_);
    return texts_.emplace(key, std::move(made)).first->second;
  }

 private:
  using Key = std::tuple<char const*, std::size_t, Kind>;
  std::shared_mutex mutex_ = {};
  std::map<Key, std::string> texts_ = {};
};

}  // namespace

sql::Statement expand(Scoped const& statement, Scope const& scope) {
  static Texts texts;
  if (statement.text.find('{') == statement.text.npos) return statement;
  return {statement.name, texts.of(statement.text, kind_of(scope))};
}

void add_scope(sql::Params& params, Scope const& scope) {
  params.reserve(params.size() + 6);
  params.push_back({"scope_account", scope.account});
  params.push_back({"scope_from", scope.place.from});
  params.push_back({"scope_to", scope.place.to});
  params.push_back({"scope_opened", scope.opened});
  params.push_back({"scope_agency", scope.agency});
  params.push_back({"scope_staff", scope.staff});
}

}  // namespace ledger

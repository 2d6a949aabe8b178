#include "ledger/scoped.hpp"

#include "ledger/permission.hpp"

#include <map>
#include <mutex>
#include <shared_mutex>

namespace ledger {
namespace {

// Scopes of one kind share the text of a statement; they differ in the values of the scope's parameters only.
enum class Reach { everybody, place, place_and_opened, totals, partner, samples, nobody };
struct Kind {
  Reach reach = Reach::nobody;
  bool told = false;  // answers for a unit to the inspectorate
  bool leads = false;  // arranges staff within its place
  friend auto operator<=>(Kind const&, Kind const&) = default;
};

Reach reach_of(Scope const& scope) {
  if (scope.system) return Reach::everybody;
  if (may(scope.role, Permission::answer_enquiries)) return Reach::partner;
  if (may(scope.role, Permission::inspect)) return Reach::samples;
  if (!may(scope.role, Permission::read_people)) return may(scope.role, Permission::see_dashboards) ? Reach::totals : Reach::nobody;
  return scope.opened ? Reach::place_and_opened : Reach::place;
}
Kind kind_of(Scope const& scope) { return {reach_of(scope), may(scope, Permission::answer_inspection), may(scope, Permission::arrange_staff)}; }

// {0} is the alias of `person`. A restricted person is seen by those on the permission list only; an excluded account
// does not see the person at all. `limited` spares everybody else the two look-ups.
constexpr std::string_view in_place =
    "({0}.team_no between :scope_from and :scope_to and ({0}.limited = 0 or ("
    "not exists (select 1 from person_exclusion x where x.person_id = {0}.id and x.account_id = :scope_account)"
    " and ({0}.restricted = 0 or exists"
    " (select 1 from person_permission x where x.person_id = {0}.id and x.account_id = :scope_account)))))";

// Sampled, while the inspection may read; restricted people for who is cleared. Asked from the sample, so that nobody else's
// row is read for it.
constexpr std::string_view in_sample =
    "({0}.id in (select sc.person_id from inspection_team st join inspection_case sc on sc.inspection_id = st.inspection_id"
    " where st.account_id = :scope_account and st.left_at is null and sc.readable = 1)"
    " and ({0}.restricted = 0 or {0}.id in (select sc.person_id from inspection_team st join inspection_case sc on sc.inspection_id = st.inspection_id"
    " where st.account_id = :scope_account and st.left_at is null and st.cleared = 1 and sc.readable = 1))"
    " and ({0}.limited = 0 or not exists (select 1 from person_exclusion x where x.person_id = {0}.id and x.account_id = :scope_account)))";

constexpr std::string_view in_team =
    "(exists (select 1 from inspection_team st where st.inspection_id = {0}.id and st.account_id = :scope_account and st.left_at is null))";
constexpr std::string_view of_place =
    "({0}.announced_at is not null and exists"
    " (select 1 from unit su where su.id = {0}.unit_id and su.team_from >= :scope_from and su.team_to <= :scope_to))";

std::string visible(Kind kind, std::string_view alias) {
  switch (kind.reach) {
    case Reach::everybody: return "(1 = 1)";
    case Reach::place: return fmt::format(in_place, alias);
    case Reach::place_and_opened: return fmt::format("({0}.id = :scope_opened or {1})", alias, fmt::format(in_place, alias));
    case Reach::samples: return fmt::format(in_sample, alias);
    case Reach::totals:
    case Reach::partner:
    case Reach::nobody: break;
  }
  return "(1 = 0)";
}

std::string counted(Kind kind, std::string_view alias) {
  return kind.reach == Reach::totals ? fmt::format("({0}.team_no between :scope_from and :scope_to)", alias) : visible(kind, alias);
}

std::string addressed(Kind kind, std::string_view alias) {
  if (kind.reach == Reach::everybody) return "(1 = 1)";
  if (kind.reach != Reach::partner) return "(1 = 0)";
  return fmt::format("({0}.agency_id = :scope_agency and {0}.released_at is not null)", alias);
}

std::string inspected(Kind kind, std::string_view alias) {
  if (kind.reach == Reach::everybody) return "(1 = 1)";
  return kind.reach == Reach::samples ? fmt::format(in_team, alias) : "(1 = 0)";
}

std::string told(Kind kind, std::string_view alias) {
  if (kind.reach == Reach::everybody) return "(1 = 1)";
  return kind.told ? fmt::format(of_place, alias) : "(1 = 0)";
}

// A report that was taken back to the draft is not out, whatever minute was set.
constexpr std::string_view is_out =
    "({0}.status in ('embargoed', 'published', 'action_plan', 'follow_up', 'closed') and exists"
    " (select 1 from release sr where sr.inspection_id = {0}.id and sr.at <= :scope_now))";
constexpr std::string_view on_the_list =
    "({0}.status in ('factual_accuracy', 'embargoed') and exists"
    " (select 1 from early_access se where se.inspection_id = {0}.id and se.account_id = :scope_account and se.removed_at is null))";

std::string published(Kind, std::string_view alias) { return fmt::format(is_out, alias); }
std::string early(Kind kind, std::string_view alias) { return kind.reach == Reach::everybody ? "(1 = 0)" : fmt::format(on_the_list, alias); }

constexpr std::string_view led_here =
    "({0}.id = :scope_staff or exists (select 1 from posting lp join unit lu on lu.id = lp.unit_id where lp.staff_id = {0}.id"
    " and lu.team_from >= :scope_from and lu.team_to <= :scope_to and lp.valid_from <= :scope_day and (lp.valid_to is null or lp.valid_to > :scope_day)))";

std::string led(Kind kind, std::string_view alias) {
  if (kind.reach == Reach::everybody) return "(1 = 1)";
  return kind.leads ? fmt::format(led_here, alias) : fmt::format("({0}.id = :scope_staff)", alias);
}

constexpr std::string_view sampled_openly =
    "({0}.role not in ('inspector', 'lead_inspector') or exists (select 1 from inspection_case sc join inspection si on si.id = sc.inspection_id"
    " where sc.person_id = {0}.person_id and sc.state = 'drawn' and si.timetable_issued_at is not null))";

constexpr std::string_view of_no_matter_of_staff = "{0}.what not in ('conflict.declared', 'conflict.ended', 'concern.decided_over')";

std::string disclosed(Kind kind, std::string_view alias) {
  return kind.reach == Reach::everybody ? "(1 = 1)" : fmt::format(fmt::runtime(fmt::format("({} and {})", sampled_openly, of_no_matter_of_staff)), alias);
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
  replace_all(out, "{inspected ", kind, inspected);
  replace_all(out, "{told ", kind, told);
  replace_all(out, "{published ", kind, published);
  replace_all(out, "{early ", kind, early);
  replace_all(out, "{led ", kind, led);
  replace_all(out, "{disclosed ", kind, disclosed);
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

void add_scope(sql::Params& params, Scope const& scope, base::Instant now, base::Date today) {
  params.reserve(params.size() + 8);
  params.push_back({"scope_account", scope.account});
  params.push_back({"scope_from", scope.place.from});
  params.push_back({"scope_to", scope.place.to});
  params.push_back({"scope_opened", scope.opened});
  params.push_back({"scope_agency", scope.agency});
  params.push_back({"scope_staff", scope.staff});
  params.push_back({"scope_now", now});
  params.push_back({"scope_day", today});
}

}  // namespace ledger

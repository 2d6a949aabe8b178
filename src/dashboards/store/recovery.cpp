#include "dashboards/store/recovery.hpp"

#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace dashboards {
namespace {

using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr std::string_view columns =
    "select r.id, r.agency_id, g.name, r.status, r.starts, r.baseline, r.baseline_bands, r.agreed_per_day, r.extra_per_day, r.agreed_from, r.agreed_by_pdu, r.agreed_by_region, r.agreed_by_partner, r.lock_version "
    "from recovery_plan r join agency g on g.id = r.agency_id ";
// A party: the partner itself, or anybody whose place meets a unit of the plan.
constexpr std::string_view is_party =
    "(r.agency_id = :agency or exists (select 1 from recovery_unit x join unit u on u.id = x.unit_id where x.plan_id = r.id and u.team_from <= :place_to and u.team_to >= :place_from))";

constexpr Scoped all{"dashboards.plans", sql::composed<[] { return sql::pieces(columns, "where ", is_party, " order by r.starts desc, r.id desc"); }>};
constexpr Scoped one{"dashboards.plan", sql::composed<[] { return sql::pieces(columns, "where r.id = :id and ", is_party); }>};
constexpr Scoped units{"dashboards.plan_units",
                       "select u.id, v.name from recovery_unit x join unit u on u.id = x.unit_id join unit_version v on v.unit_id = u.id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today) where x.plan_id = :id order by v.name, u.id"};
constexpr Scoped actions{"dashboards.plan_actions", "select id, text, owner_name, owner_body, starts, due, status, evidence from recovery_action where plan_id = :id order by due, id"};
constexpr Scoped reviews{"dashboards.plan_reviews", "select id, held_on, who, decided from recovery_review where plan_id = :id order by held_on desc, id desc"};
constexpr Scoped changes{"dashboards.plan_changes", "select at, by_name, what from recovery_change where plan_id = :id order by id desc"};

// Totals and references only, of the plan's units at its partner: the parties of a plan see them together.
constexpr std::string_view of_plan =
    "from enquiry e join person p on p.id = e.person_id where e.agency_id = :agency and exists (select 1 from recovery_unit x join unit u on u.id = x.unit_id where x.plan_id = :id and p.team_no between u.team_from and u.team_to) ";
constexpr System waiting{"dashboards.plan_waiting", "a total, without rows", sql::composed<[] { return sql::pieces("select count(*) ", of_plan, "and ", enquiries::sql_of::waiting); }>};
constexpr System oldest{"dashboards.plan_oldest", "references for the meeting sheet, without names", sql::composed<[] {
  return sql::pieces("select e.reference, e.due_on ", of_plan, "and e.due_on is not null and ", enquiries::sql_of::waiting, " order by e.due_on, e.id limit 10");
}>};
constexpr System moves{"dashboards.plan_moves", "totals of each day, without rows", sql::composed<[] {
  return sql::pieces("select e.asked_at, e.returned_at ", of_plan, "and ((e.asked_at >= :start and e.asked_at < :stop) or (e.returned_at >= :start and e.returned_at < :stop)) order by e.id");
}>};

constexpr Write add_plan{"dashboards.add_plan",
                         "insert into recovery_plan (agency_id, status, starts, baseline, baseline_bands, agreed_per_day, extra_per_day, agreed_from) "
                         "values (:agency, :status, :starts, :baseline, :bands, :agreed, :extra, :agreed_from) returning id"};
constexpr System bands{"dashboards.plan_bands", "totals by age, without rows", sql::composed<[] {
  return sql::pieces("select ", enquiries::sql_of::age_band, ", count(*) ", of_plan, "and ", enquiries::sql_of::waiting, " group by 1 order by max(coalesce(e.due_on, '9999-12-31')) desc, 1");
}>};
constexpr Write set_base{"dashboards.set_baseline", "update recovery_plan set baseline = :baseline, baseline_bands = :bands where id = :id"};
constexpr Write add_unit{"dashboards.add_plan_unit", "insert into recovery_unit (plan_id, unit_id) values (:plan, :unit)"};
constexpr Write change_plan{"dashboards.change_plan",
                            "update recovery_plan set status = :status, agreed_per_day = :agreed, extra_per_day = :extra, agreed_from = :agreed_from, agreed_by_pdu = :pdu, agreed_by_region = :region, "
                            "agreed_by_partner = :partner, lock_version = lock_version + 1 where id = :id and lock_version = :lock"};
constexpr Write add_action{"dashboards.add_plan_action",
                           "insert into recovery_action (plan_id, text, owner_name, owner_body, starts, due, status, evidence) values (:plan, :text, :owner, :body, :starts, :due, :status, :evidence)"};
constexpr Write change_action{"dashboards.change_plan_action", "update recovery_action set status = :status, evidence = :evidence where id = :id"};
constexpr Write add_review{"dashboards.add_plan_review", "insert into recovery_review (plan_id, held_on, who, decided) values (:plan, :held, :who, :decided)"};
constexpr Write add_change{"dashboards.add_plan_change", "insert into recovery_change (plan_id, at, by_name, what) values (:plan, :at, :by, :what)"};

sql::Params party(ledger::View const& view, sql::Params params) {
  auto const& scope = view.scope();
  params.push_back({"agency", scope.agency.value > 0 ? scope.agency.value : -1});
  params.push_back({"place_from", scope.place.from});
  params.push_back({"place_to", scope.place.to});
  return params;
}

struct Moved {
  std::optional<base::Instant> asked = {};
  std::optional<base::Instant> returned = {};
};

}  // namespace

std::vector<PlanRow> plans(ledger::View& view) { return view.rows<PlanRow>(all, party(view, {})); }
std::optional<PlanRow> find_plan(ledger::View& view, PlanId id) { return view.row<PlanRow>(one, party(view, {{"id", id}})); }
std::vector<PlanUnit> units_of(ledger::View& view, PlanId id) { return view.rows<PlanUnit>(units, {{"id", id}, {"today", view.today()}}); }
std::vector<PlanAction> actions_of(ledger::View& view, PlanId id) { return view.rows<PlanAction>(actions, {{"id", id}}); }
std::vector<PlanReview> reviews_of(ledger::View& view, PlanId id) { return view.rows<PlanReview>(reviews, {{"id", id}}); }
std::vector<PlanChange> changes_of(ledger::View& view, PlanId id) { return view.rows<PlanChange>(changes, {{"id", id}}); }

std::vector<ActualDay> actual_days(ledger::View& view, PlanRow const& plan, base::Date from, base::Date to) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  std::vector<ActualDay> days;
  for (auto day = calendar.on_or_after(from); day <= to; day = calendar.add_working_days(day, 1)) days.push_back({day});
  if (days.empty()) return days;
  // What happened on days of rest counts to the working day before them.
  auto const of = [&](std::optional<base::Instant> at) {
    auto const next = at ? std::ranges::upper_bound(days, base::london_date(*at), {}, &ActualDay::day) : days.begin();
    return next == days.begin() ? nullptr : &*std::prev(next);
  };
  auto const past = calendar.add_working_days(days.back().day, 1);
  auto const stop = base::from_london(base::LocalTime{past});
  for (auto const& moved : view.rows<Moved>(moves, {{"agency", plan.agency}, {"id", plan.id}, {"start", base::from_london(base::LocalTime{days.front().day})}, {"stop", stop}})) {
    if (auto* day = of(moved.asked); day && *moved.asked < stop) ++day->came_in;
    if (auto* day = of(moved.returned); day && *moved.returned < stop) ++day->returned;
  }
  return days;
}

std::int64_t waiting_of_plan(ledger::View& view, PlanRow const& plan) { return view.row<std::int64_t>(waiting, {{"agency", plan.agency}, {"id", plan.id}}).value_or(0); }
std::vector<OldestLine> oldest_of_plan(ledger::View& view, PlanRow const& plan) { return view.rows<OldestLine>(oldest, {{"agency", plan.agency}, {"id", plan.id}}); }

PlanId insert_plan(ledger::Tx& tx, PlanRow const& plan, std::vector<ledger::UnitId> const& plan_units) {
  PlanId const id{tx.insert(add_plan, {{"agency", plan.agency}, {"status", plan.status}, {"starts", plan.starts}, {"baseline", plan.baseline}, {"bands", plan.baseline_bands},
                                       {"agreed", plan.agreed_per_day}, {"extra", plan.extra_per_day}, {"agreed_from", plan.agreed_from}})};
  for (auto const unit : plan_units) tx.change(add_unit, {{"plan", id}, {"unit", unit}});
  return id;
}

void set_baseline(ledger::Tx& tx, PlanRow const& plan) {
  struct Band {
    std::string band = {};
    std::int64_t count = 0;
  };
  auto params = enquiries::age_starts(tx.today(), base::working_calendar(base::Nation::england_and_wales));
  params.push_back({"agency", plan.agency});
  params.push_back({"id", plan.id});
  std::string words;
  std::int64_t sum = 0;
  for (auto const& band : tx.rows<Band>(bands, params)) {
    words += fmt::format("{}{} {}", words.empty() ? "" : "; ", band.band, band.count);
    sum += band.count;
  }
  tx.change(set_base, {{"baseline", sum}, {"bands", words}, {"id", plan.id}});
}

bool update_plan(ledger::Tx& tx, PlanRow const& plan) {
  return tx.change(change_plan, {{"status", plan.status}, {"agreed", plan.agreed_per_day}, {"extra", plan.extra_per_day}, {"agreed_from", plan.agreed_from}, {"pdu", plan.agreed_by_pdu},
                                 {"region", plan.agreed_by_region}, {"partner", plan.agreed_by_partner}, {"id", plan.id}, {"lock", plan.lock_version}}) == 1;
}

void insert_action(ledger::Tx& tx, PlanId plan, PlanAction const& action) {
  tx.change(add_action, {{"plan", plan}, {"text", action.text}, {"owner", action.owner_name}, {"body", action.owner_body}, {"starts", action.starts}, {"due", action.due}, {"status", action.status}, {"evidence", action.evidence}});
}
void update_action(ledger::Tx& tx, PlanAction const& action) { tx.change(change_action, {{"status", action.status}, {"evidence", action.evidence}, {"id", action.id}}); }
void insert_review(ledger::Tx& tx, PlanId plan, PlanReview const& review) { tx.change(add_review, {{"plan", plan}, {"held", review.held_on}, {"who", review.who}, {"decided", review.decided}}); }
void note_change(ledger::Tx& tx, PlanId plan, std::string const& what) { tx.change(add_change, {{"plan", plan}, {"at", tx.now()}, {"by", tx.scope().name}, {"what", what}}); }

}  // namespace dashboards

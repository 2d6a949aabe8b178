#include "workload/actions/nightly.hpp"

#include "workload/actions/recalculate.hpp"
#include "workload/domain/facts.hpp"
#include "workload/store/officer_workload.hpp"
#include "workload/store/reductions.hpp"

#include <algorithm>
#include <map>

namespace workload {
namespace {

constexpr ledger::Place everywhere{0, 1'000'000'000};
constexpr int chunk_of_due = 200;
constexpr int looked_back = 35;  // days: a night that was missed is caught up by the next

ledger::Scope program() { return ledger::system_scope("Workload"); }

// One chunk in one transaction. False where nothing changed, so that nothing is committed.
bool reweigh(ledger::Tx& tx, std::vector<PersonId> const& ids, std::string_view why, Run& run) {
  auto const& rules = tx.rules<TierRuleBook>().on(tx.today());
  auto const& weights = tx.rules<WeightBook>().on(tx.today());
  Outcomes all;
  std::vector<TierChanged> tiers;
  for (auto const& one : subjects(tx, ids)) {
    ++run.people;
    auto now = reckon(rules, weights, one, tx.today(), tx.now(), why);
    if (!now.calculation && !now.weight_moved) continue;
    ++run.changed;
    auto const person = one.facts.person;
    if (now.shown) all.shown.emplace_back(person, *now.shown);
    if (now.weight_moved) now.weight ? all.weights.push_back(std::move(*now.weight)) : all.dropped.push_back(person);
    if (!now.calculation) continue;
    if (now.calculation->changed) {
      auto const before = one.before ? one.before->tier : std::string();
      tx.record({.what = "tier.changed", .person = person, .detail = before + ">" + now.calculation->tier});
      tiers.push_back({person, before, now.calculation->tier});
    }
    all.calculations.emplace_back(person, std::move(*now.calculation));
  }
  keep_all(tx, all);
  for (auto const& each : tiers) tx.tell(each);
  for (auto const& each : all.weights) tx.tell(WeightChanged{each.person});
  tx.housekeeping("weights of cases follow the record");
  return !all.calculations.empty() || !all.weights.empty() || !all.dropped.empty();
}

void reweigh(ledger::Ledger& ledger, std::vector<PersonId> const& ids, std::string_view why, Run& run) {
  Run once;
  ledger.write(program(), [&](ledger::Tx& tx) {
    once = {};  // the body may run again
    return reweigh(tx, ids, why, once);
  }, true);
  run.people += once.people, run.changed += once.changed;
}

LastRun with_rules_of(ledger::View& view) {
  return {.weights_version = view.rules<WeightBook>().on(view.today()).version, .rules_version = view.rules<TierRuleBook>().on(view.today()).version, .on_day = view.today()};
}

TooOld grown_too_old(TierRules const& rules, base::Date day) {
  auto const days = std::chrono::days{looked_back};
  auto const assessed = day - std::chrono::weeks{rules.codes.assessment_weeks} - std::chrono::days{1};
  auto const referred = day - std::chrono::days{rules.codes.enforcement_days + 1};
  return {.assessed_from = assessed - days, .assessed_to = assessed, .referred_from = referred - days, .referred_to = referred};
}

// Why everybody is looked at today; empty if nothing calls for it.
std::string_view everybody_because(ledger::View& view, base::Date day) {
  auto const last = last_run(view);
  if (!last) return "The first calculation";
  auto const& rules = view.rules<TierRuleBook>().on(day);
  if (last->weights_version != view.rules<WeightBook>().on(day).version) return "The weights changed";
  if (last->rules_version != rules.version) return "The rules of the tier changed";
  if (rules.model_on(day) != rules.model_on(last->on_day)) return "Another model of the tier came into force";
  std::chrono::year_month_day const parts{day}, before{last->on_day};
  return parts.year() / parts.month() == before.year() / before.month() ? "" : "The month’s look at everybody";
}

// Whose week is not kept yet, or says something else by now.
std::vector<OfficerWorkload> to_keep(ledger::View& view, base::Date day) {
  std::map<std::pair<StaffId, UnitId>, WorkloadWeek> kept;
  for (auto& week : weeks_within(view, everywhere, monday_of(day)))
    if (week.week == monday_of(day)) kept.emplace(std::pair(week.staff, week.team), std::move(week));
  auto all = workloads_today(view, everywhere);
  std::erase_if(all, [&](OfficerWorkload const& o) {
    auto const found = kept.find({o.staff, o.team});
    return found != kept.end() && says_the_same(found->second, o);
  });
  return all;
}

}  // namespace

Run reweigh_everybody(ledger::Ledger& ledger, std::string_view why, int chunk) {
  Run run;
  PersonId after{};
  for (;;) {
    auto const ids = ledger.read(program(), [&](ledger::View& view) { return people_after(view, after, chunk); }, true);
    if (ids.empty()) break;
    reweigh(ledger, ids, why, run);
    after = ids.back();
  }
  ledger.write(program(), [&](ledger::Tx& tx) {
    note_run(tx, with_rules_of(tx), run.people, run.changed);
    tx.housekeeping("everybody's tier and weight were worked out");
    return true;
  }, true);
  return run;
}

Run reweigh_due(ledger::Ledger& ledger, base::Date day) {
  auto const due = ledger.read(program(), [&](ledger::View& view) { return people_the_day_changes(view, day, grown_too_old(view.rules<TierRuleBook>().on(day), day)); }, true);
  Run run;
  for (std::size_t at = 0; at < due.size(); at += chunk_of_due) {
    auto const end = std::min(due.size(), at + chunk_of_due);
    reweigh(ledger, {due.begin() + static_cast<std::ptrdiff_t>(at), due.begin() + static_cast<std::ptrdiff_t>(end)}, "The day changed what counts", run);
  }
  return run;
}

int move_reductions(ledger::Ledger& ledger) {
  int moved = 0;
  for (auto const& row : ledger.read(program(), [](ledger::View& view) { return reductions_to_move(view, view.now()); }, true)) {
    bool done = false;
    ledger.write(program(), [&](ledger::Tx& tx) {
      auto const status = nightly_status(row.rule(), base::to_london(tx.now()));
      done = status != row.status && set_status(tx, row, status);
      if (!done) return false;
      bool const begins = status == ReductionStatus::active;
      note_step(tx, row.id, begins ? "REDUCTION_STARTED" : "REDUCTION_ENDED", "");
      tx.record({.what = begins ? "reduction.started" : "reduction.ended", .subject = row.id.value, .detail = fmt::format("staff {} team {}", row.staff.value, row.team.value)});
      return true;
    }, true);
    moved += done;
  }
  return moved;
}

int take_week(ledger::Ledger& ledger, base::Date day) {
  constexpr std::size_t chunk = 200;
  auto const all = ledger.read(program(), [&](ledger::View& view) { return to_keep(view, day); }, true);
  for (std::size_t at = 0; at < all.size(); at += chunk)
    ledger.write(program(), [&](ledger::Tx& tx) {
      for (std::size_t i = at; i < std::min(all.size(), at + chunk); ++i) keep_week(tx, all[i], day);
      tx.housekeeping("the week's figures of officers");
      return true;
    }, true);
  return static_cast<int>(all.size());
}

void run_nightly(ledger::Ledger& ledger, base::Date day) {
  move_reductions(ledger);
  if (auto const why = ledger.read(program(), [&](ledger::View& view) { return std::string(everybody_because(view, day)); }); !why.empty()) reweigh_everybody(ledger, why);
  else reweigh_due(ledger, day);
  take_week(ledger, day);
}

}  // namespace workload

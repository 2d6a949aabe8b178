#include "organisation/actions/change_units.hpp"

#include "organisation/actions/unit_change_steps.hpp"
#include "organisation/store/planned_change.hpp"
#include "organisation/store/units.hpp"

namespace organisation {

namespace {

std::string line_of(UnitChange const& change) { return fmt::format("line {}", change.line); }

std::string together(std::vector<std::string> const& problems) { return fmt::format("{}", fmt::join(problems, " ")); }

void record_done(ledger::Tx& tx, UnitChange const& change) {
  tx.record({.processing = ledger::Processing::alteration, .what = fmt::format("unit.{}", base::word(change.kind)),
             .detail = fmt::format("{} from {}", fmt::join(change.units, ";"), base::iso(change.on))});
}

// Codes that changes waiting for an earlier day will have made.
std::vector<std::string> codes_to_come(ledger::View& view, std::vector<UnitChange> const& changes, UnitChange const& until) {
  std::vector<std::string> codes;
  auto const take = [&](UnitChange const& change) {
    if (change.on > until.on) return;
    for (auto const& into : change.into) codes.push_back(into.code);
  };
  for (auto const& planned : waiting_changes(view))
    if (auto const read = read_unit_changes(planned.csv)) std::ranges::for_each(*read, take);
  for (auto const& change : changes) {
    if (&change == &until) break;
    take(change);
  }
  return codes;
}

// What can be known today of a change to come: that it speaks of units there are, or will be.
std::vector<std::string> doubts(ledger::View& view, std::vector<UnitChange> const& changes, UnitChange const& change) {
  std::vector<std::string> all;
  auto const to_come = codes_to_come(view, changes, change);
  for (auto const& unit : change.units)
    if (!unit_meant(view, unit) && std::ranges::find(to_come, base::ascii_upper(unit)) == to_come.end())
      all.push_back(fmt::format("No unit is called {}.", unit));
  for (auto const& planned : waiting_changes(view))
    if (planned.csv == unit_change_as_csv(change)) all.push_back("This change waits for its day already.");
  return all;
}

void plan(ledger::Tx& tx, UnitChange const& change) {
  auto const id = insert_planned_change(tx, change);
  tx.record({.processing = ledger::Processing::alteration, .what = "unit.change_planned", .subject = id,
             .detail = fmt::format("{} of {} on {}", base::word(change.kind), fmt::join(change.units, ";"), base::iso(change.on))});
}

}  // namespace

base::Outcome<Changed> run(ledger::Tx& tx, ChangeUnits const& action) {
  Changed changed;
  std::vector<base::FieldError> errors;
  for (auto const& change : action.changes) {
    bool const to_come = change.on > tx.today();
    auto const problems = to_come ? doubts(tx, action.changes, change) : carry_out(tx, change, changed);
    if (!problems.empty()) errors.push_back({line_of(change), together(problems)});
    else if (to_come) plan(tx, change), ++changed.planned;
    else record_done(tx, change), ++changed.done;
  }
  if (action.changes.empty()) errors.push_back({"", "There is no change to make."});
  if (!errors.empty()) return base::refuse(std::move(errors));
  return changed;
}

base::Outcome<> run(ledger::Tx& tx, WithdrawUnitChange const& action) {
  auto const planned = find_planned_change(tx, action.id);
  if (!planned) return base::refuse(base::Refused::not_found);
  if (planned->state != ChangeState::waiting) return base::refuse(base::Refused::conflict, "This change waits no longer.");
  settle_planned_change(tx, action.id, ChangeState::withdrawn, "");
  tx.record({.processing = ledger::Processing::alteration, .what = "unit.change_withdrawn", .subject = action.id});
  return {};
}

namespace {

// Empty if it was carried out.
std::string carry_out_planned(ledger::Ledger& ledger, ledger::Scope const& scope, PlannedChange const& planned) {
  auto const read = read_unit_changes(planned.csv);
  if (!read) return read.error().front().why;
  std::string problem;
  ledger.write(scope, [&](ledger::Tx& tx) {
    Changed changed;
    problem.clear();
    for (auto const& change : *read) {
      if (auto const problems = carry_out(tx, change, changed); !problems.empty()) problem += together(problems);
      else record_done(tx, change);
    }
    if (problem.empty()) settle_planned_change(tx, planned.id, ChangeState::done, "");
    return problem.empty();
  }, true);
  return problem;
}

void note_problem(ledger::Ledger& ledger, ledger::Scope const& scope, std::int64_t id, std::string const& problem) {
  ledger.write(scope, [&](ledger::Tx& tx) {
    settle_planned_change(tx, id, ChangeState::waiting, problem);
    tx.record({.processing = ledger::Processing::alteration, .what = "unit.change_stuck", .subject = id});
    return true;
  }, true);
}

}  // namespace

int carry_out_unit_changes(ledger::Ledger& ledger, base::Date day) {
  auto const scope = ledger::system_scope("Organisation");
  int done = 0;
  for (auto const& planned : ledger.read(scope, [](ledger::View& view) { return waiting_changes(view); }, true)) {
    if (planned.on > day) continue;
    auto const problem = carry_out_planned(ledger, scope, planned);
    if (problem.empty()) ++done;
    else if (problem != planned.problem) note_problem(ledger, scope, planned.id, problem);
  }
  return done;
}

}  // namespace organisation

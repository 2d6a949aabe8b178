#include "organisation/store/planned_change.hpp"

namespace organisation {

namespace {

constexpr ledger::Scoped waiting{"organisation.waiting_changes",
                                 "select c.id, c.on_day, c.rows_text, c.state, c.problem, c.planned_by from unit_change c "
                                 "where c.state = 'waiting' order by c.on_day, c.id"};
constexpr ledger::Scoped one{"organisation.planned_change",
                             "select c.id, c.on_day, c.rows_text, c.state, c.problem, c.planned_by from unit_change c where c.id = :id"};
constexpr ledger::Write insert{"organisation.insert_planned_change",
                               "insert into unit_change (on_day, rows_text, state, planned_by, planned_at) "
                               "values (:on, :csv, 'waiting', :by, :now) returning id"};
constexpr ledger::Write settle{"organisation.settle_planned_change",
                               "update unit_change set state = :state, problem = :problem, settled_at = :now where id = :id"};

}  // namespace

std::vector<PlannedChange> waiting_changes(ledger::View& view) { return view.rows<PlannedChange>(waiting); }

std::optional<PlannedChange> find_planned_change(ledger::View& view, std::int64_t id) { return view.row<PlannedChange>(one, {{"id", id}}); }

std::int64_t insert_planned_change(ledger::Tx& tx, UnitChange const& change) {
  return tx.insert(insert, {{"on", change.on}, {"csv", unit_change_as_csv(change)}, {"by", tx.scope().name}, {"now", tx.now()}});
}

void settle_planned_change(ledger::Tx& tx, std::int64_t id, ChangeState state, std::string_view problem) {
  auto const settled = state == ChangeState::waiting ? std::nullopt : std::optional(tx.now());
  tx.change(settle, {{"id", id}, {"state", state}, {"problem", problem}, {"now", settled}});
}

}  // namespace organisation

// Changes of units that wait for their day, and those that had theirs.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/unit_change.hpp"

namespace organisation {

enum class ChangeState { waiting, done, withdrawn };

struct PlannedChange {
  std::int64_t id = 0;
  base::Date on = {};
  std::string csv = {};          // as unit_change_as_csv wrote it
  ChangeState state = ChangeState::waiting;
  std::string problem = {};      // why it could not be carried out the last time
  std::string planned_by = {};
};
std::vector<PlannedChange> waiting_changes(ledger::View&);                         // by day
std::optional<PlannedChange> find_planned_change(ledger::View&, std::int64_t id);
std::int64_t insert_planned_change(ledger::Tx&, UnitChange const&);
void settle_planned_change(ledger::Tx&, std::int64_t id, ChangeState, std::string_view problem);

}  // namespace organisation

template <>
struct base::Words<organisation::ChangeState> {
  static constexpr std::array table{base::Word{organisation::ChangeState::waiting, "waiting"}, base::Word{organisation::ChangeState::done, "done"},
                                    base::Word{organisation::ChangeState::withdrawn, "withdrawn"}};
};

#include "dashboards/actions/follow_unit.hpp"

namespace dashboards {
namespace {

constexpr ledger::Write take_over{"dashboards.take_over_plans",
                                  "insert into recovery_unit (plan_id, unit_id) select x.plan_id, :follower from recovery_unit x "
                                  "where x.unit_id = :unit and not exists (select 1 from recovery_unit y where y.plan_id = x.plan_id and y.unit_id = :follower)"};

}  // namespace

void follow_unit(ledger::Tx& tx, organisation::UnitFollowed const& followed) {
  for (auto const follower : followed.by) tx.change(take_over, {{"unit", followed.unit}, {"follower", follower}});
}

}  // namespace dashboards

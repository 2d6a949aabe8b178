#include "dashboards/actions/follow_unit.hpp"

#include "kit/ledger_test.hpp"

namespace dashboards {
namespace {

struct FollowUnit : kit::LedgerTest {};
FOR_EACH_ENGINE(FollowUnit);

TEST_P(FollowUnit, PlansGoOnForTheUnitsThatFollow) {
  db().script(R"(
    insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'pdu', null, 1, 2), (2, 'pdu', null, 3, 4), (3, 'pdu', null, 5, 6);
    insert into agency (id, kind, code, name, unit_name, valid_from) values (9, 'police', '05', 'Merseyside Police', 'Unit', '2022-01-01');
  )");
  db().script("insert into recovery_plan (id, agency_id, status, starts, baseline, baseline_bands, agreed_per_day, extra_per_day, agreed_from) values (7, 9, 'agreed', '2023-06-01', 10, '', 10, 0, '2023-06-01')");
  db().script("insert into recovery_unit (plan_id, unit_id) values (7, 1), (7, 3)");
  ledger().write(ledger::system_scope("test"), [](ledger::Tx& tx) {
    follow_unit(tx, {.unit = ledger::UnitId{1}, .by = {ledger::UnitId{2}, ledger::UnitId{3}}});
    tx.housekeeping("test");
    return true;
  });
  EXPECT_EQ(db().rows<std::int64_t>({"test.units", "select unit_id from recovery_unit where plan_id = 7 order by unit_id"}, {}), (std::vector<std::int64_t>{1, 2, 3}));
}

}  // namespace
}  // namespace dashboards

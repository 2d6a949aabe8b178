// `fullpicture reweigh`, as it is called.
#include "app/workload_cli.hpp"
#include "kit/ledger_test.hpp"

#include <sstream>

namespace app {
namespace {

struct ReweighCli : kit::LedgerTest {
  std::string run(int expected, std::string const& address) {
    std::ostringstream out;
    EXPECT_EQ(reweigh(address, out), expected) << out.str();
    return out.str();
  }
};
FOR_EACH_ENGINE(ReweighCli);

TEST_P(ReweighCli, EverybodyIsLookedAtAndWhatStandsIsLeft) {
  db().script("insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'team', null, 1, 1);"
              "insert into person (id, crn, surname, forenames, team_id, team_no, recorded_at) values (1, 'X100001', 'A', 'B', 1, 1, 0), (2, 'X100002', 'C', 'D', 1, 1, 0);"
              "insert into sentence (person_id, kind, offence, started) values (1, 'licence', 'Theft', '2023-05-01');");
  sql::settle_ids(db());
  EXPECT_EQ(run(0, database.address()), "2 people looked at, 1 changed\n");
  EXPECT_EQ(db().row<std::string>({"t1", "select tier from case_workload"}), "D2");
  EXPECT_EQ(db().row<std::int64_t>({"t2", "select points from case_workload"}), 43);
  EXPECT_EQ(run(0, database.address()), "2 people looked at, 0 changed\n");
}

TEST_P(ReweighCli, ADatabaseThatIsNotThereIsSaid) { EXPECT_FALSE(run(2, "/nowhere/at/all.db").empty()); }

}  // namespace
}  // namespace app

#include "sql/migrate.hpp"

#include "embedded/embedded_migrations.hpp"
#include "kit/database.hpp"

#include <list>
#include <thread>

namespace sql {
namespace {

using Steps = std::vector<base::EmbeddedFile>;

class MigrateTest : public testing::TestWithParam<Engine> {
 protected:
  bool has(char const* table) {
    try {
      db->row<int>({"has", std::string_view(kept.emplace_back(std::string("select count(*) from ") + table))});
      return true;
    } catch (Error const&) {
      return false;
    }
  }
  std::list<std::string> kept;
  kit::Database database{GetParam(), kit::Start::empty};
  std::unique_ptr<Connection> db = database.open();
};
FOR_EACH_ENGINE(MigrateTest);

Steps const two{{"0002_second.sql", "create table b (id {id}, a_id {int} references a (id)) {strict}"},
                {"0001_first.sql", "create table a (id {id}) {strict}"}};

TEST_P(MigrateTest, StepsRunOnceInTheOrderOfTheirNumbers) {
  EXPECT_EQ(schema_version(*db), 0);
  migrate(*db, two);
  migrate(*db, two);
  EXPECT_EQ(schema_version(*db), 2);
  EXPECT_TRUE(has("b"));
}

TEST_P(MigrateTest, AFailingStepLeavesTheOnesBeforeItAndNothingOfItself) {
  Steps steps = two;
  steps.push_back({"0003_bad.sql", "create table c (id {id}) {strict}; create table a (id {id}) {strict}"});
  try {
    migrate(*db, steps);
    FAIL();
  } catch (Error const& error) {
    EXPECT_NE(std::string(error.what()).find("0003_bad.sql"), std::string::npos);
  }
  EXPECT_EQ(schema_version(*db), 2);
  EXPECT_FALSE(has("c"));
}

TEST_P(MigrateTest, ADatabaseOfANewerProgramIsRefused) {
  migrate(*db, two);
  EXPECT_THROW(migrate(*db, Steps{two[1]}), Error);
}

TEST_P(MigrateTest, BadNamesAndDoubleNumbersAreOurMistakes) {
  EXPECT_THROW(migrate(*db, Steps{{"first.sql", ""}}), std::logic_error);
  EXPECT_THROW(migrate(*db, Steps{two[0], {"0002_other.sql", ""}}), std::logic_error);
}

TEST_P(MigrateTest, TwoProgramsAtOnceMigrateOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back([&] { migrate(*database.open(), two); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(schema_version(*db), 2);
}

TEST_P(MigrateTest, TheProgramsOwnStepsRun) {
  migrate(*db, embedded_migrations());
  EXPECT_EQ(schema_version(*db), newest(embedded_migrations()));
}

}  // namespace
}  // namespace sql

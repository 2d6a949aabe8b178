// The training copy's record over an update of the program: what people did stays, what was made is made anew.
#include "app/training_record.hpp"

#include "embedded/embedded_migrations.hpp"
#include "kit/database.hpp"
#include "sql/migrate.hpp"

#include <gtest/gtest.h>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr sql::Statement practise{"test.practise", "insert into practice (what) values ('mine')"};
constexpr sql::Statement practised{"test.practised", "select count(*) from practice"};
constexpr sql::Statement from_the_future{"test.future", "insert into schema_step (number, name) values (9999, '9999_of_a_later_program.sql')"};

// The steps of a program before the newest one was written.
std::vector<base::EmbeddedFile> steps_before() {
  auto const all = embedded_migrations();
  std::vector<base::EmbeddedFile> steps(all.begin(), all.end());
  std::ranges::sort(steps, {}, &base::EmbeddedFile::path);
  steps.pop_back();
  return steps;
}

class TrainingRecordTest : public testing::TestWithParam<sql::Engine> {
 protected:
  TrainingRecordTest() : server_(GetParam() == sql::Engine::postgresql ? std::make_unique<kit::Database>(GetParam(), kit::Start::empty) : nullptr) {
    fs::remove_all(folder_);
  }
  ~TrainingRecordTest() override { fs::remove_all(folder_); }

  // A start of a program with these steps.
  std::string start(std::span<base::EmbeddedFile const> steps, bool again = false) {
    TrainingRecord record(folder_, server_ ? server_->address() : "", [&](std::string const& database) {
      ++made;
      auto const connection = sql::open(database);
      sql::migrate(*connection, steps);
      connection->script("create table practice (what {text} not null) {strict}");
    });
    return record.open(again);
  }
  int made = 0;

 private:
  fs::path folder_ = fs::path(testing::TempDir()) / fmt::format("training_record_{}", getpid());
  std::unique_ptr<kit::Database> server_;
};
FOR_EACH_ENGINE(TrainingRecordTest);

TEST_P(TrainingRecordTest, GoesOnAfterAStopAndBeginsAnewWhenAsked) {
  auto const first = start(embedded_migrations());
  sql::open(first)->change(practise);
  auto const second = start(embedded_migrations());
  EXPECT_EQ(sql::open(second)->row<int>(practised), 1);
  EXPECT_EQ(made, 1);
  EXPECT_EQ(sql::open(start(embedded_migrations(), true))->row<int>(practised), 0);
}

TEST_P(TrainingRecordTest, AnUpdateKeepsWhatPeopleDidAndBringsItToTheNewSchema) {
  sql::open(start(steps_before()))->change(practise);
  auto const record = sql::open(start(embedded_migrations()));
  EXPECT_EQ(sql::schema_version(*record), sql::newest(embedded_migrations()));
  EXPECT_EQ(record->row<int>(practised), 1);
  EXPECT_EQ(sql::schema_version(*sql::open(start(embedded_migrations(), true))), sql::newest(embedded_migrations()));
}

TEST_P(TrainingRecordTest, ARecordOfALaterProgramIsNeverOpened) {
  auto const first = start(embedded_migrations());
  sql::open(first)->change(from_the_future);
  if (GetParam() == sql::Engine::postgresql) EXPECT_THROW(start(embedded_migrations()), sql::Error);
  else EXPECT_EQ(sql::schema_version(*sql::open(start(embedded_migrations()))), sql::newest(embedded_migrations()));
}

}  // namespace
}  // namespace app

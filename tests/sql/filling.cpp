// A database that was filled quickly is the database that was migrated: every index and every foreign key stands again.
#include "embedded/embedded_migrations.hpp"
#include "kit/database.hpp"
#include "sql/bulk.hpp"
#include "sql/migrate.hpp"

namespace sql {
namespace {

class FillingTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override { migrate(*db, embedded_migrations()); }
  std::vector<std::string> structure() {
    if (GetParam() == Engine::sqlite)
      return db->rows<std::string>({"test.structure", "select name || ': ' || coalesce(sql, '') from sqlite_schema order by name"});
    auto all = db->rows<std::string>({"test.indexes", "select indexname || ': ' || indexdef from pg_indexes where schemaname = 'public' order by indexname"});
    for (auto& reference : db->rows<std::string>({"test.references", "select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint order by 1"}))
      all.push_back(std::move(reference));
    return all;
  }

  kit::Database database{GetParam(), kit::Start::empty};
  std::unique_ptr<Connection> db = database.open();
};
FOR_EACH_ENGINE(FillingTest);

constexpr auto an_account = "insert into account (id, user_name, full_name, created_at) values (1, 'one', 'One', 0)";
constexpr auto a_grant = "insert into role_grant (id, account_id, role, valid_from) values (1, 1, 'national', '2023-06-28')";
constexpr auto a_stray_grant = "insert into role_grant (id, account_id, role, valid_from) values (2, 99, 'national', '2023-06-28')";

TEST_P(FillingTest, LeavesEveryIndexAndReferenceAsItWas) {
  auto const before = structure();
  ASSERT_GT(before.size(), 100u);
  Filling filling(*db);
  EXPECT_LT(structure().size(), before.size() - 50);
  db->script(an_account);
  db->script(a_grant);
  filling.finish();
  EXPECT_EQ(structure(), before);
  EXPECT_THROW(db->script(a_stray_grant), Refused);
}

TEST_P(FillingTest, RefusesRowsThatReferToNothing) {
  EXPECT_THROW({
    Filling filling(*db);
    db->script(a_stray_grant);
    filling.finish();
  }, Refused);
}

TEST_P(FillingTest, WaitsForTheDiskAgainAfterwards) {
  Filling(*db).finish();
  if (GetParam() == Engine::postgresql) {
    EXPECT_NE(db->row<std::string>({"test.commit", "show synchronous_commit"}), "off");
  } else {
    EXPECT_EQ(db->row<std::string>({"test.journal", "pragma journal_mode"}), "wal");
    EXPECT_EQ(db->row<int>({"test.synchronous", "pragma synchronous"}), 2);
  }
}

}  // namespace
}  // namespace sql

#include "kit/database.hpp"

#include <rapidcheck.h>

#include <thread>

namespace sql {
namespace {

enum class Colour { red, green };

struct Thing {
  std::int64_t id = 0;
  std::string name = {};
  std::optional<std::int64_t> size = {};
  bool odd = false;
  Bytes seal = {};
  bool operator==(Thing const&) const = default;
};

constexpr Statement add{"thing.add",
                        "insert into thing (name, size, odd, seal) values (:name, :size, :odd, :seal) returning id"};
constexpr Statement add_with_id{"thing.add_with_id", "insert into thing (id, name, odd, seal) values (:id, :name, 0, :seal)"};
constexpr Statement all{"thing.all", "select id, name, size, odd, seal from thing order by id"};
constexpr Statement rename{"thing.rename", "update thing set name = :name where id = :id"};

class ConnectionTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    db->script(
        "create table thing (id {id}, name {text} not null unique, size {int} check (size < 1000), odd {bool} not null,"
        " seal {bytes} not null) {strict};"
        "create table part (id {id}, thing_id {int} not null references thing (id)) {strict};");
  }
  std::int64_t put(std::string const& name, std::optional<std::int64_t> size = {}, bool odd = false, Bytes seal = {}) {
    return db->row<std::int64_t>(add, {{"name", name}, {"size", size}, {"odd", odd}, {"seal", seal}}).value();
  }
  std::int64_t count() { return db->row<std::int64_t>({"thing.count", "select count(*) from thing"}).value(); }

  kit::Database database{GetParam(), kit::Start::empty};
  std::unique_ptr<Connection> db = database.open();
};
FOR_EACH_ENGINE(ConnectionTest);

TEST_P(ConnectionTest, WhatGoesInComesOut) {
  Bytes const seal{std::byte{0}, std::byte{0xff}, std::byte{0x5c}, std::byte{0x27}};
  auto const first = put("O'Brien — \"quoted\" :name {id} \\x00", 999, true, seal);
  auto const second = put("", std::nullopt, false, {});
  auto const third = put("least", std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(db->rows<Thing>(all),
            (std::vector<Thing>{{first, "O'Brien — \"quoted\" :name {id} \\x00", 999, true, seal},
                                {second, "", std::nullopt, false, {}},
                                {third, "least", std::numeric_limits<std::int64_t>::min(), false, {}}}));
}

TEST_P(ConnectionTest, AnyTextAndBytesComeBackAsTheyWere) {
  ASSERT_TRUE(rc::check([&](std::vector<unsigned char> const& raw, std::int64_t number) {
    Bytes bytes(raw.size());
    std::transform(raw.begin(), raw.end(), bytes.begin(), [](unsigned char c) { return std::byte{c}; });
    std::string text;
    for (auto c : raw) text += static_cast<char>(c % 127 + 1);
    struct Echo {
      std::string text = {};
      Bytes bytes = {};
      std::int64_t number = 0;
    };
    auto const back = db->row<Echo>({"echo", "select cast(:t as text), :b, :n"}, {{"t", text}, {"b", bytes}, {"n", number}});
    RC_ASSERT(back.has_value());
    RC_ASSERT(back->text == text);
    RC_ASSERT(back->bytes == bytes);
    RC_ASSERT(back->number == number);
  }));
}

TEST_P(ConnectionTest, ANullParameterComparesWithAnyColumn) {
  put("a", 3);
  put("b");
  Statement const by_size{"thing.by_size", "select name from thing where (:size is null and size is null) or size = :size"};
  Statement const by_name{"thing.by_name", "select name from thing where name = :name"};
  EXPECT_EQ(db->rows<std::string>(by_size, {{"size", 3}}), std::vector<std::string>{"a"});
  EXPECT_EQ(db->rows<std::string>(by_size, {{"size", std::nullopt}}), std::vector<std::string>{"b"});
  EXPECT_TRUE(db->rows<std::string>(by_name, {{"name", std::nullopt}}).empty());
}

TEST_P(ConnectionTest, ComparisonsAndTotalsReadAlike) {
  put("a", 1, true);
  put("b", 2, true);
  EXPECT_EQ(db->row<std::int64_t>({"t.sum", "select sum(size) from thing"}), 3);
  EXPECT_EQ(db->row<bool>({"t.cmp", "select count(*) = 2 from thing where odd = :odd"}, {{"odd", true}}), true);
  EXPECT_EQ(db->row<std::int64_t>({"t.limit", "select size from thing order by id limit :n offset :m"}, {{"n", 1}, {"m", 1}}), 2);
  EXPECT_EQ(db->row<std::string>({"t.greatest", "select {join_text}(name, ',') from thing where size = {greatest}(1, 2)"}), "b");
  EXPECT_EQ(db->row<bool>({"t.like", "select 'Abc' like 'abc'"}), false);
  EXPECT_EQ(db->rows<std::string>({"t.sort", "select x.n from (select 'b' as n union select 'B' union select 'a' union select 'é') x order by x.n"}),
            (std::vector<std::string>{"B", "a", "b", "é"}));
}

TEST_P(ConnectionTest, ChangeCountsRows) {
  auto const id = put("a");
  EXPECT_EQ(db->change(rename, {{"id", id}, {"name", "z"}}), 1);
  EXPECT_EQ(db->change(rename, {{"id", id + 1}, {"name", "y"}}), 0);
  EXPECT_EQ(db->change(all), 0);
}

TEST_P(ConnectionTest, BrokenRulesAreRefusedAndNameTheRuleNotTheValue) {
  auto const refused = [&](std::function<void()> const& act, std::string const& says) {
    try {
      act();
      FAIL() << "not refused: " << says;
    } catch (Refused const& error) {
      EXPECT_EQ(std::string(error.what()).find("SECRET"), std::string::npos) << error.what();
      EXPECT_NE(std::string(error.what()).find(says), std::string::npos) << error.what();
    }
  };
  put("SECRET");
  refused([&] { put("SECRET"); }, "name");
  refused([&] { put("big SECRET", 1000); }, "size");
  refused([&] { db->change({"part.add", "insert into part (thing_id) values (:id)"}, {{"id", 99}}); }, "part.add");
  refused([&] { db->change(rename, {{"id", 1}, {"name", std::nullopt}}); }, "name");
  refused([&] { put(std::string("SECRET\0x", 8)); }, "UTF-8");
  refused([&] { put("SECRET \xc3\x28"); }, "UTF-8");
  refused([&] { put("SECRET \xed\xa0\x80"); }, "UTF-8");
  EXPECT_EQ(count(), 1);
}

TEST_P(ConnectionTest, MistakesOfOursAreLogicErrors) {
  EXPECT_THROW(db->change(rename, {{"id", 1}}), std::logic_error);
  EXPECT_THROW(db->row<int>({"x.null", "select null"}), std::logic_error);
  EXPECT_THROW(db->row<std::string>({"x.null", "select null"}), std::logic_error);
  EXPECT_THROW(db->row<int>({"x.word", "select 'abc'"}), std::logic_error);
  EXPECT_THROW(db->row<int>({"x.brace", "select {nothing}"}), std::logic_error);
  EXPECT_THROW(db->rows<Thing>({"x.columns", "select 1, 2"}), std::logic_error);
  EXPECT_THROW(db->change({"x.no_table", "update nothing set x = 1"}), Error);
}

TEST_P(ConnectionTest, ATransactionNotCommittedLeavesNothing) {
  {
    Transaction transaction(*db);
    put("a");
    EXPECT_TRUE(db->in_transaction());
  }
  EXPECT_FALSE(db->in_transaction());
  EXPECT_EQ(count(), 0);
  Transaction transaction(*db);
  put("b");
  transaction.commit();
  EXPECT_EQ(count(), 1);
}

TEST_P(ConnectionTest, AFailedTransactionNeverCommits) {
  put("a");
  db->begin();
  EXPECT_THROW(put("a"), Refused);
  EXPECT_THROW(db->begin(), Error);
  if (GetParam() == Engine::postgresql) {
    EXPECT_THROW(db->commit(), Error);
  }
  db->rollback();
  EXPECT_EQ(count(), 1);
}

TEST_P(ConnectionTest, OneAddressWithTwoTextsIsTwoStatements) {
  std::string text = "select 1 as x";
  std::string_view const seen = text;
  EXPECT_EQ(db->row<int>({"s", seen}), 1);
  text[7] = '2';
  EXPECT_EQ(db->row<int>({"s", seen}), 2);
}

TEST_P(ConnectionTest, AStatementMayRunInsideItself) {
  put("a");
  put("b");
  int pairs = 0;
  db->each(all, {}, [&](Cells const& outer) {
    auto const id = outer.integer(0);
    db->each(all, {}, [&](Cells const&) { ++pairs; });
    EXPECT_EQ(outer.integer(0), id);
  });
  EXPECT_EQ(pairs, 4);
}

TEST_P(ConnectionTest, AnExceptionFromTheReaderLeavesTheStatementUsable) {
  put("a");
  EXPECT_THROW(db->each(all, {}, [](Cells const&) { throw std::runtime_error("stop"); }), std::runtime_error);
  EXPECT_EQ(db->rows<Thing>(all).size(), 1u);
}

TEST_P(ConnectionTest, AReaderSeesOneSnapshotAndCannotWrite) {
  put("a");
  auto const reader = database.open(Access::read_only);
  Transaction snapshot(*reader);
  EXPECT_EQ(reader->rows<Thing>(all).size(), 1u);
  put("b");
  EXPECT_EQ(reader->rows<Thing>(all).size(), 1u);
  EXPECT_THROW(reader->change(rename, {{"id", 1}, {"name", "z"}}), Error);
}

TEST_P(ConnectionTest, ADeadlineEndsALongStatement) {
  Statement const endless{"endless",
                          "with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000000000)"
                          " select count(*) from n"};
  db->deadline(std::chrono::milliseconds(50));
  EXPECT_THROW(db->row<std::int64_t>(endless), TooSlow);
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  EXPECT_THROW(count(), TooSlow);
  db->deadline(std::chrono::milliseconds(0));
  EXPECT_EQ(count(), 0);
}

TEST_P(ConnectionTest, WordsAndParametersInsideStringsAndCommentsStay) {
  EXPECT_EQ(db->row<std::string>({"x", "select ':a {id} it''s' || cast(:a as text) /* :b {no} */ -- :c {no}\n"}, {{"a", "!"}}),
            ":a {id} it's!");
}

TEST_P(ConnectionTest, SectionsBelongToOneEngine) {
  auto const name = db->row<std::string>({"x", "select {sqlite}'sqlite'{postgresql}'postgresql'{both} as name"});
  EXPECT_EQ(name, GetParam() == Engine::sqlite ? "sqlite" : "postgresql");
}

TEST_P(ConnectionTest, TwoStatementsInOneAreRefused) {
  EXPECT_ANY_THROW(db->change({"two", "delete from part; delete from thing"}));
}

constexpr Load load_things{"thing.load", "thing", "name, size, odd, seal"};

TEST_P(ConnectionTest, LoadedRowsAreThoseThatWereGiven) {
  Bytes const seal{std::byte{0}, std::byte{0xff}, std::byte{0x5c}};
  std::vector<std::vector<Value>> rows{{"tab\t new\nline \\ back \r \\N \\.", 3, true, seal}, {"", std::nullopt, false, Bytes{}}, {"\\.", 1, false, seal}};
  for (int i = 0; i < 5000; ++i) rows.push_back({"row " + std::to_string(i), i % 1000, i % 2 == 0, seal});
  db->load(load_things, rows);
  auto const found = db->rows<Thing>(all);
  ASSERT_EQ(found.size(), rows.size());
  EXPECT_EQ(found[0], (Thing{found[0].id, "tab\t new\nline \\ back \r \\N \\.", 3, true, seal}));
  EXPECT_EQ(found[1], (Thing{found[1].id, "", std::nullopt, false, {}}));
  EXPECT_EQ(found[2].name, "\\.");
  EXPECT_EQ(found.back().name, "row 4999");
}

TEST_P(ConnectionTest, ALoadThatIsRefusedLeavesNothingAndTheConnectionUsable) {
  auto const attempt = [&](std::vector<std::vector<Value>> const& rows) {
    Transaction transaction(*db);
    db->load(load_things, rows);
    transaction.commit();
  };
  EXPECT_THROW(attempt({{"a", 1, false, Bytes{}}, {"a", 1, false, Bytes{}}}), Refused);
  EXPECT_THROW(attempt({{"b", 1, false, Bytes{}}, {"bad \xff", 1, false, Bytes{}}}), Refused);
  EXPECT_THROW(attempt({{"c", 1, false, Bytes{}}, {"short"}}), std::logic_error);
  EXPECT_EQ(count(), 0);
  attempt({{"d", 1, false, Bytes{}}});
  attempt({});
  EXPECT_EQ(count(), 1);
}

TEST_P(ConnectionTest, ALostRaceMayBeTriedAgain) {
  if (GetParam() == Engine::sqlite) GTEST_SKIP() << "one writer at a time";
  put("a", 1);
  put("b", 2);
  auto const other = database.open();
  Statement const sum{"sum", "select sum(size) from thing"};
  Statement const grow{"grow", "update thing set size = :size where name = :name"};
  db->begin();
  other->begin();
  EXPECT_EQ(db->row<int>(sum), 3);
  EXPECT_EQ(other->row<int>(sum), 3);
  db->change(grow, {{"size", 10}, {"name", "a"}});
  db->commit();
  EXPECT_THROW(
      {
        other->change(grow, {{"size", 20}, {"name", "b"}});
        other->commit();
      },
      TryAgain);
  other->rollback();
}

TEST_P(ConnectionTest, ALostServerIsSaidToBeLost) {
  if (GetParam() == Engine::sqlite) GTEST_SKIP() << "no server";
  auto const other = database.open();
  auto const backend = other->row<std::int64_t>({"pid", "select pg_backend_pid()"});
  db->row<bool>({"kill", "select pg_terminate_backend(cast(:pid as int))"}, {{"pid", backend}});
  EXPECT_THROW(other->row<std::int64_t>({"one", "select 1"}), Lost);
  EXPECT_FALSE(other->alive());
}

TEST(Open, APostgresqlThatSortsOtherwiseIsRefused) {
  if (kit::engines().size() < 2) GTEST_SKIP() << "no server";
  kit::Database const database(Engine::postgresql, kit::Start::empty);
  std::string const name = "fp_other_collation_" + std::to_string(getpid());
  auto const db = database.open();
  db->script("create database " + name + " template template0 locale_provider icu icu_locale 'en-GB' locale 'C'");
  std::string address = database.address();
  auto const slash = address.find('/', address.find("//") + 2) + 1;
  address.replace(slash, address.find('?') - slash, name);
  EXPECT_THROW(open(address), Error);
  db->script("drop database " + name + " with (force)");
}

TEST(Open, AFileThatCannotBeMadeIsAnError) {
  EXPECT_THROW(open("/nonexistent/folder/x.db"), Error);
  EXPECT_THROW(open("/nonexistent/x.db", Access::read_only), Error);
  EXPECT_EQ(engine_of("sqlite:a.db"), Engine::sqlite);
  EXPECT_EQ(engine_of("postgresql:///x"), Engine::postgresql);
}

TEST(Open, SqliteIsDurableAndKeepsItsRules) {
  kit::Database const database(Engine::sqlite, kit::Start::empty);
  auto const db = database.open();
  auto const pragma = [&](char const* text) { return db->row<std::string>({"pragma", text}).value(); };
  EXPECT_EQ(pragma("pragma journal_mode"), "wal");
  EXPECT_EQ(pragma("pragma synchronous"), "2");
  EXPECT_EQ(pragma("pragma foreign_keys"), "1");
  EXPECT_EQ(pragma("pragma busy_timeout"), "5000");
}

TEST(Open, ManyThreadsMayOpenAColdDatabase) {
  for (int round = 0; round < 20; ++round) {
    kit::Database const database(Engine::sqlite, kit::Start::empty);
    database.open()->script("create table t (id {id}) {strict}");
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] { EXPECT_EQ(database.open()->row<int>({"n", "select count(*) from t"}), 0); });
    for (auto& thread : threads) thread.join();
  }
}

}  // namespace
}  // namespace sql

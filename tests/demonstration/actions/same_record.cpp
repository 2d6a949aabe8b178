// The same seed makes the same record: every table, every row, every column, on both engines.
#include "demonstration/built.hpp"

#include "base/random.hpp"

#include <deque>
#include <gtest/gtest.h>
#include <sstream>

namespace demonstration_same_record {
namespace {

constexpr sql::Statement tables{"test.tables", R"(
  {sqlite}select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name
  {postgresql}select table_name::text from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1{both})"};

// A connection keeps a statement under the address of its text, so the texts stay.
sql::Statement everything_of(std::string const& table) {
  static std::deque<std::string> texts;
  return {"test.everything", texts.emplace_back("select * from " + table)};
}

// Counts changes of what is public, a row at a time or a statement at a time: an engine's own way, and nothing of the record.
constexpr std::string_view counts_changes = "public_state";

// Of each table: how many rows, and the sum of the rows' hashes, which does not depend on their order.
struct Print {
  std::int64_t rows = 0;
  std::uint64_t sum = 0;
  friend bool operator==(Print const&, Print const&) = default;
};
std::ostream& operator<<(std::ostream& out, Print const& print) { return out << print.rows << " rows, " << print.sum; }
using Prints = std::map<std::string, Print>;

Prints prints(sql::Connection& db) {
  Prints all;
  for (auto const& table : db.rows<std::string>(tables)) {
    if (table == counts_changes) continue;
    auto& print = all[table];
    db.each(everything_of(table), {}, [&](sql::Cells const& cells) {
      std::uint64_t row = 0;
      for (int i = 0; i < cells.count(); ++i) row = base::Random(row).fork(cells.is_null(i) ? "null" : cells.text(i)).next();
      ++print.rows;
      print.sum += row;
    });
  }
  return all;
}

Prints made(sql::Engine engine, std::uint64_t seed) {
  demonstration_kit::Built built(engine, 120, seed);
  return prints(built.db());
}

// The tables that are not the same, in words; empty: none.
std::string difference(Prints const& one, Prints const& other) {
  std::ostringstream out;
  for (auto const& [table, print] : one)
    if (!other.contains(table) || other.at(table) != print) out << table << ": " << print << "; ";
  return out.str();
}

TEST(SameRecord, TheSameSeedMakesTheSameRowsOnEveryEngineAndAnotherSeedOthers) {
  auto const first = made(sql::Engine::sqlite, 7);
  EXPECT_GT(first.at("person").rows, 100);
  EXPECT_GT(first.at("enquiry").rows, 100);
  for (auto engine : kit::engines()) EXPECT_EQ(difference(made(engine, 7), first), "") << (engine == sql::Engine::sqlite ? "SQLite" : "PostgreSQL");
  auto const other = made(sql::Engine::sqlite, 8);
  for (auto table : {"person", "person_address", "person_child", "enquiry", "item", "staff"}) EXPECT_NE(first.at(table), other.at(table)) << table;
  EXPECT_EQ(first.at("unit_version").sum == 0, false);
  EXPECT_EQ(first.at("authority"), other.at("authority"));  // the organisation is real, whatever the seed
}

}  // namespace
}  // namespace demonstration_same_record

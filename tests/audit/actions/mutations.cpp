// 5,000 changes of a sealed log on SQLite, a tenth of them on PostgreSQL: each is found, and the entry is named.
#include "audit/actions/sealed_log.hpp"

#include <deque>
#include <random>

namespace audit {
namespace {

class AuditMutations : public SealedLog {
 protected:
  std::mt19937 random{20230628};
  bool few() const { return GetParam() == sql::Engine::postgresql; }
  std::int64_t pick(std::int64_t from, std::int64_t to) { return std::uniform_int_distribution<std::int64_t>(from, to)(random); }
  // What verify says of the log as `change` leaves it; undone again.
  template <class Change>
  Verdict after(Change change) {
    sql::Transaction const undone(db());
    change();
    return verdict();
  }
};
FOR_EACH_ENGINE(AuditMutations);

// Every way below is tried with many random choices; `lo` and `hi` are two entries, lo < hi.
struct Way {
  char const* name;
  std::string (*change)(std::int64_t lo, std::int64_t hi);
  bool names_the_entry;
};
std::string at_entry(std::string const& set, std::int64_t id) { return fmt::format("update audit_entry set {} where id = {};", set, id); }

std::vector<Way> const ways{
    {"time", [](auto lo, auto) { return at_entry("at = at - 1", lo); }, true},
    {"account", [](auto lo, auto) { return at_entry("account_id = 8", lo); }, true},
    {"actor", [](auto lo, auto) { return at_entry("actor = 'Test Persom'", lo); }, true},
    {"role", [](auto lo, auto) { return at_entry("role = 'spo'", lo); }, true},
    {"processing", [](auto lo, auto) { return at_entry("processing = 'collection'", lo); }, true},
    {"what", [](auto lo, auto) { return at_entry("what = 'person.viewee'", lo); }, true},
    {"person", [](auto lo, auto) { return at_entry("person_id = person_id + 1", lo); }, true},
    {"nobody", [](auto lo, auto) { return at_entry("person_id = null", lo); }, true},
    {"subject", [](auto lo, auto) { return at_entry("subject = subject + 1", lo); }, true},
    {"detail", [](auto lo, auto) { return at_entry("detail = ''", lo); }, true},
    {"why", [](auto lo, auto) { return at_entry("why = 'Why'", lo); }, true},
    {"recipient", [](auto lo, auto) { return at_entry("recipient = 'x'", lo); }, true},
    {"request", [](auto lo, auto) { return at_entry("request_id = ''", lo); }, true},
    {"from", [](auto lo, auto) { return at_entry("from_address = '127.0.0.2'", lo); }, true},
    {"moved between columns", [](auto lo, auto) { return at_entry("detail = 'detailw', why = 'hy'", lo); }, true},
    {"removed", [](auto lo, auto) { return fmt::format("delete from audit_entry where id = {};", lo); }, true},
    {"removed with its leaf", [](auto lo, auto) {
       return fmt::format("delete from audit_leaf where entry_id = {0}; delete from audit_entry where id = {0};", lo);
     }, true},
    {"removed, leaves closed up", [](auto lo, auto) {
       return fmt::format("delete from audit_leaf where entry_id = {0}; delete from audit_entry where id = {0};"
                          " update audit_leaf set position = -position where entry_id > {0};"
                          " update audit_leaf set position = -position - 1 where entry_id > {0};", lo);
     }, false},
    {"two swapped", [](auto lo, auto hi) {
       return fmt::format("update audit_entry set id = -1 where id = {0}; update audit_entry set id = {0} where id = {1};"
                          " update audit_entry set id = {1} where id = -1;", lo, hi);
     }, true},
    {"two leaves swapped", [](auto lo, auto hi) {
       return fmt::format("update audit_leaf set entry_id = -1 where entry_id = {0}; update audit_leaf set entry_id = {0} where entry_id = {1};"
                          " update audit_leaf set entry_id = {1} where entry_id = -1;", lo, hi);
     }, false},
    {"leaf changed", [](auto lo, auto hi) {
       return fmt::format("update audit_leaf set hash = (select h.hash from audit_leaf h where h.entry_id = {1}) where entry_id = {0};", lo, hi);
     }, true},
    {"leaf removed", [](auto lo, auto) { return fmt::format("delete from audit_leaf where entry_id = {};", lo); }, true},
    {"end cut off", [](auto lo, auto) {
       return fmt::format("delete from audit_leaf where entry_id >= {0}; delete from audit_entry where id >= {0};", lo);
     }, true},
    {"end cut off, heads too", [](auto lo, auto) {
       return fmt::format("delete from audit_head where tree_size >= {0} + 1000 or tree_size = 120; delete from audit_entry where id = 120 and {0} > 0;", lo);
     }, false},
    {"slipped in before", [](auto lo, auto) {
       return fmt::format("insert into audit_entry (id, at, account_id, actor, role, processing, what) values (-{}, 5, 1, 'a', 'spo', 'alteration', 'w');", lo);
     }, false},
    {"head's root", [](auto lo, auto) { return fmt::format("update audit_head set root = (select hash from audit_leaf where entry_id = {}) where tree_size = 48;", lo); }, false},
    {"head's time", [](auto lo, auto) { return fmt::format("update audit_head set sealed_at = {} where tree_size = 41;", lo); }, false},
    {"head's size", [](auto lo, auto) { return fmt::format("update audit_head set tree_size = {} + 120 where tree_size = 120;", lo); }, false},
    {"head's signature", [](auto lo, auto) { return fmt::format("update audit_head set signature = (select hash from audit_leaf where entry_id = {}) where tree_size = 1;", lo); }, false},
    {"head's key", [](auto lo, auto) { return fmt::format("update audit_head set key_id = '{}' where tree_size = 1;", lo); }, false},
    {"head's subtrees", [](auto lo, auto) { return fmt::format("update audit_head set frontier = (select hash from audit_leaf where entry_id = {}) where tree_size = 120;", lo); }, false},
    {"last head removed", [](auto, auto) { return std::string("delete from audit_head where tree_size = 120;"); }, false},
};

TEST_P(AuditMutations, EveryChangeOfACopiedLogIsFound) {
  write_and_seal();
  unlock();
  int const rounds = few() ? 8 : 64;  // of each of the 32 ways: 2,048 in all on SQLite
  for (auto const& way : ways)
    for (int round = 0; round < rounds; ++round) {
      auto const lo = pick(1, entries_in_all - 1);
      auto const hi = pick(lo + 1, entries_in_all);
      auto const found = after([&] { run(way.change(lo, hi)); });
      ASSERT_TRUE(found.fault) << way.name << " " << lo << " " << hi;
      if (way.names_the_entry) { ASSERT_EQ(found.fault->entry, lo) << way.name << ": " << found.fault->what; }
    }
  EXPECT_FALSE(verdict().fault);
}

// Any bit of any field ------------------------------------------------------------------------------------------------

constexpr std::array numbers{"at", "account_id", "person_id", "subject"};
constexpr std::array texts{"actor", "role", "processing", "what", "detail", "why", "recipient", "request_id", "from_address"};

// One column of one row of a table, read and written by its key.
struct Column {
  std::string get, set;
  Column(std::string_view table, std::string_view key, std::string_view column)
      : get(fmt::format("select {} from {} where {} = :key", column, table, key)),
        set(fmt::format("update {} set {} = :value where {} = :key", table, column, key)) {}

  template <class T, class Flip>
  void flip(sql::Connection& db, std::int64_t at, Flip change) const {
    auto value = db.row<T>({"test.get", get}, {{"key", at}}).value();
    change(value);
    ASSERT_EQ(db.change({"test.set", set}, {{"key", at}, {"value", value}}), 1);
  }
};
template <std::size_t N>
std::deque<Column> columns(std::array<char const*, N> const& names) {
  std::deque<Column> made;
  for (auto const* name : names) made.emplace_back("audit_entry", "id", name);
  return made;
}

TEST_P(AuditMutations, EveryFlippedBitOfAnEntryNamesTheEntry) {
  write_and_seal();
  unlock();
  static auto const whole = columns(numbers), written = columns(texts);
  for (int round = few() ? 100 : 1600; round > 0; --round) {
    auto const entry = pick(1, entries_in_all);
    auto const column = static_cast<std::size_t>(pick(0, numbers.size() + texts.size() - 1));
    auto const found = after([&] {
      if (column < numbers.size())
        whole[column].flip<std::int64_t>(db(), entry, [&](std::int64_t& value) { value ^= std::int64_t{1} << pick(0, 62); });
      else  // the lowest bit: of ASCII another character, and still text
        written[column - numbers.size()].flip<std::string>(db(), entry, [&](std::string& value) {
          auto& byte = value.at(static_cast<std::size_t>(pick(0, static_cast<std::int64_t>(value.size()) - 1)));
          byte = static_cast<char>(byte ^ 1);
        });
    });
    ASSERT_TRUE(found.fault) << entry << ' ' << column;
    ASSERT_EQ(found.fault->entry, entry) << found.fault->what;
  }
}

TEST_P(AuditMutations, EveryFlippedBitOfALeafOrAHeadIsFound) {
  write_and_seal();
  unlock();
  static Column const leaf{"audit_leaf", "entry_id", "hash"};
  static std::deque<Column> const head{{"audit_head", "tree_size", "root"}, {"audit_head", "tree_size", "frontier"}, {"audit_head", "tree_size", "signature"}};
  auto const any_bit = [&](sql::Bytes& value) {
    value.at(static_cast<std::size_t>(pick(0, static_cast<std::int64_t>(value.size()) - 1))) ^= std::byte{1} << pick(0, 7);
  };
  for (int round = few() ? 40 : 600; round > 0; --round) {
    auto const entry = pick(1, entries_in_all);
    auto const of_leaf = after([&] { leaf.flip<sql::Bytes>(db(), entry, any_bit); });
    ASSERT_TRUE(of_leaf.fault);
    ASSERT_EQ(of_leaf.fault->entry, entry) << of_leaf.fault->what;
    auto const size = heads.at(static_cast<std::size_t>(pick(0, 3))).size;
    auto const of_head = after([&] { head.at(static_cast<std::size_t>(pick(0, 2))).flip<sql::Bytes>(db(), size, any_bit); });
    ASSERT_TRUE(of_head.fault);
    ASSERT_NE(of_head.fault->what.find(std::to_string(size)), std::string::npos) << of_head.fault->what;
  }
}

TEST_P(AuditMutations, EveryDeletedEntryAndEveryTwoThatChangePlacesAreNamed) {
  write_and_seal();
  unlock();
  for (int round = few() ? 20 : 300; round > 0; --round) {
    auto const lo = pick(1, entries_in_all - 1), hi = pick(lo + 1, entries_in_all);
    auto const removed = after([&] { run(fmt::format("delete from audit_entry where id = {}", hi)); });
    ASSERT_TRUE(removed.fault);
    ASSERT_EQ(removed.fault->entry, hi) << removed.fault->what;
    auto const swapped = after([&] {
      run(fmt::format("update audit_entry set id = -1 where id = {0}; update audit_entry set id = {0} where id = {1}; update audit_entry set id = {1} where id = -1", lo, hi));
    });
    ASSERT_TRUE(swapped.fault);
    ASSERT_EQ(swapped.fault->entry, lo) << swapped.fault->what;
  }
}

}  // namespace
}  // namespace audit

#include "plans.hpp"

#include "sql/dialect.hpp"

#include <array>
#include <deque>
#include <map>
#include <nlohmann/json.hpp>

namespace plans {
namespace {

// Partial indexes that hold only what waits to be done: a list that begins there reads no more than is waiting.
constexpr auto queues = std::to_array<std::string_view>({"break_glass_unseen", "enquiry_return_unreleased", "enquiry_stood_in", "first_look_open", "outbox_undeliverable", "outbox_waiting", "withdrawal_open"});

bool is_queue(std::string const& index) { return std::ranges::find(queues, index) != queues.end(); }

// A connection keeps statements under the address of their text.
sql::Statement kept(std::string text) {
  static std::deque<std::string> texts;
  return {"plans.explain", texts.emplace_back(std::move(text))};
}

// SQLite ------------------------------------------------------------------------------------------------------------

struct Page {
  std::int64_t root;
  std::string name, table;
};

// What the engine's program does, rather than what it says of it: a cursor that is set on its first or last entry, or counts
// them all, goes through a table or an index from one end. It does not if it stops at a bound of the index; and the search for
// rows that still miss their parent is passed over while none does.
class Program {
 public:
  explicit Program(sql::Connection& db) {
    for (auto const& page : db.rows<Page>(kept("select rootpage, name, tbl_name from sqlite_schema where rootpage > 0"))) pages_[page.root] = page;
  }
  void step(sql::Cells const& step) {  // address, opcode, p1, p2 …
    auto const address = step.integer(0), cursor = step.integer(2), p2 = step.integer(3);
    auto const opcode = step.text(1);
    if (opcode == "FkIfZero") passed_over_ = std::max(passed_over_, p2);
    if (opcode == "OpenRead" || opcode == "OpenWrite") cursors_[cursor] = pages_[p2];
    if (address < passed_over_) return;
    if (opcode == "Rewind" || opcode == "Last" || opcode == "Count") from_one_end_[cursor] = std::string(opcode);
    if (opcode.starts_with("IdxG") || opcode.starts_with("IdxL")) from_one_end_.erase(cursor);
  }
  Reading reading() {
    Reading reading;
    for (auto const& [cursor, opcode] : from_one_end_) {
      auto const opened = cursors_.find(cursor);
      if (opened == cursors_.end() || is_queue(opened->second.name)) continue;
      reading.whole.insert(opened->second.table);
      reading.plan += fmt::format("{} {}\n", opcode, opened->second.name);
    }
    return reading;
  }

 private:
  std::map<std::int64_t, Page> pages_ = {}, cursors_ = {};
  std::map<std::int64_t, std::string> from_one_end_ = {};
  std::int64_t passed_over_ = 0;
};

Reading read_by_sqlite(sql::Connection& db, std::string const& text) {
  sql::Params params;
  auto const numbered = sql::number_parameters(sql::fill_words(text, sql::Engine::sqlite), sql::Engine::sqlite);
  for (auto const& name : numbered.names) params.push_back({name, {}});
  Program program(db);
  db.each(kept("explain " + text), params, [&](sql::Cells const& step) { program.step(step); });
  return program.reading();
}

// PostgreSQL --------------------------------------------------------------------------------------------------------

void walk(nlohmann::json const& node, std::string relation, std::set<std::string>& whole) {
  std::string const type = node.at("Node Type");
  relation = node.value("Relation Name", relation);
  bool const reads = type == "Seq Scan" || type == "Index Scan" || type == "Index Only Scan" || type == "Bitmap Index Scan";
  if (reads && !node.contains("Index Cond") && !is_queue(node.value("Index Name", ""))) whole.insert(relation);
  if (node.contains("Plans"))
    for (auto const& below : node.at("Plans")) walk(below, relation, whole);
}

std::string listed(std::vector<std::string> const& words) {
  std::string list;
  for (auto const& word : words) list += (list.empty() ? "(" : ", ") + word;
  return list.empty() ? list : list + ")";
}

// Prepared as "asked", with the types that the server infers. Where it cannot, a parameter is an integer or a text: whichever
// the statement can be read with. False: `types` does not fit it.
bool prepare_asked(sql::Connection& db, sql::Numbered const& numbered, std::vector<std::string> types, std::string& why) {
  try {
    db.script("prepare asked" + listed(types) + " as " + numbered.text);
    return true;
  } catch (sql::Error const& error) {
    why = error.what();
  }
  std::string_view const undetermined = "type of parameter $";
  auto const at = why.find(undetermined);
  if (at == why.npos) return false;
  auto const number = std::stoul(why.substr(at + undetermined.size())) - 1;
  for (auto const* type : {"bigint", "text"}) {
    types.at(number) = type;
    if (prepare_asked(db, numbered, types, why)) return true;
  }
  return false;
}

// As a plan for any values.
Reading read_by_postgresql(sql::Connection& db, std::string const& text) {
  auto const numbered = sql::number_parameters(sql::fill_words(text, sql::Engine::postgresql), sql::Engine::postgresql);
  std::string why;
  if (!prepare_asked(db, numbered, std::vector<std::string>(numbered.names.size(), "unknown"), why)) throw std::runtime_error(why + "\n" + text);
  Reading reading;
  db.each(kept("explain (format json, costs off) execute asked" + listed(std::vector<std::string>(numbered.names.size(), "null"))), {},
          [&](sql::Cells const& cells) { reading.plan += cells.text(0); });
  db.script("deallocate asked");
  walk(nlohmann::json::parse(reading.plan).at(0).at("Plan"), "", reading.whole);
  return reading;
}

}  // namespace

// The engines are told of ten thousand times as many rows as there are: what they read whole then, they read whole in earnest.
void prepare(sql::Connection& db, std::span<std::string_view const> small) {
  std::string names = "''";
  for (auto table : small) names += fmt::format(", '{}'", table);
  if (db.engine() == sql::Engine::sqlite) {
    // An empty table is read whole because that costs nothing: as if it had never been looked at.
    db.script(fmt::format("analyze; delete from sqlite_stat1 where idx is null or stat = '0' or stat like '0 %';"
                          "update sqlite_stat1 set stat = cast(stat as integer) * 10000 || substr(stat, instr(stat || ' ', ' ')) where tbl not in ({}); analyze sqlite_schema", names));
    return;
  }
  // The server's own housekeeping would count the rows again while the statements are read.
  db.script("do $$ declare each record; begin for each in select tablename from pg_tables where schemaname = 'public' loop "
            "execute format('alter table %I set (autovacuum_enabled = false)', each.tablename); end loop; end $$");
  // Rows are looked up one after another wherever an index lets them be; what is read whole then could not be looked up.
  db.script(fmt::format("analyze; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set plan_cache_mode = force_generic_plan;"
                        "update pg_class set reltuples = -1, relpages = 0 where relkind = 'r' and reltuples = 0;"
                        "update pg_class c set reltuples = c.reltuples * 10000 from pg_namespace n where n.oid = c.relnamespace and n.nspname = 'public' "
                        "and c.reltuples > 0 and c.relkind = 'r' and c.relname not in ({})", names));
}

Reading read(sql::Connection& db, std::string const& text) {
  return db.engine() == sql::Engine::sqlite ? read_by_sqlite(db, text) : read_by_postgresql(db, text);
}

std::set<std::string> unindexed_references(sql::Connection& sqlite, std::string const& table) {
  auto const found = sqlite.rows<std::string>(kept(R"sql(
    select t.name || '(' || f."from" || ')' from sqlite_schema t join pragma_foreign_key_list(t.name) f
    where t.type = 'table' and f."table" = :table
      and not exists (select 1 from pragma_table_info(t.name) c where c.name = f."from" and c.pk = 1)
      and not exists (select 1 from pragma_index_list(t.name) i join pragma_index_info(i.name) c where i.partial = 0 and c.seqno = 0 and c.name = f."from"))sql"),
                                              {{"table", table}});
  return {found.begin(), found.end()};
}

}  // namespace plans

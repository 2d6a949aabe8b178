#include "plans.hpp"

#include "sql/dialect.hpp"

#include <deque>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

namespace plans {
namespace {

// Partial indexes that hold only what waits to be done: a list that begins there reads no more than is waiting.
constexpr auto queues = std::to_array<std::string_view>({"enquiry_return_unreleased", "first_look_open", "outbox_waiting", "withdrawal_open"});

bool is_queue(std::string const& index) { return std::ranges::find(queues, index) != queues.end(); }

// A connection keeps statements under the address of their text.
sql::Statement kept(std::string text) {
  static std::deque<std::string> texts;
  return {"plans.explain", texts.emplace_back(std::move(text))};
}

std::map<std::string, std::set<std::string>> tables_by_alias(std::string const& text) {
  static std::regex const read(R"(\b(?:from|join|update|into)\s+([a-z_]+)(?:\s+(?:as\s+)?([a-z_]+))?)");
  std::map<std::string, std::set<std::string>> tables;
  for (std::sregex_iterator it(text.begin(), text.end(), read), end; it != end; ++it) {
    tables[(*it)[1]].insert((*it)[1]);
    if ((*it)[2].matched) tables[(*it)[2]].insert((*it)[1]);
  }
  return tables;
}

struct Step {
  std::int64_t id, parent, unused;
  std::string detail;
};

// "SCAN e", "SCAN e USING INDEX …"; an automatic index is made by reading the whole table first.
std::set<std::string> whole_in_sqlite(sql::Connection& db, std::string const& text) {
  static std::regex const scan(R"(^(?:SCAN (\S+)(?: USING (?:COVERING )?INDEX (\S+))?|SEARCH (\S+) USING AUTOMATIC))");
  auto const tables = tables_by_alias(text);
  sql::Params params;
  auto const numbered = sql::number_parameters(sql::fill_words(text, sql::Engine::sqlite), sql::Engine::sqlite);
  for (auto const& name : numbered.names) params.push_back({name, {}});
  std::set<std::string> whole;
  for (auto const& step : db.rows<Step>(kept("explain query plan " + text), params)) {
    std::smatch found;
    if (!std::regex_search(step.detail, found, scan) || is_queue(found[2])) continue;
    if (auto const named = tables.find(found[1].matched ? found[1] : found[3]); named != tables.end()) whole.insert(named->second.begin(), named->second.end());
  }
  return whole;
}

void walk(nlohmann::json const& node, std::string relation, std::set<std::string>& whole) {
  std::string const type = node.at("Node Type");
  relation = node.value("Relation Name", relation);
  bool const reads = type == "Seq Scan" || type == "Index Scan" || type == "Index Only Scan" || type == "Bitmap Index Scan";
  if (reads && !node.contains("Index Cond") && !is_queue(node.value("Index Name", ""))) whole.insert(relation);
  if (node.contains("Plans"))
    for (auto const& below : node.at("Plans")) walk(below, relation, whole);
}

struct Column {
  std::string name, type;
};

// The type of each parameter by the columns it is held against; left to the server where it is held against none.
std::vector<std::string> types_of(sql::Connection& db, sql::Numbered const& numbered) {
  static std::regex const held(R"(\b([a-z_]+) (?:=|<>|<|>|<=|>=|between) \$(\d+)(?: and \$(\d+))?)");
  static auto const columns = [&] {
    std::map<std::string, std::string> all;
    for (auto const& column : db.rows<Column>(kept("select column_name::text, min(data_type::text) from information_schema.columns where table_schema = 'public' group by column_name")))
      all.emplace(column.name, column.type);
    return all;
  }();
  std::vector<std::string> types(numbered.names.size(), "unknown");
  for (std::sregex_iterator it(numbered.text.begin(), numbered.text.end(), held), end; it != end; ++it)
    if (auto const column = columns.find((*it)[1]); column != columns.end())
      for (int part : {2, 3})
        if ((*it)[part].matched) types[std::stoul((*it)[part]) - 1] = column->second;
  return types;
}

std::string listed(std::vector<std::string> const& words) {
  std::string list;
  for (auto const& word : words) list += (list.empty() ? "(" : ", ") + word;
  return list.empty() ? list : list + ")";
}

// Prepared as "asked". What the server cannot tell the type of is a text.
void prepare_asked(sql::Connection& db, sql::Numbered const& numbered) {
  auto types = types_of(db, numbered);
  for (;;) {
    try {
      return db.script("prepare asked" + listed(types) + " as " + numbered.text);
    } catch (sql::Error const& error) {
      std::string_view const what = error.what();
      auto const at = what.find("type of parameter $");
      if (at == what.npos) throw;
      types.at(std::stoul(std::string(what.substr(at + 19))) - 1) = "text";
    }
  }
}

// As a plan for any values.
std::set<std::string> whole_in_postgresql(sql::Connection& db, std::string const& text) {
  auto const numbered = sql::number_parameters(sql::fill_words(text, sql::Engine::postgresql), sql::Engine::postgresql);
  prepare_asked(db, numbered);
  std::string plan;
  db.each(kept("explain (format json, costs off) execute asked" + listed(std::vector<std::string>(numbered.names.size(), "null"))), {},
          [&](sql::Cells const& cells) { plan += cells.text(0); });
  db.script("deallocate asked");
  std::set<std::string> whole;
  walk(nlohmann::json::parse(plan).at(0).at("Plan"), "", whole);
  return whole;
}

}  // namespace

void prepare(sql::Connection& db) {
  if (db.engine() == sql::Engine::sqlite) {
    // An empty table is read whole because that costs nothing: as if it had never been looked at.
    db.script("delete from sqlite_stat1 where idx is null or stat = '0' or stat like '0 %'; analyze sqlite_schema");
    return;
  }
  // Rows are looked up one after another wherever an index lets them be; what is read whole then could not be looked up.
  db.script("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set plan_cache_mode = force_generic_plan;"
            "update pg_class set reltuples = -1, relpages = 0 where relkind = 'r' and reltuples = 0");
}

std::set<std::string> whole_tables(sql::Connection& db, std::string const& text) {
  return db.engine() == sql::Engine::sqlite ? whole_in_sqlite(db, text) : whole_in_postgresql(db, text);
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

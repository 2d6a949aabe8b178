#include "sql/bulk.hpp"

namespace sql {
namespace {

struct Made {
  std::string drop = {};
  std::string make = {};
};

// Those that carry a key or a promise of uniqueness stay. SQLite keeps what made an index as its own words, in capitals.
constexpr Statement indexes_sqlite{"filling.indexes", R"sql(
  select 'drop index "' || name || '"', sql from sqlite_schema
  where type = 'index' and sql like 'CREATE INDEX%' order by rowid)sql"};
constexpr Statement indexes_postgresql{"filling.indexes", R"sql(
  select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace = current_schema()::regnamespace and not i.indisunique order by i.indexrelid)sql"};
constexpr Statement references_postgresql{"filling.references", R"sql(
  select format('alter table %s drop constraint %I', conrelid::regclass, conname),
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by oid)sql"};

}  // namespace

void settle_ids(Connection& connection) {
  if (connection.engine() == Engine::sqlite) return;
  connection.script(R"(do $$
    declare one record;
    begin
      for one in select table_name as t, column_name as c from information_schema.columns
                 where table_schema = current_schema() and is_identity = 'YES' loop
        execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I',
                       one.t, one.c, one.c, one.t);
      end loop;
    end $$)");
}

Filling::Filling(Connection& connection) : connection_(connection) {
  bool const sqlite = connection_.engine() == Engine::sqlite;
  auto made = connection_.rows<Made>(sqlite ? indexes_sqlite : indexes_postgresql);
  if (!sqlite)
    for (auto& reference : connection_.rows<Made>(references_postgresql)) made.push_back(std::move(reference));
  connection_.script(sqlite ? "pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = -256000"
                            : "set synchronous_commit = off; set maintenance_work_mem = '256MB'");
  for (auto const& each : made) {
    connection_.script(each.drop);
    make_again_.push_back(each.make);
  }
}

void Filling::finish() {
  for (auto const& statement : make_again_) connection_.script(statement);
  connection_.script(connection_.engine() == Engine::sqlite ? "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32000"
                                                            : "reset synchronous_commit; reset maintenance_work_mem");
}

}  // namespace sql

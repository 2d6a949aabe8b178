#include "sql/bulk.hpp"

namespace sql {

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

}  // namespace sql

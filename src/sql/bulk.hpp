// For loading many rows.
#pragma once
#include "sql/connection.hpp"

namespace sql {

// After rows were inserted with keys of their own: new rows get keys above them. SQLite does so by itself.
void settle_ids(Connection& connection);

}  // namespace sql

// How an engine would go about a statement: which tables it would read from one end to the other.
#pragma once
#include "sql/connection.hpp"

#include <set>
#include <string>

namespace plans {

// Before the first question: planner settings that do not depend on how few rows a test has.
void prepare(sql::Connection&);
// Tables read without an index's condition, whole or through an index from its first entry on.
std::set<std::string> whole_tables(sql::Connection&, std::string const& text);
// Foreign keys whose rows cannot be found by index when a row of `table` goes, as "child(column)".
std::set<std::string> unindexed_references(sql::Connection& sqlite, std::string const& table);

}  // namespace plans

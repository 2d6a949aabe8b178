// How an engine would go about a statement: which tables it would read from one end to the other.
#pragma once
#include "sql/connection.hpp"

#include <set>
#include <span>
#include <string>

namespace plans {

// Before the first question: what the planner knows does not depend on how few rows a test has. `small`: tables that stay so.
void prepare(sql::Connection&, std::span<std::string_view const> small = {});
struct Reading {
  std::set<std::string> whole = {};  // tables read without an index's condition: whole, or through an index from one end
  std::string plan = {};             // the engine's own words, for who has to mend it
};
Reading read(sql::Connection&, std::string const& text);
// Foreign keys whose rows cannot be found by index when a row of `table` goes, as "child(column)".
std::set<std::string> unindexed_references(sql::Connection& sqlite, std::string const& table);

}  // namespace plans

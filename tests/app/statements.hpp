// Every named statement of the program, found in its own constant data: at -O0 a constant that is used lies there, with its
// name and its text. So no statement can be forgotten, and none needs to be run to be known.
#pragma once
#include "ledger/scope.hpp"
#include "sql/statement.hpp"

#include <string>
#include <vector>

namespace statements {

// Selects, inserts, updates and deletes, each once, by name.
std::vector<sql::Statement const*> all();
// The names in the sources under src/, to hold against what was found.
std::vector<std::string> names_in_sources();
// The text as each kind of asker runs it: one text where it says nothing about who asks.
std::vector<std::string> texts_of(sql::Statement const&);

}  // namespace statements

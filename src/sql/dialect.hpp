// One text for both engines: brace words are filled in, :name parameters are numbered. Neither happens inside
// strings, quoted names, comments or $$ bodies; `::` is left alone.
//
//   type words   {id} {int} {bool} {text} {bytes} {strict}
//   query words  {lock} {greatest} {least} {join_text}
//   sections     {sqlite} … {postgresql} … {both}: what follows is for that engine only, until the next such word
#pragma once
#include "sql/statement.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sql {

// Throws std::logic_error for a word that is not in the table.
std::string fill_words(std::string_view text, Engine engine);

struct Mark {
  std::size_t at = 0, length = 0;  // where a number stands in the text
  std::size_t name = 0;            // index of its name
};
struct Numbered {
  std::string text = {};           // with ?1, ?2 … (SQLite) or $1, $2 … (PostgreSQL)
  std::vector<std::string> names = {};  // names[0] is number 1; a name used twice has one number
  std::vector<Mark> marks = {};    // in the order of the text
};
Numbered number_parameters(std::string_view text, Engine engine);

}  // namespace sql

// A named statement. The name appears in metrics and error messages; the text is SQL for both engines with :name
// parameters. Words in braces are filled in by the connection for its engine:
//   in migrations  {id} {int} {bool} {text} {bytes} {strict}
//   in queries     {lock}  ("for update" on PostgreSQL, nothing on SQLite, whose one writer needs none)
// Statements are constants with static storage: a connection keeps the prepared form under the address of the text.
#pragma once
#include <string_view>

namespace sql {

enum class Engine { sqlite, postgresql };

struct Statement {
  std::string_view name;  // "people.find_person"
  std::string_view text;
};

// Where Connection::load puts rows. A constant, like a statement.
struct Load {
  std::string_view name;     // "people.load_persons"
  std::string_view table;
  std::string_view columns;  // "id, crn, surname"
};

}  // namespace sql

#include "app/import_cli.hpp"

#include "app/rule_books.hpp"
#include "embedded/embedded_migrations.hpp"
#include "people/actions/import_people.hpp"
#include "sql/migrate.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace app {

int import_people(ImportFile const& import, std::ostream& out, std::ostream& err) {
  std::ifstream opened;
  if (import.file != "-") opened.open(import.file, std::ios::binary);
  if (import.file != "-" && !opened) {
    err << "cannot read " << import.file << "\n";
    return 2;
  }
  {
    auto const connection = sql::open(import.database);
    if (sql::schema_version(*connection) != sql::newest(embedded_migrations())) {
      err << "The database's schema is not this program's. Run: fullpicture migrate --database …\n";
      return 2;
    }
  }
  base::SystemClock const clock;
  auto const rules = rule_books();
  ledger::Reactions const none;   // an import creates no needs
  ledger::Ledger ledger({.database = import.database, .readers = 1}, clock, rules, none);
  std::string const name = import.file == "-" ? "standard input" : std::filesystem::path(import.file).filename().string();
  return people::import_people(import.file == "-" ? std::cin : opened, {.file_name = name, .partial = import.partial}, ledger, out, err);
}

}  // namespace app

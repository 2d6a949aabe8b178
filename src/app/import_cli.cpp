#include "app/import_cli.hpp"

#include "app/rule_books.hpp"
#include "embedded/embedded_migrations.hpp"
#include "people/actions/import_people.hpp"
#include "publication/actions/import_inspections.hpp"
#include "sql/migrate.hpp"
#include "workforce/actions/take_file.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>

namespace app {

namespace {

using Import = std::function<int(std::istream& in, std::string const& name, ledger::Ledger&)>;

int import_file(ImportFile const& import, std::ostream& err, Import const& run) {
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
  return run(import.file == "-" ? std::cin : opened, import.file == "-" ? "standard input" : std::filesystem::path(import.file).filename().string(), ledger);
}

}  // namespace

int import_people(ImportFile const& import, std::ostream& out, std::ostream& err) {
  return import_file(import, err, [&](std::istream& in, std::string const& name, ledger::Ledger& ledger) {
    return people::import_people(in, {.file_name = name, .partial = import.partial}, ledger, out, err);
  });
}

int import_inspections(ImportFile const& import, std::ostream& out, std::ostream& err) {
  return import_file(import, err, [&](std::istream& in, std::string const&, ledger::Ledger& ledger) {
    return publication::import_inspections(in, import.partial, ledger, out, err);
  });
}

namespace {

int import_workforce_file(workforce::ImportKind kind, ImportFile const& import, std::ostream& out, std::ostream& err) {
  return import_file(import, err, [&](std::istream& in, std::string const& name, ledger::Ledger& ledger) {
    return workforce::import_file(kind, in, {.file_name = name, .partial = import.partial}, ledger, out, err);
  });
}

}  // namespace

int import_staff(ImportFile const& import, std::ostream& out, std::ostream& err) { return import_workforce_file(workforce::ImportKind::staff, import, out, err); }
int import_workforce(ImportFile const& import, std::ostream& out, std::ostream& err) { return import_workforce_file(workforce::ImportKind::workforce, import, out, err); }

}  // namespace app

// `fullpicture import people FILE.csv`: another system's export; `fullpicture import inspections FILE.csv`: what the
// inspectorate published. The columns are in docs/import-people.md and docs/import-inspections.md.
#pragma once
#include <iosfwd>
#include <string>

namespace app {

struct ImportFile {
  std::string database = {};
  std::string file = {};        // "-": standard input
  bool partial = false;         // import the good rows though others are bad
};

// Returns the exit code: 0 imported, 1 bad rows, 2 the file or the database cannot be read.
int import_people(ImportFile const& import, std::ostream& out, std::ostream& err);
int import_inspections(ImportFile const& import, std::ostream& out, std::ostream& err);
int import_staff(ImportFile const& import, std::ostream& out, std::ostream& err);       // docs/import-staff.md
int import_workforce(ImportFile const& import, std::ostream& out, std::ostream& err);   // docs/import-workforce.md

}  // namespace app

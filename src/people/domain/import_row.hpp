// One row of an import: one person with everything that comes with them. docs/import-people.md publishes the columns.
#pragma once
#include "people/domain/alias.hpp"
#include "people/domain/circumstances.hpp"
#include "people/domain/identifier.hpp"
#include "people/domain/person.hpp"

#include <map>

namespace people {

struct ImportFault {
  std::size_t line = 0;        // of the file, from 1
  std::string column = {};     // its name; empty when the row as a whole is wrong
  std::string why = {};        // "is not a date: write 1985-06-04 or 4/6/1985"
};

struct ImportedPerson {
  std::size_t line = 0;
  Person person = {};
  std::vector<Alias> aliases = {};
  std::vector<Identifier> identifiers = {};
  KnownParts parts = {};
  std::optional<base::Date> rosh_date = {};
};

// Codes and names that a file may use: as the organisation has them today, and before that those it once had, for an old
// code stays good for imports for ever. Names are folded (base::fold; of authorities: organisation::fold_name).
struct ImportPlaces {
  struct Team {
    UnitId id = {};
    std::int64_t number = 0;
  };
  std::map<std::pair<std::string, std::string>, Team> teams = {};              // code of the PDU, name of the team
  std::map<std::pair<std::int64_t, std::string>, StaffId> practitioners = {};  // key of the team, name or e-mail address
  std::map<std::string, std::string> authorities = {};                         // code, name or alias → code
  std::map<std::string, std::string> forces = {};                              // code of the authority → code of its force
};

// Reads rows under one header. Columns may stand in any order; those it does not know are a fault of the header, so
// that nothing is left behind unnoticed.
class ImportReader {
 public:
  ImportReader(std::vector<std::string> const& header, ImportPlaces const& places, base::Date today);

  // What is wrong with the header: a column missing or not known.
  std::vector<ImportFault> const& header_faults() const { return header_faults_; }
  // Everything that is wrong with the row is added to `faults`; what is returned is whole only if nothing was.
  ImportedPerson read(std::size_t line, std::vector<std::string> const& fields, std::vector<ImportFault>& faults) const;

 private:
  std::map<std::string, std::size_t, std::less<>> columns_ = {};
  ImportPlaces const& places_;
  base::Date today_;
  std::vector<ImportFault> header_faults_ = {};
};

}  // namespace people

// A file of published inspections, read and checked before any of it is kept. docs/import-inspections.md has the columns.
#pragma once
#include "publication/domain/inspection.hpp"

#include <istream>
#include <map>
#include <set>

namespace publication {

struct ImportFault {
  std::size_t line = 0;        // of the file, from 1
  std::string column = {};     // empty when the row as a whole is wrong
  std::string why = {};        // "is not a rating: …"
};

// Names as the organisation has or once had them, folded. A name that two units bear stands for none.
struct KnownNames {
  std::map<std::string, UnitId> pdus = {};
  std::map<std::string, UnitId> regions = {};
  std::set<std::string> region_names = {};  // folded names and other names
  std::set<std::string> stood_before = {};  // units that were split or merged and have no record of their own
  std::optional<UnitId> country = {};
};

struct RegisterFile {
  std::vector<Inspection> good = {};
  std::vector<ImportFault> faults = {};
  std::size_t rows = 0;
  std::size_t bad_rows = 0;
  bool header_bad = false;     // then no row was read
};

// What is published after `today` is refused: the register holds what is public. Without a day anything is taken, for a
// training copy whose clock is moved.
RegisterFile read_register(std::istream&, KnownNames const&, std::optional<base::Date> today);

}  // namespace publication

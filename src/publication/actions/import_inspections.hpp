// Published inspections from a file into the register.
#pragma once
#include "base/outcome.hpp"
#include "ledger/ledger.hpp"
#include "publication/domain/import_row.hpp"

#include <ostream>

namespace publication {

// Rows that were read and found good, all of them or none. One that stands on the register already is left as it is, or
// corrected where the file says otherwise; nothing is ever there twice.
struct TakeInspections {
  static constexpr ledger::Permission needs = ledger::Permission::administer;
  std::vector<Inspection> rows = {};
};
struct Taken {
  std::size_t added = 0, corrected = 0, unchanged = 0;
};
base::Outcome<Taken> run(ledger::Tx&, TakeInspections const&);

// The file as a whole: 0 imported, 1 bad rows (each reported on `err` with line, column and reason; nothing is imported
// unless `partial`).
int import_inspections(std::istream& in, bool partial, ledger::Ledger& ledger, std::ostream& out, std::ostream& err);

}  // namespace publication

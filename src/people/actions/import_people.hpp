// People from another system's export. An import creates no needs and tells no facts: it makes a list of first looks,
// in order of priority, so that somebody looks before anybody is asked.
#pragma once
#include "ledger/ledger.hpp"
#include "people/domain/import_row.hpp"

#include <istream>
#include <ostream>

namespace people {

struct ImportOptions {
  std::string file_name = {};
  bool partial = false;          // import the good rows though others are bad
};

// 0: imported, or imported before. 1: bad rows, nothing imported unless `partial`. Reports every bad row on `err` with
// line, column and reason, and how far it is. Chunks of at most 200 people, each committed with how far the file has got:
// an import that was interrupted goes on from there when the same file is given again. A person whose CRN is on the
// record already is left as they are.
int import_people(std::istream& in, ImportOptions const& options, ledger::Ledger& ledger, std::ostream& out, std::ostream& err);

}  // namespace people

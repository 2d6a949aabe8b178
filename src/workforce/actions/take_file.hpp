// A staff list, or published figures, taken in from a file: every bad row is reported with line, column and why; nothing is taken
// while one is bad, unless `partial`. The same file, or one whose rows stand there already, changes nothing.
#pragma once
#include "ledger/ledger.hpp"
#include "workforce/domain/file_columns.hpp"
#include "workforce/store/write_staffing.hpp"

#include <istream>
#include <ostream>

namespace workforce {

struct FileReport {
  std::optional<TakenFile> before = {};    // this very file was taken already
  std::size_t read = 0, bad = 0, already = 0, good = 0;
  std::vector<FileFault> faults = {};
  bool taken = false;                      // false: nothing was
  // The header cannot be used: no row was read.
  bool header_bad() const { return read == 0 && !faults.empty(); }
};

// As somebody who plans the workforce uploads it, for the units of her place. All in one, so a file of more rows is for the
// command line.
inline constexpr std::size_t most_rows_of_a_page = 2000;
struct TakeFile {
  ImportKind kind = ImportKind::staff;
  std::string csv = {};
  std::string file_name = {};
  bool partial = false;
  static constexpr ledger::Permission needs = ledger::Permission::plan_workforce;
};
base::Outcome<FileReport> run(ledger::Tx&, TakeFile const&);

struct ImportOptions {
  std::string file_name = {};
  bool partial = false;
};
// 0: taken, or taken before. 1: bad rows, nothing taken unless `partial`. In chunks of at most 200 rows, each committed by itself:
// an import that was interrupted goes on when the same file is given again.
int import_file(ImportKind, std::istream& in, ImportOptions const&, ledger::Ledger&, std::ostream& out, std::ostream& err);

}  // namespace workforce

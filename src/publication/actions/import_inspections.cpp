#include "publication/actions/import_inspections.hpp"

#include "publication/store/write_published.hpp"

#include <algorithm>

namespace publication {
namespace {

void report(RegisterFile const& file, std::ostream& err) {
  for (auto const& fault : file.faults)
    err << fmt::format("line {}{}{}: {}\n", fault.line, fault.column.empty() ? "" : ", ", fault.column, fault.why);
  if (!file.header_bad && !file.faults.empty()) err << fmt::format("{} of {} rows are bad.\n", file.bad_rows, file.rows);
}

// In one order, so that what is kept and what is read can be compared.
Inspection in_order(Inspection row) {
  std::ranges::sort(row.standards, {}, &StandardRating::standard);
  std::ranges::sort(row.shares, {}, &Share::question);
  return row;
}

}  // namespace

base::Outcome<Taken> run(ledger::Tx& tx, TakeInspections const& action) {
  Taken taken;
  for (auto const& given : action.rows) {
    auto const row = in_order(given);
    auto const there = find_inspection(tx, row);
    if (!there) {
      insert_inspection(tx, row);
      ++taken.added;
    } else if (read_inspection(tx, *there) == row) {
      ++taken.unchanged;
    } else {
      replace_inspection(tx, *there, row);
      tx.record({.what = "inspection.corrected", .subject = *there});
      ++taken.corrected;
    }
  }
  tx.record({.processing = ledger::Processing::collection, .what = "inspections.imported",
             .detail = fmt::format("{} added, {} corrected, {} as they were", taken.added, taken.corrected, taken.unchanged)});
  return taken;
}

int import_inspections(std::istream& in, bool partial, ledger::Ledger& ledger, std::ostream& out, std::ostream& err) {
  auto const scope = ledger::system_scope("Import");
  auto file = ledger.read(scope, [&](ledger::View& view) { return read_register(in, known_names(view), view.today()); }, true);
  report(file, err);
  if (file.header_bad || (!file.faults.empty() && !partial)) {
    err << fmt::format("Nothing was imported.{}\n", file.header_bad ? "" : " Correct the rows above, or import the others with --partial.");
    return 1;
  }
  auto const taken = ledger::perform(ledger, scope, TakeInspections{std::move(file.good)});
  if (!taken) {
    err << taken.error().message << "\n";
    return 1;
  }
  out << fmt::format("{} inspections added to the register, {} corrected, {} stood there already, {} bad rows left out.\n", taken->added, taken->corrected, taken->unchanged, file.bad_rows);
  return file.faults.empty() ? 0 : 1;
}

}  // namespace publication

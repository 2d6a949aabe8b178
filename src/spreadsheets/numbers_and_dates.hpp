// `fullpicture rules …`: the rules on the command line, so that a policy officer can try them on a spreadsheet.
//
// Each reads a CSV whose columns are found by the names in its header, in any order, others passed over, and prints one
// row for each good one. A bad row is named on `err` with its line and the reason, and the rest is done all the same.
// Returns the exit code: 0, or 1 when a row or the header was bad.
#pragma once
#include "base/time.hpp"

#include <iosfwd>

namespace spreadsheets {

// `id,value` to `id,valid,canonical`: `valid` is true or false, `canonical` empty when it is not valid. The clock says
// which two-digit years are of this century.
int rules_pnc(std::istream& csv, std::ostream& out, std::ostream& err, base::Clock const& = base::SystemClock{});
int rules_cro(std::istream& csv, std::ostream& out, std::ostream& err);

// `id,start,days,paused` to `id,due`, by the clock of enquiries for England and Wales (cut-off 17:00). `start` is a local
// date and time to the minute, `days` whole working days (0 to 10000), `paused` empty or `from/to` pairs joined by `;`.
// Years 1970 to 2100.
int rules_due_dates(std::istream& csv, std::ostream& out, std::ostream& err);

}  // namespace spreadsheets

// `fullpicture rules rate`: the ratings of inspections from their counts, on a spreadsheet.
//
// Reads rows `inspection,programme,standard,key_question,sufficient,assessed,rating` (columns by name, in any order): either
// counts for a key question, or the `rating` of a standard judged without counts. Prints
// `inspection,standard,percent,rating,points,discretion`: a row for each standard in the order of its programme, `percent`
// that of its lowest key question and `discretion` the tests (DIS-1 … DIS-3) that make it eligible, joined by `;`; then one
// row whose standard is `overall` and whose percent is `score/maximum`. Its rating is empty while standards that nothing is
// known of could still change it. Where a standard stands for another that is there too, it has no points: it is recorded,
// not rated.
//
// A bad row is named on `err` with its line and the reason; its inspection is not rated, since half its rows would rate it
// wrongly, and the others are. Returns 0, or 1 when anything was bad.
#pragma once
#include "inspection/domain/programme.hpp"

#include <iosfwd>
#include <span>

namespace spreadsheets {

int rules_rate(std::istream& csv, std::ostream& out, std::ostream& err);
int rules_rate(std::span<inspection::Programme const> programmes, std::istream& csv, std::ostream& out, std::ostream& err);

}  // namespace spreadsheets

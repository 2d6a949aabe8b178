// A rule tried on a spreadsheet: row by row from a CSV to a CSV, each bad row named with its line and the reason.
#pragma once
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace spreadsheets {

using Fields = std::vector<std::string>;

// A value, or why the row cannot be worked out; the loop over rows knows the line.
template <class T>
using Or = tl::expected<T, std::string>;

struct RowAnswer {
  RowAnswer() = default;
  RowAnswer(Fields row) : fields(std::move(row)) {}  // NOLINT: a row is an answer without remarks
  Fields fields = {};
  Fields remarks = {};  // reported with the line; the row is good all the same
};

struct Rule {
  std::vector<std::string_view> columns = {};   // of the input
  std::vector<std::string_view> optional = {};  // columns that may be left out: as if they were empty
  Fields head = {};                             // of the output
  // The values of the columns, then of the optional ones, in their order, to a row of the output.
  std::function<Or<RowAnswer>(Fields const&)> answer = {};
};

// The exit code: 0, or 1 when a row or the header was bad.
int try_rule(Rule const& rule, std::istream& csv, std::ostream& out, std::ostream& err);

}  // namespace spreadsheets

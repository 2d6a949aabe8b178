#include "spreadsheets/rows.hpp"

#include "base/csv.hpp"

#include <fmt/format.h>
#include <istream>
#include <optional>
#include <ostream>

namespace spreadsheets {
namespace {

using Places = std::vector<std::optional<std::size_t>>;

void report(std::ostream& err, base::CsvFault const& fault) {
  auto const column = fault.column == 0 ? std::string{} : fmt::format(", column {}", fault.column);
  err << fmt::format("line {}{}: {}\n", fault.line, column, fault.why);
}

// The places of the rule's columns; nothing where one that is needed is missing, which is reported.
std::optional<Places> places(base::CsvReader const& reader, Rule const& rule, std::ostream& err) {
  Places found;
  bool whole = true;
  for (auto name : rule.columns) {
    found.push_back(reader.column(name));
    if (found.back()) continue;
    whole = false;
    report(err, {.line = 1, .why = fmt::format("has no column “{}”; it needs {}", name, fmt::join(rule.columns, ", "))});
  }
  for (auto name : rule.optional) found.push_back(reader.column(name));
  return whole ? std::optional(found) : std::nullopt;
}

bool answered(Rule const& rule, Places const& columns, base::CsvRow const& row, base::CsvWriter& writer, std::ostream& err) {
  Fields values;
  for (auto const& place : columns) values.push_back(place ? row.fields[*place] : std::string{});
  auto const answer = rule.answer(values);
  if (!answer) return report(err, {.line = row.line, .why = answer.error()}), false;
  for (auto const& remark : answer->remarks) report(err, {.line = row.line, .why = remark});
  writer.row(answer->fields);
  return true;
}

}  // namespace

int try_rule(Rule const& rule, std::istream& csv, std::ostream& out, std::ostream& err) {
  base::CsvReader reader{csv};
  if (reader.header_fault()) return report(err, *reader.header_fault()), 1;
  auto const columns = places(reader, rule, err);
  if (!columns) return 1;
  base::CsvWriter writer{out, "\n"};
  writer.row(rule.head);
  bool all_good = true;
  for (;;) {
    auto const row = reader.next();
    if (!row) report(err, row.error()), all_good = false;
    else if (!*row) return all_good ? 0 : 1;
    else all_good &= answered(rule, *columns, **row, writer, err);
  }
}

}  // namespace spreadsheets

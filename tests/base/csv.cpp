#include "base/csv.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sstream>

using namespace base;

namespace {

using Fields = std::vector<std::string>;

struct Read {
  Fields header = {};
  std::vector<CsvRow> rows = {};
  std::vector<std::string> faults = {};  // "line:column why"
};

std::string shown(CsvFault const& fault) { return fmt::format("{}:{} {}", fault.line, fault.column, fault.why); }

Read read(std::string text, CsvLimits limits = {}) {
  std::istringstream in{std::move(text)};
  CsvReader reader{in, limits};
  Read all{.header = reader.header()};
  if (reader.header_fault()) all.faults.push_back(shown(*reader.header_fault()));
  for (;;) {
    auto row = reader.next();
    if (!row) all.faults.push_back(shown(row.error()));
    else if (*row) all.rows.push_back(**row);
    else return all;
  }
}

std::vector<Fields> fields(Read const& all) {
  std::vector<Fields> out;
  for (auto const& row : all.rows) out.push_back(row.fields);
  return out;
}

std::string written(std::vector<Fields> const& rows) {
  std::ostringstream out;
  CsvWriter writer{out};
  for (auto const& row : rows) writer.row(row);
  return out.str();
}

}  // namespace

TEST(base_csv, rows_of_plain_and_quoted_fields) {
  auto const all = read("id,value\r\n1,\"a, \"\"b\"\"\"\r\n2,\n\"\",\"\"\n");
  EXPECT_EQ(all.header, (Fields{"id", "value"}));
  EXPECT_EQ(fields(all), (std::vector<Fields>{{"1", "a, \"b\""}, {"2", ""}, {"", ""}}));
  EXPECT_TRUE(all.faults.empty());
}

TEST(base_csv, line_ends_of_every_kind_and_none_at_the_end) {
  EXPECT_EQ(fields(read("a,b\r1,2\r3,4")), (std::vector<Fields>{{"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(fields(read("a,b\n1,")), (std::vector<Fields>{{"1", ""}}));
  EXPECT_EQ(fields(read("a,b\n\n1,2\n\n\n")), (std::vector<Fields>{{"1", "2"}}));
}

TEST(base_csv, a_row_knows_the_line_it_begins_on) {
  auto const all = read("a,b\n\n\"one\r\ntwo\nthree\",x\n2,y\n");
  ASSERT_EQ(all.rows.size(), 2u);
  EXPECT_EQ(all.rows[0].line, 3u);
  EXPECT_EQ(all.rows[0].fields[0], "one\r\ntwo\nthree");
  EXPECT_EQ(all.rows[1].line, 6u);
}

TEST(base_csv, a_byte_order_mark_is_passed_over_before_a_quoted_name_too) {
  EXPECT_EQ(read("\xEF\xBB\xBFid,value\n").header, (Fields{"id", "value"}));
  EXPECT_EQ(read("\xEF\xBB\xBF\"id\",value\n").header, (Fields{"id", "value"}));
  EXPECT_EQ(read("\xEF\xAC\x81" "d,value\n").header, (Fields{"\xEF\xAC\x81" "d", "value"}));
}

TEST(base_csv, columns_are_found_by_name_in_any_case) {
  std::istringstream in{" Id , VALUE \n"};
  CsvReader const reader{in};
  EXPECT_EQ(reader.column("id"), 0u);
  EXPECT_EQ(reader.column("value"), 1u);
  EXPECT_EQ(reader.column("other"), std::nullopt);
}

TEST(base_csv, a_header_that_does_not_do) {
  EXPECT_EQ(read("").faults, (Fields{"1:0 is empty: the first row names the columns"}));
  EXPECT_EQ(read("\n\r\n").faults.size(), 1u);
  EXPECT_EQ(read("\xEF\xBB\xBF").faults.size(), 1u);
  EXPECT_EQ(read("id,ID\n1,2\n").faults, (Fields{"1:2 names the column “ID” a second time"}));
  EXPECT_TRUE(read("id,ID\n1,2\n").rows.empty());
  EXPECT_EQ(read("\xFF\xFEi\0d").faults, (Fields{"1:1 is not UTF-8 text: save the file as “CSV UTF-8”"}));
}

TEST(base_csv, a_bad_row_is_reported_and_the_next_is_read) {
  auto const all = read("a,b\n1,Si\xE2n\n2\n3,4,5\n6,x\"y\"\n7,\"x\"y\n8,ok\n");
  EXPECT_EQ(fields(all), (std::vector<Fields>{{"8", "ok"}}));
  ASSERT_EQ(all.faults.size(), 5u);
  EXPECT_EQ(all.faults[0], "2:2 is not UTF-8 text: save the file as “CSV UTF-8”");
  EXPECT_EQ(all.faults[1], "3:0 has 1 field where the header has 2");
  EXPECT_EQ(all.faults[2], "4:0 has 3 fields where the header has 2");
  EXPECT_TRUE(all.faults[3].starts_with("5:2 has a quotation mark inside")) << all.faults[3];
  EXPECT_EQ(all.faults[4], "6:2 goes on after its closing quotation mark");
}

TEST(base_csv, a_quote_never_closed_is_named_by_the_line_it_opens_on) {
  auto const all = read("a,b\n1,2\n3,\"four\n5,6\n");
  EXPECT_EQ(fields(all), (std::vector<Fields>{{"1", "2"}}));
  EXPECT_EQ(all.faults, (Fields{"3:2 has a quotation mark that is never closed"}));
}

TEST(base_csv, sizes_are_bounded) {
  CsvLimits const limits{.field_bytes = 4, .columns = 2};
  EXPECT_EQ(fields(read("a,b\n1234,\"5678\"\n", limits)), (std::vector<Fields>{{"1234", "5678"}}));
  EXPECT_EQ(read("a,b\n12345,x\n1,2\n", limits).faults, (Fields{"2:1 is longer than 4 bytes"}));
  auto const wide = read("a,b\n1,2,\"x\ny\",3\n5,6\n", limits);
  EXPECT_EQ(wide.faults, (Fields{"2:2 has more than 2 columns"}));
  EXPECT_EQ(fields(wide), (std::vector<Fields>{{"5", "6"}}));
  EXPECT_EQ(read(std::string("a,b\n1,x\0y\n", 10)).faults, (Fields{"2:2 has a zero byte: save the file as “CSV UTF-8”"}));
}

TEST(base_csv, formulas_are_made_safe) {
  for (std::string const formula : {"=1+1", "+44", "-5", "@x", "\tx", "\rx", "'=1", "''@x"}) {
    EXPECT_EQ(csv_plain("'" + formula), formula);
    EXPECT_TRUE(csv_field(formula).starts_with('\'') || csv_field(formula).starts_with("\"'")) << formula;
  }
  EXPECT_EQ(csv_field("O'Brien"), "O'Brien");
  EXPECT_EQ(csv_field("'quoted'"), "'quoted'");
  EXPECT_EQ(csv_plain("'quoted'"), "'quoted'");
  EXPECT_EQ(csv_field("a=b"), "a=b");
  std::ostringstream out;
  CsvWriter{out}.number(-5).text("-5").end_row();
  EXPECT_EQ(out.str(), "-5,'-5\r\n");
}

TEST(base_csv, rows_are_written_as_the_rfc_has_them) {
  EXPECT_EQ(written({{"a", "b c"}, {"x,y", "say \"hi\""}, {"", "two\nlines"}}),
            "a,b c\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n,\"two\nlines\"\r\n");
  EXPECT_EQ(written({{""}}), "\"\"\r\n");
}

RC_GTEST_PROP(base_csv, what_is_written_is_read_back, ()) {
  auto const width = *rc::gen::inRange<std::size_t>(1, 5);
  auto const cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,\"\n\r\t=+-@';")));
  auto const rows = *rc::gen::container<std::vector<Fields>>(rc::gen::container<Fields>(width, cell));
  std::ostringstream out;
  CsvWriter writer{out};
  for (std::size_t i = 0; i < width; ++i) writer.text(fmt::format("c{}", i));
  writer.end_row();
  for (auto const& row : rows) writer.row(row);
  auto all = read(out.str());
  RC_ASSERT(all.faults.empty());
  for (auto& row : all.rows)
    for (auto& field : row.fields) field = std::string{csv_plain(field)};
  RC_ASSERT(fields(all) == rows);
}

RC_GTEST_PROP(base_csv, any_bytes_are_read_to_their_end, ()) {
  auto const text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,\"\n\r\xC3\xA9\0", 8)));
  auto const all = read(text);
  for (auto const& row : all.rows) {
    RC_ASSERT(row.fields.size() == all.header.size());
    for (auto const& field : row.fields) RC_ASSERT(is_utf8(field));
  }
}

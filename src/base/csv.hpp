// Comma-separated values (RFC 4180), read row by row from a stream and written so that a spreadsheet runs nothing.
//
// Read: a header row; fields quoted or not; CR LF, LF or CR; a UTF-8 byte order mark is passed over; blank lines are
// passed over. A row that is wrong is reported with line, column and reason, and reading goes on with the next row.
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <istream>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace base {

struct CsvFault {
  std::size_t line = 0;    // in the file, from 1; the line on which the fault stands
  std::size_t column = 0;  // the field's place in its row, from 1; 0 when the row as a whole is wrong
  std::string why = {};    // ends a sentence: "is not UTF-8 text: save the file as CSV UTF-8"
};

struct CsvLimits {
  std::size_t field_bytes = 64 * 1024;
  std::size_t columns = 500;
  char separator = ',';
};

struct CsvRow {
  std::size_t line = 0;  // on which the row begins, from 1
  std::vector<std::string> fields = {};
};

class CsvReader {
 public:
  // Reads the header. The stream outlives the reader.
  explicit CsvReader(std::istream&, CsvLimits = {});

  // The names of the header, without spaces at the ends.
  std::vector<std::string> const& header() const { return header_; }
  // What is wrong with the header: no header, a name twice, or bytes that cannot be read. next() gives nothing then.
  std::optional<CsvFault> const& header_fault() const { return header_fault_; }
  // The place of a column, whatever the case of its name.
  std::optional<std::size_t> column(std::string_view name) const;

  // The next row, with as many fields as the header; nothing at the end; or what is wrong with the row, after which
  // the next call goes on behind it. A quote that is never closed takes the rest of the file with it.
  tl::expected<std::optional<CsvRow>, CsvFault> next();

 private:
  struct Record {
    CsvRow row = {};
    std::optional<CsvFault> fault = {};
    bool quoted = false;  // a field of it is
    bool blank() const { return !fault && row.fields.size() == 1 && row.fields[0].empty() && !quoted; }
  };

  std::streambuf* bytes_;
  CsvLimits limits_;
  std::size_t line_ = 1;
  std::string lead_;  // bytes read before the first field
  std::vector<std::string> header_;
  std::optional<CsvFault> header_fault_;

  void pass_byte_order_mark();
  void read_header();
  bool take(char);
  void take_line_end();
  std::optional<Record> record();
  bool field(Record&);
  void quoted_field(Record&);
  void keep(Record&, char);
  void fail(Record&, std::size_t line, std::string why) const;
};

// Writing ------------------------------------------------------------------------------------------------------------

// One field as it stands in a file: quoted where it must be. A text that a spreadsheet would run as a formula (it begins
// with = + - @ tab or CR, behind any apostrophes) gets an apostrophe in front; csv_plain takes it off again.
std::string csv_field(std::string_view text);
// The field as it was before csv_field made it safe: what a partner sends back in a file of ours.
std::string_view csv_plain(std::string_view field);

class CsvWriter {
 public:
  // Rows end in CR LF, as the RFC has it, or in LF alone for a pipe.
  explicit CsvWriter(std::ostream& out, std::string_view line_end = "\r\n") : out_(out), line_end_(line_end) {}

  void row(std::span<std::string const> texts);
  void row(std::initializer_list<std::string_view> texts);

  // Field by field: text is made safe; whole numbers are written as they are, so that -5 stays a number.
  CsvWriter& text(std::string_view);
  CsvWriter& number(std::int64_t);
  void end_row();

 private:
  std::ostream& out_;
  std::string_view line_end_;
  std::size_t fields_ = 0;  // of the row so far
  bool empty_ = true;       // all of them
  void separate();
};

}  // namespace base

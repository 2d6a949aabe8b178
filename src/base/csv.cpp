#include "base/csv.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <utility>

namespace base {
namespace {

constexpr int end_of_file = std::char_traits<char>::eof();
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool starts_formula(char c) { return std::string_view("=+-@\t\r").find(c) != std::string_view::npos; }

// Behind its apostrophes: so that csv_plain can tell ours from one that was typed.
bool would_run(std::string_view text) {
  auto const first = text.find_first_not_of('\'');
  return first != text.npos && starts_formula(text[first]);
}

}  // namespace

CsvReader::CsvReader(std::istream& in, CsvLimits limits) : bytes_(in.rdbuf()), limits_(limits) { read_header(); }

// A mark may come before a quoted name, so it goes before anything is read. Three bytes that only begin like one are
// the beginning of the first name.
void CsvReader::pass_byte_order_mark() {
  if (bytes_->sgetc() != 0xEF) return;
  for (std::size_t i = 0; i < byte_order_mark.size() && bytes_->sgetc() != end_of_file; ++i)
    lead_.push_back(static_cast<char>(bytes_->sbumpc()));
  if (lead_ == byte_order_mark) lead_.clear();
}

void CsvReader::read_header() {
  pass_byte_order_mark();
  std::optional<Record> first = record();
  while (first && first->blank()) first = record();
  if (!first) {
    header_fault_ = CsvFault{.line = 1, .column = 0, .why = "is empty: the first row names the columns"};
    return;
  }
  header_fault_ = first->fault;
  if (header_fault_) return;
  auto& names = first->row.fields;
  for (auto& name : names) {
    name = std::string{trim(name)};
    if (!name.empty() && column(name))
      header_fault_ = CsvFault{.line = first->row.line, .column = header_.size() + 1,
                               .why = fmt::format("names the column “{}” a second time", name)};
    header_.push_back(name);
  }
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const {
  auto const wanted = ascii_lower(name);
  for (std::size_t i = 0; i < header_.size(); ++i)
    if (ascii_lower(header_[i]) == wanted) return i;
  return std::nullopt;
}

tl::expected<std::optional<CsvRow>, CsvFault> CsvReader::next() {
  if (header_fault_) return std::nullopt;
  auto read = record();
  while (read && read->blank()) read = record();
  if (!read) return std::nullopt;
  if (read->fault) return tl::unexpected(std::move(*read->fault));
  if (auto const count = read->row.fields.size(); count != header_.size())
    return tl::unexpected(CsvFault{.line = read->row.line, .column = 0,
                                   .why = fmt::format("has {} field{} where the header has {}", count,
                                                      count == 1 ? "" : "s", header_.size())});
  return std::optional{std::move(read->row)};
}

bool CsvReader::take(char wanted) {
  if (bytes_->sgetc() != std::char_traits<char>::to_int_type(wanted)) return false;
  bytes_->sbumpc();
  return true;
}

void CsvReader::take_line_end() {
  bool const cr = take('\r');
  bool const lf = take('\n');
  if (cr || lf) ++line_;
}

std::optional<CsvReader::Record> CsvReader::record() {
  if (bytes_->sgetc() == end_of_file) return std::nullopt;
  Record read{.row = {.line = line_, .fields = {}}};
  while (field(read)) {}
  return read;
}

// One field and what ends it; true when another field follows in the row.
bool CsvReader::field(Record& read) {
  auto const started = line_;
  bool const nothing_read = lead_.empty();
  if (read.row.fields.size() < limits_.columns) read.row.fields.push_back(std::exchange(lead_, {}));
  else fail(read, line_, fmt::format("has more than {} columns", limits_.columns));
  if (nothing_read && take('"')) quoted_field(read);
  for (;;) {
    int const next = bytes_->sgetc();
    bool const ends = next == end_of_file || next == '\r' || next == '\n' || next == limits_.separator;
    if (ends) {
      auto const bad = first_bad_byte(read.row.fields.back());
      if (bad != std::string_view::npos) fail(read, started, "is not UTF-8 text: save the file as “CSV UTF-8”");
      if (take(limits_.separator)) return true;
      take_line_end();
      return false;
    }
    bytes_->sbumpc();
    if (next == '"')
      fail(read, line_, "has a quotation mark inside a field that is not quoted: put the field in quotation marks "
                        "and double those inside it");
    keep(read, static_cast<char>(next));
  }
}

// After the opening quote, to the closing one.
void CsvReader::quoted_field(Record& read) {
  auto const opened = line_;
  read.quoted = true;
  for (;;) {
    int const next = bytes_->sbumpc();
    if (next == end_of_file) return fail(read, opened, "has a quotation mark that is never closed");
    if (next == '"' && !take('"')) break;
    if (next == '\n' || (next == '\r' && bytes_->sgetc() != '\n')) ++line_;
    keep(read, static_cast<char>(next));
  }
  int const after = bytes_->sgetc();
  if (after != end_of_file && after != '\r' && after != '\n' && after != limits_.separator && after != '"')
    fail(read, line_, "goes on after its closing quotation mark");
}

void CsvReader::keep(Record& read, char c) {
  auto& field = read.row.fields.back();
  if (c == '\0') fail(read, line_, "has a zero byte: save the file as “CSV UTF-8”");
  if (field.size() < limits_.field_bytes) field.push_back(c);
  else fail(read, line_, fmt::format("is longer than {} bytes", limits_.field_bytes));
}

// The first fault of a row is the one reported.
void CsvReader::fail(Record& read, std::size_t line, std::string why) const {
  if (!read.fault) read.fault = CsvFault{.line = line, .column = read.row.fields.size(), .why = std::move(why)};
}

std::string csv_field(std::string_view text) {
  std::string const safe = (would_run(text) ? "'" : "") + std::string{text};
  if (safe.find_first_of(",;\"\r\n\t") == safe.npos && trim(safe) == safe) return safe;
  std::string quoted = "\"";
  for (char c : safe) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string_view csv_plain(std::string_view field) {
  if (field.starts_with('\'') && would_run(field)) field.remove_prefix(1);
  return field;
}

void CsvWriter::row(std::span<std::string const> texts) {
  for (auto const& each : texts) text(each);
  end_row();
}

void CsvWriter::row(std::initializer_list<std::string_view> texts) {
  for (auto each : texts) text(each);
  end_row();
}

CsvWriter& CsvWriter::text(std::string_view value) {
  separate();
  empty_ = empty_ && value.empty();
  out_ << csv_field(value);
  return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
  separate();
  empty_ = false;
  out_ << fmt::format("{}", value);
  return *this;
}

void CsvWriter::end_row() {
  if (fields_ == 1 && empty_) out_ << "\"\"";  // a blank line would not be read as a row
  out_ << line_end_;
  fields_ = 0;
  empty_ = true;
}

void CsvWriter::separate() {
  if (fields_++ > 0) out_ << ',';
}

}  // namespace base

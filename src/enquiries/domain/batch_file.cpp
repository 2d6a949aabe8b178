#include "enquiries/domain/batch_file.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"
#include "enquiries/domain/written_date.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace enquiries {
namespace {

constexpr std::array ours{"reference", "version", "person", "birth_date", "pnc", "address", "children", "priority", "need_by", "questions"};
constexpr std::array<std::string_view, 16> theirs{"result", "searched", "handling", "disclosable", "our_reference", "incident_date", "what_happened",
                                                  "person_role", "children_present", "outcome", "child", "known", "status", "plan", "worker",
                                                  "contact_conditions"};

std::vector<std::string> header() {
  std::vector<std::string> columns{ours.begin(), ours.end()};
  columns.emplace_back("result");
  for (auto kind : {EnquiryKind::police_da, EnquiryKind::childrens})
    for (auto question : questions(kind)) columns.emplace_back(base::word(question));
  columns.insert(columns.end(), theirs.begin() + 1, theirs.end());
  return columns;
}

std::string numbered(std::vector<std::string> const& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) text += fmt::format("{}{} {}", i ? "; " : "", i + 1, names[i]);
  return text;
}

// The columns of an incident and of a child: what is written in one of them makes one.
constexpr std::array<std::string_view, 5> of_incident{"incident_date", "what_happened", "person_role", "children_present", "outcome"};
constexpr std::array<std::string_view, 5> of_child{"known", "status", "plan", "worker", "contact_conditions"};
// The columns that are read from the first row of an enquiry alone, besides the questions.
constexpr std::array<std::string_view, 5> of_answer{"result", "searched", "handling", "disclosable", "our_reference"};

// What stands between the columns: a spreadsheet of another country saves semicolons, a copied table has tabs.
char separator_of(std::string_view csv) {
  auto const header = csv.substr(0, csv.find_first_of("\r\n"));
  for (char each : {',', ';', '\t'})
    if (header.find(each) != header.npos) return each;
  return ',';
}

// "Alleged perpetrator" for alleged_perpetrator: a code as a person may write it.
std::string as_code(std::string_view typed) {
  auto code = base::ascii_lower(base::trim(typed));
  std::ranges::replace(code, ' ', '_');
  return code;
}

template <base::Worded E>
std::string codes() {
  std::string all;
  for (auto const& row : base::Words<E>::table) all += (all.empty() ? "" : ", ") + std::string(row.word);
  return all;
}

// One row of the file and its columns by name.
struct Row {
  base::CsvReader const& reader;
  base::CsvRow const& row;
  std::string text(std::string_view column) const {
    auto const place = reader.column(column);
    return place && *place < row.fields.size() ? std::string(base::trim(base::csv_plain(row.fields[*place]))) : std::string{};
  }
  bool says(auto const& columns) const { return std::ranges::any_of(columns, [&](auto column) { return !text(column).empty(); }); }
};

// Reads the rows of one enquiry into one answer, gathering what is wrong.
struct Reading {
  BatchAnswer answer;
  BatchAsked asked;
  base::Date today;
  std::vector<std::string> first = {};              // what the columns of the answer say in the first row, in their order
  std::vector<std::size_t> incident_lines = {};     // of the file, beside the items
  std::vector<std::size_t> child_lines = {};        // and beside the children
  std::vector<BatchProblem> problems = {};

  void wrong(std::size_t line, std::string_view column, std::string reason) { problems.push_back({line, std::string(column), std::move(reason)}); }

  template <base::Worded E>
  std::optional<E> code(Row const& row, std::string_view column) {
    auto const text = row.text(column);
    if (text.empty()) return std::nullopt;
    auto const value = base::from_word<E>(as_code(text));
    if (!value) wrong(row.row.line, column, fmt::format("“{}” is not one of {}", text, codes<E>()));
    return value;
  }
};

void set_answer(Reading& reading, Row const& row, Question question, std::string_view text) {
  auto const column = base::word(question);
  auto const colon = text.find(':');
  auto const code = base::from_word<AnswerCode>(as_code(text.substr(0, colon)));
  if (!code) return reading.wrong(row.row.line, column, fmt::format("“{}” is not one of {}", text, codes<AnswerCode>()));
  auto const reason = colon == text.npos ? std::string_view{} : base::trim(text.substr(colon + 1));
  reading.answer.content.answers.push_back({question, *code, std::string(reason)});
}

std::vector<Question> every_question() {
  std::vector<Question> all;
  for (auto kind : {EnquiryKind::police_da, EnquiryKind::childrens})
    for (auto question : questions(kind)) all.push_back(question);
  return all;
}

std::vector<std::string_view> answer_columns() {
  std::vector<std::string_view> columns{of_answer.begin(), of_answer.end()};
  for (auto question : every_question()) columns.push_back(base::word(question));
  return columns;
}

void read_answers(Reading& reading, Row const& row) {
  auto& content = reading.answer.content;
  for (auto const column : answer_columns()) reading.first.push_back(row.text(column));
  for (auto question : every_question())
    if (std::ranges::find(reading.asked.questions, question) == reading.asked.questions.end() && !row.text(base::word(question)).empty())
      reading.wrong(row.row.line, base::word(question), "This question was not asked");
  auto const result = as_code(row.text("result"));
  if (!result.empty() && result != "nothing_known" && result != "details")
    reading.wrong(row.row.line, "result", "Enter nothing_known, or details, or leave it empty and answer each question");
  for (auto question : reading.asked.questions) {
    auto const text = row.text(base::word(question));
    if (!text.empty()) set_answer(reading, row, question, text);
    else if (result == "nothing_known") content.answers.push_back({question, AnswerCode::nothing_known, ""});
  }
  content.searched = row.text("searched");
  content.handling = row.text("handling");
  content.partner_ref = row.text("our_reference");
  if (auto mark = reading.code<Disclosable>(row, "disclosable")) content.disclosable = *mark;
}

// A further row of an enquiry adds an incident or a child. An answer in it would be dropped, unless it says what the first says.
void check_further(Reading& reading, Row const& row) {
  auto const columns = answer_columns();
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (auto const text = row.text(columns[i]); !text.empty() && text != reading.first[i])
      reading.wrong(row.row.line, columns[i], fmt::format("The first row of an enquiry gives its answers: write this in line {}", reading.answer.line));
}

std::optional<WrittenDate> whole_field(std::string_view field, base::Date today) {
  static auto const ever = base::make_date(9999, 12, 31);
  auto found = written_date(field, 0, today);
  if (!found) found = written_date(field, 0, ever);
  return found && behind_time(field, found->end) == field.size() ? found : std::nullopt;
}

// The whole field is the date, or a date and a time of day. One in the future is read too, for check_return to say so: a year
// of two digits never is. A spreadsheet that is given 05/2022 shows and saves May-22.
std::optional<WrittenDate> date_in(std::string const& field, base::Date today) {
  if (auto const found = whole_field(field, today)) return found;
  if (field.size() == 4)
    if (auto const year = written_date(field + ":", 0, today); year && year->end == field.size()) return year;
  bool const letter = !field.empty() && ((field[0] >= 'A' && field[0] <= 'Z') || (field[0] >= 'a' && field[0] <= 'z'));
  auto month = letter ? whole_field("1-" + field, today) : std::nullopt;
  if (month) month->precision = DatePrecision::month;
  return month;
}

void read_incident(Reading& reading, Row const& row) {
  if (!row.says(of_incident)) return;
  auto const date = row.text("incident_date");
  ItemContent item{.summary = row.text("what_happened")};
  if (auto const word = as_code(date); word == "unknown" || word == "not_known") item.precision = DatePrecision::unknown;
  else if (auto const found = date_in(date, reading.today)) {
    item.date_from = found->date;
    item.precision = found->precision;
  } else if (!date.empty()) {
    reading.wrong(row.row.line, "incident_date", fmt::format("“{}” is not a date: write 2022-05-03, 05/2022, 2022, or unknown", date));
  }
  item.person_role = reading.code<PersonRole>(row, "person_role");
  item.children_present = reading.code<ChildrenPresent>(row, "children_present");
  if (auto outcome = reading.code<IncidentOutcome>(row, "outcome")) item.outcome = *outcome;
  reading.answer.content.items.push_back(std::move(item));
  reading.incident_lines.push_back(row.row.line);
}

void read_child(Reading& reading, Row const& row) {
  auto const number = base::ascii_lower(row.text("child"));
  if (number.empty() && row.says(of_child)) reading.wrong(row.row.line, "child", "Enter the child’s number in the children column, or other");
  if (number.empty()) return;
  ChildAnswer child{.status = row.text("status"), .plan = row.text("plan"), .worker = row.text("worker"),
                    .contact_conditions = row.text("contact_conditions")};
  if (number == "other") {
    child.other_child = "any other child of this household";
  } else {
    std::size_t place = 0;
    for (char c : number) place = c >= '0' && c <= '9' && place < 1000 ? place * 10 + static_cast<std::size_t>(c - '0') : 1000;
    if (place == 0 || place > reading.asked.children.size())
      return reading.wrong(row.row.line, "child", fmt::format("“{}” is none of the numbers in the children column, nor other", number));
    child.child = reading.asked.children[place - 1];
  }
  if (auto known = reading.code<Known>(row, "known")) child.known = *known;
  else if (row.text("known").empty()) reading.wrong(row.row.line, "known", "Enter never, closed, open or not_searched");
  reading.answer.content.children.push_back(std::move(child));
  reading.child_lines.push_back(row.row.line);
}

bool is_empty(Row const& row) {
  bool const answered = std::ranges::any_of(questions(EnquiryKind::police_da), [&](Question q) { return !row.text(base::word(q)).empty(); }) ||
                        std::ranges::any_of(questions(EnquiryKind::childrens), [&](Question q) { return !row.text(base::word(q)).empty(); });
  return !answered && std::ranges::all_of(theirs, [&](auto column) { return row.text(column).empty(); });
}

Reading* reading_of(std::vector<Reading>& all, std::string_view reference) {
  auto const found = std::ranges::find(all, reference, [](Reading const& r) { return std::string_view(r.answer.reference); });
  return found == all.end() ? nullptr : &*found;
}

void take_row(std::vector<Reading>& all, BatchRead& read, Row const& row, base::Date today, AskedUnder const& asked_under) {
  auto const reference = row.text("reference");
  if (is_empty(row)) {
    ++read.left_empty;
    return;
  }
  auto* reading = reading_of(all, reference);
  if (!reading) {
    auto const asked = asked_under(reference);
    if (!asked) return read.problems.push_back({row.row.line, "reference", fmt::format("No open enquiry “{}” is addressed to you", reference)});
    reading = &all.emplace_back(Reading{.answer = {.reference = reference, .version = asked->version, .line = row.row.line}, .asked = *asked, .today = today});
    if (row.text("version") != std::to_string(asked->version))
      reading->wrong(row.row.line, "version", "It was asked again since this file was made: download it anew");
    read_answers(*reading, row);
  } else {
    check_further(*reading, row);
  }
  read_incident(*reading, row);
  read_child(*reading, row);
}

// "Nothing known" of the whole is said of each child that has no row of its own, as the button on the page says it.
void nothing_known_of_the_rest(Reading& reading) {
  auto& content = reading.answer.content;
  if (as_code(reading.first.at(0)) != "nothing_known") return;
  for (auto const child : reading.asked.children)
    if (std::ranges::find(content.children, std::optional(child), &ChildAnswer::child) == content.children.end()) {
      content.children.push_back({.child = child});
      reading.child_lines.push_back(reading.answer.line);
    }
}

// The line and the column at which an error of the answer stands in the file.
void wrong_in_file(Reading& reading, base::FieldError const& error) {
  auto const parts = base::split(error.field, '-');
  auto const number = parts.size() == 3 ? std::strtoull(std::string(parts[1]).c_str(), nullptr, 10) : 0;
  if (parts.size() == 3 && parts[0] == "items" && number < reading.incident_lines.size()) {
    auto const column = parts[2] == "date_from" ? "incident_date" : parts[2] == "summary" ? "what_happened" : parts[2];
    return reading.wrong(reading.incident_lines[number], column, error.message);
  }
  if (error.field == "items") return reading.wrong(reading.answer.line, "incident_date", error.message);
  if (parts.size() != 3 || parts[0] != "child") return reading.wrong(reading.answer.line, error.field, error.message);
  auto line = reading.answer.line;
  for (std::size_t i = 0; i < reading.child_lines.size(); ++i)
    if (reading.answer.content.children[i].child == std::optional(ChildId{static_cast<std::int64_t>(number)})) line = reading.child_lines[i];
  auto const place = std::ranges::find(reading.asked.children, ChildId{static_cast<std::int64_t>(number)}) - reading.asked.children.begin();
  reading.wrong(line, "child", fmt::format("Child {}: {}", place + 1, error.message));
}

// What check_return and check_children say.
void check_whole(Reading& reading, base::Date today) {
  if (!reading.problems.empty()) return;
  nothing_known_of_the_rest(reading);
  for (auto const& error : check_return(reading.answer.content, reading.asked.questions, today)) wrong_in_file(reading, error);
  for (auto const& error : check_children(reading.answer.content, reading.asked.children)) wrong_in_file(reading, error);
}

}  // namespace

std::string batch_csv(std::vector<BatchLine> const& lines) {
  std::ostringstream out;
  base::CsvWriter csv{out};
  auto const columns = header();
  csv.row(columns);
  for (auto const& line : lines) {
    std::string asked;
    for (auto question : line.questions) asked += (asked.empty() ? "" : " ") + std::string(base::word(question));
    std::vector<std::string> fields{line.reference, std::to_string(line.version), line.person, line.birth_date ? base::iso(*line.birth_date) : "", line.pnc,
                                    line.address, numbered(line.children), line.priority, line.need_by ? base::iso(*line.need_by) : "", asked};
    fields.resize(columns.size());
    csv.row(fields);
  }
  return std::move(out).str();
}

BatchRead read_batch(std::string_view text, base::Date today, AskedUnder const& asked_under) {
  BatchRead read;
  if (auto const bad = base::first_bad_byte(text); bad != text.npos) {
    auto const line = 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, bad), '\n'));
    return read.problems.push_back({line, "", "The file is not UTF-8 text: save it as CSV UTF-8"}), read;
  }
  std::istringstream in{std::string(text)};
  base::CsvReader reader{in, {.separator = separator_of(text)}};
  if (reader.header_fault()) return read.problems.push_back({1, "", "The file " + reader.header_fault()->why}), read;
  for (auto needed : {"reference", "version"})
    if (!reader.column(needed)) return read.problems.push_back({1, needed, "The column is missing: use the file you downloaded"}), read;
  std::vector<Reading> all;
  while (true) {
    auto next = reader.next();
    if (!next) {
      read.problems.push_back({next.error().line, "", "This row " + next.error().why});
      continue;
    }
    if (!*next) break;
    take_row(all, read, Row{reader, **next}, today, asked_under);
  }
  for (auto& reading : all) {
    check_whole(reading, today);
    if (reading.problems.empty()) read.answers.push_back(std::move(reading.answer));
    read.problems.insert(read.problems.end(), reading.problems.begin(), reading.problems.end());
  }
  std::ranges::stable_sort(read.problems, {}, &BatchProblem::line);
  return read;
}

}  // namespace enquiries

#include "workforce/domain/file_columns.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace workforce {

namespace {

std::string lower(std::string_view text) { return base::ascii_lower(base::trim(text)); }

}  // namespace

FileColumns::FileColumns(std::string_view csv, std::span<Column const> known, std::vector<FileFault>& faults)
    : stream_(std::string(csv)), reader_(stream_), faults_(faults) {
  if (auto const& bad = reader_.header_fault()) faults_.push_back({bad->line, "", bad->why});
  else if (reader_.header().size() == 1 && reader_.header().front().find(';') != std::string::npos) faults_.push_back({1, "", "has semicolons between its columns: save the file as “CSV UTF-8 (comma delimited)”"});
  else {
    for (auto const& column : known)
      if (column.needed && !reader_.column(column.name)) faults_.push_back({1, std::string(column.name), "is missing from the header"});
    for (auto const& name : reader_.header())
      if (std::ranges::none_of(known, [&](Column const& column) { return column.name == lower(name); })) faults_.push_back({1, base::is_utf8(name) ? name.substr(0, 60) : "", "is no column of this file"});
  }
  header_bad_ = !faults_.empty();
}

bool FileColumns::next() {
  if (header_bad_) return false;
  for (;;) {
    auto row = reader_.next();
    if (row && !*row) {
      if (rows_ == 0) faults_.push_back({1, "", "is a header with no row below it"});
      return false;
    }
    ++rows_;
    if (row) {
      row_ = std::move(**row);
      before_ = faults_.size();
      return true;
    }
    auto const& bad = row.error();
    faults_.push_back({bad.line, bad.column > 0 && bad.column <= reader_.header().size() ? reader_.header()[bad.column - 1] : "", bad.why});
  }
}

std::string FileColumns::text(std::string_view column, std::size_t at_most) {
  auto const place = reader_.column(column);
  if (!place) return {};
  auto const text = base::typed_text(base::csv_plain(row_.fields[*place]), at_most);
  if (text) return *text;
  fault(column, std::string(base::word(text.error())));
  return {};
}

std::string FileColumns::needed(std::string_view column, std::size_t at_most) {
  auto const faults = faults_.size();
  auto text = this->text(column, at_most);
  if (text.empty() && faults == faults_.size()) fault(column, "is empty");
  return text;
}

std::optional<base::Date> FileColumns::date(std::string_view column, bool is_needed) {
  auto const text = is_needed ? needed(column) : this->text(column);
  if (text.empty()) return std::nullopt;
  auto day = base::date_from_iso(text);
  if (auto const parts = base::split(text, '/'); !day && parts.size() == 3) day = base::date_from_parts(parts[0], parts[1], parts[2]);
  if (day && (*day < base::make_date(1950, 1, 1) || *day > base::make_date(2100, 12, 31))) day.reset();
  if (!day) fault(column, fmt::format("“{}” is not a date: write 2023-06-28 or 28/6/2023", text));
  return day;
}

std::optional<std::int64_t> FileColumns::number(std::string_view column, int places, bool is_needed) {
  auto const text = is_needed ? needed(column) : this->text(column);
  if (text.empty()) return std::nullopt;
  auto const number = scaled_number(text, places);
  if (!number)
    fault(column, places == 0 ? fmt::format("“{}” is not a whole number", text) : fmt::format("“{}” is not a number with at most {} decimal place{}, such as 27.6", text, places, places == 1 ? "" : "s"));
  return number;
}

std::optional<organisation::Grade> FileColumns::grade(std::string_view column) {
  auto const text = needed(column);
  if (text.empty()) return std::nullopt;
  std::string known;
  for (auto const& row : base::Words<organisation::Grade>::table) {
    if (base::ascii_upper(text) == row.word || lower(text) == lower(organisation::grade_name(row.value))) return row.value;
    known += (known.empty() ? "" : ", ") + std::string(row.word);
  }
  fault(column, fmt::format("“{}” is no grade: write one of {}", text, known));
  return std::nullopt;
}

void FileColumns::fault(std::string_view column, std::string why) { faults_.push_back({row_.line, std::string(column), std::move(why)}); }

std::optional<std::int64_t> scaled_number(std::string_view text, int places) {
  text = base::trim(text);
  auto const point = text.find('.');
  auto const whole = text.substr(0, point);
  auto const rest = point == text.npos ? std::string_view{} : text.substr(point + 1);
  auto const digits = [](std::string_view part) { return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; }); };
  if (whole.empty() || whole.size() > 7 || !digits(whole) || !digits(rest) || (point != text.npos && rest.empty())) return std::nullopt;
  std::int64_t number = 0;
  for (char const c : whole) number = number * 10 + (c - '0');
  for (std::size_t at = 0; at < static_cast<std::size_t>(places); ++at) number = number * 10 + (at < rest.size() ? rest[at] - '0' : 0);
  if (rest.size() > static_cast<std::size_t>(places) && rest.find_first_not_of('0', static_cast<std::size_t>(places)) != rest.npos) return std::nullopt;
  return number;
}

UnitNames::UnitNames(std::span<UnitName const> units) {
  auto const add = [&](std::string word, UnitName const& unit) {
    auto& named = by_word_[std::move(word)];
    if (std::ranges::find(named, unit.id, &UnitName::id) == named.end()) named.push_back(unit);
  };
  for (auto const& unit : units) {
    if (!unit.code.empty()) add(lower(unit.code), unit);
    add(base::fold(unit.name), unit);
    if (!unit.above.empty()) add(lower(unit.above) + "/" + base::fold(unit.name), unit);
  }
}

tl::expected<UnitName, std::string> UnitNames::find(std::string_view typed) const {
  auto const slash = typed.find('/');
  for (auto const& word : {lower(typed), base::fold(typed), slash == typed.npos ? std::string() : lower(typed.substr(0, slash)) + "/" + base::fold(typed.substr(slash + 1))}) {
    if (word.empty()) continue;
    auto const found = by_word_.find(word);
    if (found == by_word_.end()) continue;
    if (found->second.size() == 1) return found->second.front();
    auto const& one = found->second.front();
    return tl::unexpected(fmt::format("“{}” is the name of {} units: write the code of the unit above it in front, as in “{}/{}”", typed, found->second.size(), one.above, one.name));
  }
  return tl::unexpected(fmt::format("“{}” is no unit in your place: write its code or its name as the organisation page has it", typed));
}

}  // namespace workforce

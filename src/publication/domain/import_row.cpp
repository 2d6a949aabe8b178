#include "publication/domain/import_row.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"
#include "organisation/domain/name_match.hpp"
#include "organisation/domain/partial_date.hpp"
#include "publication/domain/columns.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace publication {
namespace {

constexpr std::int64_t most = 10'000'000;          // a count above is a slip of the pen
constexpr std::size_t longest_text = 4000, longest_name = 200;

std::optional<std::int64_t> whole(std::string_view text, std::int64_t at_most) {
  std::int64_t number = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || fault != std::errc{} || end != text.data() + text.size() || number < 0 || number > at_most) return std::nullopt;
  return number;
}

bool known_column(std::string_view name) {
  auto const is = [&](auto const& column) { return column.name == name; };
  return std::ranges::any_of(first_columns, is) || std::ranges::any_of(last_columns, is) ||
         std::ranges::any_of(standards, [&](Standard const& s) { return s.key == name; }) ||
         std::ranges::any_of(questions, [&](Question const& q) { return q.key == name; });
}

class Row {
 public:
  Row(base::CsvReader const& csv, base::CsvRow const& row, std::vector<ImportFault>& faults) : csv_(csv), row_(row), faults_(faults) {}

  void fault(std::string_view column, std::string why) { faults_.push_back({row_.line, std::string(column), std::move(why)}); }

  std::string text(std::string_view column, std::size_t at_most = longest_text) {
    auto const place = csv_.column(column);
    if (!place) return {};
    auto kept = base::typed_text(base::csv_plain(row_.fields[*place]), at_most);
    if (kept) return std::move(*kept);
    fault(column, std::string(base::word(kept.error())));
    return {};
  }
  std::string partial(std::string_view column) {
    auto value = text(column, longest_name);
    if (value.empty() || organisation::last_day_of(value)) return value;
    fault(column, fmt::format("\"{}\" is not a date: write 2023-06-29, 2023-06 or 2023", value));
    return {};
  }
  std::optional<Rating> rating(std::string_view column) {
    auto const value = text(column, longest_name);
    if (value.empty()) return std::nullopt;
    auto const found = inspection::rating_from(value);
    if (!found) fault(column, fmt::format("\"{}\" is not a rating: write Inadequate, Requires improvement, Good or Outstanding", value));
    return found;
  }
  template <class T>
  std::optional<T> number(std::string_view column, std::int64_t at_most) {
    auto const value = text(column, longest_name);
    if (value.empty()) return std::nullopt;
    auto const found = whole(value, at_most);
    if (!found) fault(column, fmt::format("\"{}\" is not a whole number from 0 to {}", value, at_most));
    return found ? std::optional(static_cast<T>(*found)) : std::nullopt;
  }
  // "24", or "12/50".
  std::optional<Share> share(std::string_view column, std::string_view question) {
    auto const value = text(column, longest_name);
    if (value.empty()) return std::nullopt;
    auto const slash = value.find('/');
    if (slash == value.npos) {
      auto const per_cent = whole(value, 100);
      if (per_cent) return Share{std::string(question), static_cast<int>(*per_cent)};
    } else {
      auto const yes = whole(std::string_view(value).substr(0, slash), most), of = whole(std::string_view(value).substr(slash + 1), most);
      if (yes && of && *of > 0 && *yes <= *of) return Share{std::string(question), static_cast<int>((200 * *yes + *of) / (2 * *of)), yes, of};
      if (yes && of && *yes > *of) return fault(column, fmt::format("\"{}\" has more cases that were sufficient than were assessed", value)), std::nullopt;
    }
    fault(column, fmt::format("\"{}\" is not a share of cases: write a whole per cent such as 24, or the counts such as 12/50", value));
    return std::nullopt;
  }

 private:
  base::CsvReader const& csv_;
  base::CsvRow const& row_;
  std::vector<ImportFault>& faults_;
};

Subject subject_of(std::string_view name) {
  if (name.starts_with("(region) ")) return Subject::region;
  if (name.starts_with("(national) ")) return Subject::national;
  if (name.starts_with("(youth) ")) return Subject::youth_service;
  return name.starts_with('(') ? Subject::provider : Subject::pdu;
}

std::optional<UnitId> unit_in(std::map<std::string, UnitId> const& names, std::string const& folded) {
  auto const found = names.find(folded);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

// Whose inspection it was, by the name it was published under.
void place(Row& row, Inspection& read, KnownNames const& known) {
  auto const folded = organisation::fold_name(body_of(read.name));
  if (read.name.empty()) row.fault("pdu", "is empty");
  if (read.region.empty()) row.fault("region", "is empty");
  if (read.name.empty()) return;
  if (read.subject == Subject::pdu) {
    read.unit = unit_in(known.pdus, folded);
    if (!read.unit && !known.stood_before.contains(folded))
      row.fault("pdu", fmt::format("\"{}\" is no delivery unit by its name, another name or that of a unit that stood before", read.name));
  } else if (read.subject == Subject::region) {
    read.unit = unit_in(known.regions, folded);
    if (!read.unit) row.fault("pdu", fmt::format("\"{}\" is no region", read.name));
  } else if (read.subject == Subject::national) {
    read.unit = known.country;
  }
  bool const in_region = read.subject == Subject::pdu || read.subject == Subject::region;
  if (in_region && !read.region.empty() && !known.region_names.contains(organisation::fold_name(read.region)))
    row.fault("region", fmt::format("\"{}\" is no region", read.region));
}

void date(Row& row, Inspection& read, std::optional<base::Date> today) {
  read.published = row.partial("published");
  auto const precision = row.text("published_precision", longest_name);
  auto const known = base::from_word<Precision>(precision);
  if (!known) row.fault("published_precision", fmt::format("\"{}\" is not day, month, year or none", precision));
  else if (bool const readable = !read.published.empty() || row.text("published").empty(); readable && *known != precision_of(read.published))
    row.fault("published_precision", fmt::format("\"{}\" does not fit the date \"{}\"", precision, read.published));
  // A year or month that has begun may be known already; it counts from its last day all the same.
  if (today && read.published > base::iso(*today).substr(0, read.published.size()))
    row.fault("published", fmt::format("\"{}\" lies in the future: the register holds what has been published", read.published));
  read.fieldwork = row.partial("fieldwork_started");
}

void figures(Row& row, Inspection& read) {
  read.overall = row.rating("overall_rating");
  read.score = row.number<int>("score", 1000);
  read.score_max = row.number<int>("score_max", 1000);
  if (read.score && !read.score_max) row.fault("score_max", "is empty, and there is a score");
  if (read.score && read.score_max && *read.score > *read.score_max) row.fault("score", fmt::format("{} is more than the highest total, {}", *read.score, *read.score_max));
  for (auto const& standard : standards)
    if (auto const rating = row.rating(standard.key)) read.standards.push_back({std::string(standard.key), *rating});
  for (auto const& question : questions)
    if (auto share = row.share(question.key, question.id)) read.shares.push_back(std::move(*share));
  read.cases = row.number<std::int64_t>("cases_inspected", most);
  read.people = row.number<std::int64_t>("people_on_probation", most);
  read.vacancy_po = row.number<int>("vacancy_rate_po", 100);
  read.vacancy_pso = row.number<int>("vacancy_rate_pso", 100);
  read.notes = row.text("notes");
  read.sources = row.text("source_url");
}

Inspection read_row(Row& row, KnownNames const& known, std::optional<base::Date> today) {
  Inspection read{.name = row.text("pdu", longest_name), .region = row.text("region", longest_name), .programme = row.text("programme", longest_name)};
  read.subject = subject_of(read.name);
  place(row, read, known);
  auto const programme = std::ranges::find(programmes, read.programme, &Programme::id);
  if (programme == programmes.end()) row.fault("programme", fmt::format("\"{}\" is no programme", read.programme));
  date(row, read, today);
  figures(row, read);
  if (programme != programmes.end() && !programme->rated && read.overall) row.fault("overall_rating", fmt::format("programme {} gives no overall rating", read.programme));
  return read;
}

std::vector<ImportFault> header_faults(base::CsvReader const& csv) {
  if (auto const& fault = csv.header_fault()) return {{fault->line, "", "the header " + fault->why}};
  std::vector<ImportFault> faults;
  for (auto const& name : csv.header())
    if (!known_column(base::ascii_lower(name))) faults.push_back({1, name, "is no column of this file"});
  for (auto const& column : first_columns)
    if (column.needed && !csv.column(column.name)) faults.push_back({1, std::string(column.name), "the column is missing"});
  return faults;
}

}  // namespace

RegisterFile read_register(std::istream& in, KnownNames const& known, std::optional<base::Date> today) {
  RegisterFile file;
  base::CsvReader csv(in);
  file.faults = header_faults(csv);
  file.header_bad = !file.faults.empty();
  if (file.header_bad) return file;
  std::set<std::size_t> bad;
  std::map<std::pair<std::string, std::string>, std::size_t> seen;  // programme and folded name: the line
  std::vector<std::pair<std::size_t, Inspection>> all;
  for (;;) {
    auto const next = csv.next();
    if (next && !*next) break;
    ++file.rows;
    if (!next) {
      bool const named = next.error().column > 0 && next.error().column <= csv.header().size();
      file.faults.push_back({next.error().line, named ? csv.header()[next.error().column - 1] : "", next.error().why});
      ++file.bad_rows;
      continue;
    }
    auto const line = (*next)->line;
    auto const before = file.faults.size();
    Row row(csv, **next, file.faults);
    auto read = read_row(row, known, today);
    if (auto const [first, is_new] = seen.try_emplace({read.programme, organisation::fold_name(read.name)}, line); !is_new && !read.name.empty()) {
      row.fault("pdu", fmt::format("stands in line {} too: a second inspection is called “… (second inspection)”", first->second));
      file.faults.push_back({first->second, "pdu", fmt::format("stands in line {} too", line)});
      bad.insert(first->second);
    }
    if (file.faults.size() > before) bad.insert(line);
    all.emplace_back(line, std::move(read));
  }
  for (auto& [line, read] : all)
    if (!bad.contains(line)) file.good.push_back(std::move(read));
  file.bad_rows += bad.size();
  std::ranges::stable_sort(file.faults, {}, &ImportFault::line);
  return file;
}

}  // namespace publication

#include "spreadsheets/rate.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"
#include "embedded/embedded_policy.hpp"
#include "inspection/domain/rate.hpp"
#include "policy/inspection.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/ostream.h>
#include <fmt/ranges.h>
#include <map>
#include <ostream>
#include <tl/expected.hpp>
#include <unordered_map>

namespace spreadsheets {
namespace {

using inspection::Evidence;
using inspection::Programme;
using inspection::Standard;

template <class T>
using Or = tl::expected<T, std::string>;

enum Column { of_inspection, of_programme, of_standard, of_key_question, of_sufficient, of_assessed, of_rating };
constexpr std::array<std::string_view, 7> columns{"inspection", "programme", "standard", "key_question", "sufficient", "assessed", "rating"};
using Fields = std::array<std::string, columns.size()>;

// One inspection as its rows bring it.
struct Gathered {
  std::string name = {};
  Programme const* programme = nullptr;
  std::vector<Evidence> evidence = {};
  std::map<std::string, std::string, std::less<>> words = {};  // standard id -> as the rows call it
  bool faulty = false;
};

Or<std::int64_t> whole(std::string const& text, std::string_view what) {
  std::int64_t number = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > inspection::most_cases)
    return tl::unexpected(fmt::format("{}: “{}” is no whole number of cases", what, text));
  return number;
}

Or<inspection::Count> count_of(Fields const& row) {
  auto const yes = whole(row[of_sufficient], "sufficient"), of = whole(row[of_assessed], "assessed");
  if (!yes) return tl::unexpected(yes.error());
  if (!of) return tl::unexpected(of.error());
  if (*yes > *of) return tl::unexpected(fmt::format("{} sufficient of {} assessed cannot be", *yes, *of));
  return inspection::Count{*yes, *of};
}

// A word that a programme uses twice (youth: assessment) is told apart by the key question.
Or<Standard const*> standard_of(Programme const& programme, Fields const& row) {
  auto named = programme.named(row[of_standard]);
  if (named.size() > 1) std::erase_if(named, [&](Standard const* s) { return row[of_key_question].empty() || !s->asks(row[of_key_question]); });
  if (named.size() == 1) return named.front();
  if (programme.named(row[of_standard]).empty()) return tl::unexpected(fmt::format("standard: {} has no “{}”", programme.id, row[of_standard]));
  return tl::unexpected(fmt::format("standard: {} has “{}” more than once; give its id", programme.id, row[of_standard]));
}

Or<std::string> question_of(Standard const& standard, Fields const& row) {
  auto const& typed = row[of_key_question];
  if (standard.kind == inspection::Kind::organisational) return tl::unexpected(fmt::format("{} is judged as a whole: give a rating, not counts", standard.name));
  if (typed.empty() && standard.key_questions.size() <= 1) return standard.key_questions.empty() ? standard.id : standard.key_questions.front();
  if (typed.empty()) return tl::unexpected(fmt::format("key_question is empty; {} has {}", standard.name, fmt::join(standard.key_questions, ", ")));
  if (!standard.asks(typed)) return tl::unexpected(fmt::format("key_question: {} has no “{}”; it has {}", standard.name, typed, fmt::join(standard.key_questions, ", ")));
  return typed;
}

Or<void> add_rating(Evidence& evidence, Standard const& standard, std::string const& typed) {
  auto const rating = inspection::rating_from(typed);
  if (!rating) return tl::unexpected(fmt::format("rating: “{}” is not on the four-point scale", typed));
  if (evidence.judged || !evidence.counts.empty()) return tl::unexpected(fmt::format("{} has a rating or counts already", standard.name));
  evidence.judged = rating;
  return {};
}

Or<void> add_count(Evidence& evidence, Standard const& standard, Fields const& row) {
  auto const question = question_of(standard, row);
  if (!question) return tl::unexpected(question.error());
  auto const count = count_of(row);
  if (!count) return tl::unexpected(count.error());
  if (evidence.judged) return tl::unexpected(fmt::format("{} has a rating already; give counts or a rating", standard.name));
  bool const twice = std::ranges::find(evidence.counts, *question, &inspection::KeyQuestionCount::id) != evidence.counts.end();
  if (twice) return tl::unexpected(fmt::format("{} stands twice", *question));
  if (standard.key_questions.empty() && !evidence.counts.empty()) return tl::unexpected(fmt::format("{} has one key question", standard.name));
  evidence.counts.push_back({*question, *count});
  return {};
}

// Standards of one kind of provider beside those of another cannot be of one inspection.
Or<void> same_provider(Gathered const& gathered, Standard const& standard) {
  for (auto const& known : gathered.evidence) {
    auto const& other = gathered.programme->by_id(known.standard)->provider;
    if (!standard.provider.empty() && !other.empty() && other != standard.provider)
      return tl::unexpected(fmt::format("{} belongs to another kind of provider than the standards before it", standard.name));
  }
  return {};
}

Or<void> add(Gathered& gathered, Fields const& row) {
  if (gathered.programme->id != row[of_programme]) return tl::unexpected(fmt::format("programme: “{}”, but its rows before say “{}”", row[of_programme], gathered.programme->id));
  auto const standard = standard_of(*gathered.programme, row);
  if (!standard) return tl::unexpected(standard.error());
  if (auto const same = same_provider(gathered, **standard); !same) return same;
  auto found = std::ranges::find(gathered.evidence, (*standard)->id, &Evidence::standard);
  if (found == gathered.evidence.end()) found = gathered.evidence.insert(found, {.standard = (*standard)->id});
  gathered.words.emplace((*standard)->id, row[of_standard]);
  bool const counted = !row[of_sufficient].empty() || !row[of_assessed].empty();
  if (counted && !row[of_rating].empty()) return tl::unexpected(std::string("has counts and a rating; give one or the other"));
  if (counted) return add_count(*found, **standard, row);
  return add_rating(*found, **standard, row[of_rating]);
}

std::string text(std::optional<inspection::Rating> rating) { return rating ? std::string(base::word(*rating)) : ""; }

std::string tests(std::vector<inspection::DiscretionTest> const& hold) {
  std::string joined;
  for (auto test : hold) joined += (joined.empty() ? "" : ";") + std::string(base::word(test));
  return joined;
}

void print(Gathered const& gathered, base::CsvWriter& writer) {
  auto const rated = inspection::rate(*gathered.programme, gathered.evidence);
  for (auto const& each : rated.standards)
    writer.row({gathered.name, gathered.words.at(each.standard->id), each.lowest ? std::to_string(*each.questions[*each.lowest].per_cent) : "",
                text(each.rating), each.counted && each.rating ? std::to_string(points(*each.rating)) : "", each.counted ? tests(each.discretion) : ""});
  writer.row({gathered.name, "overall", fmt::format("{}/{}", rated.score, gathered.programme->max_points), text(rated.overall), std::to_string(rated.score), ""});
}

// The inspections of a file in the order they first appear; what is wrong with a row is said on `err`.
class Reading {
 public:
  Reading(std::span<Programme const> programmes, std::ostream& err) : programmes_(programmes), err_(err) {}

  void take(std::size_t line, Fields const& row) {
    auto* const gathered = of(row);
    auto const added = gathered && gathered->programme ? add(*gathered, row) : Or<void>(tl::unexpected(unknown(row)));
    if (added) return;
    fault(line, added.error());
    if (gathered) gathered->faulty = true;
  }
  void fault(std::size_t line, std::string_view why) {
    fmt::print(err_, "line {}: {}\n", line, why);
    clean_ = false;
  }
  int print_all(std::ostream& out) {
    base::CsvWriter writer{out, "\n"};
    writer.row({"inspection", "standard", "percent", "rating", "points", "discretion"});
    for (auto const& each : gathered_) {
      if (!each.faulty) print(each, writer);
      else fmt::print(err_, "“{}” is not rated: mend its rows first\n", each.name);
    }
    return clean_ ? 0 : 1;
  }

 private:
  Gathered* of(Fields const& row) {
    if (row[of_inspection].empty()) return nullptr;
    auto const [place, first] = places_.emplace(row[of_inspection], gathered_.size());
    if (!first) return &gathered_[place->second];
    auto const programme = std::ranges::find(programmes_, row[of_programme], &Programme::id);
    return &gathered_.emplace_back(Gathered{.name = row[of_inspection], .programme = programme == programmes_.end() ? nullptr : &*programme});
  }
  std::string unknown(Fields const& row) const {
    if (row[of_inspection].empty()) return "inspection is empty";
    std::vector<std::string_view> ids;
    for (auto const& programme : programmes_) ids.push_back(programme.id);
    return fmt::format("programme: “{}” is not one of {}", row[of_programme], fmt::join(ids, ", "));
  }

  std::span<Programme const> programmes_;
  std::ostream& err_;
  std::vector<Gathered> gathered_ = {};
  std::unordered_map<std::string, std::size_t> places_ = {};  // of a name in gathered_
  bool clean_ = true;
};

std::optional<std::array<std::size_t, columns.size()>> places(base::CsvReader const& csv, Reading& reading) {
  std::array<std::size_t, columns.size()> found{};
  bool all = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (auto const place = csv.column(columns[i])) found[i] = *place;
    else reading.fault(1, fmt::format("has no column “{}”; it needs {}", columns[i], fmt::join(columns, ", "))), all = false;
  }
  if (!all) return std::nullopt;
  return found;
}

}  // namespace

int rules_rate(std::span<Programme const> programmes, std::istream& file, std::ostream& out, std::ostream& err) {
  Reading reading(programmes, err);
  base::CsvReader csv{file};
  if (csv.header_fault()) return reading.fault(csv.header_fault()->line, csv.header_fault()->why), 1;
  auto const found = places(csv, reading);
  if (!found) return 1;
  for (;;) {
    auto const row = csv.next();
    if (!row) {
      reading.fault(row.error().line, row.error().why);
      continue;
    }
    if (!*row) return reading.print_all(out);
    Fields fields;
    for (std::size_t i = 0; i < columns.size(); ++i) fields[i] = base::trim((**row).fields[(*found)[i]]);
    reading.take((**row).line, fields);
  }
}

int rules_rate(std::istream& csv, std::ostream& out, std::ostream& err) {
  auto const programmes = policy::inspection_programmes(embedded_policy());
  return rules_rate(programmes, csv, out, err);
}

}  // namespace spreadsheets

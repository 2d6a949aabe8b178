#include "publication/domain/released_data.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"

#include <charconv>
#include <sstream>

namespace publication {
namespace {

std::optional<int> whole(std::string_view text) {
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "3/27" of the row for the whole.
void add_whole(Inspection& out, std::string_view score, std::optional<Rating> rating) {
  auto const bar = score.find('/');
  out.overall = rating;
  if (bar == score.npos) return;
  out.score = whole(score.substr(0, bar));
  out.score_max = whole(score.substr(bar + 1));
}

void add_share(Inspection& out, std::vector<std::string> const& row) {
  auto const per_cent = whole(row[4]);
  if (!per_cent) return;
  Share share{.question = row[1], .per_cent = *per_cent};
  if (auto const yes = whole(row[2]), of = whole(row[3]); yes && of) {
    share.sufficient = *yes;
    share.assessed = *of;
  }
  out.shares.push_back(std::move(share));
}

}  // namespace

Inspection from_data_annex(std::string_view csv, Subject subject, UnitId unit, std::string const& name, std::string const& region, std::string const& programme, base::Date fieldwork_from, base::Instant at) {
  Inspection out{.subject = subject, .unit = unit, .name = published_name(subject, name), .region = region, .programme = programme, .published = base::iso(base::london_date(at)), .fieldwork = base::iso(fieldwork_from)};
  std::istringstream in{std::string(csv)};
  base::CsvReader reader(in);
  for (auto row = reader.next(); row && *row; row = reader.next()) {
    auto const& fields = (*row)->fields;   // standard, key_question, sufficient, assessed, per_cent, rating_by_rule, rating
    if (fields.size() != 7) continue;
    auto const rating = inspection::rating_from(fields[6]);
    if (fields[0] == "overall") add_whole(out, fields[4], rating);
    else if (!fields[1].empty()) add_share(out, fields);
    else if (rating) out.standards.push_back({base::ascii_lower(fields[0]), *rating});   // "YO-2.1": names of columns are small
  }
  return out;
}

}  // namespace publication

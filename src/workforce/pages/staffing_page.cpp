// Staffing of a unit: target, in post, available and vacancy by grade on any day and basis, how it went and where it is going.
#include "organisation/store/units.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/grid.hpp"
#include "workforce/pages/staffing_handlers.hpp"
#include "workforce/store/recruitment.hpp"
#include "workforce/store/write_staffing.hpp"

#include <set>

namespace workforce::pages {

using namespace govuk;
using std::chrono::days;
using std::chrono::months;

namespace {

constexpr std::string_view path = "/workforce/staffing";
constexpr std::array all_grades{Grade::po, Grade::pso, Grade::pqip, Grade::spo, Grade::ca, Grade::dhpdu, Grade::hpdu, Grade::rpd};
constexpr int months_ahead = 6;

// The days of the trend: the last of months or of quarters, before the day asked about.
struct Rhythm {
  bool monthly = false;
  std::vector<base::Date> ends(base::Date day) const { return monthly ? ends_before(day, 13, 1) : ends_before(day, 6, 3); }
  std::string_view of() const { return monthly ? "months" : "quarters"; }
};

struct Line {
  Grade grade = Grade::po;
  Target target = {};
  Measured measured = {};
  std::optional<std::int64_t> whole_target() const { return target.whole() ? target.hundredths : std::nullopt; }
};

// Rows with anybody in post or a target, practitioners first.
std::vector<Line> lines_of(Asked const& asked, Workforce const& workforce, Targets const& targets, StaffingBook const& rules, base::Date day) {
  auto const period = asked.basis == Basis::fte_avg ? month_to(day) : Period{day, day};
  auto const measured = measure(workforce, asked.basis, asked.flags, period, rules);
  std::vector<Line> lines;
  for (auto const grade : all_grades) {
    if (row_of(grade, asked.flags) != grade) continue;
    Line line{.grade = grade, .target = target_of_row(asked.unit.id, grade, asked.flags, targets.rows, targets.units, day)};
    auto const found = measured.find(grade);
    if (found != measured.end()) line.measured = found->second;
    else if (asked.basis == Basis::heads) line.measured = {{0, 1}, {0, 1}};
    if (found != measured.end() || line.target.hundredths) lines.push_back(line);
  }
  return lines;
}

std::string amount_words(Asked const& asked, Amount amount) { return asked.basis == Basis::heads ? std::to_string(rounded(amount, 1)) : in_words(amount); }

std::string target_words(Target const& target) {
  if (!target.hundredths) return "not set";
  return target.missing == 0 ? hundredths_in_words(*target.hundredths) : fmt::format("{} without {} unit{}", hundredths_in_words(*target.hundredths), target.missing, target.missing == 1 ? "" : "s");
}

std::string vacancy_of(Line const& line) {
  if (line.target.hundredths && line.target.missing > 0) return "No rate: units without a target";
  return vacancy_words(line.target.hundredths, line.measured.in_post);
}

Grid figures_grid(Asked const& asked, std::vector<Line> const& lines) {
  Grid grid{.id = "staffing", .caption = "Target, in post and available by grade",
            .head = {{"Grade", false}, {"Target, FTE", true}, {asked.basis == Basis::heads ? "In post, people" : "In post, FTE", true}, {asked.basis == Basis::heads ? "Available, people" : "Available, FTE", true}, {"People", true}, {"Vacancy", false}}};
  for (auto const& line : lines)
    grid.rows.push_back({cell(std::string(row_words(line.grade, asked.flags))), figure(target_words(line.target)), figure(amount_words(asked, line.measured.in_post)),
                         figure(amount_words(asked, line.measured.available)),
                         opened(std::to_string(line.measured.people), fmt::format("{}/people{}", path, asked.query(fmt::format("&grade={}", base::word(line.grade)))), fmt::format(" {}: who they are", row_words(line.grade, asked.flags))),
                         cell(vacancy_of(line))});
  return grid;
}

Origins postings_of(std::vector<Line> const& lines) {
  Origins all;
  for (auto const& line : lines) all.add(line.measured.origins);
  return all;
}
Origins targets_of(std::vector<Line> const& lines) {
  Origins all;
  for (auto const& line : lines) all.add(line.target.origins);
  return all;
}

// How it went --------------------------------------------------------------------------------------------------------

Grid trend_grid(Asked const& asked, Rhythm rhythm, Grade grade, std::vector<std::pair<base::Date, Line>> const& history) {
  Grid grid{.id = fmt::format("trend-{}", base::ascii_lower(base::word(grade))), .caption = fmt::format("{}, at the ends of {}", row_words(grade, asked.flags), rhythm.of()),
            .head = {{"Day", false}, {"Target", true}, {"In post", true}, {"Available", true}}};
  for (auto const& [day, line] : history)
    grid.rows.push_back({cell(base::date_short(day)), figure(line.whole_target() ? hundredths_in_words(*line.whole_target()) : "–"), figure(amount_words(asked, line.measured.in_post)), figure(amount_words(asked, line.measured.available))});
  return grid;
}

std::string rate_words(Line const& line) {
  auto const target = line.whole_target();
  auto const rate = target ? vacancy_tenths(*target, line.measured.in_post) : std::nullopt;
  return rate ? percent(*rate) : "–";
}

Grid rates_grid(Asked const& asked, Rhythm rhythm, std::vector<base::Date> const& ends, std::map<base::Date, std::vector<Line>> const& history) {
  Grid grid{.id = "vacancy", .caption = fmt::format("Vacancy at the ends of {}, per cent of target", rhythm.of()), .head = {{"Day", false}}};
  std::vector<Grade> const grades{Grade::po, Grade::pso, Grade::spo};
  for (auto const grade : grades) grid.head.push_back({std::string(row_words(grade, asked.flags)), true});
  for (auto const day : ends) {
    auto& row = grid.rows.emplace_back(std::vector{cell(base::date_short(day))});
    for (auto const grade : grades) {
      auto const& lines = history.at(day);
      auto const line = std::ranges::find(lines, grade, &Line::grade);
      row.push_back(figure(line == lines.end() ? "–" : rate_words(*line)));
    }
  }
  return grid;
}

// "From 27% on 31 December 2022 to 22% on 31 March 2023 …": what a practitioner sees in the picture.
std::string rates_summary(Asked const& asked, Grid const& grid) {
  std::string all;
  for (std::size_t column = 1; column < grid.head.size(); ++column) {
    std::string first, last, from;
    for (auto const& row : grid.rows) {
      if (row[column].text == "–") continue;
      if (first.empty()) first = row[column].text, from = row.front().text;
      last = row[column].text;
    }
    if (first.empty() || first == last) continue;
    all += fmt::format("{}{}: {} vacant on {}, {} on {}", all.empty() ? "" : "; ", grid.head[column].first, first, from, last, base::date_short(asked.day));
  }
  return all.empty() ? "No rate has changed in this time." : all + ". Below 0% is over establishment.";
}

struct History {
  std::vector<base::Date> ends = {};
  std::map<base::Date, std::vector<Line>> lines = {};
};
History history_of(Asked const& asked, Rhythm rhythm, Workforce const& workforce, Targets const& targets, StaffingBook const& rules) {
  History history{.ends = rhythm.ends(asked.day)};
  for (auto const day : history.ends) history.lines[day] = lines_of(asked, workforce, targets, rules, day);
  return history;
}

std::vector<Grid> trend_grids(Asked const& asked, Rhythm rhythm, History const& history) {
  std::vector<Grid> grids{rates_grid(asked, rhythm, history.ends, history.lines)};
  for (auto const grade : {Grade::po, Grade::pso}) {
    std::vector<std::pair<base::Date, Line>> of;
    for (auto const day : history.ends) {
      auto const& lines = history.lines.at(day);
      auto const line = std::ranges::find(lines, grade, &Line::grade);
      if (line != lines.end()) of.emplace_back(day, *line);
    }
    if (of.size() > 1) grids.push_back(trend_grid(asked, rhythm, grade, of));
  }
  return grids;
}

Html trends(Asked const& asked, Rhythm rhythm, std::vector<Grid> const& grids) {
  std::string const every = rhythm.monthly ? "&every=month" : "";
  Html const other = rhythm.monthly ? link_to(std::string(path) + asked.query(), "Show it by quarter") : link_to(std::string(path) + asked.query("&every=month"), "Show it by month");
  Html out = {h2("How it went"), p(other)};
  for (auto const& grid : grids) {
    bool const rates = grid.id == "vacancy";
    auto const& first = grid.rows.front();
    auto const& last = grid.rows.back();
    auto const summary = rates ? rates_summary(asked, grid)
                               : fmt::format("{}: {} in post and {} available on {}, {} and {} on {}.", grid.caption.substr(0, grid.caption.find(',')), first[2].text, first[3].text, first[0].text, last[2].text, last[3].text, last[0].text);
    out += {plotted(grid, summary, rates ? "%" : asked.basis == Basis::heads ? "people" : "FTE"), csv_link(asked, path, grid.id + every, "of " + grid.caption)};
  }
  return out;
}

// Where it is going --------------------------------------------------------------------------------------------------

struct Ahead {
  std::vector<Coming> coming = {};
  Workforce workforce = {};
};

Grid ahead_grid(Asked const& asked, Ahead const& ahead, Targets const& targets, StaffingBook const& rules) {
  Grid grid{.id = "ahead", .caption = "Arithmetic of what is known today",
            .head = {{"Grade", false}, {"By the end of", false}, {"Known to leave", true}, {"First day agreed", true}, {"In post, FTE", true}, {"Available, FTE", true}, {"Vacancy", false}}};
  for (auto const grade : {Grade::po, Grade::pso, Grade::spo}) {
    for (int nth = 1; nth <= months_ahead; ++nth) {
      std::chrono::year_month_day const date(asked.day);
      base::Date const day((date.year() / date.month() + months{nth}) / std::chrono::last);
      if (static_cast<unsigned>(std::chrono::year_month_day(day).month()) % 3 != 0) continue;
      std::int64_t leaving = 0, coming = 0;
      for (auto const& spell : ahead.workforce.spells)
        if (row_of(spell.grade, asked.flags) == grade && spell.covers(asked.day) && spell.to && *spell.to <= day) leaving += spell.contracted;
      for (auto const& one : ahead.coming)
        if (row_of(one.grade, asked.flags) == grade && one.on <= day) coming += one.contracted;
      auto const expected = expected_on(ahead.workforce, ahead.coming, asked.flags, day, rules);
      auto const found = expected.find(grade);
      auto const target = target_of_row(asked.unit.id, grade, asked.flags, targets.rows, targets.units, day);
      if (found == expected.end() && !target.hundredths) continue;
      auto const measured = found == expected.end() ? Measured{} : found->second;
      grid.rows.push_back({cell(std::string(row_words(grade, asked.flags))), cell(base::date_in_full(day)), figure(in_words(of_hours(leaving))), figure(in_words(of_hours(coming))), figure(in_words(measured.in_post)),
                           figure(in_words(measured.available)), cell(target.whole() ? vacancy_words(target.hundredths, measured.in_post) : "No target set")});
    }
  }
  return grid;
}

Html where_it_goes(Asked const& asked, Grid const& grid) {
  if (grid.rows.empty()) return {};
  return {h2("Where it is going"),
          p("Plain arithmetic, not a forecast: who is in post, less postings whose end is written down, with candidates whose first day is agreed. Nobody else is expected to leave, to come back early or to be found. Full-time equivalents on the last day (V-FTE-END)."),
          shown(grid), csv_link(asked, path, grid.id, "of where it is going")};
}

// Published ----------------------------------------------------------------------------------------------------------

Grid published_grid(Asked const& asked, std::vector<Published> const& all) {
  Grid grid{.id = "published", .caption = "Published figures (imported)", .head = {{"Day", false}, {"Grade", false}, {"In post, FTE", true}, {"People", true}, {"Target, FTE", true}, {"Vacancy", false}, {"Source", false}}};
  std::set<std::tuple<Grade, base::Date, std::string>> seen;
  for (auto const& row : all) {   // newest first: the newest of its kind counts
    if (row.unit != asked.unit.id || !seen.emplace(row.grade, row.as_at, row.source).second) continue;
    grid.rows.push_back({cell(base::date_in_full(row.as_at)), cell(std::string(row_words(row.grade, {}))), figure(hundredths_in_words(row.hundredths)), figure(row.heads ? std::to_string(*row.heads) : "–"),
                         figure(row.target_hundredths ? hundredths_in_words(*row.target_hundredths) : "–"), cell(row.target_hundredths ? vacancy_words(row.target_hundredths, of_hundredths(row.hundredths)) : "–"),
                         cell(fmt::format("{}, imported {}", row.source, base::date_in_full(base::london_date(row.recorded_at))))});
  }
  return grid;
}

Html published(Asked const& asked, Grid const& grid) {
  if (grid.rows.empty()) return {};
  return {h2("What was published"), p("Taken in from files as they were published; what a published figure counts is its source’s own matter. Availability is not published."), shown(grid), csv_link(asked, path, grid.id, "of published figures")};
}

http::Response csv_of(web::Call& call, std::vector<Grid> const& grids, Asked const& asked, Origins postings, Origins targets) {
  for (auto const& grid : grids)
    if (csv_asked(call, grid.id)) return as_csv(grid, grid.id == "published" ? std::vector<std::pair<std::string, std::string>>{{"unit", asked.unit.name}, {"origin", "imported"}} : said_of(asked, postings, targets));
  return call.not_found();
}

}  // namespace

http::Response staffing_page(web::Call& call) {
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const& rules = book(call);
  auto const place = about->unit.place();
  Rhythm const rhythm{.monthly = call.request.query.one("every") == "month"};
  auto const targets = targets_within(call.view, place);
  auto const workforce = workforce_within(call.view, place, {month_to(rhythm.ends(about->day).front()).first, about->day + days{366}});
  auto const lines = lines_of(*about, workforce, targets, rules, about->day);
  auto const postings = postings_of(lines), of_targets = targets_of(lines);

  std::vector<Grid> grids{figures_grid(*about, lines)};
  auto const trend = trend_grids(*about, rhythm, history_of(*about, rhythm, workforce, targets, rules));
  grids.insert(grids.end(), trend.begin(), trend.end());
  auto const ahead = ahead_grid(*about, {coming_of(recruiting_within(call.view, place)), workforce}, targets, rules);
  grids.push_back(ahead);
  auto const was_published = published_grid(*about, published_within(call.view, place));
  grids.push_back(was_published);
  if (csv_asked(call)) return csv_of(call, grids, *about, postings, of_targets);

  Html const body = {staffing_links(call, *about, path), basis_line(*about, postings, of_targets),
                     lines.empty() ? p("Nobody is posted here on this day, and no target is set.") : Html{shown(grids.front()), csv_link(*about, path, "staffing", "of target, in post and available")},
                     about->basis == Basis::heads ? p("People are held against a target in full-time equivalents here: part-time staff make it look fuller than it is.") : Html(),
                     question_form(call, *about, path), lines.empty() ? Html() : Html{trends(*about, rhythm, trend), where_it_goes(*about, ahead)}, published(*about, was_published)};
  FormView typed;
  typed.fail(about->errors);
  return workload::pages::show(call, about->unit, workload::pages::Section::staffing, "Staffing", body, &typed);
}

}  // namespace workforce::pages

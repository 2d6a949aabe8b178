// Workload of a unit: its officers with the heat map of their weeks, or, of a region and the country, its units compared.
#include "base/csv.hpp"
#include "organisation/pages/unit_asked.hpp"
#include "workload/pages/handlers.hpp"
#include "workload/pages/heat_map.hpp"
#include "workload/pages/sections.hpp"
#include "workload/pages/spread.hpp"

#include <algorithm>
#include <sstream>

namespace workload::pages {
namespace {

using namespace govuk;

constexpr int weeks_of_trend = 26;

// Which of the officers are shown: `show=over`, …; everybody else.
struct Narrowing {
  std::string_view word;
  std::string_view text;
  bool (*wanted)(OfficerWorkload const&, Weights const&);
};
constexpr std::array narrowings{
    Narrowing{"", "Everybody", [](OfficerWorkload const&, Weights const&) { return true; }},
    Narrowing{"over", "Over 110% now", [](OfficerWorkload const& o, Weights const& w) { return o.available > 0 && band(w, o.capacity()) == Band::dark_red; }},
    Narrowing{"excessive", "Over 110% for four weeks", [](OfficerWorkload const& o, Weights const&) { return o.available > 0 && o.excessive; }},
    Narrowing{"room", "With points left", [](OfficerWorkload const& o, Weights const&) { return o.remaining() > 0; }},
    Narrowing{"without", "Hold cases, nothing available", [](OfficerWorkload const& o, Weights const&) { return o.available == 0 && o.cases() > 0; }},
};
Narrowing const& narrowing_of(web::Call const& call) {
  auto const found = std::ranges::find(narrowings, call.request.query.one("show"), &Narrowing::word);
  return found == narrowings.end() ? narrowings.front() : *found;
}

bool shows_officers(organisation::Unit const& unit) { return unit.kind != organisation::UnitKind::region && unit.kind != organisation::UnitKind::national; }

// Of a unit whose officers are listed below, the numbers over 110% open to them.
Html totals_line(organisation::Unit const& unit, Weights const& weights, WorkloadTotals const& sum) {
  if (sum.officers == 0) return p("Nobody here has points available.");
  auto const linked = [&](std::int64_t count, std::string_view show) {
    if (count == 0 || !shows_officers(unit)) return Html(number(count));
    return link_to(fmt::format("{}&show={}#officers", url_of(Section::workload, unit), show), number(count), {.hidden = show == "over" ? " practitioners" : " of them"});
  };
  Html line{strong(number(sum.officers)), " practitioners with points available: median capacity ", capacity_tag(weights, sum.median), ", ", number(sum.points), " of ", number(sum.available), " points (", percent(sum.capacity()), "); ",
            linked(sum.over, "over"), " over 110%, ", linked(sum.excessive, "excessive"), " of them for four weeks in a row. ", number(sum.cases), " cases"};
  line += sum.untiered ? Html{", untiered: ", number(sum.untiered), "."} : Html(".");
  return p(line);
}

Html ways_to_narrow(web::Call const& call, organisation::Unit const& unit) {
  auto const& now = narrowing_of(call);
  std::vector<Html> items;
  for (auto const& each : narrowings) {
    auto const href = url_of(Section::workload, unit) + (each.word.empty() ? "" : fmt::format("&show={}", each.word));
    items.push_back(each.word == now.word ? strong(each.text) : link_to(href, each.text));
  }
  Html line;
  for (auto const& item : items) line += line.empty() ? Html{"Show: ", item} : Html{" · ", item};
  return p(line);
}

Html officers_table(Weights const& weights, std::vector<OfficerWorkload> const& officers, bool several_teams) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& o : officers)
    rows.push_back({Html{link_to(officer_url(o.staff, o.team), o.name), second_line(several_teams ? fmt::format("{}, {}", o.grade.empty() ? "not posted" : o.grade, o.team_name) : o.grade)},
                    capacity_cell(weights, o), numeric(weeks_words(weights, o)), numeric(o.workload()), numeric(o.available), numeric(o.remaining()), numeric(o.cases()), numeric(o.untiered()), numeric(hours(o.reduced))});
  if (rows.empty()) return p("Nobody here is so.");
  return table({.caption = "Practitioners: over 110% for four weeks first, then the fullest", .caption_size = Size::m,
                .head = {"Practitioner", numeric_head("Capacity"), numeric_head("Weeks over 110% in a row"), numeric_head("Points held"), numeric_head("Available"), numeric_head("Left"), numeric_head("Cases"), numeric_head("Untiered"), numeric_head("Hours off")},
                .rows = rows, .scroll = true, .id = "officers", .small = true, .classes = "fp-lines"});
}

base::Date since(web::Call& call, int weeks) { return monday_of(call.view.today()) - std::chrono::weeks{weeks - 1}; }

}  // namespace

http::Response workload_page(web::Call& call) {
  auto const unit = organisation::pages::unit_asked(call);
  if (!unit) return call.not_found();
  auto const& weights = weights_of(call.view);
  auto officers = workloads_of(call.view, unit->place());
  auto const weeks = weeks_within(call.view, unit->place(), since(call, weeks_of_trend));
  Html body = {way_up(call, *unit, "/workforce/workload"), basis(call.view), totals_line(*unit, weights, totals_of(officers, weights.excessive_over))};
  body += comparison(weights, parts_of(call.view, *unit, officers), "/workforce/workload");
  if (shows_officers(*unit)) {
    auto const& narrowing = narrowing_of(call);
    std::erase_if(officers, [&](auto const& each) { return !narrowing.wanted(each, weights); });
    std::ranges::stable_sort(officers, std::greater{}, [](auto const& each) { return std::tuple(each.available > 0, each.available > 0 && each.excessive, each.capacity()); });
    auto recent = weeks;
    std::erase_if(recent, [&](auto const& week) { return week.week < since(call, weeks_shown); });
    Html const jumps = officers.empty() || recent.empty() ? Html() : p({"On this page: ", link_to("#officers", "Practitioners"), " · ", link_to("#heat", "By officer and week"), " · ", link_to("#trend", "Trend")});
    body += {ways_to_narrow(call, *unit), jumps, officers_table(weights, officers, unit->kind != organisation::UnitKind::team), heat_map(weights, officers, recent)};
  }
  body += trend_plot(sums_by_week(weeks, weights.excessive_over), unit->name);
  body += p({link_to(url_of(Section::workload, *unit, "/officers.csv"), "Download practitioners as CSV"), ", ", link_to(url_of(Section::workload, *unit, "/weeks.csv"), "their weeks as CSV")});
  return show(call, *unit, Section::workload, "Workload", body);
}

http::Response officers_csv(web::Call& call) {
  auto const unit = organisation::pages::unit_asked(call);
  if (!unit) return call.not_found();
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"day", "weights", "team", "practitioner", "grade", "contracted_hours", "hours_off", "available_points", "case_points", "report_points", "contacts_for_others", "contacts_by_others", "points", "capacity_percent", "remaining",
           "cases", "community", "licence", "custody", "untiered", "weeks_over_110", "note"});
  auto const& weights = weights_of(call.view);
  for (auto const& o : workloads_of(call.view, unit->place())) {
    auto const n = [](std::int64_t value) { return std::to_string(value); };
    auto const capacity = percent(o.capacity());
    csv.row({base::iso(call.view.today()), weights.version + " seed", o.team_name, o.name, o.grade, hours(o.contracted), hours(o.reduced), n(o.available), n(o.points.cases), n(o.points.reports), n(o.points.outside_caseload),
             n(o.points.by_others), n(o.workload()), o.available ? capacity.substr(0, capacity.size() - 1) : "", n(o.remaining()), n(o.cases()), n(o.cases(CaseType::community)), n(o.cases(CaseType::license)), n(o.cases(CaseType::custody)),
             n(o.untiered()), n(o.weeks_over), std::string(label(o.availability))});
  }
  return http::csv("practitioners.csv", out.str());
}

http::Response weeks_csv(web::Call& call) {
  auto const unit = organisation::pages::unit_asked(call);
  if (!unit) return call.not_found();
  std::map<std::pair<StaffId, UnitId>, OfficerWorkload> who;
  for (auto& each : workloads_of(call.view, unit->place())) who[{each.staff, each.team}] = std::move(each);
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"week", "taken_on", "team", "practitioner", "grade", "contracted_hours", "hours_off", "available_points", "points", "capacity_percent", "cases", "untiered"});
  for (auto const& week : weeks_within(call.view, unit->place(), since(call, 52))) {
    auto const found = who.find({week.staff, week.team});
    auto const capacity = percent(week.capacity);
    csv.row({base::iso(week.week), base::iso(week.taken_on), found == who.end() ? "" : found->second.team_name, found == who.end() ? "no longer here" : found->second.name, week.grade, hours(week.contracted), hours(week.reduced),
             std::to_string(week.available), std::to_string(week.points), week.available ? capacity.substr(0, capacity.size() - 1) : "", std::to_string(week.cases), std::to_string(week.untiered)});
  }
  return http::csv("weeks.csv", out.str());
}

}  // namespace workload::pages

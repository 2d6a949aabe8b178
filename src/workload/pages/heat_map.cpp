#include "workload/pages/heat_map.hpp"

#include <set>

namespace workload::pages {
namespace {

using namespace govuk;

Html legend(Weights const&) {
  std::vector<Html> items;
  for (auto const each : {Band::green, Band::amber, Band::red, Band::dark_red}) items.push_back(span(fmt::format("{} fp-heat-key", heat_class(each)), words(each)));
  return plain_list(items);
}

// The year is the caption's.
std::string day_and_month(base::Date day) {
  auto const text = base::date_short(day);
  return text.substr(0, text.rfind(' '));
}

Cell cell(Weights const& weights, WorkloadWeek const* week) {
  if (!week) return {Html{el("span", {{"aria-hidden", "true"}}, "–"), visually_hidden("not kept")}, "fp-heat"};
  if (week->available == 0) return {week->cases > 0 ? Html("no points") : Html("away"), "fp-heat"};
  return capacity_cell(weights, week->capacity);
}

}  // namespace

Html heat_map(Weights const& weights, std::vector<OfficerWorkload> const& officers, std::vector<WorkloadWeek> const& weeks) {
  std::set<base::Date> days;
  std::map<std::tuple<StaffId, UnitId, base::Date>, WorkloadWeek const*> at;
  for (auto const& week : weeks) {
    days.insert(week.week);
    at[{week.staff, week.team, week.week}] = &week;
  }
  if (days.empty()) return {h2("By officer and week", Size::m, "heat"), p("No week has been kept yet: each night keeps the week’s figures.")};
  auto weeks_words = "By officer and week, " + base::date_in_full(*days.begin());
  if (days.size() > 1) weeks_words += " to " + base::date_in_full(*days.rbegin());
  Table map{.caption = weeks_words, .caption_size = Size::m, .head = {"Practitioner"}, .scroll = true, .id = "heat", .small = true, .classes = "fp-heat-map"};
  for (auto const day : days) map.head.push_back(numeric_head(day_and_month(day)));
  for (auto const& officer : officers) {
    std::vector<Cell> row{link_to(officer_url(officer.staff, officer.team), officer.name)};
    for (auto const day : days) {
      auto const found = at.find({officer.staff, officer.team, day});
      row.push_back(cell(weights, found == at.end() ? nullptr : found->second));
    }
    map.rows.push_back(std::move(row));
  }
  return {table(map), p("Each cell is the capacity that the last night of the week left. Colours:"), legend(weights)};
}

}  // namespace workload::pages

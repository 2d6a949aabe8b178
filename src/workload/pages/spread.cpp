#include "workload/pages/spread.hpp"

#include "organisation/store/units.hpp"

namespace workload::pages {

using namespace govuk;
using organisation::UnitKind;

std::vector<Part> parts_of(ledger::View& view, organisation::Unit const& unit, std::vector<OfficerWorkload> const& officers) {
  std::vector<Part> parts;
  for (auto const kind : {UnitKind::region, UnitKind::pdu, UnitKind::central, UnitKind::team}) {
    if (kind == UnitKind::team && !parts.empty()) break;
    for (auto const& below : organisation::units_below(view, unit.id, kind)) {
      std::vector<OfficerWorkload> here;
      for (auto const& each : officers)
        if (each.team_no >= below.team_from && each.team_no <= below.team_to) here.push_back(each);
      parts.push_back({below, totals_of(here, weights_of(view).excessive_over), unallocated_count(view, below.place())});
    }
  }
  return parts;
}

std::string_view heading_of_parts(std::vector<Part> const& parts) {
  if (parts.empty()) return "";
  switch (parts.front().unit.kind) {
    case UnitKind::region: return "Regions";
    case UnitKind::team: return "Teams";
    default: return "Probation delivery units";
  }
}

Html comparison(Weights const& weights, std::vector<Part> const& parts, std::string_view path) {
  if (parts.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& [unit, sum, unallocated] : parts)
    rows.push_back({link_to(fmt::format("{}?unit={}", path, unit.id.value), unit.name), numeric(sum.officers), sum.officers ? capacity_cell(weights, sum.median) : Cell(Html("nobody yet"), "fp-heat fp-heat--none"), numeric(sum.available ? Html(percent(sum.capacity())) : Html("none")),
                    numeric(sum.over), numeric(sum.excessive), numeric(sum.cases), numeric(unallocated), numeric(sum.untiered), numeric(sum.without_points)});
  return table({.caption = heading_of_parts(parts), .caption_size = Size::m,
                .head = {"Unit", numeric_head("Practitioners"), numeric_head("Median capacity"), numeric_head("Points of available"), numeric_head("Over 110%"), numeric_head("For four weeks"), numeric_head("Cases"),
                         numeric_head("Not allocated"), numeric_head("Untiered"), numeric_head("Hold cases without points")},
                .rows = rows, .scroll = true, .id = "parts", .small = true, .classes = "fp-lines"});
}

Html way_up(web::Call& call, organisation::Unit const& unit, std::string_view path) {
  if (!unit.parent || unit.id == call.scope.unit) return {};
  auto const above = organisation::find_unit(call.view, *unit.parent);
  if (!above || above->team_from < call.scope.place.from || above->team_to > call.scope.place.to) return {};
  return p({"Part of ", link_to(fmt::format("{}?unit={}", path, above->id.value), above->name)});
}

std::vector<WeekSum> sums_by_week(std::vector<WorkloadWeek> const& weeks, int excessive_over) {
  std::map<base::Date, WeekSum> by_week;
  for (auto const& each : weeks) {
    auto& sum = by_week[each.week];
    sum.week = each.week;
    sum.points += each.points;
    sum.available += each.available;
    sum.officers += each.available > 0;
    sum.over += each.capacity > excessive_over * 10;
  }
  std::vector<WeekSum> all;
  for (auto const& [week, sum] : by_week) all.push_back(sum);
  return all;
}

Html trend_plot(std::vector<WeekSum> const& weeks, std::string_view unit_name) {
  if (weeks.empty()) return p("No week has been kept yet: each night keeps the week’s figures.");
  Plot plot{.id = "trend", .caption = Html{"Capacity used, ", unit_name, ", by week"}, .kind = PlotKind::line, .label_head = "Week of", .series = {{.name = "Points of available, %"}, {.name = "Practitioners over 110%"}}};
  for (auto const& week : weeks) {
    plot.labels.push_back(base::date_short(week.week));
    plot.series[0].values.push_back((week.capacity() + 5) / 10);
    plot.series[1].values.push_back(week.over);
  }
  return govuk::plot(plot);
}

}  // namespace workload::pages

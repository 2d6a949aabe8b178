#include "workload/pages/overview_parts.hpp"

#include "workload/pages/sections.hpp"
#include "workload/pages/spread.hpp"

#include <algorithm>

namespace workload::pages {
namespace {

using namespace govuk;

constexpr std::size_t most_named = 10;

Html figures(Weights const& weights, organisation::Unit const& unit, WorkloadTotals const& sum, std::int64_t unallocated) {
  auto const to = url_of(Section::workload, unit);
  auto const link = [](std::string const& href, std::int64_t count, std::string_view hidden) { return link_to(href, number(count), {.hidden = std::string(hidden)}); };
  SummaryList list{.card = Card{.title = "Workload now", .actions = {{.href = to, .text = "Open workload", .hidden = " of " + unit.name}}}};
  auto const add = [&](std::string_view key, Html value) { list.rows.push_back({.key = key, .value = std::move(value)}); };
  add("Practitioners with points available", link(to, sum.officers, " practitioners"));
  add("Median capacity", sum.officers ? capacity_tag(weights, sum.median) : Html("nobody has points available"));
  add("Points held of points available", Html{number(sum.points), " of ", number(sum.available), ", ", percent(sum.capacity())});
  add("Over 110% now", link(to + "&show=over", sum.over, " over 110%"));
  add("Over 110% for four weeks in a row", Html{link(to + "&show=excessive", sum.excessive, " over 110% for four weeks"), sum.excessive ? Html{" ", tag({.text = "excessive", .colour = Colour::red})} : Html()});
  add("Cases held", number(sum.cases));
  add("Not allocated yet", link_to(url_of(Section::allocation, unit), number(unallocated), {.hidden = " not allocated"}));
  if (sum.untiered) add("Untiered: score nothing until they have a tier", number(sum.untiered));
  if (sum.without_points) add("Hold cases while nothing is available", Html{link(to + "&show=without", sum.without_points, " without points"), ": a grade without points, all hours taken off, or not posted to the team"});
  return summary_list(list);
}

Html heaviest(Weights const& weights, organisation::Unit const& unit, std::vector<OfficerWorkload> officers) {
  std::erase_if(officers, [](auto const& each) { return !each.excessive; });
  if (officers.empty()) return {h2("Over 110% for four weeks in a row"), p("Nobody.")};
  std::ranges::stable_sort(officers, std::greater{}, &OfficerWorkload::capacity);
  auto const all = officers.size();
  if (officers.size() > most_named) officers.resize(most_named);
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : officers)
    rows.push_back({link_to(officer_url(each.staff, each.team), each.name), each.team_name, capacity_tag(weights, each), numeric(each.weeks_over), numeric(each.cases())});
  Html out = table({.caption = "Over 110% for four weeks in a row, the most used first", .caption_size = Size::m, .head = {"Practitioner", "Team", "Capacity", numeric_head("Weeks over"), numeric_head("Cases")}, .rows = rows, .scroll = true, .id = "excessive"});
  if (all > most_named) out += p(link_to(url_of(Section::workload, unit) + "&show=excessive", fmt::format("All {}", all)));
  return out;
}

}  // namespace

Overview overview_of(web::Call& call, organisation::Unit const& unit) {
  auto const& weights = weights_of(call.view);
  auto const officers = workloads_of(call.view, unit.place());
  auto const sum = totals_of(officers, weights.excessive_over);
  return {.basis = basis(call.view), .figures = figures(weights, unit, sum, unallocated_count(call.view, unit.place())), .heaviest = heaviest(weights, unit, officers),
          .parts = comparison(weights, parts_of(call.view, unit, officers), "/workforce")};
}

}  // namespace workload::pages

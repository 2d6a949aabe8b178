// The country's ratings: every standard of every unit, a table a region.
#include "publication/domain/columns.hpp"
#include "publication/domain/tally.hpp"
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

// A dash to see, words to hear.
Html unknown() { return {el("span", {{"aria-hidden", "true"}}, "–"), visually_hidden("not known")}; }

// The standards of most programmes always; those of a region's or a service's own where somebody of the table has them.
std::vector<Standard> columns_for(std::vector<Inspection const*> const& rows) {
  std::vector<Standard> out;
  for (auto const& standard : standards)
    if (!standard.late || std::ranges::any_of(rows, [&](Inspection const* row) { return row->standard(standard.key).has_value(); })) out.push_back(standard);
  return out;
}

std::vector<Cell> row_of(Asked const& asked, Unit const& unit, Inspection const& latest, std::vector<Standard> const& columns) {
  std::vector<Cell> cells{service_link(asked, unit), latest.programme, rating_tag(latest.overall)};
  for (auto const& standard : columns) {
    auto const rating = latest.standard(standard.key);
    cells.push_back(rating ? rating_tag(rating) : unknown());
  }
  return cells;
}

Html region_table(Asked const& asked, Unit const& region, std::vector<Unit> const& units, std::vector<Inspection> const& all, std::vector<std::string>& without) {
  std::vector<std::pair<Unit const*, Inspection const*>> found;
  std::vector<Inspection const*> inspections;
  for (auto const& unit : units) {
    if (unit.parent != region.id && unit.id != region.id) continue;
    if (auto const* latest = latest_of(all, unit.id)) found.emplace_back(&unit, latest), inspections.push_back(latest);
    else if (unit.id != region.id) without.push_back(unit.name);
  }
  if (found.empty()) return {};
  auto const columns = columns_for(inspections);
  std::vector<std::vector<Cell>> rows;
  for (auto const& [unit, latest] : found) rows.push_back(row_of(asked, *unit, *latest, columns));
  std::vector<Head> head{"Unit", "Programme", "Overall"};
  for (auto const& standard : columns) head.push_back(standard.name);
  return table({.caption = region.name, .caption_size = Size::m, .head = std::move(head), .rows = std::move(rows), .scroll = true, .id = "grid-" + slug_of(region.name), .small = true});
}

}  // namespace

http::Response grid_page(web::Call& call) {
  auto const day = asked(call, grid_path);
  if (!day) return day.error();
  auto const all = published_by(call.view, day->at);
  auto const units = services(call.view, day->day);
  std::vector<std::string> without;
  Html tables;
  for (auto const& region : organisation::regions(call.view, day->day)) tables += region_table(*day, region, units, all, without);
  if (tables.empty()) tables = p({"No unit’s inspection had been published by ", base::date_in_full(day->day), "."});
  if (!without.empty()) {
    std::vector<Html> names(without.begin(), without.end());
    tables += details({.summary = {number(static_cast<std::int64_t>(without.size())), " units have no inspection on the register"}, .body = ul(names)});
  }
  return shown(call, *day, {.title = "Ratings of every standard", .description = "Inspection ratings of every standard for every probation delivery unit of England and Wales.", .path = std::string(grid_path),
                            .body = {p("Each unit by its newest inspection, whatever the programme. Most standards were not published one by one, or a programme does not rate them: a dash says that no rating is known."), tables}, .wide = true});
}

}  // namespace publication::pages

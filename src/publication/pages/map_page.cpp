// The country's ratings as a map: a square for each delivery unit, drawn here, and the same as a table below it.
#include "organisation/domain/map_layout.hpp"
#include "publication/domain/tally.hpp"
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

namespace publication::pages {
namespace {

using namespace govuk;
using organisation::MapLayout;
using organisation::RegionBlock;

constexpr int half = 10;   // of a square, in the drawing's own units

// The letter in a square, so that nobody needs its colour.
struct Look {
  std::string_view letters;
  std::string_view css;
  std::string_view words;
};
constexpr std::array looks{Look{"I", "inadequate", "Inadequate"}, Look{"RI", "improvement", "Requires improvement"}, Look{"G", "good", "Good"}, Look{"O", "outstanding", "Outstanding"}};
constexpr Look unrated{"–", "none", "no overall rating on the register"};

Look const& look_of(Inspection const* latest) { return latest && latest->overall ? looks[static_cast<std::size_t>(inspection::points(*latest->overall))] : unrated; }

std::string number_at(double value) { return fmt::format("{:g}", value); }

Html square(Asked const& asked, Unit const& unit, Inspection const* latest, organisation::Square at) {
  auto const& look = look_of(latest);
  auto const x = at.column * half, y = at.row * half;
  return el("a", {{"href", asked.keep(service_href(unit))}, {"class", fmt::format("fp-map__unit fp-map__unit--{}", look.css)}},
            {el("title", {}, fmt::format("{}: {}", unit.name, look.words)), el("rect", {{"x", std::to_string(x + 1)}, {"y", std::to_string(y + 1)}, {"width", std::to_string(2 * half - 2)}, {"height", std::to_string(2 * half - 2)}}),
             el("text", {{"x", std::to_string(x + half)}, {"y", number_at(y + half + 3.5)}, {"text-anchor", "middle"}, {"aria-hidden", "true"}}, look.letters)});
}

struct Drawn {
  Unit const* region = nullptr;
  RegionBlock const* block = nullptr;
  std::vector<Unit const*> units = {};
};

Html region(Asked const& asked, Drawn const& drawn, std::vector<Inspection> const& all) {
  auto const& block = *drawn.block;
  auto const* own = latest_of(all, drawn.region->id);
  auto const words = own && own->overall ? fmt::format("{}, the region: {}", drawn.region->name, base::word(*own->overall)) : fmt::format("{}, the region", drawn.region->name);
  Html out = el("a", {{"href", asked.keep(service_href(*drawn.region))}, {"class", "fp-map__region"}, {"aria-label", words}},
                el("text", {{"x", std::to_string(block.column * half + 1)}, {"y", std::to_string(block.row * half - 3)}}, drawn.region->name));
  for (std::size_t n = 0; n < drawn.units.size(); ++n)
    out += square(asked, *drawn.units[n], latest_of(all, drawn.units[n]->id), organisation::square_of(block.column, block.row, block.across, static_cast<int>(n)));
  return el("g", {{"role", "group"}, {"aria-label", drawn.region->name}}, out);
}

Html drawing(Asked const& asked, std::vector<Drawn> const& regions, std::vector<Inspection> const& all) {
  organisation::Extent extent;
  Html out;
  for (auto const& one : regions) {
    extent.take(*one.block, one.units.size());
    out += region(asked, one, all);
  }
  return el("svg", {{"class", "fp-map"}, {"viewbox", fmt::format("0 0 {} {}", extent.columns * half + half, extent.rows * half + half)}, {"role", "group"}, {"aria-label", "Map of ratings"}, {"focusable", "false"}}, out);
}

Html key() {
  std::vector<Html> items;
  auto const add = [&](Look const& look, std::string_view words) {
    items.push_back({el("svg", {{"class", "fp-map__sample"}, {"viewbox", "0 0 20 20"}, {"aria-hidden", "true"}, {"focusable", "false"}},
                        el("g", {{"class", fmt::format("fp-map__unit fp-map__unit--{}", look.css)}},
                           {el("rect", {{"x", "1"}, {"y", "1"}, {"width", "18"}, {"height", "18"}}), el("text", {{"x", "10"}, {"y", "13.5"}, {"text-anchor", "middle"}}, look.letters)})), " ", words});
  };
  for (auto const& look : looks) add(look, look.words);
  add(unrated, "No overall rating on the register");
  Html list;
  for (auto& item : items) list += el("li", {}, item);
  return el("ul", {{"class", "govuk-list fp-map__key"}}, list);
}

Html same_as_table(Asked const& asked, std::vector<Drawn> const& regions, std::vector<Inspection> const& all) {
  std::vector<std::vector<Cell>> rows;
  auto const add = [&](Unit const& unit, Html name, std::string const& in) {
    auto const* latest = latest_of(all, unit.id);
    rows.push_back({std::move(name), in, latest ? rating_tag(latest->overall) : Html("None on the register"), latest ? when_published(*latest) : Html()});
  };
  for (auto const& one : regions) {
    if (latest_of(all, one.region->id)) add(*one.region, {service_link(asked, *one.region), " (region)"}, one.region->name);
    for (auto const* unit : one.units) add(*unit, service_link(asked, *unit), one.region->name);
  }
  return table({.caption = "The same as a table", .caption_size = Size::m, .head = {"Unit", "Region", "Newest rating", "Published"}, .rows = std::move(rows), .scroll = true, .id = "map-table"});
}

std::vector<Drawn> regions_of(MapLayout const& layout, std::vector<Unit> const& regions, std::vector<Unit> const& units) {
  std::vector<Drawn> all;
  for (auto const& one : regions) {
    Drawn drawn{.region = &one, .block = layout.block(one.code.value)};
    for (auto const& unit : units)
      if (unit.parent == one.id) drawn.units.push_back(&unit);
    all.push_back(std::move(drawn));
  }
  return all;
}

}  // namespace

http::Response map_page(web::Call& call) {
  auto const day = asked(call, map_path);
  if (!day) return day.error();
  auto const all = published_by(call.view, day->at);
  auto const regions = organisation::regions(call.view, day->day);
  auto const units = organisation::pdus(call.view, day->day);
  auto const every = regions_of(call.view.rules<MapLayout>(), regions, units);
  std::vector<Drawn> drawn;
  std::ranges::copy_if(every, std::back_inserter(drawn), [](Drawn const& one) { return one.block != nullptr; });
  Html body = {p("Each square is a probation delivery unit with its newest overall rating, whatever the programme. The squares lie roughly as the regions do: they say nothing of borders or size."), key(),
               p(link_to("#map-table", "Read it as a table")), drawing(*day, drawn, all)};
  if (drawn.size() < every.size()) body += p("Regions that the drawing has no place for stand in the table.");
  body += same_as_table(*day, every, all);
  return shown(call, *day, {.title = "Map of ratings", .description = "A map of the newest inspection ratings of every probation delivery unit of England and Wales, and the same as a table.",
                            .path = std::string(map_path), .body = body, .wide = true});
}

}  // namespace publication::pages

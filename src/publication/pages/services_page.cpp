// Every unit and region, found by name.
#include "base/text.hpp"
#include "organisation/store/outside.hpp"
#include "publication/domain/tally.hpp"
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

constexpr std::size_t longest_search = 100;

// Every word that was typed stands in the name or in another name of the unit.
bool fits(ledger::View& view, Unit const& unit, std::vector<std::string> const& words) {
  if (words.empty()) return true;
  std::string names = base::fold(unit.name);
  for (auto const& alias : organisation::aliases_of(view, unit.id)) names += " " + base::fold(alias);
  return std::ranges::all_of(words, [&](std::string const& word) { return names.find(word) != names.npos; });
}

std::vector<Cell> row_of(Asked const& asked, Unit const& unit, std::vector<Inspection> const& all) {
  auto const* latest = latest_of(all, unit.id);
  if (latest == nullptr) return {service_link(asked, unit), "None on the register", ""};
  return {service_link(asked, unit), Html{rating_tag(latest->overall), second_line(score_words(*latest))}, when_published(*latest)};
}

Html services_table(Html caption, std::string id, std::vector<std::vector<Cell>> rows) {
  return table({.caption = std::move(caption), .caption_size = Size::m, .head = {"Service", "Newest rating", "Published"}, .rows = std::move(rows), .scroll = true, .id = std::move(id)});
}

Html region_table(web::Call& call, Asked const& asked, Unit const& region, std::vector<Unit> const& units, std::vector<Inspection> const& all, std::vector<std::string> const& words) {
  std::vector<std::vector<Cell>> rows;
  bool const whole_region = fits(call.view, region, words);
  for (auto const& unit : units)
    if (unit.parent == region.id && (whole_region || fits(call.view, unit, words))) rows.push_back(row_of(asked, unit, all));
  if (rows.empty() && !whole_region) return {};
  if (whole_region) rows.insert(rows.begin(), row_of(asked, region, all)), rows.front()[0].html += " (region)";
  return services_table(region.name, "region-" + slug_of(region.name), std::move(rows));
}

// The country as a whole, and what stood before there were units.
Html others(ledger::View& view, Asked const& asked, std::vector<Inspection> const& all) {
  auto const outside = organisation::units_outside(view);
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : all)
    if (row.subject != Subject::pdu && row.subject != Subject::region && !row.published.empty())
      rows.push_back({inspected(asked, row, outside), Html{rating_tag(row.overall), second_line(score_words(row))}, when_published(row)});
  return rows.empty() ? Html() : services_table("The whole service, bodies before June 2021 and youth offending services", "others", std::move(rows));
}

Html search_form(Asked const& asked, std::string_view typed) {
  return form({.action = std::string(services_path),
               .body = {asked.past ? hidden_field("on", base::iso(asked.day)) : Html(), text_input({.name = "q", .label = "Name of a unit or region", .value = std::string(typed), .width = 30, .spellcheck = false}),
                        button({.text = "Find"})},
               .get = true});
}

}  // namespace

http::Response services_page(web::Call& call) {
  auto const day = asked(call, services_path);
  if (!day) return day.error();
  auto const typed = base::typed_text(call.request.query.one("q"), longest_search).value_or("");
  auto const folded = base::fold(typed);
  std::vector<std::string> words;
  for (auto const word : base::words_of(folded)) words.emplace_back(word);
  auto const all = published_by(call.view, day->at);
  auto const units = organisation::pdus(call.view, day->day);
  Html tables;
  for (auto const& region : organisation::regions(call.view, day->day)) tables += region_table(call, *day, region, units, all, words);
  if (words.empty()) tables += others(call.view, *day, all);
  else if (tables.empty()) tables = {p({"No unit or region has ", strong(typed), " in its name."}), p(link_to(day->keep(services_path), "See all services"))};
  return shown(call, *day, {.title = "Services", .description = "Every probation delivery unit and region of England and Wales with its newest inspection rating.",
                            .path = std::string(services_path), .body = {search_form(*day, typed), tables}});
}

}  // namespace publication::pages

// How many were rated what, by programme and year, with what is counted and what is not.
#include "publication/domain/tally.hpp"
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

Html tally_table(Html caption, std::string id, std::vector<Tally> const& tallies) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : tallies)
    rows.push_back({programme_name(one.programme), one.year, numeric(one.rated[0]), numeric(one.rated[1]), numeric(one.rated[2]), numeric(one.rated[3]), numeric(one.without), numeric(one.all)});
  if (rows.empty()) return {};
  return table({.caption = std::move(caption), .caption_size = Size::m,
                .head = {"Programme", "Year", numeric_head("Inadequate"), numeric_head("Requires improvement"), numeric_head("Good"), numeric_head("Outstanding"), numeric_head("No overall rating"), numeric_head("All")},
                .rows = std::move(rows), .scroll = true, .id = std::move(id)});
}

}  // namespace

http::Response statistics_page(web::Call& call) {
  auto const day = asked(call, statistics_path);
  if (!day) return day.error();
  auto const all = published_by(call.view, day->at);
  auto const undated = std::ranges::count_if(all, [](Inspection const& row) { return row.published.empty(); });
  Html tables = tally_table("Probation delivery units", "units", tallied(all, Subject::pdu));
  if (tables.empty()) tables = p({"No unit’s inspection had been published by ", base::date_in_full(day->day), "."});
  tables += tally_table("Regions", "regions", tallied(all, Subject::region));
  tables += tally_table("The whole service", "national", tallied(all, Subject::national));
  tables += tally_table("Companies and divisions before June 2021", "providers", tallied(all, Subject::provider));
  tables += tally_table("Youth offending services", "youth-services", tallied(all, Subject::youth_service));
  Html const rules = {h2("What is counted"),
                      ul({"Each published inspection once, in the year of its publication, under the name it was published with.",
                          "A result known only by its month or year counts from the last day of that month or year.",
                          "Delivery units, regions, the whole service, bodies before June 2021 and youth offending services are never added together."}),
                      h2("What is not counted"),
                      ul({Html{"Inspections of which no date of publication is known: ", number(undated), undated == 1 ? " stands apart." : " stand apart."},
                          "Inspections that are not on this register: it is a selection, and its numbers are not those of the inspectorate’s annual reports.",
                          "Units that have not been inspected."})};
  return shown(call, *day, {.title = "Statistics", .description = "How many probation delivery units were rated Inadequate, Requires improvement, Good or Outstanding, by programme and year.",
                            .path = std::string(statistics_path), .body = {tables, rules}});
}

}  // namespace publication::pages

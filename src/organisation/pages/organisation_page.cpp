// The country: regions, their PDUs as they stand on the day, and what has changed or will.
#include "govuk/all.hpp"
#include "organisation/domain/partial_date.hpp"
#include "organisation/pages/handlers.hpp"
#include "organisation/store/outside.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/units.hpp"

namespace organisation::pages {

std::string href(Unit const& unit) { return fmt::format("/units/{}", unit.id.value); }
govuk::Html link(Unit const& unit) { return govuk::link_to(href(unit), unit.name); }
govuk::Html link(Force const& force) { return govuk::link_to("/forces/" + force.code.value, force.name); }
govuk::Html link(Authority const& authority) { return govuk::link_to("/authorities/" + authority.code.value, authority.name); }

std::string_view kind_name(UnitKind kind) {
  switch (kind) {
    case UnitKind::national: return "Country";
    case UnitKind::region: return "Region";
    case UnitKind::pdu: return "Probation delivery unit";
    case UnitKind::team: return "Team";
    case UnitKind::central: return "Central unit";
    case UnitKind::youth_service: return "Youth offending service";
    case UnitKind::provider: return "Provider before June 2021";
  }
  return "";
}

namespace {

using govuk::Html;

Html regions_table(web::Call& call, std::vector<Unit> const& all_pdus) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& region : regions(call.view)) {
    std::vector<Html> links;
    for (auto const& pdu : all_pdus)
      if (pdu.parent == region.id) links.push_back(link(pdu));
    rows.push_back({link(region), numeric(static_cast<std::int64_t>(links.size())), plain_list(links)});
  }
  return table({.caption = "Regions and their probation delivery units", .caption_size = Size::m,
                .head = {"Region", numeric_head("Units"), "Probation delivery units"}, .rows = rows, .scroll = true, .id = "regions"});
}

// Splits and mergers, known or to come: a report on what was before is never shown as one on what followed.
Html changes(web::Call& call) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& gone : predecessors(call.view)) {
    std::vector<Html> followed;
    std::string_view rest = gone.successors;
    while (!rest.empty()) {
      auto const end = std::min(rest.find(';'), rest.size());
      auto const unit = unit_by_any_code(call.view, rest.substr(0, end));
      followed.push_back(unit ? link(*unit) : Html(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    rows.push_back({gone.name, gone.valid_to.empty() ? Html("To be confirmed") : Html(partial_in_words(gone.valid_to)), plain_list(followed), gone.notes});
  }
  return rows.empty() ? Html() : table({.caption = "Units that were split or merged", .caption_size = Size::m,
                                        .head = {"Unit", "Until", "Followed by", "Notes"}, .rows = rows, .scroll = true, .id = "changes"});
}

// For who gives roles there: nobody else of the service hears of them here.
Html outside(web::Call& call) {
  if (!call.may(ledger::Permission::administer)) return {};
  std::vector<Html> links;
  for (auto const& unit : units_outside(call.view)) links.push_back({link(unit), ", ", kind_name(unit.kind)});
  return links.empty() ? Html{} : Html{govuk::h2("Inspected bodies outside the service"), govuk::p("Youth offending services and earlier providers that the inspectorate has named. They are no part of the organisation."), govuk::ul(links)};
}

Html list_of(std::vector<Unit> const& units) {
  std::vector<Html> links;
  for (auto const& unit : units) links.push_back(link(unit));
  return govuk::ul(links);
}

}  // namespace

http::Response organisation_page(web::Call& call) {
  using namespace govuk;
  auto const all = pdus(call.view);
  std::vector<Html> force_links;
  for (auto const& force : forces(call.view)) force_links.push_back(link(force));
  return call.page({.title = "Organisation",
                    .body = {h1("Organisation"),
                             p({"As it stands on ", base::date_in_full(call.view.today()), ": ", number(static_cast<std::int64_t>(all.size())), " probation delivery units (PDUs)."}),
                             regions_table(call, all), h2("Central units"),
                             p("They hold cases too and are not among the local units."), list_of(central_units(call.view)), outside(call), changes(call), waiting_changes_table(call),
                             call.may(ledger::Permission::administer) ? p(link_to("/organisation/changes", "Change the organisation")) : Html(),
                             details({.summary = "Police force areas", .body = {p("A force area is a view across units: it has no head and no rating of its own."), ul(force_links)}})}});
}

}  // namespace organisation::pages

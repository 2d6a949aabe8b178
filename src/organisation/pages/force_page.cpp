// A force area, a view across PDUs; and an authority.
#include "govuk/all.hpp"
#include "organisation/pages/handlers.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/units.hpp"

namespace organisation::pages {

namespace {

using govuk::Html;

Html pdu_rows(web::Call& call, std::vector<Unit> const& units) {
  using namespace govuk;
  if (units.empty()) return p("It is the own force of no probation delivery unit: it is asked where a person lived or worked within its reach.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& unit : units) {
    std::vector<Html> names;
    for (auto const& authority : authorities_of(call.view, unit.id)) names.push_back(link(authority));
    auto const region = region_of(call.view, unit.id);
    rows.push_back({link(unit), region ? link(*region) : Html(), plain_list(names)});
  }
  return table({.caption = "Probation delivery units", .caption_size = Size::m, .head = {"Unit", "Region", "Authorities"}, .rows = rows, .scroll = true, .id = "units"});
}

Html who_answers(web::Call& call, AgencyKind kind, std::string const& code) {
  using namespace govuk;
  auto const agency = agency_for(call.view, kind, code);
  if (!agency) return p("No agency answers yet.");
  return p({"Enquiries are answered by ", link_to(fmt::format("/agencies/{}", agency->id.value), agency->name + ", " + agency->unit_name), "."});
}

}  // namespace

http::Response force_page(web::Call& call) {
  using namespace govuk;
  auto const force = find_force(call.view, ForceCode{std::string(call.request.param("code"))});
  if (!force) return call.not_found();
  std::vector<Html> names;
  for (auto const& authority : authorities_of_force(call.view, force->code)) names.push_back(link(authority));
  return call.page({.title = force->name + " area", .section = "Organisation",
                    .body = {h1(force->name + " area"), p("A force area is a view across units: it has no head, staff or rating of its own."),
                             who_answers(call, AgencyKind::police, force->code.value), pdu_rows(call, pdus_of_force(call.view, force->code)),
                             names.empty() ? Html() : Html{h2("Authorities of the area"), ul(names)},
                             summary_list({.rows = {{.key = "Force code", .value = force->code.value}, {.key = "ONS code", .value = force->ons_code.empty() ? std::string("None") : force->ons_code}, {.key = "Nation", .value = force->nation}}})},
                    .breadcrumbs = {{.text = "Organisation", .href = "/organisation"}, {.text = force->name}}});
}

http::Response authority_page(web::Call& call) {
  using namespace govuk;
  auto const authority = find_authority(call.view, AuthorityCode{std::string(call.request.param("code"))});
  if (!authority) return call.not_found();
  auto const force = find_force(call.view, authority->force);
  std::vector<Html> units;
  for (auto const& pdu : pdus_of_authority(call.view, authority->code)) units.push_back(link(pdu));
  return call.page({.title = authority->name, .section = "Organisation",
                    .body = {h1(authority->name), who_answers(call, AgencyKind::childrens, authority->code.value),
                             summary_list({.rows = {{.key = "ONS code", .value = authority->code.value}, {.key = "Nation", .value = authority->nation},
                                                    {.key = "Police force", .value = force ? link(*force) : Html("Not known")},
                                                    {.key = "Probation delivery units", .value = plain_list(units)}}})},
                    .breadcrumbs = {{.text = "Organisation", .href = "/organisation"}, {.text = authority->name}}});
}

}  // namespace organisation::pages

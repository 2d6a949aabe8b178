// Another team. Seniors only. The practitioner and who covers for her are chosen in workload's pages of allocation.
#include "people/actions/transfer.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html fields_of_transfer(web::Call& call, FormView const& form) {
  std::vector<Option> teams{{.value = "", .text = "Choose a team"}};
  for (auto const& pdu : organisation::pdus(call.view))
    for (auto const& team : organisation::teams_of(call.view, pdu.id)) teams.push_back({.value = std::to_string(team.id.value), .text = fmt::format("{}: {}", pdu.name, team.name)});
  return {govuk::select({.name = "team", .label = "Which team does the person go to?", .items = std::move(teams), .form = &form}),
          text_area({.name = "reason", .label = "Why?", .hint = "For example: moved to Bootle on 12 June", .form = &form, .rows = 3})};
}

PersonForm transfer_form() {
  return {.section = "overview", .title = "Transfer to another team", .path = "/transfer", .button = "Transfer",
          .intro = warning_text({.text = "In another delivery unit you no longer see the record once it is transferred. Open enquiries go with it."}), .fields = fields_of_transfer};
}

}  // namespace

http::Response transfer_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  return header ? show_form(call, *header, transfer_form(), {}) : call.not_found();
}
http::Response transfer(web::Call& call) {
  Typed typed(call.request.form);
  auto const team = typed.key<UnitId>("team");
  if (!team) typed.fail("team", "Choose the team the person goes to");
  Transfer const action{.person = call.id<PersonId>("id"), .version = typed.version(), .team = team.value_or(UnitId{}), .reason = typed.lines("reason", "The reason", 500)};
  if (!typed.errors().empty()) return show_again(call, transfer_form(), typed, {.errors = typed.errors()});
  auto const done = call.perform(action);
  // The record may be out of sight now: back to the search, not to it.
  return done ? http::redirect("/search") : show_again(call, transfer_form(), typed, done.error());
}

}  // namespace people::pages

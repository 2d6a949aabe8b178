// Who covers for the practitioner, and another team. Seniors only. The practitioner is chosen in workload's pages of allocation.
#include "people/actions/set_cover.hpp"
#include "people/actions/transfer.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/lists.hpp"
#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

// The practitioners of the person's team, each with how many people she has: for a fair choice.
std::vector<Choice> team_choices(web::Call& call, std::string_view nobody) {
  std::vector<Choice> items;
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return items;
  auto const sizes = caseloads_of_team(call.view, header->person.team_no);
  for (auto const& staff : organisation::practitioners_of(call.view, header->person.team)) {
    auto const size = std::ranges::find(sizes, staff.id, &CaseloadSize::staff);
    auto const people = size == sizes.end() ? 0 : size->people;
    items.push_back({.value = std::to_string(staff.id.value), .text = staff.full_name,
                     .hint = fmt::format("{}, {} {}", organisation::grade_name(staff.grade), people, people == 1 ? "person" : "people")});
  }
  if (!items.empty()) items.push_back({.divider = "or"});
  items.push_back({.value = "none", .text = nobody});
  return items;
}

Html fields_of_cover(web::Call& call, FormView const& form) {
  return radios({.name = "cover", .legend = {"Who covers while the practitioner is away?", Size::s}, .items = team_choices(call, "Nobody"), .form = &form});
}
Html fields_of_transfer(web::Call& call, FormView const& form) {
  std::vector<Option> teams{{.value = "", .text = "Choose a team"}};
  for (auto const& pdu : organisation::pdus(call.view))
    for (auto const& team : organisation::teams_of(call.view, pdu.id)) teams.push_back({.value = std::to_string(team.id.value), .text = fmt::format("{}: {}", pdu.name, team.name)});
  return {govuk::select({.name = "team", .label = "Which team does the person go to?", .items = std::move(teams), .form = &form}),
          text_area({.name = "reason", .label = "Why?", .hint = "For example: moved to Bootle on 12 June", .form = &form, .rows = 3})};
}

PersonForm cover_form() { return {.section = "overview", .title = "Arrange cover", .path = "/cover", .button = "Save the cover", .fields = fields_of_cover}; }
PersonForm transfer_form() {
  return {.section = "overview", .title = "Transfer to another team", .path = "/transfer", .button = "Transfer",
          .intro = warning_text({.text = "In another delivery unit you no longer see the record once it is transferred. Open enquiries go with it."}), .fields = fields_of_transfer};
}

// Somebody chosen, nobody, or neither.
std::optional<StaffId> chosen(Typed& typed, std::string_view field, std::string_view message) {
  auto const staff = typed.key<StaffId>(field);
  if (!staff && typed.form().one(field) != "none") typed.fail(field, std::string(message));
  return staff;
}

}  // namespace

http::Response cover_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  view.set("cover", header->person.cover ? std::to_string(header->person.cover->value) : "none");
  return show_form(call, *header, cover_form(), view);
}
http::Response set_cover(web::Call& call) {
  Typed typed(call.request.form);
  auto const cover = chosen(typed, "cover", "Choose who covers, or nobody");
  return submit(call, cover_form(), typed, SetCover{.person = call.id<PersonId>("id"), .version = typed.version(), .cover = cover});
}

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

// A new record. Before it is made, whoever is already there under a like name and date of birth is shown.
#include "people/actions/add_person.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/places.hpp"
#include "people/store/search.hpp"

namespace people::pages {
namespace {

using namespace govuk;

std::vector<Option> team_options(web::Call& call) {
  std::vector<Option> options;
  for (auto const& pdu : organisation::pdus(call.view))
    for (auto const& team : organisation::teams_of(call.view, pdu.id))
      if (call.scope.place.from <= team.team_from && team.team_from <= call.scope.place.to)
        options.push_back({.value = std::to_string(team.id.value), .text = fmt::format("{}: {}", pdu.name, team.name)});
  return options;
}

// Likely to be the same person: nearly the same name and the same date of birth.
std::vector<FoundPerson> alike(web::Call& call, AddPerson const& add) {
  SearchTerms terms = read_search(full_name(add.forenames, add.surname), call.view.today());
  terms.birth_date = add.birth_date;
  auto found = search(call.view, terms, 5);
  std::erase_if(found, [](FoundPerson const& person) { return person.likeness < 900; });
  return found;
}

Html already_there(web::Call& call, std::vector<FoundPerson> const& found) {
  std::vector<Html> lines;
  for (auto const& person : found)
    lines.push_back({link_to(person_url(person.id), full_name(person.forenames, person.surname)), ", ", person.crn, ", ", birth_in_words(person.birth_date, call.view.today())});
  return {alert({.title = "Somebody like this is on the record already", .html = {p("Look first whether it is the same person. Nothing has been saved yet."), ul(lines)}, .kind = AlertKind::warning, .show_title = true}),
          hidden_field("not_the_same", "yes")};
}

http::Response show(web::Call& call, FormView const& view, Html const& notice, int status) {
  auto const teams = team_options(call);
  Html const fields{text_input({.name = "crn", .label = "CRN", .hint = "A capital letter and six digits, such as X123456", .form = &view, .width = 10, .spellcheck = false}),
                    name_fields(view),
                    text_input({.name = "preferred_name", .label = "Known as", .hint = "If not the first name", .form = &view, .autocomplete = "off"}),
                    date_field(view, "birth_date", "Date of birth", "Leave it empty if it is not known"),
                    choice_field<Sex>(view, "sex", "Sex"),
                    govuk::select({.name = "team", .label = "Team", .items = teams, .form = &view}),
                    call.scope.staff != StaffId{} ? yes_no_field(view, "mine", "Is the person yours?", "Otherwise on the team’s list until a senior allocates them") : Html{}};
  Page const page{.title = "Add a person on probation",
                  .body = grid_row(grid_column("two-thirds", {h1("Add a person on probation"),
                                                              form({.action = "/people/new", .csrf = call.csrf(), .body = {notice, fields, button_group({button({.text = notice.empty() ? "Add the person" : "This is another person: add them"}), link_to("/search", "Cancel")})}})})),
                  .form = view.failed() ? &view : nullptr,
                  .back = "/search"};
  return call.page(page, status);
}

}  // namespace

http::Response new_person_page(web::Call& call) {
  FormView view;
  view.set("sex", "not_known").set("mine", "no");
  return show(call, view, {}, 200);
}

http::Response add_person(web::Call& call) {
  Typed typed(call.request.form);
  AddPerson add{.crn = base::ascii_upper(typed.line("crn", "The CRN", 10)), .surname = typed.required("surname", "Surname", "Enter a surname"),
                .forenames = typed.line("forenames", "First names"), .preferred_name = typed.line("preferred_name", "The name"),
                .birth_date = typed.date("birth_date", "Date of birth"), .sex = typed.choice<Sex>("sex", "Choose the sex, or not known"),
                .team = typed.key<UnitId>("team").value_or(UnitId{})};
  if (typed.yes("mine")) add.practitioner = call.scope.staff;
  if (!typed.errors().empty()) return show(call, FormView(call.request.form, typed.errors()), {}, 422);
  if (!typed.yes("not_the_same"))
    if (auto const found = alike(call, add); !found.empty()) return show(call, FormView(call.request.form), already_there(call, found), 200);
  auto const added = call.perform(add);
  if (added) return http::redirect(person_url(*added));
  if (added.error().kind != base::Refused::invalid) return call.refused(added.error(), "/people/new");
  return show(call, FormView(call.request.form, added.error().errors), {}, 422);
}

}  // namespace people::pages

// Named adults: add, change, end.
#include "people/actions/add_link.hpp"
#include "people/actions/change_link.hpp"
#include "people/actions/end_link.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html fields_of_adult(web::Call& call, FormView const& form) {
  return {name_fields(form),
          date_field(form, "birth_date", "Date of birth", "Leave it empty if it is not known"),
          choice_field<Relation>(form, "relation", "Who are they to the person on probation?"),
          choice_field<Victim>(form, "victim", "Are they a victim?", "Actual: of an offence or of abuse known. Potential: somebody who may be at risk"),
          yes_no_field(form, "in_household", "Do they live with the person?"),
          details({.summary = "Their own address, if they live elsewhere", .body = {address_fields(form), authority_field(call, form)}, .open = !form.value("lines").empty()}),
          date_field(form, "from", "Since", "As near as is known"),
          date_field(form, "to", "Until", "Leave it empty if it is still so")};
}
PersonForm new_form() {
  return {.section = "household", .title = "Add a partner or another adult", .path = "/adults/new", .back = "/household", .button = "Save", .fields = fields_of_adult};
}
PersonForm change_form(LinkId id) {
  return {.section = "household", .title = "Change what is known of an adult", .path = fmt::format("/adults/{}", id.value), .back = "/household", .fields = fields_of_adult};
}
PersonForm end_form(Link const& adult) {
  return {.section = "household", .title = adult.relation == Relation::partner ? "End of a relationship" : "End this link", .path = fmt::format("/adults/{}/end", adult.id.value),
          .back = "/household", .button = "End it", .intro = {p(strong(in_words(adult))), adult.relation == Relation::partner ? p("They are a former partner from then on.") : Html{}},
          .fields = [](web::Call&, FormView const& form) { return date_field(form, "ended", "First day it was no longer so"); }};
}

LinkFields read(Typed& typed) {
  return {.surname = typed.line("surname", "Surname"),
          .forenames = typed.line("forenames", "First names"),
          .birth_date = typed.date("birth_date", "Date of birth"),
          .relation = typed.choice<Relation>("relation", "Choose who they are to the person"),
          .victim = typed.choice<Victim>("victim", "Choose whether they are a victim"),
          .in_household = typed.yes("in_household"),
          .address_lines = typed.lines("lines", "The address", 300),
          .postcode = typed.line("postcode", "The postcode", 10),
          .authority = typed.code("authority"),
          .from = typed.required_date("from", "Since when"),
          .to = typed.date("to", "Until when")};
}

FormView view_of(Link const& adult) {
  FormView view;
  view.set("surname", adult.surname).set("forenames", adult.forenames).set("relation", std::string(base::word(adult.relation)));
  view.set("victim", std::string(base::word(adult.victim))).set("in_household", adult.in_household ? "yes" : "no");
  view.set("lines", adult.address_lines).set("postcode", adult.postcode).set("authority", adult.authority.value_or(""));
  set_date(view, "birth_date", adult.birth_date);
  set_date(view, "from", adult.from);
  set_date(view, "to", adult.to);
  return view;
}

}  // namespace

http::Response new_adult_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  view.set("in_household", "no").set("victim", "no");
  set_date(view, "from", call.view.today());
  return show_form(call, *header, new_form(), view);
}
http::Response add_adult(web::Call& call) {
  Typed typed(call.request.form);
  auto const fields = read(typed);
  return submit(call, new_form(), typed, AddLink{.person = call.id<PersonId>("id"), .version = typed.version(), .adult = fields});
}

http::Response adult_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const adult = find_link(call.view, call.id<PersonId>("id"), call.id<LinkId>("part"));
  return header && adult ? show_form(call, *header, change_form(adult->id), view_of(*adult)) : call.not_found();
}
http::Response change_adult(web::Call& call) {
  Typed typed(call.request.form);
  auto const id = call.id<LinkId>("part");
  auto const fields = read(typed);
  return submit(call, change_form(id), typed, ChangeLink{.person = call.id<PersonId>("id"), .version = typed.version(), .id = id, .adult = fields});
}

http::Response end_adult_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const adult = find_link(call.view, call.id<PersonId>("id"), call.id<LinkId>("part"));
  if (!header || !adult) return call.not_found();
  FormView view;
  set_date(view, "ended", call.view.today());
  return show_form(call, *header, end_form(*adult), view);
}
http::Response end_adult(web::Call& call) {
  auto const adult = find_link(call.view, call.id<PersonId>("id"), call.id<LinkId>("part"));
  if (!adult) return call.not_found();
  Typed typed(call.request.form);
  auto const on = typed.required_date("ended", "The first day it was no longer so");
  return submit(call, end_form(*adult), typed, EndLink{.person = call.id<PersonId>("id"), .version = typed.version(), .id = adult->id, .on = on});
}

}  // namespace people::pages

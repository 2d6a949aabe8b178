// Children: add, change, end the link. A child may be unborn, and of no known name or date of birth.
#include "people/actions/add_child.hpp"
#include "people/actions/change_child.hpp"
#include "people/actions/end_child.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html fields_of_child(web::Call& call, FormView const& form) {
  Html const birth = radios({.name = "age", .legend = {"What is known of the child’s age?", Size::s},
                             .items = {{.value = "born", .text = "The date of birth is known", .conditional = date_field(form, "birth_date", "Date of birth")},
                                       {.value = "unborn", .text = "The child is not born yet", .conditional = date_field(form, "expected_date", "Expected date of birth")},
                                       {.value = "unknown", .text = "The date of birth is not known"}},
                             .form = &form});
  return {name_fields(form), hint_line("The name may be left empty if nobody knows it yet."), birth,
          choice_field<ChildRelation>(form, "relation", "Who is the child to the person on probation?"),
          choice_field<ContactKind>(form, "contact", "What contact is there?"),
          address_fields(form),
          authority_field(call, form, "Of the child’s own address: this authority is asked about the child"),
          date_field(form, "from", "Since when is this known?")};
}
PersonForm new_form() {
  return {.section = "household", .title = "Add a child or a pregnancy", .path = "/children/new", .back = "/household", .button = "Save the child", .fields = fields_of_child};
}
PersonForm change_form(ChildId id) {
  return {.section = "household", .title = "Change what is known of a child", .path = fmt::format("/children/{}", id.value), .back = "/household",
          .button = "Save the child", .fields = fields_of_child};
}
Html fields_of_end(web::Call&, FormView const& form) {
  return {date_field(form, "ended", "First day the child was no longer linked"),
          text_area({.name = "reason", .label = "Why is the child no longer linked?", .hint = "For example: recorded on the wrong person", .form = &form, .rows = 3})};
}
PersonForm end_form(Child const& child) {
  return {.section = "household", .title = "End the link to a child", .path = fmt::format("/children/{}/end", child.id.value), .back = "/household", .button = "End the link",
          .warning = true, .intro = {p(strong(in_words(child))), warning_text({.text = "No enquiry will be made about this child any more. If contact has only stopped for now, change the contact instead."})},
          .fields = fields_of_end};
}

ChildFields read(Typed& typed) {
  auto const age = typed.form().one("age");
  if (age != "born" && age != "unborn" && age != "unknown") typed.fail("age", "Say what is known of the child’s age");
  ChildFields fields{.surname = typed.line("surname", "Surname"), .forenames = typed.line("forenames", "First names"),
                     .relation = typed.choice<ChildRelation>("relation", "Choose who the child is to the person"),
                     .contact = typed.choice<ContactKind>("contact", "Choose what contact there is, or not known"),
                     .address_lines = typed.lines("lines", "The address", 300), .postcode = typed.line("postcode", "The postcode", 10),
                     .authority = typed.code("authority"), .from = typed.required_date("from", "Since when this is known")};
  if (age == "born") fields.birth_date = typed.required_date("birth_date", "The date of birth");
  if (age == "unborn") fields.expected_date = typed.required_date("expected_date", "The expected date of birth");
  return fields;
}

FormView view_of(Child const& child) {
  FormView view;
  view.set("surname", child.surname).set("forenames", child.forenames).set("age", child.birth_date ? "born" : child.expected_date ? "unborn" : "unknown");
  view.set("relation", std::string(base::word(child.relation))).set("contact", std::string(base::word(child.contact)));
  view.set("lines", child.address_lines).set("postcode", child.postcode).set("authority", child.authority.value_or(""));
  set_date(view, "birth_date", child.birth_date);
  set_date(view, "expected_date", child.expected_date);
  set_date(view, "from", child.from);
  return view;
}

}  // namespace

http::Response new_child_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  set_date(view, "from", call.view.today());
  return show_form(call, *header, new_form(), view);
}
http::Response add_child(web::Call& call) {
  Typed typed(call.request.form);
  auto const fields = read(typed);
  return submit(call, new_form(), typed, AddChild{.person = call.id<PersonId>("id"), .version = typed.version(), .child = fields});
}

http::Response child_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const child = find_child(call.view, call.id<PersonId>("id"), call.id<ChildId>("part"));
  return header && child ? show_form(call, *header, change_form(child->id), view_of(*child)) : call.not_found();
}
http::Response change_child(web::Call& call) {
  Typed typed(call.request.form);
  auto const id = call.id<ChildId>("part");
  auto const fields = read(typed);
  return submit(call, change_form(id), typed, ChangeChild{.person = call.id<PersonId>("id"), .version = typed.version(), .id = id, .child = fields});
}

http::Response end_child_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const child = find_child(call.view, call.id<PersonId>("id"), call.id<ChildId>("part"));
  if (!header || !child) return call.not_found();
  FormView view;
  set_date(view, "ended", call.view.today());
  return show_form(call, *header, end_form(*child), view);
}
http::Response end_child(web::Call& call) {
  auto const child = find_child(call.view, call.id<PersonId>("id"), call.id<ChildId>("part"));
  if (!child) return call.not_found();
  Typed typed(call.request.form);
  auto const on = typed.required_date("ended", "The first day the child was no longer linked");
  auto const reason = typed.lines("reason", "The reason", 500);
  return submit(call, end_form(*child), typed, EndChild{.person = call.id<PersonId>("id"), .version = typed.version(), .id = child->id, .on = on, .reason = reason});
}

}  // namespace people::pages

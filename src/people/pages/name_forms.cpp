// Names, personal details, other names and numbers.
#include "people/actions/add_alias.hpp"
#include "people/actions/add_identifier.hpp"
#include "people/actions/change_details.hpp"
#include "people/actions/change_name.hpp"
#include "people/actions/end_alias.hpp"
#include "people/actions/remove_identifier.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html fields_of_name(web::Call&, FormView const& form) {
  return {name_fields(form), radios({.name = "correction", .legend = {"Why does the name change?", Size::s},
                                     .items = {{.value = "no", .text = "The person has another name now", .hint = "The old name is kept as a previous name"},
                                               {.value = "yes", .text = "It was written wrongly", .hint = "The old spelling is kept, so that it is still found"}},
                                     .form = &form})};
}
PersonForm name_form() {
  return {.section = "details", .title = "Change the name", .path = "/name", .back = "/details", .button = "Save the name",
          .intro = inset_text({.text = "A change of name is asked of the police and children’s services again where they were asked before."}), .fields = fields_of_name};
}

Html fields_of_details(web::Call&, FormView const& form) {
  return {text_input({.name = "preferred_name", .label = "Known as", .hint = "What the person likes to be called, if not the first name", .form = &form, .autocomplete = "off"}),
          date_field(form, "birth_date", "Date of birth", "Leave it empty if it is not known"), choice_field<Sex>(form, "sex", "Sex")};
}
PersonForm details_form() {
  return {.section = "details", .title = "Change personal details", .path = "/details/change", .back = "/details", .fields = fields_of_details};
}

Html fields_of_alias(web::Call&, FormView const& form) {
  return {name_fields(form), choice_field<AliasKind>(form, "kind", "What kind of name is it?"),
          date_field(form, "birth_date", "Date of birth given with this name", "Only if it is another than on the record")};
}
PersonForm alias_form() {
  return {.section = "details", .title = "Add another name", .path = "/aliases/new", .back = "/details", .button = "Add the name", .fields = fields_of_alias};
}

Html fields_of_identifier(web::Call&, FormView const& form) {
  return {choice_field<IdentifierKind>(form, "kind", "Which number is it?"),
          code_input({.name = "number", .label = "Number", .hint = "As it is written. A number that fails its check is kept and marked, never refused", .form = &form, .width = 20})};
}
PersonForm identifier_form() {
  return {.section = "details", .title = "Add a number", .path = "/identifiers/new", .back = "/details", .button = "Add the number", .fields = fields_of_identifier};
}

template <class Part>
PersonForm confirm_form(std::string_view kind, std::string_view verb, std::string title, std::string button, Part const& part, Html why) {
  return {.section = "details", .title = std::move(title), .path = fmt::format("/{}/{}/{}", kind, part.id.value, verb), .back = "/details",
          .button = std::move(button), .warning = true, .intro = {p(strong(in_words(part))), std::move(why)}};
}
PersonForm end_alias_form(Alias const& alias) {
  return confirm_form("aliases", "end", "End this other name", "End the name", alias, p("It stays on the record as ended, and the person is still found by it."));
}
PersonForm remove_identifier_form(Identifier const& number) {
  return confirm_form("identifiers", "remove", "Remove this number", "Remove the number", number, p("Remove it only if it is another person’s. The history keeps it."));
}

}  // namespace

http::Response name_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  view.set("forenames", header->person.forenames).set("surname", header->person.surname);
  return show_form(call, *header, name_form(), view);
}
http::Response change_name(web::Call& call) {
  Typed typed(call.request.form);
  if (!call.request.form.has("correction")) typed.fail("correction", "Say why the name changes");
  return submit(call, name_form(), typed,
                ChangeName{.person = call.id<PersonId>("id"), .version = typed.version(), .surname = typed.required("surname", "Surname", "Enter a surname"),
                           .forenames = typed.line("forenames", "First names"), .correction = typed.yes("correction")});
}

http::Response change_details_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  view.set("preferred_name", header->person.preferred_name).set("sex", std::string(base::word(header->person.sex)));
  set_date(view, "birth_date", header->person.birth_date);
  return show_form(call, *header, details_form(), view);
}
http::Response change_details(web::Call& call) {
  Typed typed(call.request.form);
  return submit(call, details_form(), typed,
                ChangeDetails{.person = call.id<PersonId>("id"), .version = typed.version(), .preferred_name = typed.line("preferred_name", "The name"),
                              .birth_date = typed.date("birth_date", "Date of birth"), .sex = typed.choice<Sex>("sex", "Choose the sex, or not known")});
}

http::Response new_alias_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  return header ? show_form(call, *header, alias_form(), {}) : call.not_found();
}
http::Response add_alias(web::Call& call) {
  Typed typed(call.request.form);
  return submit(call, alias_form(), typed,
                AddAlias{.person = call.id<PersonId>("id"), .version = typed.version(), .surname = typed.line("surname", "Surname"),
                         .forenames = typed.line("forenames", "First names"), .birth_date = typed.date("birth_date", "Date of birth"),
                         .kind = typed.choice<AliasKind>("kind", "Choose what kind of name it is")});
}

http::Response end_alias_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const alias = find_alias(call.view, call.id<PersonId>("id"), call.id<AliasId>("part"));
  return header && alias && !alias->ended ? show_form(call, *header, end_alias_form(*alias), {}) : call.not_found();
}
http::Response end_alias(web::Call& call) {
  auto const alias = find_alias(call.view, call.id<PersonId>("id"), call.id<AliasId>("part"));
  if (!alias) return call.not_found();
  Typed const typed(call.request.form);
  return submit(call, end_alias_form(*alias), typed, EndAlias{.person = call.id<PersonId>("id"), .version = typed.version(), .alias = alias->id});
}

http::Response new_identifier_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  return header ? show_form(call, *header, identifier_form(), {}) : call.not_found();
}
http::Response add_identifier(web::Call& call) {
  Typed typed(call.request.form);
  auto const kind = typed.choice<IdentifierKind>("kind", "Choose which number it is");
  if (typed.required("number", "The number", "Enter the number", 30).empty()) return show_again(call, identifier_form(), typed, {.errors = typed.errors()});
  return submit(call, identifier_form(), typed,
                AddIdentifier{.person = call.id<PersonId>("id"), .version = typed.version(), .kind = kind, .typed = std::string(call.request.form.one("number"))});
}

http::Response remove_identifier_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const number = find_identifier(call.view, call.id<PersonId>("id"), call.id<IdentifierId>("part"));
  return header && number ? show_form(call, *header, remove_identifier_form(*number), {}) : call.not_found();
}
http::Response remove_identifier(web::Call& call) {
  auto const number = find_identifier(call.view, call.id<PersonId>("id"), call.id<IdentifierId>("part"));
  if (!number) return call.not_found();
  Typed const typed(call.request.form);
  return submit(call, remove_identifier_form(*number), typed, RemoveIdentifier{.person = call.id<PersonId>("id"), .version = typed.version(), .identifier = number->id});
}

}  // namespace people::pages

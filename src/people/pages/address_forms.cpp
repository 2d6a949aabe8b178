// Addresses: add, change, end.
#include "people/actions/add_address.hpp"
#include "people/actions/change_address.hpp"
#include "people/actions/end_address.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html force_field(web::Call& call, FormView const& form) {
  std::vector<Option> items{{.value = "", .text = "The authority’s force"}};
  for (auto const& force : organisation::forces(call.view)) items.push_back({.value = force.code.value, .text = force.name});
  return govuk::select({.name = "force", .label = "Police force", .hint = "Only where the authority is not known", .items = std::move(items), .form = &form});
}

Html fields_of_address(web::Call& call, FormView const& form) {
  return {choice_field<AddressKind>(form, "kind", "What kind of address is it?", "A new main address ends the one before it"),
          address_fields(form),
          authority_field(call, form, "Of this address: enquiries go to the authority and the force where somebody lives or lived"),
          force_field(call, form),
          yes_no_field(form, "others_live_there", "Do others live there?"),
          date_field(form, "from", "From", "The first day, or when a proposed address would begin"),
          date_field(form, "to", "Until", "Leave it empty if the person still lives there")};
}
PersonForm new_form() {
  return {.section = "details", .title = "Add an address", .path = "/addresses/new", .back = "/details", .button = "Save the address", .fields = fields_of_address};
}
PersonForm change_form(AddressId id) {
  return {.section = "details", .title = "Change the address", .path = fmt::format("/addresses/{}", id.value), .back = "/details",
          .button = "Save the address", .fields = fields_of_address};
}
PersonForm end_form(Address const& address) {
  return {.section = "details", .title = address.kind == AddressKind::proposed ? "Withdraw this proposed address" : "End this address",
          .path = fmt::format("/addresses/{}/end", address.id.value), .back = "/details", .button = "End the address", .intro = p(strong(in_words(address))),
          .fields = [](web::Call&, FormView const& form) { return date_field(form, "ended", "First day it no longer holds"); }};
}

AddressFields read(Typed& typed) {
  return {.kind = typed.choice<AddressKind>("kind", "Choose what kind of address it is"),
          .lines = typed.lines("lines", "The address", 300),
          .postcode = typed.line("postcode", "The postcode", 10),
          .authority = typed.code("authority"),
          .force = typed.code("force"),
          .others_live_there = typed.yes("others_live_there"),
          .from = typed.required_date("from", "The first day"),
          .to = typed.date("to", "The last day")};
}

FormView view_of(Address const& address) {
  FormView view;
  view.set("kind", std::string(base::word(address.kind))).set("lines", address.lines).set("postcode", address.postcode);
  view.set("authority", address.authority.value_or("")).set("force", address.authority ? "" : address.force.value_or(""));
  view.set("others_live_there", address.others_live_there ? "yes" : "no");
  set_date(view, "from", address.from);
  set_date(view, "to", address.to);
  return view;
}

}  // namespace

http::Response new_address_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  view.set("kind", "main").set("others_live_there", "no");
  set_date(view, "from", call.view.today());
  return show_form(call, *header, new_form(), view);
}
http::Response add_address(web::Call& call) {
  Typed typed(call.request.form);
  auto const fields = read(typed);
  return submit(call, new_form(), typed, AddAddress{.person = call.id<PersonId>("id"), .version = typed.version(), .address = fields});
}

http::Response address_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const address = find_address(call.view, call.id<PersonId>("id"), call.id<AddressId>("part"));
  return header && address ? show_form(call, *header, change_form(address->id), view_of(*address)) : call.not_found();
}
http::Response change_address(web::Call& call) {
  Typed typed(call.request.form);
  auto const id = call.id<AddressId>("part");
  auto const fields = read(typed);
  return submit(call, change_form(id), typed, ChangeAddress{.person = call.id<PersonId>("id"), .version = typed.version(), .id = id, .address = fields});
}

http::Response end_address_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const address = find_address(call.view, call.id<PersonId>("id"), call.id<AddressId>("part"));
  if (!header || !address) return call.not_found();
  FormView view;
  set_date(view, "ended", call.view.today());
  return show_form(call, *header, end_form(*address), view);
}
http::Response end_address(web::Call& call) {
  auto const address = find_address(call.view, call.id<PersonId>("id"), call.id<AddressId>("part"));
  if (!address) return call.not_found();
  Typed typed(call.request.form);
  auto const on = typed.required_date("ended", "The first day it no longer holds");
  return submit(call, end_form(*address), typed, EndAddress{.person = call.id<PersonId>("id"), .version = typed.version(), .id = address->id, .on = on});
}

}  // namespace people::pages

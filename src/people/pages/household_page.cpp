// The children and adults of the person's life, each with an address and an authority of their own.
#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

Html change_and_end(std::string const& base, std::string const& name) {
  return {link_to(base, "Change", {.hidden = " " + name}), " ", link_to(base + "/end", "End", {.hidden = " the link to " + name})};
}

Html authority_words(web::Call& call, std::optional<std::string> const& code) {
  auto const name = authority_name(call.view, code);
  return name.empty() ? tag({.text = "Not known", .colour = Colour::yellow}) : Html{name};
}

std::vector<Cell> child_row(web::Call& call, PersonId id, Child const& child, bool writes) {
  std::string const where = on_one_line(child.address_lines, child.postcode);
  std::vector<Cell> row{Html{name_of(child)}, age_in_words(child, call.view.today()), capital(label(child.relation)), capital(label(child.contact)),
                        where.empty() ? "Not known" : where, authority_words(call, child.authority)};
  if (writes) row.push_back(change_and_end(person_url(id, fmt::format("/children/{}", child.id.value)), name_of(child)));
  return row;
}

Html children_part(web::Call& call, PersonId id, bool writes) {
  std::vector<std::vector<Cell>> rows;
  std::vector<Html> others;
  for (auto const& child : children_of(call.view, id)) {
    if (in_force(child, call.view.today())) rows.push_back(child_row(call, id, child, writes));
    else others.push_back(in_words(child));
  }
  Html part;
  std::vector<Head> head{"Name", "Date of birth", "Relationship", "Contact", "Address", "Authority"};
  if (writes) head.push_back("Action");
  if (rows.empty()) part += {h2("Children"), p("No child is known. Ask, and look at what partners have said: a child nobody recorded is a child nobody asks about.")};
  else part += table({.caption = "Children", .caption_size = Size::m, .head = std::move(head), .rows = std::move(rows), .scroll = true, .id = "children"});
  if (writes) part += p(link_to(person_url(id, "/children/new"), "Add a child or a pregnancy"));
  if (!others.empty()) part += details({.summary = "Children no longer linked, or grown up", .body = ul(others)});
  return part;
}

std::vector<Cell> adult_row(PersonId id, Link const& adult, bool writes) {
  std::string const name = full_name(adult.forenames, adult.surname);
  std::string const where = adult.in_household ? "In the household" : on_one_line(adult.address_lines, adult.postcode);
  std::vector<Cell> row{Html{name}, capital(label(adult.relation)), adult.birth_date ? base::date_in_full(*adult.birth_date) : "Not known",
                        adult.victim == Victim::no ? Html{"No"} : tag({.text = capital(label(adult.victim)), .colour = Colour::orange}),
                        where.empty() ? "Not known" : where, base::date_in_full(adult.from)};
  if (writes) row.push_back(change_and_end(person_url(id, fmt::format("/adults/{}", adult.id.value)), name));
  return row;
}

Html adults_part(web::Call& call, PersonId id, bool writes) {
  std::vector<std::vector<Cell>> rows;
  std::vector<Html> others;
  for (auto const& adult : links_of(call.view, id)) {
    if (in_force(adult, call.view.today())) rows.push_back(adult_row(id, adult, writes));
    else others.push_back(in_words(adult));
  }
  Html part;
  std::vector<Head> head{"Name", "Relationship", "Date of birth", "Victim", "Address", "Since"};
  if (writes) head.push_back("Action");
  if (rows.empty()) part += {h2("Partners, family and others"), p("No partner, family member or other adult is known.")};
  else part += table({.caption = "Partners, family and others", .caption_size = Size::m, .head = std::move(head), .rows = std::move(rows), .scroll = true, .id = "adults"});
  if (writes) part += p(link_to(person_url(id, "/adults/new"), "Add a partner or another adult"));
  if (!others.empty()) part += details({.summary = "Former partners and others before", .body = ul(others)});
  return part;
}

}  // namespace

http::Response household_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const id = header->person.id;
  bool const writes = call.may(ledger::Permission::write_people);
  return call.page({.title = "Household and children",
                    .section = full_name(header->person),
                    .body = {person_frame(call, *header, "household"), h2("Household and children", Size::l), children_part(call, id, writes), adults_part(call, id, writes)}});
}

}  // namespace people::pages

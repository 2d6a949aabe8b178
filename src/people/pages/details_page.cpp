// Names, numbers and addresses over time.
#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

// The links of a row, for those who may write.
Html actions(bool may, std::vector<std::pair<std::string, std::string>> const& links, std::string const& hidden) {
  if (!may) return {};
  std::vector<Html> parts;
  for (auto const& [text, href] : links) parts.push_back(link_to(href, text, {.hidden = " " + hidden}));
  return join(parts, " ");
}

Html person_card(Person const& person, bool writes, base::Date today) {
  auto const id = person.id;
  auto const act = [&](std::string rest, std::string hidden) {
    return writes ? std::vector<Action>{{.href = person_url(id, rest), .hidden = std::move(hidden)}} : std::vector<Action>{};
  };
  return summary_list({.rows = {{.key = "Name", .value = full_name(person), .actions = act("/name", "name")},
                                {.key = "Known as", .value = person.preferred_name.empty() ? "Not recorded" : person.preferred_name, .actions = act("/details/change", "preferred name")},
                                {.key = "Date of birth", .value = person.birth_date ? birth_in_words(person.birth_date, today) : "Not known", .actions = act("/details/change", "date of birth")},
                                {.key = "Sex", .value = label(person.sex), .actions = act("/details/change", "sex")},
                                {.key = "CRN", .value = person.crn}},
                       .card = Card{.title = "Personal details"}});
}

Html aliases_table(web::Call& call, PersonId id, bool writes) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& alias : aliases_of(call.view, id)) {
    std::string const name = full_name(alias.forenames, alias.surname);
    rows.push_back({name, label(alias.kind), alias.birth_date ? base::date_in_full(*alias.birth_date) : "",
                    alias.ended ? Html{"Ended ", base::date_in_full(*alias.ended)}
                                : actions(writes, {{"End", person_url(id, fmt::format("/aliases/{}/end", alias.id.value))}}, name)});
  }
  Html const add = writes ? p(link_to(person_url(id, "/aliases/new"), "Add another name")) : Html{};
  if (rows.empty()) return {h2("Other names"), p("No other name is known."), add};
  return {table({.caption = "Other names", .caption_size = Size::m, .head = {"Name", "Kind", "Date of birth given with it", "Action"}, .rows = std::move(rows), .scroll = true, .id = "other-names"}), add};
}

Html identifiers_table(web::Call& call, PersonId id, bool writes) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& number : identifiers_of(call.view, id)) {
    Html value{number.valid ? number.canonical : number.typed};
    if (!number.valid) value += {" ", tag({.text = "Fails its check", .colour = Colour::yellow}), hint_line(warning_of(number))};
    rows.push_back({label(number.kind), value, actions(writes, {{"Remove", person_url(id, fmt::format("/identifiers/{}/remove", number.id.value))}}, std::string(label(number.kind)))});
  }
  Html const add = writes ? p(link_to(person_url(id, "/identifiers/new"), "Add a number")) : Html{};
  if (rows.empty()) return {h2("Identity numbers"), p("No PNC ID, CRO, prison or NHS number is known. A partner may not be able to identify the person without one."), add};
  return {table({.caption = "Identity numbers", .caption_size = Size::m, .head = {"Kind", "Number", "Action"}, .rows = std::move(rows), .scroll = true, .id = "numbers"}), add};
}

Html addresses_table(web::Call& call, PersonId id, bool writes) {
  std::vector<std::vector<Cell>> rows;
  auto const today = call.view.today();
  for (auto const& address : addresses_of(call.view, id)) {
    bool const open = !address.to || today < *address.to;
    std::string const one_line = on_one_line(address.lines, address.postcode);
    std::string const base = person_url(id, fmt::format("/addresses/{}", address.id.value));
    std::string const kind = capital(label(address.kind));
    Html where{one_line};
    if (address.others_live_there) where += hint_line("Others live there");
    auto const authority = authority_name(call.view, address.authority);
    auto const force = address.force ? organisation::find_force(call.view, organisation::ForceCode{*address.force}) : std::nullopt;
    rows.push_back({where, Html{kind, open ? Html{} : hint_line("No longer")}, capital(dates_in_words(address.from, address.to)), authority.empty() ? "Not known" : authority,
                    force ? force->name : std::string("Not known"),
                    open ? actions(writes, {{"Change", base}, {"End", base + "/end"}}, one_line) : actions(writes, {{"Change", base}}, one_line)});
  }
  Html const add = writes ? p(link_to(person_url(id, "/addresses/new"), "Add an address")) : Html{};
  if (rows.empty()) return {h2("Addresses"), p("No address is known."), add};
  return {table({.caption = "Addresses", .caption_size = Size::m, .head = {"Address", "Kind", "When", "Authority", "Police force", "Action"}, .rows = std::move(rows), .scroll = true, .id = "addresses"}), add};
}

}  // namespace

http::Response details_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const id = header->person.id;
  bool const writes = call.may(ledger::Permission::write_people);
  return call.page({.title = "Personal details",
                    .section = full_name(header->person),
                    .body = {person_frame(call, *header, "details"), h2("Personal details", Size::l), person_card(header->person, writes, call.view.today()),
                             aliases_table(call, id, writes), identifiers_table(call, id, writes), addresses_table(call, id, writes)}});
}

}  // namespace people::pages

// The first page of a record: what stands out, where and with whom, and the latest changes.
#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/first_look.hpp"
#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

struct Overview {
  PersonHeader header = {};
  std::optional<Address> home = {};
  std::vector<Address> proposed = {};
  std::vector<Link> adults = {};
  std::vector<Child> children = {};
  std::vector<Flag> flags = {};
  std::vector<RecordedEvent> coming = {};
  std::vector<HistoryEntry> latest = {};
  bool awaits_look = false;
};

Overview overview_of(web::Call& call, PersonHeader header) {
  auto const id = header.person.id;
  auto const today = call.view.today();
  Overview found{.header = std::move(header), .latest = history_of(call.view, id, 5), .awaits_look = awaits_first_look(call.view, id)};
  for (auto const& address : addresses_of(call.view, id)) {
    if (!found.home && lived_at(address, today)) found.home = address;
    if (address.kind == AddressKind::proposed && (!address.to || today < *address.to)) found.proposed.push_back(address);
  }
  for (auto const& link : links_of(call.view, id))
    if (in_force(link, today)) found.adults.push_back(link);
  for (auto const& child : children_of(call.view, id))
    if (in_force(child, today)) found.children.push_back(child);
  for (auto const& flag : flags_of(call.view, id))
    if (in_force(flag, today)) found.flags.push_back(flag);
  for (auto const& event : events_of(call.view, id))
    if (event.moment && *event.moment >= call.now) found.coming.push_back(event);
  return found;
}

std::vector<Action> change(bool may, std::string href, std::string hidden, std::string_view text = "Change") {
  return may ? std::vector<Action>{{.href = std::move(href), .text = text, .hidden = std::move(hidden)}} : std::vector<Action>{};
}

Html notices(web::Call& call, Overview const& of) {
  Html notice;
  std::string const href = person_url(of.header.person.id, "/first-look");
  if (of.awaits_look && call.may(ledger::Permission::write_people))
    notice += alert({.title = "First look due", .html = {p({"This record came with an import. Nobody has yet looked at whether an enquiry is needed. ", link_to(href, "Take the first look")})},
                     .show_title = true});
  for (auto const& event : of.coming) {
    notice += alert({.title = capital(label(event.event)), .html = p({base::date_and_time(*event.moment), event.note.empty() ? "" : ". ", event.note}), .show_title = true});
  }
  return notice;
}

Html where_and_with_whom(web::Call& call, Overview const& of) {
  auto const& header = of.header;
  auto const id = header.person.id;
  bool const writes = call.may(ledger::Permission::write_people);
  bool const senior = call.may(ledger::Permission::countersign);
  SummaryList list{.card = Card{.title = "Where, and with whom"}};
  Html home = of.home ? Html{on_one_line(of.home->lines, of.home->postcode)} : Html{"No address known"};
  if (of.home) {
    auto const authority = authority_name(call.view, of.home->authority);
    home += {br(), hint_line(authority.empty() ? "Authority not known" : authority)};
  }
  list.rows.push_back({.key = "Lives at", .value = home, .actions = change(writes, person_url(id, "/addresses/new"), "address", of.home ? "Change" : "Add")});
  for (auto const& address : of.proposed)
    list.rows.push_back({.key = "Proposed address", .value = in_words(address), .actions = change(writes, person_url(id, fmt::format("/addresses/{}", address.id.value)), "proposed address")});
  list.rows.push_back({.key = "Practitioner", .value = header.practitioner_name.empty() ? "Not allocated yet" : header.practitioner_name,
                       .actions = change(true, person_url(id, "/allocation"), "who holds the case, and why", "See")});
  list.rows.push_back({.key = "Cover", .value = header.cover_name.empty() ? "Nobody" : header.cover_name, .actions = change(senior, person_url(id, "/cover"), "cover")});
  list.rows.push_back({.key = "Team", .value = header.team_name, .actions = change(senior, person_url(id, "/transfer"), "team", "Transfer")});
  return summary_list(list);
}

Html household(web::Call& call, Overview const& of) {
  auto const id = of.header.person.id;
  std::vector<Html> lines;
  for (auto const& child : of.children) {
    auto const authority = authority_name(call.view, child.authority);
    lines.push_back({strong(name_of(child)), ", ", age_in_words(child, call.view.today()), ", ", label(child.contact), ", ", authority.empty() ? "authority not known" : authority});
  }
  for (auto const& adult : of.adults) {
    Html line{full_name(adult.forenames, adult.surname), ", ", label(adult.relation)};
    if (adult.victim != Victim::no) line += {" ", tag({.text = adult.victim == Victim::actual ? "Actual victim" : "Potential victim", .colour = Colour::orange})};
    lines.push_back(std::move(line));
  }
  Html const content = lines.empty() ? p("No child, partner or other adult is known.") : ul(lines);
  return summary_card({.title = "Household and children", .actions = {{.href = person_url(id, "/household"), .text = "See all", .hidden = "household and children"}}}, content);
}

Html supervision(web::Call& call, Overview const& of) {
  auto const id = of.header.person.id;
  bool const writes = call.may(ledger::Permission::write_people);
  SummaryList list{.card = Card{.title = "Sentence and risk", .actions = {{.href = person_url(id, "/sentence"), .text = "See all", .hidden = "sentences, flags and levels"}}}};
  list.rows.push_back({.key = "Sentence", .value = of.header.sentence ? in_words(*of.header.sentence) : "No sentence recorded",
                       .actions = of.header.sentence ? std::vector<Action>{} : change(writes, person_url(id, "/sentences/new"), "sentence", "Add")});
  std::vector<Html> flags;
  for (auto const& flag : of.flags) flags.push_back(in_words(flag));
  list.rows.push_back({.key = "Flags", .value = flags.empty() ? Html{"None in force"} : plain_list(flags), .actions = change(writes, person_url(id, "/flags/new"), "flag", "Add")});
  list.rows.push_back({.key = "Risk of serious harm", .value = label(of.header.person.rosh)});
  return summary_list(list);
}

Html latest(Overview const& of) {
  Timeline items{.heading_level = 3};
  for (auto const& entry : of.latest)
    items.items.push_back({.title = entry.what, .by = entry.by_name, .machine_time = base::iso_utc(entry.at), .time = base::date_and_time(entry.at), .description = entry.after.empty() ? Html{} : p(entry.after)});
  return {h2("Latest changes"), timeline(items), p(link_to(person_url(of.header.person.id, "/history"), "All changes"))};
}

}  // namespace

http::Response overview_page(web::Call& call) {
  auto header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const of = overview_of(call, std::move(*header));
  Html act;
  if (call.may(ledger::Permission::write_people))
    act = button_group({button({.text = "Record something that happened", .kind = ButtonKind::secondary, .href = person_url(of.header.person.id, "/events/new")})});
  return call.page({.title = "Overview",
                    .section = full_name(of.header.person),
                    .body = {person_frame(call, of.header, "overview"), notices(call, of), h2("Overview", Size::l), act,
                             grid_row({grid_column("two-thirds", {where_and_with_whom(call, of), household(call, of), supervision(call, of)}),
                                       grid_column("one-third", latest(of))})}});
}

}  // namespace people::pages

// Who holds one person's case: practitioner, cover, co-workers, how it was decided, what was handed over.
#include "organisation/store/staff.hpp"
#include "people/pages/person_frame.hpp"
#include "web/fields.hpp"
#include "workload/actions/co_work.hpp"
#include "workload/pages/allocation_handlers.hpp"
#include "workload/pages/allocation_parts.hpp"
#include "workload/pages/beside_parts.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

Html holders(web::Call& call, people::PersonHeader const& header) {
  bool const allocates = call.may(ledger::Permission::allocate);
  auto const id = header.person.id.value;
  auto const change = [&](std::string href, std::string_view text, std::string hidden) { return allocates ? std::vector<Action>{{.href = std::move(href), .text = text, .hidden = std::move(hidden)}} : std::vector<Action>{}; };
  SummaryList list;
  list.rows.push_back({.key = "Practitioner", .value = header.practitioner_name.empty() ? "Nobody yet: on the team’s list" : header.practitioner_name,
                       .actions = change(allocate_url(header.person.id), header.practitioner_name.empty() ? "Allocate" : "Reallocate", "practitioner")});
  list.rows.push_back({.key = "Cover", .value = header.cover_name.empty() ? "Nobody" : header.cover_name, .actions = change(fmt::format("/people/{}/cover", id), "Change", "cover")});
  list.rows.push_back({.key = "Team", .value = header.team_name, .actions = change(fmt::format("/people/{}/transfer", id), "Transfer", "team")});
  return summary_list(list);
}

Html end_button(web::Call& call, CoWorking const& each) {
  if (!call.may(ledger::Permission::allocate) || !each.in_force(call.view.today())) return {};
  return form({.action = fmt::format("/people/{}/co-working/{}/end", each.person.value, each.id.value), .csrf = call.csrf(),
               .body = button({.text = Html{"End", visually_hidden(" co-working by " + each.staff_name)}, .kind = ButtonKind::secondary})});
}

Html co_workers(web::Call& call, PersonId person) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : co_working_of(call.view, person))
    rows.push_back({each.staff_name, each.purpose, day_words(each.from), each.to ? Html{day_words(*each.to)} : Html("Still"), end_button(call, each)});
  if (rows.empty()) return p("Nobody has worked the case beside its practitioner.");
  return table({.caption = "Co-working", .caption_hidden = true, .head = {"Officer", "What for", "From", "First day without", visually_hidden("End it")}, .rows = std::move(rows), .scroll = true, .id = "co-working-table"});
}

Html co_work_form(web::Call& call, people::PersonHeader const& header, FormView const& typed) {
  if (!call.may(ledger::Permission::allocate)) return {};
  std::vector<Option> options{{.value = "", .text = "Choose an officer"}};
  auto const officers = officers_beside(call.view, header.person.id, header.person.team, header.person.practitioner);
  for (auto const& each : officers) {
    auto const against = against_words(each);
    options.push_back({.value = std::to_string(each.staff.value), .text = fmt::format("{}, {}{}{}", each.name, organisation::grade_name(each.grade), against.empty() ? "" : "; ", against)});
  }
  return details({.summary = "Add somebody who works the case beside the practitioner",
                  .body = form({.action = fmt::format("/people/{}/co-working", header.person.id.value), .csrf = call.csrf(),
                                .body = {govuk::select({.name = "staff", .label = "Who?", .items = std::move(options), .form = &typed}), text_area({.name = "purpose", .label = "What for?", .form = &typed, .rows = 2}), all_the_same_field(officers, typed), button({.text = "Add"})}}),
                  .open = typed.failed()});
}

// A sensitive note is the seniors'.
Html note(web::Call& call, std::string_view what, std::string const& text, bool sensitive) {
  if (text.empty()) return {};
  if (sensitive && !call.may(ledger::Permission::allocate)) return p(Html{what, ": kept as sensitive"});
  return p(Html{strong(what), sensitive ? " (sensitive): " : ": ", text});
}

std::string concern_words(std::string_view words) {
  std::string text;
  for (auto const word : base::words_of(words))
    if (auto const concern = base::from_word<Concern>(word)) text += (text.empty() ? "" : "; ") + std::string(label(*concern));
  return text;
}

Html decided(web::Call& call, PersonId person) {
  Timeline items{.heading_level = 3};
  for (auto const& r : allocation_records_of(call.view, person)) {
    Html text = p(fmt::format("Reason: {}.{} Workload then {}, with this case {}; {}", label(r.reason), r.former_name.empty() ? "" : " From " + r.former_name + ".", percent(r.capacity_before), percent(r.capacity_after),
                              r.tier.empty() ? "no tier yet" : fmt::format("tier {}, {} points", r.tier, r.points)));
    if (!r.concerns.empty()) text += p(Html{strong("Against it: "), concern_words(r.concerns), ".", r.withheld ? Html() : Html{" ", strong("Why all the same: "), r.concern_reason}});
    if (r.withheld) text += p("What else stood against it, and why it was decided all the same, is read by the officer and who leads her.");
    text += {note(call, "Why this officer", r.notes, r.notes_sensitive), note(call, "Oversight", r.oversight, r.oversight_sensitive)};
    items.items.push_back({.title = "Allocated to " + r.staff_name, .by = r.by_name, .machine_time = base::iso_utc(r.at), .time = base::date_and_time(r.at), .description = text});
  }
  return items.items.empty() ? p("No decision is recorded here. Who had the case before stands in the history.") : timeline(items);
}

Html handed_over(web::Call& call, PersonId person) {
  std::vector<Html> lines;
  for (auto const& h : handovers_of(call.view, person)) {
    Html state = h.acknowledged_at ? Html{"read on ", base::date_and_time(*h.acknowledged_at)} : h.withdrawn_at ? Html("the case moved on before it was read") : h.written_at ? Html("to be read") : Html("to be written");
    if (h.overdue(call.view.today())) state += {" ", tag({.text = "Late", .colour = Colour::red})};
    lines.push_back({link_to(fmt::format("/people/{}/handovers/{}", person.value, h.id.value), fmt::format("From {} to {}", h.from_name, h.to_name)), ", ", state});
  }
  return lines.empty() ? p("No case was handed over.") : ul(lines);
}

http::Response shown(web::Call& call, FormView const& typed) {
  auto const header = people::header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const person = header->person.id;
  Page const page{.title = "Who holds the case",
                  .section = people::full_name(header->person),
                  .body = {people::person_frame(call, *header, "overview"), h2("Who holds the case", Size::l), grid_row(grid_column("two-thirds", holders(call, *header))), h2("Co-working", Size::m, "co-working"), co_workers(call, person),
                           co_work_form(call, *header, typed), h2("Handover notes", Size::m, "handovers"), handed_over(call, person), h2("How it was decided", Size::m, "decided"), decided(call, person)},
                  .form = typed.failed() ? &typed : nullptr};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response case_allocation_page(web::Call& call) { return shown(call, {}); }

http::Response start_co_working(web::Call& call) {
  auto const person = call.id<PersonId>("id");
  auto const done = call.perform(StartCoWorking{.person = person, .staff = StaffId{web::whole(call, "staff")}, .purpose = web::typed(call, "purpose"), .concern_reason = web::typed(call, "concern_reason")});
  if (done) return http::redirect(case_url(person) + "#co-working");
  return done.error().kind == base::Refused::invalid ? shown(call, FormView(call.request.form, done.error().errors)) : call.refused(done.error(), case_url(person));
}

http::Response end_co_working_here(web::Call& call) {
  auto const person = call.id<PersonId>("id");
  auto const of = find_co_working(call.view, call.id<CoWorkingId>("part"));
  if (!of || of->person != person) return call.not_found();
  auto const done = call.perform(EndCoWorking{of->id});
  return done ? http::redirect(case_url(person) + "#co-working") : call.refused(done.error(), case_url(person));
}

}  // namespace workload::pages

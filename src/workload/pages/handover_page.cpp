// Handover notes: those I have to write or read, and one of them.
#include "people/pages/person_frame.hpp"
#include "web/fields.hpp"
#include "workload/actions/allocate_case.hpp"
#include "workload/actions/handover_notes.hpp"
#include "workload/pages/allocation_handlers.hpp"
#include "workload/pages/allocation_parts.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

std::string url(Handover const& h) { return fmt::format("/people/{}/handovers/{}", h.person.value, h.id.value); }

std::optional<Handover> handover_of(web::Call& call) {
  auto found = find_handover(call.view, call.id<HandoverId>("handover"));
  if (found && found->person != call.id<PersonId>("id")) return std::nullopt;
  return found;
}

Html written(Handover const& h) {
  if (!h.written_at) return inset_text({.text = "Not written yet."});
  std::vector<Html> paragraphs;
  for (auto const& line : base::split(h.must_know, '\n'))
    if (!line.empty()) paragraphs.push_back(p(line));
  return {join(paragraphs), hint_line(Html{"Written by ", h.written_by, " on ", base::date_and_time(*h.written_at)})};
}

Html stands(Handover const& h, base::Date today) {
  SummaryList list;
  list.rows.push_back({.key = "From", .value = h.from_name});
  list.rows.push_back({.key = "To", .value = h.to_name});
  list.rows.push_back({.key = "Due", .value = h.open() ? due_words(h.due, today) : day_words(h.due)});
  list.rows.push_back({.key = "Read", .value = h.acknowledged_at ? Html(base::date_and_time(*h.acknowledged_at)) : h.withdrawn_at ? Html("The case moved on before it was read") : Html("Not yet")});
  return summary_list(list);
}

Html write_form(web::Call& call, Handover const& h, FormView const& typed) {
  if (!may_write(call.scope, h)) return {};
  FormView values = typed;
  if (!typed.failed()) values.set("must_know", h.must_know);
  return form({.action = url(h), .csrf = call.csrf(),
               .body = {text_area({.name = "must_know", .label = {"What the next officer must know", Size::m}, .hint = fmt::format("Risk now and what holds it, who else is in touch, what comes next and when, how best to work with the person. Up to {} characters.", grouped(most_notes)), .form = &values, .rows = 10}),
                        button({.text = h.written_at ? "Save the note" : "Hand it over"})}});
}

Html read_form(web::Call& call, Handover const& h) {
  if (!may_acknowledge(call.scope, h)) return {};
  return form({.action = url(h) + "/read", .csrf = call.csrf(), .body = button({.text = "I have read this"})});
}

http::Response shown(web::Call& call, Handover const& h, FormView const& typed) {
  auto const header = people::header_of(call.view, h.person);
  if (!header) return call.not_found();
  Page const page{.title = "Handover note", .section = people::full_name(header->person),
                  .body = {people::person_frame(call, *header, "overview"), grid_row(grid_column("two-thirds", {h2("Handover note", Size::l), stands(h, call.view.today()), written(h), read_form(call, h), write_form(call, h, typed), p(link_to(case_url(h.person), "Who holds the case"))}))},
                  .form = typed.failed() ? &typed : nullptr};
  return typed.failed() ? call.again(page) : call.page(page);
}

Html one_list(std::vector<Handover> const& notes, base::Date today, std::string_view none) { return notes.empty() ? p(none) : handovers_table(notes, today); }

}  // namespace

http::Response handovers_page(web::Call& call) {
  auto const staff = call.scope.staff;
  auto const today = call.view.today();
  auto const to_write = handovers_to_write(call.view, staff), to_read = handovers_to_read(call.view, staff);
  Html lists = {h2("To read", Size::m), one_list(to_read, today, "No case came to you that is still to be handed over."), h2("To write", Size::m)};
  // Two tables of one kind stand on this page: the second is told apart by its caption's region.
  lists += to_write.empty() ? p("You have no note to write.") : section("Notes to write", ul([&] {
    std::vector<Html> lines;
    for (auto const& h : to_write) lines.push_back({link_to(url(h), people::full_name(h.forenames, h.surname)), ", ", h.crn, ", to ", h.to_name, ", due ", due_words(h.due, today)});
    return lines;
  }()));
  return call.page({.title = "Handover notes", .body = {h1("Handover notes"), lists}, .wide = true});
}

http::Response handover_page(web::Call& call) {
  auto const h = handover_of(call);
  return h ? shown(call, *h, {}) : call.not_found();
}

http::Response write_handover_here(web::Call& call) {
  auto const h = handover_of(call);
  if (!h) return call.not_found();
  auto const done = call.perform(WriteHandover{.handover = h->id, .must_know = web::typed(call, "must_know")});
  if (done) return http::redirect(url(*h));
  return done.error().kind == base::Refused::invalid ? shown(call, *h, FormView(call.request.form, done.error().errors)) : call.refused(done.error(), url(*h));
}

http::Response acknowledge_handover_here(web::Call& call) {
  auto const h = handover_of(call);
  if (!h) return call.not_found();
  auto const done = call.perform(AcknowledgeHandover{h->id});
  return done ? http::redirect(url(*h)) : call.refused(done.error(), url(*h));
}

}  // namespace workload::pages

// One allocation: what the case is, every officer with the effect first, and the decision.
#include "organisation/pages/unit_asked.hpp"
#include "organisation/store/units.hpp"
#include "people/domain/in_words.hpp"
#include "people/domain/mappa.hpp"
#include "people/pages/person_frame.hpp"
#include "web/fields.hpp"
#include "workload/actions/allocate_case.hpp"
#include "workload/pages/allocation_handlers.hpp"
#include "workload/pages/allocation_parts.hpp"
#include "workload/pages/candidates_table.hpp"
#include "workload/domain/need_text.hpp"
#include "workload/pages/sections.hpp"
#include "workload/store/tiers.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

std::string joined(std::vector<KindOfCase> const& kinds) {
  std::string words;
  for (auto const& kind : kinds) words += (words.empty() ? "" : ", ") + kind.name;
  return words.empty() ? "not known yet" : words;
}

// The newest full assessment's needs, by how many are severe.
Html needs_words(web::Call& call, PersonId person) {
  auto const all = need_assessments_of(call.view, person);
  if (all.empty()) return "Not yet assessed";
  std::int64_t severe = 0, standard = 0;
  for (auto const& [need, severity] : assessed_needs(call.view.rules<TierRuleBook>().on(call.view.today()).change.needs, all.front()).needs) severe += severity == Severity::severe, standard += severity == Severity::standard;
  return {fmt::format("{} severe, {} standard", severe, standard), second_line(Html{"Assessed on ", day_words(all.front().completed)})};
}

// What the case is, as far as it decides who may take it.
Html case_card(web::Call& call, CaseInView const& of) {
  auto const& row = of.row;
  auto const due = row.due(call.view.rules<AllocationRuleBook>().on(call.view.today()));
  SummaryList list{.card = Card{.title = "The case", .actions = {{.href = fmt::format("/people/{}", row.person.value), .text = "Open the record", .hidden = "of " + name_of(row)}}}};
  list.rows.push_back({.key = "Person", .value = {name_of(row), ", ", row.crn, row.limited ? Html{" ", badge({.text = "Restricted access", .colour = BadgeColour::black})} : Html{}}});
  list.rows.push_back({.key = "Risk of serious harm", .value = people::rosh_badge(row.rosh)});
  if (row.mappa > 0) list.rows.push_back({.key = "MAPPA", .value = people::capital(people::mappa_in_words(row.mappa, row.mappa_category))});
  list.rows.push_back({.key = "Order or report", .value = kind_words(row)});
  list.rows.push_back({.key = "Tier and points", .value = {tier_words(row), second_line("Points by the seed weights of the published source")}});
  list.rows.push_back({.key = "What it is of", .value = joined(of.kinds)});
  list.rows.push_back({.key = "Needs", .value = needs_words(call, row.person), .actions = {{.href = fmt::format("/people/{}/tier", row.person.value), .text = "See", .hidden = "tier and needs"}}});
  list.rows.push_back({.key = "Lives in", .value = of.home.postcode.empty() && of.authority_name.empty() ? Html("Not known")
                                                    : Html{std::string(district_of(of.home.postcode)), of.home.postcode.empty() ? "" : ", ", of.authority_name.empty() ? "authority not known" : of.authority_name}});
  list.rows.push_back({.key = "Has the case now", .value = {row.practitioner_name.empty() ? "Nobody" : row.practitioner_name, row.cover_name.empty() ? "" : ", covered by " + row.cover_name, second_line(row.team_name)}});
  list.rows.push_back({.key = "Allocate by", .value = due_words(due, call.view.today())});
  return summary_list(list);
}

Html reasons(FormView const& form) {
  std::vector<Option> options{{.value = "", .text = "Choose a reason"}};
  for (auto const& row : base::Words<AllocationReason>::table) {
    auto text = std::string(label(row.value));
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    options.push_back({.value = std::string(row.word), .text = std::move(text)});
  }
  return govuk::select({.name = "reason", .label = {"Reason for this allocation", Size::s}, .items = std::move(options), .form = &form});
}

Html sensitive(FormView const& form, std::string name, std::string_view what) {
  return checkboxes({.name = std::move(name), .items = {{.value = "yes", .text = Html{what, " is sensitive: shown to seniors only"}}}, .form = &form, .small = true});
}

Html decision(CaseInView const& of, FormView const& form) {
  Html fields = reasons(form);
  fields += text_area({.name = "concern_reason", .label = {"Why all the same", Size::s}, .hint = "Needed if anything stands against the officer you choose. It is kept with the allocation.", .form = &form, .rows = 2});
  fields += details({.summary = "Notes on the decision and on oversight (optional)",
                     .body = {text_area({.name = "notes", .label = {"Why this officer", Size::s}, .form = &form, .rows = 3}), sensitive(form, "notes_sensitive", "The note"),
                              text_area({.name = "oversight", .label = {"How the case will be overseen", Size::s}, .form = &form, .rows = 3}), sensitive(form, "oversight_sensitive", "The oversight note")},
                     .open = form.failed() || !form.value("notes").empty() || !form.value("oversight").empty()});
  if (of.row.practitioner)
    fields += text_area({.name = "handover", .label = {"Handover: what the next officer must know", Size::s},
                         .hint = fmt::format("May be left for {} to write. It is due in five working days, and is shown until it is written and read.", of.row.practitioner_name), .form = &form, .rows = 4});
  return fields;
}

bool everybody(web::Call const& call) { return call.request.query.one("teams") == "all"; }

ledger::Place place_of_choice(web::Call& call, WaitingCase const& row) {
  return everybody(call) ? call.scope.place : ledger::Place{row.team_no, row.team_no};
}

struct Shown {
  FormView form = {};
  Html notice = {};
  int status = 200;
};

http::Response shown(web::Call& call, CaseInView const& of, Shown const& with) {
  auto const unit = organisation::pages::unit_asked(call);
  if (!unit) return call.not_found();
  auto const candidates = candidates_for(call.view, of, place_of_choice(call, of.row));
  auto const action = allocate_url(of.row.person, everybody(call) ? "?teams=all" : "");
  Html const other_teams = call.scope.place.from == call.scope.place.to ? Html{}
                           : p(everybody(call) ? link_to(allocate_url(of.row.person), "Show the person’s own team only") : link_to(allocate_url(of.row.person, "?teams=all"), "Show the officers of every team of my unit"));
  Html const seen = hidden_field("seen", of.row.practitioner ? std::to_string(of.row.practitioner->value) : "none");
  Html const body = {with.notice, grid_row(grid_column("two-thirds", case_card(call, of))),
                     h2("Officers, best first", Size::m, "officers"), candidates_explained(of), other_teams,
                     form({.action = action, .csrf = call.csrf(),
                           .body = {seen, candidates_table(weights_of(call.view), of, candidates, with.form), grid_row(grid_column("two-thirds", {decision(of, with.form), button_group({button({.text = "Allocate"}), link_to(url_of(Section::allocation, *unit), "Cancel")})}))}})};
  auto const title = fmt::format("Allocate {}", name_of(of.row));
  if (with.status == 409) {
    auto response = show(call, *unit, Section::allocation, title, body);
    response.status = 409;
    return response;
  }
  return show(call, *unit, Section::allocation, title, body, &with.form);
}

AllocateCase typed_allocation(web::Call const& call) {
  AllocateCase asked{.person = call.id<PersonId>("person"), .reason = base::from_word<AllocationReason>(web::typed(call, "reason")), .notes = web::typed(call, "notes"),
                     .notes_sensitive = web::typed(call, "notes_sensitive") == "yes", .oversight = web::typed(call, "oversight"), .oversight_sensitive = web::typed(call, "oversight_sensitive") == "yes",
                     .concern_reason = web::typed(call, "concern_reason"), .handover = web::typed(call, "handover")};
  if (auto const seen = web::whole(call, "seen"); seen > 0) asked.seen = StaffId{seen};
  auto const chosen = web::typed(call, "officer");
  asked.to = StaffId{web::whole(chosen)};
  if (auto const dash = chosen.find('-'); dash != chosen.npos) asked.team = UnitId{web::whole(std::string_view(chosen).substr(dash + 1))};
  return asked;
}

}  // namespace

http::Response allocate_page(web::Call& call) {
  auto const of = case_in_view(call.view, call.id<PersonId>("person"));
  if (!of) return call.not_found();
  Shown with;
  with.form.set("reason", of->row.practitioner ? "" : std::string(base::word(AllocationReason::initial)));
  return shown(call, *of, with);
}

http::Response allocate_here(web::Call& call) {
  auto const of = case_in_view(call.view, call.id<PersonId>("person"));
  if (!of) return call.not_found();
  auto const asked = typed_allocation(call);
  auto const done = call.perform(asked);
  if (done) return http::redirect(allocate_url(asked.person, "/done"));
  auto const& refusal = done.error();
  if (refusal.kind == base::Refused::not_found) return call.not_found();
  if (refusal.kind == base::Refused::stale) {
    // This request's view was opened after what changed: the case is shown, and named by the form, as it stands now.
    return shown(call, *of, {.form = FormView(call.request.form), .notice = alert({.title = "Somebody else was quicker", .html = p(refusal.message), .kind = AlertKind::warning, .show_title = true}), .status = 409});
  }
  if (refusal.kind != base::Refused::invalid) return call.refused(refusal, allocate_url(asked.person));
  return shown(call, *of, {.form = FormView(call.request.form, refusal.errors), .status = 422});
}

http::Response allocated_page(web::Call& call) {
  auto const person = call.id<PersonId>("person");
  auto const of = case_of(call.view, person);
  auto const records = of ? allocation_records_of(call.view, person) : std::vector<AllocationRecord>{};
  auto const unit = organisation::pages::unit_asked(call);
  if (!unit || records.empty()) return call.not_found();
  auto const& record = records.front();
  auto const waiting = unallocated_within(call.view, call.scope.place);
  std::vector<Html> next{link_to(case_url(person), fmt::format("See who holds {}’s case, and the record of this decision", name_of(*of)))};
  if (!waiting.empty()) next.push_back(link_to(allocate_url(waiting.front().person), fmt::format("Allocate the next: {} of {} waiting", name_of(waiting.front()), waiting.size())));
  next.push_back(link_to(url_of(Section::allocation, *unit), "All who wait"));
  Html const body = {panel({.title = fmt::format("Allocated to {}", record.staff_name), .body = fmt::format("{}: workload {} before, {} with this case", of->crn, percent(record.capacity_before), percent(record.capacity_after)), .heading_level = 2}),
                     p(Html{record.staff_name, " is told by message, without a word of the case. Open enquiries went along."}), h2("What next"), ul(next)};
  return show(call, *unit, Section::allocation, "Done", body);
}

}  // namespace workload::pages

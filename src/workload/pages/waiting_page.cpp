// Who waits for a practitioner, most urgent first; whose practitioner has gone; handover notes that are due.
#include "base/csv.hpp"
#include "organisation/pages/unit_asked.hpp"
#include "people/pages/person_frame.hpp"
#include "workload/pages/allocation_handlers.hpp"
#include "workload/pages/allocation_parts.hpp"
#include "workload/pages/sections.hpp"

#include <sstream>

namespace workload::pages {
namespace {

using namespace govuk;

struct Waiting {
  organisation::Unit unit = {};
  std::vector<WaitingCase> cases = {};
  std::vector<Leaver> leavers = {};
  std::vector<Handover> handovers = {};
  std::int64_t late = 0;
  std::int64_t unseen = 0;
};

bool is_late(web::Call& call, WaitingCase const& of) {
  auto const due = of.due(call.view.rules<AllocationRuleBook>().on(call.view.today()));
  return due && *due < call.view.today();
}

std::optional<Waiting> waiting_of(web::Call& call) {
  auto unit = organisation::pages::unit_asked(call);
  if (!unit) return std::nullopt;
  auto const place = unit->place();
  Waiting of{.unit = std::move(*unit), .cases = unallocated_within(call.view, place), .leavers = leavers_within(call.view, place), .handovers = open_handovers_within(call.view, place)};
  of.late = std::ranges::count_if(of.cases, [&](WaitingCase const& each) { return is_late(call, each); });
  of.unseen = waiting_unseen(call.view, place);
  return of;
}

std::vector<WaitingCase> shown_of(web::Call& call, Waiting const& of) {
  auto cases = of.cases;
  if (call.request.query.one("show") == "late") std::erase_if(cases, [&](WaitingCase const& each) { return !is_late(call, each); });
  return cases;
}

std::string days_since(WaitingCase const& of, base::Date today) {
  if (!of.started || *of.started > today) return "";
  return std::to_string((today - *of.started).count());
}

Html cases_table(web::Call& call, Waiting const& of) {
  auto const& rules = call.view.rules<AllocationRuleBook>().on(call.view.today());
  bool const allocates = call.may(ledger::Permission::allocate);
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : shown_of(call, of))
    rows.push_back({person_words(each, allocates ? allocate_url(each.person) : case_url(each.person)), people::rosh_badge(each.rosh), kind_words(each), tier_words(each),
                    numeric(Html(days_since(each, call.view.today()))), due_words(each.due(rules), call.view.today()), each.team_name});
  if (rows.empty()) return p("Nobody of this unit waits for a practitioner.");
  return table({.caption = "People without a practitioner", .caption_hidden = true,
                .head = {"Person", "Risk", "Order or report", "Tier", numeric_head("Days since"), "Allocate by", "Team"}, .rows = std::move(rows), .scroll = true, .id = "waiting-table"});
}

Html counts(Waiting const& of) {
  auto const url = url_of(Section::allocation, of.unit);
  std::vector<Html> lines{link_to(url + "#waiting", fmt::format("{} without a practitioner", of.cases.size()))};
  lines.push_back(link_to(url + "&show=late#waiting", fmt::format("{} of them past the day", of.late)));
  std::int64_t theirs = 0;
  for (auto const& each : of.leavers) theirs += each.cases;
  lines.push_back(link_to(url + "#leavers", fmt::format("{} whose practitioner has left, leaves soon or is long absent", theirs)));
  lines.push_back(link_to(url + "#handover-notes", fmt::format("{} handover {} to be written or read", of.handovers.size(), of.handovers.size() == 1 ? "note" : "notes")));
  if (of.unseen > 0) lines.push_back(fmt::format("{} more {} without a practitioner, whose record is restricted and not open to you: ask your head of unit", of.unseen, of.unseen == 1 ? "person is" : "people are"));
  return ul(lines);
}

Html going_words(Leaver const& each) {
  switch (each.how) {
    case Going::left: return each.from ? Html{"Left. First day without: ", day_words(*each.from)} : Html{"Not in post"};
    case Going::leaves: return {"Leaves. First day without: ", day_words(*each.from)};
    case Going::absent: return {"Absent since ", day_words(*each.from), each.back ? Html{", to ", day_words(*each.back)} : Html{", until further notice"}};
  }
  return {};
}

Html leavers_table(web::Call& call, Waiting const& of) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : of.leavers) {
    Html const name = call.may(ledger::Permission::allocate) ? link_to(fmt::format("/workforce/allocation/leaving/{}?unit={}", each.staff.value, of.unit.id.value), each.name, {.hidden = ": give the cases on"}) : Html(each.name);
    rows.push_back({Html{name, second_line(each.team_name)}, going_words(each), numeric(each.cases), each.how == Going::leaves ? Html(each.acting == each.staff ? "Still here" : each.acting_name) : each.acting == each.staff ? Html("Nobody who is here") : Html(each.acting_name)});
  }
  if (rows.empty()) return p("Nobody who holds cases here has left, leaves soon or is long absent.");
  return table({.caption = "Practitioners who have gone or go", .caption_hidden = true, .head = {"Practitioner", "How", numeric_head("Cases"), "Who answers for them today"}, .rows = std::move(rows), .scroll = true, .id = "leavers-table"});
}

}  // namespace

http::Response waiting_page(web::Call& call) {
  auto const of = waiting_of(call);
  if (!of) return call.not_found();
  bool const late_only = call.request.query.one("show") == "late";
  auto const url = url_of(Section::allocation, of->unit);
  Html const body = {counts(*of),
                     h2(late_only ? "Without a practitioner, past the day" : "Without a practitioner", Size::m, "waiting"),
                     late_only ? p(link_to(url + "#waiting", "Show everybody who waits")) : Html{},
                     cases_table(call, *of),
                     p(link_to(fmt::format("/workforce/allocation.csv?unit={}", of->unit.id.value), "Download as CSV")),
                     h2("Practitioners who have left, leave soon or are long absent", Size::m, "leavers"), leavers_table(call, *of),
                     h2("Handover notes", Size::m, "handover-notes"), of->handovers.empty() ? p("No handover note is due.") : handovers_table(of->handovers, call.view.today()),
                     p(link_to("/conflicts-of-interest", "Conflicts of interest"))};
  return show(call, of->unit, Section::allocation, "Allocation", body);
}

http::Response waiting_csv(web::Call& call) {
  auto const of = waiting_of(call);
  if (!of) return call.not_found();
  auto const& rules = call.view.rules<AllocationRuleBook>().on(call.view.today());
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"crn", "person", "restricted", "risk", "kind", "started", "hearing", "tier", "points", "days since", "allocate by", "late", "team"});
  for (auto const& each : shown_of(call, *of)) {
    call.view.look("person.exported", each.person);
    auto const due = each.due(rules);
    csv.row({each.crn, people::surname_first(each.forenames, each.surname), each.limited ? "yes" : "no", label(each.rosh), each.kind ? label(*each.kind) : "", each.started ? base::iso(*each.started) : "",
             each.hearing ? base::iso(base::to_london(*each.hearing)) : "", each.tier, std::to_string(each.points), days_since(each, call.view.today()), due ? base::iso(*due) : "",
             is_late(call, each) ? "yes" : "no", each.team_name});
  }
  return http::csv("waiting-for-a-practitioner.csv", out.str());
}

}  // namespace workload::pages

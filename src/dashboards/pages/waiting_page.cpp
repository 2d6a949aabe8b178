// The rows behind every waiting number: the same narrowing, so that a count opens to exactly its rows.
#include "base/csv.hpp"
#include "base/text.hpp"
#include "dashboards/pages/handlers.hpp"
#include "dashboards/pages/span.hpp"
#include "dashboards/store/figures.hpp"
#include "dashboards/store/measures.hpp"
#include "enquiries/pages/words.hpp"
#include "govuk/all.hpp"
#include "people/domain/person.hpp"

#include <sstream>

namespace dashboards::pages {
namespace {

using govuk::Html;

constexpr int per_page = 50;
constexpr int most_rows = 20'000;

std::int64_t number_in(web::Call const& call, std::string_view name) { return std::strtoll(std::string(call.request.query.one(name)).c_str(), nullptr, 10); }

enquiries::Narrow narrowed(web::Call const& call, organisation::Unit const& unit) {
  enquiries::Narrow by{.priority = base::from_word<enquiries::Priority>(call.request.query.one("priority")), .trigger = std::string(call.request.query.one("trigger")),
                       .band = std::string(call.request.query.one("band")), .state = base::from_word<enquiries::EnquiryState>(call.request.query.one("state")), .unit = unit.id, .rosh = std::string(call.request.query.one("rosh"))};
  if (auto const agency = number_in(call, "agency"); agency > 0) by.agency = ledger::AgencyId{agency};
  return by;
}

// Waiting, or one of those counted beside it.
enquiries::Which which(web::Call const& call) { return call.request.query.one("set") == "beside" ? enquiries::Which::beside : enquiries::Which::waiting; }
std::string title_of(web::Call const& call) {
  auto const state = base::from_word<enquiries::EnquiryState>(call.request.query.one("state"));
  return state ? std::string(enquiries::name(*state)) : which(call) == enquiries::Which::beside ? std::string("Beside what is waiting") : std::string("Waiting to be returned");
}

// The same query with another page.
std::string page_href(web::Call const& call, std::int64_t page) {
  http::Form query;
  for (auto const& [name, value] : call.request.query)
    if (name != "page") query.add(name, value);
  query.add("page", std::to_string(page));
  return "/waiting?" + http::to_query(query);
}

Html rows_table(std::vector<enquiries::EnquiryLine> const& lines, base::Instant now) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines)
    rows.push_back({enquiries::pages::reference_words(line.reference, fmt::format("/enquiries/{}", line.id.value)), link_to(fmt::format("/people/{}/enquiries", line.person.value), people::surname_first(line.forenames, line.surname)), line.agency_name,
                    enquiries::pages::priority_words(line.priority, line.priority_reason), enquiries::pages::due_words(line.due_on, line.due_moment, now), enquiries::pages::state_tag(line.state, line.kind), line.acting_name});
  return table({.caption = "Waiting to be returned", .caption_hidden = true, .head = {"Enquiry", "Person", "From", "Priority", "Due", "Where it stands", "Whose it is"}, .rows = rows, .scroll = true, .id = "waiting"});
}

}  // namespace

http::Response waiting_page(web::Call& call) {
  using namespace govuk;
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const by = narrowed(call, *unit);
  auto const total = enquiries::count_of_place(call.view, which(call), by);
  auto const page = std::max<std::int64_t>(1, number_in(call, "page"));
  auto const lines = enquiries::enquiries_of_place(call.view, which(call), by, per_page, static_cast<int>((page - 1) * per_page));
  Pages const pager{.total = total, .per_page = per_page, .page = page, .noun = "enquiries", .href = [&](std::int64_t n) { return page_href(call, n); }};
  Html const body = {caption(unit->name), h1(title_of(call)), by.band.empty() ? Html() : p({"Age: ", by.band, by.band == "not yet due" ? "" : " working days late"}), rows_table(lines, call.now), govuk::pages(pager),
                     p(link_to("/waiting.csv?" + http::to_query(call.request.query), "Download all of them as CSV"))};
  return call.page({.title = title_of(call), .section = unit->name, .body = body, .back = fmt::format("/dashboard?unit={}", unit->id.value), .wide = true});
}

http::Response waiting_csv(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"reference", "person", "crn", "from", "priority", "why", "due", "state", "owner"});
  for (auto const& line : enquiries::enquiries_of_place(call.view, which(call), narrowed(call, *unit), most_rows)) {
    call.view.look("enquiry.exported", line.person, line.id.value);
    csv.row({line.reference, people::surname_first(line.forenames, line.surname), line.crn, line.agency_name, std::string(base::word(line.priority)), line.priority_reason, line.due_on ? base::iso(*line.due_on) : "",
             std::string(base::word(line.state)), line.acting_name});
  }
  return http::csv("waiting.csv", out.str());
}

http::Response dashboard_csv(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"unit", "table", "row", "measure", "value", "mark"});
  auto const line = [&](std::string_view table, std::string_view row, std::string_view measure, std::int64_t value) { csv.row({unit->name, std::string(table), std::string(row), std::string(measure), std::to_string(value), "invented"}); };
  for (auto const& row : enquiries::waiting_counts(call.view, {.unit = unit->id})) line("waiting", row.agency_name + ", " + row.band + ", " + std::string(base::word(row.priority)), "waiting", row.count);
  auto const since = call.view.today() - std::chrono::days{365};
  auto const chain = chain_of(call.view, unit->place(), since);
  for (auto const& row : chain.by_agency) {
    line("chain by partner", row.label, "needed", row.needed);
    line("chain by partner", row.label, "asked", row.asked);
    line("chain by partner", row.label, "answered", row.answered);
    line("chain by partner", row.label, "used", row.used);
  }
  for (auto const& row : enquiries::beside_counts(call.view, {.unit = unit->id})) line("beside what is waiting", row.agency_name + ", " + std::string(base::word(row.state)), "enquiries", row.count);
  for (auto const& row : chain.measures)
    for (auto const& [measure, value] : {std::pair{"needs", row.needs}, {"met", row.met}, {"not needed", row.not_needed}, {"asked", row.asked}, {"asked in time", row.in_time}}) line("needs by trigger", row.trigger, measure, value);
  auto const children = children_counts(call.view, unit->place(), call.view.today());
  for (auto const& [measure, value] : {std::pair{"known", children.known}, {"asked", children.asked}, {"answered", children.answered}, {"used", children.used}, {"in place", children.in_place}}) line("children", "all", measure, value);
  auto const counted = signed_counts(call.view, unit->place(), since);
  for (auto const& [measure, value] : {std::pair{"complete", counted.complete}, {"provisional", counted.provisional}, {"provisional and open", counted.provisional_open}, {"answered", counted.answered},
                                       {"completed within five working days of the answer", counted.completed_in_time}, {"hard gates opened", counted.hard_opened}, {"by override", counted.overridden}})
    line("signed", "all", measure, value);
  for (auto const& row : partners_of(call.view, unit->place(), call.view.today(), since))
    for (auto const& [measure, value] : {std::pair{"waiting", row.waiting}, {"late", row.late}, {"returned", row.returned}, {"returned late", row.late_returned}, {"graded", row.graded}, {"adequate", row.adequate}, {"thin", row.thin},
                                         {"redacted", row.redacted}, {"wrong person", row.wrong_person}, {"used", row.used}})
      line("partners", row.name, measure, value);
  auto const pressed = chased_and_escalated(call.view, unit->place(), since);
  for (auto const& [what, count] : {std::pair{"chases", pressed.chases}, {"escalations", pressed.rungs}})
    for (auto const& [measure, value] : {std::pair{"due", count.due}, {"done", count.done}, {"by its date", count.in_time}}) line(what, "all", measure, value);
  for (auto const& row : withdrawals(call.view, unit->place(), since).by_code) line("withdrawn", row.code, "enquiries", row.count);
  return http::csv("figures.csv", out.str());
}

}  // namespace dashboards::pages

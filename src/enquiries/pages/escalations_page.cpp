// The manager's page: a line for each partner and rung with the count, and the list behind it; and decisions that wait.
#include "enquiries/actions/take_rung.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/escalation.hpp"
#include "enquiries/store/need.hpp"
#include "people/domain/person.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

std::string_view step_name(RuleSet const& rules, int step) {
  for (auto const& rung : rules.rungs)
    if (rung.step == step) return name(rung.to);
  return "Escalated";
}

std::int64_t asked(web::Call const& call, std::string_view field) { return std::strtoll(std::string(call.request.query.one(field)).c_str(), nullptr, 10); }

Html lines_table(web::Call& call, RuleSet const& rules) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : rung_lines(call.view))
    rows.push_back({line.agency_name, step_name(rules, line.step), numeric(link_to(fmt::format("/escalations?agency={}&step={}", line.agency.value, line.step), number(line.count), {.hidden = fmt::format(" at {}", line.agency_name)})),
                    due_words(line.oldest_due, call.view.today()), numeric(line.without_result)});
  if (rows.empty()) return p("Nothing has been escalated.");
  return table({.caption = "Escalated, one line for each partner and step", .caption_size = Size::m, .head = {"Partner", "Escalated to", numeric_head("Enquiries"), "Oldest due", numeric_head("Without a result")}, .rows = rows, .scroll = true, .id = "escalated"});
}

Html behind(web::Call& call, RuleSet const& rules, AgencyId agency, int step) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& mark : rungs_behind(call.view, agency, step))
    rows.push_back({reference_words(mark.enquiry.reference, fmt::format("/enquiries/{}", mark.enquiry.id.value)), people::surname_first(mark.enquiry.forenames, mark.enquiry.surname), priority_words(mark.enquiry.priority, mark.enquiry.priority_reason),
                    due_words(mark.enquiry.due_on, mark.enquiry.due_moment, call.now), date_words(mark.due_on), mark.owner_name, mark.result.empty() ? Html("None yet") : Html(mark.result)});
  Html out = table({.caption = Html{"Behind it: ", step_name(rules, step)}, .caption_size = Size::m, .head = {"Enquiry", "Person", "Priority", "Due", "Escalated", "Owner", "Result"}, .rows = rows, .scroll = true, .id = "behind"});
  if (call.may(ledger::Permission::take_rungs) && !rows.empty())
    out += form({.action = "/escalations", .csrf = call.csrf(),
                 .body = {hidden_field("agency", std::to_string(agency.value)), hidden_field("step", std::to_string(step)), text_area({.name = "result", .label = "What came of it, for all of these", .hint = "For example: the unit's inspector agreed to send 20 by Friday", .rows = 2}), button({.text = "Record the result"})}});
  return out;
}

Html decisions(web::Call& call) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& need : needs_to_countersign(call.view))
    rows.push_back({link_to(fmt::format("/needs/{}", need.id.value), people::surname_first(need.forenames, need.surname)), name(need.kind), need.decision ? text(*need.decision) : std::string_view(), need.decided_by, priority_words(need.priority, need.priority_reason)});
  if (rows.empty()) return {};
  return table({.caption = "Decisions “not needed” that wait for a senior", .caption_size = Size::m, .head = {"Person", "What", "Decision", "Decided by", "Priority"}, .rows = rows, .scroll = true, .id = "decisions"});
}

}  // namespace

http::Response escalations_page(web::Call& call) {
  auto const& rules = call.view.rules<RuleBook>().on(call.view.today());
  auto const agency = asked(call, "agency");
  Html body = {govuk::h1("Escalations"), lines_table(call, rules)};
  if (agency > 0) body += behind(call, rules, AgencyId{agency}, static_cast<int>(asked(call, "step")));
  body += decisions(call);
  return call.page({.title = "Escalations", .body = std::move(body), .wide = true});
}

http::Response record_rung_result(web::Call& call) {
  auto const& typed = call.request.form;
  auto const number = [&](std::string_view field) { return std::strtoll(std::string(typed.one(field)).c_str(), nullptr, 10); };
  auto const recorded = call.perform(RecordRungResult{.agency = AgencyId{number("agency")}, .step = static_cast<int>(number("step")), .result = std::string(typed.one("result"))});
  if (!recorded) return call.refused(recorded.error(), "/escalations");
  return http::redirect(fmt::format("/escalations?agency={}&step={}", number("agency"), number("step")));
}

}  // namespace enquiries::pages

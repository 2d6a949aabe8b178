// Alerts: a child or an adult who may be in danger now. Raised here, answered by the unit on its own page.
#include "inspection/actions/alerts.hpp"
#include "inspection/pages/alert_parts.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/store/cases.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

std::vector<Option> sampled(web::Call& call, Inspection const& inspection) {
  std::vector<Option> out{{.value = "", .text = "Choose a case"}};
  for (auto const& row : cases_of(call.view, inspection.id, CaseState::drawn)) out.push_back({.value = std::to_string(row.id.value), .text = row.crn});
  return out;
}
std::vector<Option> managers(web::Call& call, Inspection const& inspection, std::string const& none) {
  std::vector<Option> out{{.value = "", .text = none}};
  for (auto const& row : managers_of(call.view, inspection.id)) out.push_back({.value = std::to_string(row.account.value), .text = row.name});
  return out;
}

Html raise_form(web::Call& call, Inspection const& inspection, FormView const& view) {
  return {h2("Raise an alert"), p("Somebody may be in danger now. Telephone the manager first, then write it down here. Say what the record shows apart from what is feared."),
          form({.action = url_of(inspection.id, "/alerts"), .csrf = call.csrf(),
                .body = {select({.name = "case", .label = "Case", .items = sampled(call, inspection), .form = &view}),
                         radios({.name = "about", .legend = {"About", Size::s}, .items = {{.value = "child", .text = "A child"}, {.value = "adult", .text = "An adult"}}, .form = &view, .inline_items = true}),
                         text_input({.name = "who", .label = "Who may be in danger", .form = &view}), text_area({.name = "feared", .label = "What is feared", .form = &view, .rows = 3}),
                         text_area({.name = "record_shows", .label = "What the record shows", .form = &view, .rows = 3}),
                         select({.name = "manager", .label = "Manager of the unit", .items = managers(call, inspection, "Choose a manager"), .form = &view}),
                         select({.name = "deputy", .label = "And in the manager’s absence", .items = managers(call, inspection, "Nobody"), .form = &view}),
                         text_input({.name = "told_how", .label = "How and when you told the manager", .hint = "For example, by telephone at 10:40", .form = &view}),
                         button({.text = "Raise the alert", .kind = ButtonKind::warning})}})};
}

http::Response list(web::Call& call, FormView const& view) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  std::vector<std::vector<Cell>> rows;
  for (auto const& alert : alerts_of(call.view, inspection->id))
    rows.push_back({Html{link_to(url_of(inspection->id, fmt::format("/alerts/{}", alert.id.value)), fmt::format("{}, {}", alert.crn, base::word(alert.about)))}, base::date_and_time(alert.raised_at),
                    alert.manager_name, alert_state(call, alert)});
  Html const table_of = rows.empty() ? p("No alert has been raised.")
                                     : table({.caption = "Alerts", .caption_size = Size::m, .head = {"Case", "Raised", "Manager", "Standing"}, .rows = std::move(rows), .scroll = true, .id = "alerts"});
  return show(call, *inspection, "alerts", "Alerts", {table_of, raise_form(call, *inspection, view)}, &view);
}

http::Response show_alerts(web::Call& call, FormView const* view = nullptr) {
  auto const alert = find_alert(call.view, AlertId{call.request.id("alert").value_or(0)});
  auto const inspection = alert ? find_inspection(call.view, alert->inspection) : std::nullopt;
  if (!inspection || inspection->id != call.id<InspectionId>("id")) return call.not_found();
  auto const here = fmt::format("/alerts/{}", alert->id.value);
  auto const version = hidden_field("lock_version", std::to_string(alert->lock_version));
  Html body = alert_summary(call, *alert);
  if (!alert->closed_at) {
    body += form({.action = url_of(inspection->id, here + "/follow-up"), .csrf = call.csrf(),
                  .body = {h2("Follow up"), version, text_area({.name = "result", .label = "What was found", .form = view, .rows = 3}), button({.text = "Keep the follow-up", .kind = ButtonKind::secondary})}});
    std::vector<Html> gaps;
    for (auto const sentence : missing_to_close(alert->times())) gaps.push_back(sentence);
    body += h2("Close");
    body += gaps.empty() ? form({.action = url_of(inspection->id, here + "/close"), .csrf = call.csrf(), .body = {version, button({.text = "Close the alert"})}}) : Html{p("The lead inspector closes it once this is there:"), ul(gaps)};
  }
  return show(call, *inspection, "alerts", "Alert about " + alert->crn, body, view);
}

std::optional<AccountId> account(std::string_view text) {
  auto const value = whole(text);
  return value > 0 ? std::optional(AccountId{value}) : std::nullopt;
}

}  // namespace

http::Response alerts_page(web::Call& call) { return list(call, FormView{}); }

http::Response raise_new_alert(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const& form = call.request.form;
  auto const case_id = CaseId{whole(form.one("case"))};
  if (!find_case(call.view, case_id)) return list(call, FormView(form, {{"case", "Choose the case"}}));
  auto const done = call.perform(RaiseAlert{.inspection = id, .case_id = case_id, .about = base::from_word<AlertAbout>(form.one("about")), .who = typed(call, "who"), .feared = typed(call, "feared"),
                                            .record_shows = typed(call, "record_shows"), .told_how = typed(call, "told_how"), .manager = account(form.one("manager")).value_or(AccountId{}), .deputy = account(form.one("deputy"))});
  return after(call, done, url_of(id, "/alerts"), [&](FormView const& view) { return list(call, view); });
}

http::Response alert_page(web::Call& call) { return show_alerts(call); }

http::Response follow_up_on_alert(web::Call& call) {
  auto const id = AlertId{call.request.id("alert").value_or(0)};
  auto const done = call.perform(FollowUpAlert{.alert = id, .result = typed(call, "result"), .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, url_of(call.id<InspectionId>("id"), fmt::format("/alerts/{}", id.value)), [&](FormView const& view) { return show_alerts(call, &view); });
}
http::Response close_an_alert(web::Call& call) {
  auto const id = AlertId{call.request.id("alert").value_or(0)};
  return after(call, call.perform(CloseAlert{.alert = id, .lock_version = whole(typed(call, "lock_version"))}), url_of(call.id<InspectionId>("id"), fmt::format("/alerts/{}", id.value)));
}

}  // namespace inspection::pages

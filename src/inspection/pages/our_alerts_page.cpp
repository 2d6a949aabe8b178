// Alerts of the inspectorate that reached who asks: their own text, and what the unit does.
#include "inspection/actions/alerts.hpp"
#include "inspection/pages/alert_parts.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html one(web::Call& call, AlertRow const& alert, FormView const* typed) {
  auto const here = fmt::format("/inspection-alerts/{}", alert.id.value);
  auto const version = hidden_field("lock_version", std::to_string(alert.lock_version));
  bool const this_one = typed && whole(typed->value("alert")) == alert.id.value;
  auto const id = [&](std::string_view field) { return this_one ? std::string(field) : fmt::format("{}-{}", field, alert.id.value); };
  Html body = alert_summary(call, alert);
  if (!alert.acknowledged_at)
    body += form({.action = here + "/acknowledge", .csrf = call.csrf(), .body = {version, button({.text = {"I have this alert", visually_hidden(" about " + alert.crn)}})}});
  else if (!alert.closed_at)
    body += details({.summary = alert.action.empty() ? "Say what the unit does" : "Change what the unit does",
                     .body = form({.action = here + "/action", .csrf = call.csrf(),
                                   .body = {version, hidden_field("alert", std::to_string(alert.id.value)),
                                            text_area({.name = "action", .label = "What the unit does", .form = this_one ? typed : nullptr, .value = this_one ? std::nullopt : std::optional(alert.action), .id = id("action"), .rows = 3}),
                                            text_input({.name = "owner", .label = "Who does it", .form = this_one ? typed : nullptr, .value = this_one ? std::nullopt : std::optional(alert.owner), .id = id("owner")}),
                                            text_input({.name = "due", .label = "By when", .hint = "For example, 29/6/2023", .form = this_one ? typed : nullptr, .id = id("due"), .width = 10}),
                                            button({.text = "Keep it"})}}),
                     .open = alert.action.empty() || this_one});
  return summary_card({.title = fmt::format("{}, raised {}", alert.crn, base::date_and_time(alert.raised_at)), .id = fmt::format("alert-{}", alert.id.value)}, body);
}

http::Response list(web::Call& call, FormView const* typed = nullptr) {
  Html body = {h1("Alerts of the inspectorate"), p("An alert says that a child or an adult may be in danger now. Acknowledge it the same day: at 5pm one that nobody has acknowledged goes to the head of the unit, then the region.")};
  auto const alerts = ledger::may(call.scope.role, ledger::Permission::inspect) ? std::vector<AlertRow>{} : alerts_for_me(call.view);
  if (alerts.empty()) body += p("There is none for you.");
  for (auto const& alert : alerts) {
    call.view.look("inspection.alert_viewed", alert.person, alert.id.value);
    body += one(call, alert, typed);
  }
  Page const page{.title = "Alerts of the inspectorate", .body = body, .form = typed};
  return typed ? call.again(page) : call.page(page);
}

// "29/6/2023"
std::optional<base::Date> day_from(std::string_view text) {
  auto const first = text.find('/'), second = text.find('/', first == text.npos ? first : first + 1);
  if (second == text.npos) return std::nullopt;
  return base::date_from_parts(text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1));
}

}  // namespace

http::Response our_alerts_page(web::Call& call) { return list(call); }

http::Response acknowledge_an_alert(web::Call& call) {
  auto const done = call.perform(AcknowledgeAlert{.alert = AlertId{call.request.id("alert").value_or(0)}, .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, "/inspection-alerts");
}
http::Response act_on_alert(web::Call& call) {
  auto const done = call.perform(SetAlertAction{.alert = AlertId{call.request.id("alert").value_or(0)}, .action = typed(call, "action"), .owner = typed(call, "owner"), .due = day_from(call.request.form.one("due")),
                                                .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, "/inspection-alerts", [&](FormView const& view) { return list(call, &view); });
}

}  // namespace inspection::pages

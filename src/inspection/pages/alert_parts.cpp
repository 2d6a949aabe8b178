#include "inspection/pages/alert_parts.hpp"

#include "inspection/domain/rule_book.hpp"

namespace inspection::pages {

using namespace govuk;

Html alert_state(web::Call& call, AlertRow const& alert) {
  if (alert.closed_at) return tag({.text = "Closed", .colour = Colour::grey});
  if (alert.acknowledged_at) return tag({.text = alert.action.empty() ? "Acknowledged" : "Being acted on", .colour = Colour::green});
  auto const stands = standing(alert.times(), call.now, call.view.rules<RuleBook>().programme(alert.programme).alert);
  return stands.late ? tag({.text = "Not acknowledged: late", .colour = Colour::red}) : tag({.text = "Not acknowledged yet", .colour = Colour::yellow});
}

Html alert_summary(web::Call& call, AlertRow const& alert) {
  auto const stands = standing(alert.times(), call.now, call.view.rules<RuleBook>().programme(alert.programme).alert);
  std::string told;
  for (auto const to : stands.told) told += (told.empty() ? "" : ", ") + std::string(shown(to));
  if (stands.lead_told) told += ", the lead inspector";
  std::vector<SummaryRow> rows{{.key = "Standing", .value = alert_state(call, alert)}, {.key = "Who may be in danger", .value = fmt::format("{} ({})", alert.who, base::word(alert.about))},
                               {.key = "What is feared", .value = alert.feared}, {.key = "What the record shows", .value = alert.record_shows},
                               {.key = "Raised", .value = fmt::format("{} by {}", base::date_and_time(alert.raised_at), alert.raised_by)},
                               {.key = "Manager", .value = alert.deputy_name.empty() ? alert.manager_name : fmt::format("{}; in their absence {}", alert.manager_name, alert.deputy_name)},
                               {.key = "Told", .value = Html{alert.told_how, hint_line("It has reached: " + told)}}};
  if (!alert.acknowledged_at && stands.next_up_at) rows.push_back({.key = "Goes up", .value = base::date_and_time(*stands.next_up_at) + ", unless it is acknowledged before"});
  if (alert.acknowledged_at) rows.push_back({.key = "Acknowledged", .value = fmt::format("{} by {}", base::date_and_time(*alert.acknowledged_at), alert.acknowledged_by)});
  if (!alert.action.empty()) rows.push_back({.key = "What the unit does", .value = Html{alert.action, hint_line(fmt::format("{}, by {}", alert.owner, alert.due ? base::date_in_full(*alert.due) : ""))}});
  if (!alert.followed_up.empty()) rows.push_back({.key = "Followed up", .value = alert.followed_up});
  if (alert.closed_at) rows.push_back({.key = "Closed", .value = fmt::format("{} by {}", base::date_and_time(*alert.closed_at), alert.closed_by)});
  return summary_list({.rows = rows});
}

}  // namespace inspection::pages

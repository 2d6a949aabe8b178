#include "inspection/actions/alerts.hpp"

#include "identity/store/accounts.hpp"
#include "inspection/actions/refusals.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/cases.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

namespace inspection {
namespace {

// Of the service's side: an inspector reads an alert, and answers none.
std::optional<AlertRow> alert_of_service(ledger::Tx& tx, AlertId id) {
  if (ledger::may(tx.scope().role, ledger::Permission::inspect)) return std::nullopt;
  return find_alert(tx, id);
}

// A message besides the telephone and the page: a link, and no word of the alert.
void send_word(ledger::Tx& tx, AlertId id, std::string const& email) {
  if (email.empty()) return;
  tx.send({.kind = "alert", .to = email, .key = fmt::format("inspection-alert-{}-{}", id.value, email), .subject = "Full Picture: an alert of the inspectorate waits for you",
           .body = "Inspectors have raised an alert that you are to acknowledge today. Sign in to read it.\n", .link = "/inspection-alerts"});
}
void send_word(ledger::Tx& tx, AlertId id, AccountId account) {
  if (auto const found = identity::find_account(tx, account)) send_word(tx, id, found->email);
}

// Who hears on a rung: the head of the unit and its deputy, then the region's director.
std::vector<organisation::Posted> readers(ledger::Tx& tx, UnitId unit, std::int64_t rung) {
  std::vector<organisation::Posted> out;
  auto const add = [&](std::optional<organisation::Posted> const& posted) {
    if (posted) out.push_back(*posted);
  };
  if (rung == 1) {
    add(organisation::head_of_pdu(tx, unit));
    add(organisation::deputy_of_pdu(tx, unit));
  } else if (auto const region = organisation::region_of(tx, unit)) {
    add(organisation::director_of_region(tx, region->id));
  }
  return out;
}

bool is_manager(std::vector<ManagerRow> const& managers, AccountId account) { return std::ranges::find(managers, account, &ManagerRow::account) != managers.end(); }

}  // namespace

base::Outcome<AlertId> run(ledger::Tx& tx, RaiseAlert const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  auto const row = find_case(tx, asked.case_id);
  if (!inspection || !row || row->inspection != inspection->id) return not_there();
  if (!before_publication(inspection->status)) return not_now("The inspection is published: tell the unit directly.");
  Typed typed;
  if (!asked.about) typed.fail("about", "Choose whether it is about a child or an adult");
  NewAlert alert{.case_id = row->id, .person = row->person, .crn = row->crn, .about = asked.about.value_or(AlertAbout::child), .manager = asked.manager, .deputy = asked.deputy};
  alert.who = typed.needed("who", asked.who, 500, "Who", "Say who may be in danger");
  alert.feared = typed.needed("feared", asked.feared, 4000, "What is feared", "Say what is feared");
  alert.record_shows = typed.needed("record_shows", asked.record_shows, 4000, "What the record shows", "Say what the record shows");
  alert.told_how = typed.needed("told_how", asked.told_how, 500, "How the manager was told", "Telephone the manager, and say when you did");
  auto const managers = managers_of(tx, inspection->id);
  if (!is_manager(managers, asked.manager)) typed.fail("manager", "Choose a manager of the unit");
  if (asked.deputy && (!is_manager(managers, *asked.deputy) || *asked.deputy == asked.manager)) typed.fail("deputy", "Choose another manager of the unit");
  if (!typed.good()) return typed.refusal();
  auto const id = insert_alert(tx, inspection->id, alert);
  send_word(tx, id, alert.manager);
  if (alert.deputy) send_word(tx, id, *alert.deputy);
  tx.record({.processing = ledger::Processing::disclosure, .what = "inspection.alert_raised", .person = row->person, .subject = id.value, .recipient = inspection->inspected_as});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, AcknowledgeAlert const& asked) {
  auto const alert = alert_of_service(tx, asked.alert);
  if (!alert) return not_there();
  if (alert->acknowledged_at) return not_now("This alert is acknowledged already.");
  if (!acknowledge_alert(tx, alert->id, asked.lock_version)) return somebody_changed_it();
  tx.record({.what = "inspection.alert_acknowledged", .person = alert->person, .subject = alert->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SetAlertAction const& asked) {
  auto const alert = alert_of_service(tx, asked.alert);
  if (!alert) return not_there();
  if (!alert->acknowledged_at) return not_now("Acknowledge the alert first.");
  Typed typed;
  auto const action = typed.needed("action", asked.action, 2000, "Action", "Say what the unit does");
  auto const owner = typed.needed("owner", asked.owner, 200, "Owner", "Say who does it");
  if (!asked.due) typed.fail("due", "Enter the day by which it is done");
  else if (*asked.due < tx.today()) typed.fail("due", "The day must be today or later");
  if (!typed.good()) return typed.refusal();
  if (!set_alert_action(tx, alert->id, action, owner, *asked.due, asked.lock_version)) return somebody_changed_it();
  tx.record({.what = "inspection.alert_action", .person = alert->person, .subject = alert->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, FollowUpAlert const& asked) {
  auto const alert = find_alert(tx, asked.alert);
  if (!alert || !find_inspection(tx, alert->inspection)) return not_there();
  Typed typed;
  auto const result = typed.needed("result", asked.result, 2000, "Result", "Say what was found");
  if (!typed.good()) return typed.refusal();
  if (alert->action.empty()) return not_now("The unit has not said yet what it does.");
  auto const line = fmt::format("{}, {}: {}", base::date_in_full(tx.today()), tx.scope().name, result);
  if (!follow_up_alert(tx, alert->id, alert->followed_up.empty() ? line : alert->followed_up + "\n" + line, asked.lock_version)) return somebody_changed_it();
  tx.record({.what = "inspection.alert_followed_up", .person = alert->person, .subject = alert->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, CloseAlert const& asked) {
  auto const alert = find_alert(tx, asked.alert);
  if (!alert || !find_inspection(tx, alert->inspection)) return not_there();
  if (!has_role(tx, alert->inspection, {TeamRole::lead})) return not_your_part("the lead inspector");
  std::string gap;
  for (auto const sentence : missing_to_close(alert->times())) gap += (gap.empty() ? "" : " ") + std::string(sentence);
  if (!gap.empty()) return not_now(gap);
  if (!close_alert(tx, alert->id, asked.lock_version)) return somebody_changed_it();
  tx.record({.what = "inspection.alert_closed", .person = alert->person, .subject = alert->id.value});
  return base::Done{};
}

std::int64_t send_alerts_up(ledger::Ledger& ledger) {
  auto const scope = ledger::system_scope("alerts");
  std::int64_t count = 0;
  ledger.write(scope, [&](ledger::Tx& tx) {
    count = 0;
    for (auto const& alert : unacknowledged(tx)) {
      auto const reached = static_cast<std::int64_t>(standing({.raised = alert.raised_at}, tx.now(), tx.rules<RuleBook>().programme(alert.programme).alert).told.size()) - 1;
      if (reached <= alert.rung) continue;
      raise_rung(tx, alert.id, reached);
      for (auto rung = alert.rung + 1; rung <= reached; ++rung)
        for (auto const& reader : readers(tx, alert.unit, rung)) send_word(tx, alert.id, reader.email);
      tx.record({.what = "inspection.alert_went_up", .person = alert.person, .subject = alert.id.value, .detail = std::to_string(reached)});
      ++count;
    }
    return count > 0;
  });
  return count;
}

}  // namespace inspection

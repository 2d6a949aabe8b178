#include "recommendations/actions/escalate.hpp"

#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "recommendations/domain/facts.hpp"
#include "recommendations/store/plan.hpp"

#include <algorithm>

namespace recommendations {
namespace {

struct Reader {
  std::string name = {};
  std::string email = {};
};

std::vector<Reader> one(std::optional<organisation::Posted> const& posted) {
  if (!posted) return {};
  return {{posted->full_name, posted->email}};
}

std::vector<Reader> national(ledger::Tx& tx) {
  std::vector<Reader> out;
  for (auto const& grant : identity::grants_in(tx, ledger::Role::national, tx.today()))
    if (auto const account = identity::find_account(tx, grant.account)) out.push_back({account->full_name, account->email});
  return out;
}

std::vector<Reader> readers(ledger::Tx& tx, PlanActionRow const& action, Rung rung) {
  switch (rung) {
    case Rung::owner: return {{action.owner, action.owner_email}};
    case Rung::head_of_pdu: return one(organisation::head_of_pdu(tx, action.unit));
    case Rung::regional_director: {
      auto const region = organisation::region_of(tx, action.unit);
      return region ? one(organisation::director_of_region(tx, region->id)) : std::vector<Reader>{};
    }
    case Rung::national: return national(tx);
  }
  return {};
}

std::string names(std::vector<Reader> const& readers) {
  std::string all;
  for (auto const& each : readers) all += (all.empty() ? "" : ", ") + each.name;
  return all.empty() ? "nobody holds this office" : all;
}

// The message holds a link and no word of the plan.
void tell(ledger::Tx& tx, PlanActionRow const& action, Rung rung, base::Date on) {
  auto const told = readers(tx, action, rung);
  for (auto const& reader : told)
    if (!reader.email.empty())
      tx.send({.kind = "alert", .to = reader.email, .key = fmt::format("plan-{}-{}-{}", action.id.value, base::word(rung), reader.email),
               .subject = "Full Picture: an action of an action plan is due",
               .body = "An action that follows from an inspection is due or late. Sign in to see it.\n", .link = fmt::format("/action-plans/actions/{}", action.id.value)});
  note_heard(tx, action.id, rung, on, names(told));
  tx.tell(ActionLate{.inspection = action.inspection, .recommendation = action.recommendation, .action = action.id, .rung = rung, .due = action.due_on});
  tx.record({.what = "action.escalated", .subject = action.inspection.value, .detail = fmt::format("{} {}", action.id.value, base::word(rung))});
}

int escalate(ledger::Tx& tx, PlanActionId id, base::Date day) {
  auto const action = find_plan_action(tx, id);
  if (!action) return 0;
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const heard = rungs_told(tx, id);
  int told = 0;
  for (auto const rung : reached(action->facts(), day, calendar))
    if (std::ranges::find(heard, rung) == heard.end()) tell(tx, *action, rung, escalates_on(rung, action->due_on, calendar)), ++told;
  return told;
}

}  // namespace

int run_daily(ledger::Ledger& ledger, base::Date day) {
  auto const scope = ledger::system_scope("Action plans");
  int all = 0;
  for (auto const& action : ledger.read(scope, [&](ledger::View& view) { return late_actions(view, day); }, true)) {
    int told = 0;
    ledger.write(scope, [&](ledger::Tx& tx) { return (told = escalate(tx, action.id, day)) > 0; }, true);
    all += told;
  }
  return all;
}

}  // namespace recommendations

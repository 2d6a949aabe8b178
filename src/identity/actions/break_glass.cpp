#include "identity/actions/break_glass.hpp"

#include "base/text.hpp"
#include "identity/domain/policy.hpp"
#include "identity/store/break_glass.hpp"

namespace identity {

base::Outcome<PersonId> run(ledger::Tx& tx, BreakGlass const& action) {
  std::vector<base::FieldError> errors;
  auto const crn = base::ascii_upper(base::trim(action.crn));
  auto const reason = base::typed_text(action.reason, 1000, base::Lines::many);
  if (crn.empty()) errors.push_back({"crn", "Enter the CRN, a letter and six digits such as X123456"});
  if (!reason || base::characters(*reason) < 10)
    errors.push_back({"reason", "Say why you need this record now, in 10 to 1,000 characters"});
  auto const found = crn.empty() ? std::nullopt : person_to_open(tx, crn, tx.scope().account);
  if (!crn.empty() && !found) errors.push_back({"crn", "No record with this CRN can be opened. Check the CRN"});
  if (!errors.empty()) return base::refuse(std::move(errors));

  auto const account = tx.scope().account;
  end_opened(tx, account);
  auto const id = insert_opened(tx, account, found->person, *reason, tx.now() + tx.rules<Policy>().break_glass);
  tx.record({.processing = ledger::Processing::consultation, .what = "break_glass.opened", .person = found->person,
             .subject = id, .why = *reason});
  tx.tell(BreakGlassOpened{.id = id, .account = account, .person = found->person, .team_no = found->team_no});
  return found->person;
}

base::Outcome<> run(ledger::Tx& tx, CloseGlass const&) {
  end_opened(tx, tx.scope().account);
  tx.record({.processing = ledger::Processing::alteration, .what = "break_glass.closed", .person = tx.scope().opened});
  return {};
}

base::Outcome<> run(ledger::Tx& tx, SeeAlert const& action) {
  auto const hers = alerts(tx, true);
  auto const alert = std::ranges::find(hers, action.id, &Opened::id);
  if (alert == hers.end()) return base::refuse(base::Refused::not_found);
  set_alert_seen(tx, action.id);
  tx.record({.processing = ledger::Processing::alteration, .what = "break_glass.seen", .person = alert->person, .subject = action.id});
  return {};
}

}  // namespace identity

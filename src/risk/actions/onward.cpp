#include "risk/actions/onward.hpp"

#include "people/store/record.hpp"
#include "risk/actions/grounds.hpp"
#include "risk/actions/typed.hpp"
#include "risk/store/onward.hpp"

#include <algorithm>

namespace risk {
namespace {

constexpr int most_line = 500, most_reason = 2000;

// A form sent twice makes one decision.
bool decided_already(ledger::Tx& tx, DecideOnward const& asked) {
  auto const before = onward_of(tx, asked.person);
  return std::ranges::any_of(before, [&](OnwardRow const& row) {
    return row.route == *asked.route && row.sent_to == asked.sent_to && row.reason == asked.reason && !row.ended_at && base::london_date(row.decided_at) == tx.today();
  });
}

}  // namespace

base::Outcome<OnwardId> run(ledger::Tx& tx, DecideOnward const& asked) {
  if (!people::find_person(tx, asked.person)) return base::refuse(base::Refused::not_found);
  Typed typed;
  if (!asked.route) typed.fail("route", "Select where it goes on to");
  bool const to_somebody = asked.route && goes_to_somebody(*asked.route);
  auto const reason = typed.needed("reason", asked.reason, most_reason, "Reason", "Enter why");
  auto const sent_to = to_somebody ? typed.needed("sent_to", asked.sent_to, most_line, "Whom it goes to", "Enter whom it goes to, with name and agency")
                                   : typed.text("sent_to", asked.sent_to, most_line, "Whom it goes to");
  if (!to_somebody && asked.route && !sent_to.empty()) typed.fail("sent_to", "Leave this empty: nothing goes to anybody");
  if (!typed.good()) return typed.refusal();
  if (decided_already(tx, asked)) return base::refuse(base::Refused::conflict, "This decision is on the record already.");
  auto const items = grounds(tx, asked.person, asked.rests_on);
  if (!items) return tl::unexpected(items.error());
  auto const id = insert_onward(tx, {.person = asked.person, .route = *asked.route, .sent_to = sent_to, .reason = reason, .due_on = onward_due(*asked.route, tx.today()), .rests_on = *items});
  tx.record({.processing = to_somebody ? ledger::Processing::disclosure : ledger::Processing::alteration, .what = "onward.decided", .person = asked.person, .subject = id.value,
             .detail = std::string(base::word(*asked.route)), .why = reason, .recipient = sent_to});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndOnward const& asked) {
  auto const row = find_onward(tx, asked.decision);
  if (!row) return base::refuse(base::Refused::not_found);
  Typed typed;
  if (!asked.end) typed.fail("end", "Select what came of it");
  auto const note = typed.needed("note", asked.note, most_reason, "What came of it", "Enter what came of it");
  if (!typed.good()) return typed.refusal();
  if (!row->is_open() || !end_onward(tx, row->id, *asked.end, note)) return base::refuse(base::Refused::conflict, "This has ended already.");
  tx.record({.what = "onward.ended", .person = row->person, .subject = row->id.value, .detail = std::string(base::word(*asked.end))});
  return base::Done{};
}

}  // namespace risk

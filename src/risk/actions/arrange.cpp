#include "risk/actions/arrange.hpp"

#include "people/store/record.hpp"
#include "risk/actions/grounds.hpp"
#include "risk/actions/typed.hpp"
#include "risk/domain/facts.hpp"
#include "risk/store/assessment.hpp"
#include "risk/store/keep_arrangement.hpp"

#include <algorithm>

namespace risk {
namespace {

using std::chrono::days;
constexpr int most_line = 500;

void check_dates(Typed& typed, std::optional<base::Date> from, std::optional<base::Date> review, base::Date today) {
  if (!from) typed.fail("from", "Enter the date it starts");
  if (!review) typed.fail("review", "Enter the date it is looked at again");
  if (!from || !review) return;
  if (*review < today) typed.fail("review", "The review date must be today or later");
  else if (*review < *from) typed.fail("review", "The review date must not be before the start");
  else if (*review > today + days{366}) typed.fail("review", "The review date must be within a year");
}

Arrangement checked(Typed& typed, ArrangementFields const& f, base::Date today) {
  Arrangement a{.code = f.code.value_or(ArrangementCode::other), .interim = f.interim};
  if (!f.code) typed.fail("code", "Select the kind of arrangement");
  a.what = typed.needed("what", f.what, most_line, "What is arranged", "Say what is arranged");
  a.who = typed.needed("who", f.who, most_line, "Who carries it out", "Say who carries it out, with name and agency");
  a.agreed_with = typed.text("agreed_with", f.agreed_with, most_line, "Who agreed");
  check_dates(typed, f.from, f.review, today);
  a.from = f.from.value_or(today);
  a.review = f.review.value_or(today);
  a.status = a.agreed_with.empty() ? ArrangementStatus::proposed : ArrangementStatus::in_place;
  return a;
}

// The person is visible and the child or adult is this person's.
bool is_of(ledger::Tx& tx, PersonId person, Protects const& protects) {
  if (protects.child.has_value() == protects.adult.has_value()) return false;
  return protects.child ? people::find_child(tx, person, *protects.child).has_value() : people::find_link(tx, person, *protects.adult).has_value();
}

std::optional<AssessmentId> open_one(ledger::Tx& tx, PersonId person) {
  auto const row = current_assessment(tx, person);
  return row && is_open(row->state) ? std::optional(row->id) : std::nullopt;
}

void tell(ledger::Tx& tx, PersonId person, ArrangementId id, char const* what, ArrangementStatus status) {
  tx.tell(ArrangementChanged{person, id});
  tx.record({.what = what, .person = person, .subject = id.value, .detail = std::string(base::word(status))});
}

bool in_force(ArrangementRow const& row) { return row.status == ArrangementStatus::proposed || row.status == ArrangementStatus::in_place; }

// A form sent twice makes one arrangement.
bool made_already(ledger::Tx& tx, PersonId person, Protects const& protects, Arrangement const& a) {
  return std::ranges::any_of(arrangements_of(tx, person), [&](ArrangementRow const& row) {
    return in_force(row) && !row.none_needed && row.child == protects.child && row.adult == protects.adult && row.code == a.code && row.what == a.what &&
           row.who == a.who && row.agreed_with == a.agreed_with && row.from == a.from && row.review == a.review;
  });
}

auto changed() {
  return base::refuse(base::Refused::stale, "Somebody changed this arrangement after you opened it. Look at it as it is now, then go on.");
}
auto over() { return base::refuse(base::Refused::conflict, "This arrangement has been changed or has ended."); }

}  // namespace

base::Outcome<ArrangementId> run(ledger::Tx& tx, ProposeArrangement const& asked) {
  if (!people::find_person(tx, asked.person) || !is_of(tx, asked.person, asked.protects)) return base::refuse(base::Refused::not_found);
  Typed typed;
  auto const a = checked(typed, asked.fields, tx.today());
  if (!typed.good()) return typed.refusal();
  if (made_already(tx, asked.person, asked.protects, a)) return base::refuse(base::Refused::conflict, "This arrangement is on the record already.");
  auto const items = grounds(tx, asked.person, asked.fields.rests_on);
  if (!items) return tl::unexpected(items.error());
  auto const id = insert_arrangement(tx, {.person = asked.person, .assessment = open_one(tx, asked.person), .child = asked.protects.child,
                                          .adult = asked.protects.adult, .arrangement = a, .rests_on = *items});
  tell(tx, asked.person, id, "arrangement.made", a.status);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, AgreeArrangement const& asked) {
  auto const row = find_arrangement(tx, asked.arrangement);
  if (!row) return base::refuse(base::Refused::not_found);
  Typed typed;
  auto const with = typed.needed("agreed_with", asked.agreed_with, most_line, "Who agreed", "Name the person it is agreed with, with role and agency");
  check_dates(typed, asked.from, asked.review, tx.today());
  if (!typed.good()) return typed.refusal();
  if (!in_force(*row) || row->none_needed) return over();
  if (!agree_arrangement(tx, row->id, with, *asked.from, *asked.review, asked.version)) return changed();
  tell(tx, row->person, row->id, "arrangement.agreed", ArrangementStatus::in_place);
  return base::Done{};
}

base::Outcome<ArrangementId> run(ledger::Tx& tx, ChangeArrangement const& asked) {
  auto const row = find_arrangement(tx, asked.arrangement);
  if (!row) return base::refuse(base::Refused::not_found);
  Typed typed;
  auto const a = checked(typed, asked.fields, tx.today());
  if (!typed.good()) return typed.refusal();
  if (!in_force(*row)) return over();
  auto const items = grounds(tx, row->person, asked.fields.rests_on);
  if (!items) return tl::unexpected(items.error());
  if (!end_arrangement(tx, row->id, ArrangementStatus::changed, "", asked.version)) return changed();
  auto const id = insert_arrangement(tx, {.person = row->person, .assessment = open_one(tx, row->person), .child = row->child, .adult = row->adult,
                                          .arrangement = a, .replaces = row->id, .rests_on = *items});
  tell(tx, row->person, id, "arrangement.changed", a.status);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndArrangement const& asked) {
  auto const row = find_arrangement(tx, asked.arrangement);
  if (!row) return base::refuse(base::Refused::not_found);
  Typed typed;
  auto const reason = typed.needed("reason", asked.reason, most_line, "Reason", "Say why it ends");
  if (!typed.good()) return typed.refusal();
  if (!in_force(*row)) return over();
  if (!end_arrangement(tx, row->id, ArrangementStatus::ended, reason, asked.version)) return changed();
  tell(tx, row->person, row->id, "arrangement.ended", ArrangementStatus::ended);
  return base::Done{};
}

base::Outcome<ArrangementId> run(ledger::Tx& tx, DecideNoneNeeded const& asked) {
  if (!people::find_person(tx, asked.person) || !is_of(tx, asked.person, {.child = asked.child})) return base::refuse(base::Refused::not_found);
  Typed typed;
  auto const reason = typed.needed("reason", asked.reason, most_line, "Reason", "Say why no arrangement is needed for this child");
  if (asked.rests_on.empty()) typed.fail("rests_on", "Choose the items this decision rests on");
  if (!typed.good()) return typed.refusal();
  auto const items = grounds(tx, asked.person, asked.rests_on);
  if (!items) return tl::unexpected(items.error());
  auto const id = insert_arrangement(tx, {.person = asked.person, .assessment = open_one(tx, asked.person), .child = asked.child,
      .arrangement = {.status = ArrangementStatus::in_place, .what = reason, .who = tx.scope().name, .from = tx.today(),
                      .review = tx.today() + days{365}, .none_needed = true}, .rests_on = *items});
  tell(tx, asked.person, id, "arrangement.none_needed", ArrangementStatus::in_place);
  return id;
}

}  // namespace risk

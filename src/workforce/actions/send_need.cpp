#include "base/calendar.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "risk/actions/typed.hpp"
#include "workforce/actions/places.hpp"
#include "workforce/store/places.hpp"
#include "workforce/store/skills.hpp"

namespace workforce {
namespace {

bool lies_in(ledger::Place inner, ledger::Place outer) { return inner.from >= outer.from && inner.to <= outer.to; }

struct Counted {
  int needed = 0, offered = 0;
};
// As the page counts it, at this moment, through the month.
Counted counted(ledger::Tx& tx, ledger::Place place, Topic const& topic, base::Date month) {
  std::vector<Seat> seats;
  for (auto const& session : open_sessions_of(tx, topic.id, place, tx.today())) seats.push_back({session.on, session.free()});
  int const months = months_between(month_start(tx.today()), month_start(month)) + 1;
  auto const line = needed_against_offered(needed_by(tx, place).at(static_cast<std::size_t>(&topic - tx.rules<TrainingBook>().on(tx.today()).topics.data())), seats, tx.today(), months).back();
  return {line.needed, line.offered};
}

bool sent_already(ledger::Tx& tx, organisation::Unit const& unit, std::string const& topic, base::Date month) {
  for (auto const& row : requests_of(tx, unit.place()))
    if (row.unit == unit.id && row.topic == topic && row.month == month && !row.answered_at) return true;
  return false;
}

}  // namespace

base::Outcome<TrainingRequestId> run(ledger::Tx& tx, SendNeed const& asked) {
  auto const unit = organisation::find_unit(tx, asked.unit);
  if (!unit || !lies_in(unit->place(), tx.scope().place)) return base::refuse(base::Refused::not_found);
  auto const region = organisation::region_of(tx, unit->id);
  if (!region || unit->kind == organisation::UnitKind::region) return base::refuse(base::Refused::conflict, "Only a delivery unit or a team sends what it needs to its region.");
  auto const& rules = tx.rules<TrainingBook>().on(tx.today());
  risk::Typed typed;
  auto const* topic = rules.topic(asked.topic);
  if (!topic) typed.fail("topic", "Choose a topic");
  auto const last = months_after(month_start(tx.today()), rules.months_ahead - 1);
  auto const month = asked.month ? month_start(*asked.month) : base::Date{};
  if (!asked.month || month < month_start(tx.today()) || month > last) typed.fail("month", fmt::format("Choose a month up to {}", base::date_in_full(month_end(last))));
  auto const note = typed.text("note", asked.note, 1000, "Note");
  if (!typed.good()) return typed.refusal();
  if (sent_already(tx, *unit, topic->id, month)) return base::refuse(base::Refused::conflict, "This was sent to the region, and its answer is awaited.");
  auto const now = counted(tx, unit->place(), *topic, month);
  if (now.needed <= now.offered) return base::refuse(base::Refused::conflict, "There are as many places as are needed by then: nothing is short.");
  auto const due = base::working_calendar(base::Nation::england_and_wales).add_working_days(tx.today(), rules.answer_working_days);
  auto const id = insert_request(tx, {.unit = unit->id, .region = region->id, .topic = topic->id, .month = month, .needed = now.needed, .offered = now.offered, .note = note, .answer_due = due});
  tx.record({.what = "training.need_sent", .subject = id.value, .detail = topic->id});
  if (auto const director = organisation::director_of_region(tx, region->id); director && !director->email.empty())
    tx.send({.kind = "training", .to = director->email, .key = fmt::format("training-need-{}", id.value), .subject = "Full Picture: a unit needs training places",
             .body = "A unit sent you what it needs. An answer is expected. Sign in to see it.\n", .link = fmt::format("/workforce/training/requests?unit={}", region->id.value)});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, AnswerNeed const& asked) {
  auto const row = find_request(tx, asked.request);
  auto const unit = row ? organisation::find_unit(tx, row->unit) : std::nullopt;
  if (!unit || !lies_in(unit->place(), tx.scope().place)) return base::refuse(base::Refused::not_found);
  risk::Typed typed;
  auto const answer = typed.needed("answer", asked.answer, 1000, "Answer", "Say what the region will do");
  if (asked.places < 0 || asked.places > most_seats) typed.fail("places", fmt::format("Enter how many places it will offer, from 0 to {}", most_seats));
  if (!typed.good()) return typed.refusal();
  if (!answer_request(tx, row->id, answer, static_cast<int>(asked.places))) return base::refuse(base::Refused::conflict, "It was answered already.");
  tx.record({.what = "training.need_answered", .subject = row->id.value, .detail = row->topic});
  return base::Done{};
}

}  // namespace workforce

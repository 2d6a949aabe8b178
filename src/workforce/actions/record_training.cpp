#include "workforce/actions/record_training.hpp"

#include "risk/actions/typed.hpp"
#include "workforce/actions/led.hpp"
#include "workforce/store/places.hpp"

namespace workforce {
namespace {

constexpr int longest_evidence = 400;

Topic const* known_topic(ledger::Tx& tx, risk::Typed& typed, std::string const& id) {
  auto const* topic = tx.rules<TrainingBook>().on(tx.today()).topic(id);
  if (!topic) typed.fail("topic", "Choose a topic");
  return topic;
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, RecordTraining const& asked) {
  auto const who = led_other(tx, asked.staff, "Who leads you records your training.");
  if (!who) return tl::unexpected(who.error());
  risk::Typed typed;
  auto const* topic = known_topic(tx, typed, asked.topic);
  if (!asked.on) typed.fail("on", "Enter the day on which it was completed");
  else if (*asked.on > tx.today()) typed.fail("on", fmt::format("A course is recorded once it was taken: {} is still to come. Book a place instead", base::date_in_full(*asked.on)));
  else if (*asked.on < base::make_date(1990, 1, 1)) typed.fail("on", "Enter a day after 1 January 1990");
  if (topic && !asked.level) typed.fail("level", "Choose the level");
  auto const evidence = typed.needed("evidence", asked.evidence, longest_evidence, "Evidence", "Enter what shows it: a certificate’s number, a register, a reference");
  if (!typed.good()) return typed.refusal();
  insert_record(tx, who->id, topic->id, "complete", *asked.level, *asked.on, std::nullopt, evidence, {});
  end_wait(tx, who->id, topic->id, "completed");
  tx.record({.processing = ledger::Processing::collection, .what = "training.recorded", .subject = who->id.value, .detail = topic->id});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, ExemptFromTraining const& asked) {
  auto const who = led_other(tx, asked.staff, "Who leads you decides whether you are exempt.");
  if (!who) return tl::unexpected(who.error());
  risk::Typed typed;
  auto const* topic = known_topic(tx, typed, asked.topic);
  auto const from = asked.from.value_or(tx.today());
  if (asked.until && *asked.until < from) typed.fail("until", "The last day must not be before the first");
  auto const reason = typed.needed("reason", asked.reason, longest_evidence, "Reason", "Say why she need not take it");
  if (!typed.good()) return typed.refusal();
  insert_record(tx, who->id, topic->id, "exempt", Level::standard, from, asked.until, {}, reason);
  tx.record({.processing = ledger::Processing::collection, .what = "training.exempted", .subject = who->id.value, .detail = topic->id, .why = reason});
  return base::Done{};
}

}  // namespace workforce

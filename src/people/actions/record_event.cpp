#include "people/actions/record_event.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write record_event_row{"people.record_event", R"sql(insert into person_event (person_id, event, moment, note, recorded_by, recorded_at)
  values (:person, :event, :moment, :note, :account, :now) returning id)sql"};

}  // namespace

base::Outcome<EventId> run(ledger::Tx& tx, RecordEvent const& record) {
  auto const person = open_record(tx, record.person, record.version);
  if (!person) return tl::unexpected(person.error());
  Faults faults;
  faults.unless(!needs_moment(record.event) || record.moment, "moment", "Enter the date and time of the hearing, decision or release");
  faults.unless(!record.moment || *record.moment >= tx.now(), "moment", "The date and time must be in the future");
  if (faults.any()) return faults.refusal();

  EventId const id{tx.insert(record_event_row, {{"person", person->id}, {"event", record.event}, {"moment", record.moment}, {"note", record.note},
                                      {"account", tx.scope().account}, {"now", tx.now()}})};
  std::string after = record.moment ? base::date_and_time(*record.moment) : "";
  if (!record.note.empty()) after += (after.empty() ? "" : ": ") + record.note;
  write_change(tx, person->id, {.audit = "person.event_recorded", .what = capital(label(record.event)), .after = after, .subject = id.value});
  tx.tell(EventHappened{person->id, record.event, record.moment});
  return id;
}

}  // namespace people

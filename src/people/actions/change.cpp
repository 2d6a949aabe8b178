#include "people/actions/change.hpp"

#include "people/store/history.hpp"

namespace people {
namespace {

constexpr ledger::Scoped hold{"people.hold", R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.preferred_name, p.birth_date, p.sex, p.team_id, p.team_no, p.practitioner_id,
         p.cover_id, p.rosh, p.limited, p.restricted, p.source, p.version
  from person p where p.id = :person and {visible p} {lock})sql"};
constexpr ledger::Write count_up{"people.count_up", "update person set version = version + 1 where id = :person returning version"};
constexpr ledger::Write remember{"people.remember", R"sql(insert into person_history (person_id, version, what, before, after, by_account, by_name, at)
  values (:person, :version, :what, :before, :after, :account, :name, :at) returning id)sql"};

std::string what_changed(std::vector<HistoryEntry> const& entries) {
  std::string text = "Somebody else changed this record while you had it open: ";
  for (std::size_t i = 0; i < entries.size() && i < 5; ++i)
    text += fmt::format("{}{}, by {} on {}", i ? "; " : "", entries[i].what, entries[i].by_name, base::date_and_time(entries[i].at));
  return text + ". Nothing you typed is lost: compare it with what changed, then save again.";
}

}  // namespace

base::Outcome<Person> open_record(ledger::Tx& tx, PersonId person, Version version) {
  auto const found = tx.row<Person>(hold, {{"person", person}});
  if (!found) return base::refuse(base::Refused::not_found);
  if (version && *version != found->version)
    return base::refuse(base::Refused::stale, what_changed(history_since(tx, person, *version)));
  return *found;
}

void write_change(ledger::Tx& tx, PersonId person, Change const& change) {
  auto const version = tx.insert(count_up, {{"person", person}});
  tx.insert(remember, {{"person", person}, {"version", version}, {"what", change.what}, {"before", change.before}, {"after", change.after},
                       {"account", tx.scope().account}, {"name", tx.scope().name}, {"at", tx.now()}});
  tx.record({.processing = change.processing, .what = std::string(change.audit), .person = person, .subject = change.subject});
}

}  // namespace people

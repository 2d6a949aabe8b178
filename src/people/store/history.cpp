#include "people/store/history.hpp"

namespace people {
namespace {

constexpr ledger::Scoped newest{"people.history", R"sql(
  select h.id, h.version, h.what, h.before, h.after, h.by_name, h.at
  from person p join person_history h on h.person_id = p.id
  where p.id = :person and {visible p} order by h.id desc limit :most)sql"};
constexpr ledger::Scoped since{"people.history_since", R"sql(
  select h.id, h.version, h.what, h.before, h.after, h.by_name, h.at
  from person p join person_history h on h.person_id = p.id
  where p.id = :person and h.version > :version and {visible p} order by h.id desc limit 50)sql"};
constexpr ledger::Scoped allocations{"people.allocations", R"sql(
  select a.staff_id, coalesce(s.full_name, ''), coalesce(v.name, ''), a.valid_from, a.valid_to
  from person p join allocation a on a.person_id = p.id
  left join staff s on s.id = a.staff_id
  left join unit_version v on v.unit_id = a.team_id and v.valid_from <= a.valid_from and (v.valid_to is null or v.valid_to > a.valid_from)
  where p.id = :person and {visible p} order by a.valid_from desc, a.id desc)sql"};
constexpr ledger::Scoped levels{"people.rosh_levels", R"sql(
  select r.level, r.decided_on, r.assessment_id
  from person p join rosh_level r on r.person_id = p.id
  where p.id = :person and {visible p} order by r.decided_on desc, r.id desc)sql"};

}  // namespace

std::vector<HistoryEntry> history_of(ledger::View& view, PersonId person, int most) {
  return view.rows<HistoryEntry>(newest, {{"person", person}, {"most", most}});
}
std::vector<HistoryEntry> history_since(ledger::View& view, PersonId person, std::int64_t version) {
  return view.rows<HistoryEntry>(since, {{"person", person}, {"version", version}});
}
std::vector<Allocated> allocations_of(ledger::View& view, PersonId person) {
  return view.rows<Allocated>(allocations, {{"person", person}});
}
std::vector<RoshLevel> rosh_levels_of(ledger::View& view, PersonId person) {
  return view.rows<RoshLevel>(levels, {{"person", person}});
}

}  // namespace people

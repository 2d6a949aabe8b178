#include "people/store/looks.hpp"

namespace people {
namespace {

// An inspector's look is the inspectorate's, without a name; the service sees none of it before the timetable is issued.
constexpr ledger::Scoped looks{"people.looks", R"sql(
  select a.id, a.at, case when a.role in ('inspector', 'lead_inspector') then 'HM Inspectorate' else a.actor end,
    case when a.role in ('inspector', 'lead_inspector') then '' else a.role end, a.processing, a.what, a.why, a.recipient
  from person p join audit_entry a on a.person_id = p.id
  where p.id = :person and {visible p} and {disclosed a} order by a.id desc limit :limit offset :offset)sql"};
constexpr ledger::Scoped count{"people.looks_count", R"sql(
  select count(*) from person p join audit_entry a on a.person_id = p.id where p.id = :person and {visible p} and {disclosed a})sql"};

}  // namespace

std::vector<Look> looks_at(ledger::View& view, PersonId person, std::int64_t offset, std::int64_t limit) {
  view.look("person.audit_viewed", person);
  return view.rows<Look>(looks, {{"person", person}, {"offset", offset}, {"limit", limit}});
}
std::int64_t looks_count(ledger::View& view, PersonId person) {
  return view.row<std::int64_t>(count, {{"person", person}}).value_or(0);
}

}  // namespace people

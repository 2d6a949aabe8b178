#include "people/store/lists.hpp"

namespace people {
namespace {

constexpr ledger::Scoped caseload{"people.caseload", R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.birth_date, p.rosh, p.practitioner_id, coalesce(s.full_name, ''),
         case when p.practitioner_id = :staff then 0 else 1 end
  from person p left join staff s on s.id = p.practitioner_id
  where (p.practitioner_id = :staff or p.cover_id = :staff) and {visible p}
  order by p.surname, p.forenames, p.id limit :limit offset :offset)sql"};
constexpr ledger::Scoped caseload_count{"people.caseload_size", R"sql(
  select count(*) from person p where (p.practitioner_id = :staff or p.cover_id = :staff) and {visible p})sql"};
constexpr ledger::Scoped team{"people.team", R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.birth_date, p.rosh, p.practitioner_id, coalesce(s.full_name, ''), 0
  from person p left join staff s on s.id = p.practitioner_id
  where p.team_no = :team and {visible p}
  order by p.surname, p.forenames, p.id limit :limit offset :offset)sql"};
constexpr ledger::Scoped team_count{"people.team_size", R"sql(
  select count(*) from person p where p.team_no = :team and {visible p})sql"};
constexpr ledger::Scoped unallocated{"people.unallocated", R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.birth_date, p.rosh, p.practitioner_id, '', 0
  from person p where p.team_no = :team and p.practitioner_id is null and {visible p}
  order by p.surname, p.forenames, p.id limit :limit offset :offset)sql"};
constexpr ledger::Scoped sizes{"people.caseloads_of_team", R"sql(
  select s.id, s.full_name, count(*)
  from person p join staff s on s.id = p.practitioner_id
  where p.team_no = :team and {visible p}
  group by s.id, s.full_name order by s.full_name, s.id)sql"};

}  // namespace

std::vector<ListedPerson> caseload_of(ledger::View& view, StaffId staff, Part part) {
  return view.rows<ListedPerson>(caseload, {{"staff", staff}, {"limit", part.limit}, {"offset", part.offset}});
}
std::int64_t caseload_size(ledger::View& view, StaffId staff) {
  return view.row<std::int64_t>(caseload_count, {{"staff", staff}}).value_or(0);
}
std::vector<ListedPerson> people_of_team(ledger::View& view, std::int64_t team_no, Part part) {
  return view.rows<ListedPerson>(team, {{"team", team_no}, {"limit", part.limit}, {"offset", part.offset}});
}
std::int64_t team_size(ledger::View& view, std::int64_t team_no) {
  return view.row<std::int64_t>(team_count, {{"team", team_no}}).value_or(0);
}
std::vector<ListedPerson> unallocated_of_team(ledger::View& view, std::int64_t team_no, Part part) {
  return view.rows<ListedPerson>(unallocated, {{"team", team_no}, {"limit", part.limit}, {"offset", part.offset}});
}
std::vector<CaseloadSize> caseloads_of_team(ledger::View& view, std::int64_t team_no) {
  return view.rows<CaseloadSize>(sizes, {{"team", team_no}});
}

}  // namespace people

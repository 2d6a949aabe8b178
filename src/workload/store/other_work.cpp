#include "workload/store/other_work.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::Write;

constexpr Scoped reports{"workload.reports_of", R"sql(
  select p.id, p.crn, p.surname, p.forenames, x.kind, x.completed
  from court_report x join person p on p.id = x.person_id
  where x.staff_id = :staff and x.team_id = :team and x.completed > :after and x.completed <= :today and {visible p} order by x.completed desc, x.id desc)sql"};
constexpr Scoped contacts{"workload.contacts_of", R"sql(
  select p.id, p.crn, p.surname, p.forenames, x.code, d.full_name, m.full_name, x.on_day, case when x.staff_id = :staff and x.team_id = :team then 1 else 0 end
  from support_contact x join person p on p.id = x.person_id join staff d on d.id = x.staff_id join staff m on m.id = x.manager_id
  where ((x.staff_id = :staff and x.team_id = :team) or (x.manager_id = :staff and x.manager_team_id = :team)) and x.staff_id <> x.manager_id
    and x.on_day > :after and x.on_day <= :today and {visible p} order by x.on_day desc, x.id desc)sql"};
constexpr Scoped posted{"workload.colleagues", R"sql(
  select s.id, p.unit_id, s.full_name, coalesce(v.name, '')
  from unit u join posting p on p.unit_id = u.id join staff s on s.id = p.staff_id
  left join unit_version v on v.unit_id = u.id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
  where u.kind = 'team' and u.team_from between :from and :to and p.grade in ('PO', 'PQIP', 'PSO') and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
  order by u.team_from, s.full_name, s.id)sql"};
constexpr Write report_row{"workload.insert_report", R"sql(insert into court_report (person_id, staff_id, team_id, kind, completed, recorded_by, by_name, recorded_at)
  values (:person, :staff, :team, :kind, :completed, :account, :name, :now) returning id)sql"};
constexpr Write contact_row{"workload.insert_contact", R"sql(insert into support_contact (person_id, code, staff_id, team_id, manager_id, manager_team_id, on_day, recorded_by, by_name, recorded_at)
  values (:person, :code, :staff, :team, :manager, :manager_team, :on, :account, :name, :now) returning id)sql"};

}  // namespace

std::vector<CourtReport> reports_of(ledger::View& view, StaffId staff, UnitId team, base::Date after) {
  return view.rows<CourtReport>(reports, {{"staff", staff}, {"team", team}, {"after", after}, {"today", view.today()}});
}
std::vector<SupportContact> contacts_of(ledger::View& view, StaffId staff, UnitId team, base::Date after) {
  return view.rows<SupportContact>(contacts, {{"staff", staff}, {"team", team}, {"after", after}, {"today", view.today()}});
}
std::vector<Colleague> colleagues(ledger::View& view, ledger::Place place) {
  return view.rows<Colleague>(posted, {{"from", place.from}, {"to", place.to}, {"today", view.today()}});
}

ReportId insert_report(ledger::Tx& tx, NewReport const& r) {
  return ReportId{tx.insert(report_row, {{"person", r.person}, {"staff", r.staff}, {"team", r.team}, {"kind", r.kind}, {"completed", r.completed}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}})};
}
std::int64_t insert_contact(ledger::Tx& tx, NewContact const& c) {
  return tx.insert(contact_row, {{"person", c.person}, {"code", c.code}, {"staff", c.staff}, {"team", c.team}, {"manager", c.manager}, {"manager_team", c.manager_team}, {"on", c.on},
                                 {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
}

}  // namespace workload

#include "workload/store/report_check.hpp"

namespace workload {
namespace {

constexpr ledger::Scoped of_person{"workload.reports_of_person", R"sql(
  select x.id, x.kind, x.completed, x.staff_id, s.full_name, c.asked_at, case when {led s} then coalesce(c.why, '') else '' end, c.done_at, coalesce(c.done_name, '')
  from court_report x join person p on p.id = x.person_id join staff s on s.id = x.staff_id left join report_check c on c.report_id = x.id
  where x.person_id = :person and {visible p} order by x.completed desc, x.id desc)sql"};
constexpr ledger::Scoped open_ones{"workload.reports_to_check", R"sql(
  select x.id, p.id, p.surname, p.forenames, p.crn, x.kind, s.full_name, c.asked_at, case when {led s} then c.why else '' end
  from report_check c join court_report x on x.id = c.report_id join person p on p.id = x.person_id join staff s on s.id = x.staff_id
  where c.done_at is null and {visible p} order by c.asked_at, c.report_id)sql"};
constexpr ledger::Write ask{"workload.ask_report_check", "insert into report_check (report_id, asked_at, why) values (:id, :now, :why)"};
constexpr ledger::Write finish{"workload.finish_report_check",
  "update report_check set done_at = :now, done_by = :by, done_name = :name, note = :note where report_id = :id and done_at is null"};

}  // namespace

std::vector<ReportOfPerson> reports_of_person(ledger::View& view, PersonId person) { return view.rows<ReportOfPerson>(of_person, {{"person", person}}); }
std::optional<ReportOfPerson> report_of_person(ledger::View& view, PersonId person, ReportId id) {
  for (auto& each : reports_of_person(view, person))
    if (each.id == id) return std::move(each);
  return std::nullopt;
}
std::vector<ReportToCheck> reports_to_check(ledger::View& view) { return view.rows<ReportToCheck>(open_ones); }

void ask_report_check(ledger::Tx& tx, ReportId id, std::string const& why) { tx.change(ask, {{"id", id}, {"now", tx.now()}, {"why", why}}); }
void finish_report_check(ledger::Tx& tx, ReportId id, std::string const& note) {
  tx.change(finish, {{"id", id}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"note", note}});
}

}  // namespace workload

#include "demonstration/store/leave_open.hpp"

#include "demonstration/domain/day.hpp"

namespace demonstration {
namespace {

constexpr sql::Statement leaves{"demonstration.leave", "update posting set valid_to = :on, leaving_reason = 'resigned' where staff_id = :staff and valid_to is null"};
constexpr sql::Statement beside{"demonstration.work_beside", R"sql(insert into co_working (person_id, staff_id, purpose, valid_from, by_name, at)
  select min(p.id), cast(:who as {int}), 'Learns work with high risk, beside the practitioner', :from, cast(:name as {text}), cast(:at as {int}) from person p where p.practitioner_id = :leaver and p.limited = 0 having count(*) > 0)sql"};
constexpr sql::Statement conflict{"demonstration.conflict", R"sql(insert into conflict_of_interest (staff_id, person_id, grounds, declared_on, by_name, at)
  select cast(:who as {int}), max(p.id), 'Plays for the same football club', :on, cast(:name as {text}), cast(:at as {int}) from person p where p.practitioner_id = :leaver and p.limited = 0 having count(*) > 0)sql"};

base::Date const last_day = base::make_date(2023, 7, 14);

}  // namespace

void leave(sql::Connection& connection, StaffId staff) { connection.change(leaves, {{"staff", staff}, {"on", last_day + std::chrono::days{1}}}); }

void work_beside(sql::Connection& connection, StaffId leaver, Worker const& who, Worker const& senior) {
  connection.change(beside, {{"leaver", leaver}, {"who", who.staff}, {"from", the_day() - std::chrono::days{30}}, {"name", senior.name}, {"at", the_morning()}});
}
void declare(sql::Connection& connection, StaffId leaver, Worker const& who) {
  connection.change(conflict, {{"leaver", leaver}, {"who", who.staff}, {"on", the_day() - std::chrono::days{20}}, {"name", who.name}, {"at", the_morning()}});
}

}  // namespace demonstration

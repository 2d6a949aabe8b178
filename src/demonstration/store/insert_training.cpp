#include "demonstration/store/insert_training.hpp"

#include "demonstration/domain/day.hpp"

namespace demonstration {
namespace {

constexpr sql::Statement posted{"demonstration.staff_to_train", R"sql(
  select s.id, s.full_name, p.grade, p.unit_id, p.valid_from, case when exists (select 1 from story_person t where t.account_id = s.account_id) then 1 else 0 end
  from posting p join unit u on u.id = p.unit_id join staff s on s.id = p.staff_id
  where u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) order by s.id, p.id)sql"};
constexpr sql::Statement cases{"demonstration.cases_to_shadow", "select p.id, p.practitioner_id from person p where p.team_no = :team and p.practitioner_id is not null order by p.id limit :most"};

Table const record{"training_record", "id, staff_id, topic, kind, level, on_day, evidence, recorded_at, recorded_by, recorded_name, invented"};
Table const session{"training_session", "id, topic, level, on_day, place, offered_by, unit_id, seats, at, by_account, by_name"};
Table const booking{"training_booking", "id, session_id, staff_id, state, at, by_account, by_name"};
Table const request{"training_request", "id, unit_id, region_id, topic, month, needed, offered, note, sent_on, sent_at, by_account, by_name, answer_due"};
Table const one_to_one{"one_to_one", "id, staff_id, senior_id, on_day, agreed, next_day, at, by_account, by_name"};
Table const agreed_action{"one_to_one_action", "id, one_to_one_id, staff_id, what, whose, due"};
Table const wellbeing{"wellbeing_mark", "id, staff_id, on_day, mark, at, by_account, by_name"};
Table const mentoring{"mentoring", "id, staff_id, mentor_id, from_day, aim, at, by_account"};
Table const shadowed{"case_shadowed", "id, person_id, staff_id, overseer_id, on_day, what, at, by_account"};

constexpr ledger::AccountId nobody{0};  // rows of the generated record have no account behind them

}  // namespace

std::vector<TrainedStaff> staff_to_train(sql::Connection& connection, ledger::Place place, base::Date day) { return connection.rows<TrainedStaff>(posted, {{"from", place.from}, {"to", place.to}, {"day", day}}); }
std::vector<CaseToShadow> some_cases(sql::Connection& connection, std::int64_t team, int most) { return connection.rows<CaseToShadow>(cases, {{"team", team}, {"most", most}}); }

void insert_training_record(Bulk& bulk, std::int64_t id, MadeRecord const& made, ledger::AccountId by, std::string_view by_name) {
  bulk.add(record, {id, made.staff, made.topic, "complete", made.level, made.on, "Invented: register of the course", at(made.on, 17), by, by_name, true});
}
void insert_training_session(Bulk& bulk, MadeSession const& s, ledger::AccountId by, std::string_view by_name) {
  bulk.add(session, {s.id, s.topic, s.level, s.on, s.place, workforce::OfferedBy::region, s.unit, s.seats, at(the_day() - std::chrono::days{40}, 10), by, by_name});
}
void insert_training_booking(Bulk& bulk, std::int64_t id, std::int64_t of, StaffId staff, base::Instant when, std::string_view by_name) {
  bulk.add(booking, {id, of, staff, workforce::BookingState::booked, when, nobody, by_name});
}
void insert_training_request(Bulk& bulk, MadeRequest const& r, ledger::AccountId by, std::string_view by_name) {
  bulk.add(request, {r.id, r.unit, r.region, r.topic, r.month, r.needed, r.offered, r.note, r.sent, at(r.sent, 15), by, by_name, r.due});
}
void insert_one_to_one(Bulk& bulk, MadeOneToOne const& made, std::string_view by_name) {
  bulk.add(one_to_one, {made.id, made.staff, made.senior, made.on, made.agreed, made.next, at(made.on, 16), nobody, by_name});
}
void insert_one_to_one_action(Bulk& bulk, std::int64_t id, std::int64_t of, StaffId staff, std::string_view what, base::Date due) { bulk.add(agreed_action, {id, of, staff, what, workforce::Whose::staff, due}); }
void insert_wellbeing(Bulk& bulk, std::int64_t id, StaffId staff, base::Date on, workforce::Wellbeing mark, std::string_view by_name) { bulk.add(wellbeing, {id, staff, on, mark, at(on, 16), nobody, by_name}); }
void insert_mentoring(Bulk& bulk, std::int64_t id, StaffId staff, StaffId mentor, base::Date from, std::string_view aim) { bulk.add(mentoring, {id, staff, mentor, from, aim, at(from, 9), nobody}); }
void insert_shadowed(Bulk& bulk, std::int64_t id, ledger::PersonId person, StaffId staff, StaffId overseer, base::Date on, std::string_view what) {
  bulk.add(shadowed, {id, person, staff, overseer, on, what, at(on, 16), nobody});
}

}  // namespace demonstration

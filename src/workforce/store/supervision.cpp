#include "workforce/store/supervision.hpp"

#include "ledger/tx.hpp"
#include "sql/compose.hpp"

namespace workforce {
namespace {

using ledger::Place;
using ledger::Role;
using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr Scoped list{"workforce.one_to_ones",
  "select o.id, o.staff_id, o.senior_id, h.full_name, o.on_day, o.agreed, o.next_day from one_to_one o join staff s on s.id = o.staff_id join staff h on h.id = o.senior_id"
  " where o.staff_id = :staff and {led s} order by o.on_day desc, o.id desc"};
constexpr std::string_view action_columns =
    "select a.id, a.one_to_one_id, a.staff_id, a.what, a.whose, a.due, a.done_on, a.done_name, o.on_day"
    " from one_to_one_action a join one_to_one o on o.id = a.one_to_one_id join staff s on s.id = a.staff_id where {led s} and ";
constexpr Scoped actions{"workforce.one_to_one_actions", sql::composed<[] {
  return sql::pieces(action_columns, "a.staff_id = :staff order by case when a.done_on is null then 0 else 1 end, coalesce(a.due, '9999-12-31'), a.id");
}>};
constexpr Scoped one_action{"workforce.one_to_one_action", sql::composed<[] { return sql::pieces(action_columns, "a.id = :id"); }>};
constexpr System days{"workforce.one_to_one_days", "days alone, for the span of each senior: nothing that was said",
  "select p.staff_id, max(o.on_day), max(o.next_day) from posting p join unit u on u.id = p.unit_id left join one_to_one o on o.staff_id = p.staff_id"
  " where u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) group by p.staff_id order by p.staff_id"};
constexpr Scoped notes{"workforce.own_notes",
  "select n.id, n.body, n.at from staff_note n join staff s on s.id = n.staff_id where n.staff_id = :staff and n.author_id = :scope_account and {led s} order by n.at desc, n.id desc"};
constexpr Scoped wellbeing{"workforce.wellbeing",
  "select w.id, w.staff_id, w.on_day, w.mark, w.note, w.by_name from wellbeing_mark w join staff s on s.id = w.staff_id where w.staff_id = :staff and {led s} order by w.on_day desc, w.id desc"};
constexpr Scoped wellbeing_now{"workforce.wellbeing_now",
  "select w.id, w.staff_id, w.on_day, w.mark, '', w.by_name from posting p join unit u on u.id = p.unit_id join staff s on s.id = p.staff_id join wellbeing_mark w on w.staff_id = s.id"
  " where u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) and {led s}"
  " and not exists (select 1 from wellbeing_mark l where l.staff_id = w.staff_id and (l.on_day > w.on_day or (l.on_day = w.on_day and l.id > w.id))) order by w.staff_id, w.id"};
constexpr Scoped observed{"workforce.observed",
  "select o.id, o.on_day, h.full_name, o.what, o.went_well, o.next_time from observed_practice o join staff s on s.id = o.staff_id join staff h on h.id = o.observer_id"
  " where o.staff_id = :staff and {led s} order by o.on_day desc, o.id desc"};
constexpr Scoped mentors{"workforce.mentoring",
  "select m.id, m.mentor_id, h.full_name, m.from_day, m.to_day, m.aim from mentoring m join staff s on s.id = m.staff_id join staff h on h.id = m.mentor_id"
  " where m.staff_id = :staff and {led s} order by m.from_day desc, m.id desc"};

constexpr Scoped by_crn{"workforce.person_by_crn", "select p.id, p.practitioner_id from person p where p.crn = :crn and {visible p}"};

constexpr Write new_one_to_one{"workforce.insert_one_to_one",
  "insert into one_to_one (staff_id, senior_id, on_day, agreed, next_day, at, by_account, by_name) values (:staff, :senior, :on, :agreed, :next, :now, :by, :name) returning id"};
constexpr Write new_action{"workforce.insert_one_to_one_action", "insert into one_to_one_action (one_to_one_id, staff_id, what, whose, due) values (:of, :staff, :what, :whose, :due)"};
constexpr Write action_done{"workforce.finish_one_to_one_action", "update one_to_one_action set done_on = :today, done_name = :name where id = :id and done_on is null"};
constexpr Write new_note{"workforce.insert_note", "insert into staff_note (staff_id, author_id, body, at) values (:staff, :by, :body, :now)"};
constexpr Write new_mark{"workforce.insert_wellbeing", "insert into wellbeing_mark (staff_id, on_day, mark, note, at, by_account, by_name) values (:staff, :on, :mark, :note, :now, :by, :name)"};
constexpr Write new_observed{"workforce.insert_observed",
  "insert into observed_practice (staff_id, observer_id, on_day, what, went_well, next_time, at, by_account) values (:staff, :observer, :on, :what, :well, :next, :now, :by)"};
constexpr Write new_mentoring{"workforce.insert_mentoring", "insert into mentoring (staff_id, mentor_id, from_day, aim, at, by_account) values (:staff, :mentor, :from, :aim, :now, :by)"};
constexpr Write mentoring_over{"workforce.end_mentoring", "update mentoring set to_day = :on where id = :id and staff_id = :staff and to_day is null and from_day <= :on"};
constexpr Write new_shadowed{"workforce.insert_shadowed",
  "insert into case_shadowed (person_id, staff_id, overseer_id, on_day, what, at, by_account) values (:person, :staff, :overseer, :on, :what, :now, :by)"};

sql::Params by(ledger::Tx& tx, sql::Params params) {
  params.push_back({"now", tx.now()});
  params.push_back({"by", tx.scope().account});
  return params;
}
sql::Params signed_by(ledger::Tx& tx, sql::Params params) {
  params.push_back({"name", tx.scope().name});
  return by(tx, std::move(params));
}

}  // namespace

bool shares_one_to_ones(ledger::Scope const& scope, StaffId staff) {
  if (scope.staff == staff) return staff != StaffId{};
  return scope.role == Role::spo || scope.role == Role::deputy_head || scope.role == Role::pdu_head;
}

std::vector<OneToOneRow> one_to_ones_of(ledger::View& view, StaffId staff) {
  if (!shares_one_to_ones(view.scope(), staff)) return {};
  return view.rows<OneToOneRow>(list, {{"staff", staff}});
}
std::vector<OneToOneActionRow> actions_of(ledger::View& view, StaffId staff) {
  if (!shares_one_to_ones(view.scope(), staff)) return {};
  return view.rows<OneToOneActionRow>(actions, {{"staff", staff}});
}
std::optional<OneToOneActionRow> find_action(ledger::View& view, OneToOneActionId id) {
  auto row = view.row<OneToOneActionRow>(one_action, {{"id", id}});
  if (row && !shares_one_to_ones(view.scope(), row->staff)) return std::nullopt;
  return row;
}
std::vector<OneToOneDays> one_to_one_days(ledger::View& view, Place place) { return view.rows<OneToOneDays>(days, {{"from", place.from}, {"to", place.to}, {"day", view.today()}}); }
std::vector<NoteRow> own_notes_about(ledger::View& view, StaffId staff) { return view.rows<NoteRow>(notes, {{"staff", staff}}); }
std::vector<WellbeingRow> wellbeing_of(ledger::View& view, StaffId staff) {
  if (!shares_one_to_ones(view.scope(), staff)) return {};
  return view.rows<WellbeingRow>(wellbeing, {{"staff", staff}});
}
std::vector<WellbeingRow> latest_wellbeing(ledger::View& view, Place place) {
  if (!shares_one_to_ones(view.scope(), {})) return {};
  return view.rows<WellbeingRow>(wellbeing_now, {{"from", place.from}, {"to", place.to}, {"day", view.today()}});
}
std::vector<ObservedRow> observed_of(ledger::View& view, StaffId staff) { return view.rows<ObservedRow>(observed, {{"staff", staff}}); }
std::vector<MentoringRow> mentoring_of(ledger::View& view, StaffId staff) { return view.rows<MentoringRow>(mentors, {{"staff", staff}}); }

std::optional<PersonMet> find_by_crn(ledger::View& view, std::string_view crn) { return view.row<PersonMet>(by_crn, {{"crn", crn}}); }

OneToOneId insert_one_to_one(ledger::Tx& tx, StaffId staff, base::Date on, std::string const& agreed, std::optional<base::Date> next) {
  return OneToOneId{tx.insert(new_one_to_one, signed_by(tx, {{"staff", staff}, {"senior", tx.scope().staff}, {"on", on}, {"agreed", agreed}, {"next", next}}))};
}
void insert_action(ledger::Tx& tx, OneToOneId of, StaffId staff, std::string const& what, Whose whose, std::optional<base::Date> due) {
  tx.change(new_action, {{"of", of}, {"staff", staff}, {"what", what}, {"whose", whose}, {"due", due}});
}
bool finish_action(ledger::Tx& tx, OneToOneActionId id) { return tx.change(action_done, {{"id", id}, {"today", tx.today()}, {"name", tx.scope().name}}) > 0; }
void insert_note(ledger::Tx& tx, StaffId staff, std::string const& body) { tx.change(new_note, by(tx, {{"staff", staff}, {"body", body}})); }
void insert_wellbeing(ledger::Tx& tx, StaffId staff, base::Date on, Wellbeing mark, std::string const& note) {
  tx.change(new_mark, signed_by(tx, {{"staff", staff}, {"on", on}, {"mark", mark}, {"note", note}}));
}
void insert_observed(ledger::Tx& tx, StaffId staff, base::Date on, std::string const& what, std::string const& went_well, std::string const& next_time) {
  tx.change(new_observed, by(tx, {{"staff", staff}, {"observer", tx.scope().staff}, {"on", on}, {"what", what}, {"well", went_well}, {"next", next_time}}));
}
void insert_mentoring(ledger::Tx& tx, StaffId staff, StaffId mentor, base::Date from, std::string const& aim) {
  tx.change(new_mentoring, by(tx, {{"staff", staff}, {"mentor", mentor}, {"from", from}, {"aim", aim}}));
}
bool end_mentoring(ledger::Tx& tx, std::int64_t id, StaffId staff, base::Date on) { return tx.change(mentoring_over, {{"id", id}, {"staff", staff}, {"on", on}}) > 0; }
void insert_shadowed(ledger::Tx& tx, ledger::PersonId person, StaffId staff, StaffId overseer, base::Date on, std::string const& what) {
  tx.change(new_shadowed, by(tx, {{"person", person}, {"staff", staff}, {"overseer", overseer}, {"on", on}, {"what", what}}));
}

}  // namespace workforce

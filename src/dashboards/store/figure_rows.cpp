#include "dashboards/store/figure_rows.hpp"

#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace dashboards {
namespace {

using enquiries::sql_of::late;
using enquiries::sql_of::waiting;
using ledger::Scoped;

constexpr std::string_view of_place = "p.team_no between :from and :to and {visible p}";

constexpr std::string_view answer_tables = "from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id ";
constexpr std::string_view answer_figure = sql::composed<[] {
  return sql::pieces("where (", waiting, " or e.asked_at >= :since) and (:agency is null or e.agency_id = :agency) and ((:figure = 'late' and ", waiting, " and ", late, ") "
                     "or (:figure = 'returned' and e.returned_at is not null) "
                     "or (:figure = 'returned_late' and e.returned_at is not null and exists (select 1 from enquiry_return r where r.enquiry_id = e.id and r.late = 1 and r.kind = 'final')) "
                     "or (:figure = 'graded' and e.grade is not null) or (:figure in ('adequate', 'thin', 'redacted', 'wrong_person') and e.grade = :figure) "
                     "or (:figure = 'used' and e.used_at is not null) "
                     "or (:figure = 'nothing_to_use' and e.returned_at is not null and e.used_at is null and e.state in ('set_aside', 'closed'))) and ", of_place);
}>;
constexpr Scoped answers{"dashboards.answer_rows", sql::composed<[] {
  return sql::pieces("select e.id, coalesce(e.reference, ''), p.id, p.surname, p.forenames, p.crn, g.name, e.kind, e.state, e.due_on, e.due_moment, e.returned_at, coalesce(e.grade, '') ", answer_tables, answer_figure,
                     " order by e.due_on nulls last, e.id limit :limit offset :after");
}>};
constexpr Scoped answers_count{"dashboards.answer_count", sql::composed<[] { return sql::pieces("select count(*) ", answer_tables, answer_figure); }>};

// A chase or an escalation is a mark once it is done; before, it is the next date of its enquiry.
constexpr std::string_view done = sql::composed<[] {
  return sql::pieces("from enquiry_mark k join enquiry e on e.id = k.enquiry_id join person p on p.id = e.person_id join agency g on g.id = e.agency_id "
                     "where k.kind = :kind and k.due_on >= :since and (:figure <> 'in_time' or k.done_on <= k.due_on) and ", of_place);
}>;
constexpr std::string_view undone = sql::composed<[] {
  return sql::pieces("from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id left join staff s on s.id = e.acting_id "
                     "where :figure = 'due' and ", waiting, " and ((:kind = 'chase' and e.next_chase_on < :today) or (:kind = 'rung' and e.next_rung_on < :today)) and ", of_place);
}>;
constexpr Scoped pressed{"dashboards.pressed_rows", sql::composed<[] {
  return sql::pieces("select e.id, coalesce(e.reference, ''), p.id, p.surname, p.forenames, p.crn, g.name, k.due_on, k.done_on, k.owner_name ", done,
                     " union all select e.id, coalesce(e.reference, ''), p.id, p.surname, p.forenames, p.crn, g.name, case when :kind = 'chase' then e.next_chase_on else e.next_rung_on end, null, coalesce(s.full_name, '') ", undone,
                     " order by 8 desc, 1 desc, 9 desc nulls last limit :limit offset :after");
}>};
constexpr Scoped pressed_count{"dashboards.pressed_count", sql::composed<[] { return sql::pieces("select (select count(*) ", done, ") + (select count(*) ", undone, ")"); }>};

sql::Params of_answers(ledger::View& view, ledger::Place place, base::Date since, AnswerNarrow const& by) {
  return {{"from", place.from}, {"to", place.to}, {"since", base::from_london(base::LocalTime{since})}, {"today", view.today()}, {"now", view.now()}, {"figure", by.figure}, {"agency", by.agency}};
}
sql::Params of_pressed(ledger::View& view, ledger::Place place, base::Date since, PressedKind kind, PressedFigure figure) {
  return {{"from", place.from}, {"to", place.to}, {"since", since}, {"today", view.today()}, {"kind", kind}, {"figure", figure}};
}
sql::Params paged(sql::Params params, int limit, std::int64_t after) {
  params.push_back({"limit", limit});
  params.push_back({"after", after});
  return params;
}

}  // namespace

std::vector<AnswerRow> answer_rows(ledger::View& view, ledger::Place place, base::Date since, AnswerNarrow const& by, int limit, std::int64_t after) {
  return view.rows<AnswerRow>(answers, paged(of_answers(view, place, since, by), limit, after));
}
std::int64_t count_answer_rows(ledger::View& view, ledger::Place place, base::Date since, AnswerNarrow const& by) {
  return view.row<std::int64_t>(answers_count, of_answers(view, place, since, by)).value_or(0);
}
std::vector<PressedRow> pressed_rows(ledger::View& view, ledger::Place place, base::Date since, PressedKind kind, PressedFigure figure, int limit, std::int64_t after) {
  return view.rows<PressedRow>(pressed, paged(of_pressed(view, place, since, kind, figure), limit, after));
}
std::int64_t count_pressed_rows(ledger::View& view, ledger::Place place, base::Date since, PressedKind kind, PressedFigure figure) {
  return view.row<std::int64_t>(pressed_count, of_pressed(view, place, since, kind, figure)).value_or(0);
}

}  // namespace dashboards

#include "dashboards/store/measures.hpp"

#include "base/calendar.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace dashboards {
namespace {

using ledger::Scoped;

constexpr std::string_view in_place = "p.team_no between :from and :to and {counted p}";

constexpr Scoped signatures{"dashboards.signatures", sql::composed<[] {
  return sql::pieces("select g.gate_result, count(*) from signature g join assessment a on a.id = g.assessment_id join person p on p.id = a.person_id "
                     "where g.kind = 'signed' and g.at >= :since and ", in_place, " group by g.gate_result order by g.gate_result");
}>};
constexpr Scoped still_open{"dashboards.provisional_open", sql::composed<[] {
  return sql::pieces("select count(*) from assessment a join person p on p.id = a.person_id where a.state in ('signed_provisional', 'reopened') and a.gate_result = 'provisional' and a.signed_at >= :since and ", in_place);
}>};
// For each provisional signature to which every answer has come: the last of them, and when it was completed.
constexpr Scoped completed{"dashboards.completed", sql::composed<[] {
  return sql::pieces("select max(m.answered_at), (select min(f.at) from signature f where f.assessment_id = g.assessment_id and f.id > g.id and f.kind = 'signed' and f.gate_result = 'complete') "
                     "from signature g join missing_answer m on m.signature_id = g.id join assessment a on a.id = g.assessment_id join person p on p.id = a.person_id "
                     "where g.kind = 'signed' and g.gate_result = 'provisional' and g.at >= :since and ", in_place,
                     " group by g.id, g.assessment_id having count(*) = count(m.answered_at) order by g.id");
}>};
// A decision's result changes with what comes after; what it went without does not.
constexpr Scoped gates{"dashboards.gates", sql::composed<[] {
  return sql::pieces("select case when ' ' || :hard || ' ' like '% ' || d.step || ' %' then 1 else 0 end, case when d.missing = '' then 0 else 1 end, "
                     "case when d.result in ('opened_provisional', 'opened_override', 'reopened') then 1 else 0 end, count(*) from gate_decision d join person p on p.id = d.person_id "
                     "where d.at >= :since and ", in_place, " group by 1, 2, 3 order by 1, 2, 3");
}>};
constexpr Scoped marks{"dashboards.marks", sql::composed<[] {
  return sql::pieces("select coalesce(sum(case when k.kind = 'chase' then 1 else 0 end), 0), coalesce(sum(case when k.kind = 'chase' and k.done_on <= k.due_on then 1 else 0 end), 0), "
                     "coalesce(sum(case when k.kind <> 'chase' then 1 else 0 end), 0), coalesce(sum(case when k.kind <> 'chase' and k.done_on <= k.due_on then 1 else 0 end), 0) "
                     "from enquiry_mark k join enquiry e on e.id = k.enquiry_id join person p on p.id = e.person_id where k.due_on >= :since and ", in_place);
}>};
constexpr Scoped undone{"dashboards.undone", sql::composed<[] {
  return sql::pieces("select coalesce(sum(case when e.next_chase_on < :today then 1 else 0 end), 0), coalesce(sum(case when e.next_rung_on < :today then 1 else 0 end), 0) "
                     "from enquiry e join person p on p.id = e.person_id where ", enquiries::sql_of::waiting, " and ", in_place);
}>};
constexpr Scoped withdrawn{"dashboards.withdrawn", sql::composed<[] {
  return sql::pieces("select e.outcome_code, count(*) from enquiry e join person p on p.id = e.person_id where e.state = 'cancelled' and e.asked_at >= :since and ", in_place,
                     " group by e.outcome_code order by e.outcome_code");
}>};
constexpr Scoped asked{"dashboards.asked", sql::composed<[] {
  return sql::pieces("select count(*) from enquiry e join person p on p.id = e.person_id where e.asked_at >= :since and ", in_place);
}>};

struct Counted {
  std::string what = {};
  std::int64_t count = 0;
};
struct CompletedRow {
  std::optional<base::Instant> answered = {};
  std::optional<base::Instant> completed = {};
};
struct GateCount {
  bool hard = false;
  bool without = false;
  bool open = false;
  std::int64_t count = 0;
};
struct Marks {
  std::int64_t chases = 0, chases_in_time = 0, rungs = 0, rungs_in_time = 0;
};
struct Undone {
  std::int64_t chases = 0;
  std::int64_t rungs = 0;
};

base::Instant start_of(base::Date day) { return base::from_london(base::LocalTime{day}); }
sql::Params of(ledger::Place place, sql::Params more) {
  more.push_back({"from", place.from});
  more.push_back({"to", place.to});
  return more;
}

void add_assessments(ledger::View& view, sql::Params const& params, SignedCount& counted) {
  for (auto const& row : view.rows<Counted>(signatures, params)) (row.what == "complete" ? counted.complete : counted.provisional) += row.count;
  counted.provisional_open = view.row<std::int64_t>(still_open, params).value_or(0);
  auto const& rules = view.rules<enquiries::RuleBook>().on(view.today());
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  for (auto const& row : view.rows<CompletedRow>(completed, params)) {
    ++counted.answered;
    if (!row.completed || !row.answered) continue;
    counted.completed_in_time += base::london_date(*row.completed) <= calendar.add_working_days(base::london_date(*row.answered), rules.reopened_due_wd);
  }
}

void add_gates(ledger::View& view, sql::Params params, SignedCount& counted) {
  std::string hard;
  for (auto const& step : view.rules<enquiries::RuleBook>().on(view.today()).hard_gates) hard += (hard.empty() ? "" : " ") + step;
  params.push_back({"hard", hard});
  for (auto const& row : view.rows<GateCount>(gates, params)) {
    if (row.hard) {
      counted.hard_opened += row.count;
      if (row.without) counted.overridden += row.count;
    } else {
      (row.without ? counted.provisional : counted.complete) += row.count;
      if (row.without && row.open) counted.provisional_open += row.count;
    }
  }
}

}  // namespace

SignedCount signed_counts(ledger::View& view, ledger::Place place, base::Date since) {
  auto const params = of(place, {{"since", start_of(since)}});
  SignedCount counted;
  add_assessments(view, params, counted);
  add_gates(view, params, counted);
  return counted;
}

Pressed chased_and_escalated(ledger::View& view, ledger::Place place, base::Date since) {
  auto const params = of(place, {{"since", since}, {"today", view.today()}});
  auto const done = view.row<Marks>(marks, params).value_or(Marks{});
  Pressed pressed{.chases = {done.chases, done.chases, done.chases_in_time}, .rungs = {done.rungs, done.rungs, done.rungs_in_time}};
  auto const left = view.row<Undone>(undone, params).value_or(Undone{});
  pressed.chases.due += left.chases;
  pressed.rungs.due += left.rungs;
  return pressed;
}

Withdrawals withdrawals(ledger::View& view, ledger::Place place, base::Date since) {
  auto const params = of(place, {{"since", start_of(since)}});
  Withdrawals counted{view.row<std::int64_t>(asked, params).value_or(0), view.rows<WithdrawnCount>(withdrawn, params)};
  // Not in the statement: PostgreSQL takes a pattern for rare, and would begin with what was withdrawn in the whole country.
  std::erase_if(counted.by_code, [](auto const& row) { return !row.code.starts_with("WD-"); });
  return counted;
}

}  // namespace dashboards

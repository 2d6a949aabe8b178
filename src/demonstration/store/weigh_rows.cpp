#include "demonstration/store/weigh_rows.hpp"

namespace demonstration {
namespace {

constexpr char why[] = "the made-up service is built whole, for nobody who asks";
constexpr std::string_view maker = "the demonstration";

constexpr ledger::System people{"demonstration.people_of", why, "select p.id from person p where p.team_no between :from and :to order by p.id"};
constexpr ledger::System texts{"demonstration.order_texts", why,
  "select p.id, s.id, s.started, s.requirements, s.offence from person p join sentence s on s.person_id = p.id where p.team_no between :from and :to order by p.id, s.id"};
constexpr ledger::System posts{"demonstration.in_post", why, R"sql(
  select p.staff_id, p.unit_id, min(p.valid_from) from unit u join posting p on p.unit_id = u.id
  where u.kind = 'team' and u.team_from between :from and :to and p.valid_from <= :day group by p.staff_id, p.unit_id order by p.staff_id, p.unit_id)sql"};
constexpr ledger::System away{"demonstration.long_away", why, R"sql(
  select distinct a.staff_id, a.kind, a.starts, a.ends from unit u join posting p on p.unit_id = u.id join absence a on a.staff_id = p.staff_id
  where u.kind = 'team' and u.team_from between :from and :to and a.starts <= :since and (a.ends is null or a.ends >= :day) and a.kind <> 'leave' order by a.staff_id, a.starts)sql"};

constexpr sql::Load predictor_rows{"demonstration.predictors", "person_predictor", "person_id, kind, score, score_type, band, dated, source, by_name, recorded_at"};
constexpr sql::Load assessment_rows{"demonstration.need_assessments", "need_assessment", "person_id, completed, san, answers, severities, parenting, impulsivity, temper, ogrs, sexual_offence, source, by_name, recorded_at"};
constexpr sql::Load requirement_rows{"demonstration.requirements", "requirement", "person_id, sentence_id, main_category, restrictive, started, terminated, notes, by_name, recorded_at"};
constexpr sql::Load enforcement_rows{"demonstration.enforcement", "enforcement", "person_id, outcome, referred, notes, by_name, recorded_at"};
constexpr sql::Load reduction_rows{"demonstration.reductions", "reduction", "staff_id, unit_id, reason, hours, starts_at, ends_at, status, notes, by_name, recorded_at"};
constexpr sql::Load report_rows{"demonstration.court_reports", "court_report", "person_id, staff_id, team_id, kind, completed, by_name, recorded_at"};
constexpr sql::Load contact_rows{"demonstration.support_contacts", "support_contact", "person_id, code, staff_id, team_id, manager_id, manager_team_id, on_day, by_name, recorded_at"};
constexpr sql::Load week_rows{"demonstration.workload_weeks", "workload_week", "week, team_id, team_no, staff_id, grade, contracted, reduced, available, points, capacity, cases, untiered, taken_on"};

using Rows = std::vector<std::vector<sql::Value>>;
void put(ledger::Tx& tx, sql::Load const& into, Rows const& rows) {
  if (!rows.empty()) tx.load(into, rows);
}
sql::Params params(ledger::Place place) { return {{"from", place.from}, {"to", place.to}}; }

}  // namespace

std::vector<PersonId> people_of(ledger::Tx& tx, ledger::Place place) { return tx.rows<PersonId>(people, params(place)); }
std::vector<OrderText> order_texts(ledger::Tx& tx, ledger::Place place) { return tx.rows<OrderText>(texts, params(place)); }
std::vector<InPost> in_post(ledger::Tx& tx, ledger::Place place, base::Date day) { return tx.rows<InPost>(posts, {{"from", place.from}, {"to", place.to}, {"day", day}}); }
std::vector<LongAway> long_away(ledger::Tx& tx, ledger::Place place, base::Date day, base::Date since) {
  return tx.rows<LongAway>(away, {{"from", place.from}, {"to", place.to}, {"day", day}, {"since", since}});
}

void load(ledger::Tx& tx, WeighRows const& all) {
  Rows rows;
  for (auto const& [person, q] : all.predictors) rows.push_back({person, q.kind, q.score, q.type, q.band, q.dated, q.source, maker, tx.now()});
  put(tx, predictor_rows, rows);
  rows.clear();
  for (auto const& [person, a] : all.assessments)
    rows.push_back({person, a.completed, a.san, a.answers, a.severities, a.parenting, a.impulsivity, a.temper, a.ogrs, a.sexual_offence, a.source, maker, tx.now()});
  put(tx, assessment_rows, rows);
  rows.clear();
  for (auto const& [person, r] : all.requirements) rows.push_back({person, r.sentence, r.main_category, r.restrictive, r.started, r.terminated, r.notes, maker, tx.now()});
  put(tx, requirement_rows, rows);
  rows.clear();
  for (auto const& [person, e] : all.enforcements) rows.push_back({person, e.outcome, e.referred, e.notes, maker, tx.now()});
  put(tx, enforcement_rows, rows);
}

void load(ledger::Tx& tx, std::vector<workload::KeptReduction> const& all) {
  Rows rows;
  for (auto const& r : all) rows.push_back({r.staff, r.team, r.reason, r.hours, r.starts_at, r.ends_at, r.status, r.notes, maker, tx.now()});
  put(tx, reduction_rows, rows);
}
void load(ledger::Tx& tx, std::vector<workload::NewReport> const& all) {
  Rows rows;
  for (auto const& r : all) rows.push_back({r.person, r.staff, r.team, r.kind, r.completed, maker, tx.now()});
  put(tx, report_rows, rows);
}
void load(ledger::Tx& tx, std::vector<workload::NewContact> const& all) {
  Rows rows;
  for (auto const& c : all) rows.push_back({c.person, c.code, c.staff, c.team, c.manager, c.manager_team, c.on, maker, tx.now()});
  put(tx, contact_rows, rows);
}
void load(ledger::Tx& tx, std::vector<MadeWeek> const& all) {
  Rows rows;
  for (auto const& [w, number] : all) rows.push_back({w.week, w.team, number, w.staff, w.grade, w.contracted, w.reduced, w.available, w.points, w.capacity, w.cases, w.untiered, w.taken_on});
  put(tx, week_rows, rows);
}

}  // namespace demonstration

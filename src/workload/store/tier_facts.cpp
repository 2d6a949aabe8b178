#include "workload/store/tier_facts.hpp"

#include "sql/compose.hpp"

#include <unordered_map>

namespace workload {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "a tier and its weight follow the record whoever changed it; nothing of it is shown";

constexpr System persons{"workload.subjects", why, sql::composed<[] {
  return sql::pieces("select p.id, p.sex, p.rosh, p.practitioner_id, p.team_id, p.team_no,"
                     " (select max(a.valid_from) from allocation a where a.person_id = p.id and a.valid_to is null)"
                     " from person p where p.id in ", sql::listed_ids, " order by p.id");
}>};
constexpr System orders{"workload.subject_orders", why, sql::composed<[] {
  return sql::pieces("select s.person_id, s.id, s.kind, s.started, s.ended, s.mappa_level, s.mappa_category, s.release_date from sentence s where s.person_id in ", sql::listed_ids,
                     " and s.kind <> 'pre_sentence' order by s.person_id, s.started desc, s.id desc");
}>};
constexpr System flags{"workload.subject_flags", why, sql::composed<[] {
  return sql::pieces("select f.person_id, f.code, f.started from flag f where f.person_id in ", sql::listed_ids,
                     " and f.started <= :today and (f.ended is null or f.ended > :today) order by f.person_id, f.started desc, f.id desc");
}>};
constexpr System predictors{"workload.subject_predictors", why, sql::composed<[] {
  return sql::pieces("select q.person_id, q.id, q.kind, q.score, q.score_type, q.band, q.dated from person_predictor q where q.person_id in ", sql::listed_ids,
                     " and q.dated <= :today order by q.person_id, q.dated desc, q.id desc");
}>};
constexpr System assessments{"workload.subject_assessments", why, sql::composed<[] {
  return sql::pieces("select a.person_id, a.id, a.completed, a.san, a.answers, a.severities, a.parenting, a.impulsivity, a.temper, a.ogrs, a.sexual_offence"
                     " from need_assessment a where a.person_id in ", sql::listed_ids, " and a.completed <= :today order by a.person_id, a.completed desc, a.id desc");
}>};
constexpr System requirements{"workload.subject_requirements", why, sql::composed<[] {
  return sql::pieces("select r.person_id, r.id, r.sentence_id, r.main_category, r.restrictive, r.started, r.terminated from requirement r where r.person_id in ",
                     sql::listed_ids, " order by r.person_id, r.id");
}>};
constexpr System enforcements{"workload.subject_enforcements", why, sql::composed<[] {
  return sql::pieces("select e.person_id, e.id, e.outcome, e.referred from enforcement e where e.person_id in ", sql::listed_ids, " order by e.person_id, e.id");
}>};
constexpr System before{"workload.subject_before", why, sql::composed<[] {
  return sql::pieces("select c.person_id, c.id, c.tier, c.protect, c.protect_points, c.change_level, c.change_points, c.unsupervised, c.single_tier, c.provisional, c.inputs"
                     " from tier_calculation c where c.person_id in ", sql::listed_ids,
                     " and c.id = (select max(x.id) from tier_calculation x where x.person_id = c.person_id) order by c.person_id");
}>};
constexpr System weights{"workload.subject_weights", why, sql::composed<[] {
  return sql::pieces("select w.person_id, w.staff_id, w.team_id, w.team_no, w.tier, w.case_type, w.t2a, w.points, w.weights_version, w.since from case_workload w where w.person_id in ",
                     sql::listed_ids, " order by w.person_id");
}>};

constexpr System next{"workload.people_after", why, "select p.id from person p where p.id > :after order by p.id limit :limit"};
// A person with an order in force and no weight, a weight and no order in force, an assessment or enforcement that grew too old.
constexpr System day_changes{"workload.people_the_day_changes", why, R"sql(
  select s.person_id from sentence s left join case_workload w on w.person_id = s.person_id
  where s.kind <> 'pre_sentence' and s.started <= :today and (s.ended is null or s.ended > :today) and w.person_id is null
  union select w.person_id from case_workload w where not exists (select 1 from sentence s where s.person_id = w.person_id
    and s.kind <> 'pre_sentence' and s.started <= :today and (s.ended is null or s.ended > :today))
  union select a.person_id from need_assessment a where a.completed between :assessed_from and :assessed_to
  union select e.person_id from enforcement e where e.referred between :referred_from and :referred_to
  order by 1)sql"};
constexpr System last{"workload.last_run", why, "select r.weights_version, r.rules_version, r.on_day from workload_run r order by r.id desc limit 1"};
constexpr Write run_row{"workload.note_run", R"sql(insert into workload_run (weights_version, rules_version, on_day, people, changed, finished_at)
  values (:weights, :rules, :on, :people, :changed, :now))sql"};

constexpr sql::Load calculation_rows{"workload.load_calculations", "tier_calculation",
  "person_id, at, on_day, rules_version, protect, protect_points, change_level, change_points, unsupervised, tier, single_tier, provisional, changed, why, inputs, working"};
constexpr sql::Load weight_rows{"workload.load_weights", "case_workload", "person_id, staff_id, team_id, team_no, tier, case_type, t2a, points, weights_version, since"};
constexpr Write dropped{"workload.drop_weights", sql::composed<[] { return sql::pieces("delete from case_workload where person_id in ", sql::listed_ids); }>};
constexpr Write shown{"workload.write_back_many", sql::composed<[] {
  return sql::pieces("update sentence set tier = :tier where person_id in ", sql::listed_ids,
                     " and kind <> 'pre_sentence' and started <= :today and (ended is null or ended > :today) and tier <> :tier");
}>};

// Rows as the statements give them.
struct PersonRow {
  PersonId id = {};
  people::Sex sex = {};
  people::Rosh rosh = {};
  std::optional<StaffId> staff = {};
  UnitId team = {};
  std::int64_t team_no = 0;
  std::optional<base::Date> since = {};
};
struct OrderRow {
  PersonId person = {};
  SentenceId id = {};
  people::SentenceKind kind = {};
  base::Date started = {};
  std::optional<base::Date> ended = {};
  int mappa_level = 0;
  int mappa_category = 0;
  std::optional<base::Date> release_date = {};
};
struct FlagRow {
  PersonId person = {};
  people::FlagCode code = {};
  base::Date started = {};
};
struct PredictorRow {
  PersonId person = {};
  PredictorId id = {};
  PredictorKind kind = {};
  std::string score = {};
  ScoreType type = {};
  std::optional<SexualBand> band = {};
  base::Date dated = {};
};
struct AssessmentRow {
  PersonId person = {};
  NeedAssessmentId id = {};
  base::Date completed = {};
  bool san = false;
  std::string answers = {};
  std::string severities = {};
  Answer parenting = {}, impulsivity = {}, temper = {};
  std::optional<int> ogrs = {};
  bool sexual_offence = false;
};
struct RequirementRow {
  PersonId person = {};
  RequirementId id = {};
  SentenceId sentence = {};
  std::string category = {};
  bool restrictive = false;
  base::Date started = {};
  std::optional<base::Date> terminated = {};
};
struct EnforcementRow {
  PersonId person = {};
  EnforcementId id = {};
  std::string outcome = {};
  base::Date referred = {};
};
struct BeforeRow {
  PersonId person = {};
  TierCalculationId id = {};
  std::string tier = {};
  std::string protect = {};
  int protect_points = 0;
  int change_level = 0;
  int change_points = 0;
  bool unsupervised = false;
  std::string single_tier = {};
  bool provisional = false;
  std::string inputs = {};
};

}  // namespace

std::vector<Subject> subjects(ledger::View& view, std::vector<PersonId> const& ids) {
  if (ids.empty()) return {};
  sql::Params const of{{"ids", sql::list(ids)}};
  sql::Params const today{{"ids", sql::list(ids)}, {"today", view.today()}};
  std::vector<Subject> all;
  std::unordered_map<std::int64_t, std::size_t> at;
  for (auto const& row : view.rows<PersonRow>(persons, of)) {
    at.emplace(row.id.value, all.size());
    all.push_back({.facts = {.person = row.id, .sex = row.sex, .rosh = row.rosh}, .staff = row.staff, .team = row.team, .team_no = row.team_no,
                   .since = row.since.value_or(view.today())});
  }
  auto const each = [&]<class Row>(System const& statement, sql::Params const& params, auto&& put) {
    for (auto& row : view.rows<Row>(statement, params))
      if (auto const found = at.find(row.person.value); found != at.end()) put(all[found->second], row);
  };
  each.operator()<OrderRow>(orders, of, [](Subject& s, OrderRow const& r) { s.facts.orders.push_back({r.id, r.kind, r.started, r.ended, r.mappa_level, r.mappa_category, r.release_date}); });
  each.operator()<FlagRow>(flags, today, [](Subject& s, FlagRow const& r) { s.facts.flags.push_back({r.code, r.started}); });
  each.operator()<PredictorRow>(predictors, today, [](Subject& s, PredictorRow& r) {
    s.facts.predictors.push_back({.id = r.id, .kind = r.kind, .score = std::move(r.score), .type = r.type, .band = r.band, .dated = r.dated});
  });
  each.operator()<AssessmentRow>(assessments, today, [](Subject& s, AssessmentRow& r) {
    if (!s.facts.assessment)
      s.facts.assessment = NeedAssessment{.id = r.id, .completed = r.completed, .san = r.san, .answers = std::move(r.answers), .severities = std::move(r.severities),
                                          .parenting = r.parenting, .impulsivity = r.impulsivity, .temper = r.temper, .ogrs = r.ogrs, .sexual_offence = r.sexual_offence};
  });
  each.operator()<RequirementRow>(requirements, of, [](Subject& s, RequirementRow& r) {
    s.facts.requirements.push_back({.id = r.id, .sentence = r.sentence, .main_category = std::move(r.category), .restrictive = r.restrictive, .started = r.started, .terminated = r.terminated});
  });
  each.operator()<EnforcementRow>(enforcements, of, [](Subject& s, EnforcementRow& r) {
    s.facts.enforcements.push_back({.id = r.id, .outcome = std::move(r.outcome), .referred = r.referred});
  });
  each.operator()<BeforeRow>(before, of, [](Subject& s, BeforeRow& r) {
    s.before = TierCalculation{.id = r.id, .protect = std::move(r.protect), .protect_points = r.protect_points, .change_level = r.change_level, .change_points = r.change_points,
                               .unsupervised = r.unsupervised, .tier = std::move(r.tier), .single_tier = std::move(r.single_tier), .provisional = r.provisional, .inputs = std::move(r.inputs)};
  });
  each.operator()<CaseWeight>(weights, of, [](Subject& s, CaseWeight& r) { s.weight = std::move(r); });
  return all;
}

std::optional<Subject> subject(ledger::View& view, PersonId person) {
  auto all = subjects(view, {person});
  return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

std::vector<PersonId> people_after(ledger::View& view, PersonId after, int limit) { return view.rows<PersonId>(next, {{"after", after}, {"limit", limit}}); }

std::vector<PersonId> people_the_day_changes(ledger::View& view, base::Date day, TooOld const& old) {
  return view.rows<PersonId>(day_changes, {{"today", day}, {"assessed_from", old.assessed_from}, {"assessed_to", old.assessed_to},
                                           {"referred_from", old.referred_from}, {"referred_to", old.referred_to}});
}

std::optional<LastRun> last_run(ledger::View& view) { return view.row<LastRun>(last); }
void note_run(ledger::Tx& tx, LastRun const& run, std::int64_t people, std::int64_t changed) {
  tx.change(run_row, {{"weights", run.weights_version}, {"rules", run.rules_version}, {"on", run.on_day}, {"people", people}, {"changed", changed}, {"now", tx.now()}});
}

void keep_all(ledger::Tx& tx, Outcomes const& all) {
  std::vector<std::vector<sql::Value>> rows;
  for (auto const& [person, c] : all.calculations)
    rows.push_back({person, c.at, c.on_day, c.rules_version, c.protect, c.protect_points, c.change_level, c.change_points, c.unsupervised, c.tier, c.single_tier, c.provisional,
                    c.changed, c.why, c.inputs, c.working});
  if (!rows.empty()) tx.load(calculation_rows, rows);
  auto gone = all.dropped;
  rows.clear();
  for (auto const& w : all.weights) {
    gone.push_back(w.person);
    rows.push_back({w.person, w.staff, w.team, w.team_no, w.tier, w.type, w.t2a, w.points, w.weights_version, w.since});
  }
  if (!gone.empty()) tx.change(dropped, {{"ids", sql::list(gone)}});
  if (!rows.empty()) tx.load(weight_rows, rows);
  std::map<std::string, std::vector<PersonId>> by_tier;
  for (auto const& [person, tier] : all.shown) by_tier[tier].push_back(person);
  for (auto const& [tier, ids] : by_tier) tx.change(shown, {{"ids", sql::list(ids)}, {"tier", tier}, {"today", tx.today()}});
}

}  // namespace workload

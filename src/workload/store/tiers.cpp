#include "workload/store/tiers.hpp"

#include "sql/compose.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr Scoped predictors{"workload.predictors", R"sql(
  select q.id, q.kind, q.score, q.score_type, q.band, q.dated, q.source, q.by_name
  from person p join person_predictor q on q.person_id = p.id where p.id = :person and {visible p} order by q.dated desc, q.id desc)sql"};
constexpr Scoped assessments{"workload.need_assessments", R"sql(
  select a.id, a.completed, a.san, a.answers, a.severities, a.parenting, a.impulsivity, a.temper, a.ogrs, a.sexual_offence, a.source, a.by_name
  from person p join need_assessment a on a.person_id = p.id where p.id = :person and {visible p} order by a.completed desc, a.id desc)sql"};
constexpr Scoped requirements{"workload.requirements", R"sql(
  select r.id, r.sentence_id, r.main_category, r.restrictive, r.started, r.terminated, r.notes, r.by_name
  from person p join requirement r on r.person_id = p.id where p.id = :person and {visible p} order by r.started desc, r.id desc)sql"};
constexpr Scoped enforcements{"workload.enforcements", R"sql(
  select e.id, e.outcome, e.referred, e.notes, e.by_name
  from person p join enforcement e on e.person_id = p.id where p.id = :person and {visible p} order by e.referred desc, e.id desc)sql"};

constexpr std::string_view calculation_columns =
    "select c.id, c.at, c.on_day, c.rules_version, c.protect, c.protect_points, c.change_level, c.change_points, c.unsupervised, c.tier, c.single_tier, c.provisional, c.changed,"
    " c.why, c.inputs, c.working from ";
constexpr Scoped calculations{"workload.calculations", sql::composed<[] {
  return sql::pieces(calculation_columns, "person p join tier_calculation c on c.person_id = p.id where p.id = :person and {visible p} order by c.id desc");
}>};
constexpr Scoped newest{"workload.newest_calculation", sql::composed<[] {
  return sql::pieces(calculation_columns, "person p join tier_calculation c on c.person_id = p.id where p.id = :person and {visible p} order by c.id desc limit 1");
}>};
constexpr System before{"workload.calculation_before", "a tier follows the record whoever changed it; the person may be out of sight of who acts", sql::composed<[] {
  return sql::pieces(calculation_columns, "tier_calculation c where c.person_id = :person order by c.id desc limit 1");
}>};

constexpr Write predictor_row{"workload.insert_predictor", R"sql(insert into person_predictor (person_id, kind, score, score_type, band, dated, source, recorded_by, by_name, recorded_at)
  values (:person, :kind, :score, :type, :band, :dated, :source, :account, :name, :now) returning id)sql"};
constexpr Write assessment_row{"workload.insert_need_assessment", R"sql(insert into need_assessment
  (person_id, completed, san, answers, severities, parenting, impulsivity, temper, ogrs, sexual_offence, source, recorded_by, by_name, recorded_at)
  values (:person, :completed, :san, :answers, :severities, :parenting, :impulsivity, :temper, :ogrs, :sexual, :source, :account, :name, :now) returning id)sql"};
constexpr Write requirement_row{"workload.insert_requirement", R"sql(insert into requirement
  (person_id, sentence_id, main_category, restrictive, started, terminated, notes, recorded_by, by_name, recorded_at)
  values (:person, :sentence, :category, :restrictive, :started, :terminated, :notes, :account, :name, :now) returning id)sql"};
constexpr Write terminated{"workload.terminate_requirement", "update requirement set terminated = :on where id = :id and terminated is null"};
constexpr Write enforcement_row{"workload.insert_enforcement", R"sql(insert into enforcement (person_id, outcome, referred, notes, recorded_by, by_name, recorded_at)
  values (:person, :outcome, :referred, :notes, :account, :name, :now) returning id)sql"};
constexpr Write calculation_row{"workload.insert_calculation", R"sql(insert into tier_calculation
  (person_id, at, on_day, rules_version, protect, protect_points, change_level, change_points, unsupervised, tier, single_tier, provisional, changed, why, inputs, working)
  values (:person, :at, :on, :rules, :protect, :protect_points, :change, :change_points, :unsupervised, :tier, :single, :provisional, :changed, :why, :inputs, :working) returning id)sql"};
constexpr Write written_back{"workload.write_back_tier", R"sql(update sentence set tier = :tier
  where person_id = :person and kind <> 'pre_sentence' and started <= :today and (ended is null or ended > :today))sql"};

sql::Params by(ledger::Tx& tx, PersonId person, sql::Params params) {
  params.push_back({"person", person});
  params.push_back({"account", tx.scope().account});
  params.push_back({"name", tx.scope().name});
  params.push_back({"now", tx.now()});
  return params;
}

}  // namespace

std::vector<Predictor> predictors_of(ledger::View& view, PersonId person) { return view.rows<Predictor>(predictors, {{"person", person}}); }
std::vector<NeedAssessment> need_assessments_of(ledger::View& view, PersonId person) { return view.rows<NeedAssessment>(assessments, {{"person", person}}); }
std::vector<KeptRequirement> requirements_of(ledger::View& view, PersonId person) { return view.rows<KeptRequirement>(requirements, {{"person", person}}); }
std::vector<Enforcement> enforcements_of(ledger::View& view, PersonId person) { return view.rows<Enforcement>(enforcements, {{"person", person}}); }
std::vector<TierCalculation> calculations_of(ledger::View& view, PersonId person) { return view.rows<TierCalculation>(calculations, {{"person", person}}); }
std::optional<TierCalculation> newest_calculation(ledger::View& view, PersonId person) { return view.row<TierCalculation>(newest, {{"person", person}}); }
std::optional<TierCalculation> calculation_before(ledger::View& view, PersonId person) { return view.row<TierCalculation>(before, {{"person", person}}); }

PredictorId insert_predictor(ledger::Tx& tx, PersonId person, Predictor const& q) {
  return PredictorId{tx.insert(predictor_row, by(tx, person, {{"kind", q.kind}, {"score", q.score}, {"type", q.type}, {"band", q.band}, {"dated", q.dated}, {"source", q.source}}))};
}

NeedAssessmentId insert_need_assessment(ledger::Tx& tx, PersonId person, NeedAssessment const& a) {
  return NeedAssessmentId{tx.insert(assessment_row, by(tx, person, {{"completed", a.completed}, {"san", a.san}, {"answers", a.answers}, {"severities", a.severities},
                                                                    {"parenting", a.parenting}, {"impulsivity", a.impulsivity}, {"temper", a.temper}, {"ogrs", a.ogrs},
                                                                    {"sexual", a.sexual_offence}, {"source", a.source}}))};
}

RequirementId insert_requirement(ledger::Tx& tx, PersonId person, KeptRequirement const& r) {
  return RequirementId{tx.insert(requirement_row, by(tx, person, {{"sentence", r.sentence}, {"category", r.main_category}, {"restrictive", r.restrictive}, {"started", r.started},
                                                                  {"terminated", r.terminated}, {"notes", r.notes}}))};
}

void terminate_requirement(ledger::Tx& tx, RequirementId id, base::Date on) { tx.change(terminated, {{"id", id}, {"on", on}}); }

EnforcementId insert_enforcement(ledger::Tx& tx, PersonId person, Enforcement const& e) {
  return EnforcementId{tx.insert(enforcement_row, by(tx, person, {{"outcome", e.outcome}, {"referred", e.referred}, {"notes", e.notes}}))};
}

TierCalculationId insert_calculation(ledger::Tx& tx, PersonId person, TierCalculation const& c) {
  return TierCalculationId{tx.insert(calculation_row, {{"person", person}, {"at", c.at}, {"on", c.on_day}, {"rules", c.rules_version}, {"protect", c.protect},
                                                       {"protect_points", c.protect_points}, {"change", c.change_level}, {"change_points", c.change_points},
                                                       {"unsupervised", c.unsupervised}, {"tier", c.tier}, {"single", c.single_tier}, {"provisional", c.provisional},
                                                       {"changed", c.changed}, {"why", c.why}, {"inputs", c.inputs}, {"working", c.working}})};
}

void write_back_tier(ledger::Tx& tx, PersonId person, std::string_view tier) { tx.change(written_back, {{"person", person}, {"tier", tier}, {"today", tx.today()}}); }

}  // namespace workload

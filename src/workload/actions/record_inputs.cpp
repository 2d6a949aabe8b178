#include "workload/actions/record_inputs.hpp"

#include "workload/actions/recalculate.hpp"
#include "workload/domain/enforcement_outcome.hpp"
#include "workload/domain/need_text.hpp"
#include "workload/domain/requirement_category.hpp"

#include <algorithm>

namespace workload {
namespace {

using people::Faults;
using people::open_record;
using people::write_change;

bool needs_type(PredictorKind kind) { return kind == PredictorKind::arp || kind == PredictorKind::csrp; }

// A medium band begins at 0.60; below it the official calculation fails.
bool band_fits(TierRules const& rules, Predictor const& q) {
  auto const score = Decimal::from(q.score);
  if (!score || !q.band || *score <= 0 || *q.band == SexualBand::not_applicable) return true;
  return std::ranges::any_of(rules.single.sexual, [&](SexualRow const& row) { return row.band == *q.band && *score >= row.score_from; });
}

void check_score(Faults& faults, TierRules const& rules, Predictor const& q) {
  auto const score = Decimal::from(q.score);
  bool const whole = q.kind != PredictorKind::ogrs || q.score.find('.') == q.score.npos;
  faults.unless(score && *score >= 0 && *score <= 100 && whole, "score", q.kind == PredictorKind::ogrs ? "Enter a whole number from 0 to 100" : "Enter a score from 0 to 100, such as 7.25");
  faults.unless(!needs_type(q.kind) || q.type != ScoreType::not_known, "type", "Choose whether the score is static or dynamic");
  faults.unless(q.kind != PredictorKind::dc_srp || q.band, "band", "Choose the band of the score");
  faults.unless(q.kind == PredictorKind::dc_srp || !q.band, "band", "Only the sexual reoffending predictor has a band");
  faults.unless(!score || band_fits(rules, q), "score", "No medium band has a score below 0.60: check the score and the band");
}

std::string in_words(NeedRules const& rules, NeedAssessment const& assessment) {
  int severe = 0, standard = 0;
  for (auto const& [need, severity] : assessed_needs(rules, assessment).needs) severe += severity == Severity::severe, standard += severity == Severity::standard;
  return fmt::format("completed {}, {} severe and {} standard needs", base::date_in_full(assessment.completed), severe, standard);
}

}  // namespace

base::Outcome<PredictorId> run(ledger::Tx& tx, RecordPredictor const& asked) {
  auto const person = open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const& q = asked.predictor;
  Faults faults;
  check_score(faults, tx.rules<TierRuleBook>().on(tx.today()), q);
  faults.unless(q.dated <= tx.today(), "dated", "The day of the score must be today or in the past");
  faults.unless(!q.source.empty(), "source", "Say where the score was worked out, such as OASys");
  if (faults.any()) return faults.refusal();
  auto const id = insert_predictor(tx, person->id, q);
  write_change(tx, person->id, {.audit = "tier.predictor_recorded", .what = std::string(label(q.kind)), .after = fmt::format("{} on {}, {}", q.score, base::date_in_full(q.dated), q.source), .subject = id.value});
  recalculate(tx, person->id, fmt::format("{} recorded", label(q.kind)));
  return id;
}

base::Outcome<NeedAssessmentId> run(ledger::Tx& tx, RecordNeeds const& asked) {
  auto const person = open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const& a = asked.assessment;
  Faults faults;
  faults.unless(a.completed <= tx.today(), "completed", "The day of completion must be today or in the past");
  faults.unless(!answers_from(a.answers).empty() || !severities_from(a.severities).empty(), "need-ACCOMMODATION", "Say how severe at least one need is, or give its answers: an assessment without any is none");
  auto const severities = severities_from(a.severities);
  for (auto const& [need, answers] : answers_from(a.answers))
    faults.unless(!severities.contains(need), fmt::format("need-{}", base::word(need)), "Say how severe this need is or give its answers, not both");
  faults.unless(!a.ogrs || (*a.ogrs >= 0 && *a.ogrs <= 100), "ogrs", "Enter a whole number from 0 to 100, or leave it empty");
  faults.unless(!a.source.empty(), "source", "Say where the assessment is, such as OASys");
  if (faults.any()) return faults.refusal();
  auto const id = insert_need_assessment(tx, person->id, a);
  write_change(tx, person->id, {.audit = "tier.needs_recorded", .what = "Assessment of needs", .after = in_words(tx.rules<TierRuleBook>().on(tx.today()).change.needs, a), .subject = id.value});
  recalculate(tx, person->id, "An assessment of needs was recorded");
  return id;
}

base::Outcome<RequirementId> run(ledger::Tx& tx, AddRequirement const& asked) {
  auto const person = open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const& r = asked.requirement;
  auto const order = people::find_sentence(tx, person->id, r.sentence);
  auto const* category = requirement_category(r.main_category);
  Faults faults;
  faults.unless(order && people::is_order(order->kind) && people::in_force(*order, tx.today()), "sentence", "Choose the order that the requirement belongs to");
  faults.unless(category, "category", "Choose what is required");
  faults.unless(!order || r.started >= order->started, "started", "It cannot start before the order");
  faults.unless(r.started <= tx.today(), "started", "It must have started by today");
  if (faults.any()) return faults.refusal();
  auto const id = insert_requirement(tx, person->id, r);
  write_change(tx, person->id, {.audit = "tier.requirement_added", .what = "Requirement added", .after = std::string(category->label), .subject = id.value});
  recalculate(tx, person->id, fmt::format("Requirement added: {}", category->label));
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndRequirement const& asked) {
  auto const person = open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const all = requirements_of(tx, person->id);
  auto const found = std::ranges::find(all, asked.id, &KeptRequirement::id);
  if (found == all.end()) return base::refuse(base::Refused::not_found);
  if (found->terminated) return base::refuse(base::Refused::conflict, "This requirement has ended already.");
  Faults faults;
  faults.unless(asked.on >= found->started, "ended", "It cannot end before it began");
  faults.unless(asked.on <= tx.today(), "ended", "It cannot have ended in the future");
  if (faults.any()) return faults.refusal();
  terminate_requirement(tx, asked.id, asked.on);
  auto const* category = requirement_category(found->main_category);
  auto const name = category ? category->label : std::string_view("another");
  write_change(tx, person->id, {.audit = "tier.requirement_ended", .what = "Requirement ended", .before = std::string(name), .subject = asked.id.value});
  recalculate(tx, person->id, fmt::format("Requirement ended: {}", name));
  return {};
}

base::Outcome<EnforcementId> run(ledger::Tx& tx, RecordEnforcement const& asked) {
  auto const person = open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const& e = asked.enforcement;
  Faults faults;
  faults.unless(std::ranges::find(enforcement_outcomes, e.outcome, &EnforcementOutcome::code) != enforcement_outcomes.end(), "outcome", "Choose what came of it");
  faults.unless(e.referred <= tx.today(), "referred", "The day it was referred must be today or in the past");
  if (faults.any()) return faults.refusal();
  auto const id = insert_enforcement(tx, person->id, e);
  write_change(tx, person->id, {.audit = "tier.enforcement_recorded", .what = "Enforcement", .after = std::string(outcome_label(e.outcome)), .subject = id.value});
  recalculate(tx, person->id, fmt::format("Enforcement: {}", outcome_label(e.outcome)));
  return id;
}

}  // namespace workload

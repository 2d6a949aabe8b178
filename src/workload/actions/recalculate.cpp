#include "workload/actions/recalculate.hpp"

#include "workload/domain/facts.hpp"

namespace workload {
namespace {

std::string lines(std::vector<Reason> const& reasons) {
  std::string text;
  for (auto const& each : reasons) text += each.what + "\t" + each.gives + "\n";
  return text;
}

// The people told of tiers are told of another tier, provisional mark, level or mark of supervision; points alone are no change.
bool tells(std::optional<TierCalculation> const& before, TierCalculation const& after) {
  return !before || before->protect != after.protect || before->change_level != after.change_level || before->unsupervised != after.unsupervised ||
         before->single_tier != after.single_tier || before->provisional != after.provisional;
}
bool same(TierCalculation const& before, TierCalculation const& after) {
  return !tells(before, after) && before.protect_points == after.protect_points && before.change_points == after.change_points && before.inputs == after.inputs;
}

TierCalculation calculation_of(TierRules const& rules, Worked const& worked, base::Date day, base::Instant at, std::string_view why) {
  auto const& two = worked.two_axes;
  return {.at = at, .on_day = day, .rules_version = rules.version, .protect = std::string(base::word(two.protect)), .protect_points = two.protect_points,
          .change_level = two.change, .change_points = two.change_points, .unsupervised = two.unsupervised, .tier = two.text(), .single_tier = worked.single_text(),
          .provisional = worked.provisional(), .why = std::string(why), .inputs = worked.inputs, .working = lines(worked.working)};
}

CaseWeight weight_of(Weights const& weights, Subject const& subject, std::string tier, CaseType type) {
  CaseWeight one{.person = subject.facts.person, .staff = subject.staff, .team = subject.team, .team_no = subject.team_no, .tier = std::move(tier), .type = type,
                 .weights_version = weights.version, .since = subject.since};
  auto const points = case_points(weights, one.rule());
  if (!points) throw std::logic_error(fmt::format("the weights have no tier {}", one.tier));
  one.points = *points;
  return one;
}

bool same(CaseWeight const& a, CaseWeight const& b) {
  return a.staff == b.staff && a.team == b.team && a.team_no == b.team_no && a.tier == b.tier && a.type == b.type && a.t2a == b.t2a && a.points == b.points &&
         a.weights_version == b.weights_version && a.since == b.since;
}

}  // namespace

Reckoned reckon(TierRules const& rules, Weights const& weights, Subject const& subject, base::Date day, base::Instant at, std::string_view why) {
  Reckoned out;
  auto const type = case_type_of(subject.facts, day);
  // Somebody who never had an order has no tier: there is nothing to supervise.
  if (subject.facts.orders.empty()) {
    out.weight_moved = subject.weight.has_value();
    return out;
  }
  auto const worked = work_out(rules, subject.facts, day);
  auto calculation = calculation_of(rules, worked, day, at, why);
  calculation.changed = tells(subject.before, calculation);
  auto const& shown = rules.model_on(day) == Model::v3 ? calculation.single_tier : calculation.tier;
  if (type) {
    out.shown = shown;
    out.weight = weight_of(weights, subject, calculation.tier, *type);
  }
  out.weight_moved = subject.weight.has_value() != out.weight.has_value() || (out.weight && !same(*subject.weight, *out.weight));
  if (!subject.before || !same(*subject.before, calculation)) out.calculation = std::move(calculation);
  return out;
}

void recalculate(ledger::Tx& tx, PersonId person, std::string_view why) {
  auto const found = subject(tx, person);
  if (!found) return;
  auto const& rules = tx.rules<TierRuleBook>().on(tx.today());
  auto const now = reckon(rules, tx.rules<WeightBook>().on(tx.today()), *found, tx.today(), tx.now(), why);
  if (now.calculation) insert_calculation(tx, person, *now.calculation);
  if (now.shown) write_back_tier(tx, person, *now.shown);
  if (now.weight_moved) {
    if (now.weight) keep_weight(tx, *now.weight);
    else drop_weight(tx, person);
    tx.tell(WeightChanged{person});
  }
  if (!now.calculation || !now.calculation->changed) return;
  auto const before = found->before ? found->before->tier : std::string();
  tx.record({.what = "tier.changed", .person = person, .detail = before + ">" + now.calculation->tier});
  tx.tell(TierChanged{person, before, now.calculation->tier});
}

}  // namespace workload

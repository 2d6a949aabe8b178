#include "workload/domain/older_tool.hpp"

#include <algorithm>

namespace workload::older {
namespace {

// Whole per cent taken off: the weighting inverted.
Decimal taken_off(Decimal weighting) {
  if (weighting >= 100) return 0;
  return weighting <= 0 ? Decimal(100) : Decimal(100) - weighting;
}

constexpr std::string_view unsupported = "DMY";

}  // namespace

Decimal points_for_tier(InactiveCases const& cases, Decimal tier_points, InactiveWeights const& weights, bool t2a) {
  auto const all = Decimal(cases.total) * tier_points;
  if (!t2a) return all;
  auto const off = Decimal(cases.warrants) * taken_off(weights.warrants) + Decimal(cases.unpaid_work) * taken_off(weights.unpaid_work) +
                   Decimal(cases.overdue) * taken_off(weights.overdue);
  return all - off * tier_points * *Decimal::from("0.01");
}

std::string grade(Weights const& weights, std::string_view code) {
  auto const found = weights.grade_codes.find(code);
  return found == weights.grade_codes.end() ? std::string(unsupported) : found->second;
}

std::optional<ContractedHours> contracted_hours(std::string_view grade, std::optional<Decimal> contracted, BandHours const& bands) {
  if (grade == unsupported) return std::nullopt;
  auto const band = grade == "PSO" ? bands.pso : grade == "SPO" ? bands.spo : bands.po;
  return ContractedHours{.base = contracted.value_or(band), .band = band};
}

std::int64_t available_points(Decimal target, std::optional<ContractedHours> const& hours, Decimal reduction) {
  if (!hours || hours->base == 0 || hours->band == 0) return 0;
  // Base hours cancel out; one exact division, cut to a whole number.
  auto const above = target * (hours->base - reduction);
  auto whole = Decimal::ratio(above, hours->band, 0);
  if (above >= 0 && whole * hours->band > above) whole = whole - 1;
  if (above < 0 && whole * hours->band < above) whole = whole + 1;
  return whole.cut();
}

Decimal nominal_target(std::string_view grade, Decimal po, Decimal pso) { return grade == "PSO" ? pso : po; }

}  // namespace workload::older

#include "inspection/actions/judge_standard.hpp"

#include "inspection/actions/saved.hpp"
#include "inspection/domain/beside_casework.hpp"
#include "risk/actions/typed.hpp"

namespace inspection {

std::optional<Rating> casework_beside(ledger::View& view, Inspection const& inspection, Standard const& standard) {
  if (standard.key != "leadership") return std::nullopt;
  return middle_band(rate(view.rules<RuleBook>().programme(inspection.programme, inspection.variant), findings(view, inspection).evidence));
}

base::Outcome<> run(ledger::Tx& tx, JudgeStandard const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return base::refuse(base::Refused::not_found);
  auto const* standard = tx.rules<RuleBook>().programme(inspection->programme, inspection->variant).by_id(asked.standard);
  if (!standard || standard->kind != Kind::organisational) return base::refuse(base::Refused::not_found);
  if (auto const now = check_reads_cases(*inspection); !now) return tl::unexpected(now.error());
  if (!has_role(tx, inspection->id, {TeamRole::lead, TeamRole::inspector, TeamRole::quality}))
    return base::refuse(base::Refused::conflict, "Standards are judged by inspectors, the lead inspector and quality leads of the team.");
  risk::Typed typed;
  StandardJudgement kept{.standard = standard->id, .rating = asked.rating.value_or(Rating::inadequate), .version = asked.version};
  kept.reasons = typed.needed("reasons", asked.reasons, static_cast<int>(longest_reason), "Reasons", "Say what the judgement rests on");
  kept.apart = typed.text("apart", asked.apart, static_cast<int>(longest_reason), "Why it differs from the casework");
  if (!asked.rating) typed.fail("rating", "Choose a rating");
  auto const beside = casework_beside(tx, *inspection, *standard);
  if (asked.rating && beside && two_bands_apart(*asked.rating, *beside) && kept.apart.empty())
    typed.fail("apart", fmt::format("The casework stands at {}, two bands or more away. Say why your judgement differs", base::word(*beside)));
  if (!typed.good()) return typed.refusal();
  if (!save_standard_judgement(tx, inspection->id, kept))
    return base::refuse(base::Refused::stale, "You saved this judgement from another page after you opened this one. Both texts are shown below: keep what is right.");
  tx.record({.what = "inspection.standard_judged", .subject = inspection->id.value, .detail = standard->id});
  return base::Done{};
}

}  // namespace inspection

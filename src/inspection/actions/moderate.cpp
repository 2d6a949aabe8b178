#include "inspection/actions/moderate.hpp"

#include "inspection/actions/saved.hpp"
#include "risk/actions/typed.hpp"

namespace inspection {
namespace {

base::Outcome<Comparison> comparison_for(ledger::Tx& tx, Moderate const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return base::refuse(base::Refused::not_found);
  if (!has_role(tx, inspection->id, {TeamRole::quality})) return base::refuse(base::Refused::conflict, "Readings are moderated by a quality lead of the team.");
  if (auto const now = check_reads_cases(*inspection); !now) return tl::unexpected(now.error());
  auto found = compare(tx, *inspection, asked.sampled);
  if (!found) return base::refuse(base::Refused::not_found);
  if (found->first.reader == tx.scope().account || found->second.reader == tx.scope().account)
    return base::refuse(base::Refused::conflict, "You read this case yourself. Another quality lead moderates it.");
  return std::move(*found);
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, Moderate const& asked) {
  auto const both = comparison_for(tx, asked);
  if (!both) return tl::unexpected(both.error());
  auto const* question = both->question(asked.key_question);
  if (!question) return base::refuse(base::Refused::not_found);
  if (!question->differs()) return base::refuse(base::Refused::conflict, "Both readers gave the same answer. There is nothing to settle.");
  risk::Typed typed;
  auto const reason = typed.needed("reason", asked.reason, static_cast<int>(longest_reason), "Reason", "Say why this answer stands");
  if (!asked.stands) typed.fail("stands", "Choose what stands");
  if (asked.stands == Answer::na && asked.key_question == low_risk_question) typed.fail("stands", "Choose yes or no");
  if (!typed.good()) return typed.refusal();
  save_moderation(tx, {.sampled = asked.sampled, .key_question = asked.key_question, .first = question->first, .first_name = both->first.reader_name,
                       .second = question->second, .second_name = both->second.reader_name, .stands = *asked.stands, .reason = reason});
  tx.record({.what = "inspection.moderated", .subject = asked.sampled.value, .detail = asked.key_question});
  return base::Done{};
}

}  // namespace inspection

#include "inspection/actions/set_case_facts.hpp"

#include <algorithm>

namespace inspection {

base::Outcome<> run(ledger::Tx& tx, SetCaseFacts const& asked) {
  auto const of = open_reading(tx, asked.reading);
  if (!of) return tl::unexpected(of.error());
  auto const is = [&](CaseType type) { return std::ranges::find(asked.facts.types, type) != asked.facts.types.end(); };
  if (is(CaseType::community) == is(CaseType::licence)) return base::refuse("types", "Choose one of a community sentence and a licence");
  if (is(CaseType::release) && !is(CaseType::licence)) return base::refuse("types", "A release is read under a licence");
  if (!save_facts(tx, of->row.id, asked.facts, asked.lock_version))
    return base::refuse(base::Refused::stale, "What the case is was changed from another page. Look at it again before you change it.");
  tx.record({.what = "inspection.case_facts_set", .subject = of->row.id.value, .detail = std::string(base::word(asked.facts.form))});
  return base::Done{};
}

}  // namespace inspection

#include "inspection/actions/set_case_facts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inspection {

base::Outcome<> run(ledger::Tx& tx, SetCaseFacts const& asked) {
  auto const of = open_reading(tx, asked.reading);
  if (!of) return tl::unexpected(of.error());
  auto const is = [&](CaseType type) { return std::ranges::find(asked.facts.types, type) != asked.facts.types.end(); };
  if (is(CaseType::community) == is(CaseType::licence)) return base::refuse("types", "Choose one of a community sentence and a licence");
  if (is(CaseType::release) && !is(CaseType::licence)) return base::refuse("types", "A release is read under a licence");
  // What was drawn apart is judged as what it was drawn for, and nothing else is.
  auto const before = of->row.facts().types;
  for (auto const type : of->programme->own_samples)
    if (is(type) != (std::ranges::find(before, type) != before.end()))
      return base::refuse("types", fmt::format("Cases of {} are drawn apart: a case keeps the sample it was drawn for", shown(type)));
  if (!save_facts(tx, of->row.id, asked.facts, asked.lock_version))
    return base::refuse(base::Refused::stale, "What the case is was changed from another page. Look at it again before you change it.");
  tx.record({.what = "inspection.case_facts_set", .subject = of->row.id.value, .detail = std::string(base::word(asked.facts.form))});
  return base::Done{};
}

}  // namespace inspection

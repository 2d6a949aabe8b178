// The training copy after the single tier came into force: its tiers are spread from A to G, and few are missing.
#include "demonstration/built.hpp"
#include "workload/actions/recalculate.hpp"

#include <gtest/gtest.h>

namespace demonstration_single_tiers {
namespace {

TEST(SingleTiers, AreSpreadFromAToGWithFewMissing) {
  demonstration_kit::Built built(sql::Engine::sqlite, 900);
  std::map<std::string, int> tiers;
  int all = 0, assumed = 0;
  auto const spring = base::from_london(*base::local_from_iso("2026-04-20T09:00"));
  ledger::Ledger::write_unserved(built.db(), ledger::system_scope("test"), spring, demonstration_kit::rules(), [&](ledger::Tx& tx) {
    auto const& rules = tx.rules<workload::TierRuleBook>().on(tx.today());
    for (auto const& one : workload::subjects(tx, workload::people_after(tx, {}, 20000))) {
      if (!workload::case_type_of(one.facts, tx.today())) continue;
      auto const worked = workload::work_out(rules, one.facts, tx.today());
      ++all, ++tiers[worked.single_text()];
      assumed += worked.inputs.find("mappa_category=not recorded") != std::string::npos;
    }
    return false;
  });
  std::string spread;
  for (auto const& [tier, count] : tiers) spread += fmt::format("{} {}, ", tier, count);
  for (auto const* tier : {"A", "B", "C", "D", "E", "F", "G"}) EXPECT_GT(tiers[tier], 0) << tier << ": " << spread;
  for (auto const& [tier, count] : tiers) EXPECT_LT(count, all / 2) << spread;
  EXPECT_GT(tiers["MISSING"], 0) << spread;
  EXPECT_LT(tiers["MISSING"], all / 20) << spread;
  EXPECT_EQ(tiers["ERROR"], 0) << spread;
  EXPECT_GT(all, 500) << spread;
  EXPECT_EQ(assumed, 0) << "every made-up category is recorded";
}

}  // namespace
}  // namespace demonstration_single_tiers

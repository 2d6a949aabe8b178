// The rules of tiers as data: read from policy/tier.toml by policy/tier.cpp, never written in code.
#pragma once
#include "workload/domain/needs.hpp"
#include "workload/domain/registrations.hpp"
#include "workload/domain/tier_words.hpp"

#include <map>
#include <string>
#include <vector>

namespace workload {

template <class Level>
struct LevelFrom {
  int points = 0;  // this many or more
  Level level = {};
};

struct ScoreRange {  // both ends count
  Decimal from = {};
  Decimal to = {};
  int points = 0;
};

struct ProtectRules {
  std::vector<ScoreRange> rsr = {};
  std::map<Rosh, int> rosh = {};
  std::map<std::string, int, std::less<>> mappa_levels = {};
  int complexity = 0;    // for each different factor
  int parenting = 0;     // women only, as are the next two
  int self_control = 0;  // impulsivity or temper control, once
  int enforcement = 0;
  std::vector<LevelFrom<Protect>> levels = {};  // falling; the last begins at 0
};

struct ChangeRules {
  NeedRules needs = {};
  int ogrs_divisor = 10;
  int iom = 0;
  int no_mandate = 0;     // the level without a mandate for change
  int no_assessment = 0;  // the level without a usable assessment
  std::vector<LevelFrom<int>> levels = {};
};

// All reoffending (columns) against serious reoffending (rows); limits fall and count themselves, the last is 0.
struct ReoffendingTable {
  struct Row {
    Decimal csrp_from = {};
    std::vector<Tier> tiers = {};  // as many as arp_from
  };
  std::vector<Decimal> arp_from = {};
  std::vector<Row> rows = {};
  Tier at(Decimal arp, Decimal csrp) const;
  Tier at_highest_arp(Decimal csrp) const;
  Tier at_highest_csrp(Decimal arp) const;
};

struct SexualRow {  // the first whose band is the person's and whose score is reached counts
  SexualBand band = SexualBand::low;
  Decimal score_from = {};
  Tier tier = Tier::e;
};

struct LiferRow {
  int within_years = 0;
  Tier tier = Tier::e;
};

struct SingleTierRules {
  base::Date from = {};  // the first day of the model
  ReoffendingTable reoffending = {};
  std::vector<SexualRow> sexual = {};
  std::map<Rosh, Tier> rosh_with_mappa = {};
  std::map<Rosh, Tier> rosh_without_mappa = {};
  std::vector<LiferRow> lifer = {};
  Tier lifer_later = Tier::e;
  Tier domestic_abuse = Tier::e, stalking = Tier::f, child_protection = Tier::f, sexual_offence = Tier::e;  // floors
  Tier static_needs = Tier::a;         // what another step must give when both scores are static
  Tier with_mappa_needs = Tier::a;     // without a level of risk of serious harm
  Tier without_mappa_needs = Tier::c;
};

struct TierRules {
  std::string version = {};
  base::Date valid_from = {};
  RecordCodes codes = {};
  ProtectRules protect = {};
  ChangeRules change = {};
  SingleTierRules single = {};

  Model model_on(base::Date day) const { return day < single.from ? Model::v2 : Model::v3; }
};

// All versions, oldest first.
struct TierRuleBook {
  std::vector<TierRules> versions = {};
  // The rules in force on the day; before the first version, the first.
  TierRules const& on(base::Date day) const;
};

}  // namespace workload

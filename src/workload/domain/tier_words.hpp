// The levels, tiers, steps and items of both tier models, under the names the official services write.
#pragma once
#include "base/words.hpp"

namespace workload {

// v2: two axes. In rising order.
enum class Protect { d, c, b, a };
// What points come from.
enum class Item { rsr, rosh, mappa, complexity, women, needs, ogrs, iom, no_mandate, no_assessment };

// v3: one axis. In rising order.
enum class Tier { not_supervised, missing, g, f, e, d, c, b, a };
enum class Step { reoffending, sexual_reoffending, mappa_rosh, lifer_ipp, domestic_abuse, stalking, child_protection, sexual_offences };
enum class ScoreType { not_known, is_static, is_dynamic };
enum class SexualBand { not_applicable, low, medium, high, very_high };

enum class Model { v2, v3 };

}  // namespace workload

template <>
struct base::Words<workload::Protect> {
  static constexpr std::array table{base::Word{workload::Protect::d, "D"}, base::Word{workload::Protect::c, "C"},
                                    base::Word{workload::Protect::b, "B"}, base::Word{workload::Protect::a, "A"}};
};
template <>
struct base::Words<workload::Item> {
  static constexpr std::array table{
      base::Word{workload::Item::rsr, "RSR"},
      base::Word{workload::Item::rosh, "ROSH"},
      base::Word{workload::Item::mappa, "MAPPA"},
      base::Word{workload::Item::complexity, "COMPLEXITY"},
      base::Word{workload::Item::women, "ADDITIONAL_FACTORS_FOR_WOMEN"},
      base::Word{workload::Item::needs, "NEEDS"},
      base::Word{workload::Item::ogrs, "OGRS"},
      base::Word{workload::Item::iom, "IOM"},
      base::Word{workload::Item::no_mandate, "NO_MANDATE_FOR_CHANGE"},
      base::Word{workload::Item::no_assessment, "NO_VALID_ASSESSMENT"},
  };
};
template <>
struct base::Words<workload::Tier> {
  static constexpr std::array table{
      base::Word{workload::Tier::not_supervised, "NOT_SUPERVISED"}, base::Word{workload::Tier::missing, "MISSING"},
      base::Word{workload::Tier::g, "G"}, base::Word{workload::Tier::f, "F"}, base::Word{workload::Tier::e, "E"},
      base::Word{workload::Tier::d, "D"}, base::Word{workload::Tier::c, "C"}, base::Word{workload::Tier::b, "B"},
      base::Word{workload::Tier::a, "A"},
  };
};
template <>
struct base::Words<workload::Step> {
  static constexpr std::array table{
      base::Word{workload::Step::reoffending, "REOFFENDING"},
      base::Word{workload::Step::sexual_reoffending, "SEXUAL_REOFFENDING"},
      base::Word{workload::Step::mappa_rosh, "MAPPA_ROSH"},
      base::Word{workload::Step::lifer_ipp, "LIFER_IPP"},
      base::Word{workload::Step::domestic_abuse, "DOMESTIC_ABUSE"},
      base::Word{workload::Step::stalking, "STALKING"},
      base::Word{workload::Step::child_protection, "CHILD_PROTECTION"},
      base::Word{workload::Step::sexual_offences, "SEXUAL_OFFENCES"},
  };
};
template <>
struct base::Words<workload::ScoreType> {
  static constexpr std::array table{base::Word{workload::ScoreType::not_known, ""}, base::Word{workload::ScoreType::is_static, "STATIC"},
                                    base::Word{workload::ScoreType::is_dynamic, "DYNAMIC"}};
};
template <>
struct base::Words<workload::SexualBand> {
  static constexpr std::array table{
      base::Word{workload::SexualBand::not_applicable, "NOT_APPLICABLE"}, base::Word{workload::SexualBand::low, "LOW"},
      base::Word{workload::SexualBand::medium, "MEDIUM"},                 base::Word{workload::SexualBand::high, "HIGH"},
      base::Word{workload::SexualBand::very_high, "VERY_HIGH"},
  };
};
template <>
struct base::Words<workload::Model> {
  static constexpr std::array table{base::Word{workload::Model::v2, "v2"}, base::Word{workload::Model::v3, "v3"}};
};

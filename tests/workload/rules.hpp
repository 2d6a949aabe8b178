// The shipped rules, as they are read.
#pragma once
#include "policy/tier.hpp"
#include "policy/workload.hpp"

#include <fstream>
#include <sstream>
#include <string>

namespace workload_test {

inline std::string shipped(std::string const& name) {
  std::ostringstream text;
  text << std::ifstream(SOURCE_DIR "/policy/" + name).rdbuf();
  return text.str();
}
inline workload::TierRules const& tier_rules() {
  static auto const rules = policy::tier_rules("tier.toml", shipped("tier.toml"));
  return rules;
}
inline workload::Weights const& weights() {
  static auto const rules = policy::workload_weights("workload.toml", shipped("workload.toml"));
  return rules;
}

}  // namespace workload_test

#include "people/domain/sentence.hpp"

namespace people {

bool is_tier(std::string_view tier) {
  if (tier.empty() || tier == "MISSING" || tier == "NOT_SUPERVISED") return true;
  if (tier.size() == 1) return tier[0] >= 'A' && tier[0] <= 'G';
  bool const v2 = tier[0] >= 'A' && tier[0] <= 'D' && tier[1] >= '0' && tier[1] <= '3';
  return v2 && (tier.size() == 2 || (tier.size() == 3 && tier[2] == 'S'));
}

}  // namespace people

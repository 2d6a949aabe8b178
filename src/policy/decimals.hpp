// Decimals in policy files stand in quotes, so that nothing is rounded on the way in.
#pragma once
#include "policy/table.hpp"
#include "workload/domain/decimal.hpp"

namespace policy {

inline workload::Decimal decimal(Table& table, std::string_view key) {
  if (auto const value = workload::Decimal::from(table.text(key))) return *value;
  table.mistake(key, "must be a decimal in quotes such as \"6.9\", with at most 18 places");
}

inline workload::Decimal decimal_or(Table& table, std::string_view key, workload::Decimal fallback) {
  return table.has(key) ? decimal(table, key) : fallback;
}

}  // namespace policy

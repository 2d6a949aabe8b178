#include "identity/domain/policy.hpp"

#include <algorithm>

namespace identity {

std::chrono::seconds lock_after(int failures, Policy const& policy) {
  if (failures < policy.tries) return std::chrono::seconds{0};
  auto lock = policy.first_lock;
  for (int further = failures - policy.tries; further > 0 && lock < policy.longest_lock; --further) lock *= 2;
  return std::min(lock, policy.longest_lock);
}

}  // namespace identity

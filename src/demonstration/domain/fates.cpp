#include "demonstration/domain/fates.hpp"

#include <algorithm>

namespace demonstration {
namespace {

struct Quota {
  Fate fate;
  int count;
};

// Two of the same question are one person; an answer under another reference came before the last four weeks.
std::vector<Quota> quotas(UnitPlan const& plan) {
  int const waits_new = plan.came_in * 73 / 100, returned_new = plan.came_in - waits_new;
  int const waits = plan.waiting - waits_new - plan.order_ended - 2 * plan.asked_twice - plan.answered_elsewhere;
  return {{Fate::waits_new, waits_new},
          {Fate::waits_order_ended, plan.order_ended},
          {Fate::waits_twice, plan.asked_twice},
          {Fate::waits_though_answered, plan.answered_elsewhere},
          {Fate::waits, waits},
          {Fate::returned_new, returned_new},
          {Fate::returned, plan.returned - returned_new}};
}

// Of the first cases: hers in the story, where the unit's plan has room for them.
constexpr std::array hers{Fate::ordinary, Fate::returned, Fate::returned, Fate::returned_new, Fate::returned,  Fate::waits_new,
                          Fate::waits,    Fate::waits,    Fate::waits_new, Fate::returned_new, Fate::returned, Fate::waits};

}  // namespace

std::vector<Fate> draw_fates(base::Random random, UnitPlan const& plan, int of_story) {
  std::vector<Fate> fates(static_cast<std::size_t>(plan.people), Fate::ordinary);
  auto const reserved = std::min(static_cast<std::size_t>(of_story), fates.size());
  auto all = quotas(plan);
  for (std::size_t i = 0; i < std::min(reserved, hers.size()); ++i)
    for (auto& quota : all)
      if (quota.fate == hers[i] && quota.count > 0) fates[i] = quota.fate, --quota.count;
  std::vector<Fate> rest;
  for (auto const& quota : all) rest.insert(rest.end(), static_cast<std::size_t>(std::max(0, quota.count)), quota.fate);
  rest.resize(fates.size() - reserved, Fate::ordinary);
  random.shuffle(std::span(rest));
  std::ranges::copy(rest, fates.begin() + static_cast<std::ptrdiff_t>(reserved));
  return fates;
}

std::vector<int> share_children(base::Random random, UnitPlan const& plan, std::map<int, int> const& settled) {
  std::vector<int> shares(static_cast<std::size_t>(plan.people), 0);
  static constexpr std::array<unsigned, 4> sizes{40, 36, 18, 6};
  int left = plan.children;
  for (auto const& [nth, children] : settled)
    if (nth < plan.people) left -= shares[static_cast<std::size_t>(nth)] = children;
  while (left > 0) {
    auto const nth = random.below(shares.size());
    auto& share = shares[nth];
    if (share > 0 || settled.contains(static_cast<int>(nth))) continue;
    share = std::min(left, 1 + static_cast<int>(random.weighted(sizes)));
    left -= share;
  }
  return shares;
}

}  // namespace demonstration

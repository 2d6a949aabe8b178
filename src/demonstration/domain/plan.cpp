#include "demonstration/domain/plan.hpp"

#include <algorithm>
#include <array>

namespace demonstration {
namespace {

// Waiting: 1,350 in all, as the inspectorate published; every other figure is invented.
constexpr std::array merseyside{
    UnitPlan{"N51KNST", 2050, 247, 18, 11, 4, 78, 73, 1430},  UnitPlan{"N51LSF", 2655, 320, 23, 15, 6, 101, 94, 1852},
    UnitPlan{"N51LPLS", 2298, 277, 20, 12, 5, 87, 82, 1603},  UnitPlan{"N51SEFT", 1950, 235, 16, 11, 4, 74, 69, 1360},
    UnitPlan{"N51WSHW", 2247, 271, 19, 12, 4, 85, 80, 1567},
};

// The PDU of the story is never smaller than the story.
constexpr int fewest_for_the_story = 80;

}  // namespace

UnitPlan plan_for(int people) {
  auto const share = [&](int of_all) { return static_cast<int>(static_cast<std::int64_t>(people) * of_all / merseyside_people); };
  return {.people = people, .waiting = share(1350), .order_ended = share(96), .asked_twice = share(61), .answered_elsewhere = share(23),
          .came_in = share(425), .returned = share(398), .children = share(7812)};
}

std::vector<UnitPlan> plans(std::vector<Pdu> const& pdus, int people) {
  std::vector<UnitPlan> all;
  if (people == merseyside_people) {
    for (auto const& pdu : pdus) {
      auto const row = std::ranges::find(merseyside, std::string_view(pdu.code), &UnitPlan::code);
      all.push_back(row == merseyside.end() ? UnitPlan{.code = pdu.code} : *row);
    }
    return all;
  }
  auto const count = static_cast<int>(pdus.size());
  int const of_story = std::min(people, std::max(fewest_for_the_story, people / count));
  int left = people - of_story, others = count - 1;
  for (auto const& pdu : pdus) {
    int const here = pdu.code == story_pdu ? of_story : left / others;
    if (pdu.code != story_pdu) left -= here, --others;
    all.push_back(plan_for(here));
    all.back().code = pdu.code;
  }
  return all;
}

}  // namespace demonstration

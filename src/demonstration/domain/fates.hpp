// What the plan of a unit asks of each of its people, so that the figures come out exactly.
#pragma once
#include "base/random.hpp"
#include "base/words.hpp"
#include "demonstration/domain/plan.hpp"

namespace demonstration {

// Of the police enquiry that counts; at most one fate a person.
enum class Fate {
  ordinary,                // nothing waiting, nothing in the last four weeks
  waits,                   // asked before, waiting
  waits_new,               // asked in the last four weeks, waiting
  waits_order_ended,       // asked before, waiting, and the order has ended
  waits_twice,             // two of the same question waiting
  waits_though_answered,   // waiting, and answered under another reference
  returned,                // asked before, returned in the last four weeks
  returned_new,            // asked and returned in the last four weeks
};

constexpr bool is_settled(Fate fate) {
  return fate == Fate::waits || fate == Fate::waits_twice || fate == Fate::waits_though_answered || fate == Fate::returned;
}

// One for each person of the unit. The first `of_story` people have those the story needs; the counts are the plan's.
std::vector<Fate> draw_fates(base::Random, UnitPlan const&, int of_story);
// How many children each person has, in all the plan's; `settled`: whose number is settled beforehand.
std::vector<int> share_children(base::Random, UnitPlan const&, std::map<int, int> const& settled = {});

}  // namespace demonstration

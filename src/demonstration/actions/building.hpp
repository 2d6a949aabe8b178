// What every step of the building works with.
#pragma once
#include "base/random.hpp"
#include "demonstration/actions/build.hpp"
#include "demonstration/domain/plan.hpp"
#include "demonstration/store/bulk.hpp"
#include "enquiries/domain/rules.hpp"

namespace demonstration {

struct Building {
  Bulk& bulk;
  World& world;
  enquiries::RuleBook const& rules;
  BuildOptions const& options;
  base::Random random;              // forked for every part, so that a change in one leaves the others as they are
  Keys keys = {};
  std::vector<UnitPlan> plans = {}; // of world.pdus, in their order

  void progress(std::string_view step, int done, int of) const {
    if (options.progress) options.progress(step, done, of);
  }
};

}  // namespace demonstration

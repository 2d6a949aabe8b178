// Names of many origins, as they are met in the towns of the North West. Any likeness to a living person is chance.
#pragma once
#include "base/random.hpp"

#include <string>

namespace demonstration {

struct NameSet {
  std::span<std::string_view const> male;
  std::span<std::string_view const> female;
  std::span<std::string_view const> surnames;
};

// A household shares an origin more often than not, so it is drawn once and passed on.
NameSet const& draw_origin(base::Random&);

struct DrawnName {
  std::string forenames = {};
  std::string surname = {};
};
DrawnName draw_name(base::Random&, NameSet const&, bool female);

}  // namespace demonstration

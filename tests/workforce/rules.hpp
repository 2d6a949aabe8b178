// The shipped rules of training, as they are read.
#pragma once
#include "policy/training.hpp"
#include "policy/workload.hpp"

#include <fstream>
#include <sstream>

namespace workforce_test {

inline std::string shipped(std::string const& name) {
  std::ostringstream text;
  text << std::ifstream(SOURCE_DIR "/policy/" + name).rdbuf();
  return text.str();
}
inline workforce::TrainingRules const& rules() {
  static auto const read = policy::training_rules("training.toml", shipped("training.toml"));
  return read;
}

}  // namespace workforce_test

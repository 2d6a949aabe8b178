// Everything policy/inspection says, as one rule book.
#pragma once
#include "inspection/domain/characteristics.hpp"
#include "inspection/domain/prompts.hpp"

namespace inspection {

struct RuleBook {
  std::vector<Programme> programmes = {};
  PromptBook prompts = {};
  CharacteristicsBook characteristics = {};

  // Throws std::out_of_range for an unknown id: what is stored was checked when it was stored.
  Programme const& programme(std::string_view id) const {
    for (auto const& one : programmes)
      if (one.id == id) return one;
    throw std::out_of_range("an unknown inspection programme");
  }
};

}  // namespace inspection

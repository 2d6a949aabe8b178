// Everything policy/inspection says, as one rule book.
#pragma once
#include "inspection/domain/characteristics.hpp"
#include "inspection/domain/prompts.hpp"

namespace inspection {

struct RuleBook {
  std::vector<Programme> programmes = {};
  PromptBook prompts = {};
  CharacteristicsBook characteristics = {};
  std::vector<Programme> variants = {};   // the programmes of providers, each with its own provider's standards

  // Throws std::out_of_range for an unknown one: what is stored was checked when it was stored.
  Programme const& programme(std::string_view id, std::string_view variant = {}) const {
    for (auto const& one : variant.empty() ? programmes : variants)
      if (one.id == id && one.variant == variant) return one;
    throw std::out_of_range("an unknown inspection programme");
  }
  void add_variants() {
    for (auto const& one : programmes)
      for (auto const& provider : one.providers()) variants.push_back(one.of_provider(provider));
  }
};

// Why a programme is not open to fieldwork that begins on a day, and what is: for a person who plans.
std::string not_in_force(RuleBook const&, Programme const&, base::Date fieldwork_begins);

}  // namespace inspection

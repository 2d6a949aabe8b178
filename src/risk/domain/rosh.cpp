#include "risk/domain/rosh.hpp"

#include <algorithm>

namespace risk {
namespace {

bool blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

}  // namespace

std::vector<Part> lacks(Judgement const& j) {
  std::vector<Part> missing;
  auto need = [&](bool said, Part part) {
    if (!said) missing.push_back(part);
  };
  bool const in_full = j.level >= Level::medium;
  need(j.level != Level::not_assessed, Part::level);
  need(!in_full || !blank(j.nature), Part::nature);
  need(!in_full || !blank(j.who_exactly), Part::who_exactly);
  need(!in_full || !blank(j.circumstances), Part::circumstances);
  need(!in_full || !blank(j.imminence), Part::imminence);
  need(!blank(j.reasons), Part::reasons);
  return missing;
}

Level overall(std::vector<Judgement> const& judgements) {
  Level highest = Level::not_assessed;
  for (auto const& j : judgements) highest = std::max(highest, j.level);
  return highest;
}

std::string_view shown(Group group) {
  switch (group) {
    case Group::children: return "children";
    case Group::public_at_large: return "the public";
    case Group::known_adult: return "known adult";
    case Group::staff: return "staff";
  }
  return {};
}

std::string_view shown(Level level) {
  switch (level) {
    case Level::not_assessed: return "Not yet assessed";
    case Level::low: return "Low";
    case Level::medium: return "Medium";
    case Level::high: return "High";
    case Level::very_high: return "Very high";
  }
  return {};
}

std::string_view shown(Part part) {
  switch (part) {
    case Part::level: return "the level";
    case Part::nature: return "what harm is likely";
    case Part::who_exactly: return "who exactly is at risk";
    case Part::circumstances: return "when it is most likely";
    case Part::imminence: return "how soon";
    case Part::reasons: return "the reasons";
  }
  return {};
}

}  // namespace risk

#include "inspection/domain/programme.hpp"

#include <algorithm>

namespace inspection {

std::string_view shown(CaseType type) {
  static constexpr std::array<std::string_view, 7> words{"community sentence", "licence", "release", "court report", "resettlement", "unpaid work", "statutory victim contact"};
  return words.at(static_cast<std::size_t>(type));
}

std::string_view shown(SubjectKind kind) {
  static constexpr std::array<std::string_view, 4> words{"probation delivery unit", "probation region", "provider of probation", "youth offending service"};
  return words.at(static_cast<std::size_t>(kind));
}

bool Standard::asks(std::string_view key_question) const {
  return key_questions.empty() || std::ranges::find(key_questions, key_question) != key_questions.end();
}

std::string const& Programme::word_of(Standard const& standard) const {
  return std::ranges::count(standards, standard.key, &Standard::key) == 1 ? standard.key : standard.id;
}

std::string Programme::name_of(Standard const& standard) const {
  if (standard.group.empty() || std::ranges::count(standards, standard.name, &Standard::name) == 1) return standard.name;
  auto small = standard.name;
  if (small.front() >= 'A' && small.front() <= 'Z') small.front() = static_cast<char>(small.front() - 'A' + 'a');
  return standard.group + ": " + small;
}

Standard const* Programme::by_id(std::string_view wanted) const {
  auto const found = std::ranges::find(standards, wanted, &Standard::id);
  return found == standards.end() ? nullptr : &*found;
}

std::vector<std::string> Programme::providers() const {
  std::vector<std::string> found;
  for (auto const& standard : standards)
    if (!standard.provider.empty() && std::ranges::find(found, standard.provider) == found.end()) found.push_back(standard.provider);
  return found;
}

Programme Programme::of_provider(std::string const& provider) const {
  auto reduced = *this;
  reduced.variant = provider;
  std::erase_if(reduced.standards, [&](Standard const& s) { return !s.provider.empty() && s.provider != provider; });
  return reduced;
}

std::vector<Standard const*> Programme::named(std::string_view word) const {
  std::vector<Standard const*> found;
  for (auto const& standard : standards)
    if (standard.id == word || standard.key == word) found.push_back(&standard);
  return found;
}

Rating band(Programme const& programme, std::int64_t whole_per_cent) {
  auto const& cuts = programme.band_lower_pct;
  return static_cast<Rating>(std::ranges::count_if(cuts, [&](int cut) { return whole_per_cent >= cut; }));
}

Rating overall(Programme const& programme, int total_points) {
  auto const& upper = programme.overall_upper;
  auto const found = std::ranges::find_if(upper, [&](int most) { return total_points <= most; });
  return static_cast<Rating>(std::min<std::ptrdiff_t>(found - upper.begin(), 3));
}

}  // namespace inspection

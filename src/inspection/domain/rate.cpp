#include "inspection/domain/rate.hpp"

#include <algorithm>

namespace inspection {
namespace {

RatedQuestion rated(Programme const& programme, KeyQuestionCount const& question) {
  RatedQuestion result{.id = question.id, .count = question.count};
  if (question.count.of == 0) return result;
  result.per_cent = whole_per_cent(question.count);
  result.band = band(programme, *result.per_cent);
  return result;
}

// The question with the lowest share, the first of equals; nothing if none could be judged.
std::optional<std::size_t> lowest_of(std::vector<RatedQuestion> const& questions) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < questions.size(); ++i)
    if (questions[i].band && (!found || lower(questions[i].count, questions[*found].count))) found = i;
  return found;
}

RatedStandard rated(Programme const& programme, Standard const& standard, Evidence const& evidence) {
  RatedStandard result{.standard = &standard, .rating = evidence.judged};
  for (auto const& question : evidence.counts) result.questions.push_back(rated(programme, question));
  result.lowest = lowest_of(result.questions);
  if (!result.lowest) return result;
  auto const& deciding = result.questions[*result.lowest];
  result.rating = deciding.band;
  result.discretion = discretion(programme, deciding.count);
  result.one_case = one_case(programme, deciding.count);
  return result;
}

std::vector<RatedStandard> rated_standards(Programme const& programme, std::vector<Evidence> const& known) {
  std::vector<RatedStandard> results;
  for (auto const& standard : programme.standards)
    if (auto const found = std::ranges::find(known, standard.id, &Evidence::standard); found != known.end())
      results.push_back(rated(programme, standard, *found));
  return results;
}

bool knows(std::vector<RatedStandard> const& standards, std::string_view key) {
  return std::ranges::any_of(standards, [&](RatedStandard const& s) { return s.standard->key == key; });
}

// Of two that stand for one another the configured one counts, if both are known.
bool counts(std::vector<RatedStandard> const& standards, Standard const& standard) {
  return standard.in_place_of.empty() || !knows(standards, standard.in_place_of);
}

// How many standards make a whole: the most that the maximum holds.
int standards_in_all(Programme const& programme) { return programme.max_points / points(Rating::outstanding); }

}  // namespace

RatedInspection rate(Programme const& programme, std::vector<Evidence> const& known) {
  RatedInspection result{.standards = rated_standards(programme, known)};
  int with_rating = 0;
  for (auto& standard : result.standards) {
    standard.counted = counts(result.standards, *standard.standard);
    if (!standard.counted || !standard.rating) continue;
    result.score += points(*standard.rating);
    ++with_rating;
  }
  result.unrated = std::max(0, standards_in_all(programme) - with_rating);
  auto const least = overall(programme, result.score);
  auto const most = overall(programme, result.score + result.unrated * points(Rating::outstanding));
  if (least == most) result.overall = least;
  return result;
}

}  // namespace inspection

#include "inspection/domain/panel.hpp"

#include "inspection/domain/beside_casework.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inspection {
namespace {

bool nobody(Evidence const& evidence) {
  return std::ranges::all_of(evidence.counts, [](KeyQuestionCount const& question) { return question.count.of == 0; });
}

// Standards that this inspection does not have: of another provider, or in whose place another is rated.
bool left_out(Programme const& programme, Evidence const& evidence, std::vector<Evidence> const& all) {
  auto const* standard = programme.by_id(evidence.standard);
  if (!standard) return true;
  if (standard->kind == Kind::organisational) return false;
  if (!nobody(evidence)) return false;
  if (!standard->provider.empty() || !standard->in_place_of.empty()) return true;
  return std::ranges::any_of(all, [&](Evidence const& other) {
    auto const* twin = programme.by_id(other.standard);
    return twin && twin->in_place_of == standard->key && !nobody(other);
  });
}

std::vector<RecordedJudgement> judgements_of(std::vector<RecordedJudgement> const& all, std::string_view standard) {
  std::vector<RecordedJudgement> found;
  std::ranges::copy_if(all, std::back_inserter(found), [&](auto const& each) { return each.standard == standard; });
  return found;
}

bool differ(std::vector<RecordedJudgement> const& judgements) {
  return std::ranges::any_of(judgements, [&](auto const& each) { return each.rating != judgements.front().rating; });
}

PanelDecision const* decision_on(std::vector<PanelDecision> const& decisions, std::string_view standard) {
  auto const found = std::ranges::find(decisions, standard, &PanelDecision::standard);
  return found == decisions.end() ? nullptr : &*found;
}

std::string figures_of(PanelStandard const& row) {
  std::vector<std::string> parts;
  for (auto const& question : row.rated.questions) parts.push_back(fmt::format("{} {}/{}", question.id, question.count.yes, question.count.of));
  for (auto const& judgement : row.judgements) parts.push_back(fmt::format("{}: {}", judgement.by, base::word(judgement.rating)));
  return fmt::format("{}", fmt::join(parts, ", "));
}

// Whether it rests on something else than it did: another rating, discretion that is no longer open, other judgements.
bool moved(Programme const& programme, PanelStandard const& row) {
  auto const& decision = *row.decision;
  if (row.rated.standard->kind == Kind::organisational) return decision.figures != row.figures;
  return decision.mechanical != row.rated.rating || not_open(programme, row, decision.decided).has_value();
}

Standing standing_of(std::optional<PanelDecision> const& decision, bool has_moved) {
  if (!decision) return Standing::open;
  if (has_moved) return Standing::to_be_confirmed;
  return decision->second ? Standing::final : Standing::waits_for_second;
}

std::vector<Evidence> known(Programme const& programme, std::vector<Evidence> const& evidence) {
  std::vector<Evidence> all;
  for (auto const& each : evidence)
    if (!left_out(programme, each, evidence)) all.push_back(each);
  return all;
}

// The middle of casework, where leadership is judged two bands from it.
std::optional<Rating> far_casework(RatedInspection const& rated, RatedStandard const& standard) {
  auto const middle = middle_band(rated);
  if (standard.standard->key != "leadership" || !standard.rating || !middle || !two_bands_apart(*standard.rating, *middle)) return std::nullopt;
  return middle;
}

void add_standard(Panel& panel, RatedStandard const& rated, PanelEvidence const& evidence, std::vector<PanelDecision> const& decisions) {
  PanelStandard row{.rated = rated, .judgements = judgements_of(evidence.judgements, rated.standard->id), .casework = far_casework(panel.mechanical, rated)};
  row.figures = figures_of(row);
  auto const other = evidence.populations.find(rated.standard->id);
  row.population = other == evidence.populations.end() ? evidence.population : other->second;
  if (auto const* decision = decision_on(decisions, rated.standard->id)) row.decision = *decision;
  row.standing = standing_of(row.decision, row.decision && moved(*panel.programme, row));
  panel.standards.push_back(std::move(row));
}

void add_whole(Panel& panel, std::vector<PanelDecision> const& decisions) {
  std::vector<Evidence> decided_ones;
  std::vector<std::string> parts;
  for (auto const& row : panel.standards) {
    if (row.standing != Standing::final || !row.rated.counted) continue;
    decided_ones.push_back({.standard = row.rated.standard->id, .judged = row.decision->decided});
    parts.push_back(fmt::format("{} {}", row.rated.standard->id, points(row.decision->decided)));
  }
  panel.decided = rate(*panel.programme, decided_ones);
  panel.figures = fmt::format("{}", fmt::join(parts, ", "));
  if (auto const* decision = decision_on(decisions, the_whole)) panel.whole = *decision;
  panel.standing = standing_of(panel.whole, panel.whole && (panel.whole->figures != panel.figures || !panel.standards_final()));
}

// Hundredths of a point between a share and a cut, half up: 31 of 65 and 50 → 231.
std::int64_t hundredths_from(Count count, int cut) { return (2 * 100 * std::abs(100 * count.yes - cut * count.of) + count.of) / (2 * count.of); }
std::string hundredths(std::int64_t value) { return fmt::format("{}.{:02}", value / 100, value % 100); }
std::string share(Count count) { return hundredths((2 * 10000 * count.yes + count.of) / (2 * count.of)) + "%"; }

std::string near_a_cut(Programme const& programme, Count count) {
  auto const& cuts = programme.band_lower_pct;
  auto const nearest = *std::ranges::min_element(cuts, {}, [&](int cut) { return std::abs(100 * count.yes - cut * count.of); });
  return fmt::format("{} is {} points from the nearest cut, {}%; {} or fewer count.", share(count), hundredths(hundredths_from(count, nearest)), nearest, programme.discretion.within_points);
}

std::string would_be(Programme const& programme, Count now, std::int64_t step, Rating after) {
  Count const then{now.yes + step, now.of};
  auto const before = band(programme, whole_per_cent(now));
  return fmt::format("{} of {}, {}%: {}{}", then.yes, then.of, whole_per_cent(then), before == after ? "still " : "", base::word(after));
}

RatedQuestion const* lowest(RatedStandard const& rated) { return rated.lowest ? &rated.questions[*rated.lowest] : nullptr; }

std::string question_step(RatedQuestion const& question) {
  if (!question.band) return fmt::format("{}: no case could be judged on it, so it has no band and the standard uses its other key questions (RUL-04).", question.id);
  return fmt::format("{}: {} of {} sufficient is {}%, half up (RUL-05): {}.", question.id, question.count.yes, question.count.of, *question.per_cent, base::word(*question.band));
}

std::string organisational_step(PanelStandard const& row) {
  if (row.judgements.empty()) return "No judgement is recorded yet (RUL-06).";
  if (!row.rated.rating) return "The recorded judgements differ and none is the lead inspector's; the panel decides (RUL-06).";
  return fmt::format("The judgement that stands is {}{} (RUL-06).", base::word(*row.rated.rating), differ(row.judgements) ? ", the lead inspector's" : "");
}

void add_decision_steps(std::vector<std::string>& steps, PanelStandard const& row) {
  if (!row.decision) return;
  auto const& decision = *row.decision;
  steps.push_back(fmt::format("The panel decided {}{}.", base::word(decision.decided), decision.discretion.empty() ? "" : fmt::format(", using professional discretion ({})", decision.discretion)));
  if (row.standing == Standing::to_be_confirmed)
    steps.push_back(fmt::format("That decision rests on {}; the record now shows {}. It must be confirmed again by two people.", decision.figures, row.figures));
}

}  // namespace

std::string_view shown(Standing standing) {
  switch (standing) {
    case Standing::open: return "Not decided";
    case Standing::waits_for_second: return "Waits for a second person";
    case Standing::to_be_confirmed: return "To be confirmed again";
    case Standing::final: return "Final";
  }
  return {};
}

PanelStandard const* Panel::find(std::string_view standard) const {
  auto const found = std::ranges::find_if(standards, [&](auto const& row) { return row.rated.standard->id == standard; });
  return found == standards.end() ? nullptr : &*found;
}

// Who holds no judgement and no case holds back the whole only where it is an organisational standard: those are always judged.
bool Panel::standards_final() const {
  return std::ranges::all_of(standards, [](auto const& row) {
    bool const owed = row.rated.counted && (row.can_be_decided() || row.rated.standard->kind == Kind::organisational);
    return !owed || row.standing == Standing::final;
  });
}

Panel panel(Programme const& programme, PanelEvidence const& evidence, std::vector<PanelDecision> const& decisions) {
  Panel result{.programme = &programme, .population = evidence.population};
  result.mechanical = rate(programme, known(programme, evidence.evidence));
  for (auto const& rated : result.mechanical.standards) add_standard(result, rated, evidence, decisions);
  add_whole(result, decisions);
  return result;
}

std::optional<std::string> not_open(Programme const& programme, PanelStandard const& row, Rating wanted) {
  auto const& rated = row.rated;
  if (rated.standard->kind == Kind::organisational)
    return row.judgements.empty() ? std::optional<std::string>("No inspector has recorded a judgement of this standard yet.") : std::nullopt;
  if (!rated.rating) return "No case could be judged on this standard, so there is nothing to decide.";
  if (wanted == *rated.rating) return std::nullopt;
  if (rated.discretion.empty()) return fmt::format("The rules give {}, and no test of professional discretion holds. Decide {}.", base::word(*rated.rating), base::word(*rated.rating));
  if (std::abs(points(wanted) - points(*rated.rating)) > programme.discretion.max_bands)
    return fmt::format("The rules give {}. The panel may go {} band{} up or down and no further.", base::word(*rated.rating), programme.discretion.max_bands, programme.discretion.max_bands == 1 ? "" : "s");
  return std::nullopt;
}

std::optional<std::string> reason_needed(PanelStandard const& row, Rating wanted) {
  if (row.rated.standard->kind == Kind::casework) {
    if (row.rated.rating && *row.rated.rating != wanted) return "Say why the panel departs from what the rules give";
    return std::nullopt;
  }
  if (differ(row.judgements)) return "The recorded judgements differ. Say why the panel decides so";
  if (row.rated.rating && *row.rated.rating != wanted) return "Say why the panel departs from the recorded judgement";
  if (row.casework && two_bands_apart(*row.casework, wanted))
    return fmt::format("Leadership would lie two bands or more from the middle of casework, {}. Say why both are right", base::word(*row.casework));
  return std::nullopt;
}

std::vector<TestedDiscretion> tested_discretion(Programme const& programme, RatedStandard const& rated) {
  auto const* question = lowest(rated);
  if (!question) return {};
  auto const holds = [&](DiscretionTest test) { return std::ranges::find(rated.discretion, test) != rated.discretion.end(); };
  auto const& count = question->count;
  return {{DiscretionTest::near_a_cut, holds(DiscretionTest::near_a_cut), near_a_cut(programme, count)},
          {DiscretionTest::one_case, holds(DiscretionTest::one_case), one_more_case(programme, rated)},
          {DiscretionTest::small_sample, holds(DiscretionTest::small_sample), fmt::format("{} cases were judged; {} or fewer count.", count.of, programme.discretion.max_small_sample)}};
}

std::string one_more_case(Programme const& programme, RatedStandard const& rated) {
  auto const* question = lowest(rated);
  if (!question) return {};
  std::string words;
  if (rated.one_case.more) words += fmt::format("One more sufficient case would be {}.", would_be(programme, question->count, 1, *rated.one_case.more));
  if (rated.one_case.fewer) words += fmt::format("{}One fewer would be {}.", words.empty() ? "" : " ", would_be(programme, question->count, -1, *rated.one_case.fewer));
  return words;
}

std::vector<std::string> working(Programme const& programme, PanelStandard const& row) {
  std::vector<std::string> steps;
  for (auto const& question : row.rated.questions) steps.push_back(question_step(question));
  if (auto const* question = lowest(row.rated)) {
    steps.push_back(fmt::format("The lowest share decides (RUL-01): {}, so the rules give {}.", question->id, base::word(*row.rated.rating)));
    for (auto const& tested : tested_discretion(programme, row.rated)) steps.push_back(fmt::format("{} {}: {}", base::word(tested.test), tested.holds ? "holds" : "does not hold", tested.why));
    steps.push_back(row.rated.discretion.empty() ? "Not eligible for discretion." : "Eligible for discretion, which is never applied by itself.");
  }
  for (auto const& judgement : row.judgements) steps.push_back(fmt::format("{} judged it {}.", judgement.by, base::word(judgement.rating)));
  if (row.rated.standard->kind == Kind::organisational)
    steps.push_back(organisational_step(row));
  add_decision_steps(steps, row);
  if (!row.rated.counted) steps.push_back("It is recorded and does not count in the total: another standard is configured in its place.");
  return steps;
}

std::vector<std::string> working(Panel const& panel) {
  std::vector<std::string> steps;
  auto const& programme = *panel.programme;
  for (auto const& row : panel.standards) {
    if (!row.rated.counted) continue;
    auto const rules = row.rated.rating ? fmt::format("{}, {} point{}", base::word(*row.rated.rating), points(*row.rated.rating), points(*row.rated.rating) == 1 ? "" : "s") : std::string("nothing yet");
    auto const decided = row.standing == Standing::final ? fmt::format("{}, {}", base::word(row.decision->decided), points(row.decision->decided)) : std::string("nothing final");
    steps.push_back(fmt::format("{}: by the rules {}; decided {}.", row.rated.standard->name, rules, decided));
  }
  steps.push_back(fmt::format("By the rules: {} of {} points.", panel.mechanical.score, programme.max_points));
  steps.push_back(fmt::format("As decided so far: {} of {} points.", panel.decided.score, programme.max_points));
  steps.push_back(fmt::format("Up to {} points: Inadequate; up to {}: Requires improvement; up to {}: Good; above: Outstanding.", programme.overall_upper[0], programme.overall_upper[1], programme.overall_upper[2]));
  steps.push_back("No single standard caps the whole (RUL-08).");
  return steps;
}

}  // namespace inspection

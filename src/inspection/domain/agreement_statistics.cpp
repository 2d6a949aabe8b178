#include "inspection/domain/agreement_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace inspection {
namespace {

constexpr double z = 1.959963984540054;

// a/b in thousandths, half away from nothing downwards as agreement.cpp does: half up.
std::optional<std::int64_t> thousandths(std::int64_t a, std::int64_t b) {
  if (b == 0) return std::nullopt;
  auto const doubled = 2000 * a + b;
  auto const whole = doubled / (2 * b);
  return doubled % (2 * b) < 0 ? whole - 1 : whole;
}

std::int64_t said(std::vector<AnswerPair> const& pairs, Answer AnswerPair::* who, Answer what) { return std::ranges::count(pairs, what, who); }

// n² times the agreement by chance.
std::int64_t chance(std::vector<AnswerPair> const& pairs) {
  std::int64_t sum = 0;
  for (auto const& row : base::Words<Answer>::table) sum += said(pairs, &AnswerPair::first, row.value) * said(pairs, &AnswerPair::second, row.value);
  return sum;
}

PairGroup& group_of(std::vector<PairGroup>& groups, std::string const& word) {
  auto const found = std::ranges::find(groups, word, &PairGroup::word);
  return found == groups.end() ? groups.emplace_back(PairGroup{.word = word}) : *found;
}

template <class Word>
std::vector<PairGroup> grouped(std::vector<ReadPair> const& pairs, Word word) {
  std::vector<PairGroup> groups;
  for (auto const& pair : pairs) group_of(groups, word(pair)).pairs.push_back({pair.first, pair.second});
  return groups;
}

base::Date monday_of(base::Date day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

std::vector<std::string> questions_of(Programme const& programme) {
  std::vector<std::string> ids;
  for (auto const& standard : programme.standards)
    for (auto& id : key_questions_of(standard))
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
  ids.insert(ids.end(), programme.also_asked.begin(), programme.also_asked.end());
  return ids;
}

// The answer before and after moderation, and by whom it stands.
void add_settled(Moderated& row, FinishedCase const& one) {
  auto const found = std::ranges::find(one.answers, row.key_question, &FinishedAnswer::key_question);
  if (found == one.answers.end() || !found->moderated) return;
  ++row.settled;
  ++(*found->moderated == found->answer ? row.first_stood : row.second_stood);
}

}  // namespace

FourFold four_fold(std::vector<AnswerPair> const& pairs) {
  FourFold out;
  for (auto const& [first, second] : pairs) {
    if (first == Answer::na || second == Answer::na) continue;
    ++(first == Answer::yes ? (second == Answer::yes ? out.both_yes : out.first_yes) : (second == Answer::yes ? out.second_yes : out.both_no));
  }
  return out;
}

std::optional<std::int64_t> prevalence_index(FourFold const& f) { return thousandths(f.both_yes - f.both_no, f.all()); }
std::optional<std::int64_t> bias_index(FourFold const& f) { return thousandths(f.first_yes - f.second_yes, f.all()); }
std::optional<std::int64_t> pabak(FourFold const& f) { return thousandths(2 * (f.both_yes + f.both_no) - f.all(), f.all()); }

std::optional<std::int64_t> highest_kappa(std::vector<AnswerPair> const& pairs) {
  auto const n = static_cast<std::int64_t>(pairs.size());
  auto const by_chance = chance(pairs);
  if (n * n == by_chance) return std::nullopt;
  std::int64_t most = 0;
  for (auto const& row : base::Words<Answer>::table) most += std::min(said(pairs, &AnswerPair::first, row.value), said(pairs, &AnswerPair::second, row.value));
  return thousandths(n * most - by_chance, n * n - by_chance);
}

std::optional<Interval> kappa_interval(std::vector<AnswerPair> const& pairs) {
  auto const n = static_cast<double>(pairs.size());
  auto const expected = pairs.empty() ? 1.0 : static_cast<double>(chance(pairs)) / (n * n);
  if (std::ssize(pairs) < enough_pairs || expected >= 1) return std::nullopt;
  auto const observed = static_cast<double>(std::ranges::count_if(pairs, [](AnswerPair const& p) { return p.first == p.second; })) / n;
  if (observed >= 1) return std::nullopt;   // the standard error is nothing, which is no certainty
  auto const kappa = (observed - expected) / (1 - expected);
  auto const reach = z * std::sqrt(observed * (1 - observed) / (n * (1 - expected) * (1 - expected)));
  return Interval{std::max(-1.0, kappa - reach), std::min(1.0, kappa + reach)};
}

std::optional<Interval> agreed_interval(std::vector<AnswerPair> const& pairs) {
  if (pairs.empty()) return std::nullopt;
  auto const n = std::ssize(pairs);
  auto const agreed = std::ranges::count_if(pairs, [](AnswerPair const& p) { return p.first == p.second; });
  constexpr std::int64_t endless = 1'000'000'000;  // what might have been read twice: no correction for a finite population
  return wilson({agreed, n}, endless);
}

std::vector<PairGroup> by_question(std::vector<ReadPair> const& pairs) { return grouped(pairs, [](ReadPair const& p) { return p.key_question; }); }

std::vector<PairGroup> by_readers(std::vector<ReadPair> const& pairs) {
  auto groups = grouped(pairs, [](ReadPair const& p) {
    auto const& [left, right] = std::minmax(p.first_reader, p.second_reader);
    return left + " and " + right;
  });
  std::ranges::sort(groups, {}, &PairGroup::word);
  return groups;
}

std::vector<PairGroup> by_standard(Programme const& programme, std::vector<ReadPair> const& pairs) {
  std::vector<PairGroup> groups;
  for (auto const& standard : programme.standards) {
    auto const questions = key_questions_of(standard);
    PairGroup group{.word = standard.id};
    for (auto const& pair : pairs)
      if (std::ranges::find(questions, pair.key_question) != questions.end()) group.pairs.push_back({pair.first, pair.second});
    if (!group.pairs.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<PairGroup> by_week(std::vector<ReadPair> const& pairs) {
  auto groups = grouped(pairs, [](ReadPair const& p) { return base::iso(monday_of(p.finished)); });
  std::erase_if(groups, [](PairGroup const& group) { return std::ssize(group.pairs) < enough_pairs; });
  std::ranges::sort(groups, {}, &PairGroup::word);
  return groups;
}

bool Moderated::band_moved(Programme const& programme) const {
  auto const of = [&](Count count) { return count.of == 0 ? std::nullopt : std::optional(band(programme, whole_per_cent(count))); };
  return of(before) != of(after);
}

std::vector<Moderated> moderated(Programme const& programme, std::vector<FinishedCase> const& cases, std::vector<ReadPair> const& pairs) {
  auto first = cases;
  for (auto& one : first)
    for (auto& answer : one.answers) answer.moderated.reset();
  std::vector<Moderated> all;
  for (auto const& id : questions_of(programme)) {
    Moderated row{.key_question = id, .before = count(programme, first, id), .after = count(programme, cases, id)};
    row.differed = std::ranges::count_if(pairs, [&](ReadPair const& p) { return p.key_question == id && p.first != p.second; });
    for (auto const& one : cases) add_settled(row, one);
    if (row.differed > 0 || row.settled > 0) all.push_back(std::move(row));
  }
  return all;
}

}  // namespace inspection

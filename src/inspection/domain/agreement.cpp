#include "inspection/domain/agreement.hpp"

#include "inspection/domain/sample.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace inspection {
namespace {

// The CRNs that the share takes, in the order of their hashes.
std::vector<std::string> in_the_share(std::vector<FinishedCase> const& cases, std::string_view seed, int share_pct) {
  std::vector<std::pair<std::string, std::string>> by_hash;
  for (auto const& each : cases) by_hash.emplace_back(order_hash(seed, "second-reading", each.crn), each.crn);
  std::ranges::sort(by_hash);
  by_hash.resize((by_hash.size() * static_cast<std::size_t>(share_pct) + 99) / 100);
  std::vector<std::string> crns;
  for (auto const& [hash, crn] : by_hash) crns.push_back(crn);
  return crns;
}

// Whether turning one such answer round would change the band of its key question.
bool decides(Programme const& programme, Count count, Answer answer) {
  auto const would = one_case(programme, count);
  auto const other = answer == Answer::yes ? would.fewer : would.more;
  return other && *other != band(programme, whole_per_cent(count));
}

std::set<std::string> rated_questions(Programme const& programme) {
  std::set<std::string> ids;
  for (auto const& standard : programme.standards)
    for (auto& id : key_questions_of(standard)) ids.insert(std::move(id));
  return ids;
}

// a/b in thousandths, half up, b above 0; a may be negative.
std::int64_t thousandths(std::int64_t a, std::int64_t b) {
  auto const doubled = 2000 * a + b;
  auto const whole = doubled / (2 * b);
  return doubled % (2 * b) < 0 ? whole - 1 : whole;
}

// n² times the agreement that chance alone would give.
std::int64_t by_chance(std::vector<AnswerPair> const& pairs) {
  std::int64_t sum = 0;
  for (auto const& row : base::Words<Answer>::table)
    sum += std::ranges::count(pairs, row.value, &AnswerPair::first) * std::ranges::count(pairs, row.value, &AnswerPair::second);
  return sum;
}

}  // namespace

std::vector<ReadTwice> read_twice(Programme const& programme, std::vector<FinishedCase> const& cases, std::string_view seed,
                                  SecondReadingRule const& rule) {
  std::map<std::string, ReadTwice> found;
  for (auto const& crn : in_the_share(cases, seed, rule.share_pct)) found[crn].because.push_back(ReadTwiceBecause::share);
  for (auto const& question : rated_questions(programme)) {
    auto const of = count(programme, cases, question);
    for (auto const& each : cases)
      if (auto const answer = counted_answer(programme, each, question); answer && decides(programme, of, *answer))
        found[each.crn].decides.push_back(question);
  }
  std::vector<ReadTwice> list;
  for (auto& [crn, each] : found) {
    each.crn = crn;
    if (!each.decides.empty()) each.because.push_back(ReadTwiceBecause::decides_a_band);
    list.push_back(std::move(each));
  }
  return list;
}

Agreement agreement(std::string key_question, std::vector<AnswerPair> const& pairs, SecondReadingRule const& rule) {
  Agreement result{.key_question = std::move(key_question), .pairs = std::ssize(pairs)};
  result.agreed = std::ranges::count_if(pairs, [](AnswerPair const& pair) { return pair.first == pair.second; });
  if (pairs.empty()) return result;
  result.agreed_thousandths = thousandths(result.agreed, result.pairs);
  // kappa = (po - pe) / (1 - pe), both sides times n²
  auto const chance = by_chance(pairs);
  auto const above_chance = result.pairs * result.agreed - chance;
  auto const possible = result.pairs * result.pairs - chance;
  if (possible == 0) return result;
  result.kappa_thousandths = thousandths(above_chance, possible);
  result.calibrate = 100 * above_chance < rule.kappa_least_hundredths * possible;
  return result;
}

std::string in_thousandths(std::int64_t value) {
  auto const size = value < 0 ? -value : value;
  return fmt::format("{}{}.{:03}", value < 0 ? "-" : "", size / 1000, size % 1000);
}

}  // namespace inspection

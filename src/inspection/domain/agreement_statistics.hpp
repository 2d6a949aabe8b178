// How far two readers agree, beyond kappa: with its uncertainty, and with what kappa hides where nearly every answer is the same.
// Published formulas, each named; information for the quality lead, never part of a rating.
//
//   interval of the share agreed   Wilson 1927 (Newcombe 1998, method 3)
//   kappa, its highest value       Cohen 1960: the most that the two readers' own shares of answers allow
//   standard error of kappa        Cohen 1960, for the interval: sqrt(po (1 - po) / (n (1 - pe)²))
//   prevalence and bias, PABAK     Byrt, Bishop and Carlin 1993, on the pairs where both readers judged yes or no
#pragma once
#include "inspection/domain/agreement.hpp"
#include "inspection/domain/interval.hpp"

namespace inspection {

// Under so many pairs no interval of kappa is given, and under so many in a week no week is compared: a default, to be confirmed.
inline constexpr std::int64_t enough_pairs = 20;

// The answers of both readers, yes or no: how many of each kind.
struct FourFold {
  std::int64_t both_yes = 0;
  std::int64_t first_yes = 0;   // and the second no
  std::int64_t second_yes = 0;  // and the first no
  std::int64_t both_no = 0;
  std::int64_t all() const { return both_yes + first_yes + second_yes + both_no; }
  friend bool operator==(FourFold const&, FourFold const&) = default;
};
FourFold four_fold(std::vector<AnswerPair> const&);

// In thousandths, half up; nothing without pairs.
std::optional<std::int64_t> prevalence_index(FourFold const&);  // (both yes - both no) / n
std::optional<std::int64_t> bias_index(FourFold const&);        // (first yes - second yes) / n
std::optional<std::int64_t> pabak(FourFold const&);             // 2 po - 1

// Nothing where chance alone would agree on everything.
std::optional<std::int64_t> highest_kappa(std::vector<AnswerPair> const&);
// 95 per cent, not beyond -1 and 1; nothing for fewer than enough_pairs, and none where all agree: the formula knows no doubt there.
std::optional<Interval> kappa_interval(std::vector<AnswerPair> const&);
// 95 per cent; nothing without pairs.
std::optional<Interval> agreed_interval(std::vector<AnswerPair> const&);

// One reading beside another, by whom and when.
struct ReadPair {
  std::string key_question = {};
  Answer first = {};
  Answer second = {};
  std::string first_reader = {};
  std::string second_reader = {};
  base::Date finished = {};    // the second reading
};

// Pairs put together under a word, in the order in which the words come.
struct PairGroup {
  std::string word = {};
  std::vector<AnswerPair> pairs = {};
};
std::vector<PairGroup> by_question(std::vector<ReadPair> const&);
// "Ann Lead and Dan Inspector": whichever of them read first.
std::vector<PairGroup> by_readers(std::vector<ReadPair> const&);
// By the standard's id, in the programme's order; what no standard asks is left out.
std::vector<PairGroup> by_standard(Programme const&, std::vector<ReadPair> const&);
// By the Monday of the week in which the second reading was finished, oldest first; only weeks with enough pairs.
std::vector<PairGroup> by_week(std::vector<ReadPair> const&);

// What moderation changed: the counts of a question before it and as they stand.
struct Moderated {
  std::string key_question = {};
  std::int64_t differed = 0;         // pairs of readings
  std::int64_t settled = 0;
  std::int64_t first_stood = 0;      // of those settled
  std::int64_t second_stood = 0;
  Count before = {};
  Count after = {};
  bool band_moved(Programme const&) const;
};
// `cases` with their moderated answers; of rated questions and those asked besides, in the order of the programme. Those where
// nothing differed are left out.
std::vector<Moderated> moderated(Programme const&, std::vector<FinishedCase> const& cases, std::vector<ReadPair> const&);

}  // namespace inspection

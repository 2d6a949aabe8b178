// Second reading: which cases are read twice, and how far two readers agree (section 7, default).
#pragma once
#include "inspection/domain/judgement.hpp"

namespace inspection {

enum class ReadTwiceBecause { share, decides_a_band };

struct ReadTwice {
  std::string crn = {};
  std::vector<ReadTwiceBecause> because = {};
  std::vector<std::string> decides = {};  // the key questions whose band this case alone decides
};

// By CRN. The share is taken in the order of SHA-256 of seed, "second-reading" and CRN, so that it can be done again.
std::vector<ReadTwice> read_twice(Programme const&, std::vector<FinishedCase> const&, std::string_view seed, SecondReadingRule const& = {});

// The answers of two readers to one key question in one case; neither saw the other's.
struct AnswerPair {
  Answer first = {};
  Answer second = {};
};

struct Agreement {
  std::string key_question = {};
  std::int64_t pairs = 0;
  std::int64_t agreed = 0;
  std::optional<std::int64_t> agreed_thousandths = {};  // nothing without pairs
  std::optional<std::int64_t> kappa_thousandths = {};   // half up; nothing where chance alone would agree on everything
  bool calibrate = false;                               // kappa under the rule's least, compared exactly
};

Agreement agreement(std::string key_question, std::vector<AnswerPair> const&, SecondReadingRule const& = {});

std::string in_thousandths(std::int64_t);  // 583 -> "0.583", -50 -> "-0.050"

}  // namespace inspection

template <>
struct base::Words<inspection::ReadTwiceBecause> {
  static constexpr std::array table{
      base::Word{inspection::ReadTwiceBecause::share, "share"},
      base::Word{inspection::ReadTwiceBecause::decides_a_band, "decides_a_band"},
  };
};

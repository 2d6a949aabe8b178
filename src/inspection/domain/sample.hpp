// The case sample of an inspection: how many, of which strata, which ones, and who is next when one falls out (section 5,
// SMP-03 to SMP-08; SMP-04 derived, the rest default). Whole numbers and SHA-256 decide, so that a seed and a list give the
// same cases on every database, compiler and number of threads.
#pragma once
#include "base/words.hpp"
#include "inspection/domain/sample_rule.hpp"
#include "people/domain/person.hpp"
#include "people/domain/rosh.hpp"
#include "people/domain/sentence.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inspection {

// Size ----------------------------------------------------------------------------------------------------------------

// The two-sided normal quantile of a level of confidence, in millionths.
struct ConfidenceLevel {
  int pct;
  std::int64_t z_millionths;
};
inline constexpr std::array confidence_levels{
    ConfidenceLevel{80, 1'281'552}, ConfidenceLevel{90, 1'644'854}, ConfidenceLevel{95, 1'959'964}, ConfidenceLevel{99, 2'575'829}};

inline constexpr std::int64_t most_eligible = 1'000'000;  // keeps every product within 64 bits

// n0 / (1 + (n0 - 1)/N) rounded up, n0 = z²/(4e²) as an exact fraction. 0 for nobody. Throws std::invalid_argument for a
// rule or a number outside its range.
std::int64_t sample_size(std::int64_t eligible, SampleRule const&);

// Strata --------------------------------------------------------------------------------------------------------------

enum class Disposal { community, licence };

// Community and suspended sentence orders; releases on licence or to post-sentence supervision; nothing for the others.
std::optional<Disposal> disposal_of(people::SentenceKind);

// "F/community/high_very_high" (SMP-05). Nothing without a level of risk: it is taken after a first look (SMP-12).
std::optional<std::string> stratum_of(people::Sex, Disposal, people::Rosh);

// Of a sample drawn apart: its word in place of the disposal, "F/unpaid_work/low_medium".
std::optional<std::string> stratum_of(people::Sex, std::string_view own_sample, people::Rosh);
// The word of the sample that a stratum belongs to; empty: the cases that are supervised.
std::string_view own_sample_of(std::string_view stratum);

// "F, community sentence, high or very high risk".
std::string stratum_in_words(std::string_view stratum);

struct StratumSize {
  std::string name = {};
  std::int64_t eligible = 0;
};

// How many of each stratum, in the order given: largest remainder, ties to the larger stratum and then by name; at least
// one of each that is not empty, taken from the largest that can spare one (SMP-06). `n` at most the sum.
std::vector<std::int64_t> allocate(std::vector<StratumSize> const&, std::int64_t n);

// Draw ----------------------------------------------------------------------------------------------------------------

struct Eligible {
  std::string crn = {};
  std::string stratum = {};
};

struct DrawnCase {
  std::string crn = {};
  std::string hash = {};  // lower-case hex of what it was ordered by
};

struct StratumDraw {
  std::string name = {};
  std::int64_t eligible = 0;
  std::int64_t drawn = 0;
  std::vector<DrawnCase> order = {};  // the whole stratum: the first `drawn` are the sample, the rest its reserves in order

  // Who replaces the next case found ineligible when `replaced` have been already; nothing when the stratum is used up.
  DrawnCase const* reserve(std::size_t replaced) const;
};

struct Draw {
  std::int64_t eligible = 0;
  std::int64_t drawn = 0;
  std::string population_hash = {};
  std::vector<StratumDraw> strata = {};  // by name

  StratumDraw const* stratum(std::string_view name) const;
};

// Throws std::invalid_argument for an empty seed, a CRN that stands twice and a bar or a new line in a name: the list is
// checked before (case_list.hpp).
Draw draw(std::vector<Eligible> list, std::string_view seed, SampleRule const&);

// Samples that are drawn apart from one list (SMP-11): each by its own size and with a seed of its own, "SEED-unpaid_work", which
// follows from the one recorded.
Draw draw_apart(std::vector<Eligible> const& list, std::string_view seed, SampleRule const&);
std::string seed_of(std::string_view seed, std::string_view own_sample);

// SHA-256, lower-case hex, of seed, stratum and CRN joined by bars (SMP-07).
std::string order_hash(std::string_view seed, std::string_view stratum, std::string_view crn);

// SHA-256, lower-case hex, of the lines "CRN|stratum", each ended by a line feed, sorted by bytes (SMP-08): says that two
// draws were made of the same list, and nothing else.
std::string population_hash(std::vector<Eligible> const&);

}  // namespace inspection

template <>
struct base::Words<inspection::Disposal> {
  static constexpr std::array table{
      base::Word{inspection::Disposal::community, "community"},
      base::Word{inspection::Disposal::licence, "licence"},
  };
};

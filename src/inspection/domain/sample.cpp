#include "inspection/domain/sample.hpp"

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "inspection/domain/case_type.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <sodium.h>
#include <stdexcept>

namespace inspection {
namespace {

std::string sha256(std::string_view text) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), reinterpret_cast<unsigned char const*>(text.data()), text.size());
  return base::to_hex(hash);
}

std::int64_t z_millionths(int confidence_pct) {
  auto const found = std::ranges::find(confidence_levels, confidence_pct, &ConfidenceLevel::pct);
  if (found == confidence_levels.end()) throw std::invalid_argument(fmt::format("no quantile is held for {} per cent confidence", confidence_pct));
  return found->z_millionths;
}

// The largest stratum that can spare a case, by name among equals.
std::size_t largest_with_spare(std::vector<StratumSize> const& strata, std::vector<std::int64_t> const& given) {
  std::size_t found = strata.size();
  for (std::size_t i = 0; i < strata.size(); ++i) {
    if (given[i] < 2) continue;
    if (found == strata.size() || strata[i].eligible > strata[found].eligible ||
        (strata[i].eligible == strata[found].eligible && strata[i].name < strata[found].name))
      found = i;
  }
  return found;
}

void give_one_to_each(std::vector<StratumSize> const& strata, std::vector<std::int64_t>& given) {
  for (std::size_t i = 0; i < strata.size(); ++i) {
    if (strata[i].eligible == 0 || given[i] > 0) continue;
    auto const from = largest_with_spare(strata, given);
    if (from == strata.size()) return;  // fewer cases than strata
    --given[from];
    ++given[i];
  }
}

void check(std::vector<Eligible> const& sorted, std::string_view seed) {
  if (seed.empty()) throw std::invalid_argument("a sample needs a seed");
  for (auto const& each : sorted)
    if ((each.crn + each.stratum).find_first_of("|\n") != std::string::npos)
      throw std::invalid_argument(fmt::format("“{}” in “{}” cannot be hashed", each.crn, each.stratum));
  if (auto const twice = std::ranges::adjacent_find(sorted, {}, &Eligible::crn); twice != sorted.end())
    throw std::invalid_argument(fmt::format("{} stands twice in the list", twice->crn));
}

std::vector<StratumDraw> ordered_strata(std::vector<Eligible> const& list, std::string_view seed) {
  std::map<std::string, StratumDraw> by_name;
  for (auto const& each : list) by_name[each.stratum].order.push_back({each.crn, order_hash(seed, each.stratum, each.crn)});
  std::vector<StratumDraw> strata;
  for (auto& [name, stratum] : by_name) {
    std::ranges::sort(stratum.order, {}, &DrawnCase::hash);
    stratum.name = name;
    stratum.eligible = std::ssize(stratum.order);
    strata.push_back(std::move(stratum));
  }
  return strata;
}

}  // namespace

std::int64_t sample_size(std::int64_t eligible, SampleRule const& rule) {
  if (eligible < 0 || eligible > most_eligible) throw std::invalid_argument(fmt::format("a sample is drawn from 0 to {} cases", most_eligible));
  if (rule.margin_pct < 1 || rule.margin_pct > 50) throw std::invalid_argument("a margin is 1 to 50 points");
  if (eligible == 0) return 0;
  // n0 = a/b, and n0 / (1 + (n0 - 1)/N) = aN / (bN + a - b)
  auto const z = z_millionths(rule.confidence_pct);
  auto a = z * z;
  auto b = std::int64_t{400'000'000} * rule.margin_pct * rule.margin_pct;
  auto const common = std::gcd(a, b);
  a /= common;
  b /= common;
  auto const below = b * eligible + a - b;
  return (a * eligible + below - 1) / below;
}

std::optional<Disposal> disposal_of(people::SentenceKind kind) {
  switch (kind) {
    case people::SentenceKind::community:
    case people::SentenceKind::suspended: return Disposal::community;
    case people::SentenceKind::licence:
    case people::SentenceKind::pss: return Disposal::licence;
    case people::SentenceKind::custody:
    case people::SentenceKind::pre_sentence: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::string> stratum_of(people::Sex sex, Disposal disposal, people::Rosh rosh) { return stratum_of(sex, base::word(disposal), rosh); }

std::optional<std::string> stratum_of(people::Sex sex, std::string_view disposal, people::Rosh rosh) {
  if (rosh == people::Rosh::not_assessed) return std::nullopt;
  auto const of_sex = sex == people::Sex::female ? "F" : sex == people::Sex::male ? "M" : "other";
  auto const of_rosh = rosh >= people::Rosh::high ? "high_very_high" : "low_medium";
  return fmt::format("{}/{}/{}", of_sex, disposal, of_rosh);
}

std::string_view own_sample_of(std::string_view stratum) {
  auto const parts = base::split(stratum, '/');
  return parts.size() != 3 || base::from_word<Disposal>(parts[1]) ? std::string_view{} : parts[1];
}

std::string stratum_in_words(std::string_view stratum) {
  auto const parts = base::split(stratum, '/');
  if (parts.size() != 3) return std::string(stratum);
  auto const risk = parts[2] == "low_medium" ? "low or medium risk" : parts[2] == "high_very_high" ? "high or very high risk" : parts[2];
  auto const type = base::from_word<CaseType>(parts[1]);
  return fmt::format("{}, {}, {}", parts[0], type ? shown(*type) : parts[1], risk);
}

std::vector<std::int64_t> allocate(std::vector<StratumSize> const& strata, std::int64_t n) {
  std::int64_t all = 0;
  for (auto const& each : strata) all += each.eligible;
  std::vector<std::int64_t> given(strata.size(), 0);
  if (all == 0) return given;

  std::vector<std::size_t> by_remainder(strata.size());
  std::iota(by_remainder.begin(), by_remainder.end(), 0U);
  auto const remainder = [&](std::size_t i) { return n * strata[i].eligible % all; };
  std::ranges::sort(by_remainder, [&](std::size_t left, std::size_t right) {
    return std::tuple(-remainder(left), -strata[left].eligible, std::string_view(strata[left].name)) <
           std::tuple(-remainder(right), -strata[right].eligible, std::string_view(strata[right].name));
  });
  auto left = n;
  for (std::size_t i = 0; i < strata.size(); ++i) left -= given[i] = n * strata[i].eligible / all;
  for (auto const i : by_remainder)
    if (left > 0) ++given[i], --left;
  give_one_to_each(strata, given);
  return given;
}

DrawnCase const* StratumDraw::reserve(std::size_t replaced) const {
  auto const next = static_cast<std::size_t>(drawn) + replaced;
  return next < order.size() ? &order[next] : nullptr;
}

StratumDraw const* Draw::stratum(std::string_view name) const {
  auto const found = std::ranges::find(strata, name, &StratumDraw::name);
  return found == strata.end() ? nullptr : &*found;
}

Draw draw(std::vector<Eligible> list, std::string_view seed, SampleRule const& rule) {
  std::ranges::sort(list, {}, &Eligible::crn);
  check(list, seed);
  Draw result{.eligible = std::ssize(list), .population_hash = population_hash(list), .strata = ordered_strata(list, seed)};
  result.drawn = sample_size(result.eligible, rule);
  std::vector<StratumSize> sizes;
  for (auto const& each : result.strata) sizes.push_back({each.name, each.eligible});
  auto const given = allocate(sizes, result.drawn);
  for (std::size_t i = 0; i < given.size(); ++i) result.strata[i].drawn = given[i];
  return result;
}

std::string seed_of(std::string_view seed, std::string_view own_sample) {
  return own_sample.empty() ? std::string(seed) : fmt::format("{}-{}", seed, own_sample);
}

Draw draw_apart(std::vector<Eligible> const& list, std::string_view seed, SampleRule const& rule) {
  std::map<std::string, std::vector<Eligible>, std::less<>> samples;
  for (auto const& each : list) samples[std::string(own_sample_of(each.stratum))].push_back(each);
  Draw result{.population_hash = population_hash(list)};
  for (auto& [word, cases] : samples) {
    auto part = draw(std::move(cases), seed_of(seed, word), rule);
    result.eligible += part.eligible;
    result.drawn += part.drawn;
    std::ranges::move(part.strata, std::back_inserter(result.strata));
  }
  std::ranges::sort(result.strata, {}, &StratumDraw::name);
  return result;
}

std::string order_hash(std::string_view seed, std::string_view stratum, std::string_view crn) {
  return sha256(fmt::format("{}|{}|{}", seed, stratum, crn));
}

std::string population_hash(std::vector<Eligible> const& list) {
  std::vector<std::string> lines;
  for (auto const& each : list) lines.push_back(fmt::format("{}|{}\n", each.crn, each.stratum));
  std::ranges::sort(lines);
  return sha256(fmt::format("{}", fmt::join(lines, "")));
}

}  // namespace inspection

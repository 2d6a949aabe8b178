// A small deterministic generator for made-up data: the same numbers from the same seed on every machine and compiler
// (the standard library's distributions are not). SplitMix64 by Sebastiano Vigna, public domain. Not for secrets.
#pragma once
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace base {

class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    return mixed(state_);
  }

  // 0 to bound-1, each as likely as the next. Throws std::invalid_argument when bound is 0.
  constexpr std::uint64_t below(std::uint64_t bound) {
    if (bound == 0) throw std::invalid_argument("Random::below needs at least one outcome");
    std::uint64_t const unfair = (0 - bound) % bound;  // 2^64 mod bound: that many draws would favour small numbers
    for (;;)
      if (auto const drawn = next(); drawn >= unfair) return drawn % bound;
  }

  // first to last, both included.
  constexpr std::int64_t between(std::int64_t first, std::int64_t last) {
    if (last < first) throw std::invalid_argument("Random::between needs first <= last");
    auto const width = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first) + 1;
    auto const offset = width == 0 ? next() : below(width);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(first) + offset);
  }

  // True n times in d.
  constexpr bool chance(std::uint64_t n, std::uint64_t d) { return below(d) < n; }

  template <class T>
  constexpr T& pick(std::span<T> choices) {
    return choices[below(choices.size())];
  }
  template <class Range>
  constexpr auto const& pick(Range const& choices) {
    return choices[below(std::size(choices))];
  }

  // The place of one of the weights, drawn in proportion to them; their sum is at least 1.
  constexpr std::size_t weighted(std::span<unsigned const> weights) {
    std::uint64_t sum = 0;
    for (auto weight : weights) sum += weight;
    auto drawn = below(sum);
    std::size_t place = 0;
    while (drawn >= weights[place]) drawn -= weights[place++];
    return place;
  }

  template <class T>
  constexpr void shuffle(std::span<T> items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      auto const j = below(i);
      T held = std::move(items[i - 1]);
      items[i - 1] = std::move(items[j]);
      items[j] = std::move(held);
    }
  }

  // A generator of its own for a named part, so that adding a draw in one part changes nothing in another.
  constexpr Random fork(std::string_view part) const {
    std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a
    for (char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return Random{mixed(state_ ^ hash)};
  }

 private:
  std::uint64_t state_;

  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
};

}  // namespace base

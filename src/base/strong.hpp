// Strong<Tag, T>: an identifier that cannot be passed where another is meant.
//   using PersonId = base::Strong<struct PersonTag>;          // a row's 64-bit key
//   using Crn      = base::Strong<struct CrnTag, std::string>;
#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <utility>

namespace base {

template <class Tag, class T = std::int64_t>
struct Strong {
  using Value = T;
  T value{};
  constexpr Strong() = default;
  constexpr explicit Strong(T v) : value(std::move(v)) {}
  friend constexpr auto operator<=>(Strong const&, Strong const&) = default;
  friend constexpr bool operator==(Strong const&, Strong const&) = default;
};

}  // namespace base

template <class Tag, class T>
struct std::hash<base::Strong<Tag, T>> {
  std::size_t operator()(base::Strong<Tag, T> const& id) const { return std::hash<T>{}(id.value); }
};

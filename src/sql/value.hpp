// What goes into a statement's parameters. Dates are ISO text, instants UTC seconds, enums their words, flags 0 or 1.
#pragma once
#include "base/strong.hpp"
#include "base/time.hpp"
#include "base/words.hpp"

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sql {

using Bytes = std::vector<std::byte>;

class Value {
 public:
  using Stored = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

  Value() = default;  // null
  Value(std::nullopt_t) {}
  Value(bool flag) : stored_(std::int64_t{flag}) {}
  template <std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, char>)
  Value(T number) : stored_(static_cast<std::int64_t>(number)) {}
  Value(std::string text) : stored_(std::move(text)) {}
  Value(std::string_view text) : stored_(std::string(text)) {}
  Value(char const* text) : stored_(std::string(text)) {}
  Value(Bytes bytes) : stored_(std::move(bytes)) {}
  Value(base::Date day) : stored_(base::iso(day)) {}
  Value(base::LocalTime time) : stored_(base::iso(time)) {}
  Value(base::Instant instant) : stored_(std::int64_t{instant.time_since_epoch().count()}) {}
  template <class Tag, class T>
  Value(base::Strong<Tag, T> const& id) : Value(id.value) {}
  template <base::Worded E>
  Value(E value) : Value(base::word(value)) {}
  template <class T>
  Value(std::optional<T> const& maybe) {
    if (maybe) *this = Value(*maybe);
  }

  Stored const& stored() const { return stored_; }

 private:
  Stored stored_ = {};
};

struct Param {
  std::string_view name;  // without the colon
  Value value;
};
using Params = std::vector<Param>;

}  // namespace sql

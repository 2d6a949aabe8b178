#include "base/typed.hpp"

#include <fmt/format.h>

namespace base {

std::optional<FieldError> unfit(std::string field, std::string_view text, std::size_t at_most, Lines lines) {
  auto const kept = typed_text(text, at_most, lines);
  if (kept) return std::nullopt;
  if (kept.error() == TextFault::too_long) return FieldError{std::move(field), fmt::format("This must be {} characters or fewer", at_most)};
  return FieldError{std::move(field), fmt::format("This {}", word(kept.error()))};
}

}  // namespace base

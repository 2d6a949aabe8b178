// What is wrong with a text that was typed, as the error of its field.
#pragma once
#include "base/outcome.hpp"
#include "base/text.hpp"

namespace base {

inline constexpr std::size_t longest_text = 4000;  // characters, where a form says nothing else

// Nothing: it may be kept. A text may be empty; who needs one asks for it.
std::optional<FieldError> unfit(std::string field, std::string_view text, std::size_t at_most = longest_text, Lines lines = Lines::many);

}  // namespace base

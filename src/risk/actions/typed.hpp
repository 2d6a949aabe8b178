// What was typed into an action's fields, cleaned, with every error collected at once.
#pragma once
#include "base/outcome.hpp"
#include "base/text.hpp"

namespace risk {

class Typed {
 public:
  // `label` begins the message: "Reason" → "Reason must be 2,000 characters or fewer".
  std::string text(std::string const& field, std::string_view raw, int at_most, std::string_view label) {
    auto kept = base::typed_text(raw, static_cast<std::size_t>(at_most), base::Lines::many);
    if (kept) return *kept;
    fail(field, kept.error() == base::TextFault::too_long ? fmt::format("{} must be {} characters or fewer", label, at_most)
                                                          : fmt::format("{} {}", label, base::word(kept.error())));
    return {};
  }
  // `ask` is the whole message when nothing was typed: "Say why these items do not bear on risk".
  std::string needed(std::string const& field, std::string_view raw, int at_most, std::string_view label, std::string const& ask) {
    if (base::trim(raw).empty()) {
      fail(field, ask);
      return {};
    }
    return text(field, raw, at_most, label);
  }
  void fail(std::string field, std::string message) { errors_.push_back({std::move(field), std::move(message)}); }
  bool good() const { return errors_.empty(); }
  tl::unexpected<base::Refusal> refusal() const { return base::refuse(errors_); }

 private:
  std::vector<base::FieldError> errors_ = {};
};

}  // namespace risk

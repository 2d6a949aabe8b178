// What people may expect to go wrong is a value: Outcome<T> holds T or a Refusal.
// Broken invariants are assertions; failures of the machine are exceptions, caught in one place (http).
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace base {

// Mapped to an HTTP status once, in web/answer.cpp.
enum class Refused {
  invalid,    // what was typed does not do; `errors` names each field            422
  not_found,  // not there, not yours or restricted: they answer alike             404
  forbidden,  // the role may not do this at all                                   403
  conflict,   // the rule says no now (a state, a gate); `message` says why        409
  stale,      // somebody else changed the record since it was read                409
};

struct FieldError {
  std::string field;    // the id of the form field; empty for the form as a whole
  std::string message;  // a sentence that says what to do
};

struct Refusal {
  Refused kind = Refused::invalid;
  std::string message = {};
  std::vector<FieldError> errors = {};
};

struct Done {};

template <class T = Done>
using Outcome = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(Refused kind, std::string message = {}) {
  return tl::unexpected<Refusal>(Refusal{.kind = kind, .message = std::move(message)});
}
inline tl::unexpected<Refusal> refuse(std::vector<FieldError> errors) {
  return tl::unexpected<Refusal>(Refusal{.kind = Refused::invalid, .errors = std::move(errors)});
}
inline tl::unexpected<Refusal> refuse(std::string field, std::string message) {
  return refuse(std::vector<FieldError>{{std::move(field), std::move(message)}});
}

}  // namespace base

// What the actions of this area say when the rule says no.
#pragma once
#include "recommendations/domain/recommendation.hpp"
#include "risk/actions/typed.hpp"

namespace recommendations {

inline auto not_there() { return base::refuse(base::Refused::not_found); }
inline auto not_now(std::string message) { return base::refuse(base::Refused::conflict, std::move(message)); }
inline auto somebody_changed_it() { return base::refuse(base::Refused::stale, "Somebody changed this after you opened it. Look at it as it is now, then go on."); }
inline tl::unexpected<base::Refusal> mistaken(std::vector<Mistake> const& found) {
  std::vector<base::FieldError> errors;
  for (auto const& each : found) errors.push_back({each.field, each.message});
  return base::refuse(std::move(errors));
}

}  // namespace recommendations

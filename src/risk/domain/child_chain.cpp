#include "risk/domain/child_chain.hpp"

#include <algorithm>

namespace risk {
namespace {

bool all(ChildChain const& chain, bool (*holds)(ChildEnquiry const&)) {
  return std::ranges::all_of(chain.enquiries, holds);
}
bool any_answer(ChildChain const& chain) {
  return chain.held || std::ranges::any_of(chain.enquiries, [](ChildEnquiry const& e) { return e.answered; });
}

bool asked(ChildChain const& chain) {
  bool const somebody = chain.held || !chain.enquiries.empty();
  return somebody && chain.undecided == 0 && all(chain, [](ChildEnquiry const& e) { return e.asked; });
}
bool answered(ChildChain const& chain) {
  return any_answer(chain) && all(chain, [](ChildEnquiry const& e) { return e.answered || e.ended; });
}
bool used(ChildChain const& chain) {
  return all(chain, [](ChildEnquiry const& e) { return e.unused == 0; });
}

}  // namespace

ChildStep reached(ChildChain const& chain) {
  if (!asked(chain)) return ChildStep::needed;
  if (!answered(chain)) return ChildStep::asked;
  if (!used(chain)) return ChildStep::answered;
  return chain.arranged ? ChildStep::in_place : ChildStep::used;
}

std::string_view shown(ChildStep step) {
  switch (step) {
    case ChildStep::needed: return "Needed";
    case ChildStep::asked: return "Asked";
    case ChildStep::answered: return "Answered";
    case ChildStep::used: return "Used";
    case ChildStep::in_place: return "In place";
  }
  return {};
}

}  // namespace risk

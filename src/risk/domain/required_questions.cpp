#include "risk/domain/required_questions.hpp"

#include <algorithm>

namespace risk {
namespace {

bool asks_always(enquiries::Trigger const& trigger, enquiries::EnquiryKind kind) {
  if (!trigger.any.empty()) return false;
  if (kind == enquiries::EnquiryKind::childrens && !trigger.any_childrens.empty()) return false;
  return std::ranges::find(trigger.ask, kind) != trigger.ask.end();
}

}  // namespace

std::vector<enquiries::EnquiryKind> always_asked(enquiries::RuleSet const& rules, std::string_view step) {
  std::vector<enquiries::EnquiryKind> kinds;
  for (auto const& row : base::Words<enquiries::EnquiryKind>::table) {
    bool any = false, all = true;
    for (auto const& trigger : rules.triggers) {
      if (trigger.gate != step) continue;
      any = true;
      all = all && asks_always(trigger, row.value);
    }
    if (any && all) kinds.push_back(row.value);
  }
  return kinds;
}

}  // namespace risk

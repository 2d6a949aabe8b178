#include "enquiries/domain/not_needed.hpp"

namespace enquiries {

Decides who_decides(NotNeeded code, NeedFacts const& need) {
  if (!is_decision(code)) return Decides::practitioner;
  if (need.strength == Strength::mandatory) return Decides::nobody;
  if (code == NotNeeded::nn4) return Decides::spo;
  if (need.first_of_order && need.kind == EnquiryKind::police_da) return Decides::spo;
  if (need.not_needed_by_spo) return Decides::spo;
  bool const first_and_required = need.strength == Strength::required && need.priority == Priority::first;
  return first_and_required ? Decides::spo : Decides::practitioner;
}

}  // namespace enquiries

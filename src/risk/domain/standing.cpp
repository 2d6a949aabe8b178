#include "risk/domain/standing.hpp"

namespace risk {

Standing standing_of(enquiries::EnquiryState state, bool wrong_person) {
  using enum enquiries::EnquiryState;
  switch (state) {
    case draft: return Standing::draft;
    case queued:
    case sent:
    case acknowledged:
    case more_information_asked:
    case returned_interim: return Standing::waiting;
    case undeliverable: return Standing::undeliverable;
    case declined: return Standing::declined;
    case cannot_identify: return Standing::cannot_identify;
    case not_ours: return Standing::not_ours;
    case returned_final:
    case read:
    case used:
    case set_aside: return wrong_person ? Standing::wrong_person : Standing::answered;
    case cancelled: return Standing::withdrawn;
    case closed: return Standing::closed;
  }
  return Standing::draft;
}

NeedStanding standing_of(enquiries::NeedState state, bool decision_written) {
  switch (state) {
    case enquiries::NeedState::needed: return decision_written ? NeedStanding::undecided : NeedStanding::open;
    case enquiries::NeedState::asked: return NeedStanding::asked;
    case enquiries::NeedState::information_held: return NeedStanding::held;
    case enquiries::NeedState::not_needed: return NeedStanding::not_needed;
  }
  return NeedStanding::open;
}

}  // namespace risk

#include "enquiries/domain/state.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

using enum EnquiryState;

// The whole life of an enquiry. A corrected return may arrive at any time after the final one; while that is still
// unread the state stays what it is.
constexpr std::array table{
    Move{draft, sent, "asked"},
    Move{draft, queued, "asked; the partner's agreed intake of the day is reached"},
    Move{draft, cancelled, "dropped"},
    Move{queued, sent, "released to the partner"},
    Move{queued, cancelled, "withdrawn"},
    Move{sent, acknowledged, "the partner has it"},
    Move{sent, more_information_asked, "the partner asked a question"},
    Move{sent, returned_interim, "returned in part, or spoken"},
    Move{sent, returned_final, "returned"},
    Move{sent, declined, "declined"},
    Move{sent, not_ours, "another authority is responsible"},
    Move{sent, cannot_identify, "the partner cannot tell who is meant"},
    Move{sent, undeliverable, "the route failed"},
    Move{sent, cancelled, "withdrawn"},
    Move{undeliverable, sent, "sent by a new route"},
    Move{undeliverable, cancelled, "withdrawn"},
    Move{acknowledged, more_information_asked, "the partner asked a question"},
    Move{acknowledged, returned_interim, "returned in part, or spoken"},
    Move{acknowledged, returned_final, "returned"},
    Move{acknowledged, declined, "declined"},
    Move{acknowledged, not_ours, "another authority is responsible"},
    Move{acknowledged, cannot_identify, "the partner cannot tell who is meant"},
    Move{acknowledged, cancelled, "withdrawn"},
    Move{more_information_asked, acknowledged, "the question is answered"},
    Move{more_information_asked, cancelled, "withdrawn"},
    Move{returned_interim, returned_final, "returned in full, or confirmed"},
    Move{returned_interim, more_information_asked, "the partner asked a question"},
    Move{returned_interim, declined, "declined"},
    Move{returned_interim, not_ours, "another authority is responsible"},
    Move{returned_interim, cannot_identify, "the partner cannot tell who is meant"},
    Move{returned_interim, cancelled, "withdrawn"},
    Move{returned_final, read, "read"},
    Move{returned_final, sent, "asked again for quality"},
    Move{read, used, "used in an assessment"},
    Move{read, set_aside, "every item set aside with a reason"},
    Move{read, sent, "asked again for quality"},
    Move{read, returned_final, "corrected"},
    Move{used, closed, "closed"},
    Move{used, returned_final, "corrected"},
    Move{set_aside, closed, "closed"},
    Move{set_aside, returned_final, "corrected"},
    Move{declined, sent, "asked again in another way"},
    Move{declined, closed, "closed by a senior"},
    Move{not_ours, sent, "re-routed"},
    Move{not_ours, queued, "re-routed; the partner's agreed intake of the day is reached"},
    Move{not_ours, cancelled, "withdrawn"},
    Move{cannot_identify, sent, "sent with better identifiers"},
    Move{cannot_identify, closed, "closed by a senior"},
    Move{cannot_identify, cancelled, "withdrawn"},
    Move{closed, returned_final, "corrected"},
};

}  // namespace

std::span<Move const> moves() { return table; }

bool may_move(EnquiryState from, EnquiryState to) {
  return std::ranges::any_of(table, [&](Move const& move) { return move.from == from && move.to == to; });
}

base::Outcome<> check_move(EnquiryState from, EnquiryState to) {
  if (may_move(from, to)) return base::Done{};
  return base::refuse(base::Refused::conflict,
                      fmt::format("This cannot be done now: the enquiry is “{}”. Reload the page to see what has happened since.", name(from)));
}

bool is_waiting(EnquiryState state) { return state == queued || is_with_partner(state); }
bool is_with_partner(EnquiryState state) {
  return state == sent || state == acknowledged || state == more_information_asked || state == returned_interim;
}
bool is_beside_waiting(EnquiryState state) {
  return state == declined || state == undeliverable || state == not_ours || state == cannot_identify;
}
bool is_over(EnquiryState state) { return state == cancelled || state == closed; }
bool may_be_corrected(EnquiryState state) {
  return state == returned_final || state == read || state == used || state == set_aside || state == closed;
}

std::string_view name(EnquiryState state) {
  switch (state) {
    case draft: return "Draft";
    case queued: return "Asked, in the queue";
    case sent: return "Sent";
    case undeliverable: return "Could not be delivered";
    case acknowledged: return "Received by the partner";
    case more_information_asked: return "The partner asked a question";
    case returned_interim: return "Returned in part";
    case returned_final: return "Returned";
    case read: return "Read";
    case used: return "Used";
    case set_aside: return "Set aside";
    case declined: return "Declined";
    case not_ours: return "Not theirs";
    case cannot_identify: return "Cannot identify";
    case cancelled: return "Withdrawn";
    case closed: return "Closed";
  }
  return {};
}

std::string_view name(NeedState state) {
  switch (state) {
    case NeedState::needed: return "Needed";
    case NeedState::asked: return "Asked";
    case NeedState::not_needed: return "Not needed";
    case NeedState::information_held: return "Information held";
  }
  return {};
}

}  // namespace enquiries

// The states of an enquiry and of a need, and the only moves between them. Every route in (page, file, programming
// interface, mail) goes through may_move.
#pragma once
#include "base/outcome.hpp"
#include "base/words.hpp"

#include <span>

namespace enquiries {

enum class EnquiryState {
  draft, queued, sent, undeliverable, acknowledged, more_information_asked, returned_interim, returned_final,
  read, used, set_aside, declined, not_ours, cannot_identify, cancelled, closed
};

struct Move {
  EnquiryState from;
  EnquiryState to;
  std::string_view when;  // what makes the move, in words
};
std::span<Move const> moves();
bool may_move(EnquiryState from, EnquiryState to);
// A conflict in words if the move is not listed.
base::Outcome<> check_move(EnquiryState from, EnquiryState to);

// Waiting to be returned: queued, sent, acknowledged, more information asked, returned in part. The one definition;
// store/waiting.hpp holds the same list as SQL, and a test holds the two together.
bool is_waiting(EnquiryState);
// With the partner, who can answer now: waiting, and not queued.
bool is_with_partner(EnquiryState);
// Counted beside what is waiting, each under its own name: declined, undeliverable, not ours, cannot identify.
bool is_beside_waiting(EnquiryState);
// Cancelled or closed: on nobody's list.
bool is_over(EnquiryState);
// A final return has arrived, so that a corrected one may follow.
bool may_be_corrected(EnquiryState);

std::string_view name(EnquiryState);  // "Waiting for police", never used alone for colour; "Withdrawn" for cancelled

enum class NeedState { needed, asked, not_needed, information_held };
std::string_view name(NeedState);

}  // namespace enquiries

template <>
struct base::Words<enquiries::EnquiryState> {
  static constexpr std::array table{
      base::Word{enquiries::EnquiryState::draft, "draft"},
      base::Word{enquiries::EnquiryState::queued, "queued"},
      base::Word{enquiries::EnquiryState::sent, "sent"},
      base::Word{enquiries::EnquiryState::undeliverable, "undeliverable"},
      base::Word{enquiries::EnquiryState::acknowledged, "acknowledged"},
      base::Word{enquiries::EnquiryState::more_information_asked, "more_information_asked"},
      base::Word{enquiries::EnquiryState::returned_interim, "returned_interim"},
      base::Word{enquiries::EnquiryState::returned_final, "returned_final"},
      base::Word{enquiries::EnquiryState::read, "read"},
      base::Word{enquiries::EnquiryState::used, "used"},
      base::Word{enquiries::EnquiryState::set_aside, "set_aside"},
      base::Word{enquiries::EnquiryState::declined, "declined"},
      base::Word{enquiries::EnquiryState::not_ours, "not_ours"},
      base::Word{enquiries::EnquiryState::cannot_identify, "cannot_identify"},
      base::Word{enquiries::EnquiryState::cancelled, "cancelled"},
      base::Word{enquiries::EnquiryState::closed, "closed"},
  };
};
template <>
struct base::Words<enquiries::NeedState> {
  static constexpr std::array table{
      base::Word{enquiries::NeedState::needed, "needed"},
      base::Word{enquiries::NeedState::asked, "asked"},
      base::Word{enquiries::NeedState::not_needed, "not_needed"},
      base::Word{enquiries::NeedState::information_held, "information_held"},
  };
};

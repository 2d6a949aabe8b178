// The only writers of an enquiry's state and of its dates.
#pragma once
#include "enquiries/domain/returned.hpp"
#include "enquiries/store/enquiry.hpp"

namespace enquiries {

// Moves the enquiry and writes the move; `enquiry.state` is the new one afterwards. Throws std::logic_error for a move
// that is not listed: actions ask check_move first. A lost race throws sql::TryAgain.
void move_to(ledger::Tx&, EnquiryRow& enquiry, EnquiryState to, std::string const& reason = {});

// Works the due dates, the next chase and the next rung out anew from what stands in the database.
void retime(ledger::Tx&, EnquiryId);

// Hands it to the partner now: released, partner's day zero, dates. The state is moved by the caller.
void hand_over(ledger::Tx&, EnquiryRow const&, AgencyId);
// Whether the partner's agreed intake of today is reached. Takes the partner's row lock until the transaction ends.
bool intake_reached(ledger::Tx&, AgencyId);

void begin_pause(ledger::Tx&, EnquiryId, std::string const& question);
void end_pause(ledger::Tx&, EnquiryId, std::string const& reply);

// Writes a return with its answers and its items (version 1). Nothing moves.
struct NewReturn {
  EnquiryId enquiry = {};
  int version = 1;
  ReturnRoute route = ReturnRoute::page;
  std::string said_by = {};
  std::optional<base::Instant> said_at = {};
  bool released = true;                        // false: waits for a second person
  bool interim_items = false;
  std::optional<ReturnId> replaces = {};
};
ReturnId write_return(ledger::Tx&, NewReturn const&, ReturnContent const&);
// A new version of an item, and the old one kept.
void correct_item(ledger::Tx&, ItemId, ItemContent const&, Disclosable of_the_return);
void withdraw_item(ledger::Tx&, ItemId);

}  // namespace enquiries

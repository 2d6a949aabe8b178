// Items of a person's answers, as they may be used.
#pragma once
#include "ledger/tx.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

struct UsableItem {
  ItemId id = {};
  EnquiryId enquiry = {};
  int version = 1;
  bool read = false;      // this version, by somebody of probation
  bool decided = false;   // this version, cited or set aside in an assessment
  bool cited = false;
};
// Not withdrawn, released by the partner, and not of an answer about the wrong person; by key.
std::vector<UsableItem> usable_items(ledger::View&, PersonId);
// Enquiries of the person whose answer has come and been read, and that are not closed.
std::vector<EnquiryId> answered_enquiries(ledger::View&, PersonId);

}  // namespace risk

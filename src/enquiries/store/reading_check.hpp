// Domestic abuse enquiries whose reading a senior has to countersign before they close: their reader's training asks for it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/tx.hpp"

namespace enquiries {

struct ReadingCheck {
  EnquiryId enquiry = {};
  ledger::AccountId asked_by = {};
  std::string asked_name = {};
  base::Instant asked_at = {};
  std::string why = {};
  bool close_waits = false;                  // signed off meanwhile: closes with the countersignature
  std::optional<base::Instant> done_at = {};
  std::string done_name = {};
  bool waits() const { return !done_at; }
};
std::optional<ReadingCheck> reading_check_of(ledger::View&, EnquiryId);

struct ReadingToCheck {
  EnquiryId enquiry = {};
  std::string reference = {};
  std::string surname = {}, forenames = {}, crn = {};
  std::string read_by = {};
  base::Instant at = {};
  std::string why = {};
};
std::vector<ReadingToCheck> readings_to_check(ledger::View&);   // oldest first

void ask_reading_check(ledger::Tx&, EnquiryId, std::string const& why);  // anew after every reading that asks for one
// True: one waits, and the closing waits for it from now on.
bool hold_for_reading_check(ledger::Tx&, EnquiryId);
void finish_reading_check(ledger::Tx&, EnquiryId, std::string const& note);

}  // namespace enquiries

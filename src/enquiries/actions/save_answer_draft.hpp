// What was typed into an answer is kept while it is being written, so that nothing typed is lost.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct SaveAnswerDraft {
  EnquiryId enquiry = {};
  std::string fields = {};   // the form's fields as the page encodes them; at most 256 KiB; empty: forget it
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, SaveAnswerDraft const&);

}  // namespace enquiries

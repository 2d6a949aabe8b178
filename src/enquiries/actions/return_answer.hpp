// The partner answers: in part, in full, or corrected. Where the partner asks for release by a second person, the answer
// waits for release and moves nothing until then.
#pragma once
#include "enquiries/domain/returned.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct ItemCorrection {
  ItemId item = {};          // of the answer that is corrected
  bool withdrawn = false;    // it was wrong altogether; `content` is ignored
  ItemContent content = {};
};
struct ReturnAnswer {
  EnquiryId enquiry = {};
  int version = 1;           // of the enquiry as it was read; stale: asked again since
  ReturnContent content = {};
  ReturnRoute route = ReturnRoute::page;          // page, file or mail
  std::vector<ItemCorrection> corrections = {};   // corrected returns: what changed; content.items are new ones
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
struct ReturnedNow {
  ReturnId answer = {};
  bool waits_for_release = false;
};
base::Outcome<ReturnedNow> run(ledger::Tx&, ReturnAnswer const&);

}  // namespace enquiries

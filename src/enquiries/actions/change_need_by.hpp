// A changed need-by date is a new version with a reason; chasing never moves it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct ChangeNeedBy {
  EnquiryId enquiry = {};
  base::Date need_by = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, ChangeNeedBy const&);

}  // namespace enquiries

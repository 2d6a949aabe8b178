// A batch returned as a file: every row is checked, then all are returned, or none.
#pragma once
#include "enquiries/domain/batch_file.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

// What would happen, for the preview; changes nothing.
BatchRead check_batch(ledger::View&, std::string_view csv);
// The partner's rows as a file to fill in; a look for each: "enquiry.exported".
std::string batch_file(ledger::View&, BatchId);

struct ReturnBatch {
  std::string csv = {};          // the file as it was previewed, checked again
  bool only_good_rows = false;   // rows with a problem are left out; else one problem refuses the file
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
// How many enquiries were answered.
base::Outcome<int> run(ledger::Tx&, ReturnBatch const&);

}  // namespace enquiries

// A file that comes with an answer: type-checked by its content, at most 10 MB, held apart and never shown inline.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct AttachFile {
  EnquiryId enquiry = {};
  std::optional<ReturnId> answer = {};
  std::string file_name = {};
  std::string bytes = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<AttachmentId> run(ledger::Tx&, AttachFile const&);

}  // namespace enquiries

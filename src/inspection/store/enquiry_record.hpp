// What the record shows of a sampled person's enquiries, to stand beside an inspector's empty answer. It fills nothing in.
#pragma once
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/state.hpp"
#include "inspection/domain/ids.hpp"
#include "ledger/tx.hpp"

namespace inspection {

using enquiries::EnquiryKind;

// One need, with the enquiry that met it; or an enquiry that no rule asked for.
struct EnquiryLine {
  EnquiryKind kind = EnquiryKind::police_da;
  std::string agency = {};                                // empty: to be chosen
  std::int64_t need = 0;                                  // 0: no rule asked for it
  std::optional<base::Instant> needed_at = {};
  std::optional<base::Date> ask_by = {};
  std::optional<enquiries::NeedState> need_state = {};
  std::string decision = {};                              // why no enquiry was made
  std::int64_t enquiry = 0;                               // 0: none
  std::string reference = {};                             // empty: a draft
  std::optional<enquiries::EnquiryState> state = {};
  std::optional<base::Instant> asked_at = {};
  std::optional<base::Date> due_on = {};
  std::optional<base::Instant> returned_at = {};
  std::optional<base::Instant> read_at = {};
  std::optional<base::Instant> used_at = {};
  std::string grade = {};                                 // what probation made of the answer
  std::int64_t items = 0;                                 // of information in it
  std::int64_t used = 0;                                  // cited in an assessment, or set aside with a reason
};
// By kind, then the oldest first. A look: "person.viewed".
std::vector<EnquiryLine> enquiry_record(ledger::View&, PersonId);

}  // namespace inspection

// Who may decide that an enquiry is not needed.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/rules.hpp"

namespace enquiries {

struct NeedFacts {
  EnquiryKind kind = EnquiryKind::police_da;
  Strength strength = Strength::expected;
  Priority priority = Priority::routine;
  bool first_of_order = false;      // the first police enquiry of an order: priority rests on what is already known
  bool not_needed_by_spo = false;   // a trigger says so
};

enum class Decides { practitioner, spo, nobody };

// nobody: a mandatory trigger accepts no decision that none is needed. NN-1 and NN-3 are anybody's.
Decides who_decides(NotNeeded, NeedFacts const&);

}  // namespace enquiries

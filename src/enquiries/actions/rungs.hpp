// One step up the ladder for one enquiry: a dated mark with a named owner, and the date of the next. Used by the daily
// job and by hand.
#pragma once
#include "enquiries/domain/rules.hpp"
#include "enquiries/store/change.hpp"

namespace enquiries {

struct RungDue {
  EnquiryId id = {};
  AgencyId agency = {};
  PersonId person = {};
  int rung = 0;                                // taken last
  std::optional<base::Date> next_rung_on = {};
  std::optional<StaffId> acting = {};
  UnitId team = {};                            // the person's
};
// Takes the next rung. `result` stays empty until somebody records what came of it.
void take_rung(ledger::Tx&, RungDue const&, base::Date due_on, base::Date done_on, std::string const& result = {});

}  // namespace enquiries

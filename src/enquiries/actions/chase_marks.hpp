// What the chases of the day and the last chase before a moment share: what is read of an enquiry, and the mark that is left.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/tx.hpp"

namespace enquiries {

struct ChaseDue {
  base::Date due_on = {};
  EnquiryId id = {};
  AgencyId agency = {};
  PersonId person = {};
  int chases = 0;
  std::optional<StaffId> acting = {};
  std::string acting_name = {};
  std::optional<base::Date> partner_day_zero = {};
  std::optional<base::Date> partner_due_on = {};
};

// Between the day that the chase is due, which comes first, and the condition: "select <day>, " chase_columns "where …".
inline constexpr std::string_view chase_columns =
    "e.id, e.agency_id, e.person_id, e.chases, e.acting_id, coalesce(s.full_name, ''), e.partner_day_zero, e.partner_due_on from enquiry e left join staff s on s.id = e.acting_id ";

// Each gets a dated mark and an audit line.
void mark_chases(ledger::Tx&, std::vector<ChaseDue> const&, base::Date day, std::string const& result);

}  // namespace enquiries

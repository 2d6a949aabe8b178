// What was agreed with a partner: the unit's own record before the rule table's override.
#pragma once
#include "base/calendar.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/rules.hpp"
#include "organisation/store/partners.hpp"

namespace enquiries {

using organisation::Agency;

std::optional<Agency> agency_of_code(ledger::View&, EnquiryKind, std::string_view code);
organisation::AgencyKind agency_kind_of(EnquiryKind);

struct Agreement {
  std::optional<int> max_open_per_day = {};    // agreed intake; none: everything is sent at once
  bool release_by_second_person = false;
  std::string named_lead = {};
  base::Nation nation = base::Nation::england_and_wales;  // whose bank holidays set the due date
  bool wales = false;
};
Agreement agreement_with(ledger::View&, Agency const&, base::Date day);
// The calendar and the hour of the day by which this partner's time is counted.
Counting counting_for(ledger::View&, Agreement const&, base::Date day);
// Working days of a clock for this partner on the day; nothing where the clock has only a moment.
std::optional<int> answer_days(ledger::View&, Agency const&, std::string_view clock, base::Date day);

}  // namespace enquiries

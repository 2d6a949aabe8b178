// Staff, who heads what, and who stands in for whom.
#pragma once
#include "ledger/view.hpp"
#include "organisation/domain/staff.hpp"

namespace organisation {

std::optional<Staff> find_staff(ledger::View&, StaffId);
std::vector<Posted> postings_of(ledger::View&, StaffId, std::optional<base::Date> on = {});      // by id
std::vector<Posted> every_posting_of(ledger::View&, StaffId);                                     // past and to come too, oldest first
std::vector<Posted> staff_of(ledger::View&, UnitId, std::optional<base::Date> on = {});          // posted to this very unit; seniors first, by name
std::vector<Posted> staff_within(ledger::View&, ledger::Place, std::optional<base::Date> on = {});  // posted to the place's unit or any below it, by name
std::vector<Posted> practitioners_of(ledger::View&, UnitId team, std::optional<base::Date> on = {});

// Who holds the office on the day; the longest in post if two do; nothing if it is vacant.
std::optional<Posted> senior_of_team(ledger::View&, UnitId team, std::optional<base::Date> on = {});
std::optional<Posted> head_of_pdu(ledger::View&, UnitId pdu, std::optional<base::Date> on = {});
std::optional<Posted> deputy_of_pdu(ledger::View&, UnitId pdu, std::optional<base::Date> on = {});
std::optional<Posted> director_of_region(ledger::View&, UnitId region, std::optional<base::Date> on = {});
// The head of any unit: SPO of a team, head of a PDU, director of a region.
std::optional<Posted> head_of(ledger::View&, UnitId, std::optional<base::Date> on = {});

std::vector<Absence> absences_of(ledger::View&, StaffId);                                        // oldest first; empty but for herself and who leads her
std::vector<DaysAway> days_away_of(ledger::View&, StaffId);                                      // oldest first, whoever asks
bool is_led(ledger::View&, StaffId);                                                             // by who asks, or herself
// True too for somebody who is not posted anywhere on the day: she has left.
bool is_away(ledger::View&, StaffId, std::optional<base::Date> on = {});
// Who takes what is this person's on the day: herself if she is there; else her deputy, the team's SPO, the deputy head,
// the head of PDU, the first of them who is there. Herself again if nobody is: an enquiry is never without an owner.
// `unit`: the team in which she holds it; without it, her oldest posting's.
StaffId stands_in_for(ledger::View&, StaffId, std::optional<base::Date> on = {}, std::optional<UnitId> unit = {});

}  // namespace organisation

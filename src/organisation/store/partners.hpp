// Forces and authorities, their links to PDUs, and the agencies that answer.
#pragma once
#include "ledger/view.hpp"
#include "organisation/domain/partner.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

std::vector<Force> forces(ledger::View&);                                    // by name
std::optional<Force> find_force(ledger::View&, ForceCode const&);
std::vector<Force> forces_of(ledger::View&, UnitId pdu, std::optional<base::Date> on = {});
// The force area: every PDU linked to the force on the day. It is a view, not a unit: no head, parent or rating.
std::vector<Unit> pdus_of_force(ledger::View&, ForceCode const&, std::optional<base::Date> on = {});

std::vector<Authority> authorities(ledger::View&);                           // by name
std::optional<Authority> find_authority(ledger::View&, AuthorityCode const&);
std::vector<Authority> authorities_of(ledger::View&, UnitId pdu, std::optional<base::Date> on = {});
std::vector<Authority> authorities_of_force(ledger::View&, ForceCode const&);
std::vector<Unit> pdus_of_authority(ledger::View&, AuthorityCode const&, std::optional<base::Date> on = {});
// By a name that was typed: exact, then alias, folded. Two hits or none go to a person.
std::vector<Authority> authorities_named(ledger::View&, std::string_view name);

std::vector<Agency> agencies(ledger::View&, AgencyKind);                     // by name
std::optional<Agency> find_agency(ledger::View&, AgencyId);
std::optional<Agency> agency_for(ledger::View&, AgencyKind, std::string_view code);
std::vector<std::string> domains_of(ledger::View&, AgencyId);                // mail domains a message may go to
std::vector<AgreedClock> clocks_of(ledger::View&, AgencyId);                 // every agreement, oldest first
// The working days agreed for this clock on the day; nothing: the rule table's.
std::optional<int> agreed_days(ledger::View&, AgencyId, std::string_view clock_id, base::Date on);

}  // namespace organisation

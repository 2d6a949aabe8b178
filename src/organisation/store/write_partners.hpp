// Changes of forces, authorities, their links and the agencies that answer.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/partner.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

void insert_force(ledger::Tx&, Force const&);
void insert_authority(ledger::Tx&, Authority const&);
void insert_authority_alias(ledger::Tx&, AuthorityCode const&, std::string_view alias);
void link_force(ledger::Tx&, UnitId, ForceCode const&, base::Date from, std::optional<base::Date> to = {});
void link_authority(ledger::Tx&, UnitId, AuthorityCode const&, base::Date from, std::optional<base::Date> to = {});
// Links that run on the day end with it; the day itself is the first without them.
void end_force_links(ledger::Tx&, UnitId, base::Date on);
void end_authority_links(ledger::Tx&, UnitId, base::Date on);

AgencyId insert_agency(ledger::Tx&, Agency const&);              // its id is passed over
void update_agency(ledger::Tx&, Agency const&);                  // of the same id
void replace_domains(ledger::Tx&, AgencyId, std::vector<std::string> const&);
void put_clock(ledger::Tx&, AgencyId, AgreedClock const&);       // replaces one of the same clock and day

}  // namespace organisation

// Made-up households: addresses over time, partners and former partners, and children with addresses of their own.
#pragma once
#include "demonstration/domain/made_person.hpp"

namespace demonstration {

void draw_addresses(base::Random&, MadePerson&, Pdu const&, World const&);
void draw_links(base::Random&, MadePerson&, NameSet const& origin);
// `known`: children of the household or in contact today; others of the past or without contact may come on top.
void draw_children(base::Random&, MadePerson&, int known, NameSet const& origin, Pdu const&, World const&);

}  // namespace demonstration

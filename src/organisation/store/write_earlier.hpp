// What stood before: bodies before June 2021 and units that were split or merged.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/files.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

std::int64_t insert_earlier_body(ledger::Tx&, EarlierBodyRow const&);
void link_earlier_body(ledger::Tx&, std::int64_t body, UnitId area, std::string_view mark);
void insert_earlier_rating(ledger::Tx&, std::int64_t body, EarlierBodyRow const&);
void insert_predecessor(ledger::Tx&, PredecessorRow const&);

}  // namespace organisation

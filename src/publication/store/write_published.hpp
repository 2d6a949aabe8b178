// Writing into the register, and the names a file may use.
#pragma once
#include "ledger/tx.hpp"
#include "publication/domain/import_row.hpp"

namespace publication {

KnownNames known_names(ledger::View&);

// One inspection is one of a name in a programme, however its date came to be known.
std::optional<std::int64_t> find_inspection(ledger::View&, Inspection const&);
Inspection read_inspection(ledger::View&, std::int64_t id);
std::int64_t insert_inspection(ledger::Tx&, Inspection const&);
void replace_inspection(ledger::Tx&, std::int64_t id, Inspection const&);

}  // namespace publication

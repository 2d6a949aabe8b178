#pragma once
#include "ledger/rules.hpp"

namespace app {

// Every rule book, read from the embedded policy files, or from `folder` where one is given.
// Throws policy::Mistake, which names file, key and line.
ledger::Rules rule_books(std::string const& folder = {});

}  // namespace app

// The organisation and the register of inspections as published, loaded by their own actions before anything is made up.
#pragma once
#include "base/embedded.hpp"
#include "ledger/rules.hpp"
#include "sql/connection.hpp"

#include <span>

namespace demonstration {

// Throws std::runtime_error, naming the first problem, if the files do not read.
void load_published(sql::Connection&, ledger::Rules const&, std::span<base::EmbeddedFile const>);

}  // namespace demonstration

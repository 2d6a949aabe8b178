// Fills an empty, migrated database: the organisation as it is, and made-up staff, people and enquiries in it.
#pragma once
#include "base/embedded.hpp"
#include "ledger/rules.hpp"
#include "sql/connection.hpp"

#include <functional>
#include <span>

namespace demonstration {

struct BuildOptions {
  int people = 11200;              // 11,200: Merseyside as of 28 June 2023; more: every PDU of the country
  std::uint64_t seed = 2023;       // the same seed and number give the same database, row by row
  std::function<void(std::string_view step, int done, int of)> progress = {};
};

// Throws sql::Error; the database is then to be thrown away.
void build(sql::Connection& connection, ledger::Rules const& rules, std::span<base::EmbeddedFile const> organisation_files,
           BuildOptions const& options);

}  // namespace demonstration

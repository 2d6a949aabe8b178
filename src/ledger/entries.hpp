// How lines and messages are written: one statement each, used by Tx and by the writing of looks.
#pragma once
#include "ledger/record.hpp"
#include "sql/connection.hpp"

namespace ledger {

void write_line(sql::Connection& connection, Scope const& scope, base::Instant at, AuditLine const& line);
// A second message with the same key is not written.
void write_message(sql::Connection& connection, base::Instant at, OutboxMessage const& message);

}  // namespace ledger

// How lines and messages are written, used by Tx and by the writing of looks.
#pragma once
#include "ledger/record.hpp"
#include "sql/connection.hpp"

namespace ledger {

void write_line(sql::Connection& connection, Scope const& scope, base::Instant at, AuditLine const& line);
// The same of many, in their order: a job's chunk leaves hundreds.
void write_lines(sql::Connection& connection, Scope const& scope, base::Instant at, std::span<AuditLine const> lines);
// A second message with the same key is not written.
void write_message(sql::Connection& connection, base::Instant at, OutboxMessage const& message);

}  // namespace ledger

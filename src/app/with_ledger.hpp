// For commands that act on a database: opens the record with the product's rules and reactions, and says what came of it.
#pragma once
#include "ledger/ledger.hpp"

#include <functional>
#include <iosfwd>

namespace app {

// Runs `act` on the record. Returns what it returns; 2 with the reason on `out` if the database cannot be used.
int with_ledger(std::string const& database, std::ostream& out, std::function<int(ledger::Ledger&)> const& act);

// The reasons of a refusal, one on a line; returns 1.
int report_refusal(base::Refusal const& refusal, std::ostream& out);
// `done` and 0, or the refusal and 1.
int report_done(std::string_view done, std::ostream& out);

template <class T>
int report(base::Outcome<T> const& outcome, std::ostream& out, std::string_view done) {
  return outcome ? report_done(done, out) : report_refusal(outcome.error(), out);
}

}  // namespace app

#include "app/workload_cli.hpp"

#include "app/with_ledger.hpp"
#include "workload/actions/nightly.hpp"

#include <ostream>

namespace app {

int reweigh(std::string const& database, std::ostream& out) {
  return with_ledger(database, out, [&](ledger::Ledger& ledger) {
    auto const run = workload::reweigh_everybody(ledger, "Worked out by hand");
    out << fmt::format("{} people looked at, {} changed\n", run.people, run.changed);
    return 0;
  });
}

}  // namespace app

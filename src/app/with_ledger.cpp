#include "app/with_ledger.hpp"

#include "app/reactions.hpp"
#include "app/rule_books.hpp"
#include "embedded/embedded_migrations.hpp"
#include "sql/migrate.hpp"

#include <ostream>

namespace app {

int with_ledger(std::string const& database, std::ostream& out, std::function<int(ledger::Ledger&)> const& act) {
  try {
    auto const connection = sql::open(database);
    if (sql::schema_version(*connection) != sql::newest(embedded_migrations())) {
      out << "The database's schema is not this program's. Run: fullpicture migrate --database …\n";
      return 2;
    }
  } catch (sql::Error const& error) {
    out << "The database cannot be opened: " << error.what() << "\n";
    return 2;
  }
  base::SystemClock const clock;
  auto const rules = rule_books();
  auto const reacting = reactions();
  ledger::Ledger ledger({.database = database, .readers = 1}, clock, rules, reacting);
  return act(ledger);
}

int report_refusal(base::Refusal const& refusal, std::ostream& out) {
  if (!refusal.message.empty()) out << refusal.message << "\n";
  for (auto const& error : refusal.errors) out << error.field << ": " << error.message << "\n";
  if (refusal.message.empty() && refusal.errors.empty()) out << "Refused.\n";
  return 1;
}

int report_done(std::string_view done, std::ostream& out) {
  out << done << "\n";
  return 0;
}

}  // namespace app

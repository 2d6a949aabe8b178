// The weekly trend: what waits, by unit and partner, counted on the first working day of each week.
#include "enquiries/actions/daily.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write keep_week{"enquiries.keep_week", sql::composed<[] {
  return sql::pieces("insert into waiting_week (week, unit_id, agency_id, waiting, mark) "
                     "select :week, u.id, e.agency_id, count(*), 'counted' from enquiry e join person p on p.id = e.person_id "
                     "join unit u on u.kind = 'pdu' and p.team_no between u.team_from and u.team_to where ", sql_of::waiting,
                     " group by u.id, e.agency_id on conflict do nothing");
}>};

base::Date monday_of(base::Date day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

}  // namespace

int count_week(ledger::Ledger& ledger, base::Date day) {
  auto const monday = monday_of(day);
  if (day != base::working_calendar(base::Nation::england_and_wales).on_or_after(monday)) return 0;
  int counted = 0;
  ledger.write(ledger::system_scope("Weekly count"), [&](ledger::Tx& tx) {
    counted = static_cast<int>(tx.change(keep_week, {{"week", monday}}));
    tx.housekeeping("totals of units, without rows");
    return counted > 0;
  }, true);
  return counted;
}

}  // namespace enquiries

// Changes of staff, postings and absences.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/leaving.hpp"
#include "organisation/domain/staff.hpp"

namespace organisation {

StaffId insert_staff(ledger::Tx&, Staff const&);                          // its id is passed over
void set_account(ledger::Tx&, StaffId, AccountId);
void set_grade(ledger::Tx&, StaffId, Grade);                              // the one she holds today

struct NewPosting {
  StaffId staff = {};
  UnitId unit = {};
  Grade grade = Grade::po;
  int contracted = full_time;
  Terms terms = Terms::permanent;
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::optional<StaffId> deputy = {};
  Origin origin = Origin::entered;
};
std::int64_t insert_posting(ledger::Tx&, NewPosting const&);
void end_posting(ledger::Tx&, std::int64_t posting, base::Date on, LeavingReason = LeavingReason::none);  // the first day without it
void set_deputy(ledger::Tx&, std::int64_t posting, std::optional<StaffId>);
std::optional<Posted> find_posting(ledger::View&, std::int64_t posting);

std::int64_t insert_absence(ledger::Tx&, Absence const&);
void end_absence(ledger::Tx&, std::int64_t absence, base::Date last_day);
std::optional<DaysAway> find_absence(ledger::View&, std::int64_t absence);

}  // namespace organisation

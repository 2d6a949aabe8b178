// Who waits for a practitioner: people without one, and people whose practitioner has left, leaves soon or is long away.
#pragma once
#include "ledger/view.hpp"
#include "organisation/domain/staff.hpp"
#include "people/domain/person.hpp"
#include "people/domain/sentence.hpp"
#include "workload/domain/allocation_rules.hpp"
#include "workload/domain/ids.hpp"

namespace workload {

// A person as the lists of allocation and the page of one allocation know them.
struct WaitingCase {
  PersonId person = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  people::Rosh rosh = people::Rosh::not_assessed;
  bool limited = false;
  bool restricted = false;
  UnitId team = {};
  std::int64_t team_no = 0;
  std::string team_name = {};
  std::optional<StaffId> practitioner = {};
  std::string practitioner_name = {};               // empty: nobody
  std::optional<StaffId> cover = {};
  std::string cover_name = {};
  std::string tier = {};                            // of the two axes; empty: none yet
  int points = 0;
  int mappa = 0;                                    // the highest level of what has not ended
  int mappa_category = 0;                           // of the newest with a level; 0: not recorded
  std::optional<people::SentenceKind> kind = {};    // of the newest sentence that has not ended; nothing: none is recorded
  std::optional<base::Date> started = {};
  std::optional<base::Instant> hearing = {};

  // The day by which somebody has the case: nothing where no sentence is recorded.
  std::optional<base::Date> due(AllocationRules const&) const;
};

// Most urgent first. People whose every sentence has ended wait for nobody.
std::vector<WaitingCase> unallocated_within(ledger::View&, ledger::Place);
// People who wait in the place and whom the scope may not see: restricted, or excluded from. A number only.
std::int64_t waiting_unseen(ledger::View&, ledger::Place);
std::optional<WaitingCase> case_of(ledger::View&, PersonId);
std::vector<WaitingCase> held_by(ledger::View&, StaffId);   // most urgent first

enum class Going { left, leaves, absent };
std::string_view label(Going);

// Somebody whose cases need another owner, or will.
struct Leaver {
  StaffId staff = {};
  std::string name = {};
  UnitId team = {};                                 // of most of the cases
  std::string team_name = {};
  Going how = Going::left;
  std::optional<base::Date> from = {};              // the first day without her; nothing where it is not known
  std::optional<base::Date> back = {};              // of who is absent: the last day away, if it is known
  std::int64_t cases = 0;                           // in the place, as far as the scope sees
  StaffId acting = {};                              // who answers for the cases today
  std::string acting_name = {};
};
std::vector<Leaver> leavers_within(ledger::View&, ledger::Place);   // who has gone first, then by day and name
std::optional<Leaver> find_leaver(ledger::View&, StaffId, ledger::Place);

}  // namespace workload

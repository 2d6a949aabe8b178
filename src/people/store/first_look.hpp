// People who came with an import: nobody has yet asked whether an enquiry is needed. An import creates no needs; a
// first look does, or says why nothing is due.
#pragma once
#include "ledger/tx.hpp"
#include "people/domain/person.hpp"
#include "people/domain/priority.hpp"
#include "people/store/lists.hpp"

namespace people {

struct FirstLookRow {
  PersonId id = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  Rosh rosh = Rosh::not_assessed;
  std::string practitioner_name = {};
  Priority priority = Priority::routine;
  std::string reason = {};
  base::Date added_on = {};
};
// Not done yet, of the scope's place: first, soon, routine; oldest first within each.
std::vector<FirstLookRow> first_looks(ledger::View&, Part = {});
// Of one practitioner.
std::vector<FirstLookRow> first_looks_of(ledger::View&, StaffId, Part = {});

struct FirstLookCounts {
  std::int64_t first = 0;
  std::int64_t soon = 0;
  std::int64_t routine = 0;
  std::int64_t done_this_week = 0;   // since Monday
  std::int64_t open() const { return first + soon + routine; }
};
FirstLookCounts first_look_counts(ledger::View&);

bool awaits_first_look(ledger::View&, PersonId);
// The weekly target set by the head of the PDU; nothing: not set.
std::optional<int> first_look_target(ledger::View&, UnitId pdu);

}  // namespace people

// Enquiries in lists. Every list is one of four sets, reached by one of four ways, so that counts and rows agree.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/quality.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/domain/state.hpp"
#include "ledger/view.hpp"

namespace enquiries {

struct EnquiryLine {
  EnquiryId id = {};
  std::string reference = {};
  PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  EnquiryKind kind = EnquiryKind::police_da;
  AgencyId agency = {};
  std::string agency_name = {};
  EnquiryState state = EnquiryState::sent;
  Priority priority = Priority::routine;
  std::string priority_reason = {};
  std::string trigger_ids = {};
  std::string gate = {};
  std::string decision_waiting = {};
  std::optional<base::Instant> asked_at = {};
  std::optional<base::Date> due_on = {};
  std::optional<base::Instant> due_moment = {};
  std::optional<base::Date> partner_due_on = {};
  std::optional<base::Instant> returned_at = {};
  int chases = 0;
  int rung = 0;
  std::optional<StaffId> owner = {};
  std::optional<StaffId> acting = {};
  std::string acting_name = {};
  std::string rosh = {};                       // the person's level
  std::int64_t team = 0;                       // unit key of the person's team
  std::optional<Grade> grade = {};
};

enum class Which {
  to_read,   // an answer, or part of one, that nobody of probation has read
  for_us,    // only probation can go on: draft, question asked, undeliverable, not ours, cannot identify, declined, read and not yet used
  waiting,   // waiting to be returned
  done,      // used, set aside, closed or withdrawn
};

// What a list may be narrowed by; what is left empty narrows nothing.
struct Narrow {
  std::optional<EnquiryKind> kind = {};
  std::optional<AgencyId> agency = {};
  std::optional<Priority> priority = {};
  std::string trigger = {};                    // "TR-06"
  std::string band = {};                       // a word of AgeBand (domain/due.hpp)
  std::optional<EnquiryState> state = {};
  std::optional<UnitId> unit = {};             // region, PDU or team, within the place of who asks
  std::string rosh = {};                       // "high"
};

// All of a person, newest first, whatever the state. A look: "person.viewed".
std::vector<EnquiryLine> enquiries_of_person(ledger::View&, PersonId);
// On this member of staff's list today (acting), within the place of who asks; by priority, then due date.
std::vector<EnquiryLine> enquiries_of_staff(ledger::View&, StaffId, Which, Narrow const& = {});
// Of the place of who asks, by priority, then due date, then key. `after` pages: rows passed over.
std::vector<EnquiryLine> enquiries_of_place(ledger::View&, Which, Narrow const& = {}, int limit = 100, int after = 0);
std::int64_t count_of_place(ledger::View&, Which, Narrow const& = {});

// Waiting enquiries of the place by band, priority, agency, kind and state in one pass; the sums of parts are the whole.
struct WaitingCount {
  std::string band = {};
  Priority priority = Priority::routine;
  AgencyId agency = {};
  std::string agency_name = {};
  EnquiryKind kind = EnquiryKind::police_da;
  EnquiryState state = EnquiryState::sent;
  std::int64_t count = 0;
};
std::vector<WaitingCount> waiting_counts(ledger::View&, Narrow const& = {});

// The partner's worklist: by priority, then need-by date by its own count.
struct WorkLine {
  EnquiryId id = {};
  std::string reference = {};
  int version = 1;
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  EnquiryKind kind = EnquiryKind::police_da;
  EnquiryState state = EnquiryState::sent;
  Priority priority = Priority::routine;
  std::string priority_reason = {};
  std::string decision_waiting = {};
  std::optional<base::Date> partner_day_zero = {};
  std::optional<base::Date> partner_due_on = {};
  std::optional<base::Instant> due_moment = {};
  std::string partner_ref = {};
  std::optional<AccountId> taken_by = {};
  std::string taken_by_name = {};
  std::optional<BatchId> batch = {};
  int children = 0;
  bool waits_for_release = false;
  std::string asked_us = {};                   // the question we owe them an answer to
  std::string withdrawn_or_used = {};          // afterwards: used, set_aside, cancelled …
};
enum class Work {
  to_do,          // sent, acknowledged, returned in part
  with_probation, // more information asked: not counted against the partner
  to_release,     // prepared, waits for a second person
  to_confirm,     // spoken answers to confirm in writing
  done,           // returned, declined, handed back; newest first; with what became of it
  withdrawn,
};
std::vector<WorkLine> work_of_agency(ledger::View&, Work, int limit = 500, std::int64_t after = 0);  // `after`: rows passed over
std::int64_t work_to_do_count(ledger::View&);
std::vector<WorkLine> work_of_batch(ledger::View&, BatchId);
// The neighbours in the to-do list, for stepping by keyboard.
struct Neighbours {
  std::optional<EnquiryId> before = {};
  std::optional<EnquiryId> after = {};
};
Neighbours neighbours_of(ledger::View&, EnquiryId);

// The partner's own count; never another partner's.
struct AgencyFigures {
  std::int64_t to_do = 0;
  std::int64_t late = 0;                       // by partner_due
  std::int64_t due_today = 0;
  std::int64_t with_probation = 0;
  std::int64_t returned_last_20 = 0;           // working days
  std::int64_t came_in_last_20 = 0;
  std::int64_t used = 0;                       // of those returned in the last 60 working days
  std::int64_t set_aside = 0;
};
AgencyFigures figures_of_agency(ledger::View&);

}  // namespace enquiries

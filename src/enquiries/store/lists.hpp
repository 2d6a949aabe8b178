// Enquiries in lists. Every list is one of six sets, reached by one of four ways, so that counts and rows agree.
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
  telephone, // of these, where the owner should telephone the partner now: a hearing is near, or nobody has said that they have it
  beside,    // counted beside what is waiting: declined, undeliverable, not ours, cannot identify
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
// The same of what is counted beside it, each under its own name.
std::vector<WaitingCount> beside_counts(ledger::View&, Narrow const& = {});

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
  std::string withdrawn_code = {};             // WD-1 …, where probation withdrew it
  std::string withdrawn_why = {};              // in its words, which it need not give beside a code
};
enum class Work {
  to_do,          // sent, acknowledged, returned in part, and nothing prepared
  late,           // of these, past the partner's own due date or the moment
  due_today,
  with_probation, // more information asked: not counted against the partner
  to_release,     // prepared, waits for a second person
  to_confirm,     // spoken answers to confirm in writing
  done,           // returned, declined, handed back; newest first; with what became of it
  withdrawn,
  came_in,        // in the last 20 working days
  returned,
  used,           // of those returned in the last 60 working days
  set_aside,
};
// A page of them: `after` rows are passed over. The count is of exactly these rows.
std::vector<WorkLine> work_of_agency(ledger::View&, Work, int limit = 50, std::int64_t after = 0);
std::int64_t count_of_work(ledger::View&, Work);
// The next of the to-do list that nobody has taken.
std::vector<EnquiryId> next_free_work(ledger::View&, int limit);
// Of what is to do, what bears this name or reference: words in any case, surname first or last.
std::vector<WorkLine> find_work(ledger::View&, std::string_view find, int limit = 50);
// Waiting of this partner, whoever has to move: what probation's own pages count as waiting.
std::int64_t waiting_of_agency(ledger::View&);
std::vector<WorkLine> work_of_batch(ledger::View&, BatchId);
// Of the partner's own unit, to hand something on to.
struct Colleague {
  AccountId id = {};
  std::string name = {};
};
std::vector<Colleague> colleagues_of(ledger::View&);
// The neighbours in the to-do list, for stepping by keyboard.
struct Neighbours {
  std::optional<EnquiryId> before = {};
  std::optional<EnquiryId> after = {};
};
Neighbours neighbours_of(ledger::View&, EnquiryId);

}  // namespace enquiries

template <>
struct base::Words<enquiries::Work> {
  static constexpr std::array table{
      base::Word{enquiries::Work::to_do, "to-do"},           base::Word{enquiries::Work::late, "late"},
      base::Word{enquiries::Work::due_today, "due-today"},   base::Word{enquiries::Work::with_probation, "with-probation"},
      base::Word{enquiries::Work::to_release, "to-release"}, base::Word{enquiries::Work::to_confirm, "to-confirm"},
      base::Word{enquiries::Work::done, "done"},             base::Word{enquiries::Work::withdrawn, "withdrawn"},
      base::Word{enquiries::Work::came_in, "came-in"},       base::Word{enquiries::Work::returned, "returned"},
      base::Word{enquiries::Work::used, "used"},             base::Word{enquiries::Work::set_aside, "set-aside"},
  };
};

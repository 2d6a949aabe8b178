// One enquiry with all its parts.
#pragma once
#include "enquiries/domain/held.hpp"
#include "enquiries/domain/question.hpp"
#include "enquiries/domain/quality.hpp"
#include "enquiries/domain/rules.hpp"
#include "ledger/tx.hpp"

namespace enquiries {

struct EnquiryRow {
  EnquiryId id = {};
  std::string reference = {};                  // empty while a draft
  PersonId person = {};
  EnquiryKind kind = EnquiryKind::police_da;
  AgencyId agency = {};
  std::string agency_name = {};
  std::string agency_unit = {};
  EnquiryState state = EnquiryState::draft;
  int version = 1;
  int lock_version = 1;                        // what a stale form names
  Priority priority = Priority::routine;
  std::string priority_reason = {};
  std::string trigger_ids = {};
  std::string gate = {};
  std::string clock = {};
  std::string purpose = {};
  std::string gateway = {};
  std::string necessity = {};
  std::string proportionality = {};
  std::string onward_limits = {};
  std::string decision_waiting = {};
  bool search_by_address = false;
  std::optional<base::Date> period_from = {};
  std::optional<base::Date> period_to = {};
  std::string force_areas = {};
  std::string names_to_search = {};
  std::optional<StaffId> owner = {};
  std::string owner_name = {};
  std::optional<StaffId> acting = {};          // who holds it today: the owner, or her deputy, senior or head
  std::string acting_name = {};
  std::optional<base::Instant> asked_at = {};
  std::optional<base::Date> day_zero = {};
  std::optional<int> answer_wd = {};
  std::optional<base::Instant> moment = {};    // hearing or decision, where the clock runs to one
  std::optional<base::Date> due_on = {};       // none: the clock stands still
  std::optional<base::Instant> due_moment = {};
  std::optional<base::Instant> released_at = {};
  std::optional<base::Date> partner_day_zero = {};
  std::optional<base::Date> partner_due_on = {};
  std::optional<base::Instant> acknowledged_at = {};
  std::optional<base::Instant> acknowledge_by = {};   // by when the partner is expected to say that it has it
  std::optional<base::Instant> telephone_from = {};   // from then on the owner should telephone
  std::optional<base::Instant> returned_at = {};  // the final return
  std::optional<base::Instant> read_at = {};
  std::optional<base::Instant> used_at = {};
  std::optional<base::Instant> closed_at = {};
  std::string route = {};
  std::string partner_ref = {};
  std::optional<AccountId> taken_by = {};
  std::string taken_by_name = {};
  std::optional<base::Instant> taken_at = {};
  std::optional<BatchId> batch = {};
  int chases = 0;
  int rung = 0;
  bool breach_suspected = false;
  std::string again_why = {};                  // what was missing, when asked again
  std::optional<EnquiryId> came_from = {};
  std::string outcome_code = {};               // DC-n, WD-n, or the code of who is responsible
  std::string outcome_text = {};
  std::optional<Grade> grade = {};
};

// For probation within its place, and for the partner it is addressed to. A look: "enquiry.viewed".
std::optional<EnquiryRow> find_enquiry(ledger::View&, EnquiryId);
// What it split off from and what split off from it, as far as who asks may see them.
struct LinkedRow {
  EnquiryId id = {};
  std::string reference = {};
  std::string agency_name = {};
  bool is_part = false;                        // split off from this one; else where this one came from
};
std::vector<LinkedRow> linked_to(ledger::View&, EnquiryId);
std::optional<EnquiryId> enquiry_of_reference(ledger::View&, std::string_view reference);
std::vector<Question> questions_of(ledger::View&, EnquiryId);
std::vector<ChildId> children_of(ledger::View&, EnquiryId);
std::vector<LinkId> links_of(ledger::View&, EnquiryId);

struct MoveRow {
  EnquiryState from = EnquiryState::draft;
  EnquiryState to = EnquiryState::sent;
  base::Instant at = {};
  std::string by = {};
  std::string reason = {};
};
std::vector<MoveRow> moves_of(ledger::View&, EnquiryId);

struct PauseRow {
  std::int64_t id = 0;
  base::LocalTime starts = {};
  std::optional<base::LocalTime> ends = {};
  std::string question = {};
  std::string reply = {};
};
std::vector<PauseRow> pauses_of(ledger::View&, EnquiryId);

struct MarkRow {
  MarkId id = {};
  std::string kind = {};                       // chase, rung
  int step = 0;
  base::Date due_on = {};
  std::optional<base::Instant> done_at = {};
  std::string owner_name = {};
  std::string result = {};
};
std::vector<MarkRow> marks_of(ledger::View&, EnquiryId);

// Who is asked about, as the preview and the partner see it: the minimum.
struct SubjectRow {
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  std::string sex = {};
  std::string crn = {};
  std::string pnc = {};
  std::string cro = {};
};
struct SubjectAddress {
  std::string kind = {};                       // main, temporary, proposed, previous
  std::string lines = {};
  std::string postcode = {};
  base::Date from = {};
  std::optional<base::Date> to = {};
};
struct SubjectPartner {
  LinkId id = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  std::string relation = {};
};
struct SubjectChild {
  ChildId id = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  std::optional<base::Date> expected_date = {};
  std::string relation = {};
  std::string address_lines = {};
  std::string postcode = {};
  std::string authority_name = {};
};
struct Subject {
  SubjectRow person = {};
  std::vector<std::string> aliases = {};       // "Surname, Forenames"
  std::vector<SubjectAddress> addresses = {};
  std::vector<SubjectPartner> partners = {};
  std::vector<SubjectChild> children = {};
};
// What exactly the partner sees of the person; the same for the preview.
std::optional<Subject> subject_of(ledger::View&, EnquiryId);
// What is missing or doubtful before sending, as sentences: "No PNC ID is recorded".
std::vector<std::string> doubts_about(Subject const&, EnquiryKind);

// Earlier and open enquiries of the person, for held proposals (domain/held.hpp).
std::vector<Earlier> earlier_enquiries(ledger::View&, PersonId);

}  // namespace enquiries

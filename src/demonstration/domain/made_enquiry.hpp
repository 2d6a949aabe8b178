// A made-up enquiry with its whole history, and the need it meets.
#pragma once
#include "demonstration/domain/made_person.hpp"
#include "enquiries/domain/quality.hpp"
#include "enquiries/domain/returned.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/domain/state.hpp"
#include "enquiries/domain/templates.hpp"
#include "enquiries/domain/timetable.hpp"

namespace demonstration {

struct Actor {
  AccountId account = {};
  std::string name = {};
};

struct Moved {
  enquiries::EnquiryState from = enquiries::EnquiryState::draft;
  enquiries::EnquiryState to = enquiries::EnquiryState::sent;
  base::Instant at = {};
  Actor by = {};
  std::string reason = {};
};

struct Paused {
  base::LocalTime starts = {};
  std::optional<base::LocalTime> ends = {};
  std::string question = {};
  std::string reply = {};
};

struct Mark {
  bool rung = false;             // else a chase
  int step = 1;
  base::Date due_on = {};
  StaffId owner = {};
  std::string owner_name = {};
  std::string result = {};
};

struct MadeReturn {
  std::int64_t id = 0;
  enquiries::ReturnContent content = {};
  std::vector<std::int64_t> items = {};   // keys, in the order of content.items
  base::Instant at = {};
  Actor by = {};
  bool late = false;
  bool interim = false;
};

struct MadeEnquiry {
  enquiries::EnquiryId id = {};
  std::string reference = {};
  enquiries::EnquiryKind kind = enquiries::EnquiryKind::police_da;
  AgencyId agency = {};
  std::string agency_name = {};
  enquiries::EnquiryState state = enquiries::EnquiryState::sent;
  enquiries::Priority priority = enquiries::Priority::routine;
  std::string priority_reason = {};
  enquiries::Trigger const* trigger = nullptr;
  std::string fact = {};
  std::string rule_version = {};
  enquiries::LawfulBasis basis = {};
  std::string decision_waiting = {};
  bool search_by_address = false;
  base::Date period_from = {};
  std::string names_to_search = {};
  std::string route = {};
  StaffId owner = {};
  StaffId acting = {};
  Actor asker = {};
  base::Instant asked_at = {};
  enquiries::Timing timing = {};
  enquiries::Timetable dates = {};
  std::optional<base::Instant> acknowledged_at = {}, returned_at = {}, read_at = {}, used_at = {}, closed_at = {};
  std::string outcome_code = {};
  std::string outcome_text = {};
  std::optional<enquiries::Grade> grade = {};
  std::string partner_ref = {};
  std::vector<enquiries::Question> questions = {};
  std::vector<people::ChildId> children = {};
  std::vector<people::LinkId> links = {};
  std::vector<Moved> moves = {};
  std::vector<Paused> pauses = {};
  std::vector<Mark> marks = {};
  int chases = 0;
  std::optional<MadeReturn> answer = {};

  // The day up to which nobody of probation could have read it, and so on, for the assessment.
  bool was_used() const { return used_at.has_value(); }
};

struct MadeNeed {
  std::int64_t id = 0;
  enquiries::EnquiryKind kind = enquiries::EnquiryKind::police_da;
  std::optional<AgencyId> agency = {};
  enquiries::NeedState state = enquiries::NeedState::needed;
  enquiries::Trigger const* trigger = nullptr;
  std::string fact = {};
  std::string rule_version = {};
  enquiries::Priority priority = enquiries::Priority::routine;
  std::string priority_reason = {};
  bool first_of_order = false;
  base::Instant created_at = {};
  base::Date need_by = {};
  std::optional<enquiries::EnquiryId> enquiry = {};
  std::string decision = {};             // NN-n
  std::string decision_text = {};
  Actor decided_by = {};
  std::vector<people::ChildId> children = {};
};

}  // namespace demonstration

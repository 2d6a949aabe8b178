// Rows of training and supervision, and what they are drawn from: who is in post, and whose cases there are.
#pragma once
#include "demonstration/domain/world.hpp"
#include "demonstration/store/bulk.hpp"
#include "organisation/domain/staff.hpp"
#include "workforce/domain/place_words.hpp"
#include "workforce/domain/training.hpp"

namespace demonstration {

struct TrainedStaff {
  StaffId id = {};
  std::string name = {};
  organisation::Grade grade = organisation::Grade::po;
  UnitId unit = {};
  base::Date since = {};
  bool of_story = false;          // a person of the story: in date, whatever is drawn
};
std::vector<TrainedStaff> staff_to_train(sql::Connection&, ledger::Place, base::Date day);   // by key
struct CaseToShadow {
  ledger::PersonId person = {};
  StaffId holder = {};
};
std::vector<CaseToShadow> some_cases(sql::Connection&, std::int64_t team_number, int most);  // by key

struct MadeRecord {
  StaffId staff = {};
  std::string topic = {};
  workforce::Level level = workforce::Level::standard;
  base::Date on = {};
};
void insert_training_record(Bulk&, std::int64_t id, MadeRecord const&, ledger::AccountId by, std::string_view by_name);
struct MadeSession {
  std::int64_t id = 0;
  std::string topic = {};
  workforce::Level level = workforce::Level::practitioner;
  base::Date on = {};
  std::string place = {};
  UnitId unit = {};
  int seats = 0;
};
void insert_training_session(Bulk&, MadeSession const&, ledger::AccountId by, std::string_view by_name);
void insert_training_booking(Bulk&, std::int64_t id, std::int64_t session, StaffId, base::Instant at, std::string_view by_name);
struct MadeRequest {
  std::int64_t id = 0;
  UnitId unit = {}, region = {};
  std::string topic = {};
  base::Date month = {};
  int needed = 0, offered = 0;
  std::string note = {};
  base::Date sent = {}, due = {};
};
void insert_training_request(Bulk&, MadeRequest const&, ledger::AccountId by, std::string_view by_name);
struct MadeOneToOne {
  std::int64_t id = 0;
  StaffId staff = {}, senior = {};
  base::Date on = {};
  std::string agreed = {};
  std::optional<base::Date> next = {};
};
void insert_one_to_one(Bulk&, MadeOneToOne const&, std::string_view by_name);
void insert_one_to_one_action(Bulk&, std::int64_t id, std::int64_t one_to_one, StaffId, std::string_view what, base::Date due);
void insert_wellbeing(Bulk&, std::int64_t id, StaffId, base::Date on, workforce::Wellbeing, std::string_view by_name);
void insert_mentoring(Bulk&, std::int64_t id, StaffId, StaffId mentor, base::Date from, std::string_view aim);
void insert_shadowed(Bulk&, std::int64_t id, ledger::PersonId, StaffId, StaffId overseer, base::Date on, std::string_view what);

}  // namespace demonstration

// One-to-ones, what was agreed, marks of wellbeing, private notes, observed practice and mentoring.
#pragma once
#include "workforce/domain/ids.hpp"
#include "workforce/domain/place_words.hpp"
#include "workforce/store/staff_lines.hpp"

namespace workforce {

struct OneToOneRow {
  OneToOneId id = {};
  StaffId staff = {}, senior = {};
  std::string senior_name = {};
  base::Date on = {};
  std::string agreed = {};
  std::optional<base::Date> next = {};
};
// The shared part is hers, and of the seniors of her unit who lead her; a region and an administrator read none of it.
bool shares_one_to_ones(ledger::Scope const&, StaffId);
std::vector<OneToOneRow> one_to_ones_of(ledger::View&, StaffId);             // newest first; empty unless shared

struct OneToOneActionRow {
  OneToOneActionId id = {};
  OneToOneId one_to_one = {};
  StaffId staff = {};
  std::string what = {};
  Whose whose = Whose::staff;
  std::optional<base::Date> due = {};
  std::optional<base::Date> done_on = {};
  std::string done_by = {};
  base::Date agreed_on = {};
};
std::vector<OneToOneActionRow> actions_of(ledger::View&, StaffId);           // open ones by day, then done; as one_to_ones_of
std::optional<OneToOneActionRow> find_action(ledger::View&, OneToOneActionId);

// The last and the next one-to-one of everybody in a place: days alone.
struct OneToOneDays {
  StaffId staff = {};
  std::optional<base::Date> last = {};
  std::optional<base::Date> next = {};
};
std::vector<OneToOneDays> one_to_one_days(ledger::View&, ledger::Place);

struct NoteRow {
  std::int64_t id = 0;
  std::string body = {};
  base::Instant at = {};
};
// A private note is read by its author alone, whatever anybody's role.
std::vector<NoteRow> own_notes_about(ledger::View&, StaffId);

struct WellbeingRow {
  std::int64_t id = 0;
  StaffId staff = {};
  base::Date on = {};
  Wellbeing mark = Wellbeing::well;
  std::string note = {};
  std::string by = {};
};
std::vector<WellbeingRow> wellbeing_of(ledger::View&, StaffId);              // newest first; as one_to_ones_of
std::vector<WellbeingRow> latest_wellbeing(ledger::View&, ledger::Place);    // of those led, one each; without the note

struct ObservedRow {
  std::int64_t id = 0;
  base::Date on = {};
  std::string observer = {};
  std::string what = {}, went_well = {}, next_time = {};
};
std::vector<ObservedRow> observed_of(ledger::View&, StaffId);
struct MentoringRow {
  std::int64_t id = 0;
  StaffId mentor = {};
  std::string mentor_name = {};
  base::Date from = {};
  std::optional<base::Date> to = {};
  std::string aim = {};
};
std::vector<MentoringRow> mentoring_of(ledger::View&, StaffId);

// Somebody on probation whom who asks may see, by the number typed.
struct PersonMet {
  ledger::PersonId id = {};
  std::optional<StaffId> practitioner = {};
};
std::optional<PersonMet> find_by_crn(ledger::View&, std::string_view crn);

OneToOneId insert_one_to_one(ledger::Tx&, StaffId, base::Date on, std::string const& agreed, std::optional<base::Date> next);
void insert_action(ledger::Tx&, OneToOneId, StaffId, std::string const& what, Whose, std::optional<base::Date> due);
bool finish_action(ledger::Tx&, OneToOneActionId);
void insert_note(ledger::Tx&, StaffId, std::string const& body);
void insert_wellbeing(ledger::Tx&, StaffId, base::Date on, Wellbeing, std::string const& note);
void insert_observed(ledger::Tx&, StaffId, base::Date on, std::string const& what, std::string const& went_well, std::string const& next_time);
void insert_mentoring(ledger::Tx&, StaffId, StaffId mentor, base::Date from, std::string const& aim);
bool end_mentoring(ledger::Tx&, std::int64_t id, StaffId, base::Date on);
void insert_shadowed(ledger::Tx&, ledger::PersonId, StaffId, StaffId overseer, base::Date on, std::string const& what);

}  // namespace workforce

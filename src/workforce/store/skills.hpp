// What a unit can do: topic by person, and the gaps by topic. A person's row is read by who leads her; the gaps are figures.
#pragma once
#include "workforce/domain/gap.hpp"
#include "workforce/store/staff_lines.hpp"

namespace workforce {

struct TopicStanding {
  Standing standing = {};
  std::optional<base::Date> booked = {};   // on a session to come
};
struct SkillRow {
  StaffLine who = {};
  std::vector<TopicStanding> topics = {};  // in the order of the rules' topics
};
// Of those whom who asks leads, by name.
std::vector<SkillRow> skills_map(ledger::View&, ledger::Place);
// Of one person; nothing if not led.
std::optional<SkillRow> skills_of(ledger::View&, StaffId);
// By topic, in the order of the rules: of everybody in the place, named to nobody.
std::vector<Gap> gaps_of(ledger::View&, ledger::Place);
// By topic, in the order of the rules: the day from which each person without a booking needs it, today's or earlier where it is
// missing.
std::vector<std::vector<base::Date>> needed_by(ledger::View&, ledger::Place);

// Whether any training record of the place has been brought in: where none has, nothing is asked of anybody.
bool any_records(ledger::View&, ledger::Place);
// Whether some of them were made up for the demonstration.
bool any_invented(ledger::View&, ledger::Place);
// What critical work asks of this person today. The function behind organisation::TrainingDesk.
organisation::TrainingStanding standing_for(ledger::View&, StaffId, CriticalWork);

struct RecordRow {
  std::int64_t id = 0;
  std::string topic = {};
  std::string kind = {};                    // complete, exempt
  Level level = Level::standard;
  base::Date on = {};
  std::optional<base::Date> until = {};
  std::string evidence = {}, reason = {};
  base::Instant recorded_at = {};
  std::string recorded_by = {};
};
std::vector<RecordRow> records_of(ledger::View&, StaffId);  // newest first; {led s}

// Whose training expires in a window of days and who has not been told of it, by person and topic: for the reminders.
struct Expiring {
  StaffId staff = {};
  std::string topic = {};
  base::Date expires = {};
};
std::vector<Expiring> expiring_untold(ledger::View&, base::Date from, base::Date to);

}  // namespace workforce

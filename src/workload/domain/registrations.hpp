// What of the case record decides a tier, and how it is read: registrations, convictions, enforcement, dates.
// Sources: hmpps-tier and tier-to-delius (Ministry of Justice, MIT).
#pragma once
#include "base/time.hpp"
#include "people/domain/rosh.hpp"
#include "workload/domain/decimal.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace workload {

using people::Rosh;

struct Registration {
  std::string type = {};      // "MAPP"
  std::string level = {};     // "M2"
  std::string category = {};  // "M1"
  base::Date date = {};
  bool category_assumed = false;  // under MAPPA, and of which category is not on the record
};

struct Requirement {
  std::string main_category = {};
  bool restrictive = false;
};

// An active event that has a disposal.
struct Conviction {
  std::string sentence_type = {};
  bool terminated = false;
  std::vector<Requirement> requirements = {};
};

struct Intervention {  // non-statutory, not deleted
  std::string outcome = {};
  base::Date referred = {};
};

// The codes of the case record. Levels of risk, MAPPA levels, complexity and outcomes match in any letter case,
// everything else exactly.
struct RecordCodes {
  std::map<std::string, Rosh, std::less<>> rosh = {};
  std::map<std::string, std::string, std::less<>> complexity = {};  // code to name
  std::string mappa = {};
  std::vector<std::string> mappa_levels = {};
  std::vector<std::string> mappa_categories = {};
  std::vector<std::string> iom = {}, lifer = {}, domestic_abuse = {}, stalking = {}, child_protection = {}, unsupervised = {};
  std::vector<std::string> ignored = {};
  std::vector<std::string> custodial_sentences = {};
  std::vector<std::string> requirements_without_mandate = {};
  std::vector<std::string> enforcement_outcomes = {};
  int enforcement_days = 0;   // referred within so many days
  int assessment_weeks = 0;   // an assessment completed longer ago is not usable
};

// What the registrations in force say together.
struct Registered {
  Rosh rosh = Rosh::not_assessed;             // of the newest that names one
  std::optional<std::string> mappa_level = {};     // of the newest with a level that counts
  std::optional<std::string> mappa_category = {};  // of the newest MAPPA registration, and of no other
  bool mappa_category_assumed = false;             // not on the record
  std::vector<std::string> complexity = {};        // names, each once
  bool iom = false, lifer = false, domestic_abuse = false, stalking = false, child_protection = false, unsupervised = false;
};

// Deleted and ended registrations are left out before. Of equal dates the earlier in the list counts as the newer.
Registered registered(RecordCodes const&, std::vector<Registration>);

std::optional<Rosh> rosh_of(RecordCodes const&, std::string_view type);
std::optional<std::string> mappa_level_of(RecordCodes const&, Registration const&);
std::optional<std::string> complexity_of(RecordCodes const&, std::string_view type);
std::optional<std::string> enforcement_outcome_of(RecordCodes const&, std::string_view outcome);

// A current conviction that is custodial, or has a requirement that can bring change.
bool has_mandate(RecordCodes const&, std::vector<Conviction> const&);
bool has_enforcement(RecordCodes const&, std::vector<Intervention> const&, base::Date today);
// Completed within 55 weeks: 55 weeks to the day counts.
bool usable_assessment(RecordCodes const&, base::Date completed, base::Date today);

// The reoffending score from whichever is dated later, the full assessment or the one that stands alone; missing: 0.
struct DatedScore {
  std::optional<int> score = {};
  base::Date on = {};
};
int later_score(std::optional<DatedScore> const& assessment, std::optional<DatedScore> const& alone);

bool is_female(std::string_view gender);

}  // namespace workload

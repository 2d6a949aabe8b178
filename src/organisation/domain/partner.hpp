// Police forces and children's services authorities, and the agencies of them that answer enquiries.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "ledger/scope.hpp"
#include "organisation/domain/codes.hpp"

#include <optional>
#include <string>

namespace organisation {

using ledger::AgencyId;

struct Force {
  ForceCode code = {};
  std::string name = {};
  std::string ons_code = {};
  std::string nation = {};
  std::string police_uk_id = {};
};

struct Authority {
  AuthorityCode code = {};
  std::string name = {};
  std::string kind = {};        // unitary, metropolitan_district, london_borough, county, welsh_unitary
  std::string nation = {};
  ForceCode force = {};
};

enum class AgencyKind { police, childrens };

// The unit of a force or an authority that answers.
struct Agency {
  AgencyId id = {};
  AgencyKind kind = AgencyKind::police;
  std::string code = {};                       // of the force or the authority
  std::string name = {};                       // "Merseyside Police"
  std::string unit_name = {};                  // "Domestic abuse unit"
  std::string mailbox = {};
  std::string named_lead = {};
  std::string hours = {};
  std::optional<int> max_open_per_day = {};    // agreed intake; nothing: none agreed
  bool release_by_second_person = false;
  base::Date valid_from = {};
};

// A time agreed with one partner, in working days, instead of the rule table's.
struct AgreedClock {
  std::string clock_id = {};                   // "CK-REVIEW"
  int answer_wd = 0;
  base::Date valid_from = {};
};

}  // namespace organisation

template <>
struct base::Words<organisation::AgencyKind> {
  static constexpr std::array table{base::Word{organisation::AgencyKind::police, "police"},
                                    base::Word{organisation::AgencyKind::childrens, "childrens"}};
};

// An alert: a child or an adult who may be in danger now, found in fieldwork. It waits for nothing (section 6.2, default).
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace inspection {

enum class AlertAbout { child, adult };
enum class AlertTo { manager, head_of_pdu, region };  // in rising order
std::string_view shown(AlertTo);

struct AlertRule {
  std::chrono::minutes by = std::chrono::hours{17};         // London time, on the day it was raised
  std::chrono::minutes then_after = std::chrono::hours{1};  // from the head of the PDU on to the region
  friend bool operator==(AlertRule const&, AlertRule const&) = default;
};

struct AlertTimes {
  base::Instant raised = {};
  std::optional<base::Instant> acknowledged = {};
  std::optional<base::Instant> action_set = {};   // what the unit does, who and by when
  std::optional<base::Instant> followed_up = {};  // with its result
  std::optional<base::Instant> closed = {};
};

// When it goes up to a rung if nobody has acknowledged it: by 17:00 to the head of the PDU, at once if raised later.
base::Instant goes_up_at(AlertTo, base::Instant raised, AlertRule const& = {});

struct AlertStanding {
  std::vector<AlertTo> told = {};                // those it has reached, in rising order; the manager always
  bool lead_told = false;                        // from the first time it goes up
  bool late = false;                             // acknowledged after 17:00, or after the day if raised later; or not yet and past it
  std::optional<base::Instant> next_up_at = {};  // when it goes up next if nobody acknowledges it
};
AlertStanding standing(AlertTimes const&, base::Instant now, AlertRule const& = {});

// Why the lead inspector, who alone closes one, cannot do it yet.
std::vector<std::string_view> missing_to_close(AlertTimes const&);

}  // namespace inspection

template <>
struct base::Words<inspection::AlertAbout> {
  static constexpr std::array table{
      base::Word{inspection::AlertAbout::child, "child"},
      base::Word{inspection::AlertAbout::adult, "adult"},
  };
};

template <>
struct base::Words<inspection::AlertTo> {
  static constexpr std::array table{
      base::Word{inspection::AlertTo::manager, "manager"},
      base::Word{inspection::AlertTo::head_of_pdu, "head_of_pdu"},
      base::Word{inspection::AlertTo::region, "region"},
  };
};

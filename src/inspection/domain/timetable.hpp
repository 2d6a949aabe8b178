// The interview timetable and what a slot may not clash with (section 6.1, default). Shown before a slot is given.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inspection {

enum class SlotStatus { proposed, issued, moved, done, not_held };

struct Slot {
  std::int64_t id = 0;            // 0: not saved yet
  std::int64_t practitioner = 0;  // an account
  std::int64_t inspector = 0;
  base::LocalTime start = {};
  int minutes = 60;
  SlotStatus status = SlotStatus::proposed;
  base::LocalTime end() const { return start + std::chrono::minutes{minutes}; }
};

// Whole days away, both included: a practitioner's or an inspector's.
struct Leave {
  std::int64_t who = 0;
  base::Date first = {};
  base::Date last = {};
};

// A post an inspector held in the unit inspected, or in one it was made of.
struct PastPost {
  std::int64_t inspector = 0;
  std::optional<base::Date> until = {};  // nothing: held still
};

inline constexpr int conflict_years = 3;
// Whether they worked in the unit in the years before a day. They then read none of its cases and hold no interview.
bool has_conflict(std::vector<PastPost> const&, std::int64_t inspector, base::Date day);

enum class Clash { practitioner_busy, inspector_busy, practitioner_away, inspector_away, inspector_worked_here, not_in_fieldwork };
std::string_view shown(Clash);

struct FoundClash {
  Clash kind = {};
  std::int64_t with = 0;  // the slot it falls on, where it is one
};

struct Fieldwork {
  base::Date first = {};
  base::Date last = {};
  std::vector<Slot> slots = {};
  std::vector<Leave> leave = {};
  std::vector<PastPost> posts = {};
};

// A slot against all others but itself; one moved away or not held takes nobody's time.
std::vector<FoundClash> clashes(Slot const&, Fieldwork const&);

}  // namespace inspection

template <>
struct base::Words<inspection::SlotStatus> {
  static constexpr std::array table{
      base::Word{inspection::SlotStatus::proposed, "proposed"}, base::Word{inspection::SlotStatus::issued, "issued"},
      base::Word{inspection::SlotStatus::moved, "moved"},       base::Word{inspection::SlotStatus::done, "done"},
      base::Word{inspection::SlotStatus::not_held, "not_held"},
  };
};

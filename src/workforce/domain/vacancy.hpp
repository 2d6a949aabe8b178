// Vacancy, exactly: (target - in post) / target. Target 0 gives no rate, not 0%; more in post than the target is over establishment.
#pragma once
#include "workforce/domain/staffing.hpp"

namespace workforce {

// Tenths of a per cent, half away from zero; negative when over establishment; nothing where the target is 0.
std::optional<std::int64_t> vacancy_tenths(std::int64_t target_hundredths, Amount in_post);
// What is missing to the target; negative when over establishment.
Amount gap(std::int64_t target_hundredths, Amount in_post);
// A share of a per cent as it is read: "31%", "28.3%".
std::string percent(std::int64_t tenths);
// "31% vacant", "Fully staffed", "Over establishment by 1.2", "No rate: the target is 0", "No target set".
std::string vacancy_words(std::optional<std::int64_t> target_hundredths, Amount in_post);

// Targets ------------------------------------------------------------------------------------------------------------

// One dated row. A later one takes its place from its day on; one of the same day, written later, corrects it. None is changed.
struct TargetRow {
  std::int64_t id = 0;
  UnitId unit = {};
  Grade grade = Grade::po;
  std::int64_t hundredths = 0;  // of a full-time equivalent
  base::Date valid_from = {};
  Origin origin = Origin::entered;
  std::string why = {};
  std::string set_name = {};    // who set it
  base::Instant set_at = {};
};
// The row that counts on the day among rows of one unit and grade.
TargetRow const* target_row_on(std::span<TargetRow const> rows, UnitId unit, Grade grade, base::Date day);

struct UnitNode {
  UnitId id = {};
  std::optional<UnitId> parent = {};
  bool staffed = true;          // somebody is posted to this very unit today
};
// A unit's own target goes before those of the units below it; without one theirs are added up, and `missing` says how many of
// them have staff and no target: then the sum is no target of the whole.
struct Target {
  std::optional<std::int64_t> hundredths = {};
  bool of_parts = false;
  int missing = 0;
  Origins origins = {};
  bool whole() const { return hundredths && missing == 0; }
};
Target target_of(UnitId unit, Grade grade, std::span<TargetRow const> rows, std::span<UnitNode const> units, base::Date day);
// The target of a row of the page: that of the PSOs and that of the trainees together, where trainees are counted among them.
Target target_of_row(UnitId unit, Grade row, Flags const&, std::span<TargetRow const> rows, std::span<UnitNode const> units, base::Date day);

}  // namespace workforce

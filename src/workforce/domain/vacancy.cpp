#include "workforce/domain/vacancy.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace workforce {

std::optional<std::int64_t> vacancy_tenths(std::int64_t target_hundredths, Amount in_post) {
  if (target_hundredths <= 0) return std::nullopt;
  return rounded({target_hundredths * in_post.whole - 100 * in_post.parts, target_hundredths * in_post.whole}, 1000);
}

Amount gap(std::int64_t target_hundredths, Amount in_post) { return of_hundredths(target_hundredths) - in_post; }

std::string percent(std::int64_t tenths) { return (tenths % 10 == 0 ? fmt::format("{}", tenths / 10) : decimal(tenths)) + "%"; }

std::string vacancy_words(std::optional<std::int64_t> target, Amount in_post) {
  if (!target) return "No target set";
  auto const missing = gap(*target, in_post);
  if (*target == 0) return missing.parts < 0 ? fmt::format("Over establishment by {}: the target is 0", decimal(-rounded(missing, 10))) : "No rate: the target is 0";
  if (missing.parts < 0) {
    auto const over = -rounded(missing, 100);
    return over == 0 ? "Over establishment by less than 0.01" : "Over establishment by " + hundredths_in_words(over);
  }
  if (missing.parts == 0) return "Fully staffed, 0% vacant";
  auto const rate = *vacancy_tenths(*target, in_post);
  return rate == 0 ? "Under 0.1% vacant" : percent(rate) + " vacant";
}

TargetRow const* target_row_on(std::span<TargetRow const> rows, UnitId unit, Grade grade, base::Date day) {
  TargetRow const* found = nullptr;
  for (auto const& row : rows) {
    if (row.unit != unit || row.grade != grade || row.valid_from > day) continue;
    if (!found || std::pair(row.valid_from, row.id) > std::pair(found->valid_from, found->id)) found = &row;
  }
  return found;
}

namespace {

bool has_staff(UnitNode const& unit, std::span<UnitNode const> units) {
  return unit.staffed || std::ranges::any_of(units, [&](UnitNode const& below) { return below.parent == unit.id && below.id != unit.id && has_staff(below, units); });
}

}  // namespace

Target target_of(UnitId unit, Grade grade, std::span<TargetRow const> rows, std::span<UnitNode const> units, base::Date day) {
  Target target;
  if (auto const* own = target_row_on(rows, unit, grade, day)) {
    target.hundredths = own->hundredths;
    target.origins.add(own->origin);
    return target;
  }
  for (auto const& below : units) {
    if (below.parent != unit || below.id == unit) continue;
    auto const part = target_of(below.id, grade, rows, units, day);
    if (!part.hundredths) {
      if (has_staff(below, units)) ++target.missing;
      continue;
    }
    target.hundredths = target.hundredths.value_or(0) + *part.hundredths;
    target.of_parts = true;
    target.missing += part.missing;
    target.origins.add(part.origins);
  }
  if (!target.hundredths) target.missing = 0;
  return target;
}

Target target_of_row(UnitId unit, Grade row, Flags const& flags, std::span<TargetRow const> rows, std::span<UnitNode const> units, base::Date day) {
  auto target = target_of(unit, row, rows, units, day);
  if (row != Grade::pso || !flags.trainees) return target;
  auto const trainees = target_of(unit, Grade::pqip, rows, units, day);
  if (!trainees.hundredths) return target;
  target.hundredths = target.hundredths.value_or(0) + *trainees.hundredths;
  target.missing += trainees.missing;
  target.of_parts = target.of_parts || trainees.of_parts;
  target.origins.add(trainees.origins);
  return target;
}

}  // namespace workforce

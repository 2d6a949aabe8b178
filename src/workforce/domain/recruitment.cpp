#include "workforce/domain/recruitment.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace workforce {
namespace {

constexpr std::array way{Stage::advertised, Stage::sifted, Stage::interviewed, Stage::offered, Stage::vetting, Stage::vetted, Stage::start_agreed, Stage::started};

}  // namespace

std::optional<Stage> next_stage(Stage stage) {
  auto const* at = std::ranges::find(way, stage);
  return at == way.end() || at + 1 == way.end() ? std::nullopt : std::optional(*(at + 1));
}

std::string_view stage_words(Stage stage) {
  switch (stage) {
    case Stage::advertised: return "Advertised";
    case Stage::sifted: return "Sifted";
    case Stage::interviewed: return "Interviewed";
    case Stage::offered: return "Offered";
    case Stage::vetting: return "Vetting begun";
    case Stage::vetted: return "Vetted";
    case Stage::start_agreed: return "Start agreed";
    case Stage::started: return "Started";
    case Stage::withdrawn: return "Withdrew";
    case Stage::failed: return "Failed";
  }
  return "";
}

std::string_view standing_words(Stage stage) {
  switch (stage) {
    case Stage::advertised: return "Applied, not sifted yet";
    case Stage::sifted: return "Waiting for an interview";
    case Stage::interviewed: return "Interviewed, waiting to hear";
    case Stage::offered: return "Offered, vetting not begun";
    case Stage::vetting: return "In vetting";
    case Stage::vetted: return "Vetted, no first day yet";
    case Stage::start_agreed: return "First day agreed";
    default: return stage_words(stage);
  }
}

std::string step_fault(Path const& path, Step const& step, base::Date today) {
  if (path.empty()) return step.stage == Stage::advertised ? "" : "The first step is the advert";
  auto const& last = path.back();
  if (is_over(last.stage)) return fmt::format("This candidate {} on {}: nothing follows", last.stage == Stage::started ? "started" : last.stage == Stage::failed ? "failed" : "withdrew", base::date_in_full(last.on));
  if (step.stage != Stage::withdrawn && step.stage != Stage::failed && step.stage != next_stage(last.stage))
    return fmt::format("After “{}” comes “{}”", stage_words(last.stage), stage_words(*next_stage(last.stage)));
  if (step.on < last.on) return fmt::format("The day must not be before {}, the day of “{}”", base::date_in_full(last.on), stage_words(last.stage));
  if (step.on > today) return "The day must not be in the future: write a step down when it has been taken";
  return "";
}

std::optional<Stage> ended_at(Path const& path) {
  if (path.size() < 2 || (path.back().stage != Stage::withdrawn && path.back().stage != Stage::failed)) return std::nullopt;
  return path[path.size() - 2].stage;
}

std::optional<std::int64_t> median_doubled(std::vector<std::int64_t> numbers) {
  if (numbers.empty()) return std::nullopt;
  std::ranges::sort(numbers);
  auto const middle = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? 2 * numbers[middle] : numbers[middle - 1] + numbers[middle];
}

std::string median_words(std::int64_t doubled) { return doubled % 2 == 0 ? std::to_string(doubled / 2) : fmt::format("{}.5", doubled / 2); }

std::vector<StageTime> stage_times(std::span<Path const> paths, base::Date today) {
  std::vector<StageTime> all;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    StageTime time{.from = way[i], .to = way[i + 1]};
    std::vector<std::int64_t> taken;
    for (auto const& path : paths) {
      for (std::size_t at = 0; at + 1 < path.size(); ++at)
        if (path[at].stage == time.from && path[at + 1].stage == time.to) taken.push_back((path[at + 1].on - path[at].on).count());
      if (path.empty() || path.back().stage != time.from) continue;
      ++time.there_now;
      time.longest_now = std::max(time.longest_now, static_cast<std::int64_t>((today - path.back().on).count()));
    }
    time.people = static_cast<int>(taken.size());
    time.median_doubled = median_doubled(std::move(taken));
    all.push_back(time);
  }
  return all;
}

std::map<Grade, Measured> expected_on(Workforce const& workforce, std::span<Coming const> coming, Flags const& flags, base::Date day, StaffingBook const& book) {
  auto all = measure(workforce, Basis::fte_end, flags, {day, day}, book);
  for (auto const& one : coming) {
    if (one.on > day) continue;
    auto& row = all[row_of(one.grade, flags)];
    row.in_post = row.in_post + of_hours(one.contracted);
    row.available = row.available + of_hours(one.contracted);
    ++row.people;
  }
  return all;
}

}  // namespace workforce

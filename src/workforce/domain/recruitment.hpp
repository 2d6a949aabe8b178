// Filling posts, from advert to first day. A vacancy stays one until somebody has started.
#pragma once
#include "workforce/domain/staffing.hpp"

namespace workforce {

enum class Stage { advertised, sifted, interviewed, offered, vetting, vetted, start_agreed, started, withdrawn, failed };

struct Step {
  Stage stage = Stage::sifted;
  base::Date on = {};
};
// What happened to one candidate, in order; the first step is the advert's.
using Path = std::vector<Step>;

constexpr bool is_over(Stage stage) { return stage == Stage::started || stage == Stage::withdrawn || stage == Stage::failed; }
// The stage after this one; nothing after the last.
std::optional<Stage> next_stage(Stage);
std::string_view stage_words(Stage);         // "Vetting begun"
std::string_view standing_words(Stage);      // "In vetting": where somebody stands who was there last
// What is wrong with a step as typed; empty if nothing. One stage after another, none left out, none before the last, none to come.
std::string step_fault(Path const&, Step const&, base::Date today);
// Who withdrew or failed: the stage at which it was.
std::optional<Stage> ended_at(Path const&);

// The middle of the numbers, doubled so that it stays whole; nothing of none.
std::optional<std::int64_t> median_doubled(std::vector<std::int64_t>);
std::string median_words(std::int64_t doubled);   // "12", "12.5"

struct StageTime {
  Stage from = Stage::advertised, to = Stage::sifted;
  int people = 0;                                // who went through
  std::optional<std::int64_t> median_doubled = {};
  int there_now = 0;                             // who stand at `from` today
  std::int64_t longest_now = 0;                  // days
};
// A row for each step of the way, vetting on its own among them.
std::vector<StageTime> stage_times(std::span<Path const>, base::Date today);

// Where it is going ---------------------------------------------------------------------------------------------------

// Somebody whose first day is agreed.
struct Coming {
  Grade grade = Grade::po;
  int contracted = organisation::full_time;
  base::Date on = {};
};
// What will be in post on a day to come if nothing happens but what is agreed today: those in post less whoever is known to
// leave before it, and with whoever is known to begin. Arithmetic, not a forecast.
std::map<Grade, Measured> expected_on(Workforce const&, std::span<Coming const>, Flags const&, base::Date day, StaffingBook const&);

}  // namespace workforce

template <>
struct base::Words<workforce::Stage> {
  static constexpr std::array table{
      base::Word{workforce::Stage::advertised, "advertised"}, base::Word{workforce::Stage::sifted, "sifted"},   base::Word{workforce::Stage::interviewed, "interviewed"},
      base::Word{workforce::Stage::offered, "offered"},       base::Word{workforce::Stage::vetting, "vetting"}, base::Word{workforce::Stage::vetted, "vetted"},
      base::Word{workforce::Stage::start_agreed, "start_agreed"}, base::Word{workforce::Stage::started, "started"},
      base::Word{workforce::Stage::withdrawn, "withdrawn"},   base::Word{workforce::Stage::failed, "failed"},
  };
};

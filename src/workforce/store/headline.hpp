// A unit's workforce in a few figures, for who has one minute: practitioners in post against the target today and at the end of the last quarter but one, how many
// are new, and where training is missing. Totals only.
#pragma once
#include "organisation/domain/unit.hpp"
#include "workforce/domain/gap.hpp"
#include "workforce/store/staffing.hpp"

namespace workforce {

struct GradeNow {
  Grade grade = Grade::po;       // trainees are counted among the PSOs
  Target target = {};
  Measured now = {};
  Target target_before = {};
  Measured before = {};
  std::optional<std::int64_t> vacancy() const;          // tenths of a per cent; nothing without a target of the whole unit
  std::optional<std::int64_t> vacancy_before() const;
};

// People of some grades, and how many of them are in the first months of their role.
struct NewShare {
  std::string_view who = {};
  int all = 0;
  int early = 0;
};

struct Headline {
  base::Date before = {};               // the end of the last quarter but one
  std::vector<GradeNow> grades = {};    // PO, PSO
  std::vector<NewShare> early = {};     // PSOs and trainees; POs
  int early_months = 0;                 // by policy/training.toml
  std::vector<Gap> gaps = {};           // topics in which somebody's training is missing, the most first
  std::int64_t leavers_people = 0;      // people on probation still in the name of somebody who left or will
};
Headline headline_of(ledger::View&, organisation::Unit const&);

}  // namespace workforce

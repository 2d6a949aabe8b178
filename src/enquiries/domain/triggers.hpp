// An event and what is known about the person: which enquiries are needed, and why.
#pragma once
#include "enquiries/domain/rules.hpp"
#include "people/domain/circumstances.hpp"

namespace enquiries {

// One trigger asking for one kind. `fact` is the first fact that made it so; empty where the trigger has no condition.
struct Asked {
  Trigger const* trigger = nullptr;
  EnquiryKind kind = EnquiryKind::police_da;
  std::string fact = {};
};
std::vector<Asked> evaluate(RuleSet const&, std::string_view event, people::Circumstances const&);

// What several triggers of one person, one kind and one target ask for together: all reasons, the shortest clock,
// the strictest gate and strength, the shortest reuse.
struct Merged {
  EnquiryKind kind = EnquiryKind::police_da;
  Strength strength = Strength::expected;
  std::string gate = {};
  std::string clock = {};
  bool not_needed_by_spo = false;
  int reuse_days = 0;
};
// `due_by_clock` gives the due date of a clock as of today; the earliest is the shortest.
using DueByClock = std::function<base::Date(std::string_view clock)>;
Merged merge(RuleSet const&, std::vector<Asked> const& of_one_kind, DueByClock const& due_by_clock);
// What stands and what comes, together.
Merged merge(RuleSet const&, Merged const& standing, Merged const& coming, DueByClock const& due_by_clock);

// hard before provisional before none; the standing one where they are equal.
std::string strictest_gate(RuleSet const&, std::string_view standing, std::string_view coming);

}  // namespace enquiries

#include "enquiries/domain/triggers.hpp"

#include <algorithm>

namespace enquiries {
namespace {

// The first of the names that holds; nothing where none does. An empty list always holds, for no fact.
std::optional<std::string> first_that_holds(std::vector<std::string> const& names, people::Circumstances const& known) {
  if (names.empty()) return std::string{};
  for (auto const& name : names)
    if (people::holds(known, name)) return name;
  return std::nullopt;
}

std::optional<std::string> why(Trigger const& trigger, EnquiryKind kind, people::Circumstances const& known) {
  auto fact = first_that_holds(trigger.any, known);
  if (!fact || kind != EnquiryKind::childrens || trigger.any_childrens.empty()) return fact;
  return first_that_holds(trigger.any_childrens, known);
}

// Shortest reuse: one trigger that wants a fresh answer is enough to want one.
int shortest_reuse(int a, int b) { return std::min(a, b); }

std::string earlier_clock(std::string const& a, std::string const& b, DueByClock const& due_by_clock) {
  if (a.empty()) return b;
  if (b.empty() || a == b) return a;
  return due_by_clock(b) < due_by_clock(a) ? b : a;
}

}  // namespace

std::vector<Asked> evaluate(RuleSet const& rules, std::string_view event, people::Circumstances const& known) {
  std::vector<Asked> asked;
  for (auto const& trigger : rules.triggers) {
    if (trigger.event != event) continue;
    for (auto kind : trigger.ask)
      if (auto fact = why(trigger, kind, known)) asked.push_back({&trigger, kind, std::move(*fact)});
  }
  return asked;
}

std::string strictest_gate(RuleSet const& rules, std::string_view standing, std::string_view coming) {
  return std::string(rules.gate_kind(coming) > rules.gate_kind(standing) ? coming : standing);
}

Merged merge(RuleSet const& rules, Merged const& standing, Merged const& coming, DueByClock const& due_by_clock) {
  return {
      .kind = standing.kind,
      .strength = std::max(standing.strength, coming.strength),
      .gate = strictest_gate(rules, standing.gate, coming.gate),
      .clock = earlier_clock(standing.clock, coming.clock, due_by_clock),
      .not_needed_by_spo = standing.not_needed_by_spo || coming.not_needed_by_spo,
      .reuse_days = shortest_reuse(standing.reuse_days, coming.reuse_days),
  };
}

Merged merge(RuleSet const& rules, std::vector<Asked> const& of_one_kind, DueByClock const& due_by_clock) {
  std::optional<Merged> all;
  for (auto const& asked : of_one_kind) {
    auto const& trigger = *asked.trigger;
    Merged const one{.kind = asked.kind, .strength = trigger.strength, .gate = trigger.gate, .clock = trigger.clock,
                     .not_needed_by_spo = trigger.not_needed_by_spo, .reuse_days = trigger.reuse_days};
    all = all ? merge(rules, *all, one, due_by_clock) : one;
  }
  return all.value_or(Merged{});
}

}  // namespace enquiries

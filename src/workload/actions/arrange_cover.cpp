#include "workload/actions/arrange_cover.hpp"

#include "workload/actions/all_the_same.hpp"
#include "workload/store/candidates.hpp"

namespace workload {

base::Outcome<> run(ledger::Tx& tx, ArrangeCover const& asked) {
  auto const person = people::open_record(tx, asked.cover.person, asked.cover.version);
  if (!person) return tl::unexpected(person.error());
  risk::Typed typed;
  std::string why;
  auto const found = asked.cover.cover ? officer_beside(tx, person->id, *asked.cover.cover, person->team) : std::nullopt;
  if (found) {
    for (auto const stop : found->fitness.stops) typed.fail("cover", fmt::format("{} {}", found->name, label(stop)));
    why = why_all_the_same(typed, found->name, found->fitness.concerns, asked.concern_reason);
  }
  if (!typed.good()) return typed.refusal();
  if (auto const done = people::run(tx, asked.cover); !done) return done;
  if (found && !found->fitness.concerns.empty()) decided_over(tx, person->id, found->staff, why);
  return base::Done{};
}

}  // namespace workload

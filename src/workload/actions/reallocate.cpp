#include "workload/actions/reallocate.hpp"

#include "people/domain/person.hpp"
#include "risk/actions/typed.hpp"
#include "workload/actions/allocate_case.hpp"
#include "workload/store/placing.hpp"

namespace workload {
namespace {

using ledger::Tx;

constexpr int most_why = 1000;

base::Outcome<Reallocation> opened(Tx& tx, ReallocationId id, std::int64_t version) {
  auto const found = find_reallocation(tx, id);
  if (!found || !find_leaver(tx, found->staff, tx.scope().place)) return base::refuse(base::Refused::not_found);
  if (found->finished_at) return base::refuse(base::Refused::conflict, "These cases have been given on already.");
  if (found->lock_version != version)
    return base::refuse(base::Refused::stale, fmt::format("{} saved this draft on {}, after you opened it. Nothing was changed: look at it as it stands now.", found->by_name, base::date_and_time(found->at)));
  return *found;
}

// What was typed into the draft. A line of somebody who is not the leaver's is passed over here and named at the confirmation.
base::Outcome<> keep(Tx& tx, Reallocation draft, SaveReallocation const& asked) {
  risk::Typed typed;
  draft.why = typed.text("why", asked.why, most_why, "Why");
  std::vector<ReallocationMove> lines = asked.moves;
  auto const known = moves_of(tx, draft.id);
  std::erase_if(lines, [&](ReallocationMove const& line) { return std::ranges::find(known, line.person, &ReallocationMove::person) == known.end(); });
  for (auto& line : lines) line.concern_reason = typed.text("reason-" + std::to_string(line.person.value), line.concern_reason, most_why, "Reason");
  if (!typed.good()) return typed.refusal();
  if (!update_reallocation(tx, draft)) return base::refuse(base::Refused::stale, "Somebody else saved this draft meanwhile. Nothing was changed.");
  for (auto const& line : lines) put_move(tx, draft.id, line);
  return base::Done{};
}

std::string name_of(WaitingCase const& of) { return people::full_name(of.forenames, of.surname); }

// Every fault of a line stands at the line.
void add_faults(std::vector<base::FieldError>& faults, WaitingCase const& of, base::Refusal const& refusal) {
  if (!refusal.message.empty()) faults.push_back({field_of(of.person), fmt::format("{}: {}", name_of(of), refusal.message)});
  for (auto const& error : refusal.errors) faults.push_back({field_of(of.person), fmt::format("{}: {}", name_of(of), error.message)});
}

void give_on(Tx& tx, Reallocation const& draft, ReallocationMove const& line, std::vector<base::FieldError>& faults, std::int64_t& done) {
  auto const of = case_of(tx, line.person);
  if (!of) return;  // out of sight since: it is on the list of who can see it
  if (of->practitioner != draft.staff) {
    auto const now = of->practitioner ? fmt::format("{} has the case now", of->practitioner_name) : std::string("the case is on the team’s list now");
    faults.push_back({field_of(line.person), fmt::format("{}: {}. Take the line off", name_of(*of), now)});
    return;
  }
  if (!line.to || !line.team) {
    faults.push_back({field_of(line.person), fmt::format("{}: choose who takes the case, or take the line off", name_of(*of))});
    return;
  }
  auto const given = run(tx, AllocateCase{.person = line.person, .seen = draft.staff, .to = *line.to, .team = *line.team, .reason = draft.reason, .notes = draft.why,
                                          .concern_reason = line.concern_reason.empty() ? draft.why : line.concern_reason, .part_of = draft.id});
  if (!given) return add_faults(faults, *of, given.error());
  finish_move(tx, draft.id, line.person);
  ++done;
}

}  // namespace

std::string field_of(PersonId person) { return fmt::format("to-{}", person.value); }

base::Outcome<ReallocationId> run(Tx& tx, ProposeReallocation const& asked) {
  auto const leaver = find_leaver(tx, asked.staff, tx.scope().place);
  if (!leaver) return base::refuse(base::Refused::not_found);
  auto const open = open_reallocation_of(tx, asked.staff);
  auto const id = open ? open->id : insert_reallocation(tx, asked.staff);
  auto const cases = held_within(tx, asked.staff, tx.scope().place);
  auto const placing = place_cases(tx, cases, asked.staff, tx.scope().place);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    auto const& to = placing.proposed[i];
    auto const* officer = to ? &placing.officers[*to].load : nullptr;
    auto const staff = officer ? std::optional(officer->staff) : std::nullopt;
    put_move(tx, id, {.person = cases[i].person, .to = staff, .team = officer ? std::optional(officer->team) : std::nullopt, .proposed = staff, .included = officer != nullptr});
  }
  if (open) update_reallocation(tx, *open);
  tx.record({.what = "reallocation.proposed", .subject = id.value, .detail = fmt::format("{} cases", cases.size())});
  return id;
}

base::Outcome<> run(Tx& tx, SaveReallocation const& asked) {
  auto const draft = opened(tx, asked.id, asked.lock_version);
  if (!draft) return tl::unexpected(draft.error());
  if (auto const kept = keep(tx, *draft, asked); !kept) return kept;
  tx.record({.what = "reallocation.saved", .subject = asked.id.value});
  return base::Done{};
}

base::Outcome<std::int64_t> run(Tx& tx, ConfirmReallocation const& asked) {
  auto draft = opened(tx, asked.draft.id, asked.draft.lock_version);
  if (!draft) return tl::unexpected(draft.error());
  if (auto const kept = keep(tx, *draft, asked.draft); !kept) return tl::unexpected(kept.error());
  draft = *find_reallocation(tx, asked.draft.id);
  if (draft->why.empty()) return base::refuse("why", "Say why these cases are given on as they are");
  std::vector<base::FieldError> faults;
  std::int64_t done = 0;
  for (auto const& line : moves_of(tx, draft->id))
    if (line.included && !line.done_at) give_on(tx, *draft, line, faults, done);
  if (!faults.empty()) return base::refuse(std::move(faults));
  if (done == 0) return base::refuse("moves", "Choose at least one case to give on");
  if (held_within(tx, draft->staff, tx.scope().place).empty()) finish_reallocation(tx, draft->id);
  tx.record({.what = "reallocation.confirmed", .subject = draft->id.value, .detail = fmt::format("{} cases", done)});
  return done;
}

}  // namespace workload

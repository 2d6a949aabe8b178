#include "workload/actions/allocate_case.hpp"

#include "base/calendar.hpp"
#include "people/actions/allocate.hpp"
#include "people/actions/transfer.hpp"
#include "people/store/places.hpp"
#include "workload/actions/all_the_same.hpp"
#include "workload/store/candidates.hpp"
#include "workload/store/co_working.hpp"

namespace workload {
namespace {

using ledger::Tx;

std::string who_has(Tx& tx, std::optional<StaffId> staff) { return staff ? people::staff_name(tx, staff) : "nobody yet"; }

// What changed since the form was opened: the decision of somebody else, where there is one.
tl::unexpected<base::Refusal> changed_meanwhile(Tx& tx, WaitingCase const& now, AllocateCase const& asked) {
  auto const records = allocation_records_of(tx, asked.person);
  std::string text = fmt::format("When you opened this page {} had the case. Now it is {}", who_has(tx, asked.seen), who_has(tx, now.practitioner));
  if (!records.empty() && !records.front().ended_at && records.front().staff == now.practitioner)
    text += fmt::format(": {} decided so on {}, reason: {}", records.front().by_name, base::date_and_time(records.front().at), label(records.front().reason));
  return base::refuse(base::Refused::stale, text + ". Nothing was changed. What you typed is below: look at it again and decide.");
}

std::optional<AllocationRecordId> repeated(Tx& tx, WaitingCase const& now, AllocateCase const& asked, AllocationRules const& rules) {
  if (now.practitioner != asked.to || now.team != asked.team) return std::nullopt;
  auto const records = allocation_records_of(tx, asked.person);
  if (records.empty() || records.front().ended_at || records.front().staff != asked.to || records.front().team != asked.team) return std::nullopt;
  if (tx.now() - records.front().at > std::chrono::minutes{rules.repeat_minutes}) return std::nullopt;
  return records.front().id;
}

struct Checked {
  Candidate candidate = {};
  AllocationRecord record = {};
  std::string handover = {};
};

std::string words_of(std::vector<Concern> const& concerns) {
  std::string words;
  for (auto const concern : concerns) words += (words.empty() ? "" : " ") + std::string(base::word(concern));
  return words;
}

// Two things stop; for the rest a reason is asked.
void check_officer(risk::Typed& typed, Candidate const& candidate, AllocateCase const& asked, AllocationRecord& record) {
  auto const& name = candidate.officer.load.name;
  for (auto const stop : candidate.fitness.stops) typed.fail("officer", fmt::format("{} cannot be given this case: {}", name, label(stop)));
  record.concerns = words_of(candidate.fitness.concerns);
  record.concern_reason = why_all_the_same(typed, name, candidate.fitness.concerns, asked.concern_reason);
}

base::Outcome<Checked> checked(Tx& tx, CaseInView const& of, AllocateCase const& asked, AllocationRules const& rules) {
  risk::Typed typed;
  Checked out;
  auto found = candidate_for(tx, of, asked.to, asked.team);
  if (!found) typed.fail("officer", "Choose an officer of the list");
  auto& r = out.record;
  r = {.person = asked.person, .staff = asked.to, .team = asked.team, .former = of.row.practitioner, .notes_sensitive = asked.notes_sensitive,
       .oversight_sensitive = asked.oversight_sensitive, .tier = of.row.tier, .points = of.row.points, .rules_version = rules.version, .part_of = asked.part_of};
  if (!asked.reason) typed.fail("reason", "Choose the reason for this allocation");
  else r.reason = *asked.reason;
  if (asked.reason == AllocationReason::initial && of.row.practitioner) typed.fail("reason", "The person has a practitioner: choose the reason for the change");
  r.notes = typed.text("notes", asked.notes, most_notes, "Why this officer");
  r.oversight = typed.text("oversight", asked.oversight, most_notes, "Oversight");
  out.handover = typed.text("handover", asked.handover, most_notes, "Handover note");
  if (asked.reason == AllocationReason::other && base::trim(asked.notes).empty()) typed.fail("notes", "Say what the reason is");
  if (found) check_officer(typed, *found, asked, r);
  if (!typed.good()) return typed.refusal();
  r.capacity_before = found->impact.capacity, r.capacity_after = found->impact.potential;
  out.candidate = std::move(*found);
  return out;
}

// The one way to another practitioner: people's own actions, in this transaction.
base::Outcome<> carry_out(Tx& tx, WaitingCase const& now, AllocateCase const& asked) {
  if (now.team != asked.team) {
    auto const moved = people::run(tx, people::Transfer{.person = asked.person, .team = asked.team, .reason = fmt::format("Allocated there: {}", label(*asked.reason))});
    if (!moved) return moved;
  } else if (now.practitioner == asked.to) {
    return base::Done{};
  }
  return people::run(tx, people::Allocate{.person = asked.person, .practitioner = asked.to});
}

void hand_over(Tx& tx, Checked const& decided, AllocationRecordId record, AllocationRules const& rules) {
  auto const& r = decided.record;
  if (!r.former || r.former == r.staff) return;
  withdraw_handovers(tx, r.person);
  auto const due = base::working_calendar(base::Nation::england_and_wales).add_working_days(tx.today(), rules.handover_working_days);
  insert_handover(tx, {.person = r.person, .record = record, .from = *r.former, .to = r.staff, .due = due, .must_know = decided.handover});
}

// No word of the case: a link, and that there is one.
void tell_officer(Tx& tx, Candidate const& officer, PersonId person, AllocationRecordId record) {
  if (officer.officer.email.empty()) return;
  tx.send({.kind = "alert", .to = officer.officer.email, .key = fmt::format("allocation-{}", record.value), .subject = "Full Picture: a case was allocated to you",
           .body = "A case was allocated to you. Sign in to see it.\n", .link = fmt::format("/people/{}/allocation", person.value)});
}

}  // namespace

base::Outcome<AllocationRecordId> run(Tx& tx, AllocateCase const& asked) {
  auto const held = people::open_record(tx, asked.person, std::nullopt);
  if (!held) return tl::unexpected(held.error());
  auto const of = case_in_view(tx, asked.person);
  if (!of) return base::refuse(base::Refused::not_found);
  auto const& rules = tx.rules<AllocationRuleBook>().on(tx.today());
  if (auto const same = repeated(tx, of->row, asked, rules)) {
    tx.housekeeping("the same allocation once more within minutes: nothing changes");
    return *same;
  }
  if (of->row.practitioner != asked.seen) return changed_meanwhile(tx, of->row, asked);
  auto const decided = checked(tx, *of, asked, rules);
  if (!decided) return tl::unexpected(decided.error());
  if (auto const done = carry_out(tx, of->row, asked); !done) return tl::unexpected(done.error());

  end_co_working_of(tx, asked.person, asked.to, tx.today());
  auto const id = insert_allocation_record(tx, decided->record);
  hand_over(tx, *decided, id, rules);
  tell_officer(tx, decided->candidate, asked.person, id);
  tx.record({.what = "allocation.decided", .person = asked.person, .subject = id.value, .detail = std::string(base::word(decided->record.reason))});
  if (auto const& why = decided->record.concern_reason; !why.empty()) decided_over(tx, asked.person, asked.to, why);
  return id;
}

}  // namespace workload

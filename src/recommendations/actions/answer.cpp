#include "recommendations/actions/answer.hpp"

#include "recommendations/actions/refusals.hpp"
#include "recommendations/domain/body.hpp"

#include <algorithm>

namespace recommendations {
namespace {

constexpr int most_text = 2000;

// The recommendation with the line of the addressee for whom this account answers.
struct Ours {
  Recommended recommendation = {};
  AddresseeRow line = {};
};
base::Outcome<Ours> ours(ledger::Tx& tx, RecommendationId id) {
  auto const found = find_recommendation(tx, id);
  if (!found) return not_there();
  auto const released = find_released(tx, found->row.inspection);
  if (!released) return not_now("Recommendations are answered once the report is published.");
  if (released->status == inspection::Status::closed) return not_now("This inspection is closed.");
  auto const body = answers_for(tx.scope().role);
  auto const line = std::ranges::find_if(found->addressees, [&](AddresseeRow const& row) { return row.addressee == body; });
  if (!body || line == found->addressees.end()) return not_now("This recommendation is not addressed to you.");
  return Ours{*found, *line};
}

struct OurAction {
  PlanActionRow row = {};
  Ours of = {};
};
base::Outcome<OurAction> our_action(ledger::Tx& tx, PlanActionId id, std::int64_t lock_version) {
  auto const row = find_plan_action(tx, id);
  if (!row) return not_there();
  auto const of = ours(tx, row->recommendation);
  if (!of) return tl::unexpected(of.error());
  if (of->line.addressee != row->addressee) return not_now("This action is of another addressee.");
  if (row->lock_version != lock_version) return somebody_changed_it();
  return OurAction{*row, *of};
}

bool looks_like_email(std::string_view text) { return text.empty() || (text.find('@') != text.npos && text.find(' ') == text.npos); }

struct Checked {
  Action action = {};
  std::string email = {};
};
base::Outcome<Checked> checked(PlanAction const& asked) {
  risk::Typed typed;
  Checked out{.action = {.text = typed.text("text", asked.text, most_text, "Action"), .measure = typed.text("measure", asked.measure, most_text, "Measure"),
                         .owner = typed.text("owner", asked.owner, 200, "Owner"), .start = asked.start, .due = asked.due},
              .email = typed.text("owner_email", asked.owner_email, 200, "Email address")};
  if (!looks_like_email(out.email)) typed.fail("owner_email", "Enter an email address in the right form, such as name@justice.gov.uk");
  for (auto const& mistake : mistakes(out.action)) typed.fail(mistake.field, mistake.message);
  if (!typed.good()) return typed.refusal();
  return out;
}

void record(ledger::Tx& tx, std::string_view what, InspectionId inspection, std::int64_t subject) {
  tx.record({.what = std::string(what), .subject = inspection.value, .detail = fmt::format("{}", subject)});
}

bool same_name(std::string_view left, std::string_view right) { return base::fold(left) == base::fold(right); }

}  // namespace

base::Outcome<> run(ledger::Tx& tx, Respond const& asked) {
  auto const our = ours(tx, asked.recommendation);
  if (!our) return tl::unexpected(our.error());
  risk::Typed typed;
  if (!asked.response) typed.fail("response", "Choose whether you agree");
  auto const reason = typed.needed("reason", asked.reason, most_text, "Reason", "Say why. The reason is published with the answer");
  if (!typed.good()) return typed.refusal();
  if (asked.response == Response::not_agreed)
    for (auto const& row : plan_actions(tx, our->recommendation.row.inspection))
      if (row.recommendation == asked.recommendation && row.addressee == our->line.addressee && !row.done_on) return not_now("There are open actions for this recommendation. Finish them first.");
  if (!keep_response(tx, asked.recommendation, our->line.addressee, *asked.response, reason, asked.version)) return somebody_changed_it();
  record(tx, "recommendation.answered", our->recommendation.row.inspection, asked.recommendation.value);
  return base::Done{};
}

base::Outcome<PlanActionId> run(ledger::Tx& tx, AddAction const& asked) {
  auto const our = ours(tx, asked.recommendation);
  if (!our) return tl::unexpected(our.error());
  if (!our->line.response) return not_now("Say first whether you agree with the recommendation.");
  if (our->line.response == Response::not_agreed) return not_now("You do not agree with this recommendation, so no action follows from it.");
  auto const action = checked(asked.action);
  if (!action) return tl::unexpected(action.error());
  if (*action->action.due < tx.today()) return base::refuse("due", "Enter a day from today on");
  auto const id = insert_plan_action(tx, asked.recommendation, our->line.addressee, action->action, action->email);
  note_step(tx, id, "added", action->action.text);
  record(tx, "action.added", our->recommendation.row.inspection, id.value);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, ChangeAction const& asked) {
  auto const found = our_action(tx, asked.action, asked.lock_version);
  if (!found) return tl::unexpected(found.error());
  if (found->row.done_on) return not_now("This action is done.");
  auto const to = checked(asked.to);
  if (!to) return tl::unexpected(to.error());
  bool const moved = to->action.due != found->row.due_on;
  if (moved && *to->action.due < tx.today()) return base::refuse("due", "Enter a day from today on");
  risk::Typed typed;
  auto const reason = moved ? typed.needed("reason", asked.reason, most_text, "Reason", "Say why the date moves") : typed.text("reason", asked.reason, most_text, "Reason");
  if (!typed.good()) return typed.refusal();
  if (!update_plan_action(tx, asked.action, to->action, to->email, asked.lock_version)) return somebody_changed_it();
  note_step(tx, asked.action, moved ? "moved" : "changed", moved ? fmt::format("From {} to {}. {}", base::date_in_full(found->row.due_on), base::date_in_full(*to->action.due), reason) : reason);
  record(tx, "action.changed", found->row.inspection, asked.action.value);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, NoteProgress const& asked) {
  auto const found = our_action(tx, asked.action, asked.lock_version);
  if (!found) return tl::unexpected(found.error());
  if (found->row.done_on) return not_now("This action is done.");
  risk::Typed typed;
  auto const evidence = typed.needed("evidence", asked.evidence, most_text, "Evidence", "Say what has been done and what shows it");
  if (!typed.good()) return typed.refusal();
  if (!found->row.started_on && !start_action(tx, found->row)) return somebody_changed_it();
  note_step(tx, asked.action, "progress", evidence);
  record(tx, "action.progress", found->row.inspection, asked.action.value);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, FinishAction const& asked) {
  auto const found = our_action(tx, asked.action, asked.lock_version);
  if (!found) return tl::unexpected(found.error());
  if (found->row.done_on) return not_now("This action is done already.");
  risk::Typed typed;
  auto const evidence = typed.needed("evidence", asked.evidence, most_text, "Evidence", "Say what shows that it is done");
  if (!typed.good()) return typed.refusal();
  if (!finish_action(tx, found->row)) return somebody_changed_it();
  note_step(tx, asked.action, "done", evidence);
  record(tx, "action.done", found->row.inspection, asked.action.value);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, VerifyAction const& asked) {
  auto const found = our_action(tx, asked.action, asked.lock_version);
  if (!found) return tl::unexpected(found.error());
  auto const& row = found->row;
  if (!row.done_on) return not_now("This action is not done yet.");
  if (row.verified_on) return not_now(fmt::format("{} has verified this action already.", row.verified_name));
  if (row.done_by == tx.scope().account || same_name(row.owner, tx.scope().name)) return not_now("Another person than its owner, and than who marked it done, verifies an action.");
  risk::Typed typed;
  auto const note = asked.verified ? typed.text("note", asked.note, most_text, "Note") : typed.needed("note", asked.note, most_text, "Note", "Say what is still missing");
  if (!typed.good()) return typed.refusal();
  if (!(asked.verified ? verify_action(tx, row) : reopen_action(tx, row))) return somebody_changed_it();
  note_step(tx, asked.action, asked.verified ? "verified" : "reopened", note);
  record(tx, asked.verified ? "action.verified" : "action.reopened", row.inspection, asked.action.value);
  return base::Done{};
}

}  // namespace recommendations

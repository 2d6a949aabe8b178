#include "publication/actions/accuracy.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/store/facts.hpp"

namespace publication {
namespace {

using inspection::Status;

void note_answered(ledger::Tx& tx, InspectionId id) {
  auto const all = comments_of(tx, id);
  inspection::set_fact(tx, id, &inspection::WorkflowFacts::comments_answered, std::ranges::none_of(all, [](CommentRow const& c) { return c.outcome.empty(); }));
}

}  // namespace

base::Outcome<CommentId> run(ledger::Tx& tx, CommentOnDraft const& asked) {
  auto const inspection = inspection::told_inspection(tx, asked.inspection);
  if (!inspection) return inspection::not_there();
  auto const until = comments_until(tx, inspection->id);
  if (!until) return inspection::not_now("The draft is not out for a factual accuracy check.");
  if (tx.today() > *until) return inspection::not_now(fmt::format("Comments were open until {}.", base::date_in_full(*until)));
  inspection::Typed typed;
  auto const comment = typed.needed("comment", asked.comment, 4000, "Comment", "Say what is not right, and what shows it");
  auto const section = typed.text("section", asked.section, 40, "Section");
  if (!typed.good()) return typed.refusal();
  auto const id = insert_comment(tx, inspection->id, section, comment);
  inspection::set_fact(tx, inspection->id, &inspection::WorkflowFacts::comments_answered, false);
  tx.record({.what = "report.commented", .subject = inspection->id.value, .recipient = "HM Inspectorate of Probation"});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, AnswerComment const& asked) {
  auto const comment = find_comment(tx, asked.comment);
  auto const inspection = comment ? inspection::find_inspection(tx, comment->inspection) : std::nullopt;
  if (!inspection) return inspection::not_there();
  if (!inspection::stands(*inspection, {Status::factual_accuracy})) return inspection::not_now("Comments are answered during the factual accuracy check.");
  inspection::Typed typed;
  if (!asked.accepted) typed.fail("outcome", "Choose whether the comment is accepted");
  auto const reason = typed.needed("reason", asked.reason, 2000, "Reason", "Say why");
  if (!typed.good()) return typed.refusal();
  if (!answer_comment(tx, comment->id, *asked.accepted ? "accepted" : "rejected", reason, asked.lock_version)) return inspection::somebody_changed_it();
  note_answered(tx, inspection->id);
  tx.record({.what = "report.comment_answered", .subject = inspection->id.value, .detail = *asked.accepted ? "accepted" : "rejected"});
  return base::Done{};
}

}  // namespace publication

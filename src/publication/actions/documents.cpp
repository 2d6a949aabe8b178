#include "publication/actions/documents.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/store/facts.hpp"
#include "publication/store/accuracy.hpp"

namespace publication {

using inspection::Status;

base::Outcome<> run(ledger::Tx& tx, MakeDocuments const& asked) {
  auto const inspection = inspection::find_inspection(tx, asked.inspection);
  if (!inspection) return inspection::not_there();
  if (!inspection::has_role(tx, inspection->id, {inspection::TeamRole::lead, inspection::TeamRole::publisher})) return inspection::not_your_part("the lead inspector or the publisher");
  bool const out = !inspection::before_publication(inspection->status);
  if (!out && !inspection::stands(*inspection, {Status::draft, Status::factual_accuracy, Status::embargoed})) return inspection::not_now("The documents are made from the draft on.");
  if (inspection->status != Status::draft && !asked.missing.empty()) return inspection::not_now(asked.missing.front());
  inspection::Typed typed;
  auto const reason = out ? typed.needed("reason", asked.reason, 1000, "Reason", "Say what is corrected and why: readers see it") : typed.text("reason", asked.reason, 1000, "Reason");
  if (!typed.good()) return typed.refusal();
  for (auto const& made : asked.documents) keep_document(tx, inspection->id, made.kind, made.body, reason);
  inspection::set_fact(tx, inspection->id, &inspection::WorkflowFacts::documents_made, true);
  inspection::set_fact(tx, inspection->id, &inspection::WorkflowFacts::comments_answered, std::ranges::none_of(comments_of(tx, inspection->id), [](CommentRow const& c) { return c.outcome.empty(); }));
  tx.record({.what = out ? "report.corrected" : "report.documents_made", .subject = inspection->id.value});
  return base::Done{};
}

}  // namespace publication

#include "recommendations/actions/write.hpp"

#include "inspection/domain/rule_book.hpp"
#include "recommendations/actions/refusals.hpp"

#include <algorithm>

namespace recommendations {
namespace {

using inspection::Inspection;
using inspection::Status;
using inspection::TeamRole;

constexpr int most_text = 1000;

base::Outcome<Inspection> writing(ledger::Tx& tx, InspectionId id) {
  auto const found = inspection::find_inspection(tx, id);
  if (!found) return not_there();
  if (!inspection::has_role(tx, id, {TeamRole::lead, TeamRole::inspector, TeamRole::quality})) return not_now("Recommendations are written by the lead inspector, the inspectors and the quality lead.");
  if (found->status != Status::panel && found->status != Status::draft && found->status != Status::factual_accuracy)
    return not_now(fmt::format("Recommendations are written with the report. The inspection stands at “{}”.", inspection::shown(found->status)));
  return *found;
}

// The standards and key questions it rests on are the programme's own.
void check_evidence(risk::Typed& typed, inspection::Programme const& programme, std::vector<EvidenceRow>& evidence) {
  std::erase_if(evidence, [](EvidenceRow const& row) { return row.standard.empty() && base::trim(row.note).empty(); });
  if (evidence.empty()) typed.fail("standard", "Choose the standard it rests on");
  for (auto& row : evidence) {
    auto const* standard = programme.by_id(row.standard);
    if (!standard) typed.fail("standard", "Choose a standard of the programme");
    else if (!row.key_question.empty() && !standard->asks(row.key_question)) typed.fail("key_question", fmt::format("{} is no key question of {}", row.key_question, standard->name));
    row.note = typed.text("note", row.note, most_text, "Evidence");
  }
}

base::Outcome<NewRecommendation> checked(ledger::Tx& tx, Inspection const& in, Draft const& draft) {
  risk::Typed typed;
  NewRecommendation out{.content = {.addressees = draft.addressees}, .evidence = draft.evidence, .invented = draft.invented};
  out.content.text = typed.text("text", draft.text, most_text, "Recommendation");
  for (auto const& body : draft.with) out.content.with.push_back(typed.text("with", body, 200, "Body"));
  auto const& programme = tx.rules<inspection::RuleBook>().programme(in.programme, in.variant);
  check_evidence(typed, programme, out.evidence);
  if (programme.subject == inspection::SubjectKind::region && std::ranges::find(draft.addressees, Addressee::pdu) != draft.addressees.end())
    typed.fail("addressees", "This is the inspection of a region: address the region or HMPPS");
  for (auto const& mistake : mistakes(out.content)) typed.fail(mistake.field, mistake.message);
  if (!typed.good()) return typed.refusal();
  return out;
}

void record(ledger::Tx& tx, std::string_view what, InspectionId inspection, RecommendationId id) {
  tx.record({.what = std::string(what), .subject = inspection.value, .detail = fmt::format("recommendation {}", id.value)});
}

// The lead inspector of the inspection that looks: the recommendation's own in its follow-up, or a later one of the unit.
base::Outcome<> may_judge(ledger::Tx& tx, RecommendationId id, InspectionId by) {
  auto const judging = inspection::find_inspection(tx, by);
  if (!judging) return not_there();
  if (!inspection::has_role(tx, by, {TeamRole::lead})) return not_now("The lead inspector says how far a recommendation has come.");
  if (auto const own = find_recommendation(tx, id); own && own->row.inspection == by) {
    if (judging->status != Status::follow_up) return not_now("Progress is recorded in the follow-up, or at the next inspection.");
    return base::Done{};
  }
  auto const earlier = earlier_recommendations(tx, by);
  if (std::ranges::find(earlier, id, &EarlierRow::id) == earlier.end()) return not_there();
  return base::Done{};
}

}  // namespace

base::Outcome<RecommendationId> run(ledger::Tx& tx, AddRecommendation const& asked) {
  auto const in = writing(tx, asked.inspection);
  if (!in) return tl::unexpected(in.error());
  auto const content = checked(tx, *in, asked.draft);
  if (!content) return tl::unexpected(content.error());
  auto const id = insert_recommendation(tx, in->id, *content);
  record(tx, "recommendation.added", in->id, id);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, ChangeRecommendation const& asked) {
  auto const found = find_recommendation(tx, asked.recommendation);
  if (!found) return not_there();
  auto const in = writing(tx, found->row.inspection);
  if (!in) return tl::unexpected(in.error());
  auto const content = checked(tx, *in, asked.draft);
  if (!content) return tl::unexpected(content.error());
  if (!replace_recommendation(tx, asked.recommendation, asked.lock_version, *content)) return somebody_changed_it();
  record(tx, "recommendation.changed", in->id, asked.recommendation);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, RemoveRecommendation const& asked) {
  auto const found = find_recommendation(tx, asked.recommendation);
  if (!found) return not_there();
  auto const in = writing(tx, found->row.inspection);
  if (!in) return tl::unexpected(in.error());
  if (!delete_recommendation(tx, asked.recommendation, asked.lock_version)) return somebody_changed_it();
  record(tx, "recommendation.removed", in->id, asked.recommendation);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SetProgress const& asked) {
  if (auto const may = may_judge(tx, asked.recommendation, asked.judged_by); !may) return may;
  risk::Typed typed;
  if (!asked.progress) typed.fail("progress", "Choose how far it has come");
  auto const reason = typed.needed("reason", asked.reason, most_text, "Reason", "Say what you saw");
  if (!typed.good()) return typed.refusal();
  keep_progress(tx, asked.recommendation, asked.judged_by, *asked.progress, reason);
  record(tx, "recommendation.progress", asked.judged_by, asked.recommendation);
  return base::Done{};
}

base::Outcome<RecommendationId> run(ledger::Tx& tx, CarryOver const& asked) {
  auto const in = writing(tx, asked.into);
  if (!in) return tl::unexpected(in.error());
  auto const earlier = earlier_recommendations(tx, asked.into);
  auto const row = std::ranges::find(earlier, asked.recommendation, &EarlierRow::id);
  if (row == earlier.end()) return not_there();
  if (row->carried) return not_now("It is carried over already.");
  if (!row->progress) return not_now("Say first how far it has come.");
  if (*row->progress == Progress::sufficient_progress) return not_now("Sufficient progress was made, so it is not carried over.");
  auto const old = find_recommendation(tx, asked.recommendation);
  if (!old) return not_there();
  auto const id = insert_recommendation(tx, in->id, {.content = content_of(*old), .evidence = old->evidence, .invented = old->row.invented, .carried_from = asked.recommendation});
  record(tx, "recommendation.carried_over", in->id, id);
  return id;
}

}  // namespace recommendations

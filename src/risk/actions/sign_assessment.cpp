#include "risk/actions/sign_assessment.hpp"

#include "enquiries/actions/note_use.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/training_desk.hpp"
#include "people/actions/set_rosh.hpp"
#include "risk/actions/open_assessment.hpp"
#include "risk/actions/typed.hpp"
#include "risk/domain/countersign.hpp"
#include "risk/domain/facts.hpp"
#include "risk/store/picture.hpp"
#include "risk/store/record_text.hpp"
#include "risk/store/usable.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace risk {
namespace {

AssessmentState state_of(Gate gate) {
  return gate == Gate::complete ? AssessmentState::signed_complete : AssessmentState::signed_provisional;
}

// Answers whose every item is dealt with are used; those an assessment rests on in full are closed.
void note_uses(ledger::Tx& tx, PersonId person, Gate gate) {
  auto const usable = usable_items(tx, person);
  for (auto const enquiry : answered_enquiries(tx, person)) {
    bool const cited = std::ranges::any_of(usable, [&](UsableItem const& i) { return i.enquiry == enquiry && i.cited; });
    enquiries::note_used(tx, enquiry, cited);
    if (gate == Gate::complete) enquiries::note_signed(tx, enquiry);
  }
}

void keep_signature(ledger::Tx& tx, SignAssessment const& asked, std::vector<MightChange> const& changes, Verdict const& verdict,
                    SignatureId signature) {
  freeze(tx, signature);
  for (auto const& gap : verdict.missing)
    insert_missing(tx, signature, asked.assessment, EnquiryId{gap.id}, gap.waited_wd, text_for(changes, gap.id));
}

}  // namespace

tl::unexpected<base::Refusal> refused_by(Verdict const& verdict) {
  base::Refusal refusal{.kind = base::Refused::conflict};
  refusal.message = verdict.gate == Gate::shut
      ? "This step is shut until every answer has come and been used. A senior may override it, with a reason and interim safety arrangements."
      : "Sign-off is refused. These are yours to mend first.";
  for (auto const& way : verdict.in_the_way)
    refusal.errors.push_back({std::string(base::word(way.kind)), fmt::format("{}: {}", shown(way.kind), way.what)});
  for (auto const& gap : verdict.gate == Gate::shut ? verdict.missing : std::vector<EnquirySeen>{})
    refusal.errors.push_back({"missing", fmt::format("Not answered: {}", gap.what)});
  return tl::unexpected(std::move(refusal));
}

base::Outcome<std::vector<MightChange>> checked(std::vector<MightChange> const& given) {
  Typed typed;
  std::vector<MightChange> kept;
  for (auto const& change : given) {
    auto text = typed.text(fmt::format("change_{}", change.enquiry.value), change.text, most_change, "What the answer might change");
    if (!text.empty()) kept.push_back({change.enquiry, std::move(text)});
  }
  if (!typed.good()) return typed.refusal();
  return kept;
}
std::vector<EnquiryId> enquiries_of(std::vector<MightChange> const& changes) {
  std::vector<EnquiryId> ids;
  for (auto const& change : changes) ids.push_back(change.enquiry);
  return ids;
}
std::string text_for(std::vector<MightChange> const& changes, std::int64_t enquiry) {
  auto const found = std::ranges::find(changes, EnquiryId{enquiry}, &MightChange::enquiry);
  return found == changes.end() ? std::string{} : found->text;
}

base::Outcome<Signed> run(ledger::Tx& tx, SignAssessment const& asked) {
  auto const row = open_assessment(tx, asked.assessment);
  if (!row) return tl::unexpected(row.error());
  if (row->lock_version != asked.lock_version) return changed_meanwhile();
  auto const signer = organisation::find_staff(tx, tx.scope().staff);
  if (!signer) return base::refuse(base::Refused::forbidden, "Only a member of staff of the unit may sign an assessment.");
  auto const changes = checked(asked.changes);
  if (!changes) return tl::unexpected(changes.error());

  auto const picture = picture_of(tx, {.person = row->person, .step = std::string(step_of(row->kind)), .assessment = row->id,
                                       .change_said = enquiries_of(*changes)});
  auto const verdict = judge(picture);
  if (!opens(verdict.gate)) return refused_by(verdict);

  auto const level = overall(picture.judgements);
  auto reasons = countersign_reasons(tx.rules<RuleBook>(), signer->grade, level, verdict);
  add_training(reasons, organisation::training_for(tx, organisation::CriticalWork::sign_assessment));
  auto const state = state_of(verdict.gate);
  mark_signed(tx, row->id, state, base::word(verdict.gate), fmt::format("{}", fmt::join(reasons, "; ")));
  supersede_others(tx, row->person, row->id);
  auto text = record_of(tx, *lock_assessment(tx, row->id));
  for (auto const& gap : verdict.missing) text.missing.push_back({gap.what, gap.waited_wd, text_for(*changes, gap.id)});
  auto const signature = insert_signature(tx, {.assessment = row->id, .gate_result = std::string(base::word(verdict.gate)),
                                               .grade = std::string(base::word(signer->grade)), .body = for_case_record(text)});
  keep_signature(tx, asked, *changes, verdict, signature);
  people::set_rosh(tx, row->person, level, tx.today(), row->id.value);
  note_uses(tx, row->person, verdict.gate);
  tx.tell(AssessmentSigned{.person = row->person, .assessment = row->id, .gate = verdict.gate, .waits_for_senior = !reasons.empty()});
  tx.record({.what = "assessment.signed", .person = row->person, .subject = row->id.value, .detail = std::string(base::word(verdict.gate))});
  return Signed{.signature = signature, .gate = verdict.gate, .countersign = reasons};
}

}  // namespace risk

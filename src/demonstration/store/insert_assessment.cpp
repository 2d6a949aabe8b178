#include "demonstration/store/insert_assessment.hpp"

#include "demonstration/domain/day.hpp"

namespace demonstration {
namespace {

Table const assessment{"assessment", "id, person_id, kind, step, state, started_by, owner_id, started_at, due_on, signed_at, signed_by, signed_name, gate_result, countersign_needed, countersign_why, "
                                     "countersigned_at, countersigned_by, countersigned_name, reopened_at, reopened_why, lock_version"};
Table const judgement{"judgement", "id, assessment_id, who, level, nature, who_exactly, circumstances, imminence, reasons, version, saved_by, saved_at"};
Table const item_use{"item_use", "id, assessment_id, item_id, item_version, decision, reason, by_account, at"};
Table const citation{"citation", "judgement_id, item_id, item_version"};
Table const signature{"signature", "id, assessment_id, kind, gate_result, account_id, full_name, grade, at, body"};
Table const signed_judgement{"signed_judgement", "signature_id, who, level, nature, who_exactly, circumstances, imminence, reasons"};
Table const signed_use{"signed_use", "signature_id, item_id, item_version, decision, reason, group_name, judgements"};
Table const missing_answer{"missing_answer", "signature_id, assessment_id, enquiry_id, waited_wd, might_change, answered_at"};
Table const arrangement{"arrangement", "id, person_id, assessment_id, child_id, adult_id, code, what, who, agreed_with, starts, review_on, status, interim, rests_on, none_needed, recorded_by, recorded_name, recorded_at"};
Table const arrangement_item{"arrangement_item", "arrangement_id, item_id, item_version"};

// What was signed, as it is kept beside the signature.
std::string text_of(MadeAssessment const& made) {
  std::string text;
  for (auto const& j : made.judgements) text += fmt::format("{}: {}\n", risk::shown(j.who), risk::shown(j.level));
  text += fmt::format("Signed: {}\n", risk::shown(made.gate));
  return text;
}

std::string groups_of(UsedItem const& use) {
  std::string words;
  for (auto who : use.cited_for) words += (words.empty() ? "" : " ") + std::string(base::word(who));
  return words;
}

void insert_uses(Bulk& bulk, Keys& keys, MadeAssessment const& made, std::vector<std::int64_t> const& judgement_ids, Worker const& signer) {
  for (auto const& use : made.uses) {
    bulk.add(item_use, {keys.next("item_use"), made.id, use.item, 1, use.decision, use.reason, signer.account, made.signed_at - std::chrono::minutes{30}});
    for (auto who : use.cited_for) bulk.add(citation, {judgement_ids[static_cast<std::size_t>(who)], use.item, 1});
  }
}

void insert_signature(Bulk& bulk, Keys& keys, MadeAssessment const& made, Worker const& signer, Worker const& senior) {
  auto const id = keys.next("signature");
  bulk.add(signature, {id, made.id, "signed", made.gate, signer.account, signer.name, signer.grade, made.signed_at, text_of(made)});
  for (auto const& j : made.judgements) bulk.add(signed_judgement, {id, j.who, j.level, j.nature, j.who_exactly, j.circumstances, j.imminence, j.reasons});
  for (auto const& use : made.uses) bulk.add(signed_use, {id, use.item, 1, use.decision, use.reason, "", groups_of(use)});
  for (auto const& m : made.missing) bulk.add(missing_answer, {id, made.id, m.enquiry, m.waited_wd, m.might_change, m.answered_at});
  if (made.countersigned_at)
    bulk.add(signature, {keys.next("signature"), made.id, "countersigned", made.gate, senior.account, senior.name, senior.grade, *made.countersigned_at, text_of(made)});
}

void insert_arrangements(Bulk& bulk, people::PersonId person, MadeAssessment const& made, Worker const& signer) {
  for (auto const& m : made.arrangements) {
    auto const& a = m.content;
    std::string rests_on;
    for (auto item : m.rests_on) rests_on += (rests_on.empty() ? "" : " ") + std::to_string(item);
    bulk.add(arrangement, {m.id, person, made.id, m.child, m.adult, a.code, a.what, a.who, a.agreed_with, a.from, a.review, a.status, a.interim, rests_on.empty() ? "no answer yet" : rests_on,
                           a.none_needed, signer.account, signer.name, made.signed_at});
    for (auto item : m.rests_on) bulk.add(arrangement_item, {m.id, item, 1});
  }
}

}  // namespace

void insert_assessment(Bulk& bulk, Keys& keys, people::PersonId person, MadeAssessment const& made, Worker const& signer, Worker const& senior) {
  bool const counted = made.countersigned_at.has_value();
  bulk.add(assessment, {made.id, person, made.kind, risk::step_of(made.kind), made.state, signer.account, signer.staff, made.started_at, made.due_on, made.signed_at, signer.account, signer.name,
                        made.gate, !made.countersign_why.empty(), made.countersign_why, made.countersigned_at, counted ? std::optional(senior.account) : std::nullopt,
                        counted ? senior.name : "", made.reopened_at, made.reopened_at ? "An answer came that was missing when it was signed" : "", 3});
  std::vector<std::int64_t> ids;
  for (auto const& j : made.judgements) {
    ids.push_back(keys.next("judgement"));
    bulk.add(judgement, {ids.back(), made.id, j.who, j.level, j.nature, j.who_exactly, j.circumstances, j.imminence, j.reasons, 2, signer.name, made.signed_at - std::chrono::minutes{20}});
  }
  insert_uses(bulk, keys, made, ids, signer);
  insert_signature(bulk, keys, made, signer, senior);
  insert_arrangements(bulk, person, made, signer);
}

}  // namespace demonstration

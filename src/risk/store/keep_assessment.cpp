#include "risk/store/keep_assessment.hpp"

namespace risk {
namespace {

constexpr ledger::Write insert_row{"risk.insert_assessment",
  "insert into assessment (person_id, kind, step, state, started_by, owner_id, started_at, due_on)"
  " values (:person, :kind, :step, 'draft', :by, :owner, :now, :due) returning id"};
constexpr ledger::Write insert_judgement{"risk.insert_judgement",
  "insert into judgement (assessment_id, who, level, nature, who_exactly, circumstances, imminence, reasons)"
  " values (:assessment, :who, 'not_assessed', :nature, :who_exactly, :circumstances, :imminence, :reasons)"};
constexpr ledger::Write touch_row{"risk.touch_assessment", "update assessment set lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write update_judgement{"risk.save_judgement",
  "update judgement set level = :level, nature = :nature, who_exactly = :who_exactly, circumstances = :circumstances, imminence = :imminence,"
  " reasons = :reasons, version = version + 1, saved_by = :by, saved_account = :account, saved_at = :now"
  " where assessment_id = :assessment and who = :who and (version = :version or saved_account = :account)"};

constexpr ledger::Write upsert_use{"risk.save_use",
  "insert into item_use (assessment_id, item_id, item_version, decision, reason, group_id, by_account, at)"
  " values (:assessment, :item, :version, :decision, :reason, :group, :by, :now)"
  " on conflict (assessment_id, item_id) do update set item_version = excluded.item_version, decision = excluded.decision,"
  " reason = excluded.reason, group_id = excluded.group_id, by_account = excluded.by_account, at = excluded.at"};
constexpr ledger::Write delete_use{"risk.remove_use", "delete from item_use where assessment_id = :assessment and item_id = :item"};
constexpr ledger::Write delete_citations{"risk.remove_citations",
  "delete from citation where item_id = :item and judgement_id in (select id from judgement where assessment_id = :assessment)"};
constexpr ledger::Write insert_citation{"risk.insert_citation",
  "insert into citation (judgement_id, item_id, item_version)"
  " select id, :item, :version from judgement where assessment_id = :assessment and who = :who"};
constexpr ledger::Write insert_use_group{"risk.insert_group",
  "insert into use_group (assessment_id, name, decision, reason) values (:assessment, :name, :decision, :reason) returning id"};
constexpr ledger::Write delete_empty_groups{"risk.remove_empty_groups",
  "delete from use_group where assessment_id = :assessment and not exists (select 1 from item_use u where u.group_id = use_group.id)"};

constexpr ledger::Write insert_signature_row{"risk.insert_signature",
  "insert into signature (assessment_id, kind, gate_result, account_id, full_name, grade, at, body)"
  " values (:assessment, :kind, :gate, :by, :name, :grade, :now, :body) returning id"};
constexpr ledger::Write freeze_judgements{"risk.freeze_judgements",
  "insert into signed_judgement (signature_id, who, level, nature, who_exactly, circumstances, imminence, reasons)"
  " select g.id, j.who, j.level, j.nature, j.who_exactly, j.circumstances, j.imminence, j.reasons"
  " from signature g join judgement j on j.assessment_id = g.assessment_id where g.id = :signature"};
constexpr ledger::Write freeze_uses{"risk.freeze_uses",
  "insert into signed_use (signature_id, item_id, item_version, decision, reason, group_name, judgements)"
  " select s.id, u.item_id, u.item_version, u.decision, coalesce(g.reason, u.reason), coalesce(g.name, ''),"
  " coalesce((select {join_text}(j.who, ' ') from citation c join judgement j on j.id = c.judgement_id"
  " where j.assessment_id = u.assessment_id and c.item_id = u.item_id), '')"
  " from signature s join item_use u on u.assessment_id = s.assessment_id left join use_group g on g.id = u.group_id"
  " where s.id = :signature"};
constexpr ledger::Write insert_missing_row{"risk.insert_missing",
  "insert into missing_answer (signature_id, assessment_id, enquiry_id, waited_wd, might_change)"
  " values (:signature, :assessment, :enquiry, :waited, :change)"};

constexpr ledger::Write sign_row{"risk.mark_signed",
  "update assessment set state = :state, signed_at = :now, signed_by = :by, signed_name = :name, gate_result = :gate,"
  " countersign_needed = :needed, countersign_why = :why, countersigned_at = null, countersigned_by = null, countersigned_name = '',"
  " due_on = null, reopened_at = null, reopened_why = '', lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write countersign_row{"risk.mark_countersigned",
  "update assessment set countersigned_at = :now, countersigned_by = :by, countersigned_name = :name, lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write second_senior_row{"risk.mark_second_senior", "update assessment set countersign_why = :why, lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write reopen_row{"risk.mark_reopened",
  "update assessment set state = 'reopened', reopened_at = :now, reopened_why = :why, due_on = :due, lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write supersede{"risk.supersede_others",
  "update assessment set state = 'superseded', lock_version = lock_version + 1"
  " where person_id = :person and id <> :id"
  " and (state in ('signed_provisional', 'signed_complete') or (state = 'reopened' and id < :id))"};

}  // namespace

AssessmentId insert_assessment(ledger::Tx& tx, NewAssessment const& row, std::vector<JudgementRow> const& before) {
  AssessmentId const id{tx.insert(insert_row, {{"person", row.person}, {"kind", row.kind}, {"step", step_of(row.kind)}, {"by", tx.scope().account},
                                               {"owner", row.owner}, {"now", tx.now()}, {"due", row.due_on}})};
  for (Group who : all_groups) {
    JudgementRow text;
    for (auto const& earlier : before)
      if (earlier.who == who) text = earlier;
    tx.change(insert_judgement, {{"assessment", id}, {"who", who}, {"nature", text.nature}, {"who_exactly", text.who_exactly},
                                 {"circumstances", text.circumstances}, {"imminence", text.imminence}, {"reasons", text.reasons}});
  }
  return id;
}

void touch(ledger::Tx& tx, AssessmentId id) { tx.change(touch_row, {{"id", id}}); }

bool save_judgement(ledger::Tx& tx, AssessmentId id, Judgement const& j, std::int64_t version) {
  return tx.change(update_judgement, {{"assessment", id}, {"who", j.who}, {"level", j.level}, {"nature", j.nature}, {"who_exactly", j.who_exactly},
                                      {"circumstances", j.circumstances}, {"imminence", j.imminence}, {"reasons", j.reasons},
                                      {"by", tx.scope().name}, {"account", tx.scope().account}, {"now", tx.now()}, {"version", version}}) == 1;
}

void save_use(ledger::Tx& tx, AssessmentId id, UseOfItem const& use) {
  tx.change(upsert_use, {{"assessment", id}, {"item", use.item}, {"version", use.version}, {"decision", use.decision}, {"reason", use.reason},
                         {"group", use.group}, {"by", tx.scope().account}, {"now", tx.now()}});
  tx.change(delete_citations, {{"assessment", id}, {"item", use.item}});
  for (Group who : use.cited_for)
    tx.change(insert_citation, {{"assessment", id}, {"item", use.item}, {"version", use.version}, {"who", who}});
}
void remove_use(ledger::Tx& tx, AssessmentId id, ItemId item) {
  tx.change(delete_citations, {{"assessment", id}, {"item", item}});
  tx.change(delete_use, {{"assessment", id}, {"item", item}});
}
UseGroupId insert_group(ledger::Tx& tx, AssessmentId id, std::string const& name, UseDecision decision, std::string const& reason) {
  return UseGroupId{tx.insert(insert_use_group, {{"assessment", id}, {"name", name}, {"decision", decision}, {"reason", reason}})};
}
void remove_empty_groups(ledger::Tx& tx, AssessmentId id) { tx.change(delete_empty_groups, {{"assessment", id}}); }

SignatureId insert_signature(ledger::Tx& tx, NewSignature const& s) {
  return SignatureId{tx.insert(insert_signature_row, {{"assessment", s.assessment}, {"kind", s.kind}, {"gate", s.gate_result}, {"by", tx.scope().account},
                                                      {"name", tx.scope().name}, {"grade", s.grade}, {"now", tx.now()}, {"body", s.body}})};
}
void freeze(ledger::Tx& tx, SignatureId signature) {
  tx.change(freeze_judgements, {{"signature", signature}});
  tx.change(freeze_uses, {{"signature", signature}});
}
void insert_missing(ledger::Tx& tx, SignatureId signature, AssessmentId id, EnquiryId enquiry, int waited_wd, std::string const& might_change) {
  tx.change(insert_missing_row, {{"signature", signature}, {"assessment", id}, {"enquiry", enquiry}, {"waited", waited_wd}, {"change", might_change}});
}

void mark_signed(ledger::Tx& tx, AssessmentId id, AssessmentState state, std::string_view gate_result, std::string const& countersign_why) {
  tx.change(sign_row, {{"id", id}, {"state", state}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name},
                       {"gate", gate_result}, {"needed", !countersign_why.empty()}, {"why", countersign_why}});
}
void mark_countersigned(ledger::Tx& tx, AssessmentId id) {
  tx.change(countersign_row, {{"id", id}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
}
void mark_second_senior(ledger::Tx& tx, AssessmentId id, std::string const& why) { tx.change(second_senior_row, {{"id", id}, {"why", why}}); }
void mark_reopened(ledger::Tx& tx, AssessmentId id, std::string const& why, base::Date due_on) {
  tx.change(reopen_row, {{"id", id}, {"now", tx.now()}, {"why", why}, {"due", due_on}});
}
void supersede_others(ledger::Tx& tx, PersonId person, AssessmentId id) { tx.change(supersede, {{"person", person}, {"id", id}}); }

}  // namespace risk

#include "risk/store/assessment.hpp"

#include "sql/compose.hpp"

namespace risk {
namespace {

constexpr std::string_view columns =
    "select a.id, a.person_id, a.kind, a.state, a.owner_id, coalesce(s.full_name, ''), a.started_at, a.due_on, a.signed_at,"
    " coalesce(a.signed_by, 0), a.signed_name, a.gate_result, a.countersign_needed, a.countersign_why, a.countersigned_at,"
    " a.countersigned_name, a.reopened_at, a.reopened_why, a.lock_version"
    " from assessment a join person p on p.id = a.person_id left join staff s on s.id = a.owner_id where ";

constexpr ledger::Scoped by_key{"risk.find_assessment", sql::composed<[] {
  return sql::pieces(columns, "a.id = :id and {visible p}");
}>};
constexpr ledger::Scoped lock_by_key{"risk.lock_assessment",
  "select a.id from assessment a join person p on p.id = a.person_id where a.id = :id and {visible p} {lock}"};
constexpr ledger::Scoped current{"risk.current_assessment", sql::composed<[] {
  return sql::pieces(columns, "a.person_id = :person and a.state <> 'superseded' and {visible p}"
    " order by case when a.state in ('draft', 'reopened') then 0 else 1 end, a.id desc limit 1");
}>};
constexpr ledger::Scoped of_person{"risk.assessments_of", sql::composed<[] {
  return sql::pieces(columns, "a.person_id = :person and {visible p} order by a.id desc");
}>};

constexpr ledger::Scoped judgements{"risk.judgements_of",
  "select j.id, j.who, j.level, j.nature, j.who_exactly, j.circumstances, j.imminence, j.reasons, j.version, j.saved_by, j.saved_at"
  " from judgement j join assessment a on a.id = j.assessment_id join person p on p.id = a.person_id"
  " where a.id = :id and {visible p}"
  " order by case j.who when 'children' then 1 when 'public' then 2 when 'known_adult' then 3 else 4 end, j.id"};
constexpr ledger::Scoped uses{"risk.uses_of",
  "select u.item_id, u.item_version, u.decision, coalesce(g.reason, u.reason), u.group_id, coalesce(g.name, '')"
  " from item_use u join assessment a on a.id = u.assessment_id join person p on p.id = a.person_id"
  " left join use_group g on g.id = u.group_id where a.id = :id and {visible p} order by u.item_id"};
constexpr ledger::Scoped citations{"risk.citations_of",
  "select j.who, c.item_id, c.item_version from citation c join judgement j on j.id = c.judgement_id"
  " join assessment a on a.id = j.assessment_id join person p on p.id = a.person_id where a.id = :id and {visible p}"
  " order by j.id, c.item_id"};
constexpr ledger::Scoped missing{"risk.missing_of",
  "select m.enquiry_id, coalesce(e.reference, ''), y.name, m.waited_wd, m.might_change, m.answered_at"
  " from missing_answer m join enquiry e on e.id = m.enquiry_id join agency y on y.id = e.agency_id"
  " join assessment a on a.id = m.assessment_id join person p on p.id = a.person_id"
  " where a.id = :id and {visible p}"
  " and m.signature_id = (select max(g.id) from signature g where g.assessment_id = a.id and g.kind = 'signed')"
  " order by m.waited_wd desc, m.enquiry_id"};

constexpr std::string_view signature_columns =
    "select g.id, g.assessment_id, g.kind, g.gate_result, g.full_name, g.grade, g.at, g.body, g.account_id from signature g"
    " join assessment a on a.id = g.assessment_id join person p on p.id = a.person_id where {visible p} and ";
constexpr ledger::Scoped signatures{"risk.signatures_of", sql::composed<[] {
  return sql::pieces(signature_columns, "a.id = :id order by g.id desc");
}>};
constexpr ledger::Scoped one_signature{"risk.find_signature", sql::composed<[] {
  return sql::pieces(signature_columns, "g.id = :id");
}>};
constexpr ledger::Scoped signature_person{"risk.person_of_signature",
  "select p.id from signature g join assessment a on a.id = g.assessment_id join person p on p.id = a.person_id where g.id = :id and {visible p}"};
constexpr ledger::Scoped judgements_signed{"risk.judgements_as_signed",
  "select j.who, j.level, j.nature, j.who_exactly, j.circumstances, j.imminence, j.reasons"
  " from signed_judgement j join signature g on g.id = j.signature_id join assessment a on a.id = g.assessment_id"
  " join person p on p.id = a.person_id where g.id = :id and {visible p}"
  " order by case j.who when 'children' then 1 when 'public' then 2 when 'known_adult' then 3 else 4 end, j.who"};
constexpr ledger::Scoped uses_signed{"risk.uses_as_signed",
  "select u.item_id, u.item_version, u.decision, u.reason, u.group_name, u.judgements, coalesce(v.body, '')"
  " from signed_use u join signature g on g.id = u.signature_id join assessment a on a.id = g.assessment_id"
  " join person p on p.id = a.person_id left join item_version v on v.item_id = u.item_id and v.version = u.item_version"
  " where g.id = :id and {visible p} order by u.item_id"};

std::optional<AssessmentRow> looked_at(ledger::View& view, std::optional<AssessmentRow> row) {
  if (row) view.look("assessment.viewed", row->person, row->id.value);
  return row;
}

}  // namespace

Judgement JudgementRow::judgement() const {
  return {.who = who, .level = level, .nature = nature, .who_exactly = who_exactly, .circumstances = circumstances,
          .imminence = imminence, .reasons = reasons};
}

std::optional<AssessmentRow> find_assessment(ledger::View& view, AssessmentId id) {
  return looked_at(view, view.row<AssessmentRow>(by_key, {{"id", id}}));
}
std::optional<AssessmentRow> lock_assessment(ledger::Tx& tx, AssessmentId id) {
  if (!tx.row<std::int64_t>(lock_by_key, {{"id", id}})) return std::nullopt;
  return tx.row<AssessmentRow>(by_key, {{"id", id}});
}
std::optional<AssessmentRow> current_assessment(ledger::View& view, PersonId person) {
  return looked_at(view, view.row<AssessmentRow>(current, {{"person", person}}));
}
std::vector<AssessmentRow> assessments_of(ledger::View& view, PersonId person) {
  return view.rows<AssessmentRow>(of_person, {{"person", person}});
}
std::vector<JudgementRow> judgements_of(ledger::View& view, AssessmentId id) { return view.rows<JudgementRow>(judgements, {{"id", id}}); }
std::vector<UseRow> uses_of(ledger::View& view, AssessmentId id) { return view.rows<UseRow>(uses, {{"id", id}}); }
std::vector<CitationRow> citations_of(ledger::View& view, AssessmentId id) { return view.rows<CitationRow>(citations, {{"id", id}}); }
std::vector<MissingRow> missing_of(ledger::View& view, AssessmentId id) { return view.rows<MissingRow>(missing, {{"id", id}}); }
std::vector<SignatureRow> signatures_of(ledger::View& view, AssessmentId id) { return view.rows<SignatureRow>(signatures, {{"id", id}}); }

std::optional<SignatureRow> find_signature(ledger::View& view, SignatureId id) {
  auto row = view.row<SignatureRow>(one_signature, {{"id", id}});
  if (auto person = view.row<PersonId>(signature_person, {{"id", id}})) view.look("assessment.viewed", *person, row->assessment.value);
  return row;
}
std::vector<Judgement> judgements_as_signed(ledger::View& view, SignatureId id) { return view.rows<Judgement>(judgements_signed, {{"id", id}}); }
std::vector<SignedUse> uses_as_signed(ledger::View& view, SignatureId id) { return view.rows<SignedUse>(uses_signed, {{"id", id}}); }

}  // namespace risk

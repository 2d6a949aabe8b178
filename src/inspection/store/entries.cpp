#include "inspection/store/entries.hpp"

#include "sql/compose.hpp"

#include <algorithm>

namespace inspection {
namespace {

constexpr std::string_view of_mine =
    " from inspection i join inspection_case c on c.inspection_id = i.id join case_reading r on r.case_id = c.id";
constexpr std::string_view where = " on x.reading_id = r.id where {inspected i} and r.id = :reading and r.reader_account = :scope_account order by ";

constexpr ledger::Scoped answers{"inspection.my_answers", sql::composed<[] {
  return sql::pieces("select x.prompt, nullif(x.answer, ''), x.reason, x.note, x.evidence, x.version, x.saved_at", of_mine, " join case_answer x", where, "x.prompt");
}>};
constexpr ledger::Scoped judgements{"inspection.my_judgements", sql::composed<[] {
  return sql::pieces("select x.key_question, nullif(x.sufficient, ''), x.reasons, x.version, x.saved_at", of_mine, " join case_judgement x", where, "x.key_question");
}>};
constexpr ledger::Scoped notes{"inspection.my_notes", sql::composed<[] {
  return sql::pieces("select x.part, x.body, x.version, x.saved_at", of_mine, " join case_note x", where, "x.part");
}>};

constexpr std::string_view of_team =
    " from inspection i join inspection_case c on c.inspection_id = i.id and c.state = 'drawn' join case_reading r on r.case_id = c.id";
constexpr std::string_view by_reading = " on x.reading_id = r.id where i.id = :id and {inspected i} order by r.id, 2";
constexpr ledger::Scoped answer_shapes{"inspection.answer_shapes", sql::composed<[] {
  return sql::pieces("select r.id, x.prompt, nullif(x.answer, ''), case when x.reason = '' then '' else '-' end", of_team, " join case_answer x", by_reading);
}>};
constexpr ledger::Scoped judgement_shapes{"inspection.judgement_shapes", sql::composed<[] {
  return sql::pieces("select r.id, x.key_question, nullif(x.sufficient, ''), case when x.reasons = '' then '' else '-' end", of_team, " join case_judgement x", by_reading);
}>};

constexpr ledger::Write answer_saved{"inspection.save_answer",
  "insert into case_answer (reading_id, prompt, answer, reason, note, evidence, version, tab, saved_at)"
  " values (:reading, :prompt, :answer, :reason, :note, :evidence, 1, :tab, :now)"
  " on conflict (reading_id, prompt) do update set answer = excluded.answer, reason = excluded.reason, note = excluded.note, evidence = excluded.evidence,"
  " version = case_answer.version + 1, tab = excluded.tab, saved_at = excluded.saved_at where case_answer.version = :version or (:tab <> '' and case_answer.tab = :tab)"};
constexpr ledger::Write judgement_saved{"inspection.save_judgement",
  "insert into case_judgement (reading_id, key_question, sufficient, reasons, version, tab, saved_at)"
  " values (:reading, :question, :sufficient, :reasons, 1, :tab, :now)"
  " on conflict (reading_id, key_question) do update set sufficient = excluded.sufficient, reasons = excluded.reasons,"
  " version = case_judgement.version + 1, tab = excluded.tab, saved_at = excluded.saved_at where case_judgement.version = :version or (:tab <> '' and case_judgement.tab = :tab)"};
constexpr ledger::Write note_saved{"inspection.save_note",
  "insert into case_note (reading_id, part, body, version, tab, saved_at) values (:reading, :part, :body, 1, :tab, :now)"
  " on conflict (reading_id, part) do update set body = excluded.body,"
  " version = case_note.version + 1, tab = excluded.tab, saved_at = excluded.saved_at where case_note.version = :version or (:tab <> '' and case_note.tab = :tab)"};

struct ShapeRow {
  ReadingId reading = {};
  std::string id = {};
  std::optional<Answer> answer = {};
  std::string reason = {};
};

std::string word_or_none(std::optional<Answer> answer) { return answer ? std::string(base::word(*answer)) : std::string(); }

template <class Row, class Key, class Member>
Row found_or(std::vector<Row> const& rows, Key const& key, Member member) {
  auto const found = std::ranges::find(rows, key, member);
  if (found != rows.end()) return *found;
  Row none;
  none.*member = key;
  return none;
}

}  // namespace

AnswerRow Entries::answer(std::string_view prompt) const { return found_or(answers, std::string(prompt), &AnswerRow::prompt); }
JudgementRow Entries::judgement(std::string_view question) const { return found_or(judgements, std::string(question), &JudgementRow::key_question); }
NoteRow Entries::note(NotePart part) const { return found_or(notes, part, &NoteRow::part); }

Reading Entries::reading(PromptBook const& book, Programme const& programme, CaseFacts const& facts) const {
  Reading reading{.facts = facts};
  for (auto const& id : questions_for(book, programme, facts)) {
    auto const judged = judgement(id);
    QuestionJudgement question{.key_question = id, .summary = judged.sufficient, .reason = judged.reasons};
    for (auto const* prompt : prompts_for(book, id, facts))
      if (auto const given = answer(prompt->id); given.answer) question.prompts.push_back({.prompt = prompt->id, .answer = *given.answer, .reason = given.reason});
    reading.questions.push_back(std::move(question));
  }
  return reading;
}

Entries entries_of_mine(ledger::View& view, ReadingId id) {
  sql::Params const of{{"reading", id}};
  return {.answers = view.rows<AnswerRow>(answers, of), .judgements = view.rows<JudgementRow>(judgements, of), .notes = view.rows<NoteRow>(notes, of)};
}

std::map<ReadingId, Entries> shapes_of(ledger::View& view, InspectionId id) {
  std::map<ReadingId, Entries> shapes;
  for (auto const& row : view.rows<ShapeRow>(answer_shapes, {{"id", id}}))
    shapes[row.reading].answers.push_back({.prompt = row.id, .answer = row.answer, .reason = row.reason});
  for (auto const& row : view.rows<ShapeRow>(judgement_shapes, {{"id", id}}))
    shapes[row.reading].judgements.push_back({.key_question = row.id, .sufficient = row.answer, .reasons = row.reason});
  return shapes;
}

bool save_answer(ledger::Tx& tx, ReadingId id, AnswerRow const& a, Seen const& seen) {
  return tx.change(answer_saved, {{"reading", id}, {"prompt", a.prompt}, {"answer", word_or_none(a.answer)}, {"reason", a.reason}, {"note", a.note},
                                  {"evidence", a.evidence}, {"version", seen.version}, {"tab", seen.tab}, {"now", tx.now()}}) > 0;
}
bool save_judgement(ledger::Tx& tx, ReadingId id, JudgementRow const& j, Seen const& seen) {
  return tx.change(judgement_saved, {{"reading", id}, {"question", j.key_question}, {"sufficient", word_or_none(j.sufficient)}, {"reasons", j.reasons},
                                     {"version", seen.version}, {"tab", seen.tab}, {"now", tx.now()}}) > 0;
}
bool save_note(ledger::Tx& tx, ReadingId id, NoteRow const& n, Seen const& seen) {
  return tx.change(note_saved, {{"reading", id}, {"part", n.part}, {"body", n.body}, {"version", seen.version}, {"tab", seen.tab}, {"now", tx.now()}}) > 0;
}

}  // namespace inspection

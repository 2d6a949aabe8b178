#include "inspection/store/comparison.hpp"

#include "inspection/domain/rule_book.hpp"
#include "sql/compose.hpp"

#include <algorithm>
#include <map>

namespace inspection {
namespace {

constexpr std::string_view of_team = " from inspection i join inspection_case c on c.inspection_id = i.id ";

constexpr ledger::Scoped moderations{"inspection.moderations", sql::composed<[] {
  return sql::pieces("select m.case_id, m.key_question, m.first, m.first_name, m.second, m.second_name, m.stands, m.reason, m.by_name, m.at", of_team,
                     "join moderation m on m.case_id = c.id where {inspected i} and c.id = :case order by m.key_question, m.id");
}>};
// Of finished readings of a case that has two of them; nobody reads another's alone.
constexpr ledger::Scoped judged{"inspection.judged_twice", sql::composed<[] {
  return sql::pieces("select r.kind, j.key_question, j.sufficient, j.reasons", of_team,
                     "join case_reading r on r.case_id = c.id join case_judgement j on j.reading_id = r.id"
                     " where {inspected i} and c.id = :case and j.sufficient <> '' and r.finished_at is not null"
                     " and (select count(*) from case_reading b where b.case_id = c.id and b.finished_at is not null) = 2 order by r.kind, j.key_question");
}>};
constexpr ledger::Scoped pairs{"inspection.answer_pairs", sql::composed<[] {
  return sql::pieces("select q.key_question, coalesce(nullif(a.sufficient, ''), 'na'), coalesce(nullif(b.sufficient, ''), 'na'), f.reader_name, s.reader_name, s.finished_at", of_team,
                     "join case_reading f on f.case_id = c.id and f.kind = 'first' and f.finished_at is not null"
                     " join case_reading s on s.case_id = c.id and s.kind = 'second' and s.finished_at is not null"
                     " join (select distinct r.case_id, j.key_question from case_reading r join case_judgement j on j.reading_id = r.id where j.sufficient <> '') q on q.case_id = c.id"
                     " left join case_judgement a on a.reading_id = f.id and a.key_question = q.key_question"
                     " left join case_judgement b on b.reading_id = s.id and b.key_question = q.key_question"
                     " where i.id = :id and {inspected i} and c.state = 'drawn' order by q.key_question, c.id");
}>};

constexpr ledger::Write saved{"inspection.save_moderation",
  "insert into moderation (case_id, key_question, first, first_name, second, second_name, stands, reason, by_account, by_name, at)"
  " values (:case, :question, :first, :first_name, :second, :second_name, :stands, :reason, :by, :name, :now)"
  " on conflict (case_id, key_question) do update set stands = excluded.stands, reason = excluded.reason, by_account = excluded.by_account,"
  " by_name = excluded.by_name, at = excluded.at"};

struct PairRow {
  std::string key_question = {};
  Answer first = {};
  Answer second = {};
  std::string first_reader = {};
  std::string second_reader = {};
  base::Instant finished_at = {};
};
struct JudgedRow {
  ReadingKind kind = ReadingKind::first;
  std::string key_question = {};
  Answer sufficient = {};
  std::string reasons = {};
};

Answer yes_or_no(bool yes) { return yes ? Answer::yes : Answer::no; }

// The questions that either reader was asked, in the programme's order.
std::vector<std::string> questions_of_both(RuleBook const& book, Programme const& programme, Comparison const& of) {
  auto all = questions_for(book.prompts, programme, of.first.facts());
  for (auto& id : questions_for(book.prompts, programme, of.second.facts()))
    if (std::ranges::find(all, id) == all.end()) all.push_back(std::move(id));
  return all;
}

bool asked(RuleBook const& book, Programme const& programme, ReadingRow const& reading, std::string const& question) {
  return std::ranges::count(questions_for(book.prompts, programme, reading.facts()), question) > 0;
}

}  // namespace

Compared const* Comparison::question(std::string_view id) const {
  auto const found = std::ranges::find(questions, id, &Compared::key_question);
  return found == questions.end() ? nullptr : &*found;
}

std::vector<ModerationRow> moderations_of(ledger::View& view, CaseId id) { return view.rows<ModerationRow>(moderations, {{"case", id}}); }

std::optional<Comparison> compare(ledger::View& view, Inspection const& inspection, CaseId id) {
  auto readings = readings_of_case(view, id);
  if (readings.size() != 2 || readings[0].inspection != inspection.id) return std::nullopt;
  if (!readings[0].finished_at || !readings[1].finished_at) return std::nullopt;
  Comparison of{.first = std::move(readings[0]), .second = std::move(readings[1])};
  view.look("inspection.case_viewed", of.first.person, id.value);
  auto const& book = view.rules<RuleBook>();
  auto const& programme = book.programme(inspection.programme, inspection.variant);
  auto const rows = view.rows<JudgedRow>(judged, {{"case", id}});
  auto const moderated = moderations_of(view, id);
  auto const given = [&](ReadingRow const& reading, std::string const& question) -> JudgedRow const* {
    auto const found = std::ranges::find_if(rows, [&](JudgedRow const& row) { return row.kind == reading.kind && row.key_question == question; });
    return found == rows.end() || !asked(book, programme, reading, question) ? nullptr : &*found;
  };
  of.questions.push_back({.key_question = std::string(low_risk_question), .first = yes_or_no(of.first.low_risk), .second = yes_or_no(of.second.low_risk)});
  for (auto const& question : questions_of_both(book, programme, of)) {
    auto const* first = given(of.first, question);
    auto const* second = given(of.second, question);
    of.questions.push_back({.key_question = question, .first = first ? first->sufficient : Answer::na, .first_reasons = first ? first->reasons : "",
                            .second = second ? second->sufficient : Answer::na, .second_reasons = second ? second->reasons : ""});
  }
  for (auto& question : of.questions)
    if (auto const found = std::ranges::find(moderated, question.key_question, &ModerationRow::key_question); found != moderated.end()) question.moderated = *found;
  return of;
}

std::vector<ReadPair> pairs_of(ledger::View& view, InspectionId id) {
  std::vector<ReadPair> all;
  for (auto& row : view.rows<PairRow>(pairs, {{"id", id}}))
    all.push_back({.key_question = std::move(row.key_question), .first = row.first, .second = row.second, .first_reader = std::move(row.first_reader), .second_reader = std::move(row.second_reader),
                   .finished = base::london_date(row.finished_at)});
  return all;
}

void save_moderation(ledger::Tx& tx, ModerationRow const& m) {
  tx.change(saved, {{"case", m.sampled}, {"question", m.key_question}, {"first", m.first}, {"first_name", m.first_name}, {"second", m.second},
                    {"second_name", m.second_name}, {"stands", m.stands}, {"reason", m.reason}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
}

}  // namespace inspection

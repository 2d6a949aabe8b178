#include "inspection/store/findings.hpp"

#include "base/text.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/comparison.hpp"
#include "inspection/store/pooled.hpp"
#include "inspection/store/sample.hpp"
#include "inspection/store/standard_judgements.hpp"

#include <algorithm>
#include <map>

namespace inspection {
namespace {

struct AnswerLine {
  CaseId sampled = {};
  std::string key_question = {};
  std::optional<Answer> first = {};
  std::optional<Answer> stands = {};
};

constexpr ledger::Scoped answers{"inspection.counted_answers",
  "select c.id, j.key_question, j.sufficient, m.stands from inspection i join inspection_case c on c.inspection_id = i.id"
  " join case_reading r on r.case_id = c.id join case_judgement j on j.reading_id = r.id and j.sufficient <> ''"
  " left join moderation m on m.case_id = c.id and m.key_question = j.key_question"
  " where i.id = :id and {inspected i} and c.state = 'drawn' and r.kind = 'first' and r.finished_at is not null"
  " union all select c.id, m.key_question, null, m.stands from inspection i join inspection_case c on c.inspection_id = i.id join moderation m on m.case_id = c.id"
  " where i.id = :id and {inspected i} and c.state = 'drawn' and not exists (select 1 from case_reading r join case_judgement j on j.reading_id = r.id"
  " where r.case_id = c.id and r.kind = 'first' and j.key_question = m.key_question and j.sufficient <> '') order by 1, 2"};
constexpr ledger::Scoped population{"inspection.population",
  "select coalesce(max(s.population), 0) from inspection i left join sample s on s.inspection_id = i.id where i.id = :id and {inspected i}"};
constexpr ledger::Scoped sampled{"inspection.sampled",
  "select count(*) from inspection i join inspection_case c on c.inspection_id = i.id where i.id = :id and {inspected i} and c.state = 'drawn'"};

// What counts of one case: the questions it is asked, the moderated answer in place of the first.
FinishedCase finished(RuleBook const& book, Programme const& programme, ReadingRow const& reading, std::vector<AnswerLine> const& lines) {
  FinishedCase out{.crn = reading.crn, .facts = reading.facts()};
  for (auto const& line : lines)
    if (line.key_question == low_risk_question && line.stands) out.facts.judged_low = *line.stands == Answer::yes;
  for (auto const& question : questions_for(book.prompts, programme, out.facts)) {
    auto const line = std::ranges::find(lines, question, &AnswerLine::key_question);
    if (line != lines.end()) out.answers.push_back({.key_question = question, .answer = line->first.value_or(Answer::na), .moderated = line->stands});
  }
  return out;
}

std::vector<FinishedCase> finished_cases(ledger::View& view, Inspection const& inspection, Programme const& programme) {
  std::map<std::int64_t, std::vector<AnswerLine>> by_case;
  for (auto& line : view.rows<AnswerLine>(answers, {{"id", inspection.id}})) by_case[line.sampled.value].push_back(std::move(line));
  std::vector<FinishedCase> cases;
  for (auto const& reading : readings_of(view, inspection.id))
    if (reading.kind == ReadingKind::first && reading.finished_at) cases.push_back(finished(view.rules<RuleBook>(), programme, reading, by_case[reading.sampled.value]));
  return cases;
}

// The sample drawn apart that a standard's questions are asked of; empty where it is of the cases that are supervised.
std::string sample_of_standard(RuleBook const& book, Programme const& programme, Standard const& standard) {
  auto const questions = key_questions_of(standard);
  auto const* known = questions.empty() ? nullptr : book.prompts.question(questions.front());
  if (!known) return {};
  for (auto const type : programme.own_samples)
    if (std::ranges::find(known->applies, type) != known->applies.end()) return std::string(base::word(type));
  return {};
}

// How many cases each of the samples drawn apart was drawn from.
std::map<std::string, std::int64_t> eligible_of_samples(ledger::View& view, InspectionId id) {
  std::map<std::string, std::int64_t> eligible;
  for (auto const& row : strata_of(view, id)) eligible[std::string(own_sample_of(row.stratum))] += row.eligible;
  return eligible;
}

// Pooled standards rest on the units' inspections and on no case of this one.
void add_pooled(Findings& found, Programme const& programme, Pooled const& pooled) {
  for (auto& evidence : found.evidence) {
    auto const* standard = programme.by_id(evidence.standard);
    if (!standard || !standard->pooled) continue;
    for (auto& question : evidence.counts) question.count = pooled.count(question.id);
    found.populations[standard->id] = pooled.eligible();
  }
  for (auto const& id : programme.also_pooled) found.reported.push_back({id, pooled.count(id)});
}

void add_own(Findings& found, RuleBook const& book, Programme const& programme) {
  std::vector<std::string> ids;
  for (auto const& standard : programme.standards)
    if (!standard.pooled) std::ranges::move(key_questions_of(standard), std::back_inserter(ids));
  ids.insert(ids.end(), programme.also_asked.begin(), programme.also_asked.end());
  for (auto const& question : book.prompts.questions)
    if (!question.rated) ids.push_back(question.id);
  for (auto const& id : ids)
    if (std::ranges::find(found.of_own_cases, id, &KeyQuestionCount::id) == found.of_own_cases.end()) found.of_own_cases.push_back({id, count(programme, found.cases, id)});
  for (auto const& id : programme.also_asked) found.reported.push_back({id, count(programme, found.cases, id)});
}

void add_populations(Findings& found, ledger::View& view, InspectionId id, RuleBook const& book, Programme const& programme) {
  if (programme.own_samples.empty()) return;
  auto const eligible = eligible_of_samples(view, id);
  for (auto const& standard : programme.standards)
    if (auto const of = eligible.find(sample_of_standard(book, programme, standard)); !standard.pooled && of != eligible.end()) found.populations[standard.id] = of->second;
}

}  // namespace

std::vector<Opinion> Findings::on(std::string_view standard) const {
  std::vector<Opinion> found;
  std::ranges::copy_if(opinions, std::back_inserter(found), [&](Opinion const& one) { return one.standard == standard; });
  return found;
}

std::optional<Rating> standing(std::vector<Opinion> const& opinions) {
  if (opinions.empty()) return std::nullopt;
  auto const lead = std::ranges::find(opinions, true, &Opinion::lead);
  if (lead != opinions.end()) return lead->rating;
  bool const agreed = std::ranges::all_of(opinions, [&](Opinion const& one) { return one.rating == opinions.front().rating; });
  return agreed ? std::optional(opinions.front().rating) : std::nullopt;
}

Findings findings(ledger::View& view, Inspection const& inspection) {
  auto const& programme = view.rules<RuleBook>().programme(inspection.programme, inspection.variant);
  Findings found{.cases = finished_cases(view, inspection, programme),
                 .population = view.row<std::int64_t>(population, {{"id", inspection.id}}).value_or(0),
                 .sampled = view.row<std::int64_t>(sampled, {{"id", inspection.id}}).value_or(0),
                 .opinions = opinions_of(view, inspection.id)};
  found.evidence = evidence(programme, found.cases);
  for (auto const& standard : programme.standards)
    if (standard.kind == Kind::organisational) found.evidence.push_back({.standard = standard.id, .judged = standing(found.on(standard.id))});
  auto const& book = view.rules<RuleBook>();
  add_own(found, book, programme);
  if (!programme.pools.empty()) add_pooled(found, programme, pooled_of(view, inspection));
  add_populations(found, view, inspection.id, book, programme);
  return found;
}

}  // namespace inspection

#include "risk/store/record_text.hpp"

#include "base/text.hpp"
#include "risk/store/arrangements.hpp"
#include "risk/store/picture.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace risk {
namespace {

struct UsedItem {
  std::int64_t item = 0;
  int version = 1;
  UseDecision decision = UseDecision::cited;
  std::string reason = {};
  std::string body = {};
  std::string pattern = {};
};
constexpr ledger::Scoped used_items{"risk.used_items_with_text",
  "select u.item_id, u.item_version, u.decision, coalesce(g.reason, u.reason), coalesce(v.body, ''), coalesce(g.name, '')"
  " from item_use u join assessment a on a.id = u.assessment_id join person p on p.id = a.person_id"
  " left join use_group g on g.id = u.group_id left join item_version v on v.item_id = u.item_id and v.version = u.item_version"
  " where a.id = :id and {visible p} order by u.item_id"};

std::vector<std::string> lines_of(std::string const& body) {
  std::vector<std::string> lines;
  for (auto line : base::split(body, '\n'))
    if (!line.empty()) lines.emplace_back(line);
  return lines;
}

std::vector<JudgementText> judgement_texts(ledger::View& view, AssessmentId id) {
  auto const citations = citations_of(view, id);
  std::vector<JudgementText> texts;
  for (auto const& row : judgements_of(view, id)) {
    JudgementText text{.judgement = row.judgement()};
    for (auto const& citation : citations)
      if (citation.who == row.who) text.rests_on.push_back(citation.item.value);
    texts.push_back(std::move(text));
  }
  return texts;
}

// The arrangement in force: one in place before one only proposed, the newest first.
template <class Whom>
std::optional<Arrangement> arrangement_for(std::vector<ArrangementRow> const& rows, std::optional<Whom> ArrangementRow::*whom, Whom id) {
  for (auto status : {ArrangementStatus::in_place, ArrangementStatus::proposed})
    for (auto const& row : rows)
      if (row.*whom == id && row.status == status) return row.arrangement();
  return std::nullopt;
}

std::vector<AtRiskText> at_risk_texts(ledger::View& view, PersonId person) {
  auto const arrangements = arrangements_of(view, person);
  std::vector<AtRiskText> texts;
  int number = 0;
  for (auto const& line : child_lines(view, person))
    texts.push_back({.number = ++number, .authority = line.authority, .step = line.step,
                     .arrangement = arrangement_for(arrangements, &ArrangementRow::child, line.child)});
  number = 0;
  for (auto const& line : adult_lines(view, person))
    texts.push_back({.child = false, .number = ++number, .arrangement = arrangement_for(arrangements, &ArrangementRow::adult, line.adult)});
  return texts;
}

std::string countersigned(AssessmentRow const& row) {
  if (!row.countersign_needed) return {};
  return row.countersigned_at ? fmt::format("{}, {}", row.countersigned_name, base::date_and_time(*row.countersigned_at)) : "waits for a senior";
}

}  // namespace

AssessmentText record_of(ledger::View& view, AssessmentRow const& row) {
  AssessmentText text{.title = std::string(shown(row.kind)), .id = row.id.value, .at = row.signed_at.value_or(view.now())};
  if (is_signed(row.state) || row.state == AssessmentState::superseded) {
    text.by = row.signed_name;
    text.gate = base::from_word<Gate>(row.gate_result);
    text.countersigned = countersigned(row);
  } else {
    text.at = view.now();
  }
  text.judgements = judgement_texts(view, row.id);
  std::vector<Judgement> judgements;
  for (auto const& j : text.judgements) judgements.push_back(j.judgement);
  text.overall = overall(judgements);
  for (auto const& use : view.rows<UsedItem>(used_items, {{"id", row.id}}))
    text.uses.push_back({.item = use.item, .version = use.version, .cited = use.decision == UseDecision::cited, .reason = use.reason,
                         .lines = lines_of(use.body), .pattern = use.pattern});
  text.at_risk = at_risk_texts(view, row.person);
  return text;
}

std::optional<std::string> assessment_for_case_record(ledger::View& view, AssessmentId id) {
  auto const row = find_assessment(view, id);
  if (!row) return std::nullopt;
  auto text = record_of(view, *row);
  if (!is_open(row->state))
    for (auto const& gap : missing_of(view, id)) text.missing.push_back({fmt::format("{} to {}", gap.reference, gap.agency), gap.waited_wd, gap.might_change});
  return for_case_record(text);
}

}  // namespace risk

#include "inspection/store/second_readings.hpp"

#include "inspection/domain/rule_book.hpp"
#include "inspection/store/findings.hpp"

#include <algorithm>

namespace inspection {
namespace {

constexpr ledger::Scoped sample_seed{"inspection.seed_of_sample", "select s.seed from inspection i join sample s on s.inspection_id = i.id where i.id = :id and {inspected i}"};

std::vector<FinishedCase> unmoderated(std::vector<FinishedCase> cases) {
  for (auto& one : cases)
    for (auto& answer : one.answers) answer.moderated.reset();
  return cases;
}

}  // namespace

std::size_t SecondReadings::finished() const {
  return static_cast<std::size_t>(std::ranges::count_if(cases, [](SecondReading const& one) { return one.second && one.second->finished_at; }));
}

SecondReadings second_readings(ledger::View& view, Inspection const& inspection) {
  SecondReadings list{.seed = view.row<std::string>(sample_seed, {{"id", inspection.id}}).value_or("")};
  auto const& programme = view.rules<RuleBook>().programme(inspection.programme, inspection.variant);
  auto const twice = list.seed.empty() ? std::vector<ReadTwice>{} : read_twice(programme, unmoderated(findings(view, inspection).cases), list.seed, programme.second_reading);
  auto const readings = readings_of(view, inspection.id);
  for (auto const& first : readings) {
    if (first.kind != ReadingKind::first || !first.finished_at) continue;
    auto const second = std::ranges::find_if(readings, [&](ReadingRow const& row) { return row.sampled == first.sampled && row.kind == ReadingKind::second; });
    auto const chosen = std::ranges::find(twice, first.crn, &ReadTwice::crn);
    if (chosen == twice.end() && second == readings.end()) continue;
    list.cases.push_back({.why = chosen == twice.end() ? ReadTwice{.crn = first.crn} : *chosen, .first = first,
                          .second = second == readings.end() ? std::nullopt : std::optional(*second)});
  }
  return list;
}

}  // namespace inspection

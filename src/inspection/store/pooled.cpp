#include "inspection/store/pooled.hpp"

#include "inspection/domain/rule_book.hpp"
#include "organisation/store/units.hpp"

#include <algorithm>
#include <map>

namespace inspection {
namespace {

// Counts of other teams' inspections, never a case: what a region's report is made of once its units' panels have decided.
constexpr ledger::System kept{"inspection.counts_to_pool", "a region's ratings add up the counts of its units' inspections, without a row of anybody", R"sql(
  select i.id, i.unit_id, i.fieldwork_from, q.key_question, q.sufficient, q.assessed
  from inspection i join unit u on u.id = i.unit_id join counted_question q on q.inspection_id = i.id
  where i.programme = :programme and i.fieldwork_from <= :until and u.team_from >= :from and u.team_to <= :to
    and i.status in ('draft', 'factual_accuracy', 'embargoed', 'published', 'action_plan', 'follow_up', 'closed')
  order by i.fieldwork_from, i.id, q.key_question)sql"};
struct KeptRow {
  InspectionId inspection = {};
  UnitId unit = {};
  base::Date fieldwork_from = {};
  std::string key_question = {};
  std::int64_t sufficient = 0;
  std::int64_t assessed = 0;
};

constexpr ledger::Write forgotten{"inspection.forget_counts", "delete from counted_question where inspection_id = :id"};
constexpr ledger::Write counted{"inspection.keep_count", "insert into counted_question (inspection_id, key_question, sufficient, assessed) values (:id, :question, :yes, :of)"};

// Rows of older inspections come first, so that the newest of a unit stays.
std::map<std::int64_t, PooledUnit> newest_of_each(std::vector<KeptRow> const& rows) {
  std::map<std::int64_t, PooledUnit> units;
  for (auto const& row : rows) {
    auto& unit = units[row.unit.value];
    if (unit.inspection != row.inspection) unit = {.inspection = row.inspection, .fieldwork_from = row.fieldwork_from};
    if (row.key_question.empty()) unit.cases = row.sufficient, unit.eligible = row.assessed;
    else unit.counts.push_back({row.key_question, {row.sufficient, row.assessed}});
  }
  return units;
}

template <class Part>
std::int64_t sum(std::vector<PooledUnit> const& units, Part part) {
  std::int64_t all = 0;
  for (auto const& unit : units) all += unit.*part;
  return all;
}

}  // namespace

Count Pooled::count(std::string_view key_question) const {
  Count all;
  for (auto const& unit : units)
    for (auto const& one : unit.counts)
      if (one.id == key_question) all.yes += one.count.yes, all.of += one.count.of;
  return all;
}
std::int64_t Pooled::cases() const { return sum(units, &PooledUnit::cases); }
std::int64_t Pooled::eligible() const { return sum(units, &PooledUnit::eligible); }

Pooled pooled_of(ledger::View& view, Inspection const& inspection) {
  Pooled pooled{.programme = view.rules<RuleBook>().programme(inspection.programme, inspection.variant).pools};
  if (pooled.programme.empty()) return pooled;
  auto const place = organisation::place_of(view, inspection.unit);
  auto found = newest_of_each(view.rows<KeptRow>(kept, {{"programme", pooled.programme}, {"until", inspection.fieldwork_to}, {"from", place.from}, {"to", place.to}}));
  for (auto const& unit : organisation::units_below(view, inspection.unit, organisation::UnitKind::pdu, inspection.fieldwork_from)) {
    auto const one = found.find(unit.id.value);
    if (one == found.end()) pooled.missing.push_back(unit.name);
    else one->second.name = unit.name, pooled.units.push_back(std::move(one->second));
  }
  return pooled;
}

void keep_counts(ledger::Tx& tx, InspectionId id, Findings const& found) {
  tx.change(forgotten, {{"id", id}});
  tx.change(counted, {{"id", id}, {"question", ""}, {"yes", found.sampled}, {"of", found.population}});
  for (auto const& one : found.of_own_cases) tx.change(counted, {{"id", id}, {"question", one.id}, {"yes", one.count.yes}, {"of", one.count.of}});
}

}  // namespace inspection

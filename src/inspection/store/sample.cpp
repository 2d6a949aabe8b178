#include "inspection/store/sample.hpp"

#include "inspection/store/cases.hpp"

namespace inspection {
namespace {

constexpr ledger::Scoped sample{"inspection.sample",
  "select s.seed, s.seed_at, s.seed_name, s.rule_version, s.population, s.size, s.population_hash, s.query, s.drawn_at"
  " from inspection i join sample s on s.inspection_id = i.id where i.id = :id and {inspected i}"};
constexpr ledger::Scoped strata{"inspection.strata", R"sql(
  select t.stratum, t.eligible, t.drawn,
         (select count(*) from inspection_case c where c.inspection_id = i.id and c.stratum = t.stratum and c.state = 'drawn'),
         (select count(*) from inspection_case c join case_reading r on r.case_id = c.id and r.kind = 'first' and r.finished_at is not null
          where c.inspection_id = i.id and c.stratum = t.stratum and c.state = 'drawn')
  from inspection i join sample_stratum t on t.inspection_id = i.id where i.id = :id and {inspected i} order by t.stratum)sql"};
constexpr ledger::Scoped listed{"inspection.listed_person",
  "select r.person_id from inspection i join case_list_row r on r.inspection_id = i.id where i.id = :id and {inspected i} and r.crn = :crn and r.person_id is not null order by r.id limit 1"};

constexpr ledger::Write seed_set{"inspection.record_seed",
  "insert into sample (inspection_id, seed, seed_at, seed_by, seed_name) values (:id, :seed, :now, :by, :name)"};
constexpr ledger::Write drawn{"inspection.keep_draw",
  "update sample set rule_version = :rule, population = :population, size = :size, population_hash = :hash, query = :query, drawn_at = :now, drawn_by = :by where inspection_id = :id"};
constexpr ledger::Write stratum{"inspection.keep_stratum", "insert into sample_stratum (inspection_id, stratum, eligible, drawn) values (:id, :stratum, :eligible, :drawn)"};

}  // namespace

std::optional<Sample> sample_of(ledger::View& view, InspectionId id) { return view.row<Sample>(sample, {{"id", id}}); }
std::vector<StratumRow> strata_of(ledger::View& view, InspectionId id) { return view.rows<StratumRow>(strata, {{"id", id}}); }

void record_seed(ledger::Tx& tx, InspectionId id, std::string const& seed) {
  tx.change(seed_set, {{"id", id}, {"seed", seed}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
}

void keep_draw(ledger::Tx& tx, InspectionId id, Draw const& draw, std::string const& rule_version, std::string const& query) {
  tx.change(drawn, {{"id", id}, {"rule", rule_version}, {"population", draw.eligible}, {"size", draw.drawn}, {"hash", draw.population_hash}, {"query", query},
                    {"now", tx.now()}, {"by", tx.scope().account}});
  for (auto const& one : draw.strata) {
    tx.change(stratum, {{"id", id}, {"stratum", one.name}, {"eligible", one.eligible}, {"drawn", one.drawn}});
    std::int64_t position = 0;
    for (auto const& c : one.order)
      if (auto const person = tx.row<PersonId>(listed, {{"id", id}, {"crn", c.crn}})) {
        ++position;
        insert_case(tx, id, {.person = *person, .crn = c.crn, .stratum = one.name, .position = position, .drawn = position <= one.drawn});
      }
  }
}

}  // namespace inspection

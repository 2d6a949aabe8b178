#include "demonstration/actions/build.hpp"

#include "demonstration/actions/allocate_open.hpp"
#include "demonstration/actions/ask.hpp"
#include "demonstration/actions/assess.hpp"
#include "demonstration/actions/building.hpp"
#include "demonstration/actions/hold_inspections.hpp"
#include "demonstration/actions/keep_figures.hpp"
#include "demonstration/actions/load_published.hpp"
#include "demonstration/actions/register_people.hpp"
#include "demonstration/actions/staffing.hpp"
#include "demonstration/actions/train.hpp"
#include "demonstration/actions/weigh.hpp"
#include "demonstration/actions/train.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/store/read_world.hpp"
#include "sql/bulk.hpp"

namespace demonstration {
namespace {

constexpr int many_people = 2000;  // from here on it takes less time to make the indexes afterwards

}  // namespace

void build(sql::Connection& connection, ledger::Rules const& rules, std::span<base::EmbeddedFile const> organisation_files,
           BuildOptions const& options) {
  load_published(connection, rules, organisation_files);
  auto world = read_world(connection, the_day());
  std::optional<sql::Filling> filling;
  if (options.people > many_people) filling.emplace(connection);
  Bulk bulk(connection);
  Building building{.bulk = bulk, .world = world, .rules = rules.of<enquiries::RuleBook>(), .options = options, .random = base::Random(options.seed)};
  for (auto table : {"unit", "unit_version"}) building.keys.begin_after(table, last_key(connection, table));
  building.plans = plans(world.pdus, options.people);

  staff_units(building);
  Asking asking(building);
  register_people(building, [&](base::Random& random, Case const& of) { assess(building, random, of, asking.ask(random, of)); });
  asking.finish();
  keep_figures(building);

  bulk.finish();
  if (filling) filling->finish();
  allocate_open(connection, world);
  sql::settle_ids(connection);
  train(connection, rules, world, options.seed);
  connection.script("analyze");  // a table filled at once has no statistics yet: without them joins go the long way
  weigh(connection, rules, world, options.seed);
  count_baseline(connection, rules, world);
  hold_inspections(connection, rules, world);
  building.progress("people and enquiries", options.people, options.people);
}

}  // namespace demonstration

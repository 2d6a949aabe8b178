#include "dashboards/store/chain_rows.hpp"

#include "dashboards/store/chain_sql.hpp"

namespace dashboards {
namespace {

using ledger::Scoped;

constexpr std::string_view need_step = sql::composed<[] {
  return sql::pieces(" and ((:step = 'not_needed' and n.state = 'not_needed') or (", sql_of::in_chain, " and (:step = 'needed' or (:step = 'asked' and ", sql_of::asked, ") or (:step = 'answered' and ", sql_of::answered,
                     ") or (:step = 'used' and ", sql_of::used, ")))) and (:agency is null or coalesce(n.agency_id, 0) = :agency) "
                     "and (:trigger is null or exists (select 1 from need_reason r where r.need_id = n.id and r.trigger_id = :trigger)) ");
}>;
constexpr Scoped need_rows{"dashboards.chain_rows", sql::composed<[] {
  return sql::pieces("select n.id, p.id, p.surname, p.forenames, p.crn, n.kind, coalesce(g.name, ''), n.trigger_ids, n.state, n.ask_by, e.id, coalesce(e.reference, ''), coalesce(e.state, '') ", sql_of::need_tables,
                     "left join agency g on g.id = n.agency_id where ", sql_of::need_place, " and {visible p}", need_step, "order by n.created_at desc, n.id desc limit :limit offset :after");
}>};
constexpr Scoped need_count{"dashboards.chain_count", sql::composed<[] { return sql::pieces("select count(*) ", sql_of::need_tables, "where ", sql_of::need_place, " and {visible p}", need_step); }>};

constexpr std::string_view child_step = sql::composed<[] {
  return sql::pieces(" and (:step = 'known' or (:step = 'asked' and ", sql_of::child_asked, ") or (:step = 'answered' and ", sql_of::child_answered, ") or (:step = 'used' and ", sql_of::child_used,
                     ") or (:step = 'in_place' and ", sql_of::child_in_place, ")) ");
}>;
constexpr Scoped children{"dashboards.child_rows", sql::composed<[] {
  return sql::pieces("select p.id, p.surname, p.forenames, p.crn, c.surname, c.forenames, coalesce(u.name, '') ", sql_of::child_tables, "left join authority u on u.code = c.authority_code where ", sql_of::child_known, " and {visible p}",
                     child_step, "order by p.surname, p.forenames, c.id limit :limit offset :after");
}>};
constexpr Scoped children_count{"dashboards.child_count", sql::composed<[] { return sql::pieces("select count(*) ", sql_of::child_tables, "where ", sql_of::child_known, " and {visible p}", child_step); }>};

sql::Params of_needs(ledger::Place place, base::Date since, ChainNarrow const& by) {
  return {{"from", place.from}, {"to", place.to}, {"since", base::from_london(base::LocalTime{since})}, {"step", by.step}, {"agency", by.agency},
          {"trigger", by.trigger.empty() ? sql::Value{} : sql::Value{by.trigger}}};
}
sql::Params of_children(ledger::View& view, ledger::Place place, ChildStep step) {
  return {{"from", place.from}, {"to", place.to}, {"today", view.today()}, {"step", step}};
}
sql::Params paged(sql::Params params, int limit, std::int64_t after) {
  params.push_back({"limit", limit});
  params.push_back({"after", after});
  return params;
}

}  // namespace

std::vector<ChainRow> chain_rows(ledger::View& view, ledger::Place place, base::Date since, ChainNarrow const& by, int limit, std::int64_t after) {
  return view.rows<ChainRow>(need_rows, paged(of_needs(place, since, by), limit, after));
}
std::int64_t count_chain_rows(ledger::View& view, ledger::Place place, base::Date since, ChainNarrow const& by) {
  return view.row<std::int64_t>(need_count, of_needs(place, since, by)).value_or(0);
}
std::vector<ChildRow> child_rows(ledger::View& view, ledger::Place place, ChildStep step, int limit, std::int64_t after) {
  return view.rows<ChildRow>(children, paged(of_children(view, place, step), limit, after));
}
std::int64_t count_child_rows(ledger::View& view, ledger::Place place, ChildStep step) {
  return view.row<std::int64_t>(children_count, of_children(view, place, step)).value_or(0);
}

}  // namespace dashboards

#include "risk/store/onward.hpp"

#include "sql/compose.hpp"

namespace risk {
namespace {

constexpr std::string_view columns =
    "select o.id, o.person_id, o.route, o.sent_to, o.reason, o.due_on, o.decided_at, o.decided_name, o.outcome, o.end_note, o.ended_at, o.ended_name"
    " from onward_decision o join person p on p.id = o.person_id where {visible p} and ";
constexpr ledger::Scoped of_person{"risk.onward_of", sql::composed<[] {
  return sql::pieces(columns, "o.person_id = :person order by case when o.ended_at is null and o.route <> 'not_required' then 0 else 1 end, o.id desc");
}>};
constexpr ledger::Scoped by_key{"risk.find_onward", sql::composed<[] { return sql::pieces(columns, "o.id = :id"); }>};
constexpr ledger::Scoped items{"risk.items_of_onward",
  "select i.item_id from onward_item i join onward_decision o on o.id = i.onward_id join person p on p.id = o.person_id"
  " where o.id = :id and {visible p} order by i.item_id"};
constexpr ledger::Write insert_row{"risk.insert_onward",
  "insert into onward_decision (person_id, route, sent_to, reason, due_on, decided_by, decided_name, decided_at)"
  " values (:person, :route, :to, :reason, :due, :by, :name, :now) returning id"};
constexpr ledger::Write insert_item{"risk.insert_onward_item", "insert into onward_item (onward_id, item_id, item_version) values (:onward, :item, :version)"};
constexpr ledger::Write finish{"risk.end_onward",
  "update onward_decision set outcome = :outcome, end_note = :note, ended_at = :now, ended_name = :name where id = :id and ended_at is null"};

}  // namespace

std::vector<OnwardRow> onward_of(ledger::View& view, PersonId person) {
  auto rows = view.rows<OnwardRow>(of_person, {{"person", person}});
  if (!rows.empty()) view.look("onward.viewed", person);
  return rows;
}
std::optional<OnwardRow> find_onward(ledger::View& view, OnwardId id) {
  auto row = view.row<OnwardRow>(by_key, {{"id", id}});
  if (row) view.look("onward.viewed", row->person, id.value);
  return row;
}
std::vector<ItemId> items_of_onward(ledger::View& view, OnwardId id) { return view.rows<ItemId>(items, {{"id", id}}); }

OnwardId insert_onward(ledger::Tx& tx, NewOnward const& row) {
  OnwardId const id{tx.insert(insert_row, {{"person", row.person}, {"route", row.route}, {"to", row.sent_to}, {"reason", row.reason}, {"due", row.due_on}, {"by", tx.scope().account},
                                           {"name", tx.scope().name}, {"now", tx.now()}})};
  for (auto const& [item, version] : row.rests_on) tx.change(insert_item, {{"onward", id}, {"item", item}, {"version", version}});
  return id;
}
bool end_onward(ledger::Tx& tx, OnwardId id, OnwardEnd end, std::string const& note) {
  return tx.change(finish, {{"id", id}, {"outcome", end}, {"note", note}, {"now", tx.now()}, {"name", tx.scope().name}}) == 1;
}

}  // namespace risk

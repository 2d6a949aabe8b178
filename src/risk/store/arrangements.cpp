#include "risk/store/arrangements.hpp"

#include "sql/compose.hpp"

namespace risk {
namespace {

constexpr std::string_view columns =
    "select a.id, a.person_id, a.child_id, a.adult_id, a.code, a.what, a.who, a.agreed_with, a.starts, a.review_on, a.status,"
    " a.ended_reason, a.interim, a.none_needed,"
    " (select count(*) from arrangement_item i where i.arrangement_id = a.id), a.version, a.recorded_name, a.recorded_at"
    " from arrangement a join person p on p.id = a.person_id where {visible p} and ";
constexpr ledger::Scoped of_person{"risk.arrangements_of", sql::composed<[] {
  return sql::pieces(columns, "a.person_id = :person order by case when a.status in ('proposed', 'in_place') then 0 else 1 end, a.id desc");
}>};
constexpr ledger::Scoped by_key{"risk.find_arrangement", sql::composed<[] { return sql::pieces(columns, "a.id = :id"); }>};
constexpr ledger::Scoped items{"risk.items_of_arrangement",
  "select i.item_id from arrangement_item i join arrangement a on a.id = i.arrangement_id join person p on p.id = a.person_id"
  " where a.id = :id and {visible p} order by i.item_id"};

}  // namespace

Arrangement ArrangementRow::arrangement() const {
  return {.status = status, .code = code, .what = what, .who = who, .agreed_with = agreed_with, .from = from, .review = review,
          .interim = interim, .none_needed = none_needed, .rests_on_items = rests_on_items};
}

std::vector<ArrangementRow> arrangements_of(ledger::View& view, PersonId person) {
  return view.rows<ArrangementRow>(of_person, {{"person", person}});
}
std::optional<ArrangementRow> find_arrangement(ledger::View& view, ArrangementId id) {
  auto row = view.row<ArrangementRow>(by_key, {{"id", id}});
  if (row) view.look("arrangement.viewed", row->person, id.value);
  return row;
}
std::vector<ItemId> items_of_arrangement(ledger::View& view, ArrangementId id) { return view.rows<ItemId>(items, {{"id", id}}); }

}  // namespace risk

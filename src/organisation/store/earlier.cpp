#include "organisation/store/earlier.hpp"

#include "organisation/store/units.hpp"

namespace organisation {

namespace {

struct BodyRow {
  std::int64_t id = 0;
  std::string name = {};
  std::string kind = {};
  std::string valid_to = {};
  std::string mark = {};
};

constexpr ledger::Scoped bodies{
    "organisation.earlier_bodies",
    "select b.id, b.name, b.kind, b.valid_to, l.mark from earlier_body b join earlier_body_area l on l.body_id = b.id "
    "where l.unit_id = :unit order by b.id"};
constexpr ledger::Scoped every_body{"organisation.every_earlier_body", "select b.id, b.name, b.kind, b.valid_to, '' from earlier_body b order by b.name, b.id"};
constexpr ledger::Scoped ratings{
    "organisation.earlier_ratings",
    "select r.inspected, r.published, r.overall, r.mark, r.source, r.notes from earlier_body_rating r where r.body_id = :body "
    "order by r.published, r.id"};

}  // namespace

std::vector<EarlierBody> earlier_bodies(ledger::View& view) {
  std::vector<EarlierBody> found;
  for (auto& row : view.rows<BodyRow>(every_body)) found.push_back({.id = row.id, .name = std::move(row.name), .kind = std::move(row.kind), .valid_to = std::move(row.valid_to)});
  return found;
}

std::vector<EarlierBody> earlier_bodies_of(ledger::View& view, UnitId pdu) {
  auto rows = view.rows<BodyRow>(bodies, {{"unit", pdu}});
  if (auto const region = region_of(view, pdu); region && region->id != pdu)
    for (auto& row : view.rows<BodyRow>(bodies, {{"unit", region->id}}))
      if (std::ranges::none_of(rows, [&](BodyRow const& r) { return r.id == row.id; })) rows.push_back(std::move(row));
  std::vector<EarlierBody> found;
  for (auto& row : rows)
    found.push_back({row.id, std::move(row.name), std::move(row.kind), std::move(row.valid_to), std::move(row.mark),
                     view.rows<EarlierRating>(ratings, {{"body", row.id}})});
  return found;
}

}  // namespace organisation

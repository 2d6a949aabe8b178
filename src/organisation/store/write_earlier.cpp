#include "organisation/store/write_earlier.hpp"

namespace organisation {

namespace {

constexpr ledger::Write new_body{
    "organisation.insert_earlier_body",
    "insert into earlier_body (name, kind, valid_to, notes) values (:name, :kind, :valid_to, '') returning id"};
constexpr ledger::Write new_area{
    "organisation.link_earlier_body",
    "insert into earlier_body_area (body_id, unit_id, mark) values (:body, :unit, :mark) on conflict do nothing"};
constexpr ledger::Write new_rating{
    "organisation.insert_earlier_rating",
    "insert into earlier_body_rating (body_id, inspected, published, overall, mark, source, notes) "
    "values (:body, :inspected, :published, :overall, :mark, :source, :notes)"};
constexpr ledger::Write new_predecessor{
    "organisation.insert_predecessor",
    "insert into unit_predecessor (name, code, region_code, valid_to, successor_codes, notes) "
    "values (:name, :code, :region, :valid_to, :successors, :notes)"};

}  // namespace

std::int64_t insert_earlier_body(ledger::Tx& tx, EarlierBodyRow const& row) {
  return tx.insert(new_body, {{"name", row.name}, {"kind", row.kind}, {"valid_to", row.valid_to}});
}
void link_earlier_body(ledger::Tx& tx, std::int64_t body, UnitId area, std::string_view mark) {
  tx.change(new_area, {{"body", body}, {"unit", area}, {"mark", mark}});
}
void insert_earlier_rating(ledger::Tx& tx, std::int64_t body, EarlierBodyRow const& row) {
  tx.change(new_rating, {{"body", body}, {"inspected", row.inspected}, {"published", row.published}, {"overall", row.overall},
                         {"mark", row.mark}, {"source", row.source}, {"notes", row.notes}});
}
void insert_predecessor(ledger::Tx& tx, PredecessorRow const& row) {
  std::string successors;
  for (auto const& code : row.successors) successors += (successors.empty() ? "" : ";") + code;
  tx.change(new_predecessor, {{"name", row.name}, {"code", row.code}, {"region", row.region}, {"valid_to", row.valid_to},
                              {"successors", successors}, {"notes", row.notes}});
}

}  // namespace organisation

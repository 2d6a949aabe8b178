#include "risk/store/keep_arrangement.hpp"

#include <fmt/format.h>

namespace risk {
namespace {

constexpr ledger::Write insert_row{"risk.insert_arrangement",
  "insert into arrangement (person_id, assessment_id, child_id, adult_id, code, what, who, agreed_with, starts, review_on, status, interim,"
  " rests_on, none_needed, replaces_id, recorded_by, recorded_name, recorded_at)"
  " values (:person, :assessment, :child, :adult, :code, :what, :who, :agreed, :from, :review, :status, :interim, :rests_on, :none, :replaces,"
  " :by, :name, :now) returning id"};
constexpr ledger::Write insert_item{"risk.insert_arrangement_item",
  "insert into arrangement_item (arrangement_id, item_id, item_version) values (:arrangement, :item, :version)"};
constexpr ledger::Write agree{"risk.agree_arrangement",
  "update arrangement set status = 'in_place', agreed_with = :agreed, starts = :from, review_on = :review, version = version + 1"
  " where id = :id and version = :version"};
constexpr ledger::Write finish{"risk.end_arrangement",
  "update arrangement set status = :status, ended_reason = :reason, version = version + 1 where id = :id and version = :version"};

std::string ids(std::vector<std::pair<ItemId, int>> const& items) {
  if (items.empty()) return "no answer yet";
  std::string text;
  for (auto const& [item, version] : items) text += fmt::format("{}{}", text.empty() ? "" : " ", item.value);
  return text;
}

}  // namespace

ArrangementId insert_arrangement(ledger::Tx& tx, NewArrangement const& row) {
  auto const& a = row.arrangement;
  ArrangementId const id{tx.insert(insert_row, {{"person", row.person}, {"assessment", row.assessment}, {"child", row.child}, {"adult", row.adult},
      {"code", a.code}, {"what", a.what}, {"who", a.who}, {"agreed", a.agreed_with}, {"from", a.from}, {"review", a.review}, {"status", a.status},
      {"interim", a.interim}, {"rests_on", ids(row.rests_on)}, {"none", a.none_needed}, {"replaces", row.replaces}, {"by", tx.scope().account},
      {"name", tx.scope().name}, {"now", tx.now()}})};
  for (auto const& [item, version] : row.rests_on) tx.change(insert_item, {{"arrangement", id}, {"item", item}, {"version", version}});
  return id;
}
bool agree_arrangement(ledger::Tx& tx, ArrangementId id, std::string const& agreed_with, base::Date from, base::Date review, std::int64_t version) {
  return tx.change(agree, {{"id", id}, {"agreed", agreed_with}, {"from", from}, {"review", review}, {"version", version}}) == 1;
}
bool end_arrangement(ledger::Tx& tx, ArrangementId id, ArrangementStatus status, std::string const& reason, std::int64_t version) {
  return tx.change(finish, {{"id", id}, {"status", status}, {"reason", reason}, {"version", version}}) == 1;
}

}  // namespace risk

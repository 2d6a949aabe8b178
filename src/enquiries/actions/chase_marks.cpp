#include "enquiries/actions/chase_marks.hpp"

namespace enquiries {
namespace {
constexpr sql::Load marks{"enquiries.load_marks", "enquiry_mark", "enquiry_id, agency_id, kind, step, due_on, done_on, done_at, owner_id, owner_name, result"};
}

void mark_chases(ledger::Tx& tx, std::vector<ChaseDue> const& due, base::Date day, std::string const& result) {
  std::vector<std::vector<sql::Value>> rows;
  rows.reserve(due.size());
  for (auto const& each : due) {
    rows.push_back({each.id, each.agency, "chase", each.chases + 1, each.due_on, day, tx.now(), each.acting, each.acting_name, result});
    tx.record({.what = "enquiry.chased", .person = each.person, .subject = each.id.value, .detail = std::to_string(each.chases + 1)});
  }
  tx.load(marks, rows);
}

}  // namespace enquiries

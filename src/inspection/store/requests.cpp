#include "inspection/store/requests.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select r.id, r.inspection_id, r.what, r.standard, r.due_on, r.asked_at, r.answer, r.answered_at, r.answered_name, r.lock_version"
    " from inspection i join evidence_request r on r.inspection_id = i.id where ({inspected i} or {told i}) and ";
constexpr ledger::Scoped all{"inspection.requests", sql::composed<[] { return sql::pieces(columns, "i.id = :id order by r.due_on, r.id"); }>};
constexpr ledger::Scoped one_request{"inspection.request", sql::composed<[] { return sql::pieces(columns, "r.id = :request"); }>};

constexpr ledger::Write asked{"inspection.ask_evidence",
  "insert into evidence_request (inspection_id, what, standard, due_on, asked_at, asked_by) values (:id, :what, :standard, :due, :now, :by) returning id"};
constexpr ledger::Write answered{"inspection.answer_request",
  "update evidence_request set answer = :answer, answered_at = :now, answered_by = :by, answered_name = :name, lock_version = lock_version + 1"
  " where id = :request and lock_version = :version"};

}  // namespace

std::vector<RequestRow> requests_of(ledger::View& view, InspectionId id) { return view.rows<RequestRow>(all, {{"id", id}}); }
std::optional<RequestRow> find_request(ledger::View& view, RequestId id) { return view.row<RequestRow>(one_request, {{"request", id}}); }

RequestId insert_request(ledger::Tx& tx, InspectionId id, std::string const& what, std::string const& standard, base::Date due) {
  return RequestId{tx.insert(asked, {{"id", id}, {"what", what}, {"standard", standard}, {"due", due}, {"now", tx.now()}, {"by", tx.scope().account}})};
}
bool answer_request(ledger::Tx& tx, RequestId id, std::string const& answer, std::int64_t lock_version) {
  return tx.change(answered, {{"request", id}, {"answer", answer}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"version", lock_version}}) > 0;
}

}  // namespace inspection

#include "publication/store/accuracy.hpp"

#include "base/calendar.hpp"
#include "inspection/domain/rule_book.hpp"
#include "sql/compose.hpp"

namespace publication {
namespace {

constexpr std::string_view columns =
    "select c.id, c.inspection_id, c.section, c.comment, c.by_name, c.at, c.outcome, c.reason, c.answered_name, c.answered_at, c.lock_version"
    " from inspection i join accuracy_comment c on c.inspection_id = i.id where ({inspected i} or {told i}) and ";
constexpr ledger::Scoped all{"publication.comments", sql::composed<[] { return sql::pieces(columns, "i.id = :id order by c.id"); }>};
constexpr ledger::Scoped one{"publication.comment", sql::composed<[] { return sql::pieces(columns, "c.id = :comment"); }>};
constexpr ledger::Scoped began{"publication.accuracy_began",
  "select max(m.at), i.programme from inspection i join inspection_move m on m.inspection_id = i.id where i.id = :id and i.status = 'factual_accuracy' and m.to_status = 'factual_accuracy'"
  " and ({inspected i} or {told i}) group by i.programme"};
struct Began {
  base::Instant at = {};
  std::string programme = {};
};

constexpr ledger::Write inserted{"publication.insert_comment",
  "insert into accuracy_comment (inspection_id, section, comment, by_account, by_name, at) values (:id, :section, :comment, :by, :name, :now) returning id"};
constexpr ledger::Write answered{"publication.answer_comment",
  "update accuracy_comment set outcome = :outcome, reason = :reason, answered_by = :by, answered_name = :name, answered_at = :now, lock_version = lock_version + 1"
  " where id = :comment and lock_version = :version"};

}  // namespace

std::vector<CommentRow> comments_of(ledger::View& view, InspectionId id) { return view.rows<CommentRow>(all, {{"id", id}}); }
std::optional<CommentRow> find_comment(ledger::View& view, CommentId id) { return view.row<CommentRow>(one, {{"comment", id}}); }

CommentId insert_comment(ledger::Tx& tx, InspectionId id, std::string const& section, std::string const& comment) {
  return CommentId{tx.insert(inserted, {{"id", id}, {"section", section}, {"comment", comment}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}})};
}
bool answer_comment(ledger::Tx& tx, CommentId id, std::string_view outcome, std::string const& reason, std::int64_t lock_version) {
  return tx.change(answered, {{"comment", id}, {"outcome", outcome}, {"reason", reason}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}, {"version", lock_version}}) > 0;
}

std::optional<base::Date> comments_until(ledger::View& view, InspectionId id) {
  auto const check = view.row<Began>(began, {{"id", id}});
  if (!check) return std::nullopt;
  auto const days = view.rules<inspection::RuleBook>().programme(check->programme).phases.factual_accuracy_days;
  return base::working_calendar(base::Nation::england_and_wales).add_working_days(base::london_date(check->at), days);
}

}  // namespace publication

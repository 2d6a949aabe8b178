#include "inspection/store/examples.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select e.id, e.inspection_id, e.case_id, e.title, e.what_was_done, e.why_good, e.standard, e.consent, e.names_removed, e.by_name, e.decision, e.lock_version"
    " from inspection i join practice_example e on e.inspection_id = i.id where {inspected i} and ";
constexpr ledger::Scoped all{"inspection.examples", sql::composed<[] { return sql::pieces(columns, "i.id = :id order by e.id"); }>};
constexpr ledger::Scoped one_example{"inspection.example", sql::composed<[] { return sql::pieces(columns, "e.id = :example"); }>};
constexpr ledger::Write inserted{"inspection.insert_example",
  "insert into practice_example (inspection_id, case_id, title, what_was_done, why_good, standard, consent, names_removed, by_account, by_name, at)"
  " values (:id, :case, :title, :what, :why, :standard, :consent, :removed, :by, :name, :now) returning id"};
constexpr ledger::Write decided{"inspection.decide_example",
  "update practice_example set decision = :decision, decided_by = :by, decided_at = :now, lock_version = lock_version + 1 where id = :example and lock_version = :version"};

}  // namespace

std::vector<ExampleRow> examples_of(ledger::View& view, InspectionId id) { return view.rows<ExampleRow>(all, {{"id", id}}); }
std::optional<ExampleRow> find_example(ledger::View& view, ExampleId id) { return view.row<ExampleRow>(one_example, {{"example", id}}); }

ExampleId insert_example(ledger::Tx& tx, ExampleRow const& e) {
  return ExampleId{tx.insert(inserted, {{"id", e.inspection}, {"case", e.case_id}, {"title", e.title}, {"what", e.what_was_done}, {"why", e.why_good}, {"standard", e.standard},
                                        {"consent", e.consent}, {"removed", e.names_removed}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}})};
}
bool decide_example(ledger::Tx& tx, ExampleId id, std::string const& decision, std::int64_t lock_version) {
  return tx.change(decided, {{"example", id}, {"decision", decision}, {"by", tx.scope().account}, {"now", tx.now()}, {"version", lock_version}}) > 0;
}

}  // namespace inspection

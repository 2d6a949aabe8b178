// A View is what a page reads through: one read snapshot and the scope of who asks, so that a page's statements
// agree. Only Scoped statements run on it. Store functions that return a person's record add a look; the page is
// shown only when its looks are durable.
#pragma once
#include "ledger/record.hpp"
#include "ledger/rules.hpp"
#include "ledger/scoped.hpp"

namespace ledger {

class View {
 public:
  View(sql::Connection& snapshot, Scope const& scope, base::Instant now, Rules const& rules)
      : connection_(snapshot), scope_(scope), now_(now), today_(base::london_date(now)), rules_(rules) {}

  Scope const& scope() const { return scope_; }
  sql::Engine engine() const { return connection_.engine(); }
  base::Instant now() const { return now_; }
  base::Date today() const { return today_; }
  template <class Book>
  Book const& rules() const {
    return rules_.of<Book>();
  }

  template <class Row>
  std::vector<Row> rows(Scoped const& statement, sql::Params params = {}) {
    auto const scoped = prepare(statement, params);
    return connection_.rows<Row>(scoped, params);
  }
  template <class Row>
  std::optional<Row> row(Scoped const& statement, sql::Params params = {}) {
    auto const scoped = prepare(statement, params);
    return connection_.row<Row>(scoped, params);
  }
  template <class Row>
  std::vector<Row> rows(System const& statement, sql::Params const& params = {}) {
    return connection_.rows<Row>(statement, params);
  }
  template <class Row>
  std::optional<Row> row(System const& statement, sql::Params const& params = {}) {
    return connection_.row<Row>(statement, params);
  }

  // `what` is a fixed word: "person.viewed", "enquiry.read". One look for each person, subject and word a page.
  void look(std::string_view what, PersonId person, std::int64_t subject = 0);
  std::vector<AuditLine> const& looks() const { return looks_; }

 protected:
  sql::Statement prepare(Scoped const& statement, sql::Params& params) const {
    add_scope(params, scope_, now_, today_);
    return expand(statement, scope_);
  }
  sql::Connection& connection_;

 private:
  Scope const& scope_;
  base::Instant now_;
  base::Date today_;
  Rules const& rules_;
  std::vector<AuditLine> looks_ = {};
};

}  // namespace ledger

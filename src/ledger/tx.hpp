// A Tx is what an action works through: a View on the writing connection that may also change, tell and record.
// One action, one instant, one scope. The ledger is its only maker.
#pragma once
#include "ledger/view.hpp"

#include <functional>
#include <map>
#include <typeindex>

namespace ledger {

class Tx;

// Facts and the functions of later areas that answer them, run in the same transaction.
// One table, built in src/app/reactions.cpp:  reactions.on<people::AddressAdded>(enquiries::consider_address);
class Reactions {
 public:
  template <class Fact>
  void on(void (*react)(Tx&, Fact const&)) {
    table_.emplace(std::type_index(typeid(Fact)),
                   [react](Tx& tx, void const* fact) { react(tx, *static_cast<Fact const*>(fact)); });
  }
  void run(Tx& tx, std::type_index type, void const* fact) const;  // in the order of registration

 private:
  std::multimap<std::type_index, std::function<void(Tx&, void const*)>> table_;
};

class Tx : public View {
 public:
  // The number of rows changed.
  std::int64_t change(Write const& statement, sql::Params const& params = {}) {
    return connection_.change(statement, params);
  }
  // Many rows into one table, quickly.
  void load(sql::Load const& into, std::span<std::vector<sql::Value> const> rows) { connection_.load(into, rows); }
  // For "insert … returning id": the key of the new row.
  std::int64_t insert(Write const& statement, sql::Params const& params = {});

  void record(AuditLine line);          // at least one a Tx, or the ledger throws
  void housekeeping(std::string_view why);  // instead of a record, where nothing about a person or a decision changes
  void send(OutboxMessage message);
  template <class Fact>
  void tell(Fact const& fact) {
    reactions_.run(*this, typeid(Fact), &fact);
  }

 private:
  friend class Ledger;
  Tx(sql::Connection& writer, Scope const& scope, base::Instant now, Rules const& rules, Reactions const& reactions)
      : View(writer, scope, now, rules), reactions_(reactions) {}
  void flush();                         // writes lines and messages; throws std::logic_error if nothing was recorded
  Reactions const& reactions_;
  std::vector<AuditLine> lines_ = {};
  bool housekeeping_ = false;
  std::vector<OutboxMessage> messages_ = {};
};

}  // namespace ledger

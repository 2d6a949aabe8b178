#include "ledger/tx.hpp"

#include "ledger/entries.hpp"

namespace ledger {

void Reactions::run(Tx& tx, std::type_index type, void const* fact) const {
  auto const [first, last] = table_.equal_range(type);
  for (auto entry = first; entry != last; ++entry) entry->second(tx, fact);
}

std::int64_t Tx::insert(Write const& statement, sql::Params const& params) {
  auto const key = connection_.row<std::int64_t>(statement, params);
  if (!key) throw std::logic_error(std::string(statement.name) + ": an insert that returned no key");
  return *key;
}

void Tx::record(AuditLine line) { lines_.push_back(std::move(line)); }

void Tx::housekeeping(std::string_view why) {
  if (why.empty()) throw std::logic_error("housekeeping says why");
  housekeeping_ = true;
}

void Tx::send(OutboxMessage message) { messages_.push_back(std::move(message)); }

void Tx::flush() {
  if (lines_.empty() && !housekeeping_) throw std::logic_error("an action that leaves no audit line");
  write_lines(connection_, scope(), now(), lines_);
  write_lines(connection_, scope(), now(), looks());
  for (auto const& message : messages_) write_message(connection_, now(), message);
}

}  // namespace ledger

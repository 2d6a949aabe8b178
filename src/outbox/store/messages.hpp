// The outbox: who has a message in hand, what came of it, and the lists of the administrator.
#pragma once
#include "ledger/tx.hpp"
#include "outbox/domain/attempt.hpp"

namespace outbox {

// Lists ------------------------------------------------------------------------------------------------------------
struct Counts {
  std::int64_t waiting = 0;
  std::int64_t undeliverable = 0;
  std::int64_t delivered = 0;
  std::int64_t set_aside = 0;
};
Counts counts(ledger::View&);
// What somebody must look at, without counting what is done with: for the machine's collector.
struct Pending {
  std::int64_t waiting = 0;
  std::int64_t undeliverable = 0;
};
Pending pending(ledger::View&);
// A page of them, the oldest message first, after the one with this key; what was delivered newest first, before it.
std::vector<Message> messages(ledger::View&, Standing, MessageId past, int at_most);
std::optional<Message> find_message(ledger::View&, MessageId);
// The newest that could not be delivered to this agency and that nothing was delivered to since.
std::optional<Message> refused_by(ledger::View&, ledger::AgencyId);

// Delivery -----------------------------------------------------------------------------------------------------------
// The next that is due and in nobody's hands, its row locked.
std::optional<MessageId> next_due(ledger::Tx&);
std::optional<Message> message_locked(ledger::Tx&, MessageId);
void take_in_hand(ledger::Tx&, MessageId, std::string_view holder, base::Instant until);
// What came of it. False if somebody else has it in hand by now; a delivery is written down all the same.
bool write_next(ledger::Tx&, MessageId, Next const&, std::string_view holder);

void send_again(ledger::Tx&, MessageId);
void set_aside(ledger::Tx&, MessageId, std::string_view why);

}  // namespace outbox

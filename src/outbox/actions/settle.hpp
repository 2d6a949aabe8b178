// What an administrator does about a message that does not arrive.
#pragma once
#include "ledger/ledger.hpp"
#include "outbox/domain/message.hpp"

namespace outbox {

// At the next round, as if nothing had been answered; brings back what was set aside.
struct SendAgain {
  MessageId message = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, SendAgain const&);

// Nobody waits for it any more, and why.
struct SetAside {
  MessageId message = {};
  std::string why = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, SetAside const&);

}  // namespace outbox

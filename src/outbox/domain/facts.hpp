// What this area tells the later ones.
#pragma once
#include "outbox/domain/message.hpp"

namespace outbox {

// A message was given up: whoever counts on it must find another way.
struct MessageUndeliverable {
  MessageId id = {};
  std::string kind = {};
  std::optional<ledger::AgencyId> agency = {};
  std::string why = {};
  bool route_failed = true;     // false: the message was held back for what it says
};

}  // namespace outbox

// A message as it goes to the mail server.
#pragma once
#include "outbox/domain/message.hpp"
#include "outbox/domain/settings.hpp"

namespace outbox {

struct Letter {
  std::string from = {};
  std::string to = {};
  std::string subject = {};      // one line
  std::string text = {};
  std::string message_id = {};   // "<…@domain>", the same at every try
  base::Instant date = {};       // when the message was made
};

Letter letter_of(Message const&, Settings const&);

// Why a message must not leave although its address is allowed; empty if it may. The last look of a machine that knows
// the shapes of our numbers: case data is kept out where messages are written, and nothing that slipped in gets out.
std::string held_back_because(Letter const&);

}  // namespace outbox

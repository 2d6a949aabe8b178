// What a try to deliver comes to.
#pragma once
#include "outbox/domain/message.hpp"

namespace outbox {

enum class Answer {
  taken,    // the server has it
  refused,  // for good: no such mailbox
  later,    // this message not now: greylisted, mailbox full
  nobody,   // the server: down, not to be trusted, or it does not let us in. Says nothing about the message
};

struct Reply {
  Answer answer = Answer::nobody;
  std::string words = {};       // of the server, for the administrator
};

struct Next {
  bool delivered = false;
  bool given_up = false;
  int attempts = 0;
  base::Instant next_attempt_at = {};
  std::string error = {};
};

// A message waits longer after each answer: 1, 2, 5, 15, 30 minutes, then an hour. After about four days of "later" it is
// undeliverable (RFC 5321, 4.5.4.1). A server that is down is asked again each minute and makes nothing undeliverable.
Next after(Reply const&, Message const&, base::Instant now);

}  // namespace outbox

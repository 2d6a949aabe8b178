// Where letters are put. The real one speaks SMTP (mail/smtp.hpp).
#pragma once
#include "outbox/domain/attempt.hpp"
#include "outbox/domain/letter.hpp"

namespace outbox {

class Letterbox {
 public:
  virtual ~Letterbox() = default;
  virtual Reply post(Letter const&) = 0;
};

}  // namespace outbox

#include "outbox/domain/attempt.hpp"

namespace outbox {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::seconds, 6> pauses{1min, 2min, 5min, 15min, 30min, 60min};
constexpr int most_attempts = 100;  // about four days

}  // namespace

Next after(Reply const& reply, Message const& message, base::Instant now) {
  Next next{.attempts = message.attempts + 1, .next_attempt_at = now, .error = reply.words};
  switch (reply.answer) {
    case Answer::taken: next.delivered = true; next.error.clear(); break;
    case Answer::refused: next.given_up = true; break;
    case Answer::later: {
      auto const tried = static_cast<std::size_t>(std::clamp(message.attempts, 0, static_cast<int>(pauses.size()) - 1));
      next.next_attempt_at = now + pauses[tried];
      next.given_up = next.attempts >= most_attempts;
      break;
    }
    case Answer::nobody:
      next.attempts = message.attempts;
      next.next_attempt_at = now + 1min;
      break;
  }
  return next;
}

}  // namespace outbox

#include "outbox/actions/settle.hpp"

#include "base/text.hpp"
#include "outbox/store/messages.hpp"

namespace outbox {
namespace {

base::Outcome<Message> load_open(ledger::Tx& tx, MessageId id) {
  auto message = message_locked(tx, id);
  if (!message) return base::refuse(base::Refused::not_found);
  if (message->delivered_at) return base::refuse(base::Refused::conflict, "This message was delivered");
  return std::move(*message);
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, SendAgain const& action) {
  auto const message = load_open(tx, action.message);
  if (!message) return tl::unexpected(message.error());
  send_again(tx, action.message);
  tx.record({.what = "message.send_again", .subject = action.message.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SetAside const& action) {
  auto const typed = base::typed_text(action.why, 500, base::Lines::many);
  if (!typed) return base::refuse("why", "The reason must be 500 characters or fewer");
  if (typed->empty()) return base::refuse("why", "Enter why nobody waits for this message any more");
  auto const message = load_open(tx, action.message);
  if (!message) return tl::unexpected(message.error());
  if (message->set_aside_at) return base::refuse(base::Refused::conflict, "This message was set aside already");
  set_aside(tx, action.message, *typed);
  tx.record({.what = "message.set_aside", .subject = action.message.value, .why = *typed});
  return base::Done{};
}

}  // namespace outbox

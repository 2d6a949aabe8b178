#include "outbox/actions/deliver.hpp"

#include "outbox/domain/facts.hpp"
#include "outbox/domain/mail_address.hpp"
#include "outbox/store/messages.hpp"

#include <random>

namespace outbox {
namespace {

ledger::Scope scope() { return ledger::system_scope("mail"); }

struct InHand {
  Message message = {};
  Letter letter = {};
  std::string holder = {};
};

std::string new_holder() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

// Our own refusal, before any server is asked.
struct Refusal {
  std::string why = {};
  bool route_failed = true;
};
std::optional<Refusal> refusal(ledger::Tx& tx, Message const& message, Letter const& letter, Delivery const& delivery) {
  if (!is_plain_address(message.recipient)) return Refusal{"The address is not one that mail can go to"};
  bool const allowed = message.agency ? delivery.agency_allows && delivery.agency_allows(tx, *message.agency, message.recipient)
                                      : address_allowed(message.recipient, tx.rules<Settings>().own_domains);
  if (!allowed) return Refusal{"The address is not in a domain that messages may go to"};
  if (auto why = held_back_because(letter); !why.empty()) return Refusal{std::move(why), false};
  return std::nullopt;
}

void give_up(ledger::Tx& tx, Message const& message, Refusal const& refused) {
  tx.record({.what = "message.undeliverable", .subject = message.id.value, .detail = message.kind});
  tx.tell(MessageUndeliverable{message.id, message.kind, message.agency, refused.why, refused.route_failed});
}

enum class Taken { nothing, in_hand, given_up };

// What is due next, in this program's hands from now on; what must not leave is given up instead.
Taken take_one(ledger::Tx& tx, Delivery const& delivery, std::optional<InHand>& taken) {
  taken.reset();
  auto const id = next_due(tx);
  auto const message = id ? message_locked(tx, *id) : std::nullopt;
  if (!message) return Taken::nothing;
  InHand hand{.message = *message, .letter = letter_of(*message, tx.rules<Settings>()), .holder = new_holder()};
  take_in_hand(tx, *id, hand.holder, tx.now() + delivery.hold);
  if (auto const refused = refusal(tx, *message, hand.letter, delivery)) {
    write_next(tx, *id, after({Answer::refused, refused->why}, *message, tx.now()), hand.holder);
    give_up(tx, *message, *refused);
    return Taken::given_up;
  }
  tx.housekeeping("whose hands a message is in says nothing about anybody");
  taken = std::move(hand);
  return Taken::in_hand;
}

std::optional<InHand> take_next(ledger::Ledger& ledger, Delivery const& delivery, Delivered& so_far) {
  std::optional<InHand> hand;
  for (auto taken = Taken::given_up; taken == Taken::given_up;) {
    ledger.write(scope(), [&](ledger::Tx& tx) { return (taken = take_one(tx, delivery, hand)) != Taken::nothing; });
    so_far.refused += taken == Taken::given_up;
  }
  return hand;
}

void write_down(ledger::Ledger& ledger, InHand const& hand, Reply const& reply) {
  ledger.write(scope(), [&](ledger::Tx& tx) {
    auto const next = after(reply, hand.message, tx.now());
    if (!write_next(tx, hand.message.id, next, hand.holder)) return false;
    if (next.given_up) give_up(tx, hand.message, {next.error});
    else if (next.delivered) tx.record({.what = "message.delivered", .subject = hand.message.id.value, .detail = hand.message.kind, .recipient = hand.message.recipient});
    else tx.housekeeping("a message waits for its next try");
    return true;
  });
}

void count(Delivered& so_far, Reply const& reply, Message const& message, base::Instant now) {
  auto const next = after(reply, message, now);
  if (next.delivered) ++so_far.delivered;
  else if (next.given_up) ++so_far.refused;
  else ++so_far.put_off;
  if (reply.answer == Answer::nobody) so_far.trouble = reply.words.empty() ? "the mail server does not answer" : reply.words;
}

}  // namespace

Delivered deliver_due(ledger::Ledger& ledger, Letterbox& letterbox, Delivery const& delivery) {
  auto const end = std::chrono::steady_clock::now() + delivery.at_most;
  Delivered so_far;
  while (so_far.trouble.empty() && std::chrono::steady_clock::now() < end) {
    auto const hand = take_next(ledger, delivery, so_far);
    if (!hand) break;
    auto const reply = letterbox.post(hand->letter);
    write_down(ledger, *hand, reply);
    count(so_far, reply, hand->message, ledger.clock().now());
  }
  return so_far;
}

}  // namespace outbox

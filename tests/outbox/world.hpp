// A ledger with a partner, messages to send, and a letterbox that answers as the test says.
#pragma once
#include "kit/ledger_test.hpp"
#include "outbox/actions/deliver.hpp"
#include "outbox/actions/settle.hpp"
#include "outbox/domain/facts.hpp"
#include "outbox/store/messages.hpp"

#include <deque>
#include <mutex>

namespace outbox_world {

using namespace outbox;
using ledger::perform;
using ledger::Role;

// Answers in the order they were given, then "taken"; remembers every letter.
class TestLetterbox final : public Letterbox {
 public:
  std::deque<Reply> answers = {};
  std::vector<Letter> posted = {};
  std::function<void(Letter const&)> meanwhile = {};
  Reply post(Letter const& letter) override {
    posted.push_back(letter);
    if (meanwhile) meanwhile(letter);
    if (answers.empty()) return {Answer::taken, "250 fine"};
    auto reply = answers.front();
    answers.pop_front();
    return reply;
  }
};

inline std::vector<MessageUndeliverable>& told() {  // a reaction is a plain function
  static std::vector<MessageUndeliverable> facts;
  return facts;
}

struct Test : kit::LedgerTest {
  void SetUp() override {
    told().clear();
    rules.put(Settings{.mail = Mail::on, .from = "full-picture@justice.gov.uk", .site = "https://full-picture.example", .own_domains = {"justice.gov.uk"}});
    reactions.on<MessageUndeliverable>(+[](ledger::Tx&, MessageUndeliverable const& fact) { told().push_back(fact); });
    db().script("insert into agency (id, kind, code, name, unit_name, valid_from) values (1, 'police', '05', 'Merseyside Police', 'Unit', '2023-01-01');");
  }

  MessageId queue(std::string const& key, std::string const& to = "da@merseyside.police.uk", std::optional<ledger::AgencyId> agency = ledger::AgencyId{1}, std::string const& body = "Three wait.\n") {
    ledger().write(ledger::system_scope("test"), [&](ledger::Tx& tx) {
      tx.send({.kind = "digest", .to = to, .agency = agency, .key = key, .subject = "Enquiries waiting with you", .body = body, .link = "/worklist"});
      tx.housekeeping("test");
      return true;
    });
    return MessageId{*db().row<std::int64_t>({"t.key", "select id from outbox where message_key = :key"}, {{"key", key}})};
  }
  Delivery terms() {
    return {.agency_allows = [](ledger::View&, ledger::AgencyId, std::string const& to) { return to.ends_with("@merseyside.police.uk"); }};
  }
  Delivered deliver() { return deliver_due(ledger(), letterbox, terms()); }
  Message find(MessageId id) {
    return ledger().read(ledger::system_scope("test"), [&](ledger::View& view) { return find_message(view, id); }).value();
  }
  Standing where(MessageId id) { return standing(find(id)); }
  ledger::Scope administrator() { return kit::scope_of(Role::administrator); }

  TestLetterbox letterbox = {};
};

}  // namespace outbox_world

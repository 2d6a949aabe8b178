#include "outbox/world.hpp"

#include <thread>

namespace outbox_actions {

using namespace outbox_world;
using namespace std::chrono_literals;

struct DeliverTest : outbox_world::Test {};
FOR_EACH_ENGINE(DeliverTest);

TEST_P(DeliverTest, EveryMessageLeavesOnceInTheOrderItWasMade) {
  auto const first = queue("digest/1"), second = queue("digest/2");
  queue("digest/1");  // the same key: the same message
  EXPECT_EQ(deliver().delivered, 2);
  EXPECT_EQ(deliver().delivered, 0);
  ASSERT_EQ(letterbox.posted.size(), 2u);
  EXPECT_EQ(letterbox.posted[0].text, "Three wait.\n\nhttps://full-picture.example/worklist\n");
  EXPECT_NE(letterbox.posted[0].message_id, letterbox.posted[1].message_id);
  for (auto const id : {first, second}) {
    EXPECT_EQ(where(id), Standing::delivered);
    EXPECT_EQ(find(id).delivered_at, clock.now());
  }
  EXPECT_EQ(db().row<std::int64_t>({"t", "select count(*) from audit_entry where what = 'message.delivered'"}), 2);
}

TEST_P(DeliverTest, ARefusalIsGivenUpAndTold) {
  auto const id = queue("digest/1");
  letterbox.answers = {{Answer::refused, "550 5.1.1 No such mailbox"}};
  EXPECT_EQ(deliver().refused, 1);
  EXPECT_EQ(where(id), Standing::undeliverable);
  EXPECT_EQ(find(id).last_error, "550 5.1.1 No such mailbox");
  ASSERT_EQ(told().size(), 1u);
  EXPECT_EQ(told()[0].agency, ledger::AgencyId{1});
  EXPECT_TRUE(told()[0].route_failed);
  clock.advance(24h);
  EXPECT_EQ(deliver().delivered, 0) << "not tried again by itself";
}

TEST_P(DeliverTest, LaterIsTriedAgainWhenItsTimeHasComeAsTheSameMessage) {
  auto const id = queue("digest/1"), other = queue("digest/2");
  letterbox.answers = {{Answer::later, "451 greylisted"}};
  auto const round = deliver();
  EXPECT_EQ(round.put_off, 1);
  EXPECT_EQ(round.delivered, 1) << "the other goes on";
  EXPECT_EQ(where(other), Standing::delivered);
  EXPECT_EQ(where(id), Standing::waiting);
  EXPECT_EQ(find(id).last_error, "451 greylisted");
  clock.advance(59s);
  EXPECT_EQ(deliver().delivered, 0);
  clock.advance(1s);
  EXPECT_EQ(deliver().delivered, 1);
  EXPECT_EQ(find(id).attempts, 2);
  EXPECT_EQ(letterbox.posted.front().message_id, letterbox.posted.back().message_id);
}

TEST_P(DeliverTest, AServerThatIsDownEndsTheRoundAndCostsNoMessageAnything) {
  std::vector<MessageId> ids;
  for (int i = 0; i < 5; ++i) ids.push_back(queue(fmt::format("digest/{}", i)));
  for (int minute = 0; minute < 10; ++minute) {
    letterbox.answers = {{Answer::nobody, "connection refused"}};
    auto const round = deliver();
    EXPECT_EQ(round.trouble, "connection refused");
    EXPECT_EQ(round.put_off, 1) << "one question a round";
    clock.advance(1min);
  }
  letterbox.answers.clear();
  EXPECT_EQ(deliver().delivered, 5) << "all at once when it is back";
  EXPECT_TRUE(told().empty());
}

TEST_P(DeliverTest, NothingLeavesForADomainThatIsNotOnTheList) {
  auto const partner = queue("digest/1", "da@merseyside.police.uk.example.com");
  auto const ours = queue("alert/1", "gill@gmail.com", std::nullopt);
  auto const good = queue("alert/2", "gill@justice.gov.uk", std::nullopt);
  auto const broken = queue("alert/3", "gill@justice.gov.uk\r\nRCPT TO:<evil@example.com>", std::nullopt);
  auto const round = deliver();
  EXPECT_EQ(round.delivered, 1);
  EXPECT_EQ(round.refused, 3);
  ASSERT_EQ(letterbox.posted.size(), 1u);
  EXPECT_EQ(letterbox.posted[0].to, "gill@justice.gov.uk");
  EXPECT_EQ(where(good), Standing::delivered);
  for (auto const id : {partner, ours, broken}) EXPECT_EQ(where(id), Standing::undeliverable);
  EXPECT_EQ(told().size(), 3u);
}

TEST_P(DeliverTest, CaseDataThatSlippedInDoesNotLeave) {
  auto const id = queue("digest/1", "da@merseyside.police.uk", ledger::AgencyId{1}, "About X000001.\n");
  EXPECT_EQ(deliver().refused, 1);
  EXPECT_TRUE(letterbox.posted.empty());
  EXPECT_EQ(where(id), Standing::undeliverable);
  ASSERT_EQ(told().size(), 1u);
  EXPECT_FALSE(told()[0].route_failed) << "the mailbox is not to blame";
}

// Two programs on one database are two ledgers on PostgreSQL; on SQLite, which one program has, two threads of it.
TEST_P(DeliverTest, TwoProgramsNeverHaveOneMessageInHand) {
  constexpr int messages = 40;
  for (int i = 0; i < messages; ++i) queue(fmt::format("digest/{}", i));
  bool const several = GetParam() == sql::Engine::postgresql;
  ledger();
  std::unique_ptr<ledger::Ledger> second;
  if (several) second = std::make_unique<ledger::Ledger>(ledger::LedgerOptions{.database = database.address(), .readers = 2, .writers = 2}, clock, rules, reactions);

  std::mutex mutex;
  std::multiset<std::string> sent;
  auto const run = [&](ledger::Ledger& on) {
    TestLetterbox box;
    box.meanwhile = [&](Letter const& letter) {
      {
        std::lock_guard const held(mutex);
        sent.insert(letter.message_id);
      }
      std::this_thread::sleep_for(2ms);
    };
    deliver_due(on, box, terms());
  };
  std::vector<std::thread> programs;
  for (int i = 0; i < 3; ++i) programs.emplace_back([&, i] { run(several && i > 0 ? *second : ledger()); });
  for (auto& each : programs) each.join();
  EXPECT_EQ(sent.size(), static_cast<std::size_t>(messages));
  EXPECT_EQ(std::set<std::string>(sent.begin(), sent.end()).size(), static_cast<std::size_t>(messages)) << "none twice";
}

TEST_P(DeliverTest, WhatADeadProgramHeldIsTakenOverAfterAWhile) {
  auto const id = queue("digest/1");
  struct Died {};
  letterbox.meanwhile = [](Letter const&) { throw Died{}; };
  EXPECT_THROW(deliver(), Died);  // in the middle of the conversation
  letterbox.meanwhile = nullptr;
  clock.advance(4min);
  EXPECT_EQ(deliver().delivered, 0) << "it may still be speaking";
  clock.advance(1min);
  EXPECT_EQ(deliver().delivered, 1);
  EXPECT_EQ(where(id), Standing::delivered);
  EXPECT_EQ(letterbox.posted.front().message_id, letterbox.posted.back().message_id) << "a mailbox knows it again";
}

TEST_P(DeliverTest, ALateAnswerDoesNotUndoADelivery) {
  auto const id = queue("digest/1");
  TestLetterbox other;
  bool first = true;
  letterbox.answers = {{Answer::refused, "550 too late"}};
  letterbox.meanwhile = [&](Letter const&) {
    if (!std::exchange(first, false)) return;
    std::thread([&] {
      clock.advance(10min);  // the lease has run out while this one still waits for its answer
      EXPECT_EQ(deliver_due(ledger(), other, terms()).delivered, 1);
    }).join();
  };
  deliver();
  EXPECT_EQ(where(id), Standing::delivered);
  EXPECT_TRUE(told().empty());
}

// What an administrator does -----------------------------------------------------------------------------------------

TEST_P(DeliverTest, WhatWasGivenUpIsSentAgainOnHerWord) {
  auto const id = queue("digest/1");
  letterbox.answers = {{Answer::refused, "550 No such mailbox"}};
  deliver();
  EXPECT_FALSE(perform(ledger(), kit::scope_of(Role::practitioner), SendAgain{id})) << "not anybody's";
  ASSERT_TRUE(perform(ledger(), administrator(), SendAgain{id}));
  EXPECT_EQ(where(id), Standing::waiting);
  EXPECT_EQ(find(id).next_attempt_at, clock.now());
  EXPECT_EQ(deliver().delivered, 1);
  auto const late = perform(ledger(), administrator(), SendAgain{id});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, base::Refused::conflict);
  EXPECT_FALSE(perform(ledger(), administrator(), SendAgain{MessageId{999}}));
}

TEST_P(DeliverTest, SettingAsideNeedsAReasonAndEndsTheTries) {
  auto const id = queue("digest/1");
  for (auto const* nothing : {"", "   \n "}) {
    auto const refused = perform(ledger(), administrator(), SetAside{id, nothing});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().errors.front().field, "why");
  }
  ASSERT_TRUE(perform(ledger(), administrator(), SetAside{id, "Told by telephone"}));
  EXPECT_EQ(where(id), Standing::set_aside);
  EXPECT_EQ(find(id).set_aside_why, "Told by telephone");
  EXPECT_FALSE(perform(ledger(), administrator(), SetAside{id, "again"}));
  EXPECT_EQ(deliver().delivered, 0);
  ASSERT_TRUE(perform(ledger(), administrator(), SendAgain{id})) << "and can be brought back";
  EXPECT_EQ(deliver().delivered, 1);
  EXPECT_EQ(where(id), Standing::delivered);
}

TEST_P(DeliverTest, EveryMessageIsOnOneListAndTheCountsAgree) {
  queue("w/1");
  auto const refused = queue("u/1"), aside = queue("s/1");
  db().script(fmt::format("update outbox set given_up_at = 5 where id = {}", refused.value));
  ASSERT_TRUE(perform(ledger(), administrator(), SetAside{aside, "x"}));
  auto const delivered = queue("d/1");
  db().script(fmt::format("update outbox set delivered_at = 5 where id = {}", delivered.value));
  ledger().read(administrator(), [](ledger::View& view) {
    auto const number = counts(view);
    std::int64_t const expected[] = {number.waiting, number.undeliverable, number.delivered, number.set_aside};
    Standing const standings[] = {Standing::waiting, Standing::undeliverable, Standing::delivered, Standing::set_aside};
    for (std::size_t i = 0; i < 4; ++i) {
      auto const list = messages(view, standings[i], {}, 100);
      EXPECT_EQ(expected[i], 1);
      ASSERT_EQ(list.size(), 1u);
      EXPECT_EQ(standing(list[0]), standings[i]);
    }
    EXPECT_FALSE(refused_by(view, ledger::AgencyId{1})) << "a later message arrived";
  });
}

}  // namespace outbox_actions

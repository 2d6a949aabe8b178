#include "kit/ledger_test.hpp"
#include "sql/turn.hpp"

#include <deque>
#include <future>
#include <numeric>
#include <thread>

namespace notes {

// A small area of its own, as the product's areas use the ledger: notes are kept in `draft`.
using ledger::Permission;
using ledger::Tx;
using ledger::View;

constexpr ledger::Write put_note{"notes.put", "insert into draft (account_id, form, body, saved_at) values (:scope, :form, :body, :at)"};
constexpr ledger::Write grow_note{"notes.grow", "update draft set saved_at = :n where form = :form"};
constexpr ledger::Scoped read_note{"notes.read", "select saved_at from draft where form = :form {lock}"};
constexpr ledger::Scoped count_notes{"notes.count", "select count(*) from draft"};
constexpr ledger::Scoped endless{"notes.endless",
                                 "with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000000000)"
                                 " select count(*) from n"};

struct NoteAdded {
  std::string form = {};
};

struct AddNote {
  static constexpr Permission needs = Permission::write_people;
  std::string form = {};
  bool recorded = true;
  bool refused = false;
  bool broken = false;
};

base::Outcome<std::string> run(Tx& tx, AddNote const& asked) {
  tx.change(put_note, {{"scope", tx.scope().account}, {"form", asked.form}, {"body", ""}, {"at", tx.now()}});
  if (asked.broken) throw std::runtime_error("broken");
  if (asked.refused) return base::refuse(base::Refused::conflict, "no");
  tx.tell(NoteAdded{asked.form});
  if (asked.recorded) tx.record({.what = "note.added", .person = ledger::PersonId{5}, .detail = asked.form});
  tx.send({.kind = "alert", .to = "a@example.gov.uk", .key = "note " + asked.form, .subject = "s", .body = "b"});
  return asked.form;
}

// Reads, decides and writes: only right if nobody comes between.
struct CountUp {
  static constexpr Permission needs = Permission::write_people;
  std::chrono::milliseconds thinks = {};  // between reading and writing
};

base::Outcome<std::int64_t> run(Tx& tx, CountUp const& asked) {
  auto const now = tx.row<std::int64_t>(read_note, {{"form", "counter"}}).value();
  std::this_thread::sleep_for(asked.thinks);
  tx.change(grow_note, {{"form", "counter"}, {"n", now + 1}});
  tx.record({.what = "counter.grown"});
  return now + 1;
}

}  // namespace notes

namespace ledger {
namespace {

using notes::AddNote;
using notes::CountUp;

class LedgerTest : public kit::LedgerTest {
 protected:
  std::int64_t count(std::string const& what) {
    kept_.push_back("select count(*) from " + what);
    return db().row<std::int64_t>({"count", kept_.back()}).value();
  }
  std::int64_t notes_seen() {
    return ledger().read(officer, [](View& view) { return view.row<std::int64_t>(notes::count_notes).value(); });
  }
  // What so many threads are given that each count up so often, sorted.
  std::vector<std::int64_t> numbers_given(int threads, int times, std::chrono::milliseconds thinks) {
    ledger();
    std::vector<std::thread> running;
    std::mutex mutex;
    std::vector<std::int64_t> given;
    for (int t = 0; t < threads; ++t)
      running.emplace_back([&] {
        for (int i = 0; i < times; ++i) {
          std::int64_t number = -1;
          try {
            number = perform(ledger(), officer, CountUp{.thinks = thinks}).value();
          } catch (sql::Error const&) {}
          std::lock_guard const lock(mutex);
          given.push_back(number);
        }
      });
    for (auto& thread : running) thread.join();
    std::ranges::sort(given);
    return given;
  }
  static std::vector<std::int64_t> numbers(int most) {
    std::vector<std::int64_t> all(static_cast<std::size_t>(most));
    std::iota(all.begin(), all.end(), 1);
    return all;
  }
  Scope officer = kit::scope_of(Role::practitioner, {1, 1}, 42);

 private:
  std::deque<std::string> kept_ = {};
};
FOR_EACH_ENGINE(LedgerTest);

TEST_P(LedgerTest, AnActionLeavesItsChangeItsEntryAndItsMessage) {
  EXPECT_EQ(perform(ledger(), officer, AddNote{.form = "one"}), "one");
  struct Entry {
    std::int64_t at = 0, account = 0;
    std::string actor = {}, role = {}, processing = {}, what = {};
    std::optional<std::int64_t> person = {};
    std::string detail = {}, request = {}, from = {};
    bool operator==(Entry const&) const = default;
  };
  auto const entries = db().rows<Entry>({"entries", "select at, account_id, actor, role, processing, what, person_id, detail,"
                                                    " request_id, from_address from audit_entry order by id"});
  auto const now = clock.now().time_since_epoch().count();
  EXPECT_EQ(entries, (std::vector<Entry>{{now, 42, "Test Person", "practitioner", "alteration", "note.added", 5, "one", "test", "127.0.0.1"}}));
  EXPECT_EQ(count("outbox where message_key = 'note one'"), 1);
  EXPECT_EQ(notes_seen(), 1);
}

TEST_P(LedgerTest, ARoleThatMayNotIsTurnedAwayBeforeAnythingRuns) {
  auto const outcome = perform(ledger(), kit::scope_of(Role::administrator), AddNote{.form = "one", .broken = true});
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().kind, base::Refused::forbidden);
}

TEST_P(LedgerTest, ARefusalLeavesNothing) {
  EXPECT_FALSE(perform(ledger(), officer, AddNote{.form = "one", .refused = true}).has_value());
  EXPECT_EQ(count("draft") + count("audit_entry") + count("outbox"), 0);
}

TEST_P(LedgerTest, AnExceptionLeavesNothingAndReachesTheCaller) {
  EXPECT_THROW(perform(ledger(), officer, AddNote{.form = "one", .broken = true}), std::runtime_error);
  EXPECT_EQ(count("draft") + count("audit_entry") + count("outbox"), 0);
}

TEST_P(LedgerTest, AnActionThatLeavesNoEntryThrowsAndLeavesNothing) {
  EXPECT_THROW(perform(ledger(), officer, AddNote{.form = "one", .recorded = false}), std::logic_error);
  EXPECT_EQ(count("draft"), 0);
  ledger().write(officer, [](Tx& tx) { return tx.housekeeping("a draft saves itself"), true; });
}

TEST_P(LedgerTest, WhatTheSchemaRefusesReachesTheCallerAndNobodyElse) {
  db().script("create unique index if not exists once_only on draft(form) where form = 'once';");
  perform(ledger(), officer, AddNote{.form = "once"});
  EXPECT_THROW(perform(ledger(), officer, AddNote{.form = "once"}), sql::Refused);
  EXPECT_EQ(perform(ledger(), officer, AddNote{.form = "two"}), "two");
  EXPECT_EQ(count("audit_entry"), 2);
}

TEST_P(LedgerTest, AMessageIsSentOnceForEachKey) {
  perform(ledger(), officer, AddNote{.form = "one"});
  auto other = officer;
  other.account = AccountId{43};
  EXPECT_TRUE(perform(ledger(), other, AddNote{.form = "one"}).has_value());
  EXPECT_EQ(count("outbox"), 1);
}

std::vector<std::string>& order_of_reactions() {
  static std::vector<std::string> seen;
  return seen;
}

TEST_P(LedgerTest, ReactionsRunInOrderInTheSameTransaction) {
  order_of_reactions().clear();
  reactions.on<notes::NoteAdded>([](Tx&, notes::NoteAdded const& fact) { order_of_reactions().push_back("first " + fact.form); });
  reactions.on<notes::NoteAdded>([](Tx& tx, notes::NoteAdded const&) {
    order_of_reactions().push_back("second");
    tx.record({.what = "note.noticed"});
  });
  reactions.on<int>([](Tx&, int const&) { order_of_reactions().push_back("never"); });
  perform(ledger(), officer, AddNote{.form = "one"});
  EXPECT_EQ(order_of_reactions(), (std::vector<std::string>{"first one", "second"}));
  EXPECT_EQ(count("audit_entry where what in ('note.added', 'note.noticed')"), 2);
}

TEST_P(LedgerTest, AReactionThatFailsTakesTheActionWithIt) {
  reactions.on<notes::NoteAdded>([](Tx&, notes::NoteAdded const&) { throw std::runtime_error("reaction"); });
  EXPECT_THROW(perform(ledger(), officer, AddNote{.form = "one"}), std::runtime_error);
  EXPECT_EQ(count("draft"), 0);
}

TEST_P(LedgerTest, NeighboursOfAFailureAreNotTouched) {
  ledger();
  std::vector<std::thread> threads;
  std::atomic<int> kept = 0, refused = 0, broken = 0;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 25; ++i) {
        AddNote const note{.form = fmt::format("{}-{}", t, i), .refused = i % 5 == 1, .broken = i % 5 == 2};
        try {
          ++(perform(ledger(), officer, note).has_value() ? kept : refused);
        } catch (std::runtime_error const&) {
          ++broken;
        }
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(kept, 8 * 15);
  EXPECT_EQ(refused, 8 * 5);
  EXPECT_EQ(broken, 8 * 5);
  EXPECT_EQ(count("draft"), kept);
  EXPECT_EQ(count("audit_entry"), kept);
  EXPECT_EQ(count("outbox"), kept);
}

TEST_P(LedgerTest, NoUpdateIsLostBetweenManyThreads) {
  db().script("insert into draft (account_id, form, body, saved_at) values (1, 'counter', '', 0)");
  EXPECT_EQ(numbers_given(6, 10, {}), numbers(60));
}

// Each of them thinks while others write the same row: all but one lose each race, and still nobody is given up.
TEST_P(LedgerTest, NobodyLosesForEverHoweverManyWantTheSameRow) {
  db().script("insert into draft (account_id, form, body, saved_at) values (1, 'counter', '', 0)");
  EXPECT_EQ(numbers_given(24, 6, std::chrono::milliseconds(2)), numbers(144));
}

TEST_P(LedgerTest, WhatWasAcknowledgedIsSeenByTheNextReadOfAnyThread) {
  for (int i = 1; i <= 20; ++i) {
    perform(ledger(), officer, AddNote{.form = std::to_string(i)});
    EXPECT_EQ(std::async(std::launch::async, [&] { return notes_seen(); }).get(), i);
  }
}

TEST_P(LedgerTest, AViewStandsStillWhileOthersWrite) {
  ledger().read(officer, [&](View& view) {
    auto const before = view.row<std::int64_t>(notes::count_notes);
    std::async(std::launch::async, [&] { perform(ledger(), officer, AddNote{.form = "one"}); }).get();
    EXPECT_EQ(view.row<std::int64_t>(notes::count_notes), before);
  });
  EXPECT_EQ(notes_seen(), 1);
}

TEST_P(LedgerTest, LooksAreWrittenOnceForEachPersonSubjectAndWord) {
  auto const looks = ledger().read(officer, [](View& view) {
    view.look("person.viewed", PersonId{1});
    view.look("person.viewed", PersonId{1});
    view.look("person.viewed", PersonId{2});
    view.look("enquiry.read", PersonId{1}, 9);
    return view.looks();
  });
  std::promise<bool> durable;
  ledger().write_looks(officer, looks, [&](bool done) { durable.set_value(done); });
  EXPECT_TRUE(durable.get_future().get());
  EXPECT_EQ(count("audit_entry where processing = 'consultation' and account_id = 42"), 3);
  EXPECT_EQ(count("audit_entry where what = 'enquiry.read' and subject = 9 and person_id = 1"), 1);
}

TEST_P(LedgerTest, LooksThatCannotBeWrittenAreSaidToBeLost) {
  std::promise<bool> durable;
  ledger().write_looks(officer, {{.what = "not utf-8 \xff"}}, [&](bool done) { durable.set_value(done); });
  EXPECT_FALSE(durable.get_future().get());
}

TEST_P(LedgerTest, NoLooksAreDurableAtOnce) {
  bool done = false;
  ledger().write_looks(officer, {}, [&](bool yes) { done = yes; });
  EXPECT_TRUE(done);
}

TEST_P(LedgerTest, EntriesCannotBeChangedOrRemoved) {
  perform(ledger(), officer, AddNote{.form = "one"});
  EXPECT_THROW(db().script("update audit_entry set actor = 'somebody else'"), sql::Refused);
  EXPECT_THROW(db().script("delete from audit_entry"), sql::Refused);
  if (GetParam() == sql::Engine::postgresql) {
    EXPECT_THROW(db().script("truncate audit_entry"), sql::Refused);
  }
  EXPECT_EQ(count("audit_entry"), 1);
}

TEST_P(LedgerTest, BulkWorkIsDoneToo) {
  bool ran = false;
  ledger().write(system_scope("import"), [&](Tx& tx) {
    tx.record({.processing = Processing::collection, .what = "import.chunk"});
    return ran = true;
  }, true);
  EXPECT_TRUE(ran);
  EXPECT_EQ(count("audit_entry where role = 'system' and account_id = 0 and actor = 'import'"), 1);
}

TEST_P(LedgerTest, AReadInAReadAndAWriteInAWriteAreOurMistakes) {
  EXPECT_THROW(ledger().read(officer, [&](View&) { return notes_seen(); }), std::logic_error);
  EXPECT_THROW(ledger().write(officer, [&](Tx&) {
    perform(ledger(), officer, AddNote{.form = "inner"});
    return true;
  }), std::logic_error);
  EXPECT_EQ(notes_seen(), 0);
}

TEST_P(LedgerTest, BulkWorkIsNotStarvedByActions) {
  ledger();
  std::atomic<bool> stop = false;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; !stop; ++i) perform(ledger(), officer, AddNote{.form = fmt::format("{} {}", t, i)});
    });
  for (int i = 0; i < 5; ++i)
    ledger().write(system_scope("import"), [](Tx& tx) { return tx.record({.what = "import.chunk"}), true; }, true);
  stop = true;
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(count("audit_entry where what = 'import.chunk'"), 5);
}

// Deadlines: a second is far more than the neighbour needs, and far less than the endless statement.
class SlowLedgerTest : public LedgerTest {
 protected:
  SlowLedgerTest() : slow(LedgerOptions{.database = database.address(), .read_deadline = std::chrono::milliseconds(100),
                                        .heavy_deadline = std::chrono::milliseconds(300)}, clock, rules, reactions) {}
  Ledger slow;
};
FOR_EACH_ENGINE(SlowLedgerTest);

TEST_P(SlowLedgerTest, AReadThatTakesTooLongIsEndedAndTheNextIsNot) {
  auto const never = [](View& view) { return view.row<std::int64_t>(notes::endless); };
  EXPECT_THROW(slow.read(officer, never), sql::TooSlow);
  EXPECT_THROW(slow.read(officer, never, true), sql::TooSlow);
  EXPECT_EQ(slow.read(officer, [](View& view) { return view.row<std::int64_t>(notes::count_notes); }), 0);
}

TEST_P(SlowLedgerTest, AnActionThatTakesTooLongFailsAlone) {
  std::vector<std::future<void>> others;
  auto endless = std::async(std::launch::async, [&] {
    slow.write(officer, [](Tx& tx) { return tx.row<std::int64_t>(notes::endless).has_value(); });
  });
  for (int i = 0; i < 4; ++i)
    others.push_back(std::async(std::launch::async, [&, i] { perform(slow, officer, AddNote{.form = std::to_string(i)}).value(); }));
  EXPECT_THROW(endless.get(), sql::TooSlow);
  for (auto& other : others) EXPECT_NO_THROW(other.get());
  EXPECT_EQ(count("draft"), 4);
}

TEST(OneWriter, ASecondProgramMayNotWriteToASqliteFile) {
  kit::Database const database(sql::Engine::sqlite);
  sql::WriterTurn const first(database.address());
  EXPECT_THROW(sql::WriterTurn(database.address(), std::chrono::milliseconds(30)), sql::Error);
}

TEST(OneWriter, ATurnEndsWithItsOwner) {
  kit::Database const database(sql::Engine::sqlite);
  { sql::WriterTurn const first(database.address()); }
  EXPECT_NO_THROW(sql::WriterTurn(database.address(), std::chrono::milliseconds(30)));
}

}  // namespace
}  // namespace ledger

// Guessing many names from one place, and everything else that somebody at the door may try.
#include "identity/actions/set_up.hpp"
#include "identity/actions/sign_in.hpp"
#include "identity/store/accounts.hpp"
#include "identity/world.hpp"
#include "kit/worked.hpp"

#include <thread>

namespace identity_actions {

using namespace identity_world;
using namespace std::chrono_literals;

struct GuessingTest : identity_world::Test {
  std::string secret = new_code_secret();
  static constexpr auto office = "10.0.0.1", elsewhere = "192.0.2.7";

  void SetUp() override {
    identity_world::Test::SetUp();
    rules.put(Policy{.network_tries = 4, .network_forgiven_every = 30s});
  }
  Person enrolled(std::string const& name) {
    auto const person = practitioner(name);
    perform(ledger(), administrator(), ResetPassword{person.account, known_hash, false}).value();
    static constexpr sql::Statement enrol{"test.enrol", "update account set totp_secret = :secret where id = :id"};
    db().change(enrol, {{"secret", secret}, {"id", person.account}});
    return person;
  }
  std::string code() { return code_at(secret, clock.now()); }
  base::Outcome<SignedIn> try_it(std::string const& name, std::string const& typed, std::string const& digits, std::string const& from) {
    return ledger().read({}, [&](ledger::View& view) {
      return sign_in(ledger(), view, {.user_name = name, .password = typed, .code = digits, .from_address = from});
    });
  }
  void spray(std::string const& from, int tries) {
    for (int i = 0; i < tries; ++i) EXPECT_FALSE(try_it(fmt::format("guess.{}", i), "", "", from));
  }
};
FOR_EACH_ENGINE(GuessingTest);

TEST_P(GuessingTest, ManyNamesFromOneNetworkCloseItAndNoOther) {
  enrolled("gill.okafor");
  spray(elsewhere, 4);
  EXPECT_FALSE(try_it("gill.okafor", password, code(), elsewhere)) << "even with everything right";
  EXPECT_EQ(audited("sign_in.network_closed"), 1);
  EXPECT_TRUE(try_it("gill.okafor", password, code(), office));
  clock.advance(30s);
  EXPECT_TRUE(try_it("gill.okafor", password, code(), elsewhere)) << "one is forgiven";
}

TEST_P(GuessingTest, WhoWorksThereStillComesIn) {
  enrolled("gill.okafor");
  enrolled("sam.lee");
  ASSERT_TRUE(try_it("gill.okafor", password, code(), office));
  clock.advance(24h);
  spray(office, 9);
  EXPECT_TRUE(try_it("gill.okafor", password, code(), office)) << "she signed in from here yesterday";
  EXPECT_FALSE(try_it("sam.lee", password, code(), office)) << "she never did";
  clock.advance(31 * 24h);
  spray(office, 4);
  EXPECT_FALSE(try_it("gill.okafor", password, code(), office)) << "long ago";
}

TEST_P(GuessingTest, AKnownPlaceIsNoWayRoundTheLockOfTheAccount) {
  enrolled("gill.okafor");
  ASSERT_TRUE(try_it("gill.okafor", password, code(), office));
  clock.advance(30s);
  spray(office, 4);
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(try_it("gill.okafor", "", code(), office));
  EXPECT_FALSE(try_it("gill.okafor", password, code(), office)) << "locked";
}

TEST_P(GuessingTest, OnePersonsTypingLocksHerAndNotTheOffice) {
  rules.put(Policy{});
  enrolled("gill.okafor");
  enrolled("sam.lee");
  for (int i = 0; i < 60; ++i) {
    EXPECT_FALSE(try_it("gill.okafor", "", "", office));
    clock.advance(5s);
  }
  EXPECT_TRUE(try_it("sam.lee", password, code(), office));
}

TEST_P(GuessingTest, AClosedNetworkIsAnsweredLikeAnyWrongTry) {
  enrolled("gill.okafor");
  auto const wrong = try_it("nobody", "", "", elsewhere);
  spray(elsewhere, 4);
  for (auto const& closed : {try_it("gill.okafor", password, code(), elsewhere), try_it("nobody", "", "", elsewhere)})
    EXPECT_EQ(closed.error().errors.front().message, wrong.error().errors.front().message);
}

TEST_P(GuessingTest, NetworksLongForgivenAreForgotten) {
  spray("192.0.2.1", 1);
  clock.advance(1h);
  spray("192.0.2.2", 1);
  EXPECT_EQ(db().row<std::int64_t>({"t", "select count(*) from sign_in_network"}), 1);
}

// The same six digits, at once, through two doors.
TEST_P(GuessingTest, ACodeUsedTwiceAtOnceLetsOneIn) {
  enrolled("gill.okafor");
  for (int round = 0; round < 3; ++round) {
    std::atomic<int> in = 0;
    std::vector<std::thread> doors;
    auto const digits = code();
    for (int i = 0; i < 4; ++i) doors.emplace_back([&] { in += try_it("gill.okafor", password, digits, office).has_value(); });
    for (auto& door : doors) door.join();
    EXPECT_EQ(in, 1);
    clock.advance(10min);  // the others were wrong tries: the lock runs out
  }
}

// Who caught the one-time password and began to set up ends there once its owner has finished.
TEST_P(GuessingTest, AThiefOfTheOneTimePasswordCannotFinishAfterItsOwner) {
  auto const person = practitioner("new.starter");
  perform(ledger(), administrator(), ResetPassword{person.account, known_hash}).value();
  auto const thief = try_it("new.starter", password, "", elsewhere).value().token;
  auto const owner = try_it("new.starter", password, "", office).value().token;
  auto const thiefs_secret = resume(ledger(), thief)->session.pending_totp;
  auto const owners_secret = resume(ledger(), owner)->session.pending_totp;
  auto const finish = [&](identity::SetUp const& typed) { return ledger().read({}, [&](ledger::View& view) { return set_up(ledger(), view, typed); }); };
  ASSERT_TRUE(finish({.token = owner, .code = code_at(owners_secret, clock.now()), .new_password = "quite another phrase"}));
  EXPECT_FALSE(resume(ledger(), thief));
  EXPECT_FALSE(finish({.token = thief, .code = code_at(thiefs_secret, clock.now()), .new_password = "the thief's own phrase"}));
  EXPECT_TRUE(resume(ledger(), owner));
}

// A name that exists and one that does not take the same work. Medians of a few, and generous, for the machine may be busy.
TEST_P(GuessingTest, TimeDoesNotTellWhetherAnAccountExists) {
  rules.put(Policy{.tries = 1000, .network_tries = 1000});
  perform(ledger(), administrator(), ResetPassword{enrolled("gill.okafor").account, hash_password(password), false}).value();  // as costly as the service's own
  practitioner("without.password");
  auto const median = [&](std::string const& name) {
    std::vector<std::chrono::nanoseconds> took;
    for (int i = 0; i < 7; ++i) {
      auto const before = kit::worked();
      EXPECT_FALSE(try_it(name, "not the password", "000000", office));
      took.push_back(kit::worked() - before);
    }
    std::ranges::sort(took);
    return static_cast<double>(took[3].count());
  };
  auto const known = median("gill.okafor"), unknown = median("nobody.here"), without = median("without.password");
  EXPECT_LT(std::max({known, unknown, without}) / std::min({known, unknown, without}), 2.5) << known << " " << unknown << " " << without;
}

}  // namespace identity_actions

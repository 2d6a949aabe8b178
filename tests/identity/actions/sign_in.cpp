#include "identity/actions/sign_in.hpp"

#include "identity/actions/change_password.hpp"
#include "identity/actions/choose_role.hpp"
#include "identity/actions/set_up.hpp"
#include "identity/store/accounts.hpp"
#include "identity/world.hpp"

namespace identity_actions {

using namespace identity_world;
using namespace std::chrono_literals;

struct SignInTest : identity_world::Test {
  std::string secret = new_code_secret();

  // An account with a password and a second factor.
  Person enrolled(std::string const& name = "gill.okafor") {
    auto const person = practitioner(name);
    perform(ledger(), administrator(), ResetPassword{person.account, known_hash, false}).value();
    static constexpr sql::Statement enrol{"test.enrol", "update account set totp_secret = :secret where id = :id"};
    db().change(enrol, {{"secret", secret}, {"id", person.account}});
    return person;
  }
  std::string code() { return code_at(secret, clock.now()); }
  base::Outcome<SignedIn> try_it(std::string const& name, std::string const& typed, std::string const& digits) {
    return ledger().read({}, [&](ledger::View& view) {
      return sign_in(ledger(), view, {.user_name = name, .password = typed, .code = digits});
    });
  }
  base::Outcome<Stage> finish(identity::SetUp const& typed) {
    return ledger().read({}, [&](ledger::View& view) { return set_up(ledger(), view, typed); });
  }
  base::Outcome<> change(ledger::Scope const& who, ChangePassword const& typed) {
    return ledger().read(who, [&](ledger::View& view) { return change_password(ledger(), view, typed); });
  }
};
FOR_EACH_ENGINE(SignInTest);

TEST_P(SignInTest, PasswordAndCodeOpenASessionWithTheScopeOfTheRole) {
  enrolled();
  auto const in = try_it(" Gill.Okafor ", password, code());
  ASSERT_TRUE(in);
  EXPECT_EQ(in->stage, Stage::open);
  auto const resumed = resume(ledger(), in->token, "req", "10.0.0.1");
  ASSERT_TRUE(resumed);
  EXPECT_EQ(resumed->scope.role, Role::practitioner);
  EXPECT_EQ(resumed->scope.name, "Name of gill.okafor");
  EXPECT_EQ(resumed->scope.staff, gill);
  EXPECT_EQ(resumed->scope.place.from, 1001);
  EXPECT_EQ(resumed->scope.place.to, 1001);
  EXPECT_EQ(resumed->scope.from_address, "10.0.0.1");
  EXPECT_EQ(resumed->csrf().size(), 43u);
  EXPECT_EQ(seen(resumed->scope), (std::vector<std::string>{"Abbott", "Cole"}));
  EXPECT_EQ(audited("sign_in.done"), 1);
}

TEST_P(SignInTest, EveryWrongTryIsAnsweredAlike) {
  enrolled();
  auto const disabled = enrolled("left.us");
  perform(ledger(), administrator(), DisableAccount{disabled.account, "left"}).value();
  std::vector<base::Outcome<SignedIn>> wrong;
  wrong.push_back(try_it("nobody.here", password, code()));
  wrong.push_back(try_it("gill.okafor", "not the password", code()));
  wrong.push_back(try_it("gill.okafor", password, "000000"));
  wrong.push_back(try_it("gill.okafor", password, ""));
  wrong.push_back(try_it("left.us", password, code()));
  wrong.push_back(try_it("", "", ""));
  for (auto const& answer : wrong) {
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, base::Refused::invalid);
    EXPECT_EQ(answer.error().errors.front().message, wrong.front().error().errors.front().message);
  }
}

TEST_P(SignInTest, ACodeIsNotGoodTwice) {
  enrolled();
  auto const digits = code();
  EXPECT_TRUE(try_it("gill.okafor", password, digits));
  EXPECT_FALSE(try_it("gill.okafor", password, digits));
  clock.advance(30s);
  EXPECT_TRUE(try_it("gill.okafor", password, code()));
}

TEST_P(SignInTest, FiveWrongTriesLockForAMinuteThenTwo) {
  enrolled();
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(try_it("gill.okafor", "guess", code()));
  EXPECT_FALSE(try_it("gill.okafor", password, code())) << "locked";
  clock.advance(59s);
  EXPECT_FALSE(try_it("gill.okafor", password, code())) << "still locked";
  clock.advance(1s);
  EXPECT_FALSE(try_it("gill.okafor", "guess", code())) << "the sixth wrong one";
  clock.advance(119s);
  EXPECT_FALSE(try_it("gill.okafor", password, code())) << "locked for two minutes";
  clock.advance(1s);
  EXPECT_TRUE(try_it("gill.okafor", password, code()));
  EXPECT_FALSE(try_it("gill.okafor", "guess", code()));
  clock.advance(30s);
  EXPECT_TRUE(try_it("gill.okafor", password, code())) << "counted from nothing again";
}

TEST_P(SignInTest, TriesWhileLockedDoNotKeepAnOfficerOut) {
  enrolled();
  for (int i = 0; i < 8; ++i) EXPECT_FALSE(try_it("gill.okafor", "", ""));
  clock.advance(1min);
  EXPECT_TRUE(try_it("gill.okafor", password, code()));
}

TEST_P(SignInTest, TheFirstSignInAsksForASecondFactorAndAPasswordOfOnesOwn) {
  auto const person = practitioner("new.starter");
  perform(ledger(), administrator(), ResetPassword{person.account, known_hash}).value();
  auto const in = try_it("new.starter", password, "");
  ASSERT_TRUE(in);
  EXPECT_EQ(in->stage, Stage::enrol);

  auto const before = resume(ledger(), in->token);
  ASSERT_TRUE(before);
  EXPECT_EQ(before->scope.role, Role::public_reader) << "may do nothing yet";
  EXPECT_TRUE(seen(before->scope).empty());
  auto const shown = before->session.pending_totp;
  ASSERT_EQ(shown.size(), 32u);

  auto refused = finish({.token = in->token, .code = "000000", .new_password = "short"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().errors.size(), 2u);
  EXPECT_FALSE(perform(ledger(), administrator(), ChooseRole{in->token, person.grant})) << "no way round it";

  auto const done = finish({.token = in->token, .code = code_at(shown, clock.now()), .new_password = "quite another phrase"});
  ASSERT_TRUE(done);
  EXPECT_EQ(*done, Stage::open);
  EXPECT_EQ(resume(ledger(), in->token)->scope.role, Role::practitioner);
  EXPECT_FALSE(finish({.token = in->token, .code = code_at(shown, clock.now())})) << "once only";

  clock.advance(30s);
  EXPECT_FALSE(try_it("new.starter", password, code_at(shown, clock.now()))) << "the one-time password is gone";
  EXPECT_TRUE(try_it("new.starter", "quite another phrase", code_at(shown, clock.now())));
}

TEST_P(SignInTest, WithSeveralRolesSheChooses) {
  auto const person = enrolled();
  auto const second = give(person.account, Role::practitioner, team_two, gill);
  auto const others = practitioner("somebody.else");
  auto const in = try_it("gill.okafor", password, code());
  ASSERT_TRUE(in);
  EXPECT_EQ(in->stage, Stage::choose);
  EXPECT_TRUE(seen(resume(ledger(), in->token)->scope).empty());
  EXPECT_FALSE(perform(ledger(), administrator(), ChooseRole{in->token, others.grant})) << "not hers";
  ASSERT_TRUE(perform(ledger(), administrator(), ChooseRole{in->token, second}));
  EXPECT_EQ(seen(resume(ledger(), in->token)->scope), std::vector<std::string>{"Brown"});
  ASSERT_TRUE(perform(ledger(), administrator(), ChooseRole{in->token, person.grant}));
  EXPECT_EQ(resume(ledger(), in->token)->scope.place.from, 1001);
}

TEST_P(SignInTest, ANewPasswordNeedsThePresentOneAndEndsTheOtherSessions) {
  enrolled();
  auto const here = try_it("gill.okafor", password, code()).value().token;
  clock.advance(30s);
  auto const elsewhere = try_it("gill.okafor", password, code()).value().token;
  auto const who = resume(ledger(), here)->scope;
  EXPECT_EQ(change(who, {here, "a wrong guess", "quite another phrase"}).error().errors.front().field, "present");
  EXPECT_EQ(change(who, {here, password, "short"}).error().errors.front().field, "wanted");
  ASSERT_TRUE(change(who, {here, password, "quite another phrase"}));
  EXPECT_TRUE(resume(ledger(), here));
  EXPECT_FALSE(resume(ledger(), elsewhere));
  clock.advance(30s);
  EXPECT_FALSE(try_it("gill.okafor", password, code()));
  EXPECT_TRUE(try_it("gill.okafor", "quite another phrase", code()));
}

TEST_P(SignInTest, GuessingThePresentPasswordLocksToo) {
  enrolled();
  auto const here = try_it("gill.okafor", password, code()).value().token;
  auto const who = resume(ledger(), here)->scope;
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(change(who, {here, "guess", "quite another phrase"}));
  EXPECT_FALSE(change(who, {here, password, "quite another phrase"})) << "locked";
  clock.advance(1min);
  EXPECT_TRUE(change(who, {here, password, "quite another phrase"}));
}

TEST_P(SignInTest, WithoutSecretIsForTheTrainingCopyOnly) {
  auto const person = practitioner("gill.okafor");
  auto const refused = sign_in_without_secret(ledger(), person.grant, false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::forbidden);
  EXPECT_TRUE(sign_in_without_secret(ledger(), person.grant, true));
  EXPECT_FALSE(sign_in_without_secret(ledger(), GrantId{99999}, true));
}

}  // namespace identity_actions

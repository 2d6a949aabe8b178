#include "identity/domain/one_time_code.hpp"
#include "identity/domain/password.hpp"
#include "identity/domain/token.hpp"
#include "kit/worked.hpp"

#include <gtest/gtest.h>
#include <set>

namespace identity_domain {

using namespace identity;
using base::Instant;
using std::chrono::seconds;

TEST(Password, MatchesItselfAndNothingElse) {
  auto const hash = hash_password("three random words");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,"));  // 64 MiB
  EXPECT_TRUE(password_matches(hash, "three random words"));
  EXPECT_FALSE(password_matches(hash, "three random word"));
  EXPECT_FALSE(password_matches("", ""));
  EXPECT_FALSE(password_matches("not a hash", "three random words"));
  EXPECT_NE(hash_password("three random words"), hash) << "salted";
  EXPECT_FALSE(password_matches_nobody("no account has this password"));
}

// For who does not exist the same work is done: the hash of nothing has the parameters of every other.
TEST(Password, NobodysTakesTheWorkOfSomebodys) {
  auto const somebodys = hash_password("three random words");
  EXPECT_EQ(somebodys.substr(0, somebodys.find("p=1$")), "$argon2id$v=19$m=65536,t=2,");
  auto const took = [](auto const& work) {
    auto const before = kit::worked();
    for (int i = 0; i < 3; ++i) work();
    return static_cast<double>((kit::worked() - before).count());
  };
  auto const known = took([&] { EXPECT_FALSE(password_matches(somebodys, "a guess")); });
  auto const unknown = took([] { EXPECT_FALSE(password_matches_nobody("a guess")); });
  EXPECT_LT(std::max(known, unknown) / std::min(known, unknown), 3.0);
}

TEST(Password, LengthCountsAndTheUserNameDoesNotDo) {
  Policy const policy;
  EXPECT_EQ(password_fault("three random words", "gill.okafor", policy), "");
  EXPECT_EQ(password_fault("eleven char", "x.y", policy), "Password must be 12 characters or more");
  EXPECT_EQ(password_fault("ünïcödé wörds", "x.y", policy), "");
  EXPECT_EQ(password_fault("12 Gill.Okafor 34", "gill.okafor", policy), "Password must not contain your user name");
  EXPECT_EQ(password_fault("aaaaaaaaaaaaaaaa", "x.y", policy), "Password must not be one character repeated");
  EXPECT_NE(password_fault("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", "x.y", policy), "");
  EXPECT_EQ(password_fault(one_time_password(), "gill.okafor", policy), "");
}

TEST(Token, IsLongRandomAndKeptAsItsHash) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    auto const token = new_token();
    EXPECT_EQ(token.size(), 43u);
    EXPECT_TRUE(seen.insert(token).second);
  }
  EXPECT_EQ(token_hash("a").size(), 64u);
  EXPECT_EQ(token_hash("a"), token_hash("a"));
  EXPECT_NE(token_hash("a"), token_hash("b"));
}

// RFC 6238, appendix B: the secret "12345678901234567890", the last six of the eight digits printed there.
std::string const rfc = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

TEST(OneTimeCode, GivesThePublishedVectors) {
  EXPECT_EQ(code_at(rfc, Instant{seconds{59}}), "287082");
  EXPECT_EQ(code_at(rfc, Instant{seconds{1111111109}}), "081804");
  EXPECT_EQ(code_at(rfc, Instant{seconds{1234567890}}), "005924");
  EXPECT_EQ(code_at(rfc, Instant{seconds{2000000000}}), "279037");
}

TEST(OneTimeCode, MayBeHalfAMinuteOffButNotMore) {
  Instant const now{seconds{1234567890}};
  for (int off : {-30, 0, 30}) EXPECT_TRUE(matching_step(rfc, code_at(rfc, now + seconds{off}), now, 0)) << off;
  for (int off : {-90, 60, 90}) EXPECT_FALSE(matching_step(rfc, code_at(rfc, now + seconds{off}), now, 0)) << off;
}

TEST(OneTimeCode, IsNotGoodTwice) {
  Instant const now{seconds{1234567890}};
  auto const code = code_at(rfc, now);
  auto const step = matching_step(rfc, code, now, 0);
  ASSERT_TRUE(step);
  EXPECT_FALSE(matching_step(rfc, code, now, *step));
  EXPECT_TRUE(matching_step(rfc, code_at(rfc, now + seconds{30}), now + seconds{30}, *step));
}

TEST(OneTimeCode, TakesSpacesAndNothingElse) {
  Instant const now{seconds{1234567890}};
  EXPECT_TRUE(matching_step(rfc, "005 924", now, 0));
  for (auto const* wrong : {"", "5924", "0059240", "00592a", "abcdef"}) EXPECT_FALSE(matching_step(rfc, wrong, now, 0)) << wrong;
  EXPECT_FALSE(matching_step("", "005924", now, 0));
}

TEST(OneTimeCode, ASecretIsReadableByAnAppAndByAPerson) {
  auto const secret = new_code_secret();
  EXPECT_EQ(secret.size(), 32u);
  EXPECT_NE(secret, new_code_secret());
  EXPECT_EQ(code_at(secret, Instant{seconds{1000}}).size(), 6u);
  EXPECT_EQ(secret_in_groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
  EXPECT_EQ(otpauth_url("ABCD", "gill o"), "otpauth://totp/Full%20Picture:gill%20o?secret=ABCD&issuer=Full%20Picture&algorithm=SHA1&digits=6&period=30");
}

}  // namespace identity_domain

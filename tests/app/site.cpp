// The whole site over real connections: signing in and out, tokens, limits of a session, and what every answer carries.
#include "app/site_test.hpp"

namespace app {
namespace {

FOR_EACH_ENGINE(SiteTest);

TEST_P(SiteTest, SignsInAndOut) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  EXPECT_EQ(client.get("/account").location(), "/sign-in?back=%2Faccount");
  auto const in = sign_in(client, "gill.okafor");
  EXPECT_EQ(in.status, 303);
  EXPECT_NE(in.header("Set-Cookie").find("HttpOnly"), std::string::npos);
  EXPECT_NE(in.header("Set-Cookie").find("SameSite"), std::string::npos);
  EXPECT_EQ(client.get("/account").status, 200);
  auto const session = client.cookies;
  EXPECT_EQ(client.post("/sign-out", {}).status, 303);
  client.cookies = session;
  EXPECT_EQ(client.get("/account").status, 303) << "the token that was kept is worth nothing";
}

TEST_P(SiteTest, TheFormSaysTheSameToAKnownNameAndAnUnknownOne) {
  enrolled("gill.okafor");
  auto const answer = [&](std::string const& name) {
    kit::HttpClient client(port());
    auto reply = sign_in(client, name, "not the password");
    EXPECT_EQ(reply.status, 422);
    auto const token = token_in(reply);
    for (auto at = reply.body.find(token); !token.empty() && at != std::string::npos; at = reply.body.find(token)) reply.body.erase(at, token.size());
    for (auto at = reply.body.find(name); at != std::string::npos; at = reply.body.find(name)) reply.body.erase(at, name.size());
    return reply.body;
  };
  EXPECT_EQ(answer("gill.okafor"), answer("nobody.here"));
}

TEST_P(SiteTest, ATokenIsGoodForItsOwnSessionAlone) {
  enrolled("gill.okafor");
  enrolled("sam.lee");
  kit::HttpClient gill(port()), sam(port());
  auto const before = token_in(gill.get("/sign-in"));
  ASSERT_EQ(sign_in(gill, "gill.okafor").status, 303);
  ASSERT_EQ(sign_in(sam, "sam.lee").status, 303);
  auto const hers = token_in(gill.get("/account")), his = token_in(sam.get("/account"));
  ASSERT_FALSE(hers.empty());
  EXPECT_NE(hers, his);
  std::vector<std::pair<std::string, char const*>> const bad{{"", "none"}, {his, "another's"}, {before, "from before signing in"}, {hers.substr(1), "cut"}, {hers + "x", "longer"}};
  for (auto const& [token, why] : bad)
    EXPECT_EQ(gill.post("/sign-out", {{"csrf_token", token}}).status, 403) << why;
  EXPECT_EQ(gill.post("/sign-out", {{"csrf_token", hers}}, {{"Sec-Fetch-Site", "cross-site"}}).status, 403) << "right, but from another site's page";
  EXPECT_EQ(gill.post("/sign-out", {{"csrf_token", hers}}, {{"Origin", "https://evil.example"}}).status, 403);
  EXPECT_EQ(gill.get("/account").status, 200) << "still signed in after all that";
  EXPECT_EQ(gill.post("/sign-out", {{"csrf_token", hers}}).status, 303);

  clock.advance(30s);
  ASSERT_EQ(sign_in(gill, "gill.okafor").status, 303);
  EXPECT_EQ(gill.post("/sign-out", {{"csrf_token", hers}}).status, 403) << "of an earlier sign-in";
  EXPECT_EQ(gill.post("/sign-out", {{"csrf_token", ""}}, {{"X-CSRF-Token", token_in(gill.get("/account"))}}).status, 303) << "a script's way";
}

TEST_P(SiteTest, WhatIsOpenToAllIsKeptByAnybodyButNotWhatSomebodySignedInIsShown) {
  enrolled("gill.okafor");
  kit::HttpClient anybody(port());
  auto const first = anybody.get("/published");
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.header("Cache-Control"), "public, max-age=59");
  EXPECT_EQ(first.header("Vary"), "Cookie");
  EXPECT_EQ(first.header("Set-Cookie"), "") << "no token in what anybody may keep";
  EXPECT_EQ(token_in(first), "");
  auto const again = anybody.get("/published", {{"If-None-Match", first.header("ETag")}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(again.header("Cache-Control"), "public, max-age=59");
  EXPECT_EQ(anybody.get("/published", {{"Accept-Encoding", "gzip"}}).header("Content-Encoding"), "gzip");
  EXPECT_EQ(anybody.get("/published/services/X").header("Cache-Control"), "no-store") << "what is not there may be there soon";
  EXPECT_EQ(anybody.get("/published?on=2099-01-01").header("Cache-Control"), "no-store");
  ASSERT_EQ(sign_in(anybody, "gill.okafor").status, 303);
  auto const hers = anybody.get("/published");
  EXPECT_EQ(hers.header("Cache-Control"), "no-store");
  EXPECT_EQ(hers.header("ETag"), "");
  EXPECT_NE(hers.body.find("action=\"/sign-out\""), std::string::npos) << "it is her own page";
}

TEST_P(SiteTest, ASessionChosenByAnotherIsNotTaken) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  client.get("/sign-in");
  auto const planted = client.cookies;
  ASSERT_EQ(sign_in(client, "gill.okafor").status, 303);
  kit::HttpClient attacker(port());
  attacker.cookies = planted;
  EXPECT_EQ(attacker.get("/account").status, 303);
}

TEST_P(SiteTest, ASessionEndsWhenLeftAloneAndAfterALongDayAndWhenTheAccountIsDisabled) {
  auto const account = enrolled("gill.okafor");
  kit::HttpClient client(port());
  ASSERT_EQ(sign_in(client, "gill.okafor").status, 303);
  for (int visit = 0; visit < 30 && client.get("/account").status == 200; ++visit) clock.advance(29min);
  EXPECT_GT(clock.now() - kit::london("2023-06-28T09:00"), 11h);
  EXPECT_EQ(client.get("/account").status, 303) << "twelve hours, however busy";
  ASSERT_EQ(sign_in(client, "gill.okafor").status, 303);
  clock.advance(32min);
  EXPECT_EQ(client.get("/account").status, 303) << "left alone";
  ASSERT_EQ(sign_in(client, "gill.okafor").status, 303);
  ASSERT_EQ(client.get("/account").status, 200);
  ASSERT_TRUE(perform(ledger(), administrator(), DisableAccount{account, "left"}));
  EXPECT_EQ(client.get("/account").status, 303);
  EXPECT_EQ(sign_in(client, "gill.okafor").status, 422);
}

// Behind a proxy the address is the one that the proxy saw, whatever the client wrote before it.
TEST_P(SiteTest, GuessingIsCountedAgainstTheAddressThatTheProxySaw) {
  enrolled("gill.okafor");
  auto policy = identity::Policy{};
  policy.network_tries = 3;
  rules.put(policy);
  for (int i = 0; i < 3; ++i) {
    kit::HttpClient guesser(port());
    EXPECT_EQ(sign_in(guesser, fmt::format("guess.{}", i), "x", {{"X-Forwarded-For", fmt::format("10.9.9.{}, 203.0.113.9", i)}}).status, 422);
  }
  kit::HttpClient there(port()), elsewhere(port());
  EXPECT_EQ(sign_in(there, "gill.okafor", password, {{"X-Forwarded-For", "10.9.9.200, 203.0.113.9"}}).status, 422);
  EXPECT_EQ(sign_in(elsewhere, "gill.okafor", password, {{"X-Forwarded-For", "203.0.113.10"}}).status, 303);
}

TEST_P(SiteTest, EveryAnswerCarriesItsSecurityHeaders) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  std::vector<std::pair<int, kit::Reply>> answers;
  answers.emplace_back(200, client.get("/sign-in"));
  answers.emplace_back(303, client.get("/account"));
  answers.emplace_back(404, client.get("/nothing/here"));
  answers.emplace_back(405, client.send("DELETE", "/sign-in", {}, {}));
  answers.emplace_back(403, client.post("/sign-in", {{"csrf_token", "wrong"}}));
  answers.emplace_back(422, sign_in(client, "gill.okafor", "wrong"));
  answers.emplace_back(500, client.get("/test/fails"));
  answers.emplace_back(200, client.get("/test/file"));
  answers.emplace_back(200, client.get("/health"));
  answers.emplace_back(200, client.get("/metrics"));
  answers.emplace_back(413, client.send("POST", "/sign-in", "application/x-www-form-urlencoded", std::string(2'000'000, 'x')));
  answers.emplace_back(431, client.get("/sign-in", {{"X", std::string(20'000, 'x')}}));
  client.raw("GET / HTTP/1.1\r\n\r\n");
  answers.emplace_back(400, client.read_reply());
  client.raw("BREW / HTTP/1.1\r\nHost: a\r\n\r\n");
  answers.emplace_back(501, client.read_reply());
  auto const page = answers.front().second.body;
  auto const at = page.find("/assets/");
  ASSERT_NE(at, std::string::npos);
  answers.emplace_back(200, client.get(page.substr(at, page.find('"', at) - at)));

  for (auto const& [status, answer] : answers) {
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff") << status;
    EXPECT_EQ(answer.header("X-Frame-Options"), "DENY") << status;
    EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin") << status;
    EXPECT_EQ(answer.header("Cross-Origin-Resource-Policy"), "same-origin") << status;
    EXPECT_TRUE(answer.header("Content-Security-Policy").starts_with("default-src '")) << status;
    EXPECT_FALSE(answer.header("Cache-Control").empty()) << status;
    EXPECT_TRUE(answer.header("Server").empty()) << "nobody needs to know which program and version";
    EXPECT_EQ(answer.body.find("a secret"), std::string::npos);
  }
  EXPECT_NE(client.get("/test/fails").body.find("reference"), std::string::npos);
}

TEST_P(SiteTest, AFileIsSavedUnderASafeNameAndNeverShown) {
  kit::HttpClient client(port());
  auto const file = client.get("/test/file");
  EXPECT_TRUE(file.header("Content-Disposition").starts_with("attachment; filename=\"evil_.html\"")) << file.header("Content-Disposition");
  EXPECT_NE(file.header("Content-Security-Policy").find("sandbox"), std::string::npos);
  EXPECT_EQ(file.header("Cache-Control"), "no-store");
}

}  // namespace
}  // namespace app

// A form sent after its sign-in had ended, as a browser without scripts sends it: nothing typed is lost, nothing is done with
// it, and nobody but who typed it sees it.
#include "app/site_test.hpp"
#include "identity/actions/keep_form.hpp"

namespace app {
namespace {

constexpr auto reason = "Custody suite rang: he says he was recalled, and his mother knows nothing of it.";

struct KeptForms : SiteTest {
  std::string referer(std::string const& path) { return fmt::format("http://127.0.0.1:{}{}", port(), path); }
  kit::Fields from(std::string const& path) { return {{"Referer", referer(path)}, {"Sec-Fetch-Mode", "navigate"}, {"Sec-Fetch-Site", "same-origin"}}; }
  std::int64_t count(char const* statement) { return db().rows<std::int64_t>({"test.count", statement}).at(0); }
  std::int64_t kept() { return count("select count(*) from draft"); }
  std::int64_t opened() { return count("select count(*) from break_glass"); }
  static bool says(kit::Reply const& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }
  // Signed in, the form opened, and left alone too long.
  void open_and_leave(kit::HttpClient& client) {
    clock.advance(1min);
    ASSERT_EQ(sign_in(client, "gill.okafor").status, 303);
    ASSERT_EQ(client.get("/break-glass").status, 200);
    clock.advance(40min);
  }
  kit::Reply send(kit::HttpClient& client) { return client.post("/break-glass", {{"crn", "X000002"}, {"reason", reason}}, from("/break-glass?from=search")); }
};
FOR_EACH_ENGINE(KeptForms);

TEST_P(KeptForms, AreShownAgainToWhoTypedThemAtTheNextSignInAndToNobodyElse) {
  enrolled("gill.okafor");
  enrolled("sam.lee");
  kit::HttpClient client(port());
  open_and_leave(client);
  auto const late = send(client);
  EXPECT_EQ(late.location(), "/form-kept");
  EXPECT_EQ(opened(), 0) << "nothing was done with it";
  auto const told = client.follow(late);
  EXPECT_TRUE(says(told, "what you typed is kept"));
  EXPECT_FALSE(says(told, "Custody suite"));

  kit::HttpClient other(port());
  EXPECT_EQ(sign_in(other, "sam.lee").location(), "/");
  for (auto const* path : {"/kept-forms?all=yes", "/break-glass?kept_form=1", "/kept-forms"}) EXPECT_FALSE(says(other.follow(other.get(path)), "Custody suite")) << path;
  other.get("/account");
  EXPECT_EQ(other.post("/kept-forms/1/discard", {}).status, 404);
  EXPECT_EQ(kept(), 1);

  clock.advance(1min);
  auto const in = sign_in(client, "gill.okafor");
  EXPECT_EQ(in.location(), "/kept-forms");
  EXPECT_EQ(client.get("/kept-forms").location(), "/break-glass?from=search&kept_form=1");
  auto const page = client.follow(in);
  EXPECT_TRUE(says(page, reason)) << page.body;
  EXPECT_TRUE(says(page, "value=\"X000002\""));
  EXPECT_TRUE(says(page, "Your sign-in had ended when you sent this form"));
  EXPECT_TRUE(says(page, "action=\"/break-glass?kept_form=1\""));

  auto const wrong = client.post("/break-glass?kept_form=1", {{"crn", "X000002"}, {"reason", "short"}}, from("/break-glass?kept_form=1"));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "action=\"/break-glass?kept_form=1\"")) << "it is kept until it is taken";
  EXPECT_EQ(kept(), 1);
  EXPECT_EQ(client.post("/break-glass?kept_form=1", {{"crn", "X000002"}, {"reason", reason}}, from("/break-glass?kept_form=1")).status, 303);
  EXPECT_EQ(opened(), 1);
  EXPECT_EQ(kept(), 0);
}

TEST_P(KeptForms, AreOneWhereTheSameIsSentAgain) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  open_and_leave(client);
  ASSERT_EQ(send(client).location(), "/form-kept");
  ASSERT_EQ(send(client).location(), "/form-kept");
  EXPECT_EQ(kept(), 1);
  EXPECT_EQ(client.post("/break-glass", {{"crn", "X000002"}, {"reason", "Another reason, for another of them."}}, from("/break-glass")).location(), "/form-kept");
  EXPECT_EQ(kept(), 2) << "neither takes the place of the other";
  clock.advance(1min);
  auto const listed = client.follow(sign_in(client, "gill.okafor"));
  EXPECT_TRUE(says(listed, "Forms kept for you"));
  EXPECT_TRUE(says(listed, reason));
  EXPECT_TRUE(says(listed, "Another reason"));
}

TEST_P(KeptForms, AStaleTabOfAnEarlierSignInShowsItsFormAgainAtOnce) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  open_and_leave(client);
  auto const old = client.cookies;
  kit::HttpClient tab(port());
  clock.advance(1min);
  ASSERT_EQ(sign_in(tab, "gill.okafor").status, 303);
  client.cookies = tab.cookies;
  auto const answer = send(client);
  EXPECT_EQ(answer.location(), "/kept-forms");
  EXPECT_TRUE(says(client.follow(answer), reason));
  EXPECT_EQ(send(client).status, 303) << "the page that was shown again has the token of now";
}

TEST_P(KeptForms, AnothersStaleFormIsKeptForItsWriterAndNotShown) {
  enrolled("gill.okafor");
  enrolled("sam.lee");
  kit::HttpClient client(port()), other(port());
  open_and_leave(client);
  ASSERT_EQ(sign_in(other, "sam.lee").status, 303);
  client.cookies = other.cookies;
  auto const answer = send(client);
  EXPECT_EQ(answer.status, 403);
  EXPECT_FALSE(says(answer, "Custody suite"));
  EXPECT_EQ(kept(), 1);
  EXPECT_FALSE(says(other.get("/kept-forms?all=yes"), "Custody suite"));
}

TEST_P(KeptForms, ScriptsForeignPagesUnknownTokensAndSecretsAreNotKept) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  open_and_leave(client);
  kit::Fields const fields{{"reason", reason}};
  EXPECT_EQ(client.post("/break-glass", fields, {{"X-CSRF-Token", "x"}}).location(), "/sign-in");
  EXPECT_EQ(client.post("/break-glass", fields, {{"Sec-Fetch-Mode", "no-cors"}}).location(), "/sign-in");
  EXPECT_EQ(client.post("/break-glass", fields, {{"Sec-Fetch-Mode", "navigate"}, {"Sec-Fetch-Site", "cross-site"}}).location(), "/sign-in");
  EXPECT_EQ(client.post("/break-glass", {{"csrf_token", "nobodys"}, {"reason", reason}}, from("/break-glass")).location(), "/sign-in");
  EXPECT_EQ(client.post("/account/password", {{"present", "three random words"}, {"wanted", "another password of hers"}}, from("/account")).location(), "/sign-in");
  EXPECT_EQ(kept(), 0);
}

// What a page cannot show, because it is gone or stands no longer in reach, is listed with what was typed.
TEST_P(KeptForms, AreListedWhereTheirPageDoesNotTakeThem) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  open_and_leave(client);
  EXPECT_EQ(client.post("/people/999/notes", {{"note", reason}}, from("/people/999")).status, 404) << "no such form";
  EXPECT_EQ(client.post("/kept-forms/77/discard", {{"note", reason}}, from("/no/such/page")).location(), "/form-kept");
  clock.advance(1min);
  auto const listed = client.follow(sign_in(client, "gill.okafor"));
  EXPECT_EQ(listed.status, 200);
  EXPECT_TRUE(says(listed, "The page the form stood on does not take it now"));
  EXPECT_TRUE(says(listed, reason));
  EXPECT_EQ(client.post("/kept-forms/1/discard", {}).status, 303);
  EXPECT_EQ(kept(), 0);
  EXPECT_TRUE(says(client.get("/kept-forms?all=yes"), "There are none."));
}

TEST_P(KeptForms, FilesAreNotKeptAndThatIsSaid) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  open_and_leave(client);
  EXPECT_EQ(client.post_files("/break-glass", {{"crn", "X000002"}, {"reason", reason}}, {{.field = "file", .file_name = "a.txt", .content_type = "text/plain", .bytes = "words"}}).location(), "/form-kept");
  clock.advance(1min);
  EXPECT_TRUE(says(client.follow(sign_in(client, "gill.okafor")), "Choose it again."));
}

TEST_P(KeptForms, AreForgottenAfterNinetyDays) {
  enrolled("gill.okafor");
  kit::HttpClient client(port());
  open_and_leave(client);
  ASSERT_EQ(send(client).location(), "/form-kept");
  clock.advance(89 * 24h);
  identity::forget_old_forms(ledger());
  EXPECT_EQ(kept(), 1);
  clock.advance(2 * 24h);
  identity::forget_old_forms(ledger());
  EXPECT_EQ(kept(), 0);
}

}  // namespace
}  // namespace app

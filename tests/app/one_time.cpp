// The one-time page over the wire: what its one browser may do, and that it may do nothing else.
#include "app/wire.hpp"
#include "enquiries/actions/one_time.hpp"

#include <regex>

namespace app {
namespace {

using enum Town::Who;

struct OneTimePage : Wire {
  std::string code = {}, token = {};
  // Boris's, which nobody has answered.
  void make() {
    auto const reply = post(jo, "/enquiries/{of_boris}/one-time", {{"address", "worker@merseyside.example"}});
    EXPECT_EQ(reply.status, 200) << visible_text(reply.body).substr(0, 300);
    std::smatch found;
    ASSERT_TRUE(std::regex_search(reply.body, found, std::regex("([0-9]{4}) ([0-9]{4})\\s*</h2>"))) << reply.body;
    code = found[1].str() + found[2].str();
    auto const link = db().rows<std::string>({"test.link", "select link from outbox where kind = 'one_time' order by id desc limit 1"}).at(0);
    token = link.substr(std::string_view("/one-time/").size());
  }
  std::string here() const { return "/one-time/" + token; }
  bool says(kit::Reply const& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }
  static std::string without_token(std::string body) { return std::regex_replace(body, std::regex("(/one-time/[a-z]+|name=\"csrf_token\" value=\"[^\"]*\")"), ""); }
};
FOR_EACH_ENGINE(OneTimePage);

TEST_P(OneTimePage, OpensWithTheCodeShowsOneEnquiryAndNothingElseOfThePartners) {
  make();
  kit::HttpClient worker(port());
  EXPECT_EQ(worker.get("/answer-once").status, 404) << "before it is opened";
  ASSERT_EQ(worker.get(here()).status, 200);
  auto const wrong = worker.post(here(), {{"code", code == "00000000" ? "11111111" : "00000000"}});
  EXPECT_EQ(wrong.status, 404);
  EXPECT_TRUE(says(wrong, "This page does not open"));
  worker.get(here());
  auto const opened = worker.post(here(), {{"code", code.substr(0, 4) + " " + code.substr(4)}});
  EXPECT_EQ(opened.location(), "/answer-once");
  auto const cookie = opened.header("Set-Cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos) << cookie;
  auto const page = worker.get("/answer-once");
  ASSERT_EQ(page.status, 200) << page.body;
  EXPECT_TRUE(says(page, "Tamm"));
  EXPECT_FALSE(says(page, "/worklist"));
  EXPECT_FALSE(says(page, "Sign out"));
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
  EXPECT_EQ(never_said(page.body), "");
  for (auto const* path : {"/worklist", "/work/{of_boris}", "/work/{police}", "/enquiries/{of_boris}", "/people/{boris}", "/our-figures", "/account"})
    EXPECT_EQ(worker.get(with_keys(path)).status, 303) << path << " is for who is signed in";
  EXPECT_EQ(worker.post(with_keys("/work/{of_boris}/decline"), {{"code", "DC-1"}}).status, 303);
}

TEST_P(OneTimePage, SaysTheSameOfEveryLinkThatDoesNotOpen) {
  make();
  kit::HttpClient worker(port()), other(port());
  worker.get(here());
  ASSERT_EQ(worker.post(here(), {{"code", code}}).status, 303);
  auto const asks = other.get(here());
  EXPECT_EQ(without_token(asks.body), without_token(other.get("/one-time/aaaaaaaaaaaaaaaa").body)) << "before a code nothing can be told of a link";
  other.get(here());
  auto const forwarded = other.post(here(), {{"code", code}});
  other.get("/one-time/aaaaaaaaaaaaaaaa");
  auto const unknown = other.post("/one-time/aaaaaaaaaaaaaaaa", {{"code", code}});
  EXPECT_EQ(forwarded.status, 404);
  EXPECT_EQ(without_token(forwarded.body), without_token(unknown.body));
  EXPECT_EQ(other.get("/answer-once").status, 404);
}

TEST_P(OneTimePage, KeepsWhatIsTypedTakesOneAnswerAndLeavesNothing) {
  make();
  kit::HttpClient worker(port());
  worker.get(here());
  ASSERT_EQ(worker.post(here(), {{"code", code}}).status, 303);
  worker.get("/answer-once");
  EXPECT_EQ(worker.post("/answer-once/save", {{"entries", "1"}, {"items-0-summary", "Shouting heard by a neighbour"}}).status, 200);
  auto const again = worker.get("/answer-once");
  EXPECT_TRUE(says(again, "Shouting heard by a neighbour"));
  auto const unfinished = worker.post("/answer-once", {{"version", "1"}, {"do", "final"}, {"entries", "0"}});
  EXPECT_EQ(unfinished.status, 422);
  auto const add = worker.post("/answer-once", {{"version", "1"}, {"do", "add"}, {"entries", "0"}});
  EXPECT_EQ(add.status, 200);

  kit::Fields answer{{"version", "1"}, {"do", "final"}, {"entries", "0"}, {"searched", "All our systems, 2013 to today"}, {"two_identifiers", "date of birth and address"}, {"handling", "Normal handling"}};
  static std::regex const attributes("<input[^>]*value=\"nothing_known\"[^>]*>");
  for (std::sregex_iterator it(add.body.begin(), add.body.end(), attributes), end; it != end; ++it) {
    std::smatch name;
    auto const tag = it->str();
    if (std::regex_search(tag, name, std::regex("name=\"([^\"]+)\""))) answer.emplace_back(name[1].str(), "nothing_known");
  }
  worker.get("/answer-once");
  auto const sent = worker.post("/answer-once", answer);
  ASSERT_EQ(sent.location(), "/answer-once/done") << visible_text(sent.body).substr(0, 600);
  EXPECT_NE(sent.header("Set-Cookie").find("once="), std::string::npos);
  auto const done = worker.follow(sent);
  EXPECT_TRUE(says(done, "Your answer was sent"));
  EXPECT_NE(done.header("Clear-Site-Data").find("storage"), std::string::npos);
  EXPECT_EQ(enquiry(of_boris).state, enquiries::EnquiryState::returned_final);
  EXPECT_EQ(worker.get("/answer-once").status, 404);
  EXPECT_EQ(worker.post("/answer-once", answer).status, 403) << "its token went with it";
  auto const hers = get(jo, "/enquiries/{of_boris}/one-time");
  EXPECT_TRUE(says(hers, "Answered"));
}

TEST_P(OneTimePage, ProbationSendsItToAgreedAddressesAloneAndEndsIt) {
  auto const refused = post(jo, "/enquiries/{of_boris}/one-time", {{"address", "somebody@mail.example"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "somebody@mail.example")) << "what was typed is kept";
  EXPECT_EQ(post(jo, "/enquiries/{of_zelda}/one-time", {{"address", "worker@merseyside.example"}}).status, 404) << "of somebody she does not see";
  EXPECT_EQ(post(pat, "/enquiries/{of_boris}/one-time", {{"address", "worker@merseyside.example"}}).status, 403);
  make();
  auto const page = get(jo, "/enquiries/{of_boris}/one-time");
  EXPECT_TRUE(says(page, "Not opened yet"));
  EXPECT_FALSE(says(page, token));
  auto const id = db().rows<std::int64_t>({"test.id", "select max(id) from one_time_link"}).at(0);
  EXPECT_EQ(post(jo, fmt::format("/one-time-links/{}/end", id), {{"x", "x"}}).status, 303);
  EXPECT_TRUE(says(get(jo, "/enquiries/{of_boris}/one-time"), "Ended"));
  kit::HttpClient worker(port());
  worker.get(here());
  EXPECT_EQ(worker.post(here(), {{"code", code}}).status, 404);
}

}  // namespace
}  // namespace app

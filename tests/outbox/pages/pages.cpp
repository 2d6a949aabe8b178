#include "outbox/pages/routes.hpp"

#include "kit/visit.hpp"
#include "outbox/world.hpp"

namespace outbox_pages {

using namespace outbox_world;

struct PageTest : outbox_world::Test {
  kit::Visitor visitor() {
    kit::Visitor one(ledger(), outbox::pages::routes());
    one.scope = administrator();
    return one;
  }
};
FOR_EACH_ENGINE(PageTest);

bool holds(http::Response const& page, std::string_view text) { return page.body.find(text) != std::string::npos; }

TEST_P(PageTest, WhatWaitsAndWhatFailedIsShownWithTheServersWords) {
  queue("digest/1");
  auto const refused = queue("digest/2");
  letterbox.answers = {{Answer::nobody, "connection refused"}};
  deliver();
  letterbox.answers = {{Answer::refused, "550 5.1.1 <No> such mailbox"}};
  deliver();
  auto admin = visitor();
  auto const waiting = admin.get("/messages");
  EXPECT_EQ(waiting.status, 200);
  for (auto const* text : {"Waiting (1)", "Could not be delivered (1)", "Delivered (0)", "Merseyside Police", "da@merseyside.police.uk", "connection refused"}) EXPECT_TRUE(holds(waiting, text)) << text;
  auto const failed = admin.get("/messages?list=undeliverable");
  EXPECT_TRUE(holds(failed, "550 5.1.1 &lt;No&gt; such mailbox"));
  EXPECT_FALSE(holds(failed, "No mail server is named"));
  auto const one = admin.get(fmt::format("/messages/{}", refused.value));
  for (auto const* text : {"Three wait.", "https://full-picture.example/worklist", "full-picture@justice.gov.uk", "Try again", "Set the message aside"}) EXPECT_TRUE(holds(one, text)) << text;
}

TEST_P(PageTest, SomethingCanBeDoneAboutIt) {
  auto const id = queue("digest/1");
  letterbox.answers = {{Answer::refused, "550 No such mailbox"}};
  deliver();
  auto admin = visitor();
  auto const path = fmt::format("/messages/{}", id.value);
  EXPECT_EQ(admin.post(path + "/set-aside", kit::form({{"why", " "}})).status, 422);
  EXPECT_EQ(where(id), Standing::undeliverable);
  EXPECT_EQ(admin.post(path + "/set-aside", kit::form({{"why", "Told by telephone"}})).status, 303);
  EXPECT_EQ(where(id), Standing::set_aside);
  EXPECT_TRUE(holds(admin.get("/messages?list=set-aside"), "Told by telephone"));
  EXPECT_EQ(admin.post(path + "/again").status, 303);
  EXPECT_EQ(where(id), Standing::waiting);
  EXPECT_EQ(admin.get("/messages/999").status, 404);
  EXPECT_EQ(admin.post("/messages/999/again").status, 404);
}

TEST_P(PageTest, OnlyTheAdministratorLooks) {
  queue("digest/1");
  auto other = visitor();
  for (auto const role : {Role::practitioner, Role::spo, Role::pdu_head, Role::region, Role::national, Role::police_responder, Role::inspector, Role::public_reader}) {
    other.scope = kit::scope_of(role);
    EXPECT_EQ(other.get("/messages").status, 403);
    EXPECT_EQ(other.get("/messages/1").status, 403);
    EXPECT_EQ(other.post("/messages/1/again").status, 403);
  }
}

TEST_P(PageTest, LongListsComeInPagesThatMissNothing) {
  for (int i = 0; i < 120; ++i) queue(fmt::format("digest/{}", i), "da@merseyside.police.uk", ledger::AgencyId{1}, fmt::format("Number {} waits.", i));
  auto admin = visitor();
  std::set<std::string> seen;
  std::string path = "/messages";
  for (int page = 0; page < 5 && !path.empty(); ++page) {
    auto const body = admin.get(path).body;
    for (auto at = body.find("href=\"/messages/"); at != std::string::npos; at = body.find("href=\"/messages/", at + 1)) seen.insert(body.substr(at + 16, body.find('"', at + 16) - at - 16));
    auto const next = body.find("/messages?past=");
    path = next == std::string::npos ? "" : body.substr(next, body.find('"', next) - next);
  }
  EXPECT_EQ(seen.size(), 120u);
}

TEST_P(PageTest, ACopyThatSendsNothingSaysSo) {
  rules.put(Settings{.mail = Mail::training, .from = "x@training.example", .site = "https://training.example"});
  auto training = visitor();
  EXPECT_TRUE(holds(training.get("/messages"), "This training copy sends no mail"));
}

TEST_P(PageTest, WithoutAServerTheListSaysWhyEverythingWaits) {
  rules.put(Settings{});
  auto admin = visitor();
  EXPECT_TRUE(holds(admin.get("/messages"), "No mail server is named"));
}

}  // namespace outbox_pages

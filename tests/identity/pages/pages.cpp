#include "identity/pages/routes.hpp"

#include "identity/actions/break_glass.hpp"
#include "identity/actions/limit_access.hpp"
#include "identity/store/accounts.hpp"
#include "identity/world.hpp"
#include "kit/visit.hpp"

namespace identity_pages {

using namespace identity_world;

struct PageTest : identity_world::Test {
  std::unique_ptr<kit::Visitor> visitor = {};
  void SetUp() override {
    identity_world::Test::SetUp();
    visitor = std::make_unique<kit::Visitor>(ledger(), identity::pages::routes());
  }
  void become(GrantId grant) { visitor->scope = scope(grant); }
  void become_administrator() { visitor->scope = administrator(); }
  static bool says(http::Response const& response, std::string_view text) { return response.body.find(text) != std::string::npos; }
};
FOR_EACH_ENGINE(PageTest);

TEST_P(PageTest, SigningInForTheFirstTimeLeadsThroughSettingUp) {
  become_administrator();
  auto const created = visitor->post("/accounts", kit::form({{"full_name", "New Starter"}, {"user_name", "new.starter"}, {"email", ""}}));
  ASSERT_EQ(created.status, 200);
  auto const at = created.body.find("One-time password: ");
  ASSERT_NE(at, std::string::npos);
  auto const begin = created.body.find('>', at) + 1;
  auto const password_shown = created.body.substr(begin, 14);
  auto const id = ledger().read({}, [](ledger::View& view) { return account_by_name(view, "new.starter")->id; });
  give(id, Role::practitioner, team_one, gill);

  visitor->scope = {};
  EXPECT_TRUE(says(visitor->get("/sign-in?back=/caseload"), "value=\"/caseload\""));
  auto const wrong = visitor->post("/sign-in", kit::form({{"user_name", "new.starter"}, {"password", "guess"}, {"code", "123456"}}));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "value=\"new.starter\""));
  EXPECT_FALSE(says(wrong, "guess")) << "a password is never written back";
  EXPECT_FALSE(says(wrong, "123456"));

  auto const in = visitor->post("/sign-in", kit::form({{"user_name", "new.starter"}, {"password", password_shown}}));
  ASSERT_EQ(in.status, 303);
  EXPECT_EQ(kit::header(in, "Location"), "/sign-in/set-up");
  ASSERT_EQ(in.cookies.size(), 1u);
  visitor->cookies = {{in.cookies[0].name, in.cookies[0].value}};

  EXPECT_EQ(kit::header(visitor->get("/sign-in/role"), "Location"), "/sign-in/set-up") << "no way round it";
  auto const set_up = visitor->get("/sign-in/set-up");
  EXPECT_TRUE(says(set_up, "otpauth://totp/Full%20Picture:new.starter?secret="));
  auto const secret = resume(ledger(), in.cookies[0].value)->session.pending_totp;
  EXPECT_EQ(visitor->post("/sign-in/set-up", kit::form({{"code", "1"}, {"new_password", "x"}})).status, 422);
  auto const done = visitor->post("/sign-in/set-up", kit::form({{"code", code_at(secret, clock.now())}, {"new_password", "quite another phrase"}}));
  EXPECT_EQ(kit::header(done, "Location"), "/");

  auto const out = visitor->post("/sign-out");
  EXPECT_EQ(out.cookies.at(0).max_age, -1);
  EXPECT_FALSE(resume(ledger(), in.cookies[0].value));
}

TEST_P(PageTest, BackLeadsNowhereElse) {
  for (auto const* elsewhere : {"//evil.example", "https://evil.example", "/\\evil.example", "evil"})
    EXPECT_FALSE(says(visitor->get(std::string("/sign-in?back=") + http::percent_encode(elsewhere)), "evil")) << elsewhere;
}

TEST_P(PageTest, ChoosingARoleAndHavingNone) {
  auto const person = practitioner("gill.okafor");
  give(person.account, Role::spo, team_two, sam);
  visitor->cookies = {{std::string(session_cookie), open(person.grant)}};
  become(person.grant);
  auto const page = visitor->get("/sign-in/role");
  EXPECT_TRUE(says(page, "Practitioner"));
  EXPECT_TRUE(says(page, "Senior probation officer"));
  EXPECT_EQ(kit::header(visitor->post("/sign-in/role", kit::form({{"grant", "abc"}})), "Location"), "/sign-in/role");
  EXPECT_EQ(kit::header(visitor->post("/sign-in/role", kit::form({{"grant", std::to_string(person.grant.value)}})), "Location"), "/");
}

TEST_P(PageTest, AccountsAreTheAdministratorsAlone) {
  auto const person = practitioner("gill.okafor");
  auto const path = fmt::format("/accounts/{}", person.account.value);
  become_administrator();
  EXPECT_TRUE(says(visitor->get("/accounts"), "gill.okafor"));
  EXPECT_TRUE(says(visitor->get(path), "Practitioner"));
  EXPECT_EQ(visitor->get("/accounts/999999").status, 404);
  auto const token = open(person.grant);
  EXPECT_EQ(visitor->post(path + "/disable", kit::form({{"why", "left"}})).status, 303);
  EXPECT_FALSE(resume(ledger(), token));
  EXPECT_TRUE(says(visitor->get(path), "Enable the account"));
  EXPECT_EQ(visitor->post(path + "/enable").status, 303);
  EXPECT_EQ(visitor->post(path + "/password").status, 200);
  EXPECT_EQ(visitor->post(path + "/second-factor").status, 303);
  EXPECT_EQ(visitor->post("/accounts", kit::form({{"user_name", "x"}})).status, 422);
  become(person.grant);
  for (auto const* mine : {"/accounts", "/accounts/new"}) EXPECT_EQ(visitor->get(mine).status, 403);
  EXPECT_EQ(visitor->post(path + "/password").status, 403);
  EXPECT_TRUE(says(visitor->get("/account"), "Name of gill.okafor"));
}

TEST_P(PageTest, BreakGlassSaysWhatItMeansAndReachesTheSenior) {
  auto const away = practitioner("from.away", team_two);
  auto const boss = senior("sam.lee");
  become(away.grant);
  EXPECT_TRUE(says(visitor->get("/break-glass"), "team is told at once"));
  EXPECT_EQ(visitor->post("/break-glass", kit::form({{"crn", "X000001"}, {"reason", "short"}})).status, 422);
  EXPECT_EQ(kit::header(visitor->post("/break-glass", kit::form({{"crn", "X000001"}, {"reason", "Covering the duty desk"}})), "Location"), "/people/1");
  become(away.grant);
  EXPECT_TRUE(says(visitor->get("/account"), "X000001"));
  become(boss.grant);
  auto const list = visitor->get("/alerts");
  EXPECT_TRUE(says(list, "Covering the duty desk"));
  EXPECT_FALSE(says(list, "Abbott")) << "a CRN and no more";
  EXPECT_EQ(visitor->post("/alerts/1/seen").status, 303);
  EXPECT_EQ(visitor->post("/alerts/1/seen").status, 404);
  become_administrator();
  EXPECT_EQ(visitor->get("/break-glass").status, 403);
  EXPECT_EQ(visitor->get("/alerts").status, 403);
}

TEST_P(PageTest, WhoMaySeeARecordIsASeniorsPage) {
  auto const officer = practitioner("gill.okafor");
  auto const boss = senior("sam.lee");
  become(boss.grant);
  EXPECT_TRUE(says(visitor->get("/people/1/access"), "Must not see it"));
  EXPECT_EQ(visitor->get("/people/2/access").status, 404) << "another team's";
  EXPECT_EQ(visitor->get("/people/99/access").status, 404);
  auto const id = std::to_string(officer.account.value);
  auto const refused = visitor->post("/people/1/access/exclude", kit::form({{"step", "exclude"}, {"account", id}, {"reason", ""}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "href=\"#exclude-reason\""));
  EXPECT_EQ(visitor->post("/people/1/access/exclude", kit::form({{"step", "exclude"}, {"account", id}, {"reason", "Her sister"}})).status, 303);
  EXPECT_EQ(seen(scope(officer.grant)), std::vector<std::string>{"Cole"});
  EXPECT_EQ(visitor->post("/people/1/access/end-exclusion", kit::form({{"account", id}, {"reason", "By mistake"}})).status, 303);
  EXPECT_EQ(visitor->post("/people/1/access/permit", kit::form({{"step", "permit"}, {"account", id}, {"reason", "Trial"}})).status, 303);
  EXPECT_TRUE(says(visitor->get("/people/1/access"), "Only those named here see it"));
  EXPECT_EQ(visitor->post("/people/1/access/lift", kit::form({{"step", "lift"}, {"reason", "Over"}})).status, 303);
  become(officer.grant);
  EXPECT_EQ(visitor->get("/people/1/access").status, 403);
}

}  // namespace identity_pages

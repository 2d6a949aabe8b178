// The programming interface goes through the same gate as the page.
#include "risk/api/routes.hpp"

#include "risk/actions/spoilers.hpp"

#include <nlohmann/json.hpp>

namespace risk {
namespace {

struct RiskApiTest : World {
  http::Response ask(std::size_t route, std::string body = {}, std::optional<ledger::Scope> by = {}) {
    auto const scope = by.value_or(po());
    auto const row = api::routes().at(route);
    http::Request const request{.method = row.method, .body = std::move(body), .params = {{"id", "1"}}};
    govuk::Frame const frame;
    return ledger().read(scope, [&](ledger::View& view) {
      web::Call call{.request = request, .ledger = ledger(), .scope = scope, .view = view, .frame = frame, .now = clock.now()};
      return row.handler(call);
    });
  }
  http::Response get(std::optional<ledger::Scope> by = {}) { return ask(0, {}, by); }
  http::Response sign_with(std::string body, std::optional<ledger::Scope> by = {}) { return ask(1, std::move(body), by); }
  std::string version(AssessmentId id) { return std::to_string(lock_of(id)); }
};
FOR_EACH_ENGINE(RiskApiTest);

TEST_P(RiskApiTest, RefusesWhatThePageRefuses) {
  auto const id = started();
  auto const refused = sign_with("{\"lock_version\":" + version(id) + "}");
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(refused.body.find("not_judged"), std::string::npos);
  EXPECT_EQ(row(id).state, AssessmentState::draft);
  for (auto body : {"", "[]", "{}", "{\"lock_version\":\"1\"}", "{\"lock_version\":1,\"might_change\":{}}", "{\"lock_version\":1,\"might_change\":[{\"enquiry\":\"x\",\"text\":1}]}", "{\"lock_version\":1,"})
    EXPECT_EQ(sign_with(body).status, 422) << body;
  EXPECT_EQ(sign_with("{\"lock_version\":99}").status, 409) << "stale";
  EXPECT_EQ(sign_with("{\"lock_version\":1}", elsewhere()).status, 404);
  EXPECT_EQ(sign_with("{\"lock_version\":1}", partner()).status, 403);
}
TEST_P(RiskApiTest, SignsProvisionalWithEachGapAndSaysSo) {
  auto const id = started();
  judge_all(id);
  protect_everybody();
  EXPECT_EQ(sign_with("{\"lock_version\":" + version(id) + ",\"might_change\":[{\"enquiry\":1,\"text\":\"The level\"}]}").status, 409) << "one gap is not explained";
  auto const done = sign_with("{\"lock_version\":" + version(id) + ",\"might_change\":[{\"enquiry\":1,\"text\":\"The level\"},{\"enquiry\":2,\"text\":\"Contact\"}]}");
  EXPECT_EQ(done.status, 201);
  EXPECT_EQ(nlohmann::json::parse(done.body)["gate"], "provisional");
  auto const now = nlohmann::json::parse(get().body);
  EXPECT_EQ(now["state"], "signed_provisional");
  EXPECT_EQ(now["in_force"], true);
  EXPECT_EQ(now["missing"].size(), 2u);
  EXPECT_EQ(now["children"][0]["step"], "asked");
  EXPECT_EQ(get(elsewhere()).status, 404);
}

#define ATTACK(number)                                                                                                  \
  TEST_P(RiskApiTest, NoWayRoundTheGate##number) {                                                                      \
    auto const id = spoilt(*this, spoilers().at(number));                                                               \
    EXPECT_EQ(sign_with("{\"lock_version\":" + version(id) + "}").status, 409) << spoilers().at(number).name;            \
    expect_unsigned(*this, id, spoilers().at(number).name);                                                             \
  }
FOR_EACH_SPOILER(ATTACK)
#undef ATTACK

}  // namespace
}  // namespace risk

// The pages asked for as a browser asks, through their own route table: what they say, and what they must not.
#include "risk/pages/routes.hpp"

#include "risk/actions/spoilers.hpp"
#include "risk/store/more_to_countersign.hpp"

#include <algorithm>

namespace risk {
namespace {

struct RiskPagesTest : World {
  http::Response ask(ledger::Scope const& scope, http::Method method, std::string_view pattern, http::Pairs params, http::Form form = {}, http::Form query = {}) {
    auto const table = pages::routes();
    auto const route = std::ranges::find_if(table, [&](web::Route const& r) { return r.method == method && r.pattern == pattern; });
    EXPECT_NE(route, table.end()) << pattern;
    http::Request request{.method = method, .query = std::move(query), .form = std::move(form), .params = std::move(params)};
    govuk::Frame const frame{.csrf = "token"};
    return ledger().read(scope, [&](ledger::View& view) {
      web::Call call{.request = request, .ledger = ledger(), .scope = scope, .view = view, .frame = frame, .now = clock.now()};
      if (!call.may(route->permission)) return call.refused({.kind = base::Refused::forbidden});
      return route->handler(call);
    });
  }
  http::Response get(std::string_view pattern, std::string id = "1", std::optional<ledger::Scope> scope = {}, http::Form query = {}) {
    return ask(scope.value_or(po()), http::Method::get, pattern, {{"id", std::move(id)}}, {}, std::move(query));
  }
  http::Response post(std::string_view pattern, std::string id, http::Form form, std::optional<ledger::Scope> scope = {}) {
    return ask(scope.value_or(po()), http::Method::post, pattern, {{"id", std::move(id)}}, std::move(form));
  }
};
FOR_EACH_ENGINE(RiskPagesTest);

bool says(http::Response const& page, std::string_view words) { return page.body.find(words) != std::string::npos; }
http::Form fields(std::vector<std::pair<std::string, std::string>> const& pairs) {
  http::Form form;
  for (auto const& [name, value] : pairs) form.add(name, value);
  return form;
}

TEST_P(RiskPagesTest, APersonNotYetAssessedIsNeverShownAsNoneOrLow) {
  auto const page = get("/people/:id/assessment");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "not yet been assessed"));
  EXPECT_TRUE(says(page, "Begin the assessment"));
  EXPECT_FALSE(says(page, ">Low<"));
}
TEST_P(RiskPagesTest, TheOpenAssessmentSaysWhatStandsInTheWayWithALinkToMendIt) {
  started();
  auto const page = get("/people/:id/assessment");
  EXPECT_TRUE(says(page, "It cannot be signed yet"));
  EXPECT_TRUE(says(page, "/assessments/1/judgements/children"));
  EXPECT_TRUE(says(page, "/people/1/arrangements/new?child=1"));
  EXPECT_TRUE(says(page, "/people/1/arrangements/new?adult=1"));
  EXPECT_TRUE(says(page, "E-2023-000001 to Merseyside Police"));
  EXPECT_TRUE(says(page, "That is not the same as no risk"));
  EXPECT_FALSE(says(page, "ADVP"));
}
TEST_P(RiskPagesTest, NobodyFromElsewhereSeesAnyOfIt) {
  started();
  for (auto pattern : {"/people/:id/assessment", "/assessments/:id/items", "/assessments/:id/sign", "/assessments/:id/signed", "/assessments/:id/record", "/people/:id/gates"})
    EXPECT_EQ(get(pattern, "1", elsewhere()).status, 404) << pattern;
  EXPECT_EQ(get("/people/:id/assessment", "1", partner()).status, 403);
  EXPECT_EQ(get("/countersign", "", po()).status, 403);
}
TEST_P(RiskPagesTest, AJudgementIsSavedShownAgainWhenWrongAndLosesNothingWhenStale) {
  started();
  http::Pairs const children{{"id", "1"}, {"who", "children"}};
  auto const pattern = "/assessments/:id/judgements/:who";
  EXPECT_TRUE(says(ask(po(), http::Method::get, pattern, children), "Who exactly is at risk?"));
  auto form = fields({{"version", "1"}, {"level", "high"}, {"reasons", "Three reports"}});
  EXPECT_EQ(ask(po(), http::Method::post, pattern, children, form).status, 303);
  auto const stale = ask(pso(), http::Method::post, pattern, children, fields({{"version", "1"}, {"level", "low"}, {"reasons", "My own view"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "Three reports")) << "what stands";
  EXPECT_TRUE(says(stale, "My own view")) << "what was typed";
  auto const long_text = ask(po(), http::Method::post, pattern, children, fields({{"version", "2"}, {"nature", std::string(10001, 'x')}}));
  EXPECT_EQ(long_text.status, 422);
  EXPECT_TRUE(says(long_text, "There is a problem"));
  EXPECT_EQ(ask(po(), http::Method::post, "/assessments/:id/judgements/:who/draft", children, fields({{"version", "2"}, {"nature", "As typed"}})).status, 200);
}
TEST_P(RiskPagesTest, ItemsAreTakenTogetherAsOnePatternAndErrorsKeepTheTicks) {
  both_answered_and_read();
  started();
  auto const page = get("/assessments/:id/items");
  EXPECT_TRUE(says(page, "value=\"1:1\""));
  auto form = fields({{"items", "1:1"}, {"items", "2:1"}, {"use", "pattern"}, {"judgements", "children"}, {"reason", "Within a month"}});
  auto const wrong = post("/assessments/:id/items", "1", form);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "Give the pattern a name"));
  EXPECT_TRUE(says(wrong, "checked"));
  form.add("name", "Two reports");
  EXPECT_EQ(post("/assessments/:id/items", "1", form).status, 303);
  EXPECT_TRUE(says(get("/assessments/:id/items"), "Two reports"));
  EXPECT_EQ(post("/assessments/:id/items", "1", fields({{"items", "1:1"}, {"use", "nonsense"}})).status, 422);
}
TEST_P(RiskPagesTest, SigningSaysTheGateAsksForEachGapAndShowsWhatWasMissing) {
  auto const id = started();
  EXPECT_TRUE(says(get("/assessments/:id/sign"), "Sign-off is refused"));
  judge_all(id);
  protect_everybody();
  auto const page = get("/assessments/:id/sign");
  EXPECT_TRUE(says(page, "Sign provisional"));
  EXPECT_TRUE(says(page, "change_1"));
  auto form = fields({{"lock_version", std::to_string(lock_of(id))}, {"confirm", "yes"}, {"change_1", "The level to a known adult"}});
  auto const wrong = post("/assessments/:id/sign", "1", form);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "The level to a known adult")) << "what was typed is kept";
  form.add("change_2", "Where Alfie sleeps");
  EXPECT_EQ(post("/assessments/:id/sign", "1", form).status, 303);
  EXPECT_EQ(post("/assessments/:id/sign", "1", form).status, 409) << "a second click";
  auto const done = get("/assessments/:id/signed");
  EXPECT_TRUE(says(done, "Signed, provisional"));
  EXPECT_TRUE(says(done, "Where Alfie sleeps"));
  EXPECT_TRUE(says(get("/provisional", ""), "Clarke, Jordan"));
  EXPECT_TRUE(says(get("/provisional", "", spo()), "Signed provisional or open again: 1"));
  EXPECT_FALSE(says(get("/provisional", "", elsewhere()), "Clarke"));
  EXPECT_TRUE(says(get("/assessments/:id/record"), "EASS Safeguarding assessment"));
  EXPECT_FALSE(says(get("/assessments/:id/record"), "Safety arrangement: none"));
  EXPECT_TRUE(says(get("/signatures/:id"), "As signed by Priya Nair"));
}
TEST_P(RiskPagesTest, TheSeniorsListAndHerDecision) {
  sql("update enquiry set priority = 'first' where id = 1");
  auto const id = signed_provisional();
  EXPECT_TRUE(says(get("/countersign", "", spo()), "An answer of first priority is missing"));
  EXPECT_TRUE(says(get("/assessments/:id/countersign", "1", spo()), "Do you countersign it?"));
  EXPECT_EQ(post("/assessments/:id/countersign", "1", fields({{"lock_version", std::to_string(lock_of(id))}}), spo()).status, 422);
  EXPECT_EQ(post("/assessments/:id/countersign", "1", fields({{"lock_version", std::to_string(lock_of(id))}, {"agreed", "yes"}}), spo()).status, 303);
  EXPECT_TRUE(says(get("/countersign", "", spo()), "No assessment waits"));
}
TEST_P(RiskPagesTest, TheSeniorsListHasWhatLaterAreasKnowToo) {
  EXPECT_FALSE(says(get("/countersign", "", spo()), "Court reports to countersign"));
  rules.put(MoreToCountersign{.of = [](ledger::View&) { return std::vector<ToCountersign>{{.url = "/people/1/court-reports/7/countersign", .surname = "Rimmer", .forenames = "Liam", .crn = "X100001", .what = "Oral report", .by = "Lee <Hart>"}}; }});
  auto const list = get("/countersign", "", spo());
  EXPECT_TRUE(says(list, "/people/1/court-reports/7/countersign"));
  EXPECT_TRUE(says(list, "Lee &lt;Hart&gt;"));
}
TEST_P(RiskPagesTest, WhereItGoesOnToIsDecidedListedAndEnded) {
  EXPECT_TRUE(says(get("/people/:id/onward"), "No decision is recorded yet"));
  auto const wrong = post("/people/:id/onward", "1", fields({{"route", "the_newspapers"}, {"reason", "Because"}}));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "Select where it goes on to"));
  EXPECT_TRUE(says(wrong, "Because"));
  EXPECT_EQ(post("/people/:id/onward", "1", fields({{"route", "dvds"}, {"sent_to", "Domestic abuse unit"}, {"reason", "A new partner"}})).status, 303);
  auto const list = get("/people/:id/onward");
  EXPECT_TRUE(says(list, "Domestic abuse unit"));
  EXPECT_TRUE(says(list, "26 July 2023")) << "28 days";
  auto const page = get("/onward/:id");
  EXPECT_TRUE(says(page, "DAD1 Disclosure considered: referral to DVDS"));
  EXPECT_EQ(post("/onward/:id/end", "1", fields({{"end", "complete"}})).status, 422);
  EXPECT_EQ(post("/onward/:id/end", "1", fields({{"end", "complete"}, {"note", "She was told"}})).status, 303);
  EXPECT_TRUE(says(get("/onward/:id"), "DAD2 Disclosure response or completion: DVDS complete"));
  EXPECT_EQ(get("/onward/:id", "1", elsewhere()).status, 404);
  EXPECT_EQ(get("/people/:id/onward", "1", elsewhere()).status, 404);
}
TEST_P(RiskPagesTest, ArrangementsAreMadeAgreedAndEnded) {
  auto const wrong = post("/people/:id/arrangements", "1", fields({{"child", "1"}, {"what", "Contact at the centre"}}));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "Enter the date it is looked at again"));
  EXPECT_TRUE(says(wrong, "Contact at the centre"));
  EXPECT_TRUE(says(wrong, "Select the kind of arrangement"));
  auto const unknown = post("/people/:id/arrangements", "1", fields({{"child", "1"}, {"code", "barbed_wire"}, {"what", "Contact at the centre"}, {"who", "Ms Hall"}, {"from-day", "28"}, {"from-month", "6"},
                            {"from-year", "2023"}, {"review-day", "26"}, {"review-month", "7"}, {"review-year", "2023"}}));
  EXPECT_EQ(unknown.status, 422) << "an unknown kind is not quietly another one";
  EXPECT_TRUE(says(unknown, "Select the kind of arrangement"));
  auto const good = fields({{"child", "1"}, {"code", "contact_supervised"}, {"what", "Contact at the centre"}, {"who", "Ms Hall"}, {"from-day", "28"}, {"from-month", "6"},
                            {"from-year", "2023"}, {"review-day", "26"}, {"review-month", "7"}, {"review-year", "2023"}});
  EXPECT_EQ(post("/people/:id/arrangements", "1", good).status, 303);
  EXPECT_TRUE(says(get("/arrangements/:id"), "It is agreed"));
  auto agree = good;
  agree.add("version", "1");
  agree.add("agreed_with", "Ms Hall, social worker");
  EXPECT_EQ(post("/arrangements/:id/agree", "1", agree).status, 303);
  EXPECT_EQ(post("/arrangements/:id/agree", "1", agree).status, 409);
  EXPECT_EQ(post("/arrangements/:id/end", "1", fields({{"version", "2"}})).status, 422);
  EXPECT_EQ(get("/people/:id/arrangements/new", "1", {}, fields({{"child", "99"}})).status, 404);
}
TEST_P(RiskPagesTest, AHardGateIsShutAndOnlyASeniorIsOfferedTheOverride) {
  sql("insert into need_reason (id, need_id, trigger_id, event, rule_version, at) values (11, 1, 'TR-04', 'curfew.proposed', '2023-1', 1686564000),"
      " (12, 2, 'TR-04', 'curfew.proposed', '2023-1', 1686564000)");
  http::Pairs const curfew{{"id", "1"}, {"step", "curfew.recommend"}};
  auto const page = ask(po(), http::Method::get, "/people/:id/gates/:step", curfew);
  EXPECT_TRUE(says(page, "Shut until every answer has come"));
  EXPECT_FALSE(says(page, "Override"));
  EXPECT_TRUE(says(ask(spo(), http::Method::get, "/people/:id/gates/:step", curfew), "Override this gate"));
  EXPECT_EQ(ask(po(), http::Method::post, "/people/:id/gates/:step", curfew, fields({{"reason", "Suitable"}})).status, 409);
  EXPECT_EQ(ask(po(), http::Method::post, "/people/:id/gates/:step/override", curfew, fields({{"override_reason", "Now"}})).status, 403);
  EXPECT_EQ(ask(spo(), http::Method::post, "/people/:id/gates/:step/override", curfew, fields({{"override_reason", ""}})).status, 422);
  EXPECT_EQ(ask(po(), http::Method::get, "/people/:id/gates/:step", {{"id", "1"}, {"step", "assessment.sign"}}).status, 404);
  EXPECT_TRUE(says(get("/people/:id/gates"), "Gated steps"));
}

TEST_P(RiskPagesTest, AFormThatClaimsEverythingSignsNothingThatIsOursToMend) {
  auto const& spoiler = spoilers().front();  // the whole table is thrown at the action behind this form
  auto const id = spoilt(*this, spoiler);
  auto const answered = post("/assessments/:id/sign", std::to_string(id.value),
                             fields({{"lock_version", std::to_string(lock_of(id))}, {"gate", "complete"}, {"override", "yes"}, {"agreed", "yes"}}));
  EXPECT_GE(answered.status, 400);
  expect_unsigned(*this, id, spoiler.name);
}

}  // namespace
}  // namespace risk

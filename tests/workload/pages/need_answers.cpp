// An assessment of needs by its answers: folded until there are some, worked out by the limits of its kind, never beside a severity.
#include "kit/visit.hpp"
#include "workload/domain/need_questions.hpp"
#include "workload/domain/need_text.hpp"
#include "workload/pages/routes.hpp"
#include "workload/world.hpp"

namespace workload {
namespace {

struct NeedAnswers : World {
  using Fields = std::vector<std::pair<std::string, std::string>>;
  http::Response get() { return visitor().get(url()); }
  http::Response post(Fields const& fields) {
    auto form = kit::form({{"version", std::to_string(version(amina()))}, {"completed-day", "5"}, {"completed-month", "6"}, {"completed-year", "2023"}, {"source", "OASys"}});
    for (auto const& [name, value] : fields) form.add(name, value);
    return visitor().post(url(), std::move(form));
  }
  std::string url() { return fmt::format("/people/{}/needs/new", amina().value); }
  static std::string field(Need need, int nth) {
    auto const first = std::ranges::find(need_questions, need, &NeedQuestion::need) - need_questions.begin();
    return fmt::format("answer-{}", first + nth);
  }
  NeedAssessment kept() {
    return read(senior(), [&](ledger::View& view) { return need_assessments_of(view, amina()).at(0); });
  }
  Severity severity(Need need) { return assessed_needs(workload_test::tier_rules().change.needs, kept()).needs.at(need); }

 private:
  kit::Visitor visitor() {
    kit::Visitor one(ledger(), pages::routes());
    one.scope = practitioner();
    return one;
  }
};
FOR_EACH_ENGINE(NeedAnswers);

TEST_P(NeedAnswers, AreAskedFoldedAwayAndAQuestionForEachThatScores) {
  auto const page = get().body;
  EXPECT_NE(page.find("Give the answers instead of how severe a need is"), std::string::npos);
  EXPECT_EQ(page.find("<details class=\"govuk-details\" open"), std::string::npos);
  for (std::size_t i = 1; i <= need_questions.size(); ++i) EXPECT_NE(page.find(fmt::format("name=\"answer-{}\"", i)), std::string::npos) << i;
}

TEST_P(NeedAnswers, MakeTheSeverityByTheLimitsOfTheKindOfAssessment) {
  Fields fields{{field(Need::accommodation, 1), "yes"}, {field(Need::accommodation, 2), "significant"}, {field(Need::accommodation, 3), "some"}, {"need-ATTITUDES", "SEVERE"}};
  EXPECT_EQ(post(fields).status, 303);
  EXPECT_EQ(kept().answers, "ACCOMMODATION:yes,significant,some,missing");
  EXPECT_EQ(kept().severities, "ATTITUDES=SEVERE");
  EXPECT_EQ(severity(Need::accommodation), Severity::standard) << "5 of 2 and 7";
  EXPECT_EQ(severity(Need::attitudes), Severity::severe);
  fields.push_back({"san", "yes"});
  EXPECT_EQ(post(fields).status, 303);
  EXPECT_EQ(severity(Need::accommodation), Severity::severe) << "5 of 3 and 5";
}

TEST_P(NeedAnswers, OfAnotherScaleOrBesideASeverityAreNotTaken) {
  EXPECT_EQ(post({{field(Need::drugs, 1), "currently"}, {field(Need::drugs, 5), "significant"}, {field(Need::accommodation, 1), "some"}}).status, 422) << "nothing was answered";
  auto const both = post({{field(Need::drugs, 1), "some"}, {"need-DRUG_MISUSE", "SEVERE"}});
  EXPECT_EQ(both.status, 422);
  EXPECT_NE(both.body.find("Say how severe this need is or give its answers, not both"), std::string::npos);
  EXPECT_NE(both.body.find("<details class=\"govuk-details\" open"), std::string::npos) << "what was typed is seen";
  EXPECT_EQ(post({{field(Need::drugs, 5), "currently"}}).status, 303);
  EXPECT_EQ(kept().answers, "DRUG_MISUSE:missing,missing,missing,missing,currently");
}

}  // namespace
}  // namespace workload

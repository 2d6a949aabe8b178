// The pages of training, experience and supervision: who sees what, what a form keeps, what a link leads to.
#include "kit/visit.hpp"
#include "workforce/pages/supervision_routes.hpp"
#include "workforce/pages/training_routes.hpp"
#include "workforce/world.hpp"

namespace workforce {
namespace {

web::Routes routes() {
  auto all = pages::training_routes();
  for (auto& row : pages::supervision_routes()) all.push_back(row);
  return all;
}

struct WorkforcePages : World {
  std::unique_ptr<kit::Visitor> visitor = {};
  void SetUp() override {
    World::SetUp();
    visitor = std::make_unique<kit::Visitor>(ledger(), routes());
    visitor->scope = at(pdu_head(), people::knowsley_pdu);
  }
  static ledger::Scope at(ledger::Scope scope, UnitId unit) {
    scope.unit = unit;
    return scope;
  }
  void as_spo() { visitor->scope = at(spo(), people::huyton_team); }
  void as_jo() { visitor->scope = at(jo_bell(), people::huyton_team); }
  void as_director() { visitor->scope = at(director(), region); }
  void as_country() { visitor->scope = at(country(), region); }
  std::string page(std::string const& path, int status = 200) {
    auto const response = visitor->get(path);
    EXPECT_EQ(response.status, status) << path;
    return response.body;
  }
  http::Response post(std::string const& path, std::initializer_list<std::pair<char const*, std::string>> fields) { return visitor->post(path, kit::form(fields)); }
  static bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }
  static std::string staff(char const* section, StaffId id, char const* below = "") { return fmt::format("/workforce/{}/staff/{}{}", section, id.value, below); }
};
FOR_EACH_ENGINE(WorkforcePages);

TEST_P(WorkforcePages, TheSkillsMapOpensToRowsForWhoLeadsAndToFiguresForTheCountry) {
  EXPECT_TRUE(has(page("/workforce/training"), "No training record of this unit has been brought in yet"));
  took(jo, "T-01", "2023-05-01");
  auto const map = page("/workforce/training");
  EXPECT_TRUE(has(map, "Jo Bell"));
  EXPECT_TRUE(has(map, "Never at today’s pace"));
  EXPECT_FALSE(has(map, "Ana Ruiz")) << "of another unit";
  EXPECT_FALSE(has(map, "has been brought in yet"));
  as_country();
  auto const figures = page("/workforce/training");
  EXPECT_TRUE(has(figures, "Gaps by topic"));
  EXPECT_FALSE(has(figures, "Jo Bell"));
  EXPECT_FALSE(has(page("/workforce/training.csv"), "Jo Bell"));
  EXPECT_FALSE(has(page("/workforce/training/topics/T-01"), "Jo Bell"));
  page(staff("training", jo), 403);
  as_jo();
  page("/workforce/training", 403);
  page(staff("training", jo), 403);
}

TEST_P(WorkforcePages, ATopicShowsWhoNeedsItFirst) {
  took(jo, "T-01", "2023-05-01");
  took(lee, "T-01", "2020-06-01");
  auto const text = page("/workforce/training/topics/T-01");
  EXPECT_TRUE(has(text, "home visits"));
  EXPECT_LT(text.find("Kit Lee"), text.find("Lee Hart")) << "never comes before expired";
  EXPECT_LT(text.find("Lee Hart"), text.find("Jo Bell"));
  page("/workforce/training/topics/T-99", 404);
}

TEST_P(WorkforcePages, ARecordIsKeptOrComesBackWithItsErrorsAndWhatWasTyped) {
  as_spo();
  auto const path = staff("training", jo, "/records");
  auto const wrong = post(path, {{"form", "record"}, {"topic", "T-01"}, {"level", "practitioner"}, {"on-day", "31"}, {"on-month", "2"}, {"on-year", "2023"}, {"evidence", "Cert 7"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(has(wrong.body, "Enter a day that exists"));
  EXPECT_TRUE(has(wrong.body, "value=\"Cert 7\""));
  auto const future = post(path, {{"form", "record"}, {"topic", "T-01"}, {"level", "practitioner"}, {"on-day", "3"}, {"on-month", "7"}, {"on-year", "2023"}, {"evidence", "Cert 7"}});
  EXPECT_EQ(future.status, 422);
  EXPECT_TRUE(has(future.body, "is still to come"));
  EXPECT_EQ(post(path, {{"form", "record"}, {"topic", "T-01"}, {"level", "practitioner"}, {"on-day", "3"}, {"on-month", "5"}, {"on-year", "2023"}, {"evidence", "Cert 7"}}).status, 303);
  EXPECT_TRUE(has(page(staff("training", jo)), "Cert 7"));
  page(staff("training", ana), 404);
  EXPECT_EQ(post(staff("training", ana, "/records"), {{"topic", "T-01"}}).status, 404);
}

TEST_P(WorkforcePages, NeededAgainstOfferedGoesToTheRegionAndItsAnswerComesBack) {
  took(jo, "T-01", "2023-05-01");
  session(1);
  auto const needed = page("/workforce/training/needed");
  EXPECT_TRUE(has(needed, "3 short")) << "four need it by July, one seat";
  EXPECT_TRUE(has(page("/workforce/training/needed.csv"), "Knowsley and St Helens,2023-06-28,T-01,2023-07-31,4,1,3"));
  EXPECT_EQ(post("/workforce/training/needed", {{"topic", ""}, {"month", "2023-07-01"}}).status, 422);
  EXPECT_EQ(post("/workforce/training/needed", {{"topic", "T-01"}, {"month", "2023-07-01"}, {"note", "Four are new"}}).status, 303);
  EXPECT_TRUE(has(page("/workforce/training/requests"), "Answer expected"));
  EXPECT_FALSE(has(page("/workforce/training/requests"), "What the region will do")) << "the unit does not answer itself";
  as_director();
  EXPECT_TRUE(has(page("/workforce/training/requests"), "What the region will do"));
  EXPECT_EQ(post("/workforce/training/requests/1/answer", {{"request", "1"}, {"answer", ""}, {"places", "many"}}).status, 422);
  EXPECT_EQ(post("/workforce/training/requests/1/answer", {{"request", "1"}, {"answer", "Two more sessions"}, {"places", "8"}}).status, 303);
  visitor->scope = at(pdu_head(), people::knowsley_pdu);
  EXPECT_TRUE(has(page("/workforce/training/requests"), "Two more sessions"));
}

TEST_P(WorkforcePages, PlacesAreOfferedBookedAndWaitedFor) {
  as_director();
  EXPECT_EQ(post("/workforce/training/places", {{"topic", "T-01"}, {"level", "practitioner"}, {"on-day", "10"}, {"on-month", "7"}, {"on-year", "2023"}, {"place", "Call"}, {"offered_by", "region"}, {"unit", "2"}, {"seats", "none"}}).status, 422);
  EXPECT_EQ(post("/workforce/training/places", {{"topic", "T-01"}, {"level", "practitioner"}, {"on-day", "10"}, {"on-month", "7"}, {"on-year", "2023"}, {"place", "Call"}, {"offered_by", "region"}, {"unit", "2"}, {"seats", "1"}}).status, 303);
  as_jo();
  EXPECT_TRUE(has(page("/my-work"), "10 Jul 2023, Call, 1 free"));
  EXPECT_EQ(post("/my-work/bookings", {{"session", "1"}}).status, 303);
  EXPECT_EQ(post("/my-work/bookings", {{"session", "1"}}).status, 409);
  as_spo();
  EXPECT_EQ(post("/workforce/training/sessions/1/bookings", {{"staff", "18"}, {"unit", "3"}}).status, 303);
  auto const session_page = page("/workforce/training/sessions/1?unit=3");
  EXPECT_TRUE(has(session_page, "Jo Bell"));
  EXPECT_TRUE(has(session_page, "1 taken, 0 free"));
  EXPECT_TRUE(has(page("/workforce/training/places"), "Kit Lee")) << "on the waiting list";
  page("/workforce/training/sessions/99", 404);
}

TEST_P(WorkforcePages, ExperienceShowsTheShareUnderTwelveMonthsAndWhatComesNext) {
  auto const unit = page("/workforce/experience");
  EXPECT_TRUE(has(unit, "1 of 2 (50%)")) << "Kit of Kit and Lee";
  EXPECT_TRUE(has(unit, "0 of 1 (0%)")) << "Jo";
  EXPECT_TRUE(has(unit, "a community order held"));
  auto const hers = page(staff("experience", kit_lee));
  EXPECT_TRUE(has(hers, "1 month in role"));
  EXPECT_TRUE(has(hers, "80% of contracted hours off"));
  EXPECT_TRUE(has(hers, "Nobody else in the team has held a case of this kind"));
  EXPECT_EQ(post(staff("experience", kit_lee, "/observed"), {{"form", "observed"}, {"what", ""}}).status, 422);
  EXPECT_EQ(post(staff("experience", kit_lee, "/mentors"), {{"form", "mentor"}, {"mentor", "11"}, {"aim", "First licence"}}).status, 303);
  EXPECT_TRUE(has(page(staff("experience", kit_lee)), "First licence"));
  as_country();
  EXPECT_FALSE(has(page("/workforce/experience"), "Kit Lee"));
  EXPECT_FALSE(has(page("/workforce/experience.csv"), "Kit Lee"));
}

TEST_P(WorkforcePages, SupervisionSharesWhatIsAgreedAndKeepsPrivateWhatIsPrivate) {
  as_spo();
  EXPECT_EQ(post(staff("supervision", jo, "/one-to-ones"), {{"form", "one-to-one"}, {"on-day", "27"}, {"on-month", "6"}, {"on-year", "2023"}, {"agreed", "A lighter week"}, {"private_note", "Look in on Friday"}, {"wellbeing", "strained"},
                                                             {"action_1", "Book leave"}, {"whose_1", "staff"}}).status, 303);
  auto const seniors = page(staff("supervision", jo));
  EXPECT_TRUE(has(seniors, "A lighter week") && has(seniors, "Look in on Friday") && has(seniors, "Book leave"));
  as_jo();
  auto const hers = page("/my-work");
  EXPECT_TRUE(has(hers, "A lighter week") && has(hers, "Book leave"));
  EXPECT_FALSE(has(hers, "Look in on Friday"));
  visitor->scope = at(pdu_head(), people::knowsley_pdu);
  EXPECT_FALSE(has(page(staff("supervision", jo)), "Look in on Friday"));
  EXPECT_TRUE(has(page("/workforce/supervision"), "Overdue")) << "nobody has met Lee";
  EXPECT_TRUE(has(page("/workforce/supervision.csv"), "Sam Ojo,SPO,Huyton,3"));
  as_director();
  auto const directors = page(staff("supervision", jo));
  EXPECT_FALSE(has(directors, "A lighter week"));
  EXPECT_FALSE(has(directors, "Look in on Friday"));
  as_country();
  EXPECT_FALSE(has(page("/workforce/supervision"), "Jo Bell"));
}

TEST_P(WorkforcePages, MyWorkSaysWhatCriticalWorkAsks) {
  as_jo();
  EXPECT_TRUE(has(page("/my-work"), "nothing is asked of critical work"));
  took(lee, "T-05", "2023-05-01");
  EXPECT_TRUE(has(page("/my-work"), "T-05 OASys and RoSH: signing an assessment needs a senior’s countersignature"));
  visitor->scope = at(as(Role::practitioner, {1, 1}, 99, "No Body"), people::huyton_team);
  EXPECT_TRUE(has(page("/my-work"), "You are not posted to a unit today"));
  visitor->scope = kit::partner_scope(Role::police_responder, 1);
  EXPECT_TRUE(has(page("/my-work"), "You are not posted to a unit today"));
}

}  // namespace
}  // namespace workforce

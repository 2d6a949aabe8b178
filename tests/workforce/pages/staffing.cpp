// The pages of establishment.
#include "workforce/pages/staffing_routes.hpp"

#include "kit/markup.hpp"
#include "kit/visit.hpp"
#include "workforce/pages/staffing_handlers.hpp"
#include "workforce/staffing_world.hpp"

namespace workforce::pages {
namespace {

struct StaffingPages : workforce_world::World {
  kit::Visitor as(ledger::Scope scope) {
    kit::Visitor visitor(ledger(), staffing_routes());
    visitor.scope = std::move(scope);
    return visitor;
  }
  static bool says(http::Response const& response, std::string_view words) { return response.body.find(words) != std::string::npos; }
  static http::Form date(char const* name, char const* d, char const* m, char const* y, http::Form form = {}) {
    form.add(std::string(name) + "-day", d);
    form.add(std::string(name) + "-month", m);
    form.add(std::string(name) + "-year", y);
    return form;
  }
  static http::Form with(http::Form form, http::Form const& more) {
    for (auto const& [name, value] : more) form.add(name, value);
    return form;
  }
  void set_target(char const* grade = "PO", char const* fte = "4") {
    ASSERT_EQ(as(the_head()).post("/workforce/staffing/targets?unit=2", date("from", "1", "1", "2023", kit::form({{"grade", grade}, {"fte", fte}, {"why", "Agreed"}}))).status, 303);
  }
  // A file sent as a browser sends it.
  http::Response send(ledger::Scope const& who, http::Form form, std::string bytes) {
    return ledger().read(who, [&](ledger::View& view) {
      http::Request request{.method = http::Method::post, .path = "/workforce/staffing/import", .form = std::move(form), .request_id = "test"};
      if (!bytes.empty()) request.uploads.push_back({.field = "file", .file_name = "list.csv", .bytes = std::move(bytes)});
      govuk::Frame const frame{.signed_in = who.name, .csrf = "test-token"};
      web::Call call{.request = request, .ledger = ledger(), .scope = who, .view = view, .frame = frame, .now = view.now()};
      return take_file(call);
    });
  }
};
FOR_EACH_ENGINE(StaffingPages);

TEST_P(StaffingPages, SayTargetInPostAvailableAndVacancyWithTheirBasis) {
  set_target();
  auto const page = as(the_head()).get("/workforce/staffing");
  EXPECT_EQ(page.status, 200);
  for (auto const* words : {"Full-time equivalents on 28 June 2023 (V-FTE-END)", "Last day counted: 28 June 2023", "Postings entered and imported; targets entered", "Probation services officers and trainees", "30% vacant", "No target set", "Where it is going", "Plain arithmetic, not a forecast"})
    EXPECT_TRUE(says(page, words)) << words;
  EXPECT_EQ(kit::outline(page.body).find("!!"), std::string::npos);
}

TEST_P(StaffingPages, AnotherDayBasisAndCountAreOneLinkAway) {
  auto head = as(the_head());
  auto const past = head.get("/workforce/staffing?unit=2&day=2023-02-28");
  EXPECT_TRUE(says(past, "on 28 February 2023"));
  auto const average = head.get("/workforce/staffing?unit=2&basis=V-FTE-AVG&day=2023-03-31");
  EXPECT_TRUE(says(average, "Average full-time equivalents, 1 March 2023 to 31 March 2023 (V-FTE-AVG)"));
  auto const heads = head.get("/workforce/staffing?unit=2&basis=V-HEADS&chosen=yes&with=sick");
  EXPECT_TRUE(says(heads, "with long sickness; without trainees among the PSOs, maternity leave, agency staff and staff loaned out"));
  EXPECT_TRUE(says(heads, "Trainee probation officers"));
  EXPECT_TRUE(says(head.get("/workforce/staffing?unit=2&every=month"), "Vacancy at the ends of months"));
  auto const tomorrow = head.get("/workforce/staffing?unit=2&on-day=29&on-month=6&on-year=2023");
  EXPECT_EQ(tomorrow.status, 422);
  EXPECT_TRUE(says(tomorrow, "must not be in the future"));
  EXPECT_EQ(head.get("/workforce/staffing?unit=2&day=1850-01-01").status, 422);
  EXPECT_EQ(head.get("/workforce/staffing?unit=2&day=nonsense&basis=x&with=x&chosen=").status, 422);
}

TEST_P(StaffingPages, EachTableIsACsvThatSaysItsBasis) {
  set_target();
  auto head = as(the_head());
  auto const csv = head.get("/workforce/staffing?unit=2&csv=staffing");
  EXPECT_EQ(csv.kind, http::Kind::download);
  EXPECT_TRUE(says(csv, "basis,counted,last_day,postings,targets")) << csv.body;
  EXPECT_TRUE(says(csv, "Probation officers,4.0,2.8,1.6,3,30% vacant,Knowsley and St Helens,V-FTE-END,")) << csv.body;
  for (auto const* path : {"/workforce/staffing?csv=vacancy", "/workforce/staffing?csv=ahead", "/workforce/staffing/people?csv=people", "/workforce/staffing/targets?csv=targets", "/workforce/staffing/leavers?csv=leavers", "/workforce/staffing/leavers?csv=reasons",
                           "/workforce/staffing/sickness?csv=sickness", "/workforce/staffing/compare?csv=compare", "/workforce/recruitment?csv=campaigns", "/workforce/recruitment?csv=stages"})
    EXPECT_EQ(head.get(path).kind, http::Kind::download) << path;
  EXPECT_EQ(head.get("/workforce/staffing?csv=nonsense").status, 404);
}

TEST_P(StaffingPages, NamesAreForWhoArrangesStaffThere) {
  auto const seen = as(the_head()).get("/workforce/staffing/people?unit=2&grade=PO");
  for (auto const* words : {"3 people in post", "Jo Bell", "Rob Sick", "Long sickness, no end written down", "Tom Part", "Hours taken off"}) EXPECT_TRUE(says(seen, words)) << words;
  EXPECT_FALSE(says(seen, "Mia Left"));
  EXPECT_TRUE(says(as(the_head()).get("/workforce/staffing/people?unit=2&grade=PO&day=2023-02-28"), "1 of them is not named")) << "who has left is no longer hers to name";
  auto const country = as(the_country()).get("/workforce/staffing/people?unit=2&grade=PO");
  EXPECT_TRUE(says(country, "3 people in post"));
  EXPECT_TRUE(says(country, "Figures only"));
  for (auto const* name : {"Rob Sick", "Tom Part", "Long sickness,"}) EXPECT_FALSE(says(country, name)) << name;
  auto const sick = as(the_country()).get("/workforce/staffing/sickness?unit=2");
  EXPECT_TRUE(says(sick, "Figures only"));
  EXPECT_FALSE(says(sick, "Rob Sick"));
  EXPECT_TRUE(says(as(the_head()).get("/workforce/staffing/sickness?unit=2"), "Rob Sick"));
}

TEST_P(StaffingPages, ATargetIsSetWithWhoAndWhy) {
  auto head = as(the_head());
  auto const half_read = head.post("/workforce/recruitment?unit=2", date("on", "9", "1", "2023", kit::form({{"grade", "PO"}, {"posts", "2 or 3"}, {"hours", "37"}, {"terms", "permanent"}})));
  EXPECT_EQ(half_read.status, 422);
  EXPECT_TRUE(says(half_read, "Enter how many posts are advertised, from 1 to 200")) << "not two";
  auto const bare = head.post("/workforce/staffing/targets?unit=2", kit::form({{"grade", ""}, {"fte", "many"}, {"why", ""}}));
  EXPECT_EQ(bare.status, 422);
  for (auto const* words : {"Choose the grade", "Enter the target in full-time equivalents", "Enter the day from which", "Say why", "value=\"many\""}) EXPECT_TRUE(says(bare, words)) << words;
  set_target();
  auto const list = head.get("/workforce/staffing/targets?unit=2");
  for (auto const* words : {"Hal Grant", "Agreed", "entered", "1 January 2023"}) EXPECT_TRUE(says(list, words)) << words;
  EXPECT_EQ(as(the_senior()).post("/workforce/staffing/targets?unit=3", {}).status, 403);
  EXPECT_FALSE(says(as(the_senior()).get("/workforce/staffing/targets?unit=3"), "Set a target"));
}

TEST_P(StaffingPages, LeaversLeadToTheirPeople) {
  auto const amina_id = amina();
  db().script(fmt::format("update person set practitioner_id = 21 where id = {};", amina_id.value));
  auto const page = as(the_head()).get("/workforce/staffing/leavers?unit=2");
  for (auto const* words : {"Resigned", "Leaving rate", "1 person is in the name of somebody who has left", "Nobody is ever without an owner", "Mia Left", "/workforce/allocation?unit=2"}) EXPECT_TRUE(says(page, words)) << words;
  EXPECT_FALSE(says(as(the_country()).get("/workforce/staffing/leavers?unit=2"), "Mia Left"));
}

TEST_P(StaffingPages, UnitsAreComparedSideBySide) {
  set_target();
  auto const page = as(the_region()).get("/workforce/staffing/compare?unit=1");
  for (auto const* words : {"Knowsley and St Helens", "Sefton", "30% vacant", "No target set"}) EXPECT_TRUE(says(page, words)) << words;
  EXPECT_FALSE(says(as(the_head()).get("/workforce/staffing/compare?unit=1"), "Sefton")) << "not hers: her own unit instead";
  auto const region = as(the_region()).get("/workforce/staffing?unit=1");
  EXPECT_TRUE(says(region, "No rate: units without a target")) << "Sefton has staff and no target";
}

TEST_P(StaffingPages, NobodyWithoutThePermissionAndNobodysPlaceButOnesOwn) {
  EXPECT_EQ(as(a_practitioner()).get("/workforce/staffing").status, 403);
  EXPECT_EQ(as(the_senior()).get("/workforce/staffing/import").status, 403);
  EXPECT_EQ(as(the_country()).post("/workforce/recruitment", {}).status, 403);
  EXPECT_TRUE(says(as(other_head()).get("/workforce/staffing?unit=2"), "Sefton")) << "her own in its place";
}

// Import ---------------------------------------------------------------------------------------------------------------

TEST_P(StaffingPages, AFileIsTakenInOrEveryBadRowIsShown) {
  auto const bare = send(the_head(), {}, "");
  EXPECT_EQ(bare.status, 422);
  EXPECT_TRUE(says(bare, "Choose what is in the file"));
  EXPECT_TRUE(says(bare, "Choose a file that is not empty"));
  std::string const csv = "name,grade,unit,hours,start\nZoe <b>New</b>,XX,Huyton,37,2023-06-01\nMax New,PO,Huyton,37,2023-06-01\n";
  auto const bad = send(the_head(), kit::form({{"kind", "staff"}}), csv);
  EXPECT_EQ(bad.status, 422);
  EXPECT_TRUE(says(bad, "Nothing was taken in. 2 rows read: 1 new, 0 there already, 1 bad."));
  EXPECT_TRUE(says(bad, "“XX” is no grade"));
  EXPECT_EQ(bad.body.find("<b>New"), std::string::npos);
  auto const partial = send(the_head(), kit::form({{"kind", "staff"}, {"partial", "yes"}}), csv);
  EXPECT_EQ(partial.status, 200);
  EXPECT_TRUE(says(partial, "The good rows were taken in"));
  auto const good = send(the_head(), kit::form({{"kind", "workforce"}}), "as_at,unit,grade,fte,source\n2023-03-31,N51KNST,PO,31.2,HMPPS quarterly\n");
  EXPECT_EQ(good.status, 200);
  EXPECT_TRUE(says(good, "Taken in"));
  auto const page = as(the_head()).get("/workforce/staffing?unit=2");
  EXPECT_TRUE(says(page, "Published figures (imported)"));
  EXPECT_TRUE(says(page, "HMPPS quarterly, imported 28 June 2023"));
  EXPECT_TRUE(says(as(the_head()).get("/workforce/staffing/import?unit=2"), "list.csv"));
}

// Recruitment ----------------------------------------------------------------------------------------------------------

TEST_P(StaffingPages, FromAdvertToFirstDay) {
  auto head = as(the_head());
  auto const bare = head.post("/workforce/recruitment?unit=2", kit::form({{"grade", ""}, {"posts", "x"}, {"hours", "40"}}));
  EXPECT_EQ(bare.status, 422);
  for (auto const* words : {"Choose the grade", "Enter how many posts", "Enter the hours a week", "Enter the day of the advert"}) EXPECT_TRUE(says(bare, words)) << words;
  ASSERT_EQ(head.post("/workforce/recruitment?unit=2", date("on", "9", "1", "2023", kit::form({{"grade", "PO"}, {"posts", "1"}, {"hours", "37"}, {"terms", "permanent"}, {"note", ""}}))).status, 303);
  ASSERT_EQ(head.post("/workforce/recruitment/1/candidates", kit::form({{"full_name", "Zoe New"}, {"email", ""}})).status, 303);
  EXPECT_EQ(head.post("/workforce/recruitment/1/candidates", kit::form({{"full_name", ""}, {"email", ""}})).status, 422);
  int week = 16;
  for (auto const* stage : {"sifted", "interviewed", "offered", "vetting", "vetted", "start_agreed"}) {
    auto form = date("on", std::to_string(week).c_str(), "1", "2023", kit::form({{"candidate", "1"}, {"stage", stage}}));
    if (std::string_view(stage) == "start_agreed") form = date("starts_on", "20", "3", "2023", form);
    ASSERT_EQ(head.post("/workforce/recruitment/1/steps", form).status, 303) << stage;
    ++week;
  }
  EXPECT_TRUE(says(head.get("/workforce/recruitment?unit=2"), "Vetted (vetting itself)"));
  auto const started = kit::form({{"candidate", "1"}, {"stage", "started"}, {"team", "3"}});
  EXPECT_EQ(head.post("/workforce/recruitment/1/steps", date("on", "20", "3", "2023", started)).status, 303);
  auto const page = head.get("/workforce/recruitment/1");
  for (auto const* words : {"Zoe New", "Started", "Filled", "20 March 2023"}) EXPECT_TRUE(says(page, words)) << words;
  EXPECT_TRUE(says(head.get("/workforce/staffing/people?unit=2&grade=PO"), "Zoe New"));
  auto const country = as(the_country()).get("/workforce/recruitment/1");
  EXPECT_FALSE(says(country, "Zoe New"));
  EXPECT_TRUE(says(country, "Candidate 1"));
  EXPECT_EQ(as(other_head()).get("/workforce/recruitment/1").status, 404);
  EXPECT_EQ(as(other_head()).post("/workforce/recruitment/1/steps", started).status, 404);
  EXPECT_EQ(head.post("/workforce/recruitment/1/steps", kit::form({{"candidate", "99"}, {"stage", "sifted"}})).status, 422);
  EXPECT_EQ(head.post("/workforce/recruitment/1/close", kit::form({{"why", ""}})).status, 422);
  EXPECT_EQ(head.post("/workforce/recruitment/1/close", kit::form({{"why", "Filled"}})).status, 303);
}

// Postings -------------------------------------------------------------------------------------------------------------

TEST_P(StaffingPages, APostingIsChangedAndEndedWithItsReason) {
  auto const amina_id = amina();
  ASSERT_GT(amina_id.value, 0);
  auto head = as(the_head());
  auto const page = head.get("/postings/1");
  EXPECT_EQ(page.status, 200);
  for (auto const* words : {"Jo Bell", "37.0", "People on probation in this name", "1 person is on probation in this name"}) EXPECT_TRUE(says(page, words)) << words;
  auto const over = head.post("/postings/1/change", date("from", "1", "6", "2023", kit::form({{"contracted", "40"}, {"terms", "permanent"}, {"grade", "PO"}, {"unit", "3"}})));
  EXPECT_EQ(over.status, 422);
  EXPECT_TRUE(says(over, "at most 37 a week"));
  EXPECT_TRUE(says(over, "value=\"40\""));
  EXPECT_EQ(head.post("/postings/1/change", {}).status, 422);
  EXPECT_EQ(head.post("/postings/1/change", date("from", "1", "6", "2023", kit::form({{"contracted", "29.6"}, {"terms", "permanent"}, {"grade", "PO"}, {"unit", "3"}}))).status, 303);
  EXPECT_EQ(head.get("/postings/1").status, 200);
  EXPECT_TRUE(says(head.get("/postings/1"), "This posting has ended"));
  auto const now = read(the_head(), [](ledger::View& view) { return people_behind(view, {1, 2}, base::make_date(2023, 6, 28)); });
  auto const jo = std::ranges::find(now, StaffId{11}, &Behind::staff);
  ASSERT_NE(jo, now.end());
  EXPECT_EQ(jo->spell.contracted, 296);
  auto const path = fmt::format("/postings/{}", jo->spell.posting);
  EXPECT_EQ(head.post(path + "/leave", date("last", "31", "2", "soon", kit::form({{"reason", ""}}))).status, 422);
  EXPECT_EQ(head.post(path + "/leave", date("last", "1", "5", "2023", kit::form({{"reason", "resigned"}}))).status, 422) << "before it began";
  auto const left = head.post(path + "/leave", date("last", "31", "7", "2023", kit::form({{"reason", "resigned"}})));
  EXPECT_EQ(left.status, 303);
  EXPECT_EQ(kit::header(left, "Location"), "/workforce/staffing/leavers?unit=3") << "to whom her people are";
  EXPECT_TRUE(says(head.get("/workforce/staffing/leavers?unit=2"), "Leaves; first day without 1 August 2023"));
  EXPECT_EQ(as(other_head()).get("/postings/1").status, 404);
  EXPECT_EQ(as(other_head()).post(path + "/leave", date("last", "31", "7", "2023", kit::form({{"reason", "resigned"}}))).status, 404);
}

}  // namespace
}  // namespace workforce::pages

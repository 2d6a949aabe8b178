#include "publication/pages/routes.hpp"

#include "embedded/embedded_policy.hpp"
#include "kit/visit.hpp"
#include "outbox/domain/settings.hpp"
#include "policy/map.hpp"
#include "publication/world.hpp"

namespace publication_pages {

using namespace publication;

struct PageTest : publication_world::World {
  std::unique_ptr<kit::Visitor> visitor = {};

  void SetUp() override {
    rules.put(outbox::Settings{.site = "https://inspection.example"});
    rules.put(policy::map_layout(embedded_policy()));
    load_all();
    visitor = std::make_unique<kit::Visitor>(ledger(), publication::pages::routes());
    visitor->scope = {};
  }
  void at(char const* local, int seconds = 0) { clock.set(kit::london(local) + std::chrono::seconds{seconds}); }
  std::string page(std::string const& path, int status = 200) {
    auto const response = visitor->get(path);
    EXPECT_EQ(response.status, status) << path;
    return response.body;
  }
  static bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }
};
FOR_EACH_ENGINE(PageTest);

// Every route of the door, in every way that asks for what one unit was rated.
std::vector<std::string> every_address() {
  std::vector<std::string> all{"/published/services/N51KNST", "/published/services/N51LSF", "/published/services/N51", "/published/services/HMPPS", "/published/services?q=knowsley",
                               "/published/comparison?service=N51KNST&service=N51", "/published/services/knowsley-and-st-helens", "/published/services/nowhere"};
  for (auto const& route : publication::pages::routes())
    if (route.pattern.find(':') == route.pattern.npos) all.emplace_back(route.pattern);
  return all;
}

TEST_P(PageTest, OneSecondBeforeItsMinuteNothingIsKnownOfARelease) {
  auto const t = kit::london("2023-06-29T00:01");
  std::map<std::string, http::Response> before;
  clock.set(t - std::chrono::seconds{1});
  for (auto const& address : every_address()) before[address] = visitor->get(address);

  clock.set(t);
  int shows = 0;
  for (auto const& address : every_address()) {
    auto const now = visitor->get(address);
    bool const news = now.body != before[address].body;
    EXPECT_EQ(news, now.etag != before[address].etag) << address;
    if (news && has(now.body, "29 June 2023") + has(now.body, "2023-06-2") > 0) ++shows;
  }
  EXPECT_GE(shows, 9) << "the test would see it";

  // Where the two were never heard of, every answer of a second before is the same to the byte, its head too.
  db().script("delete from published_share where inspection_id in (select id from published_inspection where published = '2023-06-29');"
              "delete from published_standard where inspection_id in (select id from published_inspection where published = '2023-06-29');"
              "delete from published_inspection where published = '2023-06-29';");
  clock.set(t - std::chrono::seconds{1});
  for (auto const& address : every_address()) {
    auto const never = visitor->get(address);
    EXPECT_EQ(never.body, before[address].body) << address;
    EXPECT_EQ(never.status, before[address].status) << address;
    EXPECT_EQ(never.etag, before[address].etag) << address;
    EXPECT_EQ(never.headers, before[address].headers) << address;
    EXPECT_EQ(never.public_seconds, before[address].public_seconds) << address;
  }
}

TEST_P(PageTest, NothingIsKeptPastTheMinuteItWasMadeIn) {
  struct Row {
    int second, keep;
  };
  for (auto const& row : {Row{0, 59}, Row{1, 58}, Row{30, 29}, Row{58, 1}, Row{59, 0}})
    for (auto const* minute : {"2023-06-28T09:00", "2023-06-29T00:00"}) {
      at(minute, row.second);
      EXPECT_EQ(visitor->get("/published").public_seconds, row.keep) << "the same whether a release is near or not: " << minute;
    }
}

TEST_P(PageTest, WhoIsSignedInIsShownWhatNobodyKeeps) {
  auto const open = visitor->get("/published");
  EXPECT_GT(open.public_seconds, 0);
  EXPECT_EQ(kit::header(open, "Vary"), "Cookie");
  EXPECT_EQ(open.etag.size(), 34u);
  EXPECT_EQ(open.etag, visitor->get("/published").etag);
  EXPECT_EQ(open.body.find("test-token"), std::string::npos);
  visitor->scope = kit::scope_of(ledger::Role::inspector);
  auto const signed_in = visitor->get("/published");
  EXPECT_EQ(signed_in.status, 200);
  EXPECT_EQ(signed_in.public_seconds, 0);
  EXPECT_TRUE(signed_in.etag.empty());
}

TEST_P(PageTest, ARatingStandsOnTheServicesPageFromItsMinute) {
  at("2023-06-29T00:00", 59);
  auto const before = page("/published/services/N51KNST");
  EXPECT_TRUE(has(before, "No inspection of this unit had been published by 29 June 2023."));
  EXPECT_FALSE(has(before, "Inadequate"));
  at("2023-06-29T00:01");
  auto const after = page("/published/services/N51KNST");
  for (auto const* part : {"Knowsley and St Helens: Inadequate", "24% of cases", "March 2023", "First inspection of this PDU; before June 2021 Merseyside CRC (Purple Futures) and NPS North West division.",
                           "hmiprobation.justiceinspectorates.gov.uk", "22 February 2019", "<meta name=\"description\" content=\"Knowsley and St Helens was rated Inadequate. Published 29 June 2023.",
                           "<link rel=\"canonical\" href=\"https://inspection.example/published/services/N51KNST\">", "<title>Knowsley and St Helens – Published inspections – Full Picture</title>"})
    EXPECT_TRUE(has(after, part)) << part;
}

TEST_P(PageTest, AYearCountsFromItsLastDayAndThePageSaysSo) {
  at("2023-12-30T23:59");
  EXPECT_FALSE(has(page("/published/services/N51CUMB"), "day not known"));
  at("2023-12-31T00:00");
  EXPECT_TRUE(has(page("/published/services/N51CUMB"), "2023, day not known; counted from 31 December 2023"));
}

TEST_P(PageTest, TheSecondInspectionStandsBeforeTheFirst) {
  at("2025-12-31T09:00");
  auto const body = page("/published/services/N57KECL");
  auto const second = body.find("West Kent (second inspection): Requires improvement"), first = body.find("West Kent: Inadequate");
  ASSERT_NE(second, std::string::npos);
  ASSERT_NE(first, std::string::npos);
  EXPECT_LT(second, first);
  EXPECT_TRUE(has(body, "1 of 27 points"));
  EXPECT_FALSE(has(body, "First inspection of this PDU"));
}

TEST_P(PageTest, WhatStoodBeforeStandsUnderItsOwnName) {
  at("2025-12-31T09:00");
  auto const body = page("/published/services/N50TAST");
  EXPECT_TRUE(has(body, "No inspection of this unit had been published"));
  EXPECT_TRUE(has(body, "Tameside: Requires improvement"));
  EXPECT_TRUE(has(body, "A report on it is not a report on this unit."));
}

TEST_P(PageTest, ADayThatHasPassedIsShownAsItWas) {
  at("2025-12-31T09:00");
  auto const body = page("/published/services/N51KNST?on=2023-06-28");
  EXPECT_FALSE(has(body, "Inadequate"));
  EXPECT_TRUE(has(body, "As the register stood on 28 June 2023."));
  EXPECT_TRUE(has(body, "href=\"https://inspection.example/published/services/N51KNST\"")) << "the day is not in the canonical address";
  EXPECT_TRUE(has(page("/published/services/N51KNST?on=2023-06-29"), "Inadequate"));
  EXPECT_TRUE(has(page("/published/statistics?on=2022-12-31"), ">14</td>"));
  EXPECT_TRUE(has(page("/published/services/N52STF?on=2022-12-31"), "Staffordshire")) << "a unit that had not begun";
  EXPECT_TRUE(has(page("/published/services/staffordshire-and-stoke?on=2022-12-31"), "Staffordshire and Stoke: Inadequate")) << "a unit that never had a code";
}

TEST_P(PageTest, ADayToComeIsRefused) {
  for (auto const* path : {"/published", "/published/services", "/published/services/N51KNST", "/published/comparison", "/published/map", "/published/grid", "/published/statistics", "/published/press", "/published/data"}) {
    auto const refused = visitor->get(std::string(path) + "?on=2023-06-29");
    EXPECT_EQ(refused.status, 422) << path;
    EXPECT_TRUE(has(refused.body, "Enter today or a day that has passed: what is published later is not known")) << path;
    EXPECT_EQ(refused.public_seconds, 0) << "a refusal of today is right tomorrow";
    EXPECT_TRUE(has(page(std::string(path) + "?on=%3Cb%3E", 422), "value=\"&lt;b&gt;\"")) << path;
  }
  EXPECT_EQ(visitor->get("/published/data/inspections.csv?on=2023-06-29").status, 422);
}

TEST_P(PageTest, ServicesAreFoundByAnyNameTheyHave) {
  auto const all = page("/published/services");
  EXPECT_TRUE(has(all, "Knowsley and St Helens"));
  EXPECT_TRUE(has(all, "None on the register"));
  EXPECT_TRUE(has(all, "(2018) NPS South East and Eastern division"));
  auto const found = page("/published/services?q=helens+KNOWSLEY");
  EXPECT_TRUE(has(found, "/published/services/N51KNST"));
  EXPECT_FALSE(has(found, "/published/services/N51SEFT"));
  EXPECT_TRUE(has(page("/published/services?q=cheshire+west"), "N51WCHE")) << "by the name it was inspected under";
  EXPECT_TRUE(has(page("/published/services?q=north+west"), "/published/services/N51SEFT")) << "a region with its units";
  auto const none = page("/published/services?q=%3Cscript%3E");
  EXPECT_TRUE(has(none, "No unit or region has <strong>&lt;script&gt;</strong> in its name."));
  page("/published/services/N99NOPE", 404);
  page("/published/services/%00", 404);
}

TEST_P(PageTest, AnotherAddressOfAServiceLeadsToItsOwn) {
  auto const named = visitor->get("/published/services/knowsley-and-st-helens");
  EXPECT_EQ(named.status, 308);
  EXPECT_EQ(kit::header(named, "Location"), "/published/services/N51KNST");
  EXPECT_EQ(visitor->get("/published/services/n51knst").status, 308);
}

TEST_P(PageTest, UpToFourAreComparedAsFarAsTheyAreKnown) {
  at("2025-12-31T09:00");
  auto const body = page("/published/comparison?service=N55BAC&service=N51KNST&service=N51KNST&service=&service=N51");
  EXPECT_TRUE(has(body, "Bradford and Calderdale</th>"));
  EXPECT_TRUE(has(body, "Assessment: keeping others safe, cases sufficient"));
  EXPECT_TRUE(has(body, "24%"));
  EXPECT_TRUE(has(body, "Units of each region by their newest rating"));
  EXPECT_TRUE(has(body, "Not known"));
  EXPECT_TRUE(has(page("/published/comparison?service=X"  , 422), "Choose services from the lists"));
  EXPECT_TRUE(has(page("/published/comparison?service=N51KNST&service=N51SEFT&service=N51CUMB&service=N51WCHE&service=N51LSF", 422), "Choose at most four services"));
  EXPECT_TRUE(has(page("/published/comparison"), "Choose up to four units or regions."));
}

TEST_P(PageTest, ASmallCountIsShownNowhere) {
  at("2025-12-31T09:00");
  db().script("update published_share set per_cent = 6, sufficient = 3, assessed = 50 where question = 'ASS-S' and inspection_id = (select id from published_inspection where name = 'Knowsley and St Helens');"
              "update published_share set per_cent = 24, sufficient = 12, assessed = 50 where question = 'ASS-S' and inspection_id = (select id from published_inspection where name = 'Somerset')");
  auto const body = page("/published/services/N51KNST");
  EXPECT_TRUE(has(body, "Not shown: so few cases that people could be known by them"));
  EXPECT_FALSE(has(body, "6%"));
  EXPECT_TRUE(has(page("/published/services/N58SOM"), "12 of 50 cases (24%)"));
  auto const side_by_side = page("/published/comparison?service=N51KNST&service=N58SOM");
  EXPECT_TRUE(has(side_by_side, "Not shown: too few cases"));
  EXPECT_TRUE(has(side_by_side, "12 of 50 (24%)"));
  auto const file = page("/published/data/inspections.csv");
  EXPECT_FALSE(has(file, "3/50"));
  EXPECT_TRUE(has(file, "12/50"));
}

TEST_P(PageTest, TheGridHasEveryStandardOfEveryUnit) {
  at("2025-12-31T09:00");
  auto const body = page("/published/grid");
  for (auto const* part : {"Information and facilities", "Bradford and Calderdale", "Statutory victim work", "not known", "Outstanding", "units have no inspection on the register"})
    EXPECT_TRUE(has(body, part)) << part;
}

TEST_P(PageTest, StatisticsSayWhatIsCountedAndWhatIsNot) {
  at("2025-12-31T09:00");
  auto const body = page("/published/statistics");
  for (auto const* part : {"Delivery units, 2021 to 2023", "What is not counted", "no date of publication is known: 1 stands apart.", "Companies and divisions before June 2021"})
    EXPECT_TRUE(has(body, part)) << part;
  auto const start = page("/published");
  EXPECT_TRUE(has(start, "67 inspections stand on the register."));
  EXPECT_TRUE(has(start, "(region) Yorkshire and the Humber, sample only, fieldwork from 2024-07-01"));
}

TEST_P(PageTest, TheFileCanBeImportedAgain) {
  at("2025-12-31T09:00");
  auto const file = read_file(page("/published/data/inspections.csv"));
  ASSERT_TRUE(file.faults.empty()) << file.faults.front().column << file.faults.front().why;
  EXPECT_EQ(file.good.size(), 68u);
  auto const taken = take(file.good);
  EXPECT_EQ(taken.unchanged, 68u) << taken.corrected << " differ";
  auto const response = visitor->get("/published/data/inspections.csv");
  EXPECT_EQ(kit::header(response, "Access-Control-Allow-Origin"), "*");
  EXPECT_GT(response.public_seconds, 0);
}

// Every unit of the day has a square with its rating in a letter and in words, and the table says the same.
TEST_P(PageTest, TheMapHasASquareForEveryUnitOfTheDayAndTheTableTheSame) {
  at("2023-06-29T12:00");
  auto const body = page("/published/map");
  std::size_t squares = 0;
  for (auto found = body.find("class=\"fp-map__unit fp-map__unit--"); found != body.npos; found = body.find("class=\"fp-map__unit fp-map__unit--", found + 1))
    squares += body.substr(body.rfind('<', found), 3) == "<a ";
  EXPECT_EQ(squares, ledger().read({}, [](ledger::View& view) { return organisation::pdus(view).size(); }));
  EXPECT_TRUE(has(body, "<title>Knowsley and St Helens: Inadequate</title>"));
  EXPECT_TRUE(has(body, "href=\"/published/services/N51KNST\""));
  EXPECT_TRUE(has(body, "id=\"map-table\""));
  auto const before = page("/published/map?on=2023-06-28");
  EXPECT_TRUE(has(before, "<title>Knowsley and St Helens: no overall rating on the register</title>")) << "any past day, as it stood then";
  EXPECT_TRUE(has(before, "href=\"/published/services/N51KNST?on=2023-06-28\""));
  EXPECT_TRUE(has(page("/published"), "href=\"/published/map\""));
}

TEST_P(PageTest, TheDataIsDescribedColumnByColumn) {
  auto const body = page("/published/data");
  auto const file = page("/published/data/inspections.csv");
  auto const header = file.substr(3, file.find("\r\n") - 3);
  std::size_t columns = 0;
  for (auto const name : base::split(header, ',')) {
    EXPECT_TRUE(has(body, fmt::format(">{}</code>", name))) << name;
    ++columns;
  }
  EXPECT_EQ(columns, 54u);
  EXPECT_TRUE(has(page("/published/press"), "No notice has been released here yet."));
  EXPECT_TRUE(has(page("/robots.txt"), "Allow: /published\n"));
}

}  // namespace publication_pages

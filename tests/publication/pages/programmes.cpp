// Every programme from its plan to the public register, with the ratings it gives, by the product's own actions.
#include "kit/markup.hpp"
#include "kit/visit.hpp"
#include "publication/pages/report_routes.hpp"
#include "publication/pages/routes.hpp"
#include "publication/walk.hpp"

namespace publication_walk {
namespace {

using publication::Subject;

struct Programmes : Walk {
  static inspection::PlanInspection plan(char const* programme, UnitId unit, base::Date from) { return {.unit = unit, .programme = programme, .from = from, .to = from + std::chrono::days{11}}; }
  // A unit of ten cases under 2023, until its panel has decided.
  InspectionId unit_of_2023(UnitId unit, base::Date from, Shares const& shares, Rating organisational) {
    people(unit, 10, begins_in_window("2023", from));
    auto const id = planned(plan("2023", unit, from));
    drawn(id);
    read_and_judge(id, shares, organisational);
    decide(id);
    return id;
  }
  std::optional<Rating> decided(InspectionId id, std::string_view standard) {
    auto const now = panel(id);
    auto const* row = now.find(standard);
    return row && row->decision ? std::optional(row->decision->decided) : std::nullopt;
  }
  kit::Visitor door() {
    kit::Visitor visitor(ledger(), publication::pages::routes());
    visitor.scope = kit::scope_of(ledger::Role::public_reader);
    return visitor;
  }
  bool says(std::string const& path, std::string_view words) { return door().get(path).body.find(words) != std::string::npos; }
};
FOR_EACH_ENGINE(Programmes);

Shares const weak_plans{{"PLN-E", 3}, {"PLN-D", 3}, {"PLN-S", 3}, {"IMP-S", 6}, {"REV-D", 7}, {"CRT", 4}, {"RES", 2}};

TEST_P(Programmes, OfAUnitUnder2023RateSevenStandardsAndReportCourtAndResettlement) {
  auto const id = unit_of_2023(sefton, base::make_date(2024, 3, 4), weak_plans, Rating::good);
  ASSERT_EQ(cases(id).size(), 10u) << "at ten eligible all of them are read";
  EXPECT_EQ(decided(id, "P23-1.1"), Rating::good);
  EXPECT_EQ(decided(id, "P23-2.1"), Rating::outstanding);
  EXPECT_EQ(decided(id, "P23-2.2"), Rating::inadequate);
  EXPECT_EQ(decided(id, "P23-2.3"), Rating::requires_improvement);
  EXPECT_EQ(decided(id, "P23-2.4"), Rating::good);
  EXPECT_EQ(panel(id).find("CRT"), nullptr) << "court work is no standard of the unit";
  auto const made = content(id);
  EXPECT_EQ(made.score, 2 + 2 + 2 + 3 + 0 + 1 + 2);
  EXPECT_EQ(made.overall, Rating::good);   // 11 to 17 of 21 would be Good; 12 is
  ASSERT_EQ(made.reported.size(), 2u);
  EXPECT_EQ(made.question("CRT")->count.yes, 4);
  EXPECT_EQ(made.question("CRT")->count.of, 10);
  EXPECT_EQ(made.question("RES")->count.of, 5) << "of the cases on licence";
  auto const csv = publish(id);
  EXPECT_NE(csv.find("overall,,,,12/21,,Good"), std::string::npos) << csv;
  EXPECT_NE(csv.find("reported,CRT,"), std::string::npos);
  auto const row = registered("Sefton").value();
  EXPECT_EQ(row.subject, Subject::pdu);
  EXPECT_EQ(row.programme, "2023");
  EXPECT_EQ(row.score_max, 21);
  EXPECT_EQ(row.standard("planning"), Rating::inadequate);
}

TEST_P(Programmes, OfARegionAddUpTheCountsOfItsUnitsAndDrawTheirOwnSamples) {
  unit_of_2023(sefton, base::make_date(2024, 3, 4), {{"ASS-S", 4}, {"PLN-D", 8}, {"CRT", 9}, {"RES", 1}, {"REV-E", 5}}, Rating::good);
  unit_of_2023(wirral, base::make_date(2024, 4, 1), {{"ASS-S", 6}, {"PLN-D", 9}, {"CRT", 8}, {"RES", 2}, {"REV-E", 8}}, Rating::inadequate);
  auto const from = base::make_date(2024, 6, 3);
  auto const began = begins_in_window("2023-regional", from);
  auto const unpaid = people(sefton, 6, began), victims = people(wirral, 7, began);
  auto const id = planned(plan("2023-regional", region, from));
  EXPECT_EQ(said(head(region), inspection::SendCaseList{.inspection = id}), "crns-unpaid_work: Enter the cases of unpaid work") << "the record cannot make these lists";
  auto const lines = [](std::vector<std::string> const& crns) { return fmt::format("{}", fmt::join(crns, "\n")); };
  drawn(id, {{"unpaid_work", lines(unpaid)}, {"victim", lines(victims)}});
  ASSERT_EQ(cases(id).size(), 13u) << "each sample by its own size: all of so few";
  auto const again = see(lead(), [&](ledger::View& view) { return inspection::draw_again(view, inspection::find_inspection(view, id).value()); });
  EXPECT_TRUE(again && again->same);
  auto const sample = cases(id);
  auto const victim = *std::ranges::find_if(sample, [](inspection::CaseRow const& row) { return inspection::own_sample_of(row.stratum) == "victim"; });
  auto const reading = act(inspector(), inspection::StartReading{.inspection = id, .sampled = victim.id}).value();
  EXPECT_EQ(said(inspector(), inspection::SetCaseFacts{.reading = reading, .facts = {.types = {inspection::CaseType::community, inspection::CaseType::victim, inspection::CaseType::unpaid_work}}}),
            "types: Cases of unpaid work are drawn apart: a case keeps the sample it was drawn for");
  finish_begun[victim.id.value] = reading;
  read_and_judge(id, {{"UPW", 4}, {"VIC", 7}}, Rating::requires_improvement);

  auto const now = panel(id);
  auto const count = [&](std::string_view standard, std::string_view question) {
    for (auto const& one : now.find(standard)->rated.questions)
      if (one.id == question) return fmt::format("{}/{}", one.count.yes, one.count.of);
    return std::string("not asked");
  };
  EXPECT_EQ(count("R23-2.1", "ASS-S"), "10/20") << "4 of 10 and 6 of 10 are added; percentages are never averaged";
  EXPECT_EQ(count("R23-2.2", "PLN-D"), "17/20");
  EXPECT_EQ(count("R23-2.3", "CRT"), "17/20");
  EXPECT_EQ(count("R23-2.4", "RES"), "3/10");
  EXPECT_EQ(count("R23-2.5", "UPW"), "4/6");
  EXPECT_EQ(count("R23-2.6", "VIC"), "7/7");
  EXPECT_EQ(now.find("R23-2.1")->population, 20) << "the interval is that of the cases the units drew from";
  EXPECT_EQ(now.find("R23-2.5")->population, 6);
  decide(id);
  EXPECT_EQ(decided(id, "R23-2.1"), Rating::requires_improvement);
  EXPECT_EQ(decided(id, "R23-2.2"), Rating::outstanding);
  EXPECT_EQ(decided(id, "R23-2.4"), Rating::inadequate);
  EXPECT_EQ(decided(id, "R23-2.5"), Rating::good) << "4 of 6 are 67 per cent";
  auto const made = content(id);
  EXPECT_EQ(made.score, 1 + 1 + 1 + 3 + 3 + 0 + 2 + 3);
  EXPECT_EQ(made.pooled_units, 2);
  EXPECT_EQ(made.pooled_cases, 20);
  EXPECT_EQ(made.question("REV-E")->count.yes, 13) << "engagement is reported for the region and not rated";
  auto const csv = publish(id);
  EXPECT_NE(csv.find("overall,,,,14/24,,Good"), std::string::npos) << csv;
  EXPECT_NE(csv.find("public_protection,,,,,Requires improvement,Requires improvement"), std::string::npos) << csv;

  auto const row = registered("North West").value();
  EXPECT_EQ(row.name, "(region) North West");
  EXPECT_EQ(row.subject, Subject::region);
  EXPECT_EQ(row.standard("resettlement"), Rating::inadequate);
  EXPECT_EQ(row.share("ASS-S")->assessed, 20);
  EXPECT_FALSE(says("/published/services/N51", "first inspection"));
  for (auto const* path : {"/published/services/N51", "/published/comparison?service=N51", "/published/grid", "/published/data/inspections.csv"}) {
    EXPECT_TRUE(says(path, "Requires improvement")) << path;
    EXPECT_TRUE(says(path, "North West")) << path;
  }
  EXPECT_TRUE(says("/published/services/N51", "Public protection"));
  EXPECT_TRUE(says("/published/comparison?service=N51", "Desistance"));
  EXPECT_TRUE(says("/published/data/inspections.csv", ",(region) North West,") || says("/published/data/inspections.csv", "(region) North West,"));
}

TEST_P(Programmes, OfARegionSayWhatIsMissingAndAskAgainWhenAUnitComesIn) {
  unit_of_2023(sefton, base::make_date(2024, 3, 4), {{"ASS-S", 4}}, Rating::good);
  auto const from = base::make_date(2024, 6, 3);
  auto const began = begins_in_window("2023-regional", from);
  auto const crns = people(sefton, 4, began);
  auto const id = planned(plan("2023-regional", region, from));
  auto const pooled = [&] { return see(lead(), [&](ledger::View& view) { return inspection::pooled_of(view, inspection::find_inspection(view, id).value()); }); };
  EXPECT_EQ(pooled().missing, std::vector<std::string>{"Wirral"});
  auto const lines = fmt::format("{}", fmt::join(crns, "\n"));
  drawn(id, {{"unpaid_work", lines}, {"victim", lines}});
  ASSERT_EQ(cases(id).size(), 8u) << "a person may stand in both lists";
  read_and_judge(id, {}, Rating::good);
  EXPECT_EQ(said(lead(), inspection::DecideStandard{.inspection = id, .standard = "R23-2.1", .rating = Rating::inadequate}), "done");
  EXPECT_EQ(said(second(), inspection::SecondDecision{.inspection = id, .standard = "R23-2.1", .lock_version = 1}), "done");
  EXPECT_EQ(panel(id).find("R23-2.1")->standing, inspection::Standing::final);
  unit_of_2023(wirral, base::make_date(2024, 5, 6), {{"ASS-S", 10}}, Rating::good);
  EXPECT_TRUE(pooled().missing.empty());
  EXPECT_EQ(panel(id).find("R23-2.1")->standing, inspection::Standing::to_be_confirmed) << "14 of 20 are another band";
}

TEST_P(Programmes, OfACompanyAndADivisionIn2018RateEachTheirOwnTenStandards) {
  auto const from = base::make_date(2019, 10, 7);
  struct Provider {
    char const* body;
    char const* name;
    char const* own;
    char const* others;
    char const* question;
  };
  for (auto const& one : {Provider{"1", "Merseyside CRC", "P18-C2", "P18-N1", "RES"}, Provider{"2", "NPS North West division", "P18-N1", "P18-C2", "CRT"}}) {
    auto const id = planned({.body = one.body, .programme = "2018", .from = from, .to = from + std::chrono::days{11}});
    EXPECT_EQ(stored(id).inspected_as, one.name);
    // The record says who has unpaid work; of victim contact it knows nothing, so the reader says it.
    also = one.body == std::string_view("2") ? std::vector{inspection::CaseType::victim} : std::vector<inspection::CaseType>{};
    people(stored(id).unit, 8, begins_in_window("2018", from));
    drawn(id);
    read_and_judge(id, {{"ASS-S", 1}, {one.question, 0}}, Rating::requires_improvement);
    decide(id);
    EXPECT_EQ(decided(id, one.own), Rating::inadequate);
    EXPECT_EQ(panel(id).find(one.others), nullptr) << "a standard of the other kind of provider";
    EXPECT_EQ(panel(id).programme->standards.size(), 10u);
    auto const csv = publish(id);
    EXPECT_NE(csv.find("/30,,"), std::string::npos);
    auto const row = registered(one.name).value();
    EXPECT_EQ(row.subject, Subject::provider);
    EXPECT_EQ(row.name, std::string("(2018) ") + one.name);
    EXPECT_TRUE(says("/published/services/PRV-" + std::string(one.body), one.name));
  }
  EXPECT_EQ(registered("Sefton"), std::nullopt) << "a provider's rating is never a unit's";
}

TEST_P(Programmes, OfAYouthOffendingServiceJudgeTwelveStandardsInTwoGroups) {
  auto const from = base::make_date(2023, 9, 4);
  auto const id = planned({.body = "E08000014", .programme = "youth", .from = from, .to = from + std::chrono::days{11}});
  EXPECT_EQ(stored(id).inspected_as, "Sefton youth offending service");
  EXPECT_EQ(door().get("/published/services/YOS-E08000014").status, 404) << "that it is inspected is known to nobody outside";
  people(stored(id).unit, 10, begins_in_window("youth", from));
  auto const seen_by_country = see(as(ledger::Role::national, 90, "Ruth", {1, 9999}), [&](ledger::View& view) { return inspection::told_inspections(view).size(); });
  EXPECT_EQ(seen_by_country, 0u) << "it is no part of the probation service";
  drawn(id);
  read_and_judge(id, {{"YO-2.1-K", 4}, {"YO-3.1-K", 7}}, Rating::good);
  decide(id);
  EXPECT_EQ(decided(id, "YO-2.1"), Rating::inadequate);
  EXPECT_EQ(decided(id, "YO-3.1"), Rating::good);
  EXPECT_EQ(decided(id, "YO-3.4"), Rating::outstanding);
  EXPECT_EQ(content(id).score, 4 * 2 + 0 + 3 * 3 + 2 + 3 * 3);
  auto const csv = publish(id);
  EXPECT_NE(csv.find("YO-2.1,,,,,Inadequate,Inadequate"), std::string::npos) << "two standards of one word stand apart: " << csv;
  EXPECT_NE(csv.find("overall,,,,28/36,,Good"), std::string::npos) << csv;
  auto const row = registered("Sefton youth offending service").value();
  EXPECT_EQ(row.subject, Subject::youth_service);
  EXPECT_EQ(row.standard("yo-3.1"), Rating::good);
  EXPECT_TRUE(says("/published/services/YOS-E08000014", "Out-of-court disposals: assessment"));
  EXPECT_TRUE(says("/published/services", "Sefton youth offending service"));
  EXPECT_FALSE(says("/published/services/N51SEFT", "28 of 36")) << "it is not the unit's rating";
  EXPECT_TRUE(says("/published/recommendations", "The youth offending service: No answer yet"));
  EXPECT_FALSE(says("/published/recommendations", "The probation delivery unit"));
}

constexpr std::string_view harbours = R"(id = "harbour"
name = "Harbours, made up for a test"
subject = "pdu"
valid_from = 2022-01-01
max = 9
overall_upper = { I = 1, RI = 4, G = 7, O = 9 }
band_lower_pct = { RI = 40, G = 60, O = 90 }
standard_from_key_questions = "lowest"
rounding = "half_up_whole_percent"
also_asked = ["CRT"]
[discretion]
within_points = 2
max_small_sample = 3
max_bands = 1
[sample]
confidence_pct = 95
margin_pct = 10
began_first_weeks = 20
began_last_weeks = 10
ended_within_weeks = 2
[second_reading]
share_pct = 20
kappa_least_hundredths = 50
[phases]
announced_weeks_before = 4
evidence_weeks_before = 3
[[standard]]
id = "H-1"
key = "leadership"
name = "Command"
kind = "organisational"
[[standard]]
id = "H-2"
key = "assessment"
name = "Soundings"
kind = "casework"
key_questions = ["ASS-D", "ASS-S"]
[[standard]]
id = "H-3"
key = "moorings"
name = "Moorings"
kind = "casework"
)";

TEST_P(Programmes, MadeUpInAFileNeedNoCode) {
  std::vector<base::EmbeddedFile> files(embedded_policy().begin(), embedded_policy().end());
  files.push_back({"inspection/harbour.toml", harbours});
  rules.put(policy::inspection_rule_book(files));
  auto const from = base::make_date(2023, 3, 6);
  people(sefton, 10, begins_in_window("harbour", from));
  auto const id = planned(plan("harbour", sefton, from));
  auto const days = see(lead(), [&](ledger::View& view) { return inspection::planned_days(view, id); });
  EXPECT_EQ(std::ranges::find(days, Status::announced, &inspection::PlannedDay::status)->on, base::make_date(2023, 2, 6)) << "four weeks before, as the file says";
  drawn(id);
  read_and_judge(id, {{"ASS-S", 5}, {"H-3-K", 9}, {"CRT", 2}}, Rating::requires_improvement);
  decide(id);
  EXPECT_EQ(decided(id, "H-2"), Rating::requires_improvement) << "50 per cent, where this programme cuts at 40";
  EXPECT_EQ(decided(id, "H-3"), Rating::outstanding);
  EXPECT_EQ(content(id).score, 1 + 1 + 3);
  EXPECT_EQ(content(id).overall, Rating::good);
  auto const csv = publish(id);
  EXPECT_NE(csv.find("moorings,H-3-K,"), std::string::npos) << csv;
  EXPECT_EQ(registered("Sefton")->programme, "harbour");
  EXPECT_EQ(registered("Sefton")->score_max, 9);
}

}  // namespace
}  // namespace publication_walk

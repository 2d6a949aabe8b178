#include "spreadsheets/tier.hpp"

#include "base/text.hpp"
#include "embedded/embedded_policy.hpp"
#include "policy/tier.hpp"
#include "spreadsheets/vectors.hpp"
#include "workload/domain/tier_facts.hpp"

#include <iostream>

namespace {

struct Ran {
  int code = 0;
  std::string out = {}, err = {};
};

struct Clock2026 final : base::Clock {
  base::Instant now() const override { return base::from_london(base::local_from_iso("2026-08-17T09:00").value()); }
};

Ran run(std::string csv) {
  std::istringstream in{std::move(csv)};
  std::ostringstream out, err;
  int const code = spreadsheets::rules_tier(in, out, err, Clock2026{});
  return {code, out.str(), err.str()};
}

}  // namespace

TEST(spreadsheets_tier, every_row_of_the_published_vectors_agrees) {
  auto const ran = run(vectors::text("tier.csv"));
  EXPECT_EQ(ran.code, 0) << ran.err;
  auto got = vectors::by_id(ran.out);
  int agree = 0, rows = 0;
  for (auto& expected : vectors::table(vectors::text("tier.csv"))) {
    ++rows;
    auto& row = got[expected["id"]];
    auto wrong = vectors::missing(expected["exp_other"], row["other"]);
    for (std::string const column : {"protect", "protect_points", "change", "change_points", "tier", "provisional"})
      if (auto const& value = expected["exp_" + column]; !value.empty() && value != row[column]) wrong.push_back(column + ": " + value + ", " + row[column]);
    EXPECT_TRUE(wrong.empty()) << expected["id"] << " " << wrong.front();
    agree += wrong.empty();
  }
  EXPECT_EQ(agree, rows);
  std::cout << agree << " of " << rows << " rows of tier.csv agree\n";
}

TEST(spreadsheets_tier, only_id_and_model_are_needed_and_columns_may_stand_in_any_order) {
  auto const ran = run("registrations,model,other,id,rsr,convictions\nPRC;RHRH,v2,x,a,7.00,NC\n");
  EXPECT_EQ(ran.out,
            "id,protect,protect_points,change,change_points,tier,provisional,other\n"
            "a,B,20,2,0,B2S,,\"RSR=20;ROSH=20;MAPPA=0;COMPLEXITY=0;ADDITIONAL_FACTORS_FOR_WOMEN=0;NO_VALID_ASSESSMENT=0;hasNoMandate=false;unsupervised=true\"\n");
  EXPECT_EQ(ran.code, 0);
}

TEST(spreadsheets_tier, a_calculation_that_fails_is_an_answer) {
  auto const ran = run("id,model,active_event,arp,csrp,dc_srp_score,dc_srp_band\na,v3,yes,0,0,0.59,MEDIUM\nb,v3,no,,,0.59,MEDIUM\nc,v3,yes,,0,0.59,MEDIUM\n");
  EXPECT_EQ(ran.out,
            "id,protect,protect_points,change,change_points,tier,provisional,other\n"
            "a,,,,,ERROR,,error=the sexual reoffending score does not fit its band\nb,,,,,NOT_SUPERVISED,no,\nc,,,,,MISSING,no,\n");
  EXPECT_EQ(ran.code, 0);
}

TEST(spreadsheets_tier, releases_by_date_or_from_today) {
  auto const ran = run("id,model,release,registrations,arp,csrp\na,v3,today-1y,INLL;RLRH,0,0\nb,v3,today-1y-1d,INLL;RLRH,0,0\nc,v3,2025-08-17,INLL;RLRH,0,0\n"
                       "d,v3,today-5y-1d,INLL;RLRH,0,0\ne,v3,today+1d,INLL;RLRH,0,0\n");
  for (auto const& [id, tier] : {std::pair{"a", "B"}, {"b", "D"}, {"c", "B"}, {"d", "E"}, {"e", "B"}})
    EXPECT_EQ(vectors::by_id(ran.out)[id]["tier"], tier) << id;
}

TEST(spreadsheets_tier, bad_rows_are_named_and_the_good_ones_answered) {
  struct Bad {
    char const *row, *said;
  };
  std::vector<Bad> const bad{
      {"v4,,,,,,,,,,,", "model: “v4” is not one of: v2, v3"},
      {"v2,seven,,,,,,,,,,", "rsr: “seven” is no number"},
      {"v2,-1,,,,,,,,,,", "rsr: “-1” is less than 0"},
      {"v2,,5.5,,,,,,,,,", "ogrs: “5.5” is no whole number"},
      {"v2,,101,,,,,,,,,", "ogrs: “101” is no whole number from 0 to 100"},
      {"v2,,,MAPP/grade=M1,,,,,,,,", "registrations: “grade=M1” is neither level= nor category="},
      {"v2,,,RVHR@2023-02-30,,,,,,,,", "registrations: “RVHR@2023-02-30” has no date"},
      {"v2,,,/level=M1,,,,,,,,", "has no code"},
      {"v2,,,,SP:req=F,,,,,,,", "convictions: “F” must end in /n or /r"},
      {"v2,,,,SP:ended,,,,,,,", "convictions: “ended” is neither terminated nor req="},
      {"v2,,,,,maybe,,,,,,", "assessment: “maybe” is neither yes nor no"},
      {"v2,,,,,yes,HOUSING=SEVERE,,,,,", "needs: “HOUSING” is not one of: ACCOMMODATION"},
      {"v2,,,,,yes,ATTITUDES=BAD,,,,,", "needs: “BAD” is not one of: NO_NEED, STANDARD, SEVERE"},
      {"v2,,,,,yes,ATTITUDES=SEVERE;ATTITUDES=SEVERE,,,,,", "stands twice"},
      {"v2,,,,,yes,ATTITUDES,,,,,", "needs: “ATTITUDES” has no ="},
      {"v2,,,,,yes,,SHOUTING=Yes,,,,", "women: “SHOUTING” is not one of"},
      {"need,,,,,,ATTITUDES,,,,,", "is no SECTION:answer,answer"},
      {"need,,,,,,ATTITUDES:Often,,,,,", "needs: “Often” is not one of: none, some"},
      {"v3,,,,,,,,x,0,,", "arp: “x” is no number"},
      {"v3,,,,,,,,0,0,OLD,", "arp_type: “OLD” is not one of: STATIC, DYNAMIC"},
      {"v3prov,,,,,,,,0,0,,HOUSING=A", "steps: “HOUSING” is not one of: REOFFENDING"},
      {"v3prov,,,,,,,,0,0,,STALKING=Z", "steps: “Z” is not one of"},
  };
  std::string csv = "id,model,rsr,ogrs,registrations,convictions,assessment,needs,women,arp,csrp,arp_type,steps\n";
  for (auto const& each : bad) csv += std::string("x,") + each.row + "\n";
  auto const ran = run(csv + "ok,code,,,rvhr,,,,,,,,\n");
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "id,protect,protect_points,change,change_points,tier,provisional,other\nok,,,,,,,\"rosh=VERY_HIGH;mappaLevel=null;complexity=null\"\n");
  auto const lines = base::split(ran.err, '\n');
  ASSERT_EQ(lines.size(), bad.size() + 1);
  for (std::size_t i = 0; i < bad.size(); ++i) {
    EXPECT_TRUE(lines[i].starts_with("line " + std::to_string(i + 2) + ": ")) << lines[i];
    EXPECT_NE(lines[i].find(bad[i].said), std::string_view::npos) << bad[i].row << "\n" << lines[i];
  }
}

// What a calculation kept of its inputs is a row of the spreadsheet, and comes to the same tier there.
TEST(spreadsheets_tier, the_inputs_that_a_record_keeps_run_again) {
  using namespace workload;
  auto const rules = policy::tier_rule_book(embedded_policy());
  auto const day = base::make_date(2026, 8, 17);
  TierFacts facts{.sex = people::Sex::female, .rosh = people::Rosh::high};
  facts.orders = {{.id = SentenceId{1}, .kind = people::SentenceKind::licence, .started = base::make_date(2026, 1, 5), .mappa_level = 1, .release_date = base::make_date(2026, 1, 5)},
                  {.id = SentenceId{2}, .kind = people::SentenceKind::community, .started = base::make_date(2020, 1, 5), .ended = base::make_date(2021, 1, 5)}};
  facts.flags = {{people::FlagCode::child_protection, base::make_date(2026, 2, 1)}, {people::FlagCode::mappa, base::make_date(2026, 2, 1)}};
  facts.requirements = {{.sentence = SentenceId{1}, .main_category = "F", .started = base::make_date(2026, 1, 5)}};
  facts.predictors = {{.kind = PredictorKind::rsr, .score = "7.25", .dated = day}, {.kind = PredictorKind::ogrs, .score = "61", .dated = day}, {.kind = PredictorKind::arp, .score = "61.5", .type = ScoreType::is_static, .dated = day},
                      {.kind = PredictorKind::csrp, .score = "1.25", .type = ScoreType::is_dynamic, .dated = day}, {.kind = PredictorKind::dc_srp, .score = "1.12", .band = SexualBand::medium, .dated = day}};
  facts.assessment = NeedAssessment{.completed = day, .severities = "DRUG_MISUSE=SEVERE;ATTITUDES=STANDARD", .parenting = Answer::yes, .impulsivity = Answer::some};
  facts.enforcements = {{.outcome = "REC01", .referred = day}};
  auto const worked = work_out(rules.on(day), facts, day);

  std::string head = "id,model", both;
  for (auto const line : base::split(worked.inputs, '\n'))
    if (auto const equals = line.find('='); equals != line.npos) head += fmt::format(",{}", line.substr(0, equals)), both += fmt::format(",\"{}\"", line.substr(equals + 1));
  auto const ran = run(fmt::format("{}\nA,v2{}\nB,v3{}\n", head, both, both));
  EXPECT_EQ(ran.code, 0) << ran.err << worked.inputs;
  auto got = vectors::by_id(ran.out);
  EXPECT_EQ(got["A"]["tier"], worked.two_axes.text());
  EXPECT_EQ(got["A"]["protect_points"], std::to_string(worked.two_axes.protect_points));
  EXPECT_EQ(got["A"]["change_points"], std::to_string(worked.two_axes.change_points));
  EXPECT_EQ(got["B"]["tier"], worked.single_text());
  EXPECT_EQ(got["B"]["provisional"], worked.provisional() ? "yes" : "no");
}

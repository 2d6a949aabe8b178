// The programmes as they are shipped, against the table of section 4.4 and its one formula; and mistakes named.
#include "policy/inspection.hpp"

#include "inspection/domain/rate.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace {

using inspection::Rating;

std::string read(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inspection::Programme shipped(std::string const& id) {
  auto const file = std::filesystem::path(SOURCE_DIR) / "policy/inspection" / (id + ".toml");
  return policy::inspection_programme("inspection/" + id + ".toml", read(file));
}

TEST(Programmes, BandTheirTotalsByTheFormula) {
  struct Row {
    char const* id;
    int standards, maximum;
  };
  for (auto const& row : {Row{"2018", 12, 30}, Row{"2021", 10, 27}, Row{"2023", 7, 21}, Row{"2023-regional", 8, 24}, Row{"youth", 12, 36}}) {
    auto const programme = shipped(row.id);
    EXPECT_EQ(programme.standards.size(), static_cast<std::size_t>(row.standards)) << row.id;
    EXPECT_EQ(programme.max_points, row.maximum) << row.id;
    for (int total = 0; total <= programme.max_points; ++total) {
      auto const expected = 6 * total <= row.maximum ? Rating::inadequate : 2 * total <= row.maximum ? Rating::requires_improvement
                          : 6 * total <= 5 * row.maximum ? Rating::good : Rating::outstanding;
      EXPECT_EQ(inspection::overall(programme, total), expected) << row.id << " " << total;
    }
  }
}

TEST(Programmes, OfTwoFifthStandardsTheOtherMayBeConfigured) {
  auto toml = read(std::filesystem::path(SOURCE_DIR) / "policy/inspection/2021.toml");
  EXPECT_EQ(shipped("2021").by_id("P21-2.6")->in_place_of, "court");
  toml.replace(toml.find("fifth_casework_standard = \"court\""), 33, "fifth_casework_standard = \"outcomes\"");
  auto const programme = policy::inspection_programme("2021.toml", toml);
  EXPECT_EQ(programme.by_id("P21-2.1")->in_place_of, "outcomes");
  EXPECT_TRUE(programme.by_id("P21-2.6")->in_place_of.empty());
}

TEST(Programmes, AMistakeNamesFileLineAndKey) {
  auto const good = read(std::filesystem::path(SOURCE_DIR) / "policy/inspection/2023.toml");
  struct Slip {
    char const* was;
    char const* is;
    char const* says;
  };
  for (auto const& slip : {Slip{"RI = 10", "RI = 3", "overall_upper: RI must be above I"}, Slip{"max = 21", "max = 24", "overall_upper: O must be the maximum"},
                           Slip{"O = 21", "O = 21, X = 22", "overall_upper: has a name"}, Slip{"\"ASS-D\"", "\"ASS-E\"", "stands twice"},
                           Slip{"id = \"P23-1.2\"", "id = \"P23-1.1\"", "stands twice"}, Slip{"kind = \"casework\"", "kind = \"case\"", "is not one of"},
                           Slip{"\"lowest\"", "\"average\"", "must be \"lowest\""}, Slip{"one_case = true", "one_kase = true", "not known here"}}) {
    auto toml = good;
    toml.replace(toml.find(slip.was), std::string_view(slip.was).size(), slip.is);
    try {
      policy::inspection_programme("2023.toml", toml);
      ADD_FAILURE() << slip.is;
    } catch (policy::Mistake const& mistake) {
      EXPECT_NE(std::string(mistake.what()).find("2023.toml, line"), std::string::npos) << mistake.what();
      EXPECT_NE(std::string(mistake.what()).find(slip.says), std::string::npos) << mistake.what();
    }
  }
}

std::string fault_of(std::string const& id, std::string const& was, std::string const& is) {
  auto toml = read(std::filesystem::path(SOURCE_DIR) / "policy/inspection" / (id + ".toml"));
  auto const at = toml.find(was);
  if (at == std::string::npos) return "no such line: " + was;
  toml.replace(at, was.size(), is);
  try {
    policy::inspection_programme(id + ".toml", toml);
    return "no mistake";
  } catch (policy::Mistake const& mistake) {
    return mistake.what();
  }
}

TEST(Programmes, SayWhatTheyInspectAndForWhichDays) {
  using inspection::SubjectKind;
  EXPECT_EQ(shipped("2021").subject, SubjectKind::pdu);
  EXPECT_EQ(shipped("2023-regional").subject, SubjectKind::region);
  EXPECT_EQ(shipped("2018").subject, SubjectKind::provider);
  EXPECT_EQ(shipped("youth").subject, SubjectKind::youth_service);
  EXPECT_TRUE(shipped("2021").in_force(base::make_date(2023, 9, 30)));
  EXPECT_FALSE(shipped("2021").in_force(base::make_date(2023, 10, 1)));
  EXPECT_TRUE(shipped("2023").in_force(base::make_date(2023, 10, 1)));
  EXPECT_TRUE(shipped("youth").in_force(base::make_date(2040, 1, 1))) << "it has no end";
}

TEST(Programmes, OfAProviderHaveItsOwnStandardsAndTheSameMaximum) {
  auto const all = shipped("2018");
  EXPECT_EQ(all.providers(), (std::vector<std::string>{"crc", "nps"}));
  auto const company = all.of_provider("crc");
  EXPECT_EQ(company.standards.size(), 10u);
  EXPECT_TRUE(company.by_id("P18-C2"));
  EXPECT_FALSE(company.by_id("P18-N1"));
  EXPECT_EQ(company.max_points, 30);
}

TEST(Programmes, NameTheirStandardsApartWhereTwoHaveOneName) {
  auto const youth = shipped("youth");
  EXPECT_EQ(youth.name_of(*youth.by_id("YO-3.1")), "Out-of-court disposals: assessment");
  EXPECT_EQ(youth.word_of(*youth.by_id("YO-3.1")), "YO-3.1");
  EXPECT_EQ(youth.name_of(*youth.by_id("YO-3.4")), "Joint working");
  EXPECT_EQ(youth.word_of(*youth.by_id("YO-3.4")), "joint_working");
}

TEST(Programmes, MistakesInSubjectPoolAndDaysAreNamed) {
  EXPECT_NE(fault_of("2023", "subject = \"pdu\"", "subject = \"town\"").find("subject: “town” is not one of"), std::string::npos);
  EXPECT_NE(fault_of("2023", "valid_until = 2025-10-31", "valid_until = 2022-10-31").find("valid_until: must not be before valid_from"), std::string::npos);
  EXPECT_NE(fault_of("2023-regional", "pools = \"2023\"", "pools = \"2023-regional\"").find("pools: a programme cannot pool its own"), std::string::npos);
  EXPECT_NE(fault_of("2023-regional", "subject = \"region\"", "subject = \"pdu\"").find("pools: only the inspection of a region"), std::string::npos);
  EXPECT_NE(fault_of("2023-regional", "pools = \"2023\"\n", "").find("also_pooled"), std::string::npos);
  EXPECT_NE(fault_of("2023-regional", "key_questions = [\"CRT\"]\n", "").find("key_questions: is missing"), std::string::npos);
  EXPECT_NE(fault_of("2023-regional", "\"unpaid_work\", \"victim\"]", "\"unpaid_work\", \"football\"]").find("own_samples"), std::string::npos);
}

std::string times_with(std::string const& was, std::string const& is) {
  auto toml = read(std::filesystem::path(SOURCE_DIR) / "policy/inspection/times.toml");
  if (!was.empty()) toml.replace(toml.find(was), was.size(), is);
  try {
    policy::inspection_times("inspection/times.toml", toml);
    return "no mistake";
  } catch (policy::Mistake const& mistake) {
    return mistake.what();
  }
}

TEST(Times, OfPhasesAndAlertsAreDataThatAProgrammeMaySayOtherwise) {
  auto const shared = policy::inspection_times("inspection/times.toml", read(std::filesystem::path(SOURCE_DIR) / "policy/inspection/times.toml"));
  EXPECT_EQ(shared.phases, inspection::PhaseTimes{}) << "the code's own values are those of the file as shipped";
  EXPECT_EQ(shared.alert, inspection::AlertRule{});
  auto const toml = read(std::filesystem::path(SOURCE_DIR) / "policy/inspection/2023.toml") + "\n[phases]\npanel_days = 7\n\n[alerts]\nacknowledge_by = \"16:30\"\n";
  auto const own = policy::inspection_programme("2023.toml", toml, shared);
  EXPECT_EQ(own.phases.panel_days, 7);
  EXPECT_EQ(own.phases.moderation_days, 10) << "as all programmes have it";
  EXPECT_EQ(own.alert.by, std::chrono::hours{16} + std::chrono::minutes{30});
  EXPECT_EQ(own.alert.then_after, std::chrono::hours{1});
}

TEST(Times, MistakesNameFileKeyAndLine) {
  EXPECT_EQ(times_with("", ""), "no mistake");
  EXPECT_NE(times_with("panel_days = 5", "panel_days = -1").find("inspection/times.toml, line 9, phases.panel_days"), std::string::npos);
  EXPECT_NE(times_with("sample_weeks_before = 2", "sample_weeks_before = 4").find("phases.sample_weeks_before: must not be above evidence"), std::string::npos);
  EXPECT_NE(times_with("embargo_days = 2\n", "").find("embargo_days"), std::string::npos) << "in the shared file every time is needed";
  EXPECT_NE(times_with("embargo_days", "embargo_weeks").find("embargo"), std::string::npos);
  EXPECT_NE(times_with("\"17:00\"", "\"25:00\"").find("alerts.acknowledge_by"), std::string::npos);
  EXPECT_NE(times_with("then_after_minutes = 60", "then_after_minutes = 0").find("alerts.then_after_minutes"), std::string::npos);
}

}  // namespace

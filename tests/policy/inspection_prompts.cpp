// The prompts and characteristics as they are shipped: all of section 3 and section 8, fit for every programme; mistakes named.
#include "policy/inspection_prompts.hpp"

#include "policy/inspection.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>

namespace {

using inspection::CaseType;

std::string read(std::string const& file) {
  std::ifstream in(std::filesystem::path(SOURCE_DIR) / "policy" / file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inspection::PromptBook const& shipped() {
  static auto const book = policy::inspection_prompts("prompts.toml", read("inspection/prompts.toml"));
  return book;
}

TEST(Prompts, AreAllOfSectionThree) {
  std::map<std::string, std::string> const expected{
      {"ASS-E", "a b c"}, {"ASS-D", "a b c"}, {"ASS-S", "a b c x1a x1b x1c x1d x1e x2a x2b x2c x2d x3"}, {"PLN-E", "a b c d e"}, {"PLN-D", "a b c"},
      {"PLN-S", "a b c d"}, {"IMP-E", "a b c d e f g"}, {"IMP-D", "a b c d e f"}, {"IMP-S", "a b c d e"}, {"REV-E", "a b c d"}, {"REV-D", "a b c d e"},
      {"REV-S", "a b c d"}, {"CRT", "a b c d e f g h"}, {"OVR", ""}, {"RES", "a b c"}, {"VIC", "a b c d"}, {"UPW", "a b c d"}};
  EXPECT_EQ(shipped().questions.size(), expected.size());
  for (auto const& question : shipped().questions) {
    std::string suffixes;
    for (auto const& prompt : question.prompts) suffixes += (suffixes.empty() ? "" : " ") + prompt.id.substr(question.id.size() + 1);
    EXPECT_EQ(suffixes, expected.at(question.id)) << question.id;
    EXPECT_EQ(question.rated, question.id != "OVR");
    for (auto const& prompt : question.prompts) EXPECT_EQ(prompt.text.back(), '?') << prompt.id;
  }
}

TEST(Prompts, KeepTheMarksAndTheChains) {
  EXPECT_FALSE(shipped().prompt("ASS-S-b")->to_be_confirmed);
  EXPECT_TRUE(shipped().prompt("PLN-S-d")->to_be_confirmed);
  EXPECT_TRUE(shipped().question("ASS-D")->to_be_confirmed);
  EXPECT_FALSE(shipped().question("ASS-S")->to_be_confirmed);
  for (std::string const chain : {"x1abcde", "x2abcd"})
    for (std::size_t i = 2; i < chain.size(); ++i) {
      auto const id = "ASS-S-" + chain.substr(0, 2) + chain[i];
      EXPECT_EQ(shipped().prompt(id)->only_if, i == 2 ? "" : "ASS-S-" + chain.substr(0, 2) + chain[i - 1]) << id;
    }
  EXPECT_EQ(shipped().prompt("IMP-E-d")->applies, std::vector{CaseType::release});
  EXPECT_EQ(shipped().question("CRT")->applies, std::vector{CaseType::court_report});
}

TEST(Prompts, HoldEveryQuestionOfEveryProgramme) {
  for (std::string const id : {"2018", "2021", "2023", "2023-regional", "youth"}) {
    auto const programme = policy::inspection_programme(id, read("inspection/" + id + ".toml"));
    for (auto const& standard : programme.standards)
      for (auto const& question : standard.key_questions)  // of its own name where none is held yet: youth
        EXPECT_TRUE(shipped().question(question) || question == standard.id + "-K") << id << " " << question;
    for (auto const& question : programme.low_rosh_excluded) EXPECT_TRUE(shipped().question(question)) << id << " " << question;
  }
}

TEST(Characteristics, AreThereForTheOrganisationalStandards) {
  auto const book = policy::inspection_characteristics("characteristics.toml", read("inspection/characteristics.toml"));
  for (std::string const id : {"2018", "2021", "2023"})
    for (auto const& standard : policy::inspection_programme(id, read("inspection/" + id + ".toml")).standards)
      if (standard.kind == inspection::Kind::organisational) {
        auto const* found = characteristics_of(book, standard.key);
        ASSERT_TRUE(found) << id << " " << standard.key;
        EXPECT_TRUE(found->to_be_confirmed);
      }
  EXPECT_EQ(characteristics_of(book, "staffing")->of(inspection::Rating::good), "There are enough capable staff, well supervised and developed.");
  EXPECT_EQ(characteristics_of(book, "court"), nullptr);
}

TEST(Programmes, SayHowTheySampleAndReadTwice) {
  auto const programme = policy::inspection_programme("2021.toml", read("inspection/2021.toml"));
  EXPECT_EQ(programme.sample, (inspection::SampleRule{.confidence_pct = 80, .margin_pct = 5}));
  EXPECT_EQ(programme.eligibility, (inspection::EligibilityRule{.first_weeks = 35, .last_weeks = 27, .ended_within_weeks = 4}));
  EXPECT_EQ(programme.second_reading, (inspection::SecondReadingRule{.share_pct = 10, .kappa_least_hundredths = 60}));
}

struct Slip {
  std::string file;
  std::string was;
  std::string is;
  std::string says;
};

TEST(InspectionFiles, NameFileLineAndKeyOfAMistake) {
  std::string const prompts = "prompts.toml", characteristics = "characteristics.toml", programme = "2021.toml";
  for (auto const& slip : {Slip{prompts, "id = \"ASS-D\"", "id = \"ASS-E\"", "question[2].id: “ASS-E” stands twice"},
                           Slip{prompts, "id = \"ASS-E-b\"", "id = \"ASS-E-a\"", "question[1].prompts[2].id: “ASS-E-a” stands twice"},
                           Slip{prompts, "id = \"ASS-E-b\"", "id = \"ASS-X-b\"", "must begin with “ASS-E-”"},
                           Slip{prompts, "only_if = \"ASS-S-x1a\"", "only_if = \"ASS-S-x1e\"", "only_if: no earlier prompt of ASS-S has the id “ASS-S-x1e”"},
                           Slip{prompts, "only_if = \"ASS-S-x1a\"", "only_if = \"\"", "only_if: no earlier prompt"},
                           Slip{prompts, "[\"release\"]", "[\"released\"]", "is not one of: community"},
                           Slip{prompts, "[\"release\"]", "[]", "applies: must name at least one"},
                           Slip{prompts, "[\"core\"], to_be", "[\"core\", \"core\"], to_be", "forms: “core” stands twice"},
                           Slip{prompts, "rated = false", "rated = \"no\"", "rated: must be true or false"},
                           Slip{prompts, "applies = [\"court_report\"]", "", "applies: is missing"},
                           Slip{prompts, "forms = [\"core\"], to_be", "form = [\"core\"], to_be", "not known here"},
                           Slip{characteristics, "key = \"staffing\"", "key = \"leadership\"", "“leadership” stands twice"},
                           Slip{characteristics, "good = ", "god = ", "good: is missing"},
                           Slip{programme, "confidence_pct = 80", "confidence_pct = 85", "sample.confidence_pct: must be 80, 90, 95 or 99"},
                           Slip{programme, "margin_pct = 5", "margin_pct = 0", "sample.margin_pct: must be a whole number from 1 to 50"},
                           Slip{programme, "began_last_weeks = 27", "began_last_weeks = 36", "must not be above began_first_weeks"}}) {
    auto toml = read("inspection/" + slip.file);
    ASSERT_NE(toml.find(slip.was), std::string::npos) << slip.was;
    toml.replace(toml.find(slip.was), slip.was.size(), slip.is);
    try {
      if (slip.file == prompts) policy::inspection_prompts(slip.file, toml);
      else if (slip.file == characteristics) policy::inspection_characteristics(slip.file, toml);
      else policy::inspection_programme(slip.file, toml);
      ADD_FAILURE() << slip.is;
    } catch (policy::Mistake const& mistake) {
      EXPECT_NE(std::string(mistake.what()).find(slip.file + ", line"), std::string::npos) << mistake.what();
      EXPECT_NE(std::string(mistake.what()).find(slip.says), std::string::npos) << mistake.what();
    }
  }
}

TEST(InspectionFiles, AreTakenFromTheirFolderAndForNoProgramme) {
  std::vector<std::string> texts;
  for (auto const* name : {"inspection/2021.toml", "inspection/prompts.toml", "inspection/characteristics.toml", "inspection/times.toml"}) texts.push_back(read(name));
  std::vector<base::EmbeddedFile> const files{{"inspection/2021.toml", texts[0]}, {"inspection/prompts.toml", texts[1]}, {"inspection/characteristics.toml", texts[2]}, {"inspection/times.toml", texts[3]}};
  EXPECT_EQ(policy::inspection_programmes(files).size(), 1U);
  EXPECT_EQ(policy::inspection_prompts(files).questions.size(), 17U);
  EXPECT_EQ(policy::inspection_characteristics(files).size(), 4U);
  EXPECT_THROW(policy::inspection_prompts(std::span(files).first(1)), policy::Mistake);
}

}  // namespace

#include "organisation/domain/files.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace organisation_domain {

using namespace organisation;

struct Texts {
  std::map<std::string, std::string> by_name = {};
  Texts() {
    for (auto const* name : {"regions.csv", "pdus.csv", "central-units.csv", "pdu-predecessors.csv", "police-forces.csv", "national-forces.csv", "authorities.csv",
                             "earlier-bodies.csv", "agency-terms.csv"}) {
      std::ostringstream all;
      all << std::ifstream(std::string(SOURCE_DIR "/data/organisation/") + name).rdbuf();
      by_name[name] = all.str();
    }
  }
  auto read() const {
    std::vector<NamedText> named;
    for (auto const& [name, text] : by_name) named.push_back({name, text});
    return read_organisation(named);
  }
  void replace(std::string const& file, std::string const& from, std::string const& to) {
    auto& text = by_name.at(file);
    auto const at = text.find(from);
    ASSERT_NE(at, text.npos) << from;
    text.replace(at, from.size(), to);
  }
  // What is wrong, in one text.
  std::string wrong() const {
    auto const read_them = read();
    auto const problems = read_them ? inconsistencies(*read_them) : read_them.error();
    std::string all;
    for (auto const& p : problems) all += fmt::format("{}:{}:{}: {}\n", p.file, p.line, p.column, p.why);
    return all;
  }
};

TEST(OrganisationFiles, ThePublishedListsAreReadWhole) {
  auto const files = Texts().read();
  ASSERT_TRUE(files) << Texts().wrong();
  EXPECT_EQ(files->regions.size(), 12u);
  EXPECT_EQ(files->pdus.size(), 108u);
  EXPECT_EQ(files->predecessors.size(), 4u);
  EXPECT_EQ(files->forces.size(), 43u);
  EXPECT_EQ(files->authorities.size(), 175u);
  EXPECT_EQ(files->earlier_bodies.size(), 5u);
  auto const northern = std::ranges::find(files->pdus, "N51KNST", &PduRow::code);
  ASSERT_NE(northern, files->pdus.end());
  EXPECT_EQ(northern->forces, Codes{"05"});
  EXPECT_EQ(northern->authorities, (Codes{"E08000011", "E08000013"}));
  EXPECT_EQ(files->agency_terms.front().clocks, (std::vector<std::pair<std::string, int>>{{"CK-REVIEW", 20}}));
}

TEST(OrganisationFiles, ThePublishedListsAgreeWithEachOther) { EXPECT_EQ(Texts().wrong(), ""); }

TEST(OrganisationFiles, AMissingFileAndAMissingColumnAreNamed) {
  Texts texts;
  texts.by_name.erase("regions.csv");
  texts.replace("pdus.csv", "region", "regoin");
  EXPECT_EQ(texts.wrong(), "regions.csv:0:: The file is missing.\npdus.csv:1:region: The column is missing.\n");
}

TEST(OrganisationFiles, ACodeOfTheWrongFormIsNamedWithItsLine) {
  Texts texts;
  texts.replace("police-forces.csv", "\n01,", "\n1,");
  EXPECT_EQ(texts.wrong(), "police-forces.csv:2:code: \"1\" is not a force's code of two digits.\n");
}

struct Break {
  char const* file;
  char const* from;
  char const* to;
  char const* expected;
};

class Breaks : public testing::TestWithParam<Break> {};

TEST_P(Breaks, IsFound) {
  auto const& c = GetParam();
  Texts texts;
  texts.replace(c.file, c.from, c.to);
  EXPECT_NE(texts.wrong().find(c.expected), std::string::npos) << texts.wrong();
}

INSTANTIATE_TEST_SUITE_P(
    Rules, Breaks,
    testing::Values(
        Break{"pdus.csv", "Wirral,N51,05,", "Wirral,N99,05,", "N51WSHW names N99, which does not exist"},
        Break{"pdus.csv", "Wirral,N51,05,", "Wirral,N51,,", "N51WSHW has no police force"},
        Break{"pdus.csv", "Wirral,N51,05,E08000015", "Wirral,N51,05,", "N51WSHW has no authority"},
        Break{"pdus.csv", "Wirral,N51,05,", "Wirral,N51,04,", "N51WSHW and 04 are linked here, but not in police-forces.csv"},
        Break{"pdus.csv", "Wirral,N51,05,", "Wirral,N51,04,", "N51WSHW and 05 are linked here, but not in pdus.csv"},
        Break{"pdus.csv", "N51SEFT,Sefton", "N51WSHW,Sefton", "N51WSHW stands twice"},
        Break{"pdus.csv", "N51SEFT,Sefton", "N51SEFT,wirral.", "Wirral stands twice"},
        Break{"regions.csv", "North West,England,13", "North West,England,14", "N51 says 14 PDUs, but pdus.csv has 13"},
        Break{"authorities.csv", "England,05,N51WSHW", "England,05,", "E08000015 has no PDU"},
        Break{"authorities.csv", "England,05,N51WSHW", "England,00,N51WSHW", "E08000015 names 00, which does not exist"},
        Break{"central-units.csv", "N52BCCF,", "N52WORC,", "N52WORC stands twice"},
        Break{"pdu-predecessors.csv", "N52STF;N52STFS", "N52STF;N52ZZZ", "names N52ZZZ, which does not exist"},
        Break{"earlier-bodies.csv", "N51KNST;", "N51KNSX;", "BF-01 names N51KNSX, which does not exist"},
        Break{"agency-terms.csv", "police,05", "police,99", "names 99, which does not exist"},
        Break{"agency-terms.csv", "CK-REVIEW=20", "CK-REVIEW=soon", "is not a clock and its working days"}));

}  // namespace organisation_domain

#include "risk/domain/onward.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

namespace risk {
namespace {

OnwardText text() {
  return {.route = OnwardRoute::dvds, .decided_at = base::from_london(*base::local_from_iso("2023-06-28T09:14")), .decided_by = "Priya Nair", .sent_to = "Domestic abuse unit, Merseyside Police",
          .reason = "A new partner who does not know of the assaults of 2019 and 2022, and who has a child of four", .rests_on = {12, 14}};
}

TEST(RiskOnward, WritesTheContactsOfTheCaseRecord) {
  auto of = text();
  EXPECT_EQ(for_case_record(of).find("DAD1 Disclosure considered: referral to DVDS\n28/06/2023 09:14  "), 0u) << for_case_record(of);
  EXPECT_NE(for_case_record(of).find("Rests on: items 12, 14\n"), std::string::npos);
  EXPECT_EQ(for_case_record(of).find("DAD2"), std::string::npos) << "it has not ended";
  of.end = OnwardEnd::refused;
  of.ended_at = base::from_london(*base::local_from_iso("2023-07-20T16:05"));
  of.ended_by = "Priya Nair";
  of.end_note = "The partner knew already";
  EXPECT_NE(for_case_record(of).find("DAD2 Disclosure response or completion: DVDS refused\n20/07/2023 16:05  Recorded by Priya Nair\nWhat came of it: The partner knew already\n"), std::string::npos) << for_case_record(of);
  of.route = OnwardRoute::childrens_concern;
  EXPECT_NE(for_case_record(of).find("DAD1 Disclosure considered: liaison with children's services\n"), std::string::npos);
  of.route = OnwardRoute::not_required;
  of.rests_on.clear();
  EXPECT_NE(for_case_record(of).find("DAD1 Disclosure considered: not required\n"), std::string::npos);
  EXPECT_NE(for_case_record(of).find("Rests on: no item of an answer\n"), std::string::npos);
}
TEST(RiskOnward, NoLineIsLongerThanTheRecordTakes) {
  auto of = text();
  of.reason += of.reason + of.reason;
  auto const out = for_case_record(of);
  for (auto line : base::split(out, '\n')) EXPECT_LE(base::characters(line), 100u) << line;
}
TEST(RiskOnward, OnlyTheDisclosureSchemeHasADayOfItsOwn) {
  auto const today = base::make_date(2023, 6, 28);
  EXPECT_EQ(onward_due(OnwardRoute::dvds, today), base::make_date(2023, 7, 26));
  for (auto const& row : base::Words<OnwardRoute>::table)
    if (row.value != OnwardRoute::dvds) { EXPECT_FALSE(onward_due(row.value, today)) << row.word; }
}

}  // namespace
}  // namespace risk

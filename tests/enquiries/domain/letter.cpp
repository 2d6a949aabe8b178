#include "enquiries/domain/letter.hpp"

#include <gtest/gtest.h>

namespace enquiries {
namespace {

TEST(enquiries_letter, says_what_is_not_known_rather_than_leaving_it_out) {
  auto const text = letter_text({.addressee = "director_of_childrens_services", .copy_office = "pdu_head", .unit = "Sefton", .on = base::make_date(2023, 6, 28), .person = "Amina Clarke", .crn = "X123456"});
  for (auto part : {"28 June 2023", "Director of Children’s Services, (authority to be chosen)", "Copy: Head of the Probation Delivery Unit, Sefton", "date of birth not known", "on a date not yet known",
                    "Release address: not yet known", "No child of the household or in contact with this person is known to us", "(practitioner)"})
    EXPECT_NE(text.find(part), std::string::npos) << part << '\n' << text;
  EXPECT_EQ(text.find("none"), std::string::npos);
}

TEST(enquiries_letter, names_each_child_and_the_enquiry_sent_with_it) {
  auto const text = letter_text({.addressee = "director_of_childrens_services", .authority = "Knowsley", .children = {{.name = "Ellie Clarke", .born = "born 4 June 2019", .lives = "at 2 Ash Way"}, {.name = "an unborn child", .born = "expected 1 August 2023"}},
                                 .enquiry = "E-2023-000009"});
  EXPECT_NE(text.find("- Ellie Clarke, born 4 June 2019; lives at 2 Ash Way\n- an unborn child, expected 1 August 2023; lives at an address not known to us\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Our enquiry E-2023-000009 asks the same"), std::string::npos);
}

TEST(enquiries_letter, is_open_until_sent_or_decided) {
  EXPECT_TRUE(is_open(LetterState::to_write));
  EXPECT_TRUE(is_open(LetterState::written));
  EXPECT_FALSE(is_open(LetterState::sent));
  EXPECT_FALSE(is_open(LetterState::not_needed));
}

}  // namespace
}  // namespace enquiries

#include "enquiries/domain/case_record.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace enquiries;

namespace {
base::Instant london(char const* local) { return base::from_london(base::local_from_iso(local).value()); }
}  // namespace

TEST(enquiries_case_record, an_enquiry_as_the_published_example_has_it) {
  EnquiryText const text{.reference = "E-2023-004512",
                         .agency = "Merseyside Police",
                         .asked_at = london("2023-06-28T09:14"),
                         .due = base::make_date(2023, 7, 12),
                         .reasons = {{"Start of supervision", "TR-06"}},
                         .decision_waiting = "initial assessment",
                         .partners = 1,
                         .period_from = base::make_date(2013, 1, 1)};
  EXPECT_EQ(for_case_record(text),
            "C369 Police intelligence enquiries requested: domestic abuse\n"
            "28/06/2023 09:14  Enquiry E-2023-004512 to Merseyside Police, due 12/07/2023\n"
            "Why: start of supervision (TR-06). Waiting on it: initial assessment\n"
            "About: the person; partner 1; period from 01/01/2013\n");
}

TEST(enquiries_case_record, held_and_childrens_have_their_own_outcomes) {
  EXPECT_TRUE(for_case_record(EnquiryText{.held = true}).starts_with("C369 Police intelligence enquiries requested: not sent because up-to-date information is held\n"));
  EXPECT_TRUE(for_case_record(EnquiryText{.kind = EnquiryKind::childrens}).starts_with("SFGC Safeguarding enquiries requested: sent to local authority children's service\n"));
}

TEST(enquiries_case_record, a_childrens_return_is_known_if_any_child_is) {
  ReturnText text{.kind = EnquiryKind::childrens, .reference = "E-2023-000001", .agency = "Knowsley"};
  text.content.children = {{.child = ChildId{1}, .known = Known::never}};
  EXPECT_TRUE(for_case_record(text).starts_with("SFRR Safeguarding enquiries, response received: not known to social services\n"));
  text.content.children.push_back({.child = ChildId{2}, .known = Known::closed_case, .status = "child in need 2019"});
  auto const both = for_case_record(text);
  EXPECT_TRUE(both.starts_with("SFRR Safeguarding enquiries, response received: known to social services\n"));
  EXPECT_NE(both.find("Child 2: known, closed; child in need 2019\n"), std::string::npos);
}

TEST(enquiries_case_record, items_carry_their_mark_and_a_spoken_answer_its_word) {
  ReturnText text{.reference = "E-2023-000001", .agency = "Merseyside Police", .returned_at = london("2023-07-03T11:00"), .route = ReturnRoute::telephone, .said_by = "PC 123", .confirmed = false};
  text.content.answers = {{Question::p2, AnswerCode::yes_detail, ""}, {Question::p4, AnswerCode::cannot_share, "live investigation"}};
  text.content.items = {{.date_from = base::make_date(2022, 5, 3), .person_role = PersonRole::alleged_perpetrator, .children_present = ChildrenPresent::yes, .summary = "Punched partner", .disclosable = Disclosable::no},
                        {.kind = ItemKind::concern, .summary = "Afraid to go home.", .basis = Basis::professional_opinion, .disclosable = Disclosable::yes}};
  text.content.handling = "Not to be shared outside probation";
  EXPECT_EQ(for_case_record(text),
            "C515 Police intelligence enquiries, response received\n"
            "03/07/2023 11:00  Enquiry E-2023-000001 returned by Merseyside Police: by telephone or in a meeting,\n"
            "interim until confirmed\n"
            "Said by: PC 123\n"
            "QU-P2 yes, with details\n"
            "QU-P4 cannot be shared: live investigation\n"
            "3 May 2022: Punched partner. Role: alleged perpetrator. Children present: yes [Not to be disclosed\n"
            "to the person]\n"
            "Concern: Afraid to go home. Basis: professional opinion\n"
            "Handling: Not to be shared outside probation\n");
}

RC_GTEST_PROP(enquiries_case_record, no_line_is_longer_than_a_hundred_characters, (std::string const& noise)) {
  std::string text;
  for (char32_t c : base::decode_utf8(noise)) base::append_utf8(text, c);
  for (auto const& line : wrapped(text + " " + text + std::string(150, 'x'))) RC_ASSERT(base::characters(line) <= longest_line && base::is_utf8(line));
}

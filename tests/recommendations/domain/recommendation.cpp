// A recommendation: who owes an answer, and who never does.
#include "recommendations/domain/recommendation.hpp"

#include <gtest/gtest.h>

namespace {

using recommendations::Addressee;
using recommendations::Recommendation;
using recommendations::Response;

TEST(Recommendation, NeedsATextAndSomebodyToDoIt) {
  EXPECT_EQ(recommendations::mistakes(recommendations::Recommendation{}).size(), 2U);
  EXPECT_TRUE(recommendations::mistakes({.text = "Act after every enquiry.", .addressees = {Addressee::pdu, Addressee::region}, .with = {"Merseyside Police"}}).empty());
  auto const twice = recommendations::mistakes({.text = "Act.", .addressees = {Addressee::pdu, Addressee::hmpps, Addressee::pdu}, .with = {"A", "A"}});
  ASSERT_EQ(twice.size(), 2U);
  EXPECT_EQ(twice[0].field, "addressee");
  EXPECT_EQ(twice[1].field, "with");
  EXPECT_EQ(recommendations::mistakes({.text = "Act.", .addressees = {Addressee::pdu}, .with = {" "}}).at(0).field, "with");
}

TEST(Recommendation, IsAnsweredByEachAddresseeWithAReasonAndByNobodyElse) {
  Recommendation const one{.text = "Act.", .addressees = {Addressee::pdu, Addressee::region}, .with = {"Merseyside Police"}};
  using Owed = std::vector<Addressee>;
  EXPECT_EQ(recommendations::unanswered(one, {}), (Owed{Addressee::pdu, Addressee::region}));
  EXPECT_EQ(recommendations::unanswered(one, {{Addressee::pdu, Response::agreed, "We will."}, {Addressee::hmpps, Response::agreed, "So will we."}}), Owed{Addressee::region});
  EXPECT_EQ(recommendations::unanswered(one, {{Addressee::pdu, Response::agreed, " "}, {Addressee::region, {}, "Later."}}).size(), 2U);
  EXPECT_TRUE(recommendations::unanswered(one, {{Addressee::pdu, Response::not_agreed, "Done already."}, {Addressee::region, Response::partly_agreed, "In part."}}).empty());
}

TEST(Recommendation, IsShownInWords) {
  for (auto const& row : base::Words<Addressee>::table) EXPECT_FALSE(recommendations::shown(row.value).empty());
  EXPECT_EQ(recommendations::shown(Response::partly_agreed), "Partly agreed");
  EXPECT_EQ(recommendations::shown(recommendations::Progress::no_progress), "No progress");
}

}  // namespace

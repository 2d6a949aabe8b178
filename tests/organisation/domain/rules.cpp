#include "organisation/domain/mail_domain.hpp"
#include "organisation/domain/standing_in.hpp"

#include <gtest/gtest.h>

namespace organisation_domain {

using namespace organisation;

TEST(StandingIn, IsTheFirstWhoIsThere) {
  StaffId const owner{1}, deputy{2}, spo{3};
  std::vector<Candidate> const both{{deputy, false}, {spo, false}};
  std::vector<Candidate> const deputy_away{{deputy, true}, {spo, false}};
  std::vector<Candidate> const nobody{{deputy, true}, {spo, true}, {StaffId{}, false}, {owner, false}};
  EXPECT_EQ(first_there({owner, false}, both), owner);
  EXPECT_EQ(first_there({owner, true}, both), deputy);
  EXPECT_EQ(first_there({owner, true}, deputy_away), spo);
  EXPECT_EQ(first_there({owner, true}, nobody), owner) << "never without an owner";
  EXPECT_EQ(first_there({owner, true}, {}), owner);
}

TEST(MailDomain, IsKeptPlain) {
  EXPECT_EQ(mail_domain(" @Merseyside.Police.UK "), "merseyside.police.uk");
  for (auto const* wrong : {"", "police", "a b.uk", ".uk", "uk.", "a..uk", "a@b.uk", "<x>.uk"}) EXPECT_EQ(mail_domain(wrong), "") << wrong;
}

TEST(MailDomain, AMessageGoesToAListedDomainOnly) {
  std::vector<std::string> const domains{"merseyside.police.uk"};
  EXPECT_TRUE(address_allowed("da.unit@merseyside.police.uk", domains));
  EXPECT_TRUE(address_allowed("x@da.Merseyside.police.uk", domains));
  for (auto const* wrong : {"x@police.uk", "x@notmerseyside.police.uk", "x@merseyside.police.uk.example.com", "x@y@merseyside.police.uk",
                            "@merseyside.police.uk", "merseyside.police.uk", "x@merseyside.police.uk\r\nBcc: y@z.com", "<x@merseyside.police.uk", ""})
    EXPECT_FALSE(address_allowed(wrong, domains)) << wrong;
  EXPECT_FALSE(address_allowed("x@merseyside.police.uk", {}));
}

}  // namespace organisation_domain

#include "outbox/domain/mail_address.hpp"

#include <gtest/gtest.h>

namespace outbox_domain {

using namespace outbox;

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

TEST(MailAddress, IsPlainOrNone) {
  for (auto const* good : {"x@justice.gov.uk", "da.unit+list@merseyside.police.uk", "o'brien@x.gov.uk"}) EXPECT_TRUE(is_plain_address(good)) << good;
  for (auto const* bad : {"", "@x.uk", "x@", "x", "x y@z.uk", "x@z.uk\r\nRCPT TO:<y@z.uk>", "<x@z.uk>", "x@y@z.uk", ".x@z.uk", "x.@z.uk", "x..y@z.uk", "x@.uk", "x@z..uk", "-x@z.uk", "caf\u00e9@z.uk", "\"x\"@z.uk"})
    EXPECT_FALSE(is_plain_address(bad)) << bad;
  EXPECT_FALSE(is_plain_address(std::string(65, 'x') + "@z.uk"));
}

}  // namespace outbox_domain

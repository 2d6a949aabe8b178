#include "outbox/domain/letter.hpp"

#include <gtest/gtest.h>

namespace outbox_domain {

using namespace outbox;

Settings const settings{.mail = Mail::on, .from = "full-picture@justice.gov.uk", .site = "https://full-picture.example"};

Message message(std::string body, std::string subject = "Enquiries waiting with you") {
  return {.recipient = "da@merseyside.police.uk", .key = "digest/1/2023-06-28", .subject = std::move(subject), .body = std::move(body), .link = "/worklist"};
}

TEST(Letter, HasTheTextALinkAndOneIdentityForEveryTry) {
  auto const letter = letter_of(message("Three wait."), settings);
  EXPECT_EQ(letter.text, "Three wait.\n\nhttps://full-picture.example/worklist\n");
  EXPECT_EQ(letter.to, "da@merseyside.police.uk");
  EXPECT_TRUE(letter.message_id.starts_with('<') && letter.message_id.ends_with("@justice.gov.uk>")) << letter.message_id;
  EXPECT_EQ(letter.message_id.find("digest"), std::string::npos) << "the key stays here";
  EXPECT_EQ(letter.message_id, letter_of(message("Three wait."), settings).message_id);
  auto other = message("Three wait.");
  other.key = "digest/1/2023-06-29";
  EXPECT_NE(letter.message_id, letter_of(other, settings).message_id);
}

TEST(Letter, ASubjectIsOneLine) {
  EXPECT_EQ(letter_of(message("x", "a\r\nBcc: evil@example.com"), settings).subject, "a  Bcc: evil@example.com");
  EXPECT_LE(letter_of(message("x", std::string(500, 'x')), settings).subject.size(), 200u);
}

TEST(Letter, WhatLooksLikeAPersonsNumberDoesNotLeave) {
  for (auto const* slipped : {"About X000001.", "PNC 2001/1234567A", "pnc 01/1234567a", "CRO 123456/01B", "A1234BC is in prison", "NHS 4505577104"})
    EXPECT_NE(held_back_because(letter_of(message(slipped), settings)), "") << slipped;
  EXPECT_NE(held_back_because(letter_of(message("x", "Answer about X000001"), settings)), "") << "in the subject";
  for (auto const* fine : {"247 of the enquiries waiting with you are followed up today.", "The answer to enquiry E-2023-000123 was quarantined.", "28 June 2023", "1,350 wait", "https://full-picture.example/work/1234567"})
    EXPECT_EQ(held_back_because(letter_of(message(fine), settings)), "") << fine;
}

}  // namespace outbox_domain

// Letters to a real server: what arrives, and what each answer means.
#include "mail/smtp.hpp"

#include "mail/smtp_server.hpp"

namespace {

using outbox::Answer;

struct SmtpTest : testing::Test {
  kit::MailFolder folder;

  mail::Server to(kit::SmtpServer const& server, std::string const& scheme = "smtp", std::string const& authority = "localhost") {
    return {.url = scheme + "://localhost:" + std::to_string(server.port()), .authorities_file = folder.file(authority + ".pem"),
            .connect_within = std::chrono::milliseconds{3000}, .answer_within = std::chrono::milliseconds{5000}};
  }
  static outbox::Letter letter(std::string const& to, std::string text = "Sign in to see the list.\n") {
    return {.from = "full-picture@justice.gov.uk", .to = to + "@merseyside.police.uk", .subject = "Enquiries waiting with you", .text = std::move(text),
            .message_id = "<0123456789abcdef@justice.gov.uk>", .date = base::Instant{std::chrono::seconds{1687939200}}};
  }
};

bool holds(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_F(SmtpTest, ALetterArrivesAsItWasWritten) {
  kit::SmtpServer server(folder);
  mail::Smtp smtp(to(server));
  auto const reply = smtp.post(letter("da.unit"));
  EXPECT_EQ(reply.answer, Answer::taken) << reply.words;
  auto const taken = folder.taken();
  ASSERT_EQ(taken.size(), 1u);
  EXPECT_TRUE(taken[0].starts_with("full-picture@justice.gov.uk\nda.unit@merseyside.police.uk\n")) << taken[0];
  for (auto const* line : {"Date: Wed, 28 Jun 2023 08:00:00 +0000\r\n", "From: Full Picture <full-picture@justice.gov.uk>\r\n", "To: <da.unit@merseyside.police.uk>\r\n",
                           "Subject: Enquiries waiting with you\r\n", "Message-ID: <0123456789abcdef@justice.gov.uk>\r\n", "Auto-Submitted: auto-generated\r\n",
                           "Mime-Version: 1.0\r\n", "Content-Type: text/plain; charset=utf-8\r\n", "\r\n\r\nSign in to see the list.\r\n"})
    EXPECT_TRUE(holds(taken[0], line)) << line << "\n" << taken[0];
}

TEST_F(SmtpTest, AnyTextSurvivesTheWay) {
  kit::SmtpServer server(folder);
  mail::Smtp smtp(to(server));
  auto wide = letter("da.unit", std::string(3000, 'x') + "\n.\nline after a full stop\nCaf\u00e9 \u2014 fine\n");
  wide.subject = "Zażółć gęślą jaźń, a subject that is longer than one line of a heading may well be";
  EXPECT_EQ(smtp.post(wide).answer, Answer::taken);
  EXPECT_EQ(smtp.post(letter("second")).answer, Answer::taken) << "on the same connection";
  auto const taken = folder.taken();
  ASSERT_EQ(taken.size(), 2u);
  EXPECT_TRUE(holds(taken[0], "\r\nline after a full stop\r\n")) << "a line of one full stop does not end the letter";
  EXPECT_TRUE(holds(taken[0], "Caf=C3=A9 =E2=80=94 fine"));
  EXPECT_TRUE(holds(taken[0], "Subject: =?utf-8?Q?Za=C5=BC"));
  std::istringstream lines(taken[0]);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 100u);
}

TEST_F(SmtpTest, EachAnswerMeansWhatItSays) {
  struct Row {
    char const* to;
    Answer answer;
    char const* words;
  };
  kit::SmtpServer server(folder);
  mail::Smtp smtp(to(server));
  for (auto const& row : {Row{"unknown", Answer::refused, "550 5.1.1 No such mailbox here"}, Row{"full", Answer::later, "452 4.2.2 Mailbox full"},
                          Row{"grey", Answer::later, "451 4.7.1 Greylisted, come back later"}, Row{"relay", Answer::later, "554 5.7.1 Relay access denied"},
                          Row{"spam", Answer::refused, "554 5.6.0 Content refused"}, Row{"busy", Answer::later, "451 4.3.0 Try the letter again"},
                          Row{"closing", Answer::nobody, "421 4.3.2 Service shutting down"}}) {
    auto const reply = smtp.post(letter(row.to));
    EXPECT_EQ(reply.answer, row.answer) << row.to << ": " << reply.words;
    EXPECT_EQ(reply.words, row.words);
  }
  EXPECT_EQ(smtp.post(letter("fine")).answer, Answer::taken) << "after all that";
  EXPECT_EQ(folder.taken().size(), 1u);
}

TEST_F(SmtpTest, ASilentServerIsGivenUpInTime) {
  kit::SmtpServer server(folder);
  auto terms = to(server);
  terms.answer_within = std::chrono::milliseconds{1000};
  auto const began = std::chrono::steady_clock::now();
  {
    mail::Smtp smtp(terms);
    EXPECT_EQ(smtp.post(letter("silent")).answer, Answer::nobody);
  }  // nor does whoever stops then wait for a goodbye
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{10});
}

TEST_F(SmtpTest, ADeadServerIsNobody) {
  mail::Smtp smtp({.url = "smtp://127.0.0.1:" + std::to_string(kit::dead_port()), .connect_within = std::chrono::milliseconds{2000}});
  auto const reply = smtp.post(letter("da.unit"));
  EXPECT_EQ(reply.answer, Answer::nobody);
  EXPECT_FALSE(reply.words.empty());
}

TEST_F(SmtpTest, AWrongCertificateGetsNothing) {
  for (auto const* tls : {"starttls", "implicit"}) {
    auto const scheme = std::string(tls) == "implicit" ? "smtps" : "smtp";
    kit::SmtpServer other_name(folder, {.tls = tls, .certificate = "elsewhere"});
    EXPECT_EQ(mail::Smtp(to(other_name, scheme, "elsewhere")).post(letter("da.unit")).answer, Answer::nobody) << "made out to another name";
    kit::SmtpServer unknown_authority(folder, {.tls = tls});
    EXPECT_EQ(mail::Smtp(to(unknown_authority, scheme, "elsewhere")).post(letter("da.unit")).answer, Answer::nobody) << "by nobody we trust";
  }
  EXPECT_TRUE(folder.taken().empty());
}

TEST_F(SmtpTest, PlainSpeechGetsNothing) {
  kit::SmtpServer plain(folder, {.tls = "none"});
  EXPECT_EQ(mail::Smtp(to(plain)).post(letter("da.unit")).answer, Answer::nobody);
  EXPECT_TRUE(folder.taken().empty());
}

TEST_F(SmtpTest, EncryptedFromTheFirstByte) {
  kit::SmtpServer server(folder, {.tls = "implicit"});
  EXPECT_EQ(mail::Smtp(to(server, "smtps")).post(letter("da.unit")).answer, Answer::taken);
}

TEST_F(SmtpTest, SignsInAndAWrongPasswordIsNobodysFaultButOurs) {
  kit::SmtpServer server(folder, {.sign_in = "picture:three words"});
  auto terms = to(server);
  EXPECT_EQ(mail::Smtp(terms).post(letter("da.unit")).answer, Answer::nobody) << "without signing in";
  terms.user = "picture";
  terms.password = "guess";
  auto const refused = mail::Smtp(terms).post(letter("da.unit"));
  EXPECT_EQ(refused.answer, Answer::nobody);
  EXPECT_FALSE(holds(refused.words, "guess")) << refused.words;
  terms.password = "three words";
  EXPECT_EQ(mail::Smtp(terms).post(letter("da.unit")).answer, Answer::taken);
}

TEST(SmtpServerOption, NamesAServerAndNothingElse) {
  for (auto const* good : {"smtps://mail.example:465", "smtp://mail.example:587", "smtp://[::1]:25"}) EXPECT_EQ(mail::fault({.url = good}), "") << good;
  for (auto const* bad : {"", "mail.example", "http://mail.example", "smtp://user:secret@mail.example", "smtp://", "smtp://mail.example/path", "smtp://a b"})
    EXPECT_NE(mail::fault({.url = bad}), "") << bad;
  EXPECT_NE(mail::fault({.url = "smtps://mail.example:465", .user = "only"}), "");
}

}  // namespace

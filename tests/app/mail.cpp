// From the outbox to a real mail server, with the options of the command line and the product's own rules.
#include "app/mail.hpp"

#include "app/reactions.hpp"
#include "app/rule_books.hpp"
#include "http/log.hpp"
#include "http/metrics.hpp"
#include "kit/ledger_test.hpp"
#include "mail/smtp_server.hpp"
#include "outbox/store/messages.hpp"

#include <sys/stat.h>
#include <thread>

namespace app {
namespace {

using namespace std::chrono_literals;

struct MailTest : kit::LedgerTest {
  kit::MailFolder folder;

  void SetUp() override {
    http::log_to(http::LogTo::nowhere);
    rules = rule_books();
    reactions = app::reactions();
    db().script("insert into police_force (code, name, ons_code, nation, police_uk_id) values ('05', 'Merseyside Police', 'E23000004', 'England', 'x');"
                "insert into agency (id, kind, code, name, unit_name, mailbox, valid_from) values (1, 'police', '05', 'Merseyside Police', 'Unit', 'da@merseyside.police.uk', '2021-06-30');"
                "insert into agency_domain (agency_id, domain) values (1, 'merseyside.police.uk');");
  }
  MailOptions options(int port) {
    return {.server = fmt::format("smtp://localhost:{}", port), .from = "full-picture@justice.gov.uk", .site = "https://full-picture.example",
            .authorities_file = folder.file("localhost.pem"), .own_domains = {"justice.gov.uk"}};
  }
  // The product's own job, at each of these minutes.
  void run(MailOptions const& given, int minutes = 2) {
    auto const route = mail_route(given);
    ASSERT_TRUE(route) << route.error();
    rules.put(route->settings);
    jobs::Schedule const schedule(mail_jobs(*route));
    for (int i = 0; i < minutes; ++i) {
      schedule.run_due(ledger());
      clock.advance(1min);
    }
  }
  void queue(std::string const& key, std::string const& to, std::optional<ledger::AgencyId> agency = {}) {
    db().change({"t.queue", "insert into outbox (made_at, kind, recipient, agency_id, message_key, subject, body, link) values (0, 'digest', :to, :agency, :key, 'Enquiries waiting with you', 'Three wait.', '/worklist')"},
                {{"to", to}, {"agency", agency}, {"key", key}});
  }
  std::string state(std::string const& key) {
    auto const id = outbox::MessageId{*db().row<std::int64_t>({"t.key", "select id from outbox where message_key = :key"}, {{"key", key}})};
    auto const found = ledger().read(ledger::system_scope("t"), [&](ledger::View& view) { return outbox::find_message(view, id); });
    return std::string(base::word(outbox::standing(*found)));
  }
};
FOR_EACH_ENGINE(MailTest);

TEST_P(MailTest, WhatMayLeaveArrivesAndWhatMayNotStays) {
  kit::SmtpServer server(folder);
  queue("partner", "da@merseyside.police.uk", ledger::AgencyId{1});
  queue("gone", "unknown@merseyside.police.uk", ledger::AgencyId{1});
  queue("moved", "da@another.police.uk", ledger::AgencyId{1});
  queue("senior", "gill.okafor@justice.gov.uk");
  queue("private", "gill.okafor@example.com");
  run(options(server.port()), 3);
  EXPECT_EQ(folder.taken().size(), 2u);
  EXPECT_EQ(state("partner") + " " + state("senior"), "delivered delivered");
  EXPECT_EQ(state("gone") + " " + state("moved") + " " + state("private"), "undeliverable undeliverable undeliverable");
}

TEST_P(MailTest, AServerThatComesBackGetsEveryMessageOnce) {
  kit::SmtpServer taken_port(folder, {.tls = "none"});  // to have a port of our own, where nobody speaks TLS at first
  for (int i = 0; i < 3; ++i) queue(fmt::format("d/{}", i), "da@merseyside.police.uk", ledger::AgencyId{1});
  run(options(taken_port.port()), 4);
  EXPECT_TRUE(folder.taken().empty());
  run(options(kit::dead_port()), 4);
  EXPECT_EQ(state("d/0") + state("d/1") + state("d/2"), "waitingwaitingwaiting") << "nothing is dropped";
  kit::SmtpServer back(folder);
  run(options(back.port()), 4);
  EXPECT_EQ(folder.taken().size(), 3u);
  EXPECT_EQ(state("d/0") + state("d/1") + state("d/2"), "delivereddelivereddelivered");
}

TEST_P(MailTest, WhatWaitsAndWhatFailedIsAmongTheMetrics) {
  for (int i = 0; i < 3; ++i) queue(fmt::format("d/{}", i), "da@merseyside.police.uk", ledger::AgencyId{1});
  db().script("update outbox set given_up_at = 5 where message_key = 'd/0'");
  {
    MailGauges const gauges(std::shared_ptr<ledger::Ledger>(std::shared_ptr<void>(), &ledger()));
    auto const text = http::metrics_text();
    EXPECT_NE(text.find("fullpicture_mail_waiting 2\n"), std::string::npos) << text;
    EXPECT_NE(text.find("fullpicture_mail_undeliverable 1\n"), std::string::npos) << text;
  }
  EXPECT_EQ(http::metrics_text().find("fullpicture_mail_waiting"), std::string::npos);
}

TEST(MailOptionsTest, SayWhatToDo) {
  kit::MailFolder folder;
  auto const good = MailOptions{.server = "smtps://mail.example:465", .from = "full-picture@justice.gov.uk", .site = "https://full-picture.example", .own_domains = {"justice.gov.uk"}};
  EXPECT_TRUE(mail_route(good));
  EXPECT_EQ(mail_route({})->settings.mail, outbox::Mail::off);
  EXPECT_TRUE(mail_jobs(*mail_route({})).empty());
  auto const wrong = [&](auto change, char const* word) {
    auto given = good;
    change(given);
    auto const route = mail_route(given);
    ASSERT_FALSE(route) << word;
    EXPECT_NE(route.error().find(word), std::string::npos) << route.error();
  };
  wrong([](auto& o) { o.server = "mail.example"; }, "smtps://HOST:PORT");
  wrong([](auto& o) { o.server = "smtps://user:password@mail.example"; }, "--mail-credentials");
  wrong([](auto& o) { o.from = "full picture"; }, "--mail-from");
  wrong([](auto& o) { o.site = "http://full-picture.example"; }, "--site");
  wrong([](auto& o) { o.site = "https://full-picture.example/path"; }, "--site");
  wrong([](auto& o) { o.own_domains = {"justice"}; }, "--mail-domain");
  wrong([](auto& o) { o.own_domains = {}; }, "--mail-domain");
  wrong([](auto& o) { o.authorities_file = "/nowhere.pem"; }, "--mail-authorities");
  wrong([](auto& o) { o.credentials_file = "/nowhere"; }, "--mail-credentials");
  auto const file = folder.file("credentials");
  std::ofstream(file) << "picture\n";
  ::chmod(file.c_str(), 0600);
  wrong([&](auto& o) { o.credentials_file = file; }, "two lines");
  std::ofstream(file) << "picture\r\nthree words\r\n";
  auto with = good;
  with.credentials_file = file;
  EXPECT_EQ(mail_route(with)->server.user, "picture");
  EXPECT_EQ(mail_route(with)->server.password, "three words");
  ::chmod(file.c_str(), 0640);
  wrong([&](auto& o) { o.credentials_file = file; }, "chmod 600");
}

TEST(MailOptionsTest, CredentialsMayComeFromTheEnvironment) {
  ::setenv("FULLPICTURE_MAIL_USER", "picture", 1);
  ::setenv("FULLPICTURE_MAIL_PASSWORD", "three words", 1);
  auto const route = mail_route({.server = "smtps://mail.example:465", .from = "full-picture@justice.gov.uk", .site = "https://full-picture.example", .own_domains = {"justice.gov.uk"}});
  ::unsetenv("FULLPICTURE_MAIL_USER");
  ::unsetenv("FULLPICTURE_MAIL_PASSWORD");
  ASSERT_TRUE(route);
  EXPECT_EQ(route->server.user, "picture");
}

}  // namespace
}  // namespace app

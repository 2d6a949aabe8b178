// How messages leave a served product: the options of the command line, checked, and the job that delivers.
#pragma once
#include "base/outcome.hpp"
#include "jobs/schedule.hpp"
#include "mail/smtp.hpp"
#include "outbox/domain/settings.hpp"

namespace app {

struct MailOptions {
  std::string server = {};             // empty: no mail
  std::string from = {};
  std::string site = {};               // where links lead
  std::string credentials_file = {};   // two lines: user name, password. Or FULLPICTURE_MAIL_USER and FULLPICTURE_MAIL_PASSWORD
  std::string authorities_file = {};
  std::vector<std::string> own_domains = {};
};

struct MailRoute {
  outbox::Settings settings = {};
  mail::Server server = {};
};

// What is wrong with the options, in one sentence that says what to do; or how mail leaves.
tl::expected<MailRoute, std::string> mail_route(MailOptions const&);

// How many messages wait and how many could not be delivered, among the metrics for as long as this lives.
class MailGauges {
 public:
  explicit MailGauges(std::shared_ptr<ledger::Ledger> ledger);
  MailGauges(MailGauges const&) = delete;
  MailGauges& operator=(MailGauges const&) = delete;
  ~MailGauges();
};

// Every minute, for as long as the server answers. Without a mail server there is no job.
std::vector<jobs::Job> mail_jobs(MailRoute const&);

}  // namespace app

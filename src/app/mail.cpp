#include "app/mail.hpp"

#include "base/text.hpp"
#include "enquiries/actions/steps.hpp"
#include "http/log.hpp"
#include "http/metrics.hpp"
#include "outbox/actions/deliver.hpp"
#include "outbox/domain/mail_address.hpp"
#include "outbox/store/messages.hpp"
#include "sql/error.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <sys/stat.h>

namespace app {
namespace {

struct Credentials {
  std::string user = {};
  std::string password = {};
};

tl::unexpected<std::string> wrong(std::string why) { return tl::unexpected(std::move(why)); }

std::string from_environment(char const* name) {
  auto const* value = std::getenv(name);
  return value ? value : "";
}

tl::expected<Credentials, std::string> credentials(std::string const& file) {
  if (file.empty()) return Credentials{from_environment("FULLPICTURE_MAIL_USER"), from_environment("FULLPICTURE_MAIL_PASSWORD")};
  struct stat about{};
  if (::stat(file.c_str(), &about) != 0) return wrong("The file of --mail-credentials cannot be read");
  if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0) return wrong("The file of --mail-credentials can be read by others: chmod 600");
  std::ifstream opened(file, std::ios::binary);
  Credentials read;
  std::getline(opened, read.user);
  std::getline(opened, read.password);
  for (auto* line : {&read.user, &read.password})
    while (line->ends_with('\r')) line->pop_back();
  if (read.user.empty() || read.password.empty()) return wrong("The file of --mail-credentials needs two lines: user name, password");
  return read;
}

// "https://full-picture.example", perhaps with a port: links to pages are put behind it.
bool is_site(std::string_view site) {
  if (!site.starts_with("https://")) return false;
  auto const host = site.substr(8);
  return !host.empty() && std::ranges::all_of(host, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':'; });
}

}  // namespace

tl::expected<MailRoute, std::string> mail_route(MailOptions const& options) {
  if (options.server.empty()) return MailRoute{};
  auto const known = credentials(options.credentials_file);
  if (!known) return tl::unexpected(known.error());
  MailRoute route{.settings = {.mail = outbox::Mail::on, .from = options.from, .site = options.site},
                  .server = {.url = options.server, .user = known->user, .password = known->password, .authorities_file = options.authorities_file}};
  if (auto why = mail::fault(route.server); !why.empty()) return wrong(std::move(why));
  if (!outbox::is_plain_address(options.from)) return wrong("Give the sender's address with --mail-from, such as full-picture@justice.gov.uk");
  if (!is_site(options.site)) return wrong("Give the address of this site with --site, such as https://full-picture.example: messages link to it");
  if (!options.authorities_file.empty() && !std::ifstream(options.authorities_file)) return wrong("The file of --mail-authorities cannot be read");
  if (options.own_domains.empty()) return wrong("Give the domains of our own people's addresses with --mail-domain, such as justice.gov.uk: alerts go nowhere else");
  for (auto const& typed : options.own_domains) {
    auto domain = outbox::mail_domain(typed);
    if (domain.empty()) return wrong("--mail-domain must be a domain such as justice.gov.uk, not " + typed);
    route.settings.own_domains.push_back(std::move(domain));
  }
  return route;
}

namespace {

constexpr auto waiting_gauge = "fullpicture_mail_waiting", undeliverable_gauge = "fullpicture_mail_undeliverable";

std::int64_t ask(ledger::Ledger& ledger, std::int64_t outbox::Pending::*which) {
  try {
    return ledger.read(ledger::system_scope("metrics"), [](ledger::View& view) { return outbox::pending(view); }).*which;
  } catch (sql::Error const&) {
    return -1;  // not known: the database does not answer
  }
}

}  // namespace

MailGauges::MailGauges(std::shared_ptr<ledger::Ledger> ledger) {
  http::add_gauge(waiting_gauge, "Messages that wait to be delivered; -1: not known.", [ledger] { return ask(*ledger, &outbox::Pending::waiting); });
  http::add_gauge(undeliverable_gauge, "Messages that could not be delivered and are not set aside.", [ledger] { return ask(*ledger, &outbox::Pending::undeliverable); });
}

MailGauges::~MailGauges() {
  http::remove_gauge(waiting_gauge);
  http::remove_gauge(undeliverable_gauge);
}

std::vector<jobs::Job> mail_jobs(MailRoute const& route) {
  if (route.settings.mail != outbox::Mail::on) return {};
  return {{"mail.deliver", {.every = jobs::Every::minute}, [server = route.server](ledger::Ledger& ledger, base::Instant) {
             mail::Smtp smtp(server);
             auto const done = outbox::deliver_due(ledger, smtp, {.agency_allows = enquiries::mailbox_allowed});
             if (done.delivered + done.refused + done.put_off > 0)
               http::log_info("mail", {{"delivered", std::to_string(done.delivered)}, {"refused", std::to_string(done.refused)}, {"put_off", std::to_string(done.put_off)}});
             if (!done.trouble.empty()) http::log_error("mail.server", {{"trouble", done.trouble}});
           }}};
}

}  // namespace app

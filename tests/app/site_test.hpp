// The whole site over real connections.
#pragma once
#include "app/site.hpp"

#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "app/service_routes.hpp"
#include "govuk/assets.hpp"
#include "http/log.hpp"
#include "identity/world.hpp"
#include "kit/http_client.hpp"

namespace app {

using namespace identity_world;
using namespace std::chrono_literals;

struct SiteTest : identity_world::Test {
  std::string secret = identity::new_code_secret();
  web::Routes more = {};   // of a test's own
  std::unique_ptr<Site> site;
  std::unique_ptr<http::Server> server;

  void SetUp() override {
    http::log_to(http::LogTo::nowhere);
    identity_world::Test::SetUp();
    rules = rule_books();
    reactions = app::reactions();
  }
  void TearDown() override {
    server.reset();
    site.reset();
    identity_world::Test::TearDown();
  }

  std::uint16_t port() {
    if (server) return server->port();
    site = std::make_unique<Site>(std::shared_ptr<ledger::Ledger>(std::shared_ptr<void>(), &ledger()), SiteOptions{});
    auto table = service_routes([] { return true; });
    auto every = routes();
    every.push_back({http::Method::get, "/test/fails", ledger::Permission::anyone, [](web::Call&) -> http::Response { throw std::runtime_error("a secret"); }});
    every.push_back({http::Method::get, "/test/file", ledger::Permission::anyone, [](web::Call&) { return http::download("..\\evil\".html", "text/html", "<script>alert(1)</script>"); }});
    for (auto const& route : more) every.push_back(route);
    for (auto& route : site->bind(std::move(every))) table.push_back(std::move(route));
    http::ServerOptions options{.threads = 2, .trusted_proxy = true, .proxies = {"127.0.0.1"}, .log_requests = false,
                                .error_page = [this](int status, http::Request const* request) { return site->error_page(status, request); }};
    server = std::make_unique<http::Server>(std::move(options), http::Router(std::move(table)));
    server->start();
    return server->port();
  }

  AccountId enrolled(std::string const& name) {
    auto const person = practitioner(name);
    perform(ledger(), administrator(), ResetPassword{person.account, known_hash, false}).value();
    static constexpr sql::Statement enrol{"test.enrol", "update account set totp_secret = :secret where id = :id"};
    db().change(enrol, {{"secret", secret}, {"id", person.account}});
    return person.account;
  }
  kit::Reply sign_in(kit::HttpClient& client, std::string const& name, std::string const& typed = password, kit::Fields const& headers = {}) {
    client.get("/sign-in");
    return client.post("/sign-in", {{"user_name", name}, {"password", typed}, {"code", identity::code_at(secret, clock.now())}}, headers);
  }
  // The token in the forms of a page.
  static std::string token_in(kit::Reply const& page) {
    static constexpr std::string_view mark = "name=\"csrf_token\" value=\"";
    auto const at = page.body.find(mark);
    return at == std::string::npos ? "" : page.body.substr(at + mark.size(), page.body.find('"', at + mark.size()) - at - mark.size());
  }
};

}  // namespace app

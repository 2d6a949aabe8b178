// The site: routes, sign-in, permission, token, handler, looks; in that order, for every request.
#pragma once
#include "app/public_pages.hpp"
#include "http/server.hpp"
#include "ledger/ledger.hpp"
#include "web/route.hpp"

#include <atomic>

namespace app {

struct SiteOptions {
  bool training = false;   // the demonstration: banner, clock, one-click sign-in
  std::function<govuk::Html(http::Request const&, govuk::Frame const&)> banner = {};
};

class Site {
 public:
  Site(std::shared_ptr<ledger::Ledger> ledger, SiteOptions options);

  // The handlers of a route table, each behind sign-in, permission, token and the log of looks.
  std::vector<http::Route> bind(web::Routes table);
  // The designed page of a status that no handler answered.
  http::Response error_page(int status, http::Request const* request) const;
  // The demonstration's "Start again" puts another ledger in; requests under way keep theirs.
  void use(std::shared_ptr<ledger::Ledger> ledger) { ledger_.store(std::move(ledger)); }
  std::shared_ptr<ledger::Ledger> ledger() const { return ledger_.load(); }

 private:
  struct Visitor;
  http::Response answer(web::Route const& route, http::Request const& request) const;
  http::Response answer_anybody(web::Route const& route, http::Request const& request, std::shared_ptr<ledger::Ledger> const& ledger) const;
  static http::Response with_visit(Visitor const&, http::Response);
  Visitor visitor_of(http::Request const& request, ledger::Ledger& ledger) const;
  http::Response handle(web::Route const& route, http::Request const& request, Visitor const& visitor,
                        std::shared_ptr<ledger::Ledger> const& ledger) const;

  std::atomic<std::shared_ptr<ledger::Ledger>> ledger_;
  SiteOptions options_;
  mutable PublicPages public_pages_ = {};
  std::unique_ptr<http::Router> pages_ = std::make_unique<http::Router>(std::vector<http::Route>{});   // every page that can be asked for by its address
};

}  // namespace app

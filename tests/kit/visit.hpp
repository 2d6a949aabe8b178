// A page asked for as the site asks for it: the route's permission first, then its handler on a read snapshot.
// Header only, for the kit itself stands below the web room.
#pragma once
#include "http/router.hpp"
#include "web/route.hpp"

#include <gtest/gtest.h>

namespace kit {

class Visitor {
 public:
  Visitor(ledger::Ledger& ledger, web::Routes routes) : ledger_(ledger), routes_(std::move(routes)), router_(bare(routes_)) {}

  ledger::Scope scope = {};
  http::Pairs cookies = {};

  http::Response get(std::string const& target) { return ask(http::Method::get, target, {}); }
  http::Response post(std::string const& target, http::Form form = {}) { return ask(http::Method::post, target, std::move(form)); }

 private:
  static http::Router bare(web::Routes const& routes) {
    std::vector<http::Route> table;
    for (auto const& row : routes)
      table.push_back({.method = row.method, .pattern = std::string(row.pattern), .handler = [](http::Request const&) { return http::plain(""); }});
    return http::Router(std::move(table));
  }

  http::Response ask(http::Method method, std::string const& target, http::Form form) {
    auto const mark = std::min(target.find('?'), target.size());
    http::Request request{.method = method, .path = target.substr(0, mark), .form = std::move(form), .request_id = "test", .cookies = cookies};
    if (mark < target.size()) request.query = http::parse_form(target.substr(mark + 1)).value();
    auto match = router_.match(method, request.path);
    if (match.index < 0) return http::plain("no such route", 404);
    request.params = std::move(match.params);
    auto const& route = routes_.at(static_cast<std::size_t>(match.index));
    request.pattern = std::string(route.pattern);
    if (!ledger::may(scope.role, route.permission)) return http::plain("may not", 403);
    govuk::Frame const frame{.signed_in = scope.name, .csrf = "test-token"};
    return ledger_.read(scope, [&](ledger::View& view) {
      web::Call call{.request = request, .ledger = ledger_, .scope = scope, .view = view, .frame = frame, .now = view.now()};
      return route.handler(call);
    }, route.lane == http::Lane::heavy);
  }

  ledger::Ledger& ledger_;
  web::Routes routes_;
  http::Router router_;
};

inline http::Form form(std::initializer_list<std::pair<char const*, std::string>> fields) {
  http::Form made;
  for (auto const& [name, value] : fields) made.add(name, value);
  return made;
}

// The value of a header of a response; empty if absent.
inline std::string header(http::Response const& response, std::string_view name) {
  for (auto const& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

}  // namespace kit

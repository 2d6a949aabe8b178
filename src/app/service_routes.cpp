#include "app/service_routes.hpp"

#include "govuk/assets.hpp"
#include "http/metrics.hpp"

namespace app {
namespace {

http::Response asset(http::Request const& request) {
  auto const found = govuk::asset(request.path);
  if (!found) return http::plain_error(404);
  return http::asset(found->bytes, std::string(found->content_type), found->name, found->gzip);
}

http::Response metrics(http::Request const& request) {
  // For the machine's own collector: behind a proxy the proxy keeps this path to itself.
  if (!request.remote_address.starts_with("127.") && request.remote_address != "::1") return http::plain_error(404);
  return http::plain(http::metrics_text());
}

}  // namespace

std::vector<http::Route> service_routes(std::function<bool()> healthy) {
  return {
      {.method = http::Method::get, .pattern = "/health", .handler = [healthy](http::Request const&) {
         return healthy() ? http::plain("ok\n") : http::plain("the database does not answer\n", 503);
       }},
      {.method = http::Method::get, .pattern = "/metrics", .handler = metrics},
      {.method = http::Method::get, .pattern = "/assets/*rest", .handler = asset},
  };
}

}  // namespace app

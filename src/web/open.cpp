#include "web/open.hpp"

#include "http/etag.hpp"

namespace web {

int seconds_left_of_minute(base::Instant now) {
  auto const minute = std::chrono::floor<std::chrono::minutes>(now);
  return static_cast<int>(59 - (now - minute).count());
}

http::Response open_to_all(Call const& call, http::Response response) {
  bool const anybody = call.scope.account.value == 0 && !call.scope.system && call.frame.banner.empty();
  if (response.status != 200 || !anybody) return response;
  response.etag = http::etag_of(response.bytes());
  response.header("Vary", "Cookie");  // who signs in is not shown what was kept of before
  response.public_seconds = seconds_left_of_minute(call.now);
  return response;
}

}  // namespace web

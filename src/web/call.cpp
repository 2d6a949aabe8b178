#include "web/call.hpp"

namespace web {

int status_of(base::Refused kind) {
  switch (kind) {
    case base::Refused::invalid: return 422;
    case base::Refused::not_found: return 404;
    case base::Refused::forbidden: return 403;
    case base::Refused::conflict: return 409;
    case base::Refused::stale: return 409;
  }
  return 500;
}

http::Response Call::page(govuk::Page const& shown, int status) const {
  return http::html(govuk::render(shown, frame), status);
}

http::Response Call::refused(base::Refusal const& refusal, std::string_view back) const {
  int const status = status_of(refusal.kind);
  std::string message = refusal.message;
  for (auto const& error : refusal.errors) message += (message.empty() ? "" : " ") + error.message;
  return page(status_page(status, {}, message, back), status);
}

}  // namespace web

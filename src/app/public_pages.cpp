#include "app/public_pages.hpp"

#include "publication/store/documents.hpp"
#include "web/open.hpp"

namespace app {
namespace {

std::int64_t minute_of(base::Instant at) { return std::chrono::floor<std::chrono::minutes>(at).time_since_epoch().count(); }

std::string address_of(http::Request const& request) { return request.path + "?" + http::to_query(request.query); }

}  // namespace

// The minute is read first: what is counted after it was counted in it or later.
PublicPages::State PublicPages::state_of(ledger::Ledger& ledger) {
  auto const now = ledger.clock().now();
  auto const version = ledger.read(ledger::Scope{}, [](ledger::View& view) { return publication::public_state(view); });
  return {.record = &ledger, .minute = minute_of(now), .version = version, .seconds_left = web::seconds_left_of_minute(now)};
}

std::optional<http::Response> PublicPages::find(State const& state, http::Request const& request) {
  if (state.seconds_left == 0) return std::nullopt;
  std::shared_ptr<http::Response const> found;
  {
    std::scoped_lock const lock(mutex_);
    if (!(state_ == state)) return std::nullopt;
    if (auto const at = kept_.find(address_of(request)); at != kept_.end()) found = at->second;
  }
  if (!found) return std::nullopt;
  auto answer = *found;
  answer.public_seconds = state.seconds_left;
  return answer;
}

void PublicPages::keep(State const& before, http::Request const& request, http::Response const& answer) {
  bool const open = answer.status == 200 && answer.public_seconds > 0 && !answer.etag.empty() && answer.cookies.empty() && !answer.after;
  // An answer made in the next minute is not of this one, should the clock be set back.
  if (!open || minute_of(before.record->clock().now()) != before.minute) return;
  auto kept = std::make_shared<http::Response const>(answer);
  std::scoped_lock const lock(mutex_);
  if (!(state_ == before) || bytes_ + kept->bytes().size() > most_bytes) begin(before);
  bytes_ += kept->bytes().size();
  kept_.insert_or_assign(address_of(request), std::move(kept));
}

void PublicPages::begin(State const& state) {
  state_ = state;
  bytes_ = 0;
  kept_.clear();
}

}  // namespace app

#include "http/connection.hpp"

#include <boost/asio/post.hpp>

#include <typeinfo>

#include "http/gzip.hpp"
#include "http/headers.hpp"
#include "http/log.hpp"
#include "http/metrics.hpp"
#include "http/text.hpp"

namespace http {

namespace asio = boost::asio;

namespace {

constexpr std::size_t small_read = 4096, large_read = 64 * 1024;
constexpr std::size_t joined_body = 32 * 1024;              // up to here one write is cheaper than two
constexpr std::size_t most_discarded = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds linger_for{2000};
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

// A line that ends in LF alone would keep us waiting for the empty line that another server has already seen.
bool bare_line_feed(std::string_view arrived, std::size_t looked_at) {
  for (auto at = arrived.find('\n', looked_at); at != std::string_view::npos; at = arrived.find('\n', at + 1))
    if (at == 0 || arrived[at - 1] != '\r') return true;
  return false;
}

Response busy(ServerState const& state, Request const& request) { return state.error(503, &request).header("Retry-After", "5"); }

}  // namespace

Connection::Connection(std::shared_ptr<ServerState> state, std::unique_ptr<Wire> wire)
    : state_(std::move(state)), wire_(std::move(wire)), address_(wire_->remote_address()), timer_(wire_->strand()) {}

Connection::~Connection() { give_back_body(); }

void Connection::start() {
  asio::post(wire_->strand(), [self = shared_from_this()] {
    if (self->step_ == Step::closed) return;
    self->deadline(self->state_->options.timeouts.handshake);
    self->wire_->open(self);
  });
}

void Connection::opened(bool ok) {
  if (step_ == Step::closed) return;
  ok ? begin_request() : close();
}

// ---- reading

void Connection::begin_request() {
  if (state_->stopping) return close();
  give_back_body();
  looked_at_ = 0;
  request_ = {};
  response_ = {};
  match_ = {};
  tail_ = {};
  known_ = keep_alive_ = false;
  ++exchange_;
  if (chunk_.size() != small_read) std::vector<char>(small_read).swap(chunk_);
  step_ = Step::idle;
  if (!in_.empty()) return read_head();
  step_began_ = Clock::now();
  deadline(state_->guests.crowded() ? state_->options.timeouts.idle_when_crowded : state_->options.timeouts.idle);
  read_more();
}

void Connection::read_more() {
  if (reading_) return;
  reading_ = true;
  wire_->read(shared_from_this(), chunk_);
}

void Connection::received(std::size_t bytes) {
  reading_ = false;
  if (step_ == Step::closed) return;
  if (bytes == 0) {
    if (step_ == Step::idle || step_ == Step::head || step_ == Step::body || step_ == Step::lingering) close();
    return;  // while we answer, the write will tell
  }
  if (step_ == Step::lingering) {
    discarded_ += bytes;
    return discarded_ > most_discarded ? close() : read_more();
  }
  in_.append(chunk_.data(), bytes);
  if (step_ == Step::idle || step_ == Step::head) read_head();
  else if (step_ == Step::body) read_body();
}

void Connection::read_head() {
  if (looked_at_ == 0 && in_.starts_with("\r\n")) in_.erase(0, 2);  // some clients end a form with one line break too many (RFC 9112 2.2)
  auto const end = head_end(in_, looked_at_);
  if (bare_line_feed(std::string_view(in_).substr(0, end.value_or(in_.size())), looked_at_)) return refuse({400, "a line does not end with CR LF"});
  if (end.value_or(in_.size()) > state_->options.limits.header_bytes) return refuse({431, "the head is too large"});
  if (end) return take_head(*end);
  looked_at_ = in_.size();
  if (step_ == Step::idle && !in_.empty()) {
    step_ = Step::head;
    deadline(state_->options.timeouts.header);
  }
  read_more();
}

void Connection::take_head(std::size_t end) {
  auto head = parse_head(std::string_view(in_).substr(0, end));
  in_.erase(0, end);
  if (!head) return refuse(head.error());
  Peer const peer{.address = address_, .over_tls = state_->tls != nullptr, .trusted_proxy = state_->options.trusted_proxy};
  if (auto const bad = read_request(*head, peer, request_)) return refuse(*bad);
  known_ = true;
  keep_alive_ = head->keep_alive && exchange_ < state_->options.limits.requests_per_connection;
  match_ = state_->router.match(request_.method, request_.path);
  if (match_.index >= 0) request_.pattern = state_->router.routes()[static_cast<std::size_t>(match_.index)].pattern;
  request_.params = std::move(match_.params);
  prepare_body(*head);
}

void Connection::prepare_body(Head const& head) {
  auto const& limits = state_->options.limits;
  bool const upload = match_.index >= 0 && state_->router.routes()[static_cast<std::size_t>(match_.index)].upload;
  auto const limit = upload ? limits.upload_bytes : limits.body_bytes;
  if (head.length > limit) return refuse({413, "the body is too large"});
  body_ = Body(head, limit);
  if (body_.done()) return work();
  if (chunk_.size() != large_read) std::vector<char>(large_read).swap(chunk_);
  step_ = Step::body;
  step_began_ = Clock::now();
  pace_reading();
  if (!head.expects_continue || !in_.empty()) return read_body();
  step_ = Step::continuing;
  out_ = go_on;
  written_ = 0;
  write_more();
}

void Connection::read_body() {
  if (!in_.empty()) {
    auto const used = body_.take(in_);
    if (!used) return refuse(used.error());
    in_.erase(0, *used);
    if (!within_budget()) return refuse({503, "too many bodies at once"});
  }
  if (body_.done()) {
    request_.body = body_.release();
    return work();
  }
  pace_reading();
  read_more();
}

bool Connection::within_budget() {
  auto const now = body_.size();
  auto const all = state_->body_bytes += now - counted_;
  counted_ = now;
  return all <= state_->options.limits.bodies_in_memory;
}

void Connection::give_back_body() {
  body_ = {};
  state_->body_bytes -= std::exchange(counted_, 0);
}

// ---- answering

void Connection::work() {
  step_ = Step::working;
  no_deadline();
  complete_at_ = Clock::now();
  bool const heavy = match_.index >= 0 && state_->router.routes()[static_cast<std::size_t>(match_.index)].lane == Lane::heavy;
  if (!heavy) {
    answer();
    return hold_or_write();
  }
  bool const taken = state_->lane.offer([self = shared_from_this()] {
    self->answer();
    asio::post(self->wire_->strand(), [self] { self->hold_or_write(); });
  });
  if (taken) return;
  count_event("heavy_lane_full");
  prepare(busy(*state_, request_));
  write_response();
}

void Connection::answer() { prepare(respond()); }

Response Connection::respond() {
  try {
    if (auto const bad = read_body_as_form(request_)) return state_->error(bad->status, &request_);
    if (match_.index >= 0) return state_->router.routes()[static_cast<std::size_t>(match_.index)].handler(request_);
    if (match_.allow.empty()) return state_->error(404, &request_);
    return state_->error(405, &request_).header("Allow", match_.allow);
  } catch (std::exception const& error) {
    auto const what = state_->options.describe_error ? state_->options.describe_error(error) : std::string(typeid(error).name());
    log_error("handler failed", {{"id", request_.request_id}, {"route", request_.pattern}, {"error", what}});
  } catch (...) {
    log_error("handler failed", {{"id", request_.request_id}, {"route", request_.pattern}});
  }
  return state_->error(500, known_ ? &request_ : nullptr);
}

// Everything that may fail or take long, while still in the lane: compression and the head.
void Connection::prepare(Response response) {
  response_ = std::move(response);
  Wrapping wrap{.over_tls = request_.over_tls || state_->tls != nullptr, .keep_alive = keep_alive_ && !state_->stopping,
                .no_body = request_.method == Method::head};
  keep_alive_ = wrap.keep_alive;
  try {
    settle(response_, request_, wrap.extra);
    out_ = response_head(response_, wrap);
  } catch (std::exception const&) {
    log_error("response cannot be sent", {{"id", request_.request_id}, {"route", request_.pattern}});
    response_ = plain_error(500);
    wrap.extra.clear();
    out_ = response_head(response_, wrap);
  }
  auto const body = wrap.no_body ? std::string_view{} : response_.bytes();
  bool const joined = body.size() <= joined_body;
  if (joined) out_ += body;
  tail_ = joined ? std::string_view{} : body;
}

void Connection::hold_or_write() {
  if (step_ == Step::closed) return;
  if (!response_.after) return write_response();
  step_ = Step::holding;
  deadline(state_->options.timeouts.held);
  auto const go = [weak = weak_from_this(), exchange = exchange_](bool ok) {
    auto const self = weak.lock();
    if (!self) return;
    asio::post(self->wire_->strand(), [weak, exchange, ok] {
      if (auto const still = weak.lock()) still->released(exchange, ok);
    });
  };
  try {
    std::exchange(response_.after, {})(go);
  } catch (std::exception const&) {
    released(exchange_, false);
  }
}

// Once for each exchange; what comes after the time is up, or twice, changes nothing.
void Connection::released(int exchange, bool ok) {
  if (step_ != Step::holding || exchange != exchange_) return;
  if (!ok) {
    count_event("responses_withheld");
    prepare(busy(*state_, request_));
  }
  write_response();
}

// ---- writing

void Connection::write_response() {
  record();
  step_ = Step::writing;
  written_ = 0;
  step_began_ = Clock::now();
  pace_writing();
  write_more();
}

void Connection::write_more() {
  auto const rest = written_ < out_.size() ? std::string_view(out_).substr(written_) : tail_.substr(written_ - out_.size());
  wire_->write(shared_from_this(), rest);
}

void Connection::sent(std::size_t bytes) {
  if (step_ == Step::closed) return;
  if (bytes == 0) return close();
  written_ += bytes;
  if (written_ < out_.size() + (step_ == Step::continuing ? 0 : tail_.size())) {
    if (step_ == Step::writing) pace_writing();
    return write_more();
  }
  if (step_ == Step::continuing) {
    step_ = Step::body;
    return read_body();
  }
  keep_alive_ ? begin_request() : linger();
}

// Closing with unread bytes would reset the connection and could destroy the answer on its way: the client is told
// that nothing more comes, and what it still sends is read and forgotten for a moment.
void Connection::linger() {
  step_ = Step::lingering;
  in_.clear();
  wire_->end();
  deadline(linger_for);
  read_more();
}

void Connection::close() {
  if (step_ == Step::closed) return;
  step_ = Step::closed;
  timer_.cancel();
  wire_->drop();
  state_->guests.leave(address_, this);
}

void Connection::refuse(BadRequest const& why) {
  count_event("requests_refused");
  complete_at_ = Clock::now();
  keep_alive_ = false;
  give_back_body();
  if (!known_) request_.method = Method::get;
  auto response = state_->error(why.status, known_ ? &request_ : nullptr);
  if (why.status == 503) response.header("Retry-After", "5");
  if (state_->options.log_requests) log_info("refused", {{"id", request_.request_id}, {"why", why.why}});
  prepare(std::move(response));
  write_response();
}

void Connection::record() const {
  auto const took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - complete_at_);
  auto const pattern = request_.pattern.empty() ? std::string_view("(none)") : std::string_view(request_.pattern);
  count_request(base::word(request_.method), pattern, response_.status, took);
  if (state_->options.log_requests)
    log_request({.request_id = request_.request_id, .method = base::word(request_.method), .pattern = pattern, .status = response_.status,
                 .took = took, .bytes = out_.size() + tail_.size()});
}

// ---- time

void Connection::deadline(std::chrono::milliseconds from_now) {
  deadline_ = Clock::now() + from_now;
  if (deadline_ < armed_for_) arm();
}

void Connection::paced(std::chrono::milliseconds base, std::size_t bytes, std::size_t a_second) {
  deadline_ = step_began_ + base + std::chrono::milliseconds(bytes * 1000 / a_second);
  if (deadline_ < armed_for_) arm();
}

// Somebody who takes nothing is shed soon; somebody who takes a little now and then, once the whole takes too long.
void Connection::pace_writing() {
  auto const& options = state_->options;
  paced(options.timeouts.write, written_, options.limits.slowest_write);
  deadline_ = std::min(deadline_, Clock::now() + options.timeouts.write);
  if (deadline_ < armed_for_) arm();
}

// The timer is set once for many deadlines: when it fires too early, it is set again.
void Connection::arm() {
  armed_for_ = deadline_;
  timer_.expires_at(deadline_);
  timer_.async_wait([weak = weak_from_this()](auto error) {
    if (auto const self = weak.lock(); self && !error) self->on_timer();
  });
}

void Connection::on_timer() {
  if (step_ == Step::closed) return;
  armed_for_ = Clock::time_point::max();
  if (Clock::now() >= deadline_) expired();
  else if (deadline_ != Clock::time_point::max()) arm();
}

void Connection::expired() {
  no_deadline();
  switch (step_) {
    case Step::head:
    case Step::body: return refuse({408, "the request did not arrive in time"});
    case Step::holding: return released(exchange_, false);
    case Step::working:
    case Step::closed: return;
    case Step::opening:
    case Step::continuing:
    case Step::writing: count_event("slow_clients_shed"); return close();
    case Step::idle:
    case Step::lingering: return close();
  }
}

// ---- stopping

void Connection::finish_soon() {
  asio::post(wire_->strand(), [self = shared_from_this()] {
    if (self->step_ == Step::idle || self->step_ == Step::opening || self->step_ == Step::lingering) self->close();
  });
}

void Connection::make_room() {
  asio::post(wire_->strand(), [self = shared_from_this()] {
    if (self->step_ != Step::idle) return;
    auto const goes = self->step_began_ + self->state_->options.timeouts.idle_when_crowded;
    if (goes >= self->deadline_) return;
    self->deadline_ = goes;
    if (goes < self->armed_for_) self->arm();
  });
}

void Connection::drop() {
  asio::post(wire_->strand(), [self = shared_from_this()] { self->close(); });
}

}  // namespace http

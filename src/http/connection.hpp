// One client: its members are the steps of an exchange, in order. All run on the wire's strand, except answer(), which
// runs in the route's lane while the strand has nothing to do.
#pragma once
#include "http/wire.hpp"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <vector>

#include "http/intake.hpp"
#include "http/message.hpp"
#include "http/server_state.hpp"

namespace http {

class Connection final : public WireUser, public std::enable_shared_from_this<Connection> {
 public:
  Connection(std::shared_ptr<ServerState> state, std::unique_ptr<Wire> wire);
  ~Connection() override;

  void start();
  void finish_soon();  // from any thread: closes when idle, else after the response under way
  void make_room();    // from any thread: closes soon when it is idle
  void drop();         // from any thread: closes now

 private:
  enum class Step { opening, idle, head, continuing, body, working, holding, writing, lingering, closed };
  using Clock = std::chrono::steady_clock;

  void opened(bool ok) override;
  void received(std::size_t bytes) override;
  void sent(std::size_t bytes) override;

  void begin_request();
  void read_more();
  void read_head();
  void take_head(std::size_t end);
  void prepare_body(Head const& head);
  void read_body();
  bool within_budget();
  void give_back_body();
  void work();
  void answer();
  Response respond();
  void prepare(Response response);
  void hold_or_write();
  void released(int exchange, bool ok);
  void write_response();
  void write_more();
  void linger();
  void close();
  void refuse(BadRequest const& why);
  void record() const;

  void deadline(std::chrono::milliseconds from_now);
  // From `step_began_`: `base`, and a second for each `a_second` of the bytes that have moved.
  void paced(std::chrono::milliseconds base, std::size_t bytes, std::size_t a_second);
  void pace_reading() { paced(state_->options.timeouts.body, body_.size(), state_->options.limits.slowest_read); }
  void pace_writing();
  void no_deadline() { deadline_ = Clock::time_point::max(); }
  void arm();
  void on_timer();
  void expired();

  std::shared_ptr<ServerState> const state_;
  std::unique_ptr<Wire> const wire_;
  std::string const address_;
  boost::asio::basic_waitable_timer<Clock, boost::asio::wait_traits<Clock>, Strand> timer_;
  Clock::time_point deadline_ = Clock::time_point::max(), armed_for_ = Clock::time_point::max(), step_began_{}, complete_at_{};
  Step step_ = Step::opening;

  std::string in_;             // arrived and not yet understood
  std::vector<char> chunk_;    // being read into
  bool reading_ = false;
  std::size_t looked_at_ = 0, discarded_ = 0, counted_ = 0;

  Body body_;
  Request request_;
  Router::Match match_;
  bool known_ = false;         // request_ can be shown to an error page
  bool keep_alive_ = false;
  int exchange_ = 0;           // which request of this connection

  Response response_;
  std::string out_;            // head and a small body
  std::string_view tail_;      // a large body, inside response_
  std::size_t written_ = 0;
};

}  // namespace http

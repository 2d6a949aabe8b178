#include "http/server.hpp"

#include "http/connection.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "http/log.hpp"
#include "http/metrics.hpp"

namespace http {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

namespace {

// Plain speech is for the proxy's ears: nobody else gets an answer, and nobody else's word for an address is believed.
bool may_connect(ServerOptions const& options, std::string_view address) {
  if (address.starts_with("::ffff:")) address.remove_prefix(7);  // IPv4 on a socket that takes both
  return !options.trusted_proxy || options.proxies.empty() || std::ranges::find(options.proxies, address) != options.proxies.end();
}

}  // namespace

struct Server::Inner : std::enable_shared_from_this<Server::Inner> {
  Inner(ServerOptions options, Router router) : state(std::make_shared<ServerState>(std::move(options), std::move(router))), acceptor(asio::make_strand(state->io)) {}

  void listen();
  void accept();
  void welcome(Socket);
  void run();

  std::shared_ptr<ServerState> state;
  asio::basic_socket_acceptor<tcp, Strand> acceptor;
  std::optional<asio::executor_work_guard<asio::io_context::executor_type>> work;
  std::vector<std::thread> threads;
  std::uint16_t port = 0;
};

void Server::Inner::listen() {
  auto const& options = state->options;
  auto const fail = [&](std::string const& why) {
    throw std::runtime_error("cannot listen on " + options.address + " port " + std::to_string(options.port) + ": " + why);
  };
  boost::system::error_code error;
  auto const address = asio::ip::make_address(options.address, error);
  if (error) fail("give a numerical address, such as 127.0.0.1");
  tcp::endpoint const end(address, options.port);
  if (acceptor.open(end.protocol(), error); error) fail(error.message());
  acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (acceptor.bind(end, error); error) fail(error.message() + "; choose another port or stop the program that has it");
  if (acceptor.listen(1024, error); error) fail(error.message());
  port = acceptor.local_endpoint().port();
}

void Server::Inner::accept() {
  acceptor.async_accept(asio::make_strand(state->io), [self = shared_from_this()](auto error, Socket socket) {
    if (self->state->stopping || !self->acceptor.is_open()) return;
    if (!error) {
      self->welcome(std::move(socket));
      return self->accept();
    }
    // Out of descriptors, most likely: some will be given back in a moment.
    auto const timer = std::make_shared<asio::steady_timer>(self->acceptor.get_executor(), std::chrono::milliseconds(100));
    timer->async_wait([self, timer](auto) { if (self->acceptor.is_open()) self->accept(); });
  });
}

void Server::Inner::welcome(Socket socket) {
  boost::system::error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  auto wire = state->tls ? tls_wire(std::move(socket), *state->tls) : plain_wire(std::move(socket));
  auto const address = wire->remote_address();
  if (!may_connect(state->options, address)) return count_event("connections_refused");
  auto const guest = std::make_shared<Connection>(state, std::move(wire));
  if (state->guests.admit(address, guest)) guest->start();
  else count_event("connections_refused");
  if (state->guests.time_to_make_room())
    for (auto const& other : state->guests.all()) other->make_room();
}

void Server::Inner::run() {
  for (;;) {
    try {
      state->io.run();
      return;
    } catch (std::exception const& error) {
      log_error("server thread", {{"error", typeid(error).name()}});
    }
  }
}

Server::Server(ServerOptions options, Router router) {
  if (options.certificate_file.empty() != options.key_file.empty()) throw std::runtime_error("TLS needs both a certificate and a key file");
  inner_ = std::make_shared<Inner>(std::move(options), std::move(router));
}

Server::~Server() { stop(); }

void Server::start() {
  auto const& state = inner_->state;
  auto const& options = state->options;
  if (!options.certificate_file.empty()) state->tls = load_tls(options.certificate_file, options.key_file);
  inner_->listen();
  inner_->work.emplace(state->io.get_executor());
  add_gauge("fullpicture_connections", "Clients connected now.", [weak = std::weak_ptr(state)] {
    auto const s = weak.lock();
    return s ? static_cast<std::int64_t>(s->guests.size()) : 0;
  });
  add_gauge("fullpicture_heavy_lane_waiting", "Requests waiting for the heavy lane.", [weak = std::weak_ptr(state)] {
    auto const s = weak.lock();
    return s ? static_cast<std::int64_t>(s->lane.waiting()) : 0;
  });
  asio::post(inner_->acceptor.get_executor(), [inner = inner_] { inner->accept(); });
  for (int i = 0; i < options.threads; ++i) inner_->threads.push_back(quiet_thread([inner = inner_.get()] { inner->run(); }));
}

void Server::stop() {
  auto const& state = inner_->state;
  if (state->stopping.exchange(true)) return;
  if (!inner_->threads.empty()) {
    asio::post(inner_->acceptor.get_executor(), [inner = inner_] {
      boost::system::error_code ignored;
      inner->acceptor.close(ignored);
    });
    for (auto const& guest : state->guests.all()) guest->finish_soon();
    if (!state->guests.wait_until_empty(state->options.timeouts.drain))
      for (auto const& guest : state->guests.all()) guest->drop();
  }
  state->lane.stop();
  inner_->work.reset();
  for (auto& thread : inner_->threads) thread.join();
  inner_->threads.clear();
}

std::uint16_t Server::port() const { return inner_->port; }
std::size_t Server::connections() const { return inner_->state->guests.size(); }

}  // namespace http

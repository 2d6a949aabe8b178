#include "http/wire.hpp"

namespace http {

namespace asio = boost::asio;

namespace {

class PlainWire final : public Wire {
 public:
  explicit PlainWire(Socket socket) : socket_(std::move(socket)), strand_(socket_.get_executor()), remote_(address_text(socket_)) {}

  void open(std::shared_ptr<WireUser> user) override {
    asio::dispatch(strand_, [user] { user->opened(true); });
  }
  void read(std::shared_ptr<WireUser> user, std::span<char> into) override {
    socket_.async_read_some(asio::buffer(into.data(), into.size()),
                            [user](auto error, std::size_t bytes) { user->received(error ? 0 : bytes); });
  }
  void write(std::shared_ptr<WireUser> user, std::string_view bytes) override {
    socket_.async_write_some(asio::buffer(bytes.data(), bytes.size()),
                             [user](auto error, std::size_t written) { user->sent(error ? 0 : written); });
  }
  void end() override {
    boost::system::error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
  }
  void drop() override {
    boost::system::error_code ignored;
    socket_.close(ignored);
  }
  Strand const& strand() override { return strand_; }
  std::string remote_address() const override { return remote_; }

 private:
  Socket socket_;
  Strand strand_;
  std::string remote_;
};

}  // namespace

std::unique_ptr<Wire> plain_wire(Socket socket) { return std::make_unique<PlainWire>(std::move(socket)); }

std::string address_text(Socket const& socket) {
  boost::system::error_code error;
  auto const end = socket.remote_endpoint(error);
  return error ? std::string{} : end.address().to_string();
}

}  // namespace http

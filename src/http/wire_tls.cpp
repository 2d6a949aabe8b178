#include "http/wire.hpp"

#include <boost/asio/ssl.hpp>

#include <stdexcept>

namespace http {

namespace asio = boost::asio;

class TlsContext {
 public:
  asio::ssl::context context{asio::ssl::context::tls_server};
};

namespace {

using Stream = asio::ssl::stream<Socket>;

class TlsWire final : public Wire {
 public:
  TlsWire(Socket socket, asio::ssl::context& context)
      : remote_(address_text(socket)), strand_(socket.get_executor()), stream_(std::move(socket), context) {}

  void open(std::shared_ptr<WireUser> user) override {
    stream_.async_handshake(Stream::server, [user](auto error) { user->opened(!error); });
  }
  void read(std::shared_ptr<WireUser> user, std::span<char> into) override {
    stream_.async_read_some(asio::buffer(into.data(), into.size()),
                            [user](auto error, std::size_t bytes) { user->received(error ? 0 : bytes); });
  }
  void write(std::shared_ptr<WireUser> user, std::string_view bytes) override {
    stream_.async_write_some(asio::buffer(bytes.data(), bytes.size()),
                             [user](auto error, std::size_t written) { user->sent(error ? 0 : written); });
  }
  // Each response tells its length, so nobody needs the closing alert to know that it is whole.
  void end() override {
    boost::system::error_code ignored;
    stream_.next_layer().shutdown(Socket::shutdown_send, ignored);
  }
  void drop() override {
    boost::system::error_code ignored;
    stream_.next_layer().close(ignored);
  }
  Strand const& strand() override { return strand_; }
  std::string remote_address() const override { return remote_; }

 private:
  std::string remote_;
  Strand strand_;
  Stream stream_;
};

}  // namespace

std::shared_ptr<TlsContext> load_tls(std::string const& certificate_file, std::string const& key_file) {
  auto tls = std::make_shared<TlsContext>();
  auto& context = tls->context;
  context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 | asio::ssl::context::no_sslv3 |
                      asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
  SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  boost::system::error_code error;
  if (context.use_certificate_chain_file(certificate_file, error); error)
    throw std::runtime_error("TLS certificate " + certificate_file + " cannot be read: give a PEM file, the server's certificate first");
  context.use_private_key_file(key_file, asio::ssl::context::pem, error);
  if (error || SSL_CTX_check_private_key(context.native_handle()) != 1)
    throw std::runtime_error("TLS key " + key_file + " cannot be read or does not belong to the certificate: give its PEM key without a password");
  return tls;
}

std::unique_ptr<Wire> tls_wire(Socket socket, TlsContext& tls) { return std::make_unique<TlsWire>(std::move(socket), tls.context); }

}  // namespace http

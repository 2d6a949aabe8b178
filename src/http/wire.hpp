// A connection's bytes, plain or TLS. Every call answers later through the user, on the wire's own strand; one call of
// a kind at a time. The user is kept alive while a call is under way.
#pragma once
#include "http/asio.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace http {

using Strand = boost::asio::strand<boost::asio::io_context::executor_type>;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Strand>;

class WireUser {
 public:
  virtual ~WireUser() = default;
  virtual void opened(bool ok) = 0;
  virtual void received(std::size_t bytes) = 0;  // 0: the other side has ended or the wire broke
  virtual void sent(std::size_t bytes) = 0;      // 0: the wire broke
};

class Wire {
 public:
  virtual ~Wire() = default;
  virtual void open(std::shared_ptr<WireUser>) = 0;  // the TLS handshake; nothing when plain
  virtual void read(std::shared_ptr<WireUser>, std::span<char>) = 0;
  virtual void write(std::shared_ptr<WireUser>, std::string_view) = 0;  // some of it
  virtual void end() = 0;  // nothing more will be written; what still arrives can be read
  virtual void drop() = 0; // closes at once; calls under way answer 0
  virtual Strand const& strand() = 0;
  virtual std::string remote_address() const = 0;
};

class TlsContext;  // certificate and key, shared by every connection
std::shared_ptr<TlsContext> load_tls(std::string const& certificate_file, std::string const& key_file);  // throws std::runtime_error

std::unique_ptr<Wire> plain_wire(Socket);
std::unique_ptr<Wire> tls_wire(Socket, TlsContext&);

std::string address_text(Socket const&);

}  // namespace http

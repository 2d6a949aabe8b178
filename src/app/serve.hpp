#pragma once
#include "app/mail.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

struct ServeOptions {
  std::string database = "fullpicture.db";   // a file, or postgresql://…
  std::string address = "127.0.0.1";
  std::uint16_t port = 8443;
  std::string certificate_file = {};
  std::string key_file = {};
  bool behind_proxy = false;                 // plain HTTP, and the proxy's word for address and TLS is believed
  std::vector<std::string> proxies = {};     // the addresses it comes from; none: this machine's own. Nobody else is served
  std::string policy_folder = {};            // rules other than the built-in ones
  MailOptions mail = {};
};

// Serves the product. Without a certificate it starts only behind a proxy; see docs/operator.md.
int serve(ServeOptions const& options);

// Brings the database to this program's schema.
int migrate(std::string const& database);

}  // namespace app

// A real mail server for a test: Debian's aiosmtpd with a certificate made by the openssl command.
#pragma once
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace kit {

// A folder of the test's own with two certificates: one for localhost, one for another name; and their authority files.
class MailFolder {
 public:
  MailFolder() {
    char name[] = "/tmp/fullpicture-mail-XXXXXX";
    path_ = mkdtemp(name);
    certificate("localhost", "DNS:localhost,IP:127.0.0.1");
    certificate("elsewhere", "DNS:mail.elsewhere.example");
  }
  MailFolder(MailFolder const&) = delete;
  MailFolder& operator=(MailFolder const&) = delete;
  ~MailFolder() { std::filesystem::remove_all(path_); }
  std::string file(std::string const& name) const { return path_ + "/" + name; }

  // What the servers of this folder took, in order.
  std::vector<std::string> taken() const {
    std::vector<std::string> letters;
    for (int i = 1; std::filesystem::exists(file(std::to_string(i) + ".eml")); ++i) {
      std::ifstream opened(file(std::to_string(i) + ".eml"), std::ios::binary);
      letters.emplace_back(std::istreambuf_iterator<char>(opened), std::istreambuf_iterator<char>());
    }
    return letters;
  }

 private:
  void certificate(std::string const& name, std::string const& names) const {
    auto const command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=" + name + " -addext subjectAltName=" + names +
                         " -keyout " + file(name + ".key") + " -out " + file(name + ".pem") + " 2>/dev/null";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("openssl made no certificate");
  }
  std::string path_;
};

struct ServerTerms {
  std::string tls = "starttls";
  std::string certificate = "localhost";
  std::string sign_in = {};
  int port = 0;
};

class SmtpServer {
 public:
  SmtpServer(MailFolder const& folder, ServerTerms const& terms = {}) {
    int to_server[2], from_server[2];
    if (::pipe(to_server) != 0 || ::pipe(from_server) != 0) throw std::runtime_error("no pipe");
    std::vector<std::string> words{"/usr/bin/python3", SOURCE_DIR "/tests/mail/smtp_server.py", folder.file("").substr(0, folder.file("").size() - 1), "--tls", terms.tls,
                                   "--certificate", folder.file(terms.certificate + ".pem"), "--key", folder.file(terms.certificate + ".key"), "--port", std::to_string(terms.port)};
    if (!terms.sign_in.empty()) words.insert(words.end(), {"--sign-in", terms.sign_in});
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(to_server[0], 0);
      ::dup2(from_server[1], 1);
      for (int const end : {to_server[0], to_server[1], from_server[0], from_server[1]}) ::close(end);
      ::execv(arguments[0], arguments.data());
      ::_exit(127);
    }
    ::close(to_server[0]);
    ::close(from_server[1]);
    life_ = to_server[1];
    std::string said;
    for (char c; ::read(from_server[0], &c, 1) == 1 && c != '\n';) said += c;
    ::close(from_server[0]);
    if (!said.starts_with("PORT ")) throw std::runtime_error("the mail server does not start: is python3-aiosmtpd installed? It said: " + said);
    port_ = std::stoi(said.substr(5));
  }
  SmtpServer(SmtpServer const&) = delete;
  SmtpServer& operator=(SmtpServer const&) = delete;
  ~SmtpServer() {
    ::close(life_);  // it ends with its standard input
    ::waitpid(process_, nullptr, 0);
  }
  int port() const { return port_; }

 private:
  pid_t process_ = -1;
  int life_ = -1;
  int port_ = 0;
};

// A port of the loopback on which nobody listens.
inline int dead_port() { return 1; }

}  // namespace kit

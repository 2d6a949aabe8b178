#include "app/weasyprint.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>

namespace app {
namespace {

constexpr std::chrono::seconds most_time{30};
constexpr std::size_t most_bytes = 64 * 1024 * 1024;

// Two ends; a pair of sockets, because writing into one whose reader is gone can be done without a signal.
class Pipe {
 public:
  Pipe() { open_ = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data()) == 0; }
  Pipe(Pipe const&) = delete;
  Pipe& operator=(Pipe const&) = delete;
  ~Pipe() {
    close_read();
    close_write();
  }
  bool open() const { return open_; }
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close_read() { shut(ends_[0]); }
  void close_write() { shut(ends_[1]); }

 private:
  static void shut(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
  bool open_ = false;
};

// The child: the document at its standard input, the PDF from its standard output, what it says nowhere.
std::optional<pid_t> start(Pipe const& in, Pipe const& out) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, in.read_end(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, out.write_end(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::array<char*, 6> arguments{const_cast<char*>("weasyprint"), const_cast<char*>("--encoding"), const_cast<char*>("utf-8"), const_cast<char*>("-"), const_cast<char*>("-"), nullptr};
  pid_t child = 0;
  int const failed = ::posix_spawnp(&child, "weasyprint", &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  return failed ? std::nullopt : std::optional(child);
}

// Feeds and drains at once, so that neither side waits for the other for ever. False when the time is up.
bool exchange(Pipe& in, Pipe& out, std::string_view html, std::string& pdf) {
  ::fcntl(in.write_end(), F_SETFL, O_NONBLOCK);
  auto const until = std::chrono::steady_clock::now() + most_time;
  std::array<char, 65536> buffer{};
  while (pdf.size() <= most_bytes) {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    std::array<pollfd, 2> watched{pollfd{out.read_end(), POLLIN, 0}, pollfd{in.write_end(), POLLOUT, 0}};
    if (::poll(watched.data(), watched.size(), static_cast<int>(left)) <= 0) return false;
    if (watched[1].revents != 0 && in.write_end() >= 0) {
      auto const sent = ::send(in.write_end(), html.data(), html.size(), MSG_NOSIGNAL);
      if (sent > 0) html.remove_prefix(static_cast<std::size_t>(sent));
      if (sent < 0 || html.empty()) in.close_write();
    }
    if (watched[0].revents == 0) continue;
    auto const got = ::read(out.read_end(), buffer.data(), buffer.size());
    if (got <= 0) return got == 0;
    pdf.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return false;
}

}  // namespace

std::optional<std::string> pdf_of(std::string_view html) {
  Pipe in, out;
  if (!in.open() || !out.open()) return std::nullopt;
  auto const child = start(in, out);
  if (!child) return std::nullopt;
  in.close_read();
  out.close_write();
  std::string pdf;
  bool const whole = exchange(in, out, html, pdf);
  if (!whole) ::kill(*child, SIGKILL);
  int status = 0;
  while (::waitpid(*child, &status, 0) < 0 && errno == EINTR) continue;
  if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0 || !pdf.starts_with("%PDF")) return std::nullopt;
  return pdf;
}

}  // namespace app

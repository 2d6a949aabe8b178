#include "bench.hpp"

#include "http/server.hpp"

#include <csignal>
#include <cstdio>

namespace bench {

int serve_bare(std::size_t bytes) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGINT);
  sigaddset(&stop, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);

  std::string const page(bytes, 'x');
  auto const answer = [&page](http::Request const&) { return http::html(page); };
  http::Server server({.log_requests = true}, http::Router({{.pattern = "/*rest", .handler = answer}, {.method = http::Method::post, .pattern = "/*rest", .handler = answer}}));
  server.start();
  std::printf("http://127.0.0.1:%d\n", server.port());
  std::fflush(stdout);
  int received = 0;
  sigwait(&stop, &received);
  server.stop();
  return 0;
}

}  // namespace bench

// Responses that wait for something without holding a thread, and stopping while work is under way.
#include <gtest/gtest.h>

#include "live.hpp"

namespace {

using live::route;
using enum http::Method;

// Keeps the ways to go on of the responses that wait.
class Waiting {
 public:
  void add(http::Response::Go go) {
    std::lock_guard const held(lock_);
    all_.push_back(std::move(go));
  }
  std::vector<http::Response::Go> wait_for(std::size_t n) {
    live::until([&] {
      std::lock_guard const held(lock_);
      return all_.size() >= n;
    });
    std::lock_guard const held(lock_);
    return std::exchange(all_, {});
  }

 private:
  std::mutex lock_;
  std::vector<http::Response::Go> all_;
};

http::Route held(Waiting& waiting) {
  return route(get, "/held", [&](http::Request const&) {
    return http::html("a record").held_until([&](http::Response::Go go) { waiting.add(std::move(go)); });
  });
}

TEST(HttpHeld, AResponseWaitsUntilItMayGo) {
  Waiting waiting;
  live::Site site({held(waiting)});
  auto client = site.client();
  client.raw("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
  auto go = waiting.wait_for(1);
  go[0](true);
  go[0](false);  // too late: it has gone
  EXPECT_EQ(client.read_reply().body, "a record");
}

TEST(HttpHeld, WhatMayNotGoIsNotShown) {
  Waiting waiting;
  live::Site site({held(waiting)});
  auto client = site.client();
  client.raw("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
  waiting.wait_for(1)[0](false);
  auto const reply = client.read_reply();
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.body.find("a record"), std::string::npos);
}

TEST(HttpHeld, TimeRunsOutAndAStarterMayFail) {
  Waiting waiting;
  live::Site site({held(waiting), route(get, "/fails", [](http::Request const&) {
    return http::html("a record").held_until([](http::Response::Go const&) { throw std::runtime_error("the writer has stopped"); });
  })});
  auto client = site.client();
  EXPECT_EQ(client.get("/fails").status, 503);
  EXPECT_EQ(client.get("/held").status, 503);
  waiting.wait_for(1)[0](true);  // long after: the connection is on another exchange
  EXPECT_EQ(client.get("/fails").status, 503);
}

TEST(HttpHeld, ManyWaitOnFewThreads) {
  Waiting waiting;
  auto options = live::quick_options();
  options.threads = 2;
  options.timeouts.held = std::chrono::milliseconds(20000);
  live::Site site({held(waiting), live::hello()}, options);
  std::vector<std::unique_ptr<kit::HttpClient>> clients;
  for (int i = 0; i < 50; ++i) {
    clients.push_back(std::make_unique<kit::HttpClient>(site.server.port()));
    clients.back()->raw("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
  }
  auto const all = waiting.wait_for(50);
  EXPECT_EQ(site.client().get("/hello").status, 200);
  for (auto const& go : all) go(true);
  for (auto const& client : clients) EXPECT_EQ(client->read_reply().body, "a record");
}

TEST(HttpStop, RequestsInFlightAreFinishedAndIdleClientsLetGo) {
  live::Gate gate;
  Waiting waiting;
  auto site = std::make_unique<live::Site>(std::vector<http::Route>{
      live::hello(), held(waiting), route(get, "/slow", [&](http::Request const&) { gate.wait(); return http::plain("finished"); }, http::Lane::heavy)});
  auto idle = site->client(), slow = site->client(), asked = site->client();
  EXPECT_EQ(idle.get("/hello").status, 200);
  slow.raw("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
  asked.raw("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
  auto const go = waiting.wait_for(1);
  gate.until_waiting(1);
  std::thread stopping([&] { site->server.stop(); });
  EXPECT_TRUE(idle.closed());
  gate.open();
  go[0](true);
  EXPECT_EQ(slow.read_reply().body, "finished");
  EXPECT_EQ(asked.read_reply().body, "a record");
  stopping.join();
  auto const port = site->server.port();
  EXPECT_THROW(kit::HttpClient(port).get("/hello"), std::runtime_error);
}

TEST(HttpStop, AResponseThatNeverGoesDoesNotHoldTheHouse) {
  Waiting waiting;
  auto options = live::quick_options();
  options.timeouts.drain = std::chrono::milliseconds(200);
  options.timeouts.held = std::chrono::milliseconds(60000);
  std::vector<http::Response::Go> late;
  {
    live::Site site({held(waiting)}, options);
    auto client = site.client();
    client.raw("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
    late = waiting.wait_for(1);
  }
  late[0](true);  // the server is gone; nothing happens
}

TEST(HttpStop, AServerThatNeverStartedStops) {
  http::Server server(live::quick_options(), http::Router({live::hello()}));
  server.stop();
}

}  // namespace

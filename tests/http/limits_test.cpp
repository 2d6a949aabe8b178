// What a hostile, slow or greedy client meets.
#include <gtest/gtest.h>

#include <thread>

#include "http/metrics.hpp"
#include "live.hpp"

namespace {

using live::route;
using enum http::Method;

http::Route sink(bool upload = false) {
  auto one = route(post, upload ? "/upload" : "/sink", [](http::Request const& r) { return http::plain(std::to_string(r.body.size())); });
  one.upload = upload;
  return one;
}

http::ServerOptions small_limits() {
  auto options = live::quick_options();
  options.limits = {.header_bytes = 2000, .body_bytes = 1000, .upload_bytes = 5000};
  return options;
}

TEST(HttpLimits, LargeHeadsAre431) {
  live::Site site({live::hello()}, small_limits());
  auto client = site.client();
  EXPECT_EQ(client.get("/hello", {{"X", std::string(1500, 'x')}}).status, 200);
  EXPECT_EQ(client.get("/hello", {{"X", std::string(2500, 'x')}}).status, 431);
  client.raw("GET /hello HTTP/1.1\r\nX: " + std::string(3000, 'x'));  // without an end
  EXPECT_EQ(client.read_reply().status, 431);
}

TEST(HttpLimits, LargeBodiesAre413BeforeTheyArrive) {
  live::Site site({sink(), sink(true)}, small_limits());
  auto client = site.client();
  EXPECT_EQ(client.send("POST", "/sink", {}, std::string(1000, 'x')).body, "1000");
  client.raw("POST /sink HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n");
  EXPECT_EQ(client.read_reply().status, 413);
  EXPECT_EQ(client.send("POST", "/upload", {}, std::string(5000, 'x')).body, "5000");
  EXPECT_EQ(client.send("POST", "/upload", {}, std::string(5001, 'x')).status, 413);
  client.raw("POST /sink HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n");
  EXPECT_EQ(client.read_reply().status, 413);
  client.raw("POST /sink HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99999\r\n\r\n");
  EXPECT_EQ(client.read_reply().status, 413);
}

TEST(HttpLimits, ARefusedUploadStillReceivesItsAnswer) {
  live::Site site({sink()}, small_limits());
  auto client = site.client();
  EXPECT_EQ(client.send("POST", "/sink", {}, std::string(8'000'000, 'x')).status, 413);
}

TEST(HttpLimits, AllBodiesTogetherHaveABudget) {
  auto options = live::quick_options();
  options.limits.bodies_in_memory = 3000;
  options.timeouts.body = std::chrono::milliseconds(20000);
  live::Site site({sink()}, options);
  auto second = site.client();
  auto first = site.client();
  kit::Reply refused, taken;
  for (int turn = 0; turn < 1000 && (refused.status != 503 || taken.body != "2500"); ++turn) {  // once more if the server read in another order
    first.disconnect();
    first.raw("POST /sink HTTP/1.1\r\nHost: a\r\nContent-Length: 2500\r\n\r\n" + std::string(2400, 'x'));
    refused = second.send("POST", "/sink", {}, std::string(900, 'x'));
    first.raw(std::string(100, 'x'));
    taken = first.read_reply();
  }
  EXPECT_EQ(refused.status, 503);
  EXPECT_FALSE(refused.header("Retry-After").empty());
  EXPECT_EQ(taken.body, "2500");
  EXPECT_EQ(first.get("/nothing").status, 404);  // a new exchange: the first body is given back
  EXPECT_EQ(second.send("POST", "/sink", {}, std::string(900, 'x')).status, 200);
}

TEST(HttpLimits, SmugglingIsRefusedAndTheConnectionClosed) {
  live::Site site({live::hello(), sink()});
  for (auto const attempt :
       {"POST /sink HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /sink HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 0\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /sink HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n", "GET /hello HTTP/1.1\nHost: a\n\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: b\r\n Transfer-Encoding: chunked\r\n\r\n", "GET /hello HTTP/1.1\r\nHost: a\rX: b\r\n\r\n",
        "\x16\x03\x01\x02\n", "GET /hello\r\n\r\n"}) {
    auto client = site.client();
    client.raw(attempt);
    auto const reply = client.read_reply();
    EXPECT_EQ(reply.status, 400) << attempt;
    EXPECT_EQ(reply.header("Connection"), "close") << attempt;
  }
}

TEST(HttpLimits, SlowHeadsAndBodiesAre408) {
  live::Site site({live::hello(), sink()});
  auto client = site.client();
  client.raw("GET /hello HTTP/1.1\r\nHos");
  EXPECT_EQ(client.read_reply().status, 408);
  client.raw("POST /sink HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_EQ(client.read_reply().status, 408);
}

TEST(HttpLimits, AHeadThatTricklesIsNotForgivenForMoving) {
  live::Site site({live::hello()});
  auto client = site.client();
  std::string const head = "GET /hello HTTP/1.1\r\nHost: a\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n\r\n";
  for (char const c : head) {
    client.raw(std::string(1, c));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_EQ(client.read_reply().status, 408);
}

TEST(HttpLimits, ClientsThatDoNotReadAreShed) {
  static std::string const large(40'000'000, 'x');
  live::Site site({route(get, "/large", [](http::Request const&) { return http::asset(large, "image/png", "v"); })});
  auto client = site.client();
  client.raw("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  live::until([&] { return site.server.connections() == 1; });
  live::until([&] { return site.server.connections() == 0; });
}

// A sip now and then is no way to keep a connection: the whole answer has its time.
TEST(HttpLimits, ClientsThatSipAreShed) {
  static std::string const large(60'000'000, 'x');
  auto options = live::quick_options();
  options.limits.slowest_write = 16 * 1024 * 1024;
  live::Site site({route(get, "/large", [](http::Request const&) { return http::asset(large, "image/png", "v"); })}, options);
  auto client = site.client();
  client.raw("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  live::until([&] { return site.server.connections() == 1; });
  auto const began = std::chrono::steady_clock::now();
  std::size_t drunk = 0;
  while (site.server.connections() == 1 && std::chrono::steady_clock::now() - began < std::chrono::seconds(15)) {
    drunk += client.sip(64 * 1024);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_EQ(site.server.connections(), 0u);
  EXPECT_LT(drunk, large.size());
}

TEST(HttpLimits, IdleConnectionsAreClosedInSilence) {
  auto options = live::quick_options();
  options.timeouts.idle = std::chrono::milliseconds(200);
  live::Site site({live::hello()}, options);
  auto client = site.client();
  EXPECT_EQ(client.get("/hello").status, 200);
  EXPECT_TRUE(client.closed());
}

TEST(HttpLimits, ConnectionsAreCounted) {
  auto options = live::quick_options();
  options.limits.connections_per_address = 3;
  live::Site site({live::hello()}, options);
  std::vector<std::unique_ptr<kit::HttpClient>> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(std::make_unique<kit::HttpClient>(site.server.port()));
    EXPECT_EQ(clients.back()->get("/hello").status, 200);
  }
  auto fourth = site.client();
  EXPECT_EQ(fourth.get("/hello").status, 0);
  clients.pop_back();
  for (int turn = 0; turn < 1000 && fourth.get("/hello").status != 200; ++turn) fourth.disconnect();
  EXPECT_EQ(fourth.get("/hello").status, 200);
}

// Those who only keep their place: the house fills up to its limit with them, and whoever comes is served all the same.
TEST(HttpLimits, TheIdleGiveWayWhenTheHouseIsNearlyFull) {
  auto options = live::quick_options();
  options.limits.connections = 10;
  options.timeouts.idle = std::chrono::seconds(60);
  options.timeouts.idle_when_crowded = std::chrono::milliseconds(300);
  live::Site site({live::hello()}, options);
  std::vector<std::unique_ptr<kit::HttpClient>> idle;
  for (int i = 0; i < 8; ++i) {
    idle.push_back(std::make_unique<kit::HttpClient>(site.server.port()));
    EXPECT_EQ(idle.back()->get("/hello").status, 200);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_EQ(site.server.connections(), 8u) << "there is room: nobody is sent away";
  for (int i = 0; i < 30; ++i) {
    auto next = std::make_unique<kit::HttpClient>(site.server.port());
    int status = next->get("/hello").status;
    for (int turn = 0; turn < 100 && status == 0; ++turn) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      next->disconnect();
      status = next->get("/hello").status;
    }
    EXPECT_EQ(status, 200) << "the " << i << "th who comes";
    idle.push_back(std::move(next));
  }
  EXPECT_TRUE(idle.front()->closed());
}

TEST(HttpLimits, BehindAProxyNobodyElseIsServed) {
  auto options = live::quick_options();
  options.trusted_proxy = true;
  options.proxies = {"192.0.2.1"};
  live::Site strangers({live::hello()}, options);
  auto stranger = strangers.client();
  EXPECT_EQ(stranger.get("/hello").status, 0);
  options.proxies = {"192.0.2.1", "127.0.0.1"};
  live::Site known({live::hello()}, options);
  auto proxy = known.client();
  EXPECT_EQ(proxy.get("/hello").status, 200);
}

TEST(HttpLimits, AFullHeavyLaneSaysWhenToComeBackAndQuickPagesGoOn) {
  live::Gate gate;
  auto options = live::quick_options();
  options.heavy_threads = 2;
  options.heavy_queue = 1;
  live::Site site({live::hello(), route(get, "/heavy", [&](http::Request const&) { gate.wait(); return http::plain("done"); }, http::Lane::heavy)}, options);
  std::vector<std::thread> patient;
  std::atomic<int> done{0};
  auto const ask = [&] { done += site.client().get("/heavy").body == "done"; };
  patient.emplace_back(ask);
  patient.emplace_back(ask);
  gate.until_waiting(2);  // both threads are taken; the next waits, the one after is refused
  auto third = site.client(), fourth = site.client();
  third.raw("GET /heavy HTTP/1.1\r\nHost: a\r\n\r\n");
  live::until([&] { return http::metrics_text().find("fullpicture_heavy_lane_waiting 1\n") != std::string::npos; });
  auto const refused = site.client().get("/heavy");
  EXPECT_EQ(refused.status, 503);
  EXPECT_FALSE(refused.header("Retry-After").empty());
  EXPECT_EQ(fourth.get("/hello").status, 200);
  gate.open();
  EXPECT_EQ(third.read_reply().body, "done");
  for (auto& one : patient) one.join();
  EXPECT_EQ(done, 2);
}

}  // namespace

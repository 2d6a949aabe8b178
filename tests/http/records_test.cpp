// Logs and metrics: what they say, and what they must not.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "http/metrics.hpp"
#include "live.hpp"

namespace {

using live::route;
using enum http::Method;

class HttpRecords : public testing::Test {
 protected:
  void SetUp() override { path_ = testing::TempDir() + "fullpicture-log-" + std::to_string(::getpid()) + ".json"; }
  void TearDown() override {
    http::log_to(http::LogTo::nowhere);
    std::filesystem::remove(path_);
  }
  std::string log() const {
    std::ostringstream text;
    text << std::ifstream(path_).rdbuf();
    return text.str();
  }
  std::string path_;
};

TEST_F(HttpRecords, ALineHasThePatternAndNeverTheValues) {
  auto options = live::quick_options();
  options.log_requests = true;
  http::log_to_file(path_);
  {
    live::Site site({route(get, "/people/:crn", [](http::Request const&) { return http::plain("ok"); }),
                     route(post, "/people/:crn", [](http::Request const&) -> http::Response { throw std::runtime_error("Jones of 12 High Street"); })},
                    options);
    auto client = site.client();
    client.get("/people/X123456?q=Jones");
    client.post("/people/X123456", {{"surname", "Jones"}});
    client.get("/elsewhere/X123456");
    client.raw("GET /people/X123456\n\n");
    client.read_reply();
  }
  auto const text = log();
  for (auto const part : {R"("event":"request","route":"/people/:crn","id":")", R"("method":"GET","status":200,"microseconds":)", R"("method":"POST","status":500)",
                          R"~("route":"(none)")~", R"("status":404)", R"("event":"handler failed")", R"("error":"St13runtime_error")", R"("event":"refused")"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " is missing in\n" << text;
  for (auto const secret : {"X123456", "Jones", "High Street", "elsewhere", "surname"}) EXPECT_EQ(text.find(secret), std::string::npos) << secret;
}

TEST_F(HttpRecords, ValuesAreEscaped) {
  http::log_to_file(path_);
  http::log_info("started", {{"port", "80\"\\\n"}, {"bytes", "\xff"}});
  EXPECT_NE(log().find(R"~("event":"started","port":"80\"\\\u000a","bytes":"(not text)"})~"), std::string::npos) << log();
}

TEST(HttpMetrics, CountsByPatternAndClass) {
  http::count_request("GET", "/metrics-test/:id", 200, std::chrono::microseconds(1500));
  http::count_request("GET", "/metrics-test/:id", 201, std::chrono::microseconds(1'000'000));
  http::count_request("GET", "/metrics-test/:id", 404, std::chrono::seconds(60));
  http::count_event("test_happened");
  http::add_gauge("fullpicture_test_gauge", "A gauge of a test.", [] { return 42; });
  auto const text = http::metrics_text();
  for (auto const line : {"fullpicture_requests_total{method=\"GET\",route=\"/metrics-test/:id\",status=\"2xx\"} 2\n",
                          "fullpicture_requests_total{method=\"GET\",route=\"/metrics-test/:id\",status=\"4xx\"} 1\n",
                          "fullpicture_request_seconds_bucket{method=\"GET\",route=\"/metrics-test/:id\",le=\"0.001\"} 0\n",
                          "fullpicture_request_seconds_bucket{method=\"GET\",route=\"/metrics-test/:id\",le=\"0.0025\"} 1\n",
                          "fullpicture_request_seconds_bucket{method=\"GET\",route=\"/metrics-test/:id\",le=\"1\"} 2\n",
                          "fullpicture_request_seconds_bucket{method=\"GET\",route=\"/metrics-test/:id\",le=\"+Inf\"} 3\n",
                          "fullpicture_request_seconds_sum{method=\"GET\",route=\"/metrics-test/:id\"} 61.001500\n",
                          "fullpicture_request_seconds_count{method=\"GET\",route=\"/metrics-test/:id\"} 3\n", "fullpicture_test_happened_total 1\n",
                          "# TYPE fullpicture_test_gauge gauge\nfullpicture_test_gauge 42\n"})
    EXPECT_NE(text.find(line), std::string::npos) << line;
  http::remove_gauge("fullpicture_test_gauge");
  EXPECT_EQ(http::metrics_text().find("fullpicture_test_gauge"), std::string::npos);
}

TEST(HttpMetrics, CountingIsSafeFromEveryThread) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([] {
      for (int i = 0; i < 5000; ++i) http::count_request("GET", "/threads/" + std::to_string(i % 7), 200, std::chrono::microseconds(i));
    });
  for (auto& thread : threads) thread.join();
  auto const text = http::metrics_text();
  std::size_t sum = 0;
  for (int i = 0; i < 7; ++i) {
    std::string const line = "fullpicture_request_seconds_count{method=\"GET\",route=\"/threads/" + std::to_string(i) + "\"} ";
    sum += std::stoul(text.substr(text.find(line) + line.size()));
  }
  EXPECT_EQ(sum, 20000U);
}

TEST(HttpMetrics, ARunningServerSaysHowManyAreConnected) {
  live::Site site({live::hello(), route(get, "/metrics", [](http::Request const&) { return http::plain(http::metrics_text()); })});
  auto client = site.client();
  EXPECT_NE(client.get("/metrics").body.find("fullpicture_connections 1\n"), std::string::npos);
}

}  // namespace

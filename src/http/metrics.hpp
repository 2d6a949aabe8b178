// Counters and histograms in Prometheus' text format 0.0.4. One registry a process, safe from any thread.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace http {

void count_request(std::string_view method, std::string_view pattern, int status, std::chrono::microseconds took);
void count_event(std::string_view name);  // counter "fullpicture_<name>_total"; a constant name of the program

// A gauge read whenever the metrics are; replaced when the name is given again. Name as in Prometheus: [a-z_]+.
void add_gauge(std::string name, std::string help, std::function<std::int64_t()> read);
void remove_gauge(std::string_view name);

std::string metrics_text();

}  // namespace http

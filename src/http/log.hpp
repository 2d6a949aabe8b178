// Structured logs: one JSON object a line. Never personal data: patterns, never paths with values.
#pragma once
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace http {

enum class LogTo { standard_error, nowhere };
void log_to(LogTo);                             // standard_error at the start
void log_to_file(std::string const& path);      // for tests and services without a journal

using LogField = std::pair<std::string_view, std::string_view>;
// {"time":…,"level":"info","event":…, fields…}. Keys are constants of the program; values are escaped.
void log_info(std::string_view event, std::initializer_list<LogField> fields = {});
void log_error(std::string_view event, std::initializer_list<LogField> fields = {});

struct RequestLine {
  std::string_view request_id;
  std::string_view method;
  std::string_view pattern;   // "(none)" where no route matched
  int status = 0;
  std::chrono::microseconds took{};
  std::size_t bytes = 0;
};
void log_request(RequestLine const&);

}  // namespace http

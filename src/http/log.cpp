#include "http/log.hpp"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "base/text.hpp"
#include "http/text.hpp"

namespace http {

namespace {

std::shared_ptr<spdlog::logger> make(spdlog::sink_ptr sink) {
  auto logger = std::make_shared<spdlog::logger>("http", std::move(sink));
  logger->set_pattern("%v");
  logger->flush_on(spdlog::level::info);
  return logger;
}

// Swapped whole: a line being written keeps the logger it began with.
std::shared_ptr<spdlog::logger>& slot() {
  static auto logger = make(std::make_shared<spdlog::sinks::stderr_sink_mt>());
  return logger;
}
std::shared_ptr<spdlog::logger> current() { return std::atomic_load(&slot()); }
void replace(spdlog::sink_ptr sink) { std::atomic_store(&slot(), make(std::move(sink))); }

void append_escaped(fmt::memory_buffer& out, std::string_view text) {
  for (char const c : text) {
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out.push_back(c);
    }
  }
}

void begin(fmt::memory_buffer& out, std::string_view level, std::string_view event) {
  auto const now = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  std::time_t const second = now / 1000;
  std::tm parts{};
  gmtime_r(&second, &parts);
  fmt::format_to(std::back_inserter(out), R"({{"time":"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z","level":"{}","event":")", parts.tm_year + 1900,
                 parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, now % 1000, level);
  append_escaped(out, event);
  out.push_back('"');
}

void write(spdlog::level::level_enum level, std::string_view word, std::string_view event, std::initializer_list<LogField> fields) {
  auto const logger = current();
  if (!logger->should_log(level)) return;
  fmt::memory_buffer out;
  begin(out, word, event);
  for (auto const& [key, value] : fields) {
    out.append(std::string_view(",\""));
    append_escaped(out, key);
    out.append(std::string_view("\":\""));
    append_escaped(out, base::is_utf8(value) ? value : std::string_view("(not text)"));
    out.push_back('"');
  }
  out.push_back('}');
  logger->log(level, std::string_view(out.data(), out.size()));
}

}  // namespace

void log_to(LogTo where) {
  if (where == LogTo::nowhere) replace(std::make_shared<spdlog::sinks::null_sink_mt>());
  else replace(std::make_shared<spdlog::sinks::stderr_sink_mt>());
}

void log_to_file(std::string const& path) { replace(std::make_shared<spdlog::sinks::basic_file_sink_mt>(path)); }

void log_info(std::string_view event, std::initializer_list<LogField> fields) { write(spdlog::level::info, "info", event, fields); }
void log_error(std::string_view event, std::initializer_list<LogField> fields) { write(spdlog::level::err, "error", event, fields); }

void log_request(RequestLine const& line) {
  auto const logger = current();
  fmt::memory_buffer out;
  begin(out, "info", "request");
  out.append(std::string_view(R"(,"route":")"));
  append_escaped(out, line.pattern);
  fmt::format_to(std::back_inserter(out), R"(","id":"{}","method":"{}","status":{},"microseconds":{},"bytes":{}}})", line.request_id, line.method,
                 line.status, line.took.count(), line.bytes);
  logger->log(spdlog::level::info, std::string_view(out.data(), out.size()));
}

}  // namespace http

#include "http/response.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "http/text.hpp"
#include "http/upload.hpp"

namespace http {

namespace {

// What the kind, the body or the connection decides; a handler never does.
constexpr std::array<std::string_view, 15> ours{
    "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy",
    "Strict-Transport-Security", "Cache-Control", "Content-Length", "Content-Type", "Content-Encoding",
    "Transfer-Encoding", "Connection", "Set-Cookie", "ETag", "Date"};

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// The name twice: ASCII for all, RFC 8187 for those who read it.
std::string attachment(std::string_view file_name) {
  std::string const name = safe_file_name(file_name);
  std::string ascii = name;
  std::ranges::replace_if(ascii, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '_');
  return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + percent_encode(name);
}

}  // namespace

Response& Response::header(std::string name, std::string value) & {
  if (!is_token(name) || has_control(value)) throw std::invalid_argument("header " + name + ": forbidden characters");
  for (auto const set : ours)
    if (same_word(set, name)) throw std::invalid_argument("header " + name + " is set by the kind of response");
  headers.emplace_back(std::move(name), std::move(value));
  return *this;
}

Response html(std::string page, int status) {
  return {.status = status, .kind = Kind::page, .content_type = "text/html; charset=utf-8", .body = std::move(page)};
}

Response redirect(std::string location, int status) {
  bool const ours_alone = location.starts_with('/') && !location.starts_with("//") && location.find('\\') == std::string::npos;
  if (!ours_alone) throw std::invalid_argument("a redirect must stay on this server");
  return Response{.status = status, .kind = Kind::redirect}.header("Location", std::move(location));
}

Response plain(std::string text, int status) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(text)};
}

Response json(std::string text, int status) { return {.status = status, .content_type = "application/json", .body = std::move(text)}; }

Response csv(std::string_view file_name, std::string text) {
  if (!text.starts_with(utf8_mark)) text.insert(0, utf8_mark);
  return download(file_name, "text/csv; charset=utf-8", std::move(text));
}

Response download(std::string_view file_name, std::string content_type, std::string bytes) {
  if (content_type.empty() || has_control(content_type)) content_type = "application/octet-stream";
  return Response{.kind = Kind::download, .content_type = std::move(content_type), .body = std::move(bytes)}.header(
      "Content-Disposition", attachment(file_name));
}

Response asset(std::string_view bytes, std::string content_type, std::string_view etag, std::string_view gzip) {
  return {.kind = Kind::asset, .content_type = std::move(content_type), .fixed = bytes, .fixed_gzip = gzip, .etag = '"' + std::string(etag) + '"'};
}

Response plain_error(int status) { return plain(std::to_string(status) + ' ' + std::string(reason(status)) + '\n', status); }

std::string_view reason(int status) {
  struct Row { int status; std::string_view words; };
  static constexpr std::array table{
      Row{200, "OK"}, Row{201, "Created"}, Row{202, "Accepted"}, Row{204, "No Content"}, Row{301, "Moved Permanently"},
      Row{302, "Found"}, Row{303, "See Other"}, Row{304, "Not Modified"}, Row{307, "Temporary Redirect"},
      Row{308, "Permanent Redirect"}, Row{400, "Bad Request"}, Row{401, "Unauthorized"}, Row{403, "Forbidden"},
      Row{404, "Not Found"}, Row{405, "Method Not Allowed"}, Row{406, "Not Acceptable"}, Row{408, "Request Timeout"},
      Row{409, "Conflict"}, Row{410, "Gone"}, Row{412, "Precondition Failed"}, Row{413, "Content Too Large"},
      Row{415, "Unsupported Media Type"}, Row{417, "Expectation Failed"}, Row{422, "Unprocessable Content"},
      Row{423, "Locked"}, Row{428, "Precondition Required"}, Row{429, "Too Many Requests"},
      Row{431, "Request Header Fields Too Large"}, Row{500, "Internal Server Error"}, Row{501, "Not Implemented"},
      Row{503, "Service Unavailable"}, Row{505, "HTTP Version Not Supported"}};
  for (auto const& row : table)
    if (row.status == status) return row.words;
  return "Status";
}

}  // namespace http

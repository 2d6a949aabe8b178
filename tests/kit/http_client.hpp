// A small browser for tests: blocking HTTP/1.1 over a plain socket, cookies kept, redirects followed on request.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kit {

struct Reply {
  int status = 0;  // 0: the server closed without an answer
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};  // chunks joined; as sent, not decompressed

  std::string header(std::string_view name) const;  // case-insensitive; the first; empty if absent
  std::string location() const { return header("Location"); }
};

using Fields = std::vector<std::pair<std::string, std::string>>;

struct UploadedFile {
  std::string field = {};
  std::string file_name = {};
  std::string content_type = "application/octet-stream";
  std::string bytes = {};
};

class HttpClient {
 public:
  explicit HttpClient(std::uint16_t port, std::string address = "127.0.0.1");
  ~HttpClient();
  HttpClient(HttpClient const&) = delete;
  HttpClient& operator=(HttpClient const&) = delete;

  Reply get(std::string_view target, Fields const& headers = {});
  Reply head(std::string_view target);
  // application/x-www-form-urlencoded. A field "csrf_token" is filled in from the last page seen when absent.
  Reply post(std::string_view target, Fields const& fields, Fields const& headers = {});
  Reply post_files(std::string_view target, Fields const& fields, std::vector<UploadedFile> const& files);
  Reply send(std::string_view method, std::string_view target, std::string_view content_type, std::string_view body,
             Fields const& headers = {});
  Reply follow(Reply reply);  // GETs Location until it is no redirect; at most ten

  std::map<std::string, std::string> cookies;
  int timeout_seconds = 20;

  // For tests of the server itself: bytes as they are, and one answer read.
  void raw(std::string_view bytes);
  Reply read_reply(bool head = false);
  std::size_t sip(std::size_t at_most);  // reads what is there and forgets it
  bool closed();  // waits until the server closes; false after timeout_seconds
  void disconnect();
  void remember(Reply const&);  // cookies and the page's CSRF token

 private:
  void connect();
  bool fill();
  int socket_ = -1;
  std::uint16_t port_;
  std::string address_;
  std::string buffer_;
  std::string csrf_;
};

std::string form_encode(Fields const&);

}  // namespace kit

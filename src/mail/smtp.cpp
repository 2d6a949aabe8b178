#include "mail/smtp.hpp"

#include "mail/conversation.hpp"
#include "mail/heading.hpp"

#include <curl/curl.h>
#include <stdexcept>
#include <sys/socket.h>

namespace mail {
namespace {

using outbox::Answer;
using outbox::Reply;

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

List list_of(std::vector<std::string> const& lines) {
  List list;
  for (auto const& line : lines) {
    auto* longer = curl_slist_append(list.get(), line.c_str());
    if (!longer) throw std::bad_alloc();
    (void)list.release();
    list.reset(longer);
  }
  return list;
}

struct FreeMime {
  void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};

// What was said is listened to for the step it belongs to and the server's words; nothing we say is kept.
int listen(CURL*, curl_infotype kind, char* data, std::size_t size, void* conversation) {
  auto& heard = *static_cast<Conversation*>(conversation);
  if (kind == CURLINFO_HEADER_OUT) heard.we_said({data, size});
  if (kind == CURLINFO_HEADER_IN) heard.they_said({data, size});
  return 0;
}

// Lines end as mail wants them.
std::string mail_lines(std::string_view text) {
  std::string lines;
  for (char const c : text)
    if (c == '\n') lines += "\r\n";
    else if (c != '\r') lines += c;
  return lines;
}

template <class Value>
void set(CURL* curl, CURLoption option, Value value) {
  if (curl_easy_setopt(curl, option, value) != CURLE_OK) throw std::runtime_error("libcurl does not take an option that mail needs");
}

}  // namespace

struct Smtp::Handle {
  explicit Handle(Server given) : server(std::move(given)) {
    static CURLcode const started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) throw std::runtime_error("libcurl cannot start");
    curl = curl_easy_init();
    if (!curl) throw std::bad_alloc();
    set(curl, CURLOPT_URL, server.url.c_str());
    set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(curl, CURLOPT_PROXY, "");           // not the one of the environment: mail goes where it was told to
    set(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!server.authorities_file.empty()) {
      set(curl, CURLOPT_CAINFO, server.authorities_file.c_str());
      set(curl, CURLOPT_CAPATH, static_cast<char*>(nullptr));
    }
    if (!server.user.empty()) {
      set(curl, CURLOPT_USERNAME, server.user.c_str());
      set(curl, CURLOPT_PASSWORD, server.password.c_str());
    }
    set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server.connect_within.count()));
    set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(server.answer_within.count()));
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_ERRORBUFFER, error.data());
    set(curl, CURLOPT_VERBOSE, 1L);
    set(curl, CURLOPT_DEBUGFUNCTION, &listen);
    set(curl, CURLOPT_DEBUGDATA, static_cast<void*>(&conversation));
  }
  ~Handle() { curl_easy_cleanup(curl); }
  Handle(Handle const&) = delete;
  Handle& operator=(Handle const&) = delete;

  Reply post(outbox::Letter const& letter) {
    conversation = {};
    error.fill('\0');
    auto const sender = fmt::format("<{}>", letter.from);
    auto const recipients = list_of({fmt::format("<{}>", letter.to)});
    auto const heading_lines = list_of(heading(letter));
    auto const text = mail_lines(letter.text);
    std::unique_ptr<curl_mime, FreeMime> const mime(curl_mime_init(curl));
    auto* part = mime ? curl_mime_addpart(mime.get()) : nullptr;
    if (!part || curl_mime_data(part, text.data(), text.size()) != CURLE_OK ||
        curl_mime_type(part, "text/plain; charset=utf-8") != CURLE_OK || curl_mime_encoder(part, "quoted-printable") != CURLE_OK)
      throw std::bad_alloc();
    set(curl, CURLOPT_MAIL_FROM, sender.c_str());
    set(curl, CURLOPT_MAIL_RCPT, recipients.get());
    set(curl, CURLOPT_HTTPHEADER, heading_lines.get());
    set(curl, CURLOPT_MIMEPOST, mime.get());
    auto const result = curl_easy_perform(curl);
    set(curl, CURLOPT_MIMEPOST, static_cast<curl_mime*>(nullptr));  // the letter ends with this function
    set(curl, CURLOPT_HTTPHEADER, static_cast<curl_slist*>(nullptr));
    set(curl, CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
    if (result == CURLE_OK) return {Answer::taken, conversation.words()};
    if (result == CURLE_OPERATION_TIMEDOUT) hang_up();
    auto const cause = error[0] != '\0' ? std::string(error.data()) : std::string(curl_easy_strerror(result));
    return conversation.judge(cause);
  }

  // A server that fell silent would be asked to say goodbye when the handle ends, and waited for by libcurl's own patience.
  void hang_up() {
    curl_socket_t line = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &line) == CURLE_OK && line != CURL_SOCKET_BAD) ::shutdown(line, SHUT_RDWR);
  }

  Server server;
  CURL* curl = nullptr;
  Conversation conversation = {};
  std::array<char, CURL_ERROR_SIZE> error = {};
};

std::string fault(Server const& server) {
  auto const scheme = server.url.find("://");
  auto const name = server.url.substr(0, scheme);
  if (scheme == std::string::npos || (name != "smtp" && name != "smtps")) return "The mail server must be smtps://HOST:PORT or smtp://HOST:PORT (with STARTTLS)";
  auto const rest = std::string_view(server.url).substr(scheme + 3);
  if (rest.find('@') != rest.npos) return "The mail server's address must not hold a user name or a password: use --mail-credentials";
  bool const proper = !rest.empty() && std::ranges::all_of(rest, [](char c) { return c > 0x20 && c < 0x7f && c != '/' && c != '?' && c != '#'; });
  if (!proper) return "The mail server must be smtps://HOST:PORT or smtp://HOST:PORT (with STARTTLS)";
  if (server.user.empty() != server.password.empty()) return "The mail server's credentials need both a user name and a password";
  return {};
}

Smtp::Smtp(Server server) : handle_(std::make_unique<Handle>(std::move(server))) {}
Smtp::~Smtp() = default;
outbox::Reply Smtp::post(outbox::Letter const& letter) { return handle_->post(letter); }

}  // namespace mail

#include "http/gzip.hpp"

#include <zlib.h>

#include <memory>
#include <mutex>
#include <new>
#include <unordered_map>

#include "http/text.hpp"

namespace http {

namespace {

constexpr std::size_t worth_it = 1024;  // below, the answer is one packet anyway

bool matches(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    auto const comma = if_none_match.find(',');
    auto candidate = trim(if_none_match.substr(0, comma));
    if (candidate.starts_with("W/")) candidate.remove_prefix(2);
    if (candidate == "*" || candidate == etag) return true;
    if_none_match.remove_prefix(comma == std::string_view::npos ? if_none_match.size() : comma + 1);
  }
  return false;
}

// The newest few public answers as they were compressed, by their tag: the same tag is the same bytes, whenever it was made.
class Compressed {
 public:
  std::string of(Response const& response) {
    if (response.public_seconds == 0 || response.etag.empty()) return gzip(response.bytes());
    if (auto const found = find(response.etag)) return *found;
    auto bytes = gzip(response.bytes());
    keep(response.etag, bytes);
    return bytes;
  }

 private:
  static constexpr std::size_t most_bytes = 16 * 1024 * 1024;
  std::shared_ptr<std::string const> find(std::string const& tag) {
    std::scoped_lock const lock(mutex_);
    auto const found = kept_.find(tag);
    return found == kept_.end() ? nullptr : found->second;
  }
  void keep(std::string const& tag, std::string const& bytes) {
    auto kept = std::make_shared<std::string const>(bytes);
    std::scoped_lock const lock(mutex_);
    if (bytes_ + bytes.size() > most_bytes) {
      kept_.clear();
      bytes_ = 0;
    }
    if (kept_.emplace(tag, std::move(kept)).second) bytes_ += bytes.size();
  }
  std::mutex mutex_ = {};
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, std::shared_ptr<std::string const>> kept_ = {};
};

Compressed& compressed() {
  static Compressed kept;
  return kept;
}

}  // namespace

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    auto const comma = accept_encoding.find(',');
    auto const one = accept_encoding.substr(0, comma);
    accept_encoding.remove_prefix(comma == std::string_view::npos ? accept_encoding.size() : comma + 1);
    auto const semicolon = std::min(one.size(), one.find(';'));
    if (!same_word(trim(one.substr(0, semicolon)), "gzip")) continue;
    auto const weight = trim(one.substr(std::min(one.size(), semicolon + 1)));
    return !(weight.starts_with("q=0") && weight.find_first_not_of("0.", 3) == std::string_view::npos);
  }
  return false;
}

bool may_compress(Response const& response) {
  std::string_view const type = response.content_type;
  bool const text = type.starts_with("text/") || type.starts_with("application/json") || type.starts_with("application/javascript") ||
                    type.starts_with("application/atom+xml") || type.starts_with("image/svg");
  bool const no_secret = response.kind == Kind::asset || response.public_seconds > 0 ||
                         (response.kind == Kind::download && type.starts_with("text/csv"));
  return text && no_secret && response.bytes().size() >= worth_it;
}

void settle(Response& response, Request const& request, std::string& extra) {
  bool const reads = request.method == Method::get || request.method == Method::head;
  if (response.status == 200 && reads && !response.etag.empty() && matches(request.header("If-None-Match"), response.etag)) {
    response.status = 304;
    response.body.clear();
    response.fixed = response.fixed_gzip = {};
    extra += "Vary: Accept-Encoding\r\n";
    return;
  }
  if (!may_compress(response)) return;
  extra += "Vary: Accept-Encoding\r\n";
  if (!accepts_gzip(request.header("Accept-Encoding"))) return;
  if (!response.fixed_gzip.empty()) {
    response.fixed = response.fixed_gzip;
  } else {
    response.body = compressed().of(response);
    response.fixed = {};
  }
  extra += "Content-Encoding: gzip\r\n";
}

}  // namespace http

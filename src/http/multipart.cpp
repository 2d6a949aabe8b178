#include "http/multipart.hpp"

#include "base/text.hpp"
#include "http/text.hpp"

namespace http {

namespace {

constexpr std::size_t part_header_bytes = 4096;

struct Part {
  std::string name;
  std::optional<std::string> file_name;
  std::string content_type;
};

// Browsers write a quote, CR and LF inside a name as %22, %0D and %0A (WHATWG HTML, multipart/form-data); others escape with a backslash.
std::string unquote(std::string_view quoted) {
  std::string out;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    auto const escape = quoted.substr(i, 3);
    if (quoted[i] == '\\' && i + 1 < quoted.size() && (quoted[i + 1] == '"' || quoted[i + 1] == '\\')) out += quoted[++i];
    else if (escape == "%22") out += '"', i += 2;
    else if (escape == "%0D" || escape == "%0d") out += '\r', i += 2;
    else if (escape == "%0A" || escape == "%0a") out += '\n', i += 2;
    else out += quoted[i];
  }
  return out;
}

// Takes "; key=value" or "; key="value"" from the front. False when there is none or it is malformed.
bool take_parameter(std::string_view& rest, std::string_view& key, std::string& value) {
  rest = trim(rest);
  if (rest.empty() || rest.front() != ';') return false;
  rest = trim(rest.substr(1));
  auto const equals = rest.find('=');
  if (equals == std::string_view::npos) return false;
  key = rest.substr(0, equals);
  rest.remove_prefix(equals + 1);
  if (!rest.empty() && rest.front() == '"') {
    std::size_t end = 1;
    while (end < rest.size() && rest[end] != '"')
      end += rest[end] == '\\' && end + 1 < rest.size() && (rest[end + 1] == '"' || rest[end + 1] == '\\') ? 2 : 1;
    if (end >= rest.size()) return false;
    value = unquote(rest.substr(1, end - 1));
    rest.remove_prefix(end + 1);
  } else {
    auto const end = std::min(rest.size(), rest.find_first_of("; \t"));
    value = rest.substr(0, end);
    rest.remove_prefix(end);
  }
  return is_token(key);
}

bool read_disposition(std::string_view value, Part& part) {
  auto rest = trim(value);
  if (!same_word(rest.substr(0, 9), "form-data")) return false;
  rest.remove_prefix(9);
  std::string_view key;
  std::string text;
  bool named = false;
  while (take_parameter(rest, key, text)) {
    if (same_word(key, "name") && !named) part.name = text, named = true;
    else if (same_word(key, "filename") && !part.file_name) part.file_name = text;
    else if (!same_word(key, "filename*")) return false;
  }
  return named && trim(rest).empty();
}

// The headers of a part: known ones are read, others ignored, an encoding that would have to be undone is refused.
bool read_part_headers(std::string_view head, Part& part) {
  bool disposition = false;
  while (!head.empty()) {
    auto const end = head.find("\r\n");
    auto const line = head.substr(0, end);
    head.remove_prefix(end == std::string_view::npos ? head.size() : end + 2);
    auto const colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return false;
    auto const name = line.substr(0, colon);
    auto const value = trim(line.substr(colon + 1));
    if (has_control(value)) return false;
    if (same_word(name, "Content-Disposition")) {
      if (disposition || !read_disposition(value, part)) return false;
      disposition = true;
    } else if (same_word(name, "Content-Type")) {
      part.content_type = value;
    } else if (same_word(name, "Content-Transfer-Encoding")) {
      if (!same_word(value, "binary") && !same_word(value, "8bit") && !same_word(value, "7bit")) return false;
    }
  }
  return disposition;
}

tl::unexpected<BadRequest> bad(char const* why) { return tl::unexpected(BadRequest{400, why}); }

// Files keep their bytes; fields must be text.
char const* add_part(Multipart& out, Part part, std::string_view bytes) {
  if (!plain_text(part.name) || !base::is_utf8(part.content_type)) return "a part's name is not text";
  if (!part.file_name) {
    if (!plain_text(bytes)) return "a field is not UTF-8 text";
    out.form.add(std::move(part.name), std::string(bytes));
  } else if (!part.file_name->empty() || !bytes.empty()) {
    out.uploads.push_back({.field = std::move(part.name), .file_name = safe_file_name(*part.file_name),
                           .content_type = std::move(part.content_type), .bytes = std::string(bytes)});
  }
  return nullptr;
}

}  // namespace

std::string multipart_boundary(std::string_view content_type) {
  auto const semicolon = std::min(content_type.size(), content_type.find(';'));
  if (!same_word(trim(content_type.substr(0, semicolon)), "multipart/form-data")) return {};
  auto rest = content_type.substr(semicolon);
  std::string_view key;
  std::string value, boundary;
  while (take_parameter(rest, key, value))
    if (same_word(key, "boundary") && boundary.empty()) boundary = value;
  bool const proper = !boundary.empty() && boundary.size() <= 70 && boundary.back() != ' ' && !has_control(boundary) && base::is_utf8(boundary);
  return proper && trim(rest).empty() ? boundary : std::string{};
}

Parsed<Multipart> parse_multipart(std::string_view boundary, std::string_view body) {
  Multipart out;
  std::string const opening = "--" + std::string(boundary);
  std::string const between = "\r\n" + opening;
  if (!body.starts_with(opening)) return bad("multipart does not begin with its boundary");
  body.remove_prefix(opening.size());
  for (std::size_t parts = 0;; ++parts) {
    if (body == "--" || body == "--\r\n") return out;
    if (!body.starts_with("\r\n")) return bad("multipart boundary is followed by something else");
    if (parts == most_fields) return bad("too many parts");
    body.remove_prefix(2);
    auto const head_end = body.substr(0, part_header_bytes + 4).find("\r\n\r\n");
    if (head_end == std::string_view::npos) return bad("part headers do not end");
    Part part;
    if (!read_part_headers(body.substr(0, head_end), part)) return bad("part headers are malformed");
    body.remove_prefix(head_end + 4);
    auto const end = body.find(between);
    if (end == std::string_view::npos) return bad("multipart ends without its boundary");
    if (auto const why = add_part(out, std::move(part), body.substr(0, end))) return bad(why);
    body.remove_prefix(end + between.size());
  }
}

}  // namespace http

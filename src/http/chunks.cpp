#include "http/chunks.hpp"

#include <algorithm>
#include <charconv>

#include "http/text.hpp"

namespace http {

namespace {
constexpr std::size_t longest_line = 1024;
constexpr std::size_t longest_trailer = 8192;
}  // namespace

// False with nothing in `bad`: the line has not arrived yet.
bool Chunks::take_line(std::string_view& rest, std::string_view& line, BadRequest& bad) const {
  auto const end = rest.find('\n');
  line = rest.substr(0, end);
  if (line.size() > longest_line) bad.why = "a chunk's line is too long";
  else if (end == std::string_view::npos) return false;
  else if (!line.ends_with('\r')) bad.why = "a line does not end with CR LF";
  if (*bad.why != '\0') return false;
  line.remove_suffix(1);
  rest.remove_prefix(end + 1);
  if (std::ranges::any_of(line, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }))
    bad.why = "a control character in a chunk's line";
  return *bad.why == '\0';
}

bool Chunks::take_size(std::string_view line, std::uint64_t limit, std::size_t so_far, BadRequest& bad) {
  auto const digits = line.substr(0, line.find_first_of("; \t"));
  auto const extension = trim(line.substr(digits.size()));
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), left_, 16);
  bool const number = !digits.empty() && error == std::errc{} && end == digits.data() + digits.size();
  if (!number && error != std::errc::result_out_of_range) bad.why = "a chunk's size is not a number";
  else if (!extension.empty() && extension.front() != ';') bad.why = "a chunk's line is malformed";
  else if (!number || left_ > limit || so_far > limit - left_) bad = {413, "the body is too large"};
  if (*bad.why != '\0') return false;
  step_ = left_ == 0 ? Step::trailer : Step::data;
  return true;
}

Parsed<std::size_t> Chunks::take(std::string_view arrived, std::uint64_t limit, std::string& body) {
  auto rest = arrived;
  std::string_view line;
  BadRequest bad;
  while (!done()) {
    if (step_ == Step::data) {
      if (rest.empty()) break;
      auto const part = rest.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, rest.size())));
      body += part;
      rest.remove_prefix(part.size());
      left_ -= part.size();
      if (left_ == 0) step_ = Step::after_data;
      continue;
    }
    if (!take_line(rest, line, bad)) break;
    if (step_ == Step::size) {
      if (!take_size(line, limit, body.size(), bad)) break;
    } else if (step_ == Step::after_data) {
      if (!line.empty()) bad.why = "a chunk is longer than it says";
      step_ = Step::size;
    } else if (line.empty()) {
      step_ = Step::done;
    } else if ((trailer_bytes_ += line.size()) > longest_trailer) {
      bad.why = "the trailers are too long";  // they are read past: nothing that frames or identifies may come so late
    }
    if (*bad.why != '\0') break;
  }
  if (*bad.why != '\0') return tl::unexpected(bad);
  return arrived.size() - rest.size();
}

}  // namespace http

#include "web/prose.hpp"

#include "govuk/elements.hpp"

namespace web {
namespace {

using govuk::Html;

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t\r");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Takes what stands between `open` and `close` at the start of `rest`; nothing if it does not.
std::optional<std::string_view> take_between(std::string_view& rest, std::string_view open, std::string_view close) {
  if (!rest.starts_with(open)) return std::nullopt;
  auto const end = rest.find(close, open.size());
  if (end == rest.npos) return std::nullopt;
  auto const inside = rest.substr(open.size(), end - open.size());
  rest.remove_prefix(end + close.size());
  return inside;
}

Html inline_markup(std::string_view rest) {
  Html out;
  while (!rest.empty()) {
    auto const mark = rest.find_first_of("*`[");
    out += govuk::text(rest.substr(0, mark));
    if (mark == rest.npos) break;
    rest.remove_prefix(mark);
    if (auto const bold = take_between(rest, "**", "**")) {
      out += govuk::strong(*bold);
    } else if (auto const code = take_between(rest, "`", "`")) {
      out += govuk::code(*code);
    } else if (auto const label = take_between(rest, "[", "](")) {
      auto const end = rest.find(')');
      out += govuk::link_to(rest.substr(0, end), *label);
      rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    } else {
      out += govuk::text(rest.substr(0, 1));
      rest.remove_prefix(1);
    }
  }
  return out;
}

// What kind of block a line begins, and the line without its mark.
enum class Block { blank, h1, h2, h3, bullet, numbered, text };
Block block_of(std::string_view& line) {
  struct Mark {
    std::string_view mark;
    Block block;
  };
  constexpr std::array marks{Mark{"# ", Block::h1}, Mark{"## ", Block::h2}, Mark{"### ", Block::h3}, Mark{"- ", Block::bullet}};
  line = trimmed(line);
  if (line.empty()) return Block::blank;
  for (auto const& [mark, block] : marks)
    if (line.starts_with(mark)) {
      line.remove_prefix(mark.size());
      return block;
    }
  auto const digits = line.find_first_not_of("0123456789");
  if (digits != 0 && digits != line.npos && line.substr(digits).starts_with(". ")) {
    line.remove_prefix(digits + 2);
    return Block::numbered;
  }
  return Block::text;
}

// Collects the lines of one paragraph or list and writes it out when another block begins.
class Writer {
 public:
  void take(std::string_view line) {
    Block const block = block_of(line);
    bool const goes_on = block == Block::text && !lines_.empty() && open_ != Block::blank;
    if (goes_on) {
      lines_.back() += " " + std::string(line);
      return;
    }
    if (block != open_ || block == Block::text) flush();
    open_ = block;
    switch (block) {
      case Block::blank: break;
      case Block::h1:
        if (prose_.title.empty()) prose_.title = std::string(line);
        prose_.body += govuk::h1(inline_markup(line));
        break;
      case Block::h2: prose_.body += govuk::h2(inline_markup(line)); break;
      case Block::h3: prose_.body += govuk::h3(inline_markup(line)); break;
      default: lines_.emplace_back(line);
    }
  }

  Prose finish() {
    flush();
    return std::move(prose_);
  }

 private:
  void flush() {
    if (lines_.empty()) return;
    std::vector<Html> items;
    for (auto const& line : lines_) items.push_back(inline_markup(line));
    if (open_ == Block::bullet) prose_.body += govuk::ul(items);
    else if (open_ == Block::numbered) prose_.body += govuk::ol(items);
    else prose_.body += govuk::p(items.front());
    lines_.clear();
  }

  Prose prose_;
  Block open_ = Block::blank;
  std::vector<std::string> lines_;
};

}  // namespace

Prose prose(std::string_view markdown) {
  Writer writer;
  while (!markdown.empty()) {
    auto const end = markdown.find('\n');
    writer.take(markdown.substr(0, end));
    markdown.remove_prefix(end == markdown.npos ? markdown.size() : end + 1);
  }
  return writer.finish();
}

}  // namespace web

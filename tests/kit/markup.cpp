#include "kit/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <vector>

namespace kit {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

std::string decoded(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> entities{
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#96;", "`"}, {"&ctdot;", "⋯"}, {"&nbsp;", "\u00a0"}, {"&amp;", "&"}}};
  std::string out;
  while (!text.empty()) {
    auto const found = std::ranges::find_if(entities, [&](auto const& entity) { return text.starts_with(entity.first); });
    std::size_t const length = found == entities.end() ? 1 : found->first.size();
    out += found == entities.end() ? text.substr(0, 1) : found->second;
    text.remove_prefix(length);
  }
  return out;
}

std::string collapsed(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (!is_space(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

// Reads one document from its beginning to its end.
class Outline {
 public:
  explicit Outline(std::string_view html) : rest_(html) {}

  std::string read() {
    while (!rest_.empty()) {
      if (rest_.starts_with("<!--")) skip_to("-->");
      else if (rest_.starts_with("</")) close();
      else if (rest_.starts_with("<!")) line(std::string(take_to(">")) + ">");
      else if (rest_.starts_with("<") && rest_.size() > 1 && std::isalpha(static_cast<unsigned char>(rest_[1])) != 0) open();
      else words();
    }
    for (auto const& name : open_) out_ += "!! never closed: " + name + "\n";
    return std::move(out_);
  }

 private:
  void line(std::string const& content) { out_.append(2 * open_.size(), ' ').append(content).append("\n"); }

  std::string_view take_to(std::string_view mark) {
    auto const end = std::min(rest_.find(mark), rest_.size());
    auto const taken = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + mark.size(), rest_.size()));
    return taken;
  }
  void skip_to(std::string_view mark) { take_to(mark); }

  void words() {
    auto const end = std::min(rest_.find('<', 1), rest_.size());
    auto const content = collapsed(decoded(rest_.substr(0, end)));
    rest_.remove_prefix(end);
    if (!content.empty()) line(content);
  }

  void close() {
    rest_.remove_prefix(2);
    std::string const name = collapsed(take_to(">"));
    if (open_.empty() || open_.back() != name) {
      out_ += "!! closed but not open: " + name + "\n";
      return;
    }
    open_.pop_back();
    line("</" + name + ">");
  }

  std::pair<std::string, std::string> attribute() {
    auto const name_end = std::min(rest_.find_first_of("= \n\t\r/>"), rest_.size());
    std::string const name(rest_.substr(0, name_end));
    rest_.remove_prefix(name_end);
    if (!rest_.starts_with("=")) return {name, ""};
    rest_.remove_prefix(1);
    std::string_view const quote = rest_.substr(0, 1);
    if (quote != "\"" && quote != "'") return {name, "!! without quotes"};
    rest_.remove_prefix(1);
    return {name, collapsed(decoded(take_to(quote)))};
  }

  void open() {
    rest_.remove_prefix(1);
    auto const end = std::min(rest_.find_first_of(" \n\t\r/>"), rest_.size());
    std::string const name(rest_.substr(0, end));
    rest_.remove_prefix(end);
    std::map<std::string, std::string> attributes;
    std::string twice;
    while (!rest_.empty() && !rest_.starts_with(">")) {
      if (is_space(rest_[0]) || rest_[0] == '/') {
        rest_.remove_prefix(1);
        continue;
      }
      auto const [key, value] = attribute();
      if (!attributes.emplace(key, value).second) twice += " !! twice: " + key;
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
    write_open(name, attributes, twice);
  }

  void write_open(std::string const& name, std::map<std::string, std::string> const& attributes, std::string const& wrong) {
    static constexpr std::array<std::string_view, 11> voids{"br", "col", "hr", "img", "input", "link", "meta", "path", "source", "wbr", "circle"};
    std::string tag = "<" + name;
    for (auto const& [key, value] : attributes) tag += " " + key + (value.empty() ? "" : "=\"" + value + "\"");
    line(tag + ">" + wrong);
    if (std::ranges::find(voids, name) != voids.end()) {
      if (rest_.starts_with("</" + name + ">")) skip_to(">");
      return;
    }
    open_.push_back(name);
    if (name == "textarea" || name == "pre" || name == "script") verbatim(name);
  }

  void verbatim(std::string const& name) {
    auto const end = std::min(rest_.find("</" + name), rest_.size());
    std::string content;
    for (char const c : decoded(rest_.substr(0, end))) content += c == '\n' ? "⏎" : std::string(1, c);
    rest_.remove_prefix(end);
    if (!content.empty()) line(content);
  }

  std::string_view rest_;
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace

std::string outline(std::string_view html) { return Outline(html).read(); }

}  // namespace kit

#include "web/refill.hpp"

#include "govuk/html.hpp"
#include "http/csrf.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace web {
namespace {

// A start tag: where it stands, and its attributes as they are written.
struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;      // behind ">"
  std::string name = {};    // "/form" for an end tag
  std::vector<std::pair<std::string, std::string>> attributes = {};  // values unescaped

  std::string value(std::string_view attribute) const {
    auto const found = std::ranges::find(attributes, attribute, [](auto const& one) { return std::string_view(one.first); });
    return found == attributes.end() ? std::string() : found->second;
  }
  bool has(std::string_view attribute) const { return std::ranges::any_of(attributes, [&](auto const& one) { return one.first == attribute; }); }
};

std::string unescaped(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> entities{{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  std::string out;
  while (!text.empty()) {
    auto const found = std::ranges::find_if(entities, [&](auto const& one) { return text.starts_with(one.first); });
    out += found == entities.end() ? text.front() : found->second;
    text.remove_prefix(found == entities.end() ? 1 : found->first.size());
  }
  return out;
}
std::string escaped(std::string_view text) { return govuk::text(text).str(); }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// The tag that begins at or after `from`.
std::optional<Tag> next_tag(std::string_view page, std::size_t from) {
  Tag tag{.begin = page.find('<', from)};
  if (tag.begin == page.npos) return std::nullopt;
  auto at = tag.begin + 1;
  while (at < page.size() && !is_space(page[at]) && page[at] != '>') tag.name += page[at++];
  while (at < page.size() && page[at] != '>') {
    if (is_space(page[at]) || page[at] == '/') { ++at; continue; }
    auto const name_end = std::min(page.find_first_of("= >\n\t", at), page.size());
    std::string name(page.substr(at, name_end - at));
    at = name_end;
    std::string value;
    if (page.substr(at).starts_with("=\"")) {
      auto const close = std::min(page.find('"', at + 2), page.size());
      value = unescaped(page.substr(at + 2, close - at - 2));
      at = std::min(close + 1, page.size());
    } else if (at < page.size() && page[at] == '=') {
      ++at;
    }
    tag.attributes.emplace_back(std::move(name), std::move(value));
  }
  tag.end = std::min(at + 1, page.size());
  return tag;
}

std::string written(Tag const& tag) {
  std::string out = "<" + tag.name;
  for (auto const& [name, value] : tag.attributes) {
    out += " " + name;
    bool const bare = value.empty() && name != "value";
    if (!bare) out += "=\"" + escaped(value) + "\"";
  }
  return out + ">";
}

void set(Tag& tag, std::string_view attribute, std::string value) {
  for (auto& one : tag.attributes)
    if (one.first == attribute) {
      one.second = std::move(value);
      return;
    }
  tag.attributes.emplace_back(attribute, std::move(value));
}
void put(Tag& tag, std::string_view flag, bool on) {
  std::erase_if(tag.attributes, [&](auto const& one) { return one.first == flag; });
  if (on) tag.attributes.emplace_back(flag, "");
}

bool is_ours(std::string_view name) { return name == http::csrf_field; }

// What was typed, handed out field by field.
class Typed {
 public:
  explicit Typed(http::Form const& form) {
    for (auto const& field : form)
      if (!is_ours(field.first)) fields_.push_back({field.first, field.second});
  }
  // The next value of a field that holds one; nothing where no more was typed under its name.
  std::optional<std::string> next(std::string_view name) {
    for (auto& field : fields_)
      if (!field.taken && field.name == name) {
        field.taken = true;
        return field.value;
      }
    return std::nullopt;
  }
  // Whether this choice was made.
  bool chosen(std::string_view name, std::string_view value) {
    bool found = false;
    for (auto& field : fields_)
      if (field.name == name && field.value == value) found = field.taken = true;
    return found;
  }
  http::Form left() const {
    http::Form out;
    for (auto const& field : fields_)
      if (!field.taken && !field.value.empty()) out.add(field.name, field.value);
    return out;
  }

 private:
  struct Field {
    std::string name;
    std::string value;
    bool taken = false;
  };
  std::vector<Field> fields_ = {};
};

// A form of the page between its tags.
struct Span {
  Tag open = {};
  std::size_t close = 0;   // begin of "</form>"
  std::size_t fit = 0;
};

// How many of the typed fields the form has; a hidden field with the value that was sent tells forms of one kind apart.
std::size_t fit_of(std::string_view page, Span const& span, http::Form const& typed) {
  std::size_t fit = 0;
  for (auto tag = next_tag(page, span.open.end); tag && tag->begin < span.close; tag = next_tag(page, tag->end)) {
    auto const sent = typed.find(tag->value("name"));
    if (!sent || is_ours(tag->value("name"))) continue;
    fit += tag->value("type") == "hidden" && *sent == tag->value("value") ? 3 : 1;
  }
  return fit;
}

std::optional<Span> form_of(std::string_view page, std::string_view action, http::Form const& typed) {
  std::optional<Span> best;
  for (auto tag = next_tag(page, 0); tag; tag = next_tag(page, tag->end)) {
    if (tag->name != "form" || tag->value("action") != action || tag->value("method") != "post") continue;
    Span span{.open = *tag, .close = page.find("</form>", tag->end)};
    if (span.close == page.npos) return best;
    span.fit = fit_of(page, span, typed);
    if (!best || span.fit > best->fit) best = span;
  }
  return best;
}

void fill_input(Tag& tag, Typed& typed) {
  auto const name = tag.value("name"), type = tag.value("type");
  if (name.empty() || is_ours(name) || type == "password" || type == "file") return;
  if (type == "radio" || type == "checkbox") put(tag, "checked", typed.chosen(name, tag.has("value") ? tag.value("value") : "on"));
  else if (auto const value = typed.next(name)) set(tag, "value", *value);
}

// Copies the form with its fields filled.
class Filling {
 public:
  Filling(std::string_view page, Typed& typed) : page_(page), typed_(typed) {}

  std::string run(Span const& span) {
    at_ = span.open.end;
    for (auto tag = next_tag(page_, at_); tag && tag->begin < span.close; tag = next_tag(page_, at_)) take(*tag);
    out_ += page_.substr(at_, span.close - at_);
    return std::move(out_);
  }

 private:
  void copy_to(std::size_t end) {
    out_ += page_.substr(at_, end - at_);
    at_ = end;
  }
  void replace(Tag const& tag) {
    out_ += written(tag);
    at_ = tag.end;
  }
  void take(Tag& tag) {
    copy_to(tag.begin);
    if (tag.name == "input") {
      fill_input(tag, typed_);
      replace(tag);
    } else if (tag.name == "textarea") {
      text(tag);
    } else if (tag.name == "select") {
      select_ = tag.value("name");
      copy_to(tag.end);
    } else if (tag.name == "option") {
      put(tag, "selected", typed_.chosen(select_, tag.value("value")));
      replace(tag);
    } else if (tag.name == "details") {
      put(tag, "open", true);   // nothing that was typed lies folded away
      replace(tag);
    } else if (tag.name == "button") {
      typed_.chosen(tag.value("name"), tag.value("value"));
      copy_to(tag.end);
    } else {
      copy_to(tag.end);
    }
  }
  void text(Tag const& tag) {
    copy_to(tag.end);
    auto const close = std::min(page_.find("</textarea>", tag.end), page_.size());
    if (auto const value = typed_.next(tag.value("name"))) {
      out_ += "\n" + escaped(*value);   // the first line break of a text area is not part of it
      at_ = close;
    } else {
      copy_to(close);
    }
  }

  std::string_view page_;
  Typed& typed_;
  std::string select_ = {};
  std::size_t at_ = 0;
  std::string out_ = {};
};

}  // namespace

namespace {

std::string addressed(Tag open, std::string_view send_to) {
  set(open, "action", std::string(send_to));
  return written(open);
}

}  // namespace

std::optional<Refilled> refill(std::string_view page, std::string_view action, http::Form const& typed, std::string_view send_to) {
  auto const span = form_of(page, action, typed);
  if (!span) return std::nullopt;
  Typed fields(typed);
  std::string out(page.substr(0, span->open.begin));
  out += addressed(span->open, send_to);
  out += Filling(page, fields).run(*span);
  out += page.substr(span->close);
  return Refilled{.page = std::move(out), .left_over = fields.left()};
}

std::string readdress(std::string page, std::string_view action, http::Form const& typed, std::string_view send_to) {
  if (auto const span = form_of(page, action, typed)) page.replace(span->open.begin, span->open.end - span->open.begin, addressed(span->open, send_to));
  return page;
}

}  // namespace web

// Html: markup that is safe by construction. Every string becomes escaped text on its way in; elements are made
// by el() and its shorthands, whose tag names are constants of the program. There is no way in for ready-made markup
// but markup(), which takes only a constant.
//
//   Html body = {h2("Waiting"), p({"Asked of ", strong(force_name), " on ", time(iso, words)})};
//   body += link_to("/people/x123456", "Sam Smith");
#pragma once
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace govuk {

class Html;
class Attributes;

// A tag name: a constant of the program, so nothing typed can become one.
struct TagName {
  std::string_view name;
  consteval TagName(char const* constant) : name(constant) {}
};

class Html {
 public:
  Html() = default;
  // Text, escaped.
  template <class S>
    requires std::convertible_to<S const&, std::string_view> && (!std::same_as<S, Html>)
  Html(S const& text) { append_text(std::string_view(text)); }
  // One after the other: Html{p("a"), p("b")}.
  Html(std::initializer_list<Html> parts);

  Html& operator+=(Html const& more) { markup_ += more.markup_; return *this; }
  Html& operator<<(Html const& more) { return *this += more; }
  friend Html operator+(Html left, Html const& right) { left += right; return left; }
  friend bool operator==(Html const&, Html const&) = default;

  // For streaming long markup into one string; each open() wants its close().
  Html& open(TagName tag, Attributes const& attributes);
  Html& open(TagName tag);
  Html& close(TagName tag);

  bool empty() const { return markup_.empty(); }
  std::string const& str() const& { return markup_; }
  std::string str() && { return std::move(markup_); }
  void reserve(std::size_t bytes) { markup_.reserve(bytes); }

 private:
  friend struct Raw;
  friend struct Kept;
  friend Html el(TagName tag, Attributes const& attributes, Html const& children);
  void append_text(std::string_view text);
  std::string markup_;
};

// One attribute, to be written in braces where Attributes are made: it may look at text that does not outlive it.
// A bool is a boolean attribute: present without a value, or absent.
struct Attribute {
  std::string_view name;
  std::string_view value = {};
  std::string owned = {};   // instead of `value`
  bool present = true;
  bool bare = false;        // without a value

  Attribute(std::string_view n, std::string_view v) : name(n), value(v) {}
  Attribute(std::string_view n, char const* v) : name(n), value(v) {}
  Attribute(std::string_view n, std::string const& v) : name(n), value(v) {}
  Attribute(std::string_view n, std::string&& v) : name(n), owned(std::move(v)) {}
  template <std::same_as<bool> B>
  Attribute(std::string_view n, B on) : name(n), present(on), bare(true) {}
  template <std::integral N>
    requires(!std::same_as<N, bool> && !std::same_as<N, char>)
  Attribute(std::string_view n, N number) : name(n), owned(std::to_string(number)) {}
};

// Attributes, already written and escaped. Names are lower-case letters, digits, '-', '_', ':' and '.'; another, `style` or
// one that runs a script throws std::invalid_argument. Links (href, src, action, formaction) with a scheme other than
// http, https, mailto or tel are written as "#".
class Attributes {
 public:
  Attributes() = default;
  Attributes(std::initializer_list<Attribute> list);
  Attributes& add(Attribute const& attribute);
  // Added only if the value is not empty.
  Attributes& maybe(std::string_view name, std::string_view value);
  Attributes& add(Attributes const& more);
  bool empty() const { return markup_.empty(); }

 private:
  friend class Html;
  std::string markup_;
};

// "govuk-tag" + "govuk-tag--red" → "govuk-tag govuk-tag--red"; empty parts are left out.
std::string classes(std::initializer_list<std::string_view> parts);

Html el(TagName tag, Attributes const& attributes = {}, Html const& children = {});
Html text(std::string_view);
Html join(std::vector<Html> const& parts, Html const& separator = {});
// 1234567 → "1,234,567".
Html number(std::int64_t);
std::string grouped(std::int64_t);

// Markup that is written in the program, such as an icon.
struct Raw {
  std::string_view constant;
  consteval Raw(char const* c) : constant(c) {}
  Html html() const;
};
inline Html markup(Raw constant) { return constant.html(); }

// Markup that this program made with these functions and kept, such as a report as it was released. Never for what was typed.
struct Kept {
  std::string_view markup;
  Html html() const;
};

}  // namespace govuk

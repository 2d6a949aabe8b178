// The design system's published fixtures: options and the markup they should give.
#pragma once
#include "govuk/html.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fixture {

// A value of a fixture's options; absent values may be asked anything and answer with nothing.
class Options {
 public:
  explicit Options(void const* node) : node_(node) {}
  Options operator[](char const* key) const;
  bool given() const;                       // there and not null
  bool truthy() const;                      // as JavaScript sees it
  bool object() const;
  std::string text() const;                 // of a string, number or boolean
  std::string text_or(std::string_view otherwise) const;
  std::optional<std::string> maybe_text() const;
  std::optional<bool> maybe_bool() const;
  int number() const;
  std::vector<Options> items() const;       // of an array
  // Attributes, also in their long form {value, optional}.
  govuk::Attributes attributes() const;
  // Every option's path, such as "items[].conditional.html"; attributes are not entered.
  std::vector<std::string> paths() const;

 private:
  void const* node_;
};

struct Fixture {
  std::string name;
  Options options;
  std::string html;
};
std::vector<Fixture> of(std::string const& component);

// Fixtures hold ready-made markup, which Html has no way in for: such content goes in as a mark and is put in its
// place in the finished text.
govuk::Html content(Options const& holder, char const* html_key = "html", char const* text_key = "text");
std::string with_markup(std::string rendered);

}  // namespace fixture

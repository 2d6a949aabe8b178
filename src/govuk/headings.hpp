// For this room's components: a heading whose level is an option.
#pragma once
#include "govuk/html.hpp"

namespace govuk {

// Levels outside 1 to 6 are taken to the nearest.
inline Html heading(int level, Attributes const& attributes, Html const& content) {
  switch (level) {
    case 1: return el("h1", attributes, content);
    case 2: return el("h2", attributes, content);
    case 3: return el("h3", attributes, content);
    case 4: return el("h4", attributes, content);
    case 5: return el("h5", attributes, content);
    default: return level < 1 ? el("h1", attributes, content) : el("h6", attributes, content);
  }
}

// class="base more"
inline Attribute class_of(std::initializer_list<std::string_view> parts) { return {"class", classes(parts)}; }

}  // namespace govuk

// Markup made comparable: one tag or text a line, attributes in alphabetical order, white space collapsed, entities read.
#pragma once
#include <string>
#include <string_view>

namespace kit {

// Indented by depth; the content of pre and textarea is kept on one line with its line breaks written as ⏎.
// Says "!!" and what is wrong where an element is closed that is not open, or never closed.
std::string outline(std::string_view html);

}  // namespace kit

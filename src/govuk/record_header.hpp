// The head of a record's pages: who or what it is, and what can be done.
#pragma once
#include "govuk/button.hpp"
#include "govuk/elements.hpp"

namespace govuk {

struct IdentityBar {
  Html title = {};
  std::vector<ButtonMenu> menus = {};
};
Html identity_bar(IdentityBar const&);

// The h1 with badges beside it and actions to its right.
struct PageHeader {
  Html heading = {};
  Html caption = {};
  Html beside = {};    // badges and tags, after the h1
  Html actions = {};   // buttons
  Size size = Size::l;
};
Html page_header(PageHeader const&);

}  // namespace govuk

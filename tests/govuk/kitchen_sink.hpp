// A few pages that together show every component, for looking at and for the checks of markup and accessibility.
#pragma once
#include "govuk/page.hpp"

#include <string>
#include <vector>

namespace kitchen_sink {

struct Sheet {
  std::string name;   // of the file, without .html
  std::string html;   // the whole document
};
std::vector<Sheet> sheets();

govuk::Frame frame();
govuk::Page worklist();
govuk::Page record();
govuk::Page questions(govuk::FormView const&);
govuk::Page measures();
govuk::Page interruption();
govuk::Page confirmation();
govuk::Page start();

}  // namespace kitchen_sink

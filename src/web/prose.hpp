// The guides and the service's own pages are Markdown files of docs/, embedded in the program: one text for readers of
// the repository and of the product. Taken: # ## ### headings, paragraphs, "- " and "1. " lists, **bold**, `code`,
// [links](/of/ours or https://…). Everything else is text.
#pragma once
#include "govuk/html.hpp"

#include <string>
#include <string_view>

namespace web {

struct Prose {
  std::string title = {};   // of the first "# " line
  govuk::Html body = {};    // with its h1
};

Prose prose(std::string_view markdown);

}  // namespace web

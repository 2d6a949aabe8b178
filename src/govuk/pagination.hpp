// Pages of a list. `pages` does the sums; `pagination` is the component.
#pragma once
#include "govuk/html.hpp"

#include <functional>

namespace govuk {

struct PageLink {
  std::string number = {};
  std::string href = {};
  bool current = false;
  bool ellipsis = false;
  std::string hidden = {};     // "Page 3" if empty
  Attributes attributes = {};
};
struct StepLink {
  std::string href = {};
  Html text = {};              // "Previous" or "Next"
  std::string label = {};
  Attributes attributes = {};
};
struct Pagination {
  StepLink previous = {};
  StepLink next = {};
  std::vector<PageLink> items = {};
  std::string landmark = "Pagination";
  std::string classes = {};
  Attributes attributes = {};
};
Html pagination(Pagination const&);

// "Showing 1 to 25 of 312 cases" and the links: first, last, and those around the current page.
// Only the sentence if all fit on one page. `page` counts from 1; one past the end is shown as the last.
struct Pages {
  std::int64_t total = 0;
  std::int64_t per_page = 25;
  std::int64_t page = 1;
  std::string noun = "results";                       // plural: "cases"
  std::function<std::string(std::int64_t)> href = {}; // the URL of a page
};
Html pages(Pages const&);
Html results_line(Pages const&);

}  // namespace govuk

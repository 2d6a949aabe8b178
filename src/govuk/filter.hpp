// A list with its filters: a GET form beside it, the chosen ones as tags that can be taken away.
#pragma once
#include "govuk/html.hpp"

namespace govuk {

struct FilterTag {
  std::string text = {};
  std::string remove_href = {};   // the list without it
};
struct FilterCategory {
  std::string heading = {};
  std::vector<FilterTag> tags = {};
};
struct Filter {
  std::string action = {};        // of the GET form
  Html options = {};              // the controls
  std::vector<FilterCategory> selected = {};
  std::string clear_href = {};
  std::string heading = "Filter";
  std::string button = "Apply filters";
};
Html filter(Filter const&);

struct FilterLayout {
  Filter filter = {};
  Html content = {};
};
Html filter_layout(FilterLayout const&);

}  // namespace govuk

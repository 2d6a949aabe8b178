// What opens: details, accordion, tabs.
#pragma once
#include "govuk/html.hpp"

#include <optional>

namespace govuk {

struct Details {
  Html summary = {};
  Html body = {};
  bool open = false;
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html details(Details const&);

struct AccordionSection {
  Html heading = {};
  Html summary = {};
  Html content = {};
  bool expanded = false;
};
struct Accordion {
  std::string id = {};
  std::vector<AccordionSection> sections = {};
  int heading_level = 2;
  std::optional<bool> remember_expanded = false;  // nothing of a case in the browser's storage
  std::string classes = {};
  Attributes attributes = {};
};
Html accordion(Accordion const&);

struct Tab {
  std::string label = {};
  std::string id = {};
  Html panel = {};
  Attributes attributes = {};
  Attributes panel_attributes = {};
};
struct Tabs {
  std::string title = "Contents";
  std::vector<Tab> items = {};
  std::string id = {};
  std::string id_prefix = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html tabs(Tabs const&);

}  // namespace govuk

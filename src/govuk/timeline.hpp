// What happened, newest first.
#pragma once
#include "govuk/html.hpp"

namespace govuk {

struct TimelineItem {
  Html title = {};
  std::string by = {};            // "by Name"
  std::string machine_time = {};  // ISO 8601
  std::string time = {};          // as read
  Html description = {};
  std::vector<Html> documents = {};  // links
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};
struct Timeline {
  std::vector<TimelineItem> items = {};
  int heading_level = 2;
  std::string classes = {};
};
Html timeline(Timeline const&);

}  // namespace govuk

// A list of tasks with a status each. Completed is plain text; what is left has a tag; what cannot start has no link.
#pragma once
#include "govuk/tag.hpp"

namespace govuk {

struct Task {
  Html title = {};
  std::string href = {};
  Html hint = {};
  Html status = {};            // plain words or a tag
  bool cannot_start_yet = false;
  std::string classes = {};
  std::string title_classes = {};
  std::string status_classes = {};
};
struct TaskList {
  std::vector<Task> items = {};
  std::string id_prefix = "task-list";
  std::string classes = {};
  Attributes attributes = {};
};
Html task_list(TaskList const&);

}  // namespace govuk

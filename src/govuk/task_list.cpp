#include "govuk/task_list.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

namespace govuk {

namespace {

Html task_item(Task const& task, std::string const& id) {
  std::string const hint_id = task.hint.empty() ? "" : id + "-hint";
  Html name;
  if (task.href.empty())
    name = el("div", Attributes{}.maybe("class", task.title_classes), task.title);
  else
    name = el("a", {class_of({"govuk-link govuk-task-list__link", task.title_classes}), {"href", task.href},
                    {"aria-describedby", classes({hint_id, id + "-status"})}}, task.title);
  if (!task.hint.empty()) name += el("div", {{"id", hint_id}, {"class", "govuk-task-list__hint"}}, task.hint);
  std::string const waiting = task.cannot_start_yet ? "govuk-task-list__status--cannot-start-yet" : "";
  return el("li", {class_of({"govuk-task-list__item", task.href.empty() ? "" : "govuk-task-list__item--with-link", task.classes})},
            {div("govuk-task-list__name-and-hint", name),
             el("div", {class_of({"govuk-task-list__status", waiting, task.status_classes}), {"id", id + "-status"}}, task.status)});
}

}  // namespace

Html task_list(TaskList const& options) {
  Html items;
  std::size_t index = 0;
  for (auto const& task : options.items) items += task_item(task, options.id_prefix + "-" + std::to_string(++index));
  return el("ul", Attributes{class_of({"govuk-task-list", options.classes})}.add(options.attributes), items);
}

}  // namespace govuk

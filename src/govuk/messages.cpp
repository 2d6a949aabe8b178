#include "govuk/messages.hpp"

#include "govuk/elements.hpp"

namespace govuk {

namespace {

Html message(Message const& item) {
  std::string const kind = item.sent ? "sent" : "received";
  Attributes attributes;
  if (!item.id.empty()) attributes.add({"id", "message_" + item.id});
  attributes.add({"class", "moj-message-item moj-message-item--" + kind});
  return el("div", attributes,
            {div("moj-message-item__text moj-message-item__text--" + kind, item.html),
             div("moj-message-item__meta",
                 {span("moj-message-item__meta--sender", item.sender), " at ",
                  el("time", {{"class", "moj-message-item__meta--timestamp"}, {"datetime", item.machine_time}}, item.time)})});
}

}  // namespace

Html messages(Messages const& options) {
  Html list;
  std::string_view day;
  for (auto const& item : options.items) {
    if (item.machine_day != day) list += el("time", {{"class", "moj-message-list__date"}, {"datetime", item.machine_day}}, item.day);
    day = item.machine_day;
    list += message(item);
  }
  return el("div", {{"id", options.id}, {"class", "moj-messages-container"}, {"role", "group"}, {"aria-label", options.label}}, div("moj-message-list", list));
}

}  // namespace govuk

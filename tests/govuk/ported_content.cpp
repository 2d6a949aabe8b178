#include "govuk/ported.hpp"

#include "govuk/all.hpp"

namespace fixture {

namespace {

using namespace govuk;

std::vector<Action> actions(Options const& from) {
  std::vector<Action> out;
  for (auto const& item : from["items"].items())
    out.push_back({.href = item["href"].text(), .text = content(item), .hidden = item["visuallyHiddenText"].text(), .classes = item["classes"].text(),
                   .attributes = item["attributes"].attributes()});
  return out;
}

Html accordion_from(Options const& o) {
  Accordion a{.id = o["id"].text(), .heading_level = o["headingLevel"].given() ? o["headingLevel"].number() : 2,
              .remember_expanded = o["rememberExpanded"].maybe_bool(), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& item : o["items"].items()) {
    Html body = content(item["content"]);
    if (!item["content"]["html"].truthy()) body = p(body);
    a.sections.push_back({.heading = content(item["heading"]), .summary = content(item["summary"]), .content = body, .expanded = item["expanded"].truthy()});
  }
  return accordion(a);
}

Html button_from(Options const& o) {
  Button b{.text = content(o), .href = o["href"].text(), .name = o["name"].text(), .value = o["value"].text(), .type = o["type"].text(),
           .id = o["id"].text(), .disabled = o["disabled"].truthy(), .prevent_double_click = o["preventDoubleClick"].truthy(),
           .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  if (o["isStartButton"].truthy()) b.kind = ButtonKind::start;
  return button(b);
}

Html details_from(Options const& o) {
  return details({.summary = content(o, "summaryHtml", "summaryText"), .body = content(o), .open = o["open"].truthy(), .id = o["id"].text(),
                  .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

Html notification_banner_from(Options const& o) {
  NotificationBanner b{.success = o["type"].text() == "success", .title = content(o, "titleHtml", "titleText"),
                       .title_level = o["titleHeadingLevel"].given() ? o["titleHeadingLevel"].number() : 2,
                       .title_id = o["titleId"].text_or("govuk-notification-banner-title"), .role = o["role"].text(),
                       .disable_auto_focus = o["disableAutoFocus"].truthy(), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  (o["html"].truthy() ? b.html : b.text) = content(o);
  return notification_banner(b);
}

Html summary_list_from(Options const& o) {
  SummaryList list{.classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& row : o["rows"].items())
    list.rows.push_back({.key = content(row["key"]), .value = content(row["value"]), .actions = actions(row["actions"]), .classes = row["classes"].text(),
                         .key_classes = row["key"]["classes"].text(), .value_classes = row["value"]["classes"].text(), .actions_classes = row["actions"]["classes"].text()});
  if (auto const card = o["card"]; card.object())
    list.card = Card{.title = content(card["title"]), .heading_level = card["title"]["headingLevel"].given() ? card["title"]["headingLevel"].number() : 2,
                     .actions = actions(card["actions"]), .classes = card["classes"].text(), .title_classes = card["title"]["classes"].text(),
                     .actions_classes = card["actions"]["classes"].text(), .attributes = card["attributes"].attributes()};
  return summary_list(list);
}

template <class C>
C cell_from(Options const& o) {
  C cell(content(o));
  cell.numeric = o["format"].text() == "numeric";
  cell.colspan = o["colspan"].number();
  cell.rowspan = o["rowspan"].number();
  cell.classes = o["classes"].text();
  cell.attributes = o["attributes"].attributes();
  return cell;
}

Html table_from(Options const& o) {
  Table t{.caption = o["caption"].text(), .first_cell_is_header = o["firstCellIsHeader"].truthy(), .caption_classes = o["captionClasses"].text(),
          .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& head : o["head"].items()) t.head.push_back(cell_from<Head>(head));
  for (auto const& row : o["rows"].items()) {
    auto& cells = t.rows.emplace_back();
    for (auto const& cell : row.items()) cells.push_back(cell_from<Cell>(cell));
  }
  return table(t);
}

Html tabs_from(Options const& o) {
  Tabs t{.title = o["title"].text_or("Contents"), .id = o["id"].text(), .id_prefix = o["idPrefix"].text(), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& item : o["items"].items()) {
    Html body = content(item["panel"]);
    if (!item["panel"]["html"].truthy()) body = p(body);
    t.items.push_back({.label = item["label"].text(), .id = item["id"].text(), .panel = body, .attributes = item["attributes"].attributes(),
                       .panel_attributes = item["panel"]["attributes"].attributes()});
  }
  return tabs(t);
}

Tag tag_options(Options const& o) { return {.text = content(o), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()}; }

Html task_list_from(Options const& o) {
  TaskList list{.id_prefix = o["idPrefix"].text_or("task-list"), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& item : o["items"].items()) {
    auto const status = item["status"];
    list.items.push_back({.title = content(item["title"]), .href = item["href"].text(), .hint = content(item["hint"]),
                          .status = status["tag"].object() ? tag(tag_options(status["tag"])) : content(status), .classes = item["classes"].text(),
                          .title_classes = item["title"]["classes"].text(), .status_classes = status["classes"].text()});
  }
  return task_list(list);
}

Html inset_text_from(Options const& o) {
  return inset_text({.text = content(o), .id = o["id"].text(), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

Html panel_from(Options const& o) {
  return panel({.title = content(o, "titleHtml", "titleText"), .body = content(o), .heading_level = o["headingLevel"].given() ? o["headingLevel"].number() : 1,
                .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

Html warning_text_from(Options const& o) {
  return warning_text({.text = content(o), .hidden = o["iconFallbackText"].text_or("Warning"), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

}  // namespace

std::vector<Ported> ported_content() {
  char const* const own_card = "the interruption is a component of its own, the Ministry of Justice's card";
  return {
      {.component = "accordion", .render = accordion_from,
       .without = {{"items[]", no_gaps}, {"hideAllSectionsText", english_only}, {"showAllSectionsText", english_only}, {"hideSectionText", english_only},
                   {"hideSectionAriaLabelText", english_only}, {"showSectionText", english_only}, {"showSectionAriaLabelText", english_only}}},
      {.component = "button", .render = button_from, .left_out = {{"don't prevent double click", "absent says the same as false"}, {"start link with html", "a start button has plain words"}}},
      {.component = "details", .render = details_from},
      {.component = "inset-text", .render = inset_text_from},
      {.component = "notification-banner", .render = notification_banner_from,
       .left_out = {{"auto-focus explicitly enabled, with type as success", "absent says the same as false"}}},
      {.component = "panel", .render = panel_from,
       .without = {{"actions.items[].text", own_card}, {"actions.items[].type", own_card}, {"actions.items[].href", own_card}, {"actions.items[].attributes", own_card},
                   {"actions.classes", own_card}, {"actions.attributes", own_card}, {"actions.items[].classes", own_card}},
       .left_out = {{"interruption with custom classes", own_card}, {"interruption, no actions", own_card}}},
      {.component = "summary-list", .render = summary_list_from, .without = {{"rows[]", no_gaps}}},
      {.component = "table", .render = table_from, .without = {{"rows[]", no_gaps}}},
      {.component = "tabs", .render = tabs_from, .without = {{"items[]", no_gaps}}},
      {.component = "tag", .render = [](Options const& o) { return tag(tag_options(o)); }},
      {.component = "task-list", .render = task_list_from, .without = {{"items[]", no_gaps}}},
      {.component = "warning-text", .render = warning_text_from},
  };
}

}  // namespace fixture

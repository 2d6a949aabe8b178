#include "govuk/every_component.hpp"

#include "govuk/all.hpp"

namespace everywhere {

namespace {

using namespace govuk;
using Named = std::vector<std::pair<std::string, Html>>;

Named fields(std::string const& t) {
  FormView form;
  form.set("n", t).set("d-day", t).set("d-month", t).set("d-year", t).fail("n", t).fail("d", t).fail("", t);
  Choice const choice{.value = t, .text = t, .hint = t, .conditional = t};
  return {
      {"text input", text_input({.name = "n", .label = t, .hint = t, .form = &form, .prefix = t, .suffix = t})},
      {"text area", text_area({.name = "n", .label = t, .hint = t, .form = &form})},
      {"character count", character_count({.name = "n", .label = t, .hint = t, .form = &form, .max_length = 10})},
      {"file upload", file_upload({.name = "n", .label = t, .hint = t, .form = &form, .accept = t})},
      {"radios", radios({.name = "n", .legend = t, .hint = t, .items = {choice, {.divider = t}}, .form = &form})},
      {"checkboxes", checkboxes({.name = "n", .legend = t, .hint = t, .items = {choice, {.divider = t}}, .form = &form})},
      {"select", select({.name = "n", .label = t, .hint = t, .items = {{.value = t, .text = t}}, .form = &form})},
      {"date input", date_input({.name = "d", .legend = t, .hint = t, .form = &form})},
      {"date picker", date_picker({.name = "n", .label = t, .hint = t, .form = &form, .min = t, .max = t})},
      {"error summary", error_summary(form)},
      {"form", govuk::form({.action = t, .csrf = t, .body = t, .autosave = t})},
      {"button", button({.text = t, .name = t, .value = t})},
      {"link button", button({.text = t, .href = t})},
      {"button menu", button_menu({.text = t, .items = {{.text = t, .href = t}}})},
  };
}

Named content(std::string const& t) {
  Action const action{.href = t, .text = t, .hidden = t};
  return {
      {"tag", tag({.text = t})},
      {"badge", badge({.text = t})},
      {"notification badge", notification_badge({.count = 3, .hidden = t})},
      {"table", table({.caption = t, .head = {t, sorted_head(t, t, Sorted::ascending)}, .rows = {{t, t}}, .scroll = true, .id = t})},
      {"multi-select", multi_select({.caption = t, .name = t, .id_prefix = t, .head = {t}, .rows = {{.value = t, .label = t, .cells = {t}}}})},
      {"summary list", summary_list({.rows = {{.key = t, .value = t, .actions = {action, action}}}, .card = Card{.title = t, .actions = {action}, .id = t}})},
      {"task list", task_list({.items = {{.title = t, .href = t, .hint = t, .status = t}}, .id_prefix = t})},
      {"timeline", timeline({.items = {{.title = t, .by = t, .machine_time = t, .time = t, .description = t, .documents = {t}, .id = t}}})},
      {"messages", messages({.items = {{.html = t, .sender = t, .machine_day = t, .day = t, .machine_time = t, .time = t, .id = t}}, .label = t, .id = t})},
      {"notification banner", notification_banner({.text = t, .title = t, .title_id = t})},
      {"alert", alert({.title = t, .html = t, .show_title = true})},
      {"panel", panel({.title = t, .body = t})},
      {"warning text", warning_text({.text = t, .hidden = t})},
      {"inset text", inset_text({.text = t, .id = t})},
      {"interruption card", interruption_card({.heading = t, .body = t, .actions = t})},
      {"ticket panel", ticket_panel({.sections = {{.html = t}}, .label = t})},
      {"details", details({.summary = t, .body = t, .id = t})},
      {"accordion", accordion({.id = t, .sections = {{.heading = t, .summary = t, .content = t}}})},
      {"tabs", tabs({.title = t, .items = {{.label = t, .id = t, .panel = t}}, .id = t})},
      {"plot", plot({.id = t, .caption = t, .label_head = t, .labels = {t}, .series = {{.name = t, .values = {1}}}, .unit = t, .summary = t, .hrefs = {t}})},
  };
}

Named ways_around(std::string const& t) {
  NavigationItem const item{.text = t, .href = t, .current = true};
  return {
      {"breadcrumbs", breadcrumbs({.items = {{.text = t, .href = t}, {.text = t}}})},
      {"back link", back_link({.href = t, .text = t})},
      {"service navigation", service_navigation({.service_name = t, .service_url = t, .items = {item}, .end = t, .label = t})},
      {"sub navigation", sub_navigation({.label = t, .items = {item}})},
      {"side navigation", side_navigation({.label = t, .sections = {{.heading = t, .items = {item}}}})},
      {"identity bar", identity_bar({.title = t})},
      {"page header", page_header({.heading = t, .caption = t, .beside = t, .actions = t})},
      {"pages", pages({.total = 90, .page = 2, .noun = t, .href = [&](std::int64_t) { return t; }})},
      {"filter layout", filter_layout({.filter = {.action = t, .options = t, .selected = {{.heading = t, .tags = {{.text = t, .remove_href = t}}}}, .clear_href = t, .heading = t, .button = t}, .content = t})},
      {"skip link", skip_link({.text = t, .href = t})},
      {"generic header", generic_header({.logo = t, .url = t})},
      {"phase banner", phase_banner({.tag = t, .text = t})},
      {"footer", footer({.links = {{.text = t, .href = t}}, .text = t})},
  };
}

}  // namespace

std::vector<std::pair<std::string, Html>> components(std::string const& typed) {
  Named all = fields(typed);
  for (auto const& more : {content(typed), ways_around(typed)}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace everywhere

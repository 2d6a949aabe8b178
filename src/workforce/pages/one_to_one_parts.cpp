#include "workforce/pages/one_to_one_parts.hpp"

namespace workforce::pages {

using namespace govuk;

Html actions_table(web::Call& call, std::vector<OneToOneActionRow> const& actions, std::string_view finish_before, std::string_view finish_after) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& a : actions) {
    bool const late = !a.done_on && a.due && *a.due < call.view.today();
    Html state = a.done_on ? Html{tag({.text = "Done", .colour = Colour::green}), second_line(Html{day(*a.done_on), ", ", a.done_by})}
                           : Html{late ? tag({.text = "Late", .colour = Colour::red}) : Html(), form({.action = fmt::format("{}{}{}", finish_before, a.id.value, finish_after), .csrf = call.csrf(),
                                  .body = {hidden_field("staff", std::to_string(a.staff.value)), button({.text = Html{"Done", visually_hidden(": " + a.what)}, .kind = ButtonKind::secondary})}})};
    rows.push_back({a.what, a.whose == Whose::staff ? "The member of staff" : "The senior", a.due ? day(*a.due) : Html("No day set"), state});
  }
  return rows.empty() ? Html() : table({.caption = "Agreed actions", .caption_size = Size::m, .head = {"What", "Whose", "By", "State"}, .rows = rows, .scroll = true, .id = "actions"});
}

Html one_to_ones_view(std::vector<OneToOneRow> const& rows) {
  if (rows.empty()) return p("No one-to-one is recorded.");
  std::vector<TimelineItem> items;
  for (auto const& row : rows)
    items.push_back({.title = row.next ? Html{"One-to-one; the next one on ", base::date_in_full(*row.next)} : Html("One-to-one"), .by = row.senior_name, .machine_time = base::iso(row.on), .time = base::date_in_full(row.on), .description = p(row.agreed)});
  return timeline({.items = items, .heading_level = 3});
}

Html own_notes_view(std::vector<NoteRow> const& notes) {
  std::vector<Html> lines;
  for (auto const& note : notes) lines.push_back(Html{note.body, second_line(base::date_and_time(note.at))});
  return lines.empty() ? p("You have no note here.") : ul(lines);
}

}  // namespace workforce::pages

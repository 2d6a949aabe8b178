// Every change of a record in words, and who had the person.
#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"

namespace people::pages {
namespace {

using namespace govuk;

constexpr int shown = 200;

Html what_changed(HistoryEntry const& entry) {
  if (entry.before.empty()) return entry.after.empty() ? Html{} : p(entry.after);
  if (entry.after.empty()) return p({strong("Before: "), entry.before});
  return summary_list({.rows = {{.key = "Before", .value = entry.before}, {.key = "After", .value = entry.after}}, .no_border = true});
}

Html changes(std::vector<HistoryEntry> const& entries) {
  if (entries.empty()) return p("Nothing has been changed since the record was made.");
  Timeline line{.heading_level = 3};
  for (auto const& entry : entries)
    line.items.push_back({.title = entry.what, .by = entry.by_name, .machine_time = base::iso_utc(entry.at), .time = base::date_and_time(entry.at), .description = what_changed(entry)});
  Html more = entries.size() == static_cast<std::size_t>(shown) ? p("The newest 200 changes are shown.") : Html{};
  return {timeline(line), std::move(more)};
}

Html who_had(std::vector<Allocated> const& allocations) {
  if (allocations.empty()) return p("Nobody has had the person yet.");
  std::vector<Html> lines;
  for (auto const& one : allocations)
    lines.push_back({one.staff_name.empty() ? "Not allocated" : one.staff_name, one.team_name.empty() ? "" : ", ", one.team_name, ", ", dates_in_words(one.from, one.to)});
  return ul(lines);
}

}  // namespace

http::Response history_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  auto const id = header->person.id;
  return call.page({.title = "History",
                    .section = full_name(header->person),
                    .body = {person_frame(call, *header, "history"), h2("History", Size::l),
                             grid_row({grid_column("two-thirds", {h2("Changes"), changes(history_of(call.view, id, shown))}),
                                       grid_column("one-third", {h2("Practitioners"), who_had(allocations_of(call.view, id))})})}});
}

}  // namespace people::pages

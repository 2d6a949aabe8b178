// Notices to the press, each from the minute of its release.
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

namespace publication::pages {

http::Response press_page(web::Call& call) {
  using namespace govuk;
  auto const day = asked(call, press_path);
  if (!day) return day.error();
  std::vector<Html> notices;
  for (auto const& notice : press_notices(call.view, day->at))
    notices.push_back({link_to(notice.href, notice.title), ", ", base::date_and_time(notice.released)});
  Html const body = {notices.empty() ? p("No notice has been released here yet. Notices on earlier inspections are where they were published: each service’s page leads to them.") : ul(notices),
                     h2("For journalists"),
                     ul({Html{link_to(feed_path, "Feed of what is new"), " (Atom)"}, Html{link_to(day->keep(data_path), "Open data"), " with every rating, described"},
                         Html{link_to(day->keep(statistics_path), "Statistics"), " with what is counted and what is not"}, link_to("/contact", "Contact")})};
  return shown(call, *day, {.title = "Press", .description = "Press notices on inspections of probation services, with the data behind them.", .path = std::string(press_path), .body = body});
}

}  // namespace publication::pages

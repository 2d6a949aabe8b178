// Who opened records of one's people from outside, and why: each waits until a manager has looked at it.
#include "govuk/all.hpp"
#include "identity/actions/break_glass.hpp"
#include "identity/pages/handlers.hpp"
#include "identity/store/break_glass.hpp"

namespace identity::pages {

http::Response alerts_page(web::Call& call) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& opened : alerts(call.view, false)) {
    Html const seen = opened.seen_at ? Html{"Seen on ", base::date_and_time(*opened.seen_at)}
                                     : form({.action = fmt::format("/alerts/{}/seen", opened.id), .csrf = call.csrf(),
                                             .body = button({.text = {"I have looked at this", visually_hidden(" " + opened.crn)}, .kind = ButtonKind::secondary})});
    rows.push_back({link_to(fmt::format("/people/{}", opened.person.value), opened.crn), opened.by, base::date_and_time(opened.opened_at), opened.reason, seen});
  }
  Html const list = rows.empty() ? p("Nobody from outside your team has opened a record of your people.")
                                 : table({.caption = "Records opened from outside your team", .caption_hidden = true,
                                          .head = {"CRN", "Opened by", "When", "Reason given", "Your part"}, .rows = rows, .scroll = true, .id = "alerts"});
  return call.page({.title = "Records opened from outside your team",
                    .body = {h1("Records opened from outside your team"),
                             p("Somebody who does not work in the team opened the record with a reason. Ask her about it, then mark it as seen."), list,
                             p(link_to("/inspection-alerts", "Alerts of the inspectorate"))}});
}

http::Response see_alert(web::Call& call) {
  auto const seen = call.perform(SeeAlert{call.request.id("id").value_or(0)});
  if (!seen) return call.refused(seen.error(), "/alerts");
  return http::redirect("/alerts");
}

}  // namespace identity::pages

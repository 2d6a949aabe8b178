// The public register of recommendations: each with what its addressees answered and how far they are.
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"
#include "recommendations/store/published.hpp"

namespace publication::pages {
namespace {

using namespace govuk;
using recommendations::PublicRecommendation;

Html states(PublicRecommendation const& one) {
  std::vector<Html> items;
  for (auto const& response : one.responses) items.push_back({recommendations::shown(response.addressee, one.subject), ": ", recommendations::state_of(response)});
  Html out = plain_list(items);
  if (one.progress) out += hint_line(fmt::format("At the next inspection: {}", recommendations::shown(*one.progress)));
  return out;
}

Html what(PublicRecommendation const& one) {
  Html out{one.text};
  std::string with;
  for (auto const& body : one.with) with += (with.empty() ? "With " : ", ") + body;
  if (!with.empty()) out += hint_line(with);
  if (one.invented) out += hint_line("Invented for the training copy");
  return out;
}

}  // namespace

http::Response recommendations_page(web::Call& call) {
  auto const day = asked(call, recommendations_path);
  if (!day) return day.error();
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : recommendations::published_recommendations(call.view, day->at))
    rows.push_back({Html{one.inspected_as, hint_line(fmt::format("{}, number {}", base::date_short(base::london_date(one.released_at)), one.number))}, what(one), states(one)});
  Html const body = rows.empty() ? p("No recommendation of a report released here stands on the register yet.")
                                 : table({.caption = "Recommendations and their state today", .caption_hidden = true, .head = {"Report", "Recommendation", "State"}, .rows = std::move(rows), .scroll = true, .id = "recommendations"});
  return shown(call, *day, {.title = "Recommendations", .description = "What inspections of probation services recommended, what was answered and how far it is.", .path = std::string(recommendations_path), .body = body, .wide = true});
}

}  // namespace publication::pages

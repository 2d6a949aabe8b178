// Which cases are read twice, drawn with the sample's seed so that it can be done again, and how far the second readings are.
#include "inspection/domain/agreement.hpp"
#include "inspection/pages/papers.hpp"
#include "inspection/pages/reading_handlers.hpp"
#include "inspection/store/second_readings.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

Html why(ReadTwice const& one) {
  std::vector<Html> reasons;
  for (auto because : one.because)
    reasons.push_back(because == ReadTwiceBecause::share ? Html("In the share of cases read twice") : Html{"Its answer alone decides a band: ", fmt::format("{}", fmt::join(one.decides, ", "))});
  return plain_list(reasons);
}

}  // namespace

http::Response second_readings_page(web::Call& call) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const list = second_readings(call.view, papers->inspection);
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : list.cases) {
    bool const done = one.second && one.second->finished_at;
    auto const href = papers->path(fmt::format("/cases/{}{}", one.first.sampled.value, done ? "/comparison" : ""));
    rows.push_back({link_to(href, one.first.crn), one.first.reader_name, one.second ? Html(one.second->reader_name) : Html("Nobody yet"),
                    done ? tag({.text = "Both finished", .colour = Colour::green}) : one.second ? tag({.text = "Second begun", .colour = Colour::yellow}) : tag({.text = "To be read again", .colour = Colour::red}),
                    done ? why(one.why) : Html("Shown once both readings are finished")});
  }
  auto const& rule = papers->programme->second_reading;
  Html const intro = {p(fmt::format("{} per cent of the cases, rounded up, and every case whose answer alone decides a band are read by a second person who has not seen the first reading.", rule.share_pct)),
                      list.seed.empty() ? p("The seed of the sample is not recorded yet, so no share can be drawn.") : hint_line(Html{"Drawn with the seed of the sample: ", list.seed}),
                      p(fmt::format("{} of {} second readings are finished.", list.finished(), list.cases.size()))};
  Html const table_of = rows.empty() ? p("No first reading is finished yet.")
                                     : table({.caption = "Cases to be read twice", .caption_hidden = true, .head = {"Case", "First reader", "Second reader", "Where it stands", "Why"},
                                              .rows = rows, .scroll = true, .id = "second-readings"});
  return show(call, *papers, {.title = "Second readings", .current = "second", .body = intro + table_of});
}

}  // namespace inspection::pages

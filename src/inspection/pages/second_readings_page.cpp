// Which cases are read twice, drawn with the sample's seed so that it can be done again, and how far the second readings are.
#include "inspection/domain/agreement.hpp"
#include "inspection/pages/papers.hpp"
#include "inspection/pages/reading_handlers.hpp"
#include "inspection/store/comparison.hpp"
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

http::Response agreement_page(web::Call& call) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  std::vector<std::pair<std::string, std::vector<AnswerPair>>> by_question;
  for (auto const& pair : pairs_of(call.view, papers->inspection.id)) {
    if (by_question.empty() || by_question.back().first != pair.key_question) by_question.push_back({pair.key_question, {}});
    by_question.back().second.push_back({pair.first, pair.second});
  }
  auto const& rule = papers->programme->second_reading;
  std::vector<std::vector<Cell>> rows;
  std::vector<Html> calibrate;
  for (auto const& [question, pairs] : by_question) {
    auto const found = agreement(question, pairs, rule);
    auto const kappa = found.kappa_thousandths ? in_thousandths(*found.kappa_thousandths) : std::string("Not defined");
    rows.push_back({question_name(*papers->book, question), numeric(found.pairs), numeric(found.agreed),
                    numeric(Html(found.agreed_thousandths ? in_thousandths(*found.agreed_thousandths) : std::string("None"))), numeric(Html(kappa))});
    if (found.calibrate)
      calibrate.push_back(fmt::format("{}: kappa is {}, under 0.{:02}. Call a calibration meeting on this question before moderation ends.", question, kappa, rule.kappa_least_hundredths));
  }
  Html body = p("How far two readers of the same case agree, question by question, before moderation. Kappa takes out what chance alone would agree on; it is not defined where chance alone would agree on everything.");
  if (rows.empty()) return show(call, *papers, {.title = "Agreement", .current = "agreement", .body = body + p("No case has two finished readings yet.")});
  body += calibrate.empty() ? p("No question calls for a calibration meeting.") : warning_text({.text = plain_list(calibrate)});
  body += table({.caption = "Agreement by question", .caption_hidden = true, .head = {"Question", numeric_head("Read twice"), numeric_head("Agreed"), numeric_head("Share agreed"), numeric_head("Kappa")},
                 .rows = rows, .scroll = true, .id = "agreement"});
  return show(call, *papers, {.title = "Agreement", .current = "agreement", .body = body});
}

}  // namespace inspection::pages

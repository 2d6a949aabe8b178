// How far two readers agree: by question, standard, pair of readers and week, and what moderation changed. Figures for the quality
// lead; nothing here rates anybody.
#include "base/csv.hpp"
#include "inspection/domain/agreement_statistics.hpp"
#include "inspection/pages/papers.hpp"
#include "inspection/pages/reading_handlers.hpp"
#include "inspection/store/comparison.hpp"
#include "inspection/store/findings.hpp"

#include <cmath>
#include <functional>
#include <sstream>

namespace inspection::pages {
namespace {

using namespace govuk;

std::string thousandths(std::optional<std::int64_t> value, std::string_view none) { return value ? in_thousandths(*value) : std::string(none); }
std::string shares(std::optional<Interval> const& of, std::string_view none) { return of ? fmt::format("{:.0f}% to {:.0f}%", 100 * of->low, 100 * of->high) : std::string(none); }
std::string values(std::optional<Interval> const& of, std::string_view none) { return of ? fmt::format("{:.2f} to {:.2f}", of->low, of->high) : std::string(none); }

// One group's figures: the same for every way of grouping, on the page and in the file.
struct Figures {
  Agreement agreement = {};
  std::optional<Interval> agreed = {};
  std::optional<Interval> kappa = {};
  std::optional<std::int64_t> highest = {};
  FourFold four = {};
};
Figures figures_of(PairGroup const& group, SecondReadingRule const& rule) {
  return {.agreement = agreement(group.word, group.pairs, rule), .agreed = agreed_interval(group.pairs), .kappa = kappa_interval(group.pairs), .highest = highest_kappa(group.pairs), .four = four_fold(group.pairs)};
}

using Named = std::function<Html(std::string const&)>;

Html agreement_table(Html caption, std::string_view what, std::string id, std::vector<PairGroup> const& groups, SecondReadingRule const& rule, Named const& named) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& group : groups) {
    auto const of = figures_of(group, rule);
    auto const& a = of.agreement;
    rows.push_back({named(group.word), numeric(a.pairs), numeric(a.agreed), numeric(Html{thousandths(a.agreed_thousandths, "None"), second_line(shares(of.agreed, ""))}),
                    numeric(Html{thousandths(a.kappa_thousandths, "Not defined"), second_line(values(of.kappa, !a.kappa_thousandths ? "" : a.pairs < enough_pairs ? "too few for an interval" : "all agree: no interval"))}),
                    numeric(Html(thousandths(of.highest, "Not defined"))), numeric(Html(thousandths(pabak(of.four), "None"))), numeric(Html(thousandths(prevalence_index(of.four), "None"))),
                    numeric(Html(thousandths(bias_index(of.four), "None")))});
  }
  return table({.caption = std::move(caption), .caption_size = Size::m,
                .head = {what, numeric_head("Read twice"), numeric_head("Agreed"), numeric_head("Share agreed"), numeric_head("Kappa"), numeric_head("Highest kappa"), numeric_head("PABAK"), numeric_head("Prevalence"), numeric_head("Bias")},
                .rows = std::move(rows), .scroll = true, .id = std::move(id), .small = true});
}

Html moderated_table(Papers const& papers, std::vector<Moderated> const& all) {
  std::vector<std::vector<Cell>> rows;
  auto const count = [](Count c) { return c.of == 0 ? std::string("none") : fmt::format("{} of {}, {}%", c.yes, c.of, whole_per_cent(c)); };
  for (auto const& row : all)
    rows.push_back({question_name(*papers.book, row.key_question), numeric(row.differed), numeric(row.settled), numeric(row.first_stood), numeric(row.second_stood), numeric(Html(count(row.before))), numeric(Html(count(row.after))),
                    row.band_moved(*papers.programme) ? Html(tag({.text = "The band moved", .colour = Colour::yellow})) : Html("No")});
  if (rows.empty()) return {h2("What moderation changed"), p("No two readings differ.")};
  return table({.caption = "What moderation changed", .caption_size = Size::m, .head = {"Question", numeric_head("Differed"), numeric_head("Settled"), numeric_head("First stood"), numeric_head("Another stood"), numeric_head("Before"), numeric_head("As it stands"), "Band"},
                .rows = std::move(rows), .scroll = true, .id = "moderated", .small = true});
}

Html calibration(std::vector<PairGroup> const& groups, SecondReadingRule const& rule) {
  std::vector<Html> calls;
  for (auto const& group : groups) {
    auto const of = figures_of(group, rule);
    if (!of.agreement.calibrate) continue;
    auto const adjusted = pabak(of.four);
    calls.push_back({fmt::format("{}: kappa is {}, under 0.{:02}. Call a calibration meeting on this question before moderation ends.", group.word, in_thousandths(*of.agreement.kappa_thousandths), rule.kappa_least_hundredths),
                     adjusted && 10 * rule.kappa_least_hundredths <= *adjusted ? Html(fmt::format(" Nearly every answer is the same, which alone lowers kappa: adjusted for that (PABAK) it is {}.", in_thousandths(*adjusted))) : Html{}});
  }
  return calls.empty() ? p("No question calls for a calibration meeting.") : warning_text({.text = plain_list(calls)});
}

Html drift(std::vector<ReadPair> const& pairs, SecondReadingRule const& rule) {
  auto const weeks = by_week(pairs);
  if (weeks.size() < 2) return {h2("Over time"), p(fmt::format("Weeks are compared once two of them have {} judgements each that were made twice.", enough_pairs))};
  return agreement_table("Over time, by the week of the second reading", "Week from", "weeks", weeks, rule, [](std::string const& word) { return Html(base::date_in_full(base::date_from_iso(word).value())); });
}

Html explanation() {
  return details({.summary = "What these figures are",
                  .body = ul({Html{strong("Share agreed"), ": judgements on which both readers said the same, with the 95% interval of Wilson (1927)."},
                              Html{strong("Kappa"), ": the agreement beyond what chance alone would give (Cohen 1960), with an approximate 95% interval by his standard error. It is not defined where chance alone would agree on everything."},
                              Html{strong("Highest kappa"), ": the most that these two readers’ own shares of answers allow (Cohen 1960)."},
                              Html{strong("PABAK"), ": kappa adjusted for prevalence and bias (Byrt, Bishop and Carlin 1993), on judgements where both said yes or no. Where nearly all answers are the same, kappa is low though readers agree; PABAK is not."},
                              Html{strong("Prevalence"), " is near 1 or -1 where nearly all answers are yes or no; ", strong("bias"), " is above nothing where first readers say yes more often than second ones."},
                              Html(fmt::format("Under {} judgements made twice no interval of kappa is given: it would promise what so few cannot hold.", enough_pairs))})});
}

}  // namespace

http::Response agreement_page(web::Call& call) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const pairs = pairs_of(call.view, papers->inspection.id);
  auto const& rule = papers->programme->second_reading;
  Html body = p("How far two readers of the same case agree, before moderation. Small numbers say little: look at the intervals.");
  if (pairs.empty()) return show(call, *papers, {.title = "Agreement", .current = "agreement", .body = body + p("No case has two finished readings yet.")});
  auto const questions = by_question(pairs);
  body += {calibration(questions, rule), explanation(), p(link_to(papers->path("/agreement.csv"), "All figures as CSV"))};
  body += agreement_table("By question", "Question", "agreement", questions, rule, [&](std::string const& word) { return question_name(*papers->book, word); });
  body += agreement_table("By standard", "Standard", "by-standard", by_standard(*papers->programme, pairs), rule, [&](std::string const& word) { return Html(papers->programme->name_of(*papers->programme->by_id(word))); });
  body += agreement_table("By pair of readers", "Readers", "by-readers", by_readers(pairs), rule, [](std::string const& word) { return Html(word); });
  body += {drift(pairs, rule), moderated_table(*papers, moderated(*papers->programme, findings(call.view, papers->inspection).cases, pairs))};
  return show(call, *papers, {.title = "Agreement", .current = "agreement", .body = body});
}

http::Response agreement_csv(web::Call& call) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const pairs = pairs_of(call.view, papers->inspection.id);
  auto const& rule = papers->programme->second_reading;
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"grouped_by", "group", "read_twice", "agreed", "share_agreed_thousandths", "share_low", "share_high", "kappa_thousandths", "kappa_low", "kappa_high", "highest_kappa", "pabak", "prevalence_index", "bias_index"});
  // In thousandths from the share on, so that they stay whole numbers, also below nothing.
  auto const number = [&](std::optional<std::int64_t> value) { value ? csv.number(*value) : csv.text(""); };
  auto const ends = [&](std::optional<Interval> const& of) {
    for (auto const end : {&Interval::low, &Interval::high}) number(of ? std::optional(std::llround(1000 * (*of).*end)) : std::nullopt);
  };
  auto const add = [&](std::string_view by, std::vector<PairGroup> const& groups) {
    for (auto const& group : groups) {
      auto const of = figures_of(group, rule);
      csv.text(by).text(group.word).number(of.agreement.pairs).number(of.agreement.agreed);
      number(of.agreement.agreed_thousandths);
      ends(of.agreed);
      number(of.agreement.kappa_thousandths);
      ends(of.kappa);
      for (auto const value : {of.highest, pabak(of.four), prevalence_index(of.four), bias_index(of.four)}) number(value);
      csv.end_row();
    }
  };
  add("question", by_question(pairs));
  add("standard", by_standard(*papers->programme, pairs));
  add("readers", by_readers(pairs));
  add("week", by_week(pairs));
  return http::csv("agreement.csv", out.str());
}

}  // namespace inspection::pages

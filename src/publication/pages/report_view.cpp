#include "publication/pages/report_view.hpp"

#include "base/csv.hpp"
#include "publication/domain/suppression.hpp"
#include "publication/pages/shell.hpp"

#include <sstream>

namespace publication::pages {
namespace {

using namespace govuk;
using inspection::Rating;

std::string word_of(std::optional<Rating> rating) { return rating ? std::string(base::word(*rating)) : "Not rated"; }

Html written(ReportContent const& content, std::string_view section) {
  Html out;
  for (auto const& one : paragraphs(content.text(section))) out += p(one);
  return out;
}

Html titled(std::string_view title, Html const& body) { return body.empty() ? Html{} : Html{h2(title, Size::l), body}; }

Html rating_box(ReportContent const& content) {
  return summary_list({.rows = {{.key = "Overall", .value = rating_tag(content.overall)}, {.key = "Score", .value = fmt::format("{} of {} points", content.score, content.max_points)}},
                       .card = Card{.title = Html{"Rating of ", content.unit}}});
}

Html standards_table(ReportContent const& content) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : content.standards)
    rows.push_back({Html{one.name, one.to_be_confirmed ? hint_line("To be confirmed as a rated standard") : Html{}}, word_of(one.decided),
                    one.counted && one.decided ? numeric(inspection::points(*one.decided)) : Cell("")});
  return table({.caption = "Ratings of the standards", .caption_size = Size::m, .head = {"Standard", "Rating", numeric_head("Points")}, .rows = std::move(rows), .scroll = true, .id = "standards"});
}

Html questions_table(ReportStandard const& standard) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : standard.questions) rows.push_back({one.text, numeric(Html(share_words(one.count)))});
  if (rows.empty()) return {};
  return table({.caption = fmt::format("{}: cases judged sufficient", standard.name), .caption_size = Size::s, .head = {"Key question", numeric_head("Sufficient")}, .rows = std::move(rows), .scroll = true,
                .id = "questions-" + standard.key});
}

Html standards_part(ReportContent const& content) {
  Html out;
  for (auto const& one : content.standards) {
    Html body = {p({"Rating: ", strong(word_of(one.decided))}), questions_table(one)};
    if (!one.discretion.empty()) body += p(fmt::format("The figures alone give {}. The panel decided otherwise: {}", word_of(one.by_rule), one.discretion));
    for (auto const& text : paragraphs(content.text(one.id))) body += p(text);
    out += {h3(fmt::format("{} {}", one.id, one.name), Size::m, one.key), body};
  }
  return out;
}

// What was looked at besides: reported with its counts, and in no rating.
Html reported_part(ReportContent const& content) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : content.reported) rows.push_back({one.text, numeric(Html(share_words(one.count)))});
  if (rows.empty()) return {};
  return {p("These are reported and are in no rating of this inspection."), table({.caption = "Also looked at: cases judged sufficient", .caption_size = Size::s, .head = {"Key question", numeric_head("Sufficient")}, .rows = std::move(rows), .scroll = true, .id = "questions-beside"})};
}

Html recommendations_part(ReportContent const& content) {
  std::vector<Html> items;
  for (auto const& one : content.recommendations) {
    std::string to;
    for (auto const& name : one.to) to += (to.empty() ? "" : ", ") + name;
    std::string with;
    for (auto const& name : one.with) with += (with.empty() ? ", with " : ", ") + name;
    items.push_back(Html{one.text, hint_line(fmt::format("To {}{}", to, with)), one.invented ? hint_line("Invented for the training copy") : Html{}});
  }
  return ol(items);
}

Html sample_part(ReportContent const& content) {
  Html pooled;
  if (content.pooled_units > 0)
    pooled = p(fmt::format("The counts of {} inspections of the region’s units, {} cases in all, are added up for the standards that rest on them. Percentages are never averaged.", content.pooled_units, content.pooled_cases));
  if (content.population == 0) return pooled;
  std::vector<std::int64_t> drawn, eligible;
  for (auto const& one : content.strata) {
    drawn.push_back(one.drawn);
    eligible.push_back(one.eligible);
  }
  auto const shown_drawn = suppressed(drawn), shown_eligible = suppressed(eligible);
  auto const cell = [](std::optional<std::int64_t> const& count) { return count ? numeric(*count) : numeric(Html("fewer than shown")); };
  std::vector<std::vector<Cell>> rows;
  for (std::size_t n = 0; n < content.strata.size(); ++n) rows.push_back({content.strata[n].name, cell(shown_eligible.counts[n]), cell(shown_drawn.counts[n])});
  Html out = {pooled, p(fmt::format("{} of {} eligible cases were drawn by chance: {}.", content.cases, content.population, content.sample_rule)),
              p({"The seed is ", code(content.seed), " and the list of eligible cases has the hash ", code(content.population_hash), ". With the list anyone can draw the same cases again."}),
              table({.caption = "Strata", .caption_size = Size::s, .head = {"Sex or gender, disposal, risk of serious harm", numeric_head("Eligible"), numeric_head("Drawn")}, .rows = std::move(rows), .scroll = true, .id = "strata"})};
  if (!content.list_errors.empty()) {
    std::vector<Html> items;
    for (auto const& [kind, count] : content.list_errors) items.push_back(count < smallest_shown ? fmt::format("{}: fewer than {}", kind, smallest_shown) : fmt::format("{}: {}", kind, count));
    out += {p("Errors found in the unit’s list before the draw:"), ul(items)};
  }
  if (content.alerts > 0) out += p(fmt::format("{} {} raised during fieldwork.", content.alerts, content.alerts == 1 ? "alert was" : "alerts were"));
  return out;
}

Html examples_part(ReportContent const& content) {
  Html out;
  for (auto const& one : content.examples) out += {h3(one.title), p(one.what_was_done), p(one.why_good)};
  return out;
}

Html invented_note(ReportContent const& content) {
  return content.invented ? inset_text({.text = "Training copy: figures and recommendations that the inspectorate did not publish are invented."}) : Html{};
}

Share share_of(std::string const& question, inspection::Count count) {
  return {.question = question, .per_cent = static_cast<int>(inspection::whole_per_cent(count)), .sufficient = count.yes, .assessed = count.of};
}

}  // namespace

std::string share_words(inspection::Count count) {
  if (count.of == 0) return "No case could be judged";
  auto const shown = public_share(share_of("", count));
  if (!shown) return "Left out: too few cases stand behind it";
  return fmt::format("{} of {} ({}%)", count.yes, count.of, shown->per_cent);
}

Html report_html(ReportContent const& content) {
  Html out = {caption(fmt::format("An inspection of {}, {}", content.subject == inspection::SubjectKind::youth_service ? "a youth offending service" : "probation services", content.programme_name)), h1(content.unit, Size::xl),
              p(fmt::format("{}Fieldwork {} to {}.", content.region.empty() ? "" : content.region + ". ", base::date_in_full(content.fieldwork_from), base::date_in_full(content.fieldwork_to))), invented_note(content), rating_box(content),
              titled("Foreword", written(content, "foreword")), standards_table(content), titled("The unit and its setting", written(content, "context")), titled("What we found", written(content, "findings")),
              titled("The standards", standards_part(content)), titled("Also looked at", reported_part(content)), titled("Recommendations", recommendations_part(content)), titled("Practice worth sharing", examples_part(content)),
              titled("How we inspected", {written(content, "annex"), sample_part(content)})};
  return el("article", {{"class", "app-report"}}, out);
}

std::string data_csv(ReportContent const& content) {
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"standard", "key_question", "sufficient", "assessed", "per_cent", "rating_by_rule", "rating"});
  for (auto const& one : content.standards) {
    for (auto const& question : one.questions) {
      auto const shown = question.count.of == 0 ? std::nullopt : public_share(share_of(question.id, question.count));
      csv.text(one.key).text(question.id);
      if (shown && shown->sufficient) csv.number(*shown->sufficient).number(*shown->assessed);
      else csv.text("").text("");
      csv.text(shown ? std::to_string(shown->per_cent) : "").text("").text("").end_row();
    }
    csv.text(one.key).text("").text("").text("").text("").text(one.by_rule ? base::word(*one.by_rule) : "").text(one.decided ? base::word(*one.decided) : "").end_row();
  }
  for (auto const& one : content.reported) {
    auto const shown = one.count.of == 0 ? std::nullopt : public_share(share_of(one.id, one.count));
    csv.text("reported").text(one.id);
    if (shown && shown->sufficient) csv.number(*shown->sufficient).number(*shown->assessed);
    else csv.text("").text("");
    csv.text(shown ? std::to_string(shown->per_cent) : "").text("").text("").end_row();
  }
  csv.text("overall").text("").text("").text("").text(fmt::format("{}/{}", content.score, content.max_points)).text("").text(content.overall ? base::word(*content.overall) : "").end_row();
  return out.str();
}

}  // namespace publication::pages

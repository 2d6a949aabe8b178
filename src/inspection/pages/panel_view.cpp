#include "inspection/pages/panel_view.hpp"

#include "inspection/domain/interval.hpp"

#include <cmath>
#include <fmt/format.h>

namespace inspection::pages {
namespace {

using namespace govuk;

Colour colour_of(Rating rating) {
  switch (rating) {
    case Rating::inadequate: return Colour::red;
    case Rating::requires_improvement: return Colour::orange;
    case Rating::good: return Colour::green;
    case Rating::outstanding: return Colour::purple;
  }
  return Colour::none;
}

Colour colour_of(Standing standing) {
  switch (standing) {
    case Standing::open: return Colour::grey;
    case Standing::waits_for_second: return Colour::yellow;
    case Standing::to_be_confirmed: return Colour::red;
    case Standing::final: return Colour::green;
  }
  return Colour::none;
}

std::string interval_words(Count count, std::int64_t population) {
  auto const interval = wilson(count, population > 0 ? population : most_cases);
  return fmt::format("{:.0f}% to {:.0f}%", 100 * interval.low, 100 * interval.high);
}

std::vector<Cell> question_row(PanelStandard const& row, std::size_t at) {
  auto const& question = row.rated.questions[at];
  Html name = question.id;
  if (row.rated.lowest == at) name += {" ", tag({.text = "lowest, decides", .colour = Colour::grey})};
  if (!question.band) return {name, numeric(question.count.yes), numeric(question.count.of), numeric("none"), "no band (RUL-04)", "none"};
  return {name, numeric(question.count.yes), numeric(question.count.of), numeric(fmt::format("{}%", *question.per_cent)), rating_tag(question.band), interval_words(question.count, row.population)};
}

Html dissent_view(std::string const& dissent) {
  if (dissent.empty()) return "None recorded";
  std::vector<Html> parts;
  std::size_t at = 0;
  for (auto end = dissent.find("\n\n"); at != dissent.npos; end = dissent.find("\n\n", at)) {
    parts.push_back(p(dissent.substr(at, end == dissent.npos ? end : end - at)));
    at = end == dissent.npos ? end : end + 2;
  }
  return join(parts);
}

std::string who(std::string const& name, base::Instant at) { return fmt::format("{}, {}", name, base::date_and_time(at)); }

}  // namespace

Html rating_tag(std::optional<Rating> rating) {
  return rating ? tag({.text = base::word(*rating), .colour = colour_of(*rating)}) : tag({.text = "No rating yet", .colour = Colour::grey});
}

Html standing_tag(Standing standing) { return tag({.text = shown(standing), .colour = colour_of(standing)}); }

Html id_and_place(Standard const& standard) {
  Html words = span("govuk-!-font-weight-regular", standard.id);
  if (standard.to_be_confirmed) words += {" ", tag({.text = "to be confirmed", .colour = Colour::yellow})};
  return words;
}

Html figures_table(Panel const& panel, PanelStandard const& row) {
  if (row.rated.questions.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (std::size_t i = 0; i < row.rated.questions.size(); ++i) rows.push_back(question_row(row, i));
  auto const& standard = *row.rated.standard;
  return {table({.caption = fmt::format("{}: cases sufficient by key question", standard.name), .caption_hidden = true,
                 .head = {"Key question", numeric_head("Sufficient"), numeric_head("Of"), numeric_head("Per cent"), "Band", "95% interval"}, .rows = rows, .scroll = true, .id = "figures-" + panel.programme->word_of(standard)}),
          hint_line("The interval is information, not rating: how far the share may lie from that of all eligible cases.")};
}

Html judgements_view(PanelStandard const& row) {
  if (row.rated.standard->kind != Kind::organisational) return {};
  if (row.judgements.empty()) return p("No inspector has recorded a judgement yet.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : row.judgements) rows.push_back({each.lead ? Html(each.by + ", lead inspector") : Html(each.by), rating_tag(each.rating), each.reasons});
  Html out = table({.caption = fmt::format("{}: recorded judgements", row.rated.standard->name), .caption_hidden = true, .head = {"Inspector", "Judgement", "Reasons"}, .rows = rows, .scroll = true,
                    .id = "judgements-" + row.rated.standard->key});
  if (row.casework)
    out += inset_text({.text = Html{"The middle of the casework standards is ", rating_tag(row.casework), ", two bands or more from this judgement. Can both be right? Say why in the decision (RUL-07)."}});
  return out;
}

Html discretion_view(Panel const& panel, PanelStandard const& row) {
  auto const tests = tested_discretion(*panel.programme, row.rated);
  if (tests.empty()) return {};
  std::vector<Html> lines;
  for (auto const& each : tests) lines.push_back(Html{strong(Html{base::word(each.test), each.holds ? " holds. " : " does not hold. "}), each.why});
  bool const eligible = !row.rated.discretion.empty();
  return {p(strong(eligible ? "Eligible for professional discretion: the panel may decide one band otherwise, with its reason." : "Not eligible for professional discretion.")), ul(lines),
          eligible ? hint_line("Discretion is never applied by itself. It is a decision of two named people.") : Html()};
}

Html decision_view(std::optional<PanelDecision> const& decision, Standing standing, std::string_view figures_now) {
  if (!decision) return p(standing_tag(standing));
  std::vector<SummaryRow> rows{{.key = "Decided", .value = {rating_tag(decision->decided), " ", standing_tag(standing)}},
                               {.key = "By the rules then", .value = rating_tag(decision->mechanical)}};
  if (!decision->discretion.empty()) rows.push_back({.key = "Discretion used", .value = decision->discretion});
  rows.push_back({.key = "Decided by", .value = who(decision->by_name, decision->at)});
  rows.push_back({.key = "Confirmed by", .value = decision->second ? Html(who(decision->second_name, *decision->second_at)) : Html("Nobody yet")});
  rows.push_back({.key = "Why", .value = decision->reason.empty() ? Html("As the rules give") : Html(decision->reason)});
  rows.push_back({.key = "Dissent", .value = dissent_view(decision->dissent)});
  rows.push_back({.key = "Rests on", .value = decision->figures});
  Html out;
  if (standing == Standing::to_be_confirmed) out += warning_text({.text = fmt::format("The record has changed since: it now shows {}. The decision must be confirmed again by two people.", figures_now)});
  return out += summary_list({.rows = rows});
}

Html why_rating(std::vector<std::string> const& steps, std::string_view about) {
  std::vector<Html> lines(steps.begin(), steps.end());
  return details({.summary = Html{"Why this rating?", visually_hidden(Html{" ", about})}, .body = ol(lines)});
}

Html whole_view(Panel const& panel) {
  auto const points_of = [&](RatedInspection const& rated) { return Html(fmt::format("{} of {}", rated.score, panel.programme->max_points)); };
  auto const row = [&](Html name, RatedInspection const& rated) {
    return std::vector<Cell>{name, numeric(points_of(rated)), rating_tag(rated.overall), rated.unrated > 0 ? Html(fmt::format("{} without a rating", rated.unrated)) : Html("every standard")};
  };
  return table({.caption = "The whole, by points", .caption_hidden = true, .head = {"Result", numeric_head("Points"), "Rating", "Rests on"},
                .rows = {row("By the rules", panel.mechanical), row("As decided by the panel", panel.decided)}, .scroll = true, .id = "whole"});
}

Html steps_table(std::vector<PanelStep> const& steps) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& step : steps)
    rows.push_back({who(step.by, step.at), step.what == "decided" ? "Decided" : step.what == "seconded" ? "Confirmed" : "Withdrawn", step.decided, step.mechanical.empty() ? "none" : step.mechanical, step.figures, step.reason});
  if (rows.empty()) return {};
  return table({.caption = "Every step of the panel on this standard", .caption_size = Size::m, .head = {"Who and when", "Step", "Rating", "By the rules", "Figures", "Reason"}, .rows = rows, .scroll = true, .id = "steps"});
}

}  // namespace inspection::pages

#include "workload/pages/candidates_table.hpp"

#include "workload/pages/allocation_parts.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

std::string value_of(Candidate const& c) { return fmt::format("{}-{}", c.officer.load.staff.value, c.officer.load.team.value); }

Html lines_of(std::vector<Html> const& lines, std::string_view none) { return lines.empty() ? Html(none) : join(lines, br()); }

// A radio with the officer's name; without one where the rules stop the allocation.
Html choose(Candidate const& c, FormView const& form, bool first) {
  auto const& load = c.officer.load;
  Html const name = {load.name, second_line(c.facts.other_team ? fmt::format("{}, {}", base::word(c.officer.grade), load.team_name) : std::string(base::word(c.officer.grade)))};
  if (c.stopped()) return name;
  auto const value = value_of(c);
  auto const id = first ? std::string("officer") : "officer-" + value;
  Attributes input{{"class", "govuk-radios__input"}, {"id", id}, {"name", "officer"}, {"type", "radio"}, {"value", value}};
  input.add({"checked", form.value("officer") == value});
  return div("govuk-radios govuk-radios--small", div("govuk-radios__item", {el("input", input), el("label", {{"class", "govuk-label govuk-radios__label"}, {"for", id}}, name)}));
}

Html workload_words(Weights const& weights, Candidate const& c) {
  if (c.officer.load.available <= 0) return {tag({.text = "No hours", .colour = Colour::grey}), second_line(label(c.officer.load.availability))};
  Html words{span("fp-reference", {visually_hidden("now "), percent(c.impact.capacity), el("span", {{"aria-hidden", "true"}}, " →"), visually_hidden(", with this case")}), " ", capacity_tag(weights, c.impact.potential)};
  if (c.officer.load.weeks_over > 0) words += second_line(fmt::format("over 110% for {} {}", c.officer.load.weeks_over, c.officer.load.weeks_over == 1 ? "week" : "weeks"));
  return words;
}

Html met_words(Candidate const& c) {
  std::vector<Html> lines;
  for (auto const& kind : c.kinds) {
    if (kind.held + kind.shadowed == 0) lines.push_back(Html{kind.name, ": ", strong("none yet")});
    else lines.push_back(fmt::format("{}: {} held{}", kind.name, kind.held, kind.shadowed ? fmt::format(", {} shadowed", kind.shadowed) : ""));
  }
  return lines_of(lines, "Not known what the case is of");
}

Html near_words(CaseInView const& of, Candidate const& c) {
  std::vector<Html> lines;
  auto const district = district_of(of.home.postcode);
  if (!district.empty()) lines.push_back(fmt::format("{} of the cases in {}", c.officer.cases_in_district(district), district));
  if (!of.authority_name.empty()) lines.push_back(fmt::format("{} in {}", c.officer.cases_in_authority(of.home.authority), of.authority_name));
  if (c.facts.other_team) lines.push_back("Another team");
  return lines_of(lines, "Address not known");
}

Html cover_words(Candidate const& c) {
  std::vector<Html> lines;
  if (c.facts.knows > Knows::team) lines.push_back(strong(label(c.facts.knows)));
  if (c.officer.away) lines.push_back({"Away since ", day_words(*c.officer.away_from), c.officer.away_to ? Html{" to ", day_words(*c.officer.away_to)} : Html(" until further notice"), ", covered by ", c.officer.stands_in});
  if (c.officer.leaves) lines.push_back({"Leaves: first day without ", day_words(*c.officer.leaves)});
  return lines_of(lines, "Here");
}

Html against(Candidate const& c) {
  std::vector<Html> lines;
  for (auto const stop : c.fitness.stops) lines.push_back({tag({.text = "Cannot", .colour = Colour::red}), " ", label(stop)});
  for (auto const concern : c.fitness.concerns) lines.push_back(concern == Concern::conflict ? Html{label(concern), ": ", c.grounds} : Html(label(concern)));
  return lines_of(lines, "Nothing");
}

Html training_words(Officer const& o) {
  std::vector<Html> lines;
  for (auto const& topic : o.training) lines.push_back(topic);
  return lines_of(lines, "Nothing missing");
}

Html cases_words(Candidate const& c) { return {number(c.officer.load.cases()), second_line(fmt::format("{} in the past week", c.officer.past_week))}; }

}  // namespace

Html candidates_explained(CaseInView const& of) {
  return details({.summary = "How this list is put in order, and what its figures rest on",
                  .body = {p("First who may hold the case at all; then who has no conflict of interest with the person; then who has hours, is here and stays; then the lowest workload with this case, less what "
                             "knowing the person is worth. Only two things stop an allocation: the grade, and a restricted record that the officer may not see. Everything else is shown and needs a reason."),
                           p("Workload is points by the available points of the officer’s hours, less reductions. Weights are the seed of the published source; what each grade may hold and what knowing the person is worth are our default."),
                           p(Html{"Distance is counted from the record alone: how many of the officer’s present cases live in the same postcode district",
                                  of.authority_name.empty() ? "" : " and the same authority (" + of.authority_name + ")", ". No map is asked."})}});
}

Html candidates_table(Weights const& weights, CaseInView const& of, std::vector<Candidate> const& candidates, FormView const& form) {
  if (candidates.empty()) return p("No practitioner is posted to this team today. Choose among the officers of every team, or ask your head of unit.");
  bool const training = candidates.front().officer.training_known;
  std::vector<std::vector<Cell>> rows;
  bool first = true;
  for (auto const& c : candidates) {
    rows.push_back({choose(c, form, first), workload_words(weights, c), against(c), cases_words(c), met_words(c), near_words(of, c), cover_words(c)});
    if (training) rows.back().push_back(training_words(c.officer));
    if (!c.stopped()) first = false;
  }
  Head officer("Officer"), against_it("Against");
  officer.classes = against_it.classes = "govuk-!-width-one-quarter";
  std::vector<Head> head{officer, "Workload now and with this case", against_it, "Cases", "Has met", "Distance", "Cover and relationship"};
  if (training) head.push_back("Training missing or expired");
  auto const error = form.error("officer");
  Html const said = error.empty() ? Html{} : error_message({.text = error, .id = "officer-error"});
  Html const list = table({.caption = "Officers, best first", .caption_hidden = true,
                           .head = std::move(head), .rows = std::move(rows), .scroll = true, .id = "officers-table", .small = true});
  return div(error.empty() ? "govuk-form-group" : "govuk-form-group govuk-form-group--error",
             el("fieldset", {{"class", "govuk-fieldset"}}, {el("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--s"}}, "Who takes the case?"), said, list}));
}

}  // namespace workload::pages

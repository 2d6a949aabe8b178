#include "recommendations/pages/parts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace recommendations::pages {
namespace {

using namespace govuk;

Colour colour_of(ActionStatus status) {
  switch (status) {
    case ActionStatus::not_started: return Colour::grey;
    case ActionStatus::in_progress: return Colour::none;
    case ActionStatus::late: return Colour::red;
    case ActionStatus::done: return Colour::green;
    case ActionStatus::verified: return Colour::teal;
  }
  return Colour::none;
}

}  // namespace

Html day(base::Date date) { return govuk::time(base::iso(date), base::date_in_full(date)); }
Html invented_tag(bool invented) { return invented ? Html{" ", tag({.text = "invented", .colour = Colour::purple})} : Html(); }

Html response_tag(std::optional<Response> response) {
  if (!response) return tag({.text = "No answer yet", .colour = Colour::grey});
  return tag({.text = shown(*response), .colour = *response == Response::agreed ? Colour::green : *response == Response::partly_agreed ? Colour::yellow : Colour::orange});
}

Html status_tag(PlanActionRow const& row, base::Date today) {
  auto const status = status_on(row.facts(), today);
  return tag({.text = shown(status), .colour = colour_of(status)});
}

Html progress_tag(std::optional<Progress> progress) {
  if (!progress) return "Not looked at yet";
  return tag({.text = shown(*progress), .colour = *progress == Progress::sufficient_progress ? Colour::green : *progress == Progress::some_progress ? Colour::yellow : Colour::red});
}

std::string to_whom(Recommended const& r) {
  std::vector<std::string> names;
  for (auto const& each : r.addressees) names.push_back(shown(each.addressee));
  auto words = fmt::format("{}", fmt::join(names, "; "));
  if (!r.with.empty()) words += fmt::format("; with {}, who owe no answer", fmt::join(r.with, " and "));
  return words;
}

Html evidence_words(std::vector<EvidenceRow> const& evidence, inspection::Programme const& programme) {
  std::vector<Html> lines;
  for (auto const& row : evidence) {
    auto const* standard = programme.by_id(row.standard);
    lines.push_back(fmt::format("{}{}{}", standard ? standard->name : row.standard, row.key_question.empty() ? "" : ", " + row.key_question, row.note.empty() ? "" : ": " + row.note));
  }
  return plain_list(lines);
}

Html actions_table(std::vector<PlanActionRow> const& actions, Recommended const& of, base::Date today, bool linked) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : actions) {
    if (row.recommendation != of.row.id) continue;
    Html const what = linked ? link_to(fmt::format("/action-plans/actions/{}", row.id.value), row.text) : Html(row.text);
    rows.push_back({what, row.measure, Html{row.owner, ", ", shown(row.addressee)}, day(row.due_on), status_tag(row, today)});
  }
  if (rows.empty()) return p("No actions yet.");
  return table({.caption = fmt::format("Actions for recommendation {}", of.number), .caption_hidden = true, .head = {"Action", "How one sees it is done", "Owner", "Due", "Status"}, .rows = rows, .scroll = true,
                .id = fmt::format("actions-{}", of.number)});
}

Html ladder(PlanActionRow const& row, std::vector<HeardRow> const& heard) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& word : base::Words<Rung>::table) {
    auto const on = escalates_on(word.value, row.due_on, base::working_calendar(base::Nation::england_and_wales));
    auto const found = std::ranges::find_if(heard, [&](HeardRow const& each) { return each.action == row.id && each.rung == word.value; });
    rows.push_back({shown(word.value), day(on), found == heard.end() ? Html(row.done_on ? "Not needed" : "Not yet") : Html(found->who)});
  }
  return table({.caption = "Who hears if it is not done", .caption_size = Size::m, .head = {"Who", "On", "Has heard"}, .rows = rows, .scroll = true, .id = "ladder"});
}

}  // namespace recommendations::pages

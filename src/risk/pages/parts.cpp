#include "risk/pages/parts.hpp"

#include "risk/domain/pattern.hpp"

#include <algorithm>

namespace risk::pages {
namespace {

using namespace govuk;

Html date(base::Date day) { return govuk::time(base::iso(day), base::date_in_full(day)); }

Html counts(std::string_view id, Html caption_text, std::string_view what, std::vector<PatternCount> const& of) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& count : of) rows.push_back({count.what, numeric(count.recent), numeric(count.before), numeric(count.undated)});
  return table({.caption = std::move(caption_text), .caption_size = Size::s,
                .head = {what, numeric_head("Last 12 months"), numeric_head("Before"), numeric_head("Date not known")}, .rows = rows, .scroll = true, .id = std::string(id)});
}

// In place, with its review; or what is proposed; or nothing.
Html arrangement_cell(std::vector<ArrangementRow> const& rows, auto&& is_for, base::Date today) {
  Html out;
  for (auto const& row : rows) {
    if (!is_for(row) || (row.status != ArrangementStatus::in_place && row.status != ArrangementStatus::proposed)) continue;
    auto const words = row.none_needed ? Html{"None needed: ", row.what} : Html{shown(row.code), ": ", row.what};
    Html line = link_to(fmt::format("/arrangements/{}", row.id.value), words);
    if (row.status == ArrangementStatus::proposed) line += {" ", tag({.text = "Proposed", .colour = Colour::yellow})};
    else if (in_place(row.arrangement(), today)) line += {" ", tag({.text = row.interim ? "In place, interim" : "In place", .colour = Colour::green})};
    else line += {" ", tag({.text = row.from > today ? "Not begun" : "Review date past", .colour = Colour::red})};
    if (!row.none_needed) line += {br(), "Agreed with ", row.agreed_with.empty() ? Html("nobody yet") : Html(row.agreed_with), ", review ", date(row.review)};
    out += p(line);
  }
  return out;
}

Html steps(ChildStep reached_step) {
  std::vector<Html> words;
  for (auto const& row : base::Words<ChildStep>::table)
    words.push_back(row.value <= reached_step ? strong(shown(row.value)) : Html{shown(row.value), visually_hidden(" not yet")});
  return join(words, " → ");
}

}  // namespace

Html level_badge(Level level) {
  switch (level) {
    case Level::not_assessed: return badge({.text = "Not yet assessed", .colour = BadgeColour::grey});
    case Level::low: return badge({.text = "Low", .colour = BadgeColour::green});
    case Level::medium: return badge({.text = "Medium", .colour = BadgeColour::blue});
    case Level::high: return badge({.text = "High", .colour = BadgeColour::red});
    case Level::very_high: return badge({.text = "Very high", .colour = BadgeColour::purple});
  }
  return {};
}

Html judgement_cards(FramedAssessment const& in, std::vector<JudgementRow> const& rows, std::vector<CitationRow> const& citations, bool may_write) {
  Html out = h2("Judgements");
  for (auto const& row : rows) {
    auto const cited = std::ranges::count(citations, row.who, &CitationRow::who);
    auto const missing = lacks(row.judgement());
    std::vector<SummaryRow> list{{.key = "Level", .value = level_badge(row.level)}};
    auto part = [&](std::string_view key, std::string const& value) {
      if (!value.empty()) list.push_back({.key = key, .value = value});
    };
    part("What harm", row.nature);
    part("Who exactly", row.who_exactly);
    part("When", row.circumstances);
    part("How soon", row.imminence);
    part("Reasons", row.reasons);
    list.push_back({.key = "Rests on", .value = cited == 0 ? Html("No item yet") : Html(fmt::format("{} {}", cited, cited == 1 ? "item" : "items"))});
    if (!missing.empty()) list.push_back({.key = "Still to say", .value = [&] {
      std::vector<Html> words;
      for (auto part_missing : missing) words.push_back(shown(part_missing));
      return join(words, ", ");
    }()});
    Card card{.title = Html{"Risk to ", shown(row.who)}, .heading_level = 3};
    if (may_write) card.actions.push_back({.href = in.path(fmt::format("judgements/{}", base::word(row.who))), .text = "Write", .hidden = fmt::format("risk to {}", shown(row.who))});
    out += summary_list({.rows = list, .card = card});
  }
  return out;
}

std::string item_words(enquiries::ItemContent const& content) {
  if (content.kind != enquiries::ItemKind::incident && !content.date_from) return fmt::format("{}: {}", enquiries::name(content.kind), enquiries::what_happened(content));
  return fmt::format("{}, {}: {}", enquiries::item_date(content), enquiries::name(content.kind), enquiries::what_happened(content));
}

std::vector<enquiries::ItemRow> standing_items(ledger::View& view, PersonId person) {
  auto items = enquiries::items_of_person(view, person);
  std::erase_if(items, [](auto const& item) { return item.withdrawn; });
  return items;
}

Html pattern_view(std::vector<enquiries::ItemRow> const& items, base::Date today) {
  std::vector<IncidentSeen> seen;
  for (auto const& item : items) seen.push_back({item.id, item.content});
  auto const p_of = pattern(seen, today);
  if (p_of.total.all() == 0) return p("No incident has been returned. That is not the same as no risk.");
  std::vector<Html> changes;
  for (auto const& said : p_of.changes) changes.push_back(said);
  for (auto const& gap : p_of.quiet) changes.push_back(Html{fmt::format("Nothing known for {} months, from ", gap.months), date(gap.from), " to ", date(gap.to), "."});
  changes.push_back(fmt::format("Children present: {}; not known whether: {}. Open matters (bail or charged): {}.", p_of.children_present, p_of.children_not_known, p_of.open_matters));
  std::vector<PatternCount> types{p_of.total};
  types.insert(types.end(), p_of.by_type.begin(), p_of.by_type.end());
  return {ul(changes), counts("by-kind", "Incidents by kind", "Kind", types), counts("by-victim", "Incidents by who was harmed", "Who was harmed", p_of.by_victim)};
}

Html timeline_view(std::vector<enquiries::ItemRow> const& items) {
  Timeline shown_items{.heading_level = 3};
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    if (item->content.kind != enquiries::ItemKind::incident) continue;
    Html about = p(enquiries::what_happened(item->content));
    if (item->content.person_role) about += p(Html{"Role of the person: ", enquiries::name(*item->content.person_role), ". Children present: ",
        enquiries::name(item->content.children_present.value_or(enquiries::ChildrenPresent::unknown)), ". Outcome: ", enquiries::name(item->content.outcome), "."});
    if (item->interim) about += tag({.text = "Interim", .colour = Colour::turquoise});
    shown_items.items.push_back({.title = enquiries::types_word(item->content.types).empty() ? Html("Incident") : Html{enquiries::name(item->content.types.front())},
                                 .machine_time = item->content.date_from ? base::iso(*item->content.date_from) : "", .time = enquiries::item_date(item->content), .description = about});
  }
  return shown_items.items.empty() ? Html{} : timeline(shown_items);
}

Html children_view(web::Call& call, Framed const& frame, std::vector<ChildLine> const& lines, std::vector<ArrangementRow> const& arrangements) {
  Html out = h2("Children", Size::m, "children");
  if (lines.empty()) return out + p("No child of the household or in contact is known. If one becomes known, add the child to the record: children’s services are then asked.");
  std::vector<std::vector<Cell>> rows;
  bool const may = call.may(ledger::Permission::assess);
  for (auto const& line : lines) {
    Html actions = arrangement_cell(arrangements, [&](auto const& row) { return row.child == line.child; }, call.view.today());
    if (may) actions += p({link_to(fmt::format("{}/arrangements/new?child={}", frame.base(), line.child.value), "Add an arrangement", {.hidden = " for " + line.name}), br(),
                           link_to(fmt::format("{}/arrangements/none-needed?child={}", frame.base(), line.child.value), "None is needed", {.hidden = " for " + line.name})});
    rows.push_back({Html{line.name, second_line(line.age), second_line(Html{line.relation, ", ", line.contact})}, line.authority.empty() ? Html("Address not known well enough") : Html(line.authority),
                    steps(line.step), actions});
  }
  return out + table({.caption = "Each child: authority, how far the chain has come, safety arrangement", .caption_hidden = true,
                      .head = {"Child", "Authority", "Chain", "Safety arrangement"}, .rows = rows, .scroll = true, .id = "children-table"});
}

Html adults_view(web::Call& call, Framed const& frame, std::vector<AdultLine> const& lines, std::vector<ArrangementRow> const& arrangements) {
  if (lines.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines) {
    Html actions = arrangement_cell(arrangements, [&](auto const& row) { return row.adult == line.adult; }, call.view.today());
    if (call.may(ledger::Permission::assess))
      actions += p(link_to(fmt::format("{}/arrangements/new?adult={}", frame.base(), line.adult.value), "Add an arrangement", {.hidden = " for " + line.name}));
    rows.push_back({Html{line.name, second_line(Html{line.relation, ", ", line.victim})}, actions});
  }
  return {h2("Adults at risk"), table({.caption = "Each known adult and the safety arrangement", .caption_hidden = true, .head = {"Adult", "Safety arrangement"},
                                       .rows = rows, .scroll = true, .id = "adults-table"})};
}

Html item_choices(web::Call& call, PersonId person, FormView const& typed, std::string_view legend, std::string_view hint_text) {
  std::vector<Choice> choices;
  for (auto const& item : standing_items(call.view, person))
    if (item.read) choices.push_back({.value = std::to_string(item.id.value), .text = item_words(item.content)});
  if (choices.empty()) return p("No answer has been read yet, so this rests on no answer.");
  return checkboxes({.name = "rests_on", .legend = {legend, Size::s}, .hint = hint_text, .items = choices, .form = &typed, .small = true});
}

}  // namespace risk::pages

// One judgement, with what came back beside it: the items to cite are ticked where they are read.
#include "risk/actions/save_judgement.hpp"
#include "risk/actions/use_items.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"

#include <algorithm>
#include <charconv>

namespace risk::pages {
namespace {

using namespace govuk;

std::optional<Group> group_of(web::Call& call) { return base::from_word<Group>(call.request.param("who")); }

FormView stored(JudgementRow const& row) {
  FormView view;
  view.set("level", std::string(base::word(row.level))).set("nature", row.nature).set("who_exactly", row.who_exactly);
  view.set("circumstances", row.circumstances).set("imminence", row.imminence).set("reasons", row.reasons);
  return view;
}

std::vector<Choice> levels() {
  return {{.value = "low", .text = "Low", .hint = "Nothing known points to a likelihood of serious harm"},
          {.value = "medium", .text = "Medium", .hint = "Could cause serious harm, but is unlikely to unless circumstances change"},
          {.value = "high", .text = "High", .hint = "Could happen at any time, and the impact would be serious"},
          {.value = "very_high", .text = "Very high", .hint = "More likely than not to happen soon, and the impact would be serious"},
          {.value = "not_assessed", .text = "Not yet assessed", .divider = {}}};
}

Html fields(FormView const& typed) {
  auto area = [&](char const* name, char const* label, char const* hint_text) {
    return text_area({.name = name, .label = {label, Size::s}, .hint = hint_text, .form = &typed, .rows = 4});
  };
  return {radios({.name = "level", .legend = {"Level of risk of serious harm", Size::s}, .items = levels(), .form = &typed}),
          area("nature", "What harm is likely?", "The nature of the harm"),
          area("who_exactly", "Who exactly is at risk?", "Name them: a partner, a former partner, a parent, each child"),
          area("circumstances", "When is it most likely?", "What makes it more likely: drink, contact, separation, a hearing"),
          area("imminence", "How soon?", "How imminent it is, and what you base that on"),
          area("reasons", "Why this level?", "Weigh what came back, the pattern as well as the last incident")};
}

// The items of the person that a judgement may rest on, each to tick; those cited for this group are ticked.
Html items_beside(web::Call& call, FramedAssessment const& in, Group who) {
  auto const citations = citations_of(call.view, in.row.id);
  std::vector<Choice> choices;
  for (auto const& item : standing_items(call.view, in.row.person)) {
    if (!item.read) continue;
    bool const cited = std::ranges::any_of(citations, [&](CitationRow const& c) { return c.who == who && c.item == item.id && c.version == item.version; });
    if (cited) continue;
    choices.push_back({.value = fmt::format("{}:{}", item.id.value, item.version), .text = item_words(item.content)});
  }
  Html cited_list;
  std::vector<Html> lines;
  for (auto const& item : standing_items(call.view, in.row.person))
    if (std::ranges::any_of(citations, [&](CitationRow const& c) { return c.who == who && c.item == item.id; })) lines.push_back(item_words(item.content));
  if (!lines.empty()) cited_list = {h3("Cited for this judgement"), ul(lines)};
  if (choices.empty()) return cited_list + p(Html{"No other item has been read. ", link_to(in.path("items"), "See all items"), "."});
  return cited_list + form({.action = in.path("items"), .csrf = call.csrf(),
                            .body = {checkboxes({.name = "items", .legend = {"Read, not yet cited for this judgement", Size::s}, .items = choices, .small = true}),
                                     hidden_field("use", "cite"), hidden_field("judgements", base::word(who)), hidden_field("back", base::word(who)),
                                     button({.text = "Cite what is ticked", .kind = ButtonKind::secondary})}});
}

std::string next_of(FramedAssessment const& in, Group who) {
  auto const at = std::ranges::find(all_groups, who);
  return at + 1 == all_groups.end() ? in.home() : in.path(fmt::format("judgements/{}", base::word(*(at + 1))));
}

http::Response answer(web::Call& call, FormView const* typed = nullptr, std::optional<base::Refusal> const& stale = {}) {
  auto const in = framed_assessment(call);
  auto const who = group_of(call);
  if (!in || !who) return call.not_found();
  auto const rows = judgements_of(call.view, in->row.id);
  auto const row = std::ranges::find(rows, *who, &JudgementRow::who);
  if (row == rows.end()) return call.not_found();
  if (!is_open(in->row.state)) return http::redirect(in->home());
  FormView const kept = stored(*row);
  auto const path = in->path(fmt::format("judgements/{}", base::word(*who)));
  // After a stale save the form goes on from what stands now, with what was typed still in it.
  auto const version = typed && !stale ? std::string(typed->value("version")) : std::to_string(row->version);
  Html notice;
  if (stale) {
    notice = warning_text({.text = stale->message});
    notice += summary_list({.rows = {{.key = "Level as saved by " + row->saved_by, .value = shown(row->level)}, {.key = "What harm", .value = row->nature}, {.key = "Who exactly", .value = row->who_exactly},
                                     {.key = "When", .value = row->circumstances}, {.key = "How soon", .value = row->imminence}, {.key = "Reasons", .value = row->reasons}}});
  }
  Html const left = form({.action = path, .csrf = call.csrf(), .body = {hidden_field("version", version), fields(typed ? *typed : kept),
                                                                        button_group({button({.text = "Save and go on"}), link_to(in->home(), "Back to the assessment")})},
                          .autosave = path + "/draft"});
  Html const right = {h3("Incidents"), pattern_view(standing_items(call.view, in->row.person), call.view.today()), items_beside(call, *in, *who)};
  Html const body = {h2(Html{"Risk to ", shown(*who)}, Size::l), notice, grid_row({grid_column("one-half", left), grid_column("one-half", right)})};
  auto page = show(call, in->frame, fmt::format("Risk to {}", shown(*who)), body, typed);
  if (stale) page.status = 409;
  return page;
}

// No level chosen is a judgement not finished; a word that is no level is none of ours.
bool has_unknown_level(web::Call const& call) {
  auto const typed = call.request.form.one("level");
  return !typed.empty() && !base::from_word<Level>(typed);
}

SaveJudgement typed_judgement(web::Call& call, Group who) {
  auto text = [&](char const* name) { return std::string(call.request.form.one(name)); };
  std::int64_t version = 0;
  auto const typed = call.request.form.one("version");
  std::from_chars(typed.data(), typed.data() + typed.size(), version);
  return {.assessment = call.id<AssessmentId>("id"),
          .judgement = {.who = who, .level = base::from_word<Level>(call.request.form.one("level")).value_or(Level::not_assessed), .nature = text("nature"),
                        .who_exactly = text("who_exactly"), .circumstances = text("circumstances"), .imminence = text("imminence"), .reasons = text("reasons")},
          .version = version};
}

}  // namespace

http::Response judgement_page(web::Call& call) { return answer(call); }

http::Response save_judgement(web::Call& call) {
  auto const in = framed_assessment(call);
  auto const who = group_of(call);
  if (!in || !who) return call.not_found();
  if (has_unknown_level(call)) {
    FormView const typed(call.request.form, {{"level", "Choose one of the levels"}});
    return answer(call, &typed);
  }
  auto const saved = call.perform(typed_judgement(call, *who));
  if (saved) return http::redirect(next_of(*in, *who));
  FormView const typed(call.request.form, saved.error().errors);
  if (shows_in_form(saved.error())) return answer(call, &typed);
  if (saved.error().kind == base::Refused::stale) return answer(call, &typed, saved.error());
  return call.refused(saved.error(), in->home());
}

// What is typed is kept as one types. Answers with a status only: 409 leaves the text in the page for the form to show.
http::Response autosave_judgement(web::Call& call) {
  auto const who = group_of(call);
  if (!who) return call.not_found();
  if (has_unknown_level(call)) return http::json("{\"saved\":false}", 422);
  auto const saved = call.perform(typed_judgement(call, *who));
  return saved ? http::json("{\"saved\":true}") : http::json("{\"saved\":false}", web::status_of(saved.error().kind));
}

}  // namespace risk::pages

// The team's recommendations: written with the report, each resting on named evidence; and what became of earlier ones.
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/parts.hpp"
#include "recommendations/actions/write.hpp"
#include "recommendations/pages/handlers.hpp"
#include "recommendations/pages/parts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace recommendations::pages {
namespace {

using namespace govuk;
using inspection::Inspection;

constexpr int evidence_rows = 3;

std::string home(InspectionId id) { return fmt::format("/inspections/{}/recommendations", id.value); }
std::string earlier_home(InspectionId id) { return fmt::format("/inspections/{}/earlier-recommendations", id.value); }

bool writes(web::Call& call, Inspection const& in) {
  using inspection::Status;
  bool const now = in.status == Status::panel || in.status == Status::draft || in.status == Status::factual_accuracy;
  return now && inspection::has_role(call.view, in.id, {inspection::TeamRole::lead, inspection::TeamRole::inspector, inspection::TeamRole::quality});
}

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  for (auto const line : base::split(text, '\n'))
    if (auto const kept = base::trim(line); !kept.empty()) lines.emplace_back(kept);
  return lines;
}

// "P21-2.2" for a standard, "P21-2.2 ASS-S" for one of its key questions: one list to choose from.
std::vector<Option> evidence_options(inspection::Programme const& programme) {
  std::vector<Option> options{{.value = "", .text = "Choose"}};
  for (auto const& standard : programme.standards) {
    options.push_back({.value = standard.id, .text = fmt::format("{} {}", standard.id, standard.name)});
    for (auto const& question : standard.key_questions) options.push_back({.value = standard.id + " " + question, .text = fmt::format("{} {}, {}", standard.id, standard.name, question)});
  }
  return options;
}

Html evidence_fields(inspection::Programme const& programme, FormView const& view) {
  Html out;
  auto const chosen = view.values("standard"), notes = view.values("note");
  for (std::size_t i = 0; i < evidence_rows; ++i) {
    auto const suffix = i == 0 ? std::string() : fmt::format("-{}", i + 1);
    out += select({.name = "standard", .label = fmt::format("Evidence {}", i + 1), .items = evidence_options(programme), .value = i < chosen.size() ? chosen[i] : "",
                   .error = i == 0 ? Html(view.error("standard")) : Html(), .id = "standard" + suffix});
    out += text_input({.name = "note", .label = "What it shows", .value = i < notes.size() ? notes[i] : "", .id = "note" + suffix});
  }
  return fieldset({.legend = {"What it rests on", Size::s}, .body = out});
}

Html fields(inspection::Programme const& programme, FormView const& view) {
  std::vector<Choice> addressees;
  for (auto const& word : base::Words<Addressee>::table) addressees.push_back({.value = std::string(word.word), .text = shown(word.value)});
  return {text_area({.name = "text", .label = {"Recommendation", Size::s}, .form = &view, .rows = 4}),
          checkboxes({.name = "addressee", .legend = {"To whom", Size::s}, .items = addressees, .form = &view, .small = true}),
          text_area({.name = "with", .label = {"With which partners", Size::s}, .hint = "A body a line. They are named, not directed: they owe no answer.", .form = &view, .rows = 2}),
          evidence_fields(programme, view),
          checkboxes({.name = "invented", .legend = {"In the training copy", Size::s}, .items = {{.value = "yes", .text = "Invented: no statement about the real unit"}}, .form = &view, .small = true})};
}

Draft draft_of(web::Call const& call) {
  Draft draft{.text = typed(call, "text"), .with = lines_of(typed(call, "with")), .invented = typed(call, "invented") == "yes"};
  for (auto const word : call.request.form.all("addressee"))
    if (auto const to = base::from_word<Addressee>(word)) draft.addressees.push_back(*to);
  auto const standards = call.request.form.all("standard"), notes = call.request.form.all("note");
  for (std::size_t i = 0; i < standards.size(); ++i) {
    auto const space = standards[i].find(' ');
    draft.evidence.push_back({.standard = std::string(standards[i].substr(0, space)), .key_question = space == std::string_view::npos ? "" : std::string(standards[i].substr(space + 1)),
                              .note = i < notes.size() ? std::string(notes[i]) : ""});
  }
  return draft;
}

FormView filled(Recommended const& r) {
  FormView view;
  std::string with;
  for (auto const& body : r.with) with += (with.empty() ? "" : "\n") + body;
  view.set("text", r.row.text).set("with", with);
  if (r.row.invented) view.set("invented", "yes");
  for (auto const& each : r.addressees) view.add("addressee", std::string(base::word(each.addressee)));
  for (auto const& each : r.evidence) view.add("standard", each.standard + (each.key_question.empty() ? "" : " " + each.key_question)).add("note", each.note);
  return view;
}

Html list(std::vector<Recommended> const& all, InspectionId id, inspection::Programme const& programme) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : all)
    rows.push_back({numeric(each.number), Html{link_to(fmt::format("{}/{}", home(id), each.row.id.value), each.row.text), invented_tag(each.row.invented)}, to_whom(each), evidence_words(each.evidence, programme),
                    each.row.carried_from ? "From an earlier inspection" : "New"});
  if (rows.empty()) return p("There is no recommendation yet.");
  return table({.caption = "Recommendations", .caption_hidden = true, .head = {numeric_head("No."), "Recommendation", "To", "Rests on", "Origin"}, .rows = rows, .scroll = true, .id = "recommendations"});
}

std::string answers_in_words(Recommended const& r) {
  std::string words;
  for (auto const& each : r.addressees) words += fmt::format("{}{}: {}", words.empty() ? "" : "; ", shown(each.addressee), each.response ? shown(*each.response) : "no answer yet");
  return words;
}

// How far it has come, as the lead inspector of this inspection saw it. `view` is given where this form failed.
Html progress_form(web::Call& call, InspectionId judged_by, RecommendationId id, FormView const* view) {
  std::vector<Option> scale{{.value = "", .text = "Choose"}};
  for (auto const& word : base::Words<Progress>::table) scale.push_back({.value = std::string(word.word), .text = std::string(shown(word.value))});
  auto const suffix = view ? std::string() : fmt::format("-{}", id.value);
  return form({.action = fmt::format("{}/{}/progress", earlier_home(judged_by), id.value), .csrf = call.csrf(),
               .body = {hidden_field("about", std::to_string(id.value)), select({.name = "progress", .label = "How far has it come?", .items = scale, .form = view, .id = "progress" + suffix}),
                        text_area({.name = "reason", .label = "What you saw", .form = view, .id = "reason" + suffix, .rows = 2}), button({.text = "Record progress", .kind = ButtonKind::secondary})}});
}

http::Response show_list(web::Call& call, FormView const& view = {}) {
  auto const in = inspection::find_inspection(call.view, call.id<InspectionId>("id"));
  if (!in) return call.not_found();
  auto const& programme = call.view.rules<inspection::RuleBook>().programme(in->programme, in->variant);
  Html body{list(recommendations_of(call.view, in->id), in->id, programme),
            p(link_to(earlier_home(in->id), "Recommendations of earlier inspections of this unit"))};
  if (writes(call, *in))
    body += {h2("Add a recommendation"), form({.action = home(in->id), .csrf = call.csrf(), .body = {fields(programme, view), button({.text = "Add it"})}})};
  else body += inset_text({.text = fmt::format("The inspection stands at “{}”, or you read only: nothing is written here now.", inspection::shown(in->status))});
  return inspection::pages::show(call, *in, "recommendations", "Recommendations", body, &view);
}

http::Response show_one(web::Call& call, std::optional<FormView> const& typed_view = {}) {
  auto const in = inspection::find_inspection(call.view, call.id<InspectionId>("id"));
  auto const found = find_recommendation(call.view, call.id<RecommendationId>("recommendation"));
  if (!in || !found || found->row.inspection != in->id) return call.not_found();
  auto const view = typed_view.value_or(filled(*found));
  auto const path = fmt::format("{}/{}", home(in->id), found->row.id.value);
  auto const& programme = call.view.rules<inspection::RuleBook>().programme(in->programme, in->variant);
  Html body{p(Html{link_to(home(in->id), "All recommendations"), invented_tag(found->row.invented)})};
  if (writes(call, *in)) {
    auto const version = hidden_field("lock_version", std::to_string(found->row.lock_version));
    body += form({.action = path, .csrf = call.csrf(), .body = {version, fields(programme, view), button({.text = "Save"})}});
    body += details({.summary = "Remove it", .body = form({.action = path + "/remove", .csrf = call.csrf(), .body = {version, button({.text = "Remove this recommendation", .kind = ButtonKind::warning})}})});
  } else {
    body += {p(found->row.text), p(Html{"To: ", to_whom(*found)}), evidence_words(found->evidence, programme), p(fmt::format("Answers: {}.", answers_in_words(*found))), actions_table(plan_actions(call.view, in->id), *found, call.view.today(), false), p(Html{"Progress: ", progress_tag(found->progress ? std::optional(found->progress->progress) : std::nullopt)})};
    if (in->status == inspection::Status::follow_up && inspection::has_role(call.view, in->id, {inspection::TeamRole::lead})) body += progress_form(call, in->id, found->row.id, view.failed() ? &view : nullptr);
  }
  return inspection::pages::show(call, *in, "recommendations", fmt::format("Recommendation {}", found->number), body, &view);
}

Html earlier_card(web::Call& call, Inspection const& in, EarlierRow const& row, bool lead, FormView const& view) {
  auto const whole_row = find_recommendation(call.view, row.id);
  Html body{p(Html{row.text, invented_tag(row.invented)}), p(fmt::format("Inspection with fieldwork from {}. {}", base::date_in_full(row.fieldwork_from), whole_row ? answers_in_words(*whole_row) : "")),
            whole_row ? actions_table(plan_actions(call.view, row.inspection), *whole_row, call.view.today(), false) : Html(), p(Html{"Progress at this inspection: ", progress_tag(row.progress)})};
  if (row.carried) body += p("Carried over into this inspection’s recommendations.");
  if (!lead) return summary_card({.title = "Earlier recommendation"}, body);
  bool const failed_here = view.failed() && view.value("about") == std::to_string(row.id.value);
  body += progress_form(call, in.id, row.id, failed_here ? &view : nullptr);
  if (row.progress && *row.progress != Progress::sufficient_progress && !row.carried && writes(call, in))
    body += form({.action = fmt::format("{}/{}/carry-over", earlier_home(in.id), row.id.value), .csrf = call.csrf(), .body = button({.text = "Carry it over", .kind = ButtonKind::secondary})});
  return summary_card({.title = "Earlier recommendation"}, body);
}

http::Response show_earlier(web::Call& call, FormView const& view = {}) {
  auto const in = inspection::find_inspection(call.view, call.id<InspectionId>("id"));
  if (!in) return call.not_found();
  bool const lead = inspection::has_role(call.view, in->id, {inspection::TeamRole::lead});
  Html body{p("The action plan is evidence here. There is no score of progress.")};
  auto const rows = earlier_recommendations(call.view, in->id);
  for (auto const& row : rows) body += earlier_card(call, *in, row, lead, view);
  if (rows.empty()) body += p("No earlier inspection of this unit has published recommendations.");
  return inspection::pages::show(call, *in, "recommendations", "Recommendations of earlier inspections", body, &view);
}

}  // namespace

http::Response team_list_page(web::Call& call) { return show_list(call); }
http::Response team_one_page(web::Call& call) { return show_one(call); }
http::Response earlier_page(web::Call& call) { return show_earlier(call); }

http::Response add_recommendation(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const added = call.perform(AddRecommendation{.inspection = id, .draft = draft_of(call)});
  if (added) return http::redirect(home(id));
  if (added.error().kind == base::Refused::invalid) return show_list(call, FormView(call.request.form, added.error().errors));
  return call.refused(added.error(), home(id));
}

http::Response change_recommendation(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const changed = call.perform(ChangeRecommendation{.recommendation = call.id<RecommendationId>("recommendation"), .draft = draft_of(call), .lock_version = whole(call, "lock_version")});
  if (changed) return http::redirect(home(id));
  if (changed.error().kind == base::Refused::invalid) return show_one(call, FormView(call.request.form, changed.error().errors));
  return call.refused(changed.error(), fmt::format("{}/{}", home(id), call.request.param("recommendation")));
}

http::Response remove_recommendation(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const removed = call.perform(RemoveRecommendation{.recommendation = call.id<RecommendationId>("recommendation"), .lock_version = whole(call, "lock_version")});
  return removed ? http::redirect(home(id)) : call.refused(removed.error(), home(id));
}

http::Response set_progress(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const set = call.perform(SetProgress{.recommendation = call.id<RecommendationId>("recommendation"), .judged_by = id, .progress = base::from_word<Progress>(typed(call, "progress")), .reason = typed(call, "reason")});
  auto const of = find_recommendation(call.view, call.id<RecommendationId>("recommendation"));
  bool const own = of && of->row.inspection == id;
  auto const path = own ? fmt::format("{}/{}", home(id), of->row.id.value) : earlier_home(id);
  if (set) return http::redirect(path);
  if (set.error().kind != base::Refused::invalid) return call.refused(set.error(), path);
  FormView const view(call.request.form, set.error().errors);
  return own ? show_one(call, view) : show_earlier(call, view);
}

http::Response carry_over(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const carried = call.perform(CarryOver{.recommendation = call.id<RecommendationId>("recommendation"), .into = id});
  return carried ? http::redirect(home(id)) : call.refused(carried.error(), earlier_home(id));
}

}  // namespace recommendations::pages

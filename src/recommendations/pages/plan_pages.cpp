// The service's side: what was recommended to it, its answer, and the actions that follow, to the end.
#include "recommendations/actions/answer.hpp"
#include "recommendations/domain/body.hpp"
#include "recommendations/pages/handlers.hpp"
#include "recommendations/pages/parts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace recommendations::pages {
namespace {

using namespace govuk;
using inspection::Inspection;

std::string plan_path(InspectionId id) { return fmt::format("/action-plans/{}", id.value); }
std::string answer_path(Recommended const& r) { return fmt::format("{}/recommendations/{}", plan_path(r.row.inspection), r.row.id.value); }
std::string action_path(PlanActionId id, std::string_view step = {}) { return fmt::format("/action-plans/actions/{}{}{}", id.value, step.empty() ? "" : "/", step); }

AddresseeRow const* our_line(web::Call const& call, Recommended const& r) {
  auto const body = answers_for(call.scope.role);
  auto const found = std::ranges::find_if(r.addressees, [&](AddresseeRow const& row) { return row.addressee == body; });
  return found == r.addressees.end() ? nullptr : &*found;
}

bool open_for_answers(Inspection const& in) { return in.status != inspection::Status::closed; }

Html responses(Recommended const& r) {
  std::vector<SummaryRow> rows;
  for (auto const& each : r.addressees)
    rows.push_back({.key = shown(each.addressee), .value = {response_tag(each.response), each.reason.empty() ? Html() : p(each.reason), each.at ? hint_line(Html{each.by, ", ", base::date_and_time(*each.at)}) : Html()}});
  return summary_list({.rows = rows});
}

Html card(web::Call& call, Recommended const& r, std::vector<PlanActionRow> const& actions) {
  Html body{p(Html{r.row.text, invented_tag(r.row.invented)})};
  if (!r.with.empty()) body += hint_line(to_whom(r));
  body += {responses(r), actions_table(actions, r, call.view.today(), true)};
  if (r.progress) body += p(Html{"Progress at the next inspection: ", progress_tag(r.progress->progress)});
  return summary_card({.title = fmt::format("Recommendation {}", r.number), .actions = {{.href = answer_path(r), .text = our_line(call, r) ? "Answer and plan" : "See it", .hidden = fmt::format("recommendation {}", r.number)}}}, body);
}

std::int64_t late_ones(std::vector<PlanActionRow> const& actions, base::Date today) {
  return std::ranges::count_if(actions, [&](auto const& row) { return status_on(row.facts(), today) == ActionStatus::late; });
}

Html action_fields(FormView const& view) {
  return {text_area({.name = "text", .label = {"What will be done", Size::s}, .hint = "Specific and measurable.", .form = &view, .rows = 2}),
          text_area({.name = "measure", .label = {"How one will see that it is done", Size::s}, .form = &view, .rows = 2}),
          text_input({.name = "owner", .label = {"Who owns it", Size::s}, .hint = "A named person.", .form = &view}),
          text_input({.name = "owner_email", .label = {"Their email address", Size::s}, .hint = "They hear on the day it is due. May be left empty.", .form = &view, .type = "email"}),
          date_input({.name = "start", .legend = {"Starts", Size::s}, .form = &view}), date_input({.name = "due", .legend = {"Due", Size::s}, .form = &view})};
}

PlanAction typed_action(web::Call const& call) {
  return {.text = typed(call, "text"), .measure = typed(call, "measure"), .owner = typed(call, "owner"), .owner_email = typed(call, "owner_email"), .start = typed_date(call, "start"), .due = typed_date(call, "due")};
}

Html respond_form(web::Call& call, Recommended const& r, AddresseeRow const& line, FormView const& view) {
  std::vector<Choice> choices;
  for (auto const& word : base::Words<Response>::table) choices.push_back({.value = std::string(word.word), .text = shown(word.value)});
  return {h2(line.response ? "Change the answer" : "Answer"),
          form({.action = answer_path(r), .csrf = call.csrf(), .body = {hidden_field("version", std::to_string(line.version)),
                radios({.name = "response", .legend = {"Do you agree?", Size::s}, .items = choices, .form = &view}),
                text_area({.name = "reason", .label = {"Why?", Size::s}, .hint = "Published with the answer.", .form = &view, .rows = 3}), button({.text = "Give this answer"})}})};
}

http::Response show_answer(web::Call& call, std::optional<FormView> const& typed_view = {}, bool of_action = false) {
  auto const in = find_released(call.view, call.id<InspectionId>("id"));
  auto const found = in ? find_recommendation(call.view, call.id<RecommendationId>("recommendation")) : std::nullopt;
  if (!found || found->row.inspection != in->id) return call.not_found();
  auto const* line = our_line(call, *found);
  FormView answer;
  if (line && line->response) answer.set("response", std::string(base::word(*line->response))).set("reason", line->reason);
  FormView const nothing;
  auto const& answer_view = typed_view && !of_action ? *typed_view : answer;
  auto const& action_view = typed_view && of_action ? *typed_view : nothing;
  Html body{caption(in->inspected_as), h1(Html{fmt::format("Recommendation {}", found->number), invented_tag(found->row.invented)}), p(found->row.text), p(Html{"To: ", to_whom(*found)}), responses(*found),
            actions_table(plan_actions(call.view, in->id), *found, call.view.today(), true)};
  if (line && open_for_answers(*in)) {
    // The two forms have no field of one name, so an error leads to its own.
    if (line->response && *line->response != Response::not_agreed) body += details({.summary = "Add an action", .body = form({.action = answer_path(*found) + "/actions", .csrf = call.csrf(), .body = {action_fields(action_view), button({.text = "Add the action"})}}), .open = of_action});
    body += respond_form(call, *found, *line, answer_view);
  }
  auto const* failed = typed_view && typed_view->failed() ? &*typed_view : nullptr;
  Page const page{.title = fmt::format("Recommendation {}, {}", found->number, in->inspected_as), .body = body, .form = failed, .back = plan_path(in->id)};
  return failed ? call.again(page) : call.page(page);
}

FormView filled(PlanActionRow const& row) {
  FormView view;
  auto const put = [&](std::string const& name, base::Date date) {
    auto const text = base::iso(date);
    view.date(name, text.substr(8), text.substr(5, 2), text.substr(0, 4));
  };
  view.set("text", row.text).set("measure", row.measure).set("owner", row.owner).set("owner_email", row.owner_email);
  put("start", row.starts_on);
  put("due", row.due_on);
  return view;
}

std::string_view step_name(std::string_view what) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names{{{"added", "Added"}, {"changed", "Changed"}, {"moved", "Date moved"}, {"progress", "Progress"}, {"done", "Done"}, {"verified", "Verified"}, {"reopened", "Open again"}}};
  for (auto const& [word, name] : names)
    if (word == what) return name;
  return what;
}

Html history(std::vector<PlanStepRow> const& steps) {
  std::vector<TimelineItem> items;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    items.push_back({.title = std::string(step_name(step->what)), .by = step->by, .machine_time = base::iso_utc(step->at), .time = base::date_and_time(step->at), .description = p(step->note)});
  return items.empty() ? Html() : Html{h2("Steps and evidence"), timeline({.items = items, .heading_level = 3})};
}

Html action_forms(web::Call& call, PlanActionRow const& row, FormView const& view, std::string_view failed) {
  auto const version = hidden_field("lock_version", std::to_string(row.lock_version));
  auto const post = [&](std::string_view step, Html fields, std::string_view text) { return form({.action = action_path(row.id, step), .csrf = call.csrf(), .body = {version, std::move(fields), button({.text = text, .kind = ButtonKind::secondary})}}); };
  auto const* verify_view = failed == "verify" ? &view : nullptr;
  if (row.verified_on) return {};
  if (row.done_on)
    return {h2("Verify"), p("By another person than its owner, and than who marked it done."), post("verify", {radios({.name = "verified", .legend = "Is it done?", .items = {{.value = "yes", .text = "Yes, verified"}, {.value = "no", .text = "No, it is open again"}}, .form = verify_view}),
            text_area({.name = "note", .label = "What you saw", .form = verify_view, .rows = 2})}, "Record it")};
  auto const evidence = [&](std::string_view of, std::string const& id) { return text_area({.name = "evidence", .label = "What shows it", .form = failed == of ? &view : nullptr, .id = failed == of ? "evidence" : id, .rows = 2}); };
  auto const change_view = failed == "change" ? view : filled(row);
  return {details({.summary = "Record progress", .body = post("progress", evidence("progress", "evidence-progress"), "Record progress"), .open = failed == "progress"}),
          details({.summary = "Mark it done", .body = post("done", evidence("done", "evidence-done"), "It is done"), .open = failed == "done"}),
          details({.summary = "Change the action", .body = post("", {action_fields(change_view), text_input({.name = "reason", .label = "Why, if the date moves", .form = failed == "change" ? &view : nullptr})}, "Change it"), .open = failed == "change"})};
}

http::Response show_action(web::Call& call, FormView const& view = {}, std::string_view failed = {}) {
  auto const row = find_plan_action(call.view, call.id<PlanActionId>("action"));
  auto const in = row ? find_released(call.view, row->inspection) : std::nullopt;
  if (!in) return call.not_found();
  Html body{caption(in->inspected_as), h1("Action"), p(row->text),
            summary_list({.rows = {{.key = "Status", .value = status_tag(*row, call.view.today())}, {.key = "How one sees it is done", .value = row->measure},
                                   {.key = "Owner", .value = Html{row->owner, ", ", shown(row->addressee)}}, {.key = "Starts", .value = day(row->starts_on)}, {.key = "Due", .value = day(row->due_on)},
                                   {.key = "Done", .value = row->done_on ? Html{day(*row->done_on), ", ", row->done_name} : Html("Not yet")},
                                   {.key = "Verified", .value = row->verified_on ? Html{day(*row->verified_on), ", ", row->verified_name} : Html("Not yet")}}})};
  if (answers_for(call.scope.role) == row->addressee && open_for_answers(*in)) body += action_forms(call, *row, view, failed);
  body += {ladder(*row, heard_of(call.view, in->id)), history(steps_of(call.view, row->id))};
  Page const page{.title = "Action, " + in->inspected_as, .body = body, .form = view.failed() ? &view : nullptr, .back = plan_path(in->id)};
  return view.failed() ? call.again(page) : call.page(page);
}

http::Response acted(web::Call& call, base::Outcome<> const& outcome, std::string_view form_name) {
  auto const path = action_path(call.id<PlanActionId>("action"));
  if (outcome) return http::redirect(path);
  if (outcome.error().kind == base::Refused::invalid) return show_action(call, FormView(call.request.form, outcome.error().errors), form_name);
  return call.refused(outcome.error(), path);
}

}  // namespace

http::Response plans_page(web::Call& call) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& in : released_to_us(call.view)) {
    auto const all = recommendations_of(call.view, in.id);
    auto const ours = std::ranges::count_if(all, [&](auto const& r) { auto const* line = our_line(call, r); return line && !line->response; });
    auto const actions = plan_actions(call.view, in.id);
    Html name = link_to(plan_path(in.id), in.inspected_as);
    if (in.training) name += {" ", tag({.text = "training", .colour = Colour::grey})};
    rows.push_back({name, day(in.fieldwork_from), numeric(static_cast<std::int64_t>(all.size())), numeric(ours), numeric(static_cast<std::int64_t>(actions.size())), numeric(late_ones(actions, call.view.today()))});
  }
  Html const body{h1("Action plans"), p("What inspections recommended, what was answered, and how far the actions have come."),
                  rows.empty() ? p("No inspection of your units is published here.")
                               : table({.caption = "Published inspections", .caption_hidden = true, .head = {"Unit", "Fieldwork from", numeric_head("Recommendations"), numeric_head("Waiting for your answer"), numeric_head("Actions"), numeric_head("Late")},
                                        .rows = rows, .scroll = true, .id = "plans"})};
  return call.page({.title = "Action plans", .body = body, .wide = true});
}

http::Response plan_page(web::Call& call) {
  auto const in = find_released(call.view, call.id<InspectionId>("id"));
  if (!in) return call.not_found();
  auto const actions = plan_actions(call.view, in->id);
  Html body{caption("Action plan"), h1(in->inspected_as)};
  if (auto const late = late_ones(actions, call.view.today()); late > 0) body += warning_text({.text = fmt::format("{} action{} late.", late, late == 1 ? " is" : "s are")});
  for (auto const& each : recommendations_of(call.view, in->id)) body += card(call, each, actions);
  return call.page({.title = "Action plan, " + in->inspected_as, .body = body, .back = "/action-plans", .wide = true});
}

http::Response answer_page(web::Call& call) { return show_answer(call); }

http::Response respond(web::Call& call) {
  auto const done = call.perform(Respond{.recommendation = call.id<RecommendationId>("recommendation"), .response = base::from_word<Response>(typed(call, "response")), .reason = typed(call, "reason"), .version = whole(call, "version")});
  auto const path = plan_path(call.id<InspectionId>("id"));
  if (done) return http::redirect(path);
  if (done.error().kind == base::Refused::invalid) return show_answer(call, FormView(call.request.form, done.error().errors));
  return call.refused(done.error(), path);
}

http::Response add_action(web::Call& call) {
  auto const added = call.perform(AddAction{.recommendation = call.id<RecommendationId>("recommendation"), .action = typed_action(call)});
  auto const path = plan_path(call.id<InspectionId>("id"));
  if (added) return http::redirect(path);
  if (added.error().kind == base::Refused::invalid) return show_answer(call, FormView(call.request.form, added.error().errors), true);
  return call.refused(added.error(), path);
}

http::Response action_page(web::Call& call) { return show_action(call); }

http::Response change_action(web::Call& call) {
  return acted(call, call.perform(ChangeAction{.action = call.id<PlanActionId>("action"), .to = typed_action(call), .reason = typed(call, "reason"), .lock_version = whole(call, "lock_version")}), "change");
}
http::Response note_progress(web::Call& call) {
  return acted(call, call.perform(NoteProgress{.action = call.id<PlanActionId>("action"), .evidence = typed(call, "evidence"), .lock_version = whole(call, "lock_version")}), "progress");
}
http::Response finish_action_here(web::Call& call) {
  return acted(call, call.perform(FinishAction{.action = call.id<PlanActionId>("action"), .evidence = typed(call, "evidence"), .lock_version = whole(call, "lock_version")}), "done");
}
http::Response verify_action_here(web::Call& call) {
  auto const verdict = typed(call, "verified");
  if (verdict != "yes" && verdict != "no") return show_action(call, FormView(call.request.form, {{"verified", "Choose whether it is done"}}), "verify");
  return acted(call, call.perform(VerifyAction{.action = call.id<PlanActionId>("action"), .verified = verdict == "yes", .note = typed(call, "note"), .lock_version = whole(call, "lock_version")}), "verify");
}

}  // namespace recommendations::pages

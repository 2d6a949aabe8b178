// Gated steps outside an assessment: what each says now, the decision, and a senior's override where the rule allows it.
#include "base/text.hpp"
#include "enquiries/domain/rules.hpp"
#include "risk/actions/decide_gate.hpp"
#include "risk/pages/gate_view.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/store/gates.hpp"
#include "risk/store/picture.hpp"

#include <algorithm>

namespace risk::pages {
namespace {

using namespace govuk;

std::string_view shown(GateResult result) {
  switch (result) {
    case GateResult::opened_complete: return "Decided, complete";
    case GateResult::opened_provisional: return "Decided, provisional";
    case GateResult::opened_override: return "Opened by override";
    case GateResult::reopened: return "Open again: decide once more";
    case GateResult::confirmed: return "Replaced by a later decision";
  }
  return {};
}

struct StepNow {
  Verdict verdict = {};
  StepKind kind = StepKind::hard;
};
StepNow step_now(web::Call& call, PersonId person, std::string const& step, bool override_asked = false) {
  auto picture = picture_of(call.view, {.person = person, .step = step, .override_asked = override_asked});
  for (auto& enquiry : picture.enquiries) enquiry.change_said = true;
  return {.verdict = judge(picture), .kind = picture.step};
}

Html decisions(std::vector<GateDecisionRow> const& rows) {
  std::vector<std::vector<Cell>> lines;
  for (auto const& row : rows) {
    Html state = shown(row.result);
    if (row.waits_for_senior()) state += {br(), tag({.text = "Waits for a senior", .colour = Colour::yellow})};
    if (!row.reopened_why.empty()) state += {br(), row.reopened_why};
    if (row.due_on) state += {br(), "Due ", base::date_in_full(*row.due_on)};
    lines.push_back({enquiries::gate_name(row.step), state, Html{row.by_name, ", ", base::date_and_time(row.at)}, row.interim.empty() ? Html(row.reason) : Html{row.reason, br(), "Interim: ", row.interim}});
  }
  return lines.empty() ? p("No gated step has been decided.") : table({.caption = "Decisions", .caption_size = Size::m, .head = {"Step", "State", "Decided", "Reason"}, .rows = lines, .scroll = true, .id = "decisions"});
}

bool known_step(web::Call& call, std::string_view step) {
  auto const steps = decided_steps(call.view);
  return std::ranges::find(steps, step) != steps.end();
}

Html decide_form(web::Call& call, Framed const& frame, std::string const& step, StepNow const& now, FormView const& typed) {
  return form({.action = fmt::format("{}/gates/{}", frame.base(), step), .csrf = call.csrf(),
               .body = {text_area({.name = "reason", .label = {"What do you decide, and why?", Size::s}, .form = &typed}), change_fields(now.verdict, typed),
                        button({.text = now.verdict.gate == Gate::provisional ? "Decide, provisional" : "Decide"})}});
}
Html override_form(web::Call& call, Framed const& frame, std::string const& step, Verdict const& verdict, FormView const& typed) {
  return details({.summary = "Override as a senior",
                  .body = {p("An override covers only what the partner has not answered. It is recorded, counted apart, and opens again when the answer comes."), in_the_way(frame, std::nullopt, verdict),
                           form({.action = fmt::format("{}/gates/{}/override", frame.base(), step), .csrf = call.csrf(),
                                 .body = {text_area({.name = "override_reason", .label = {"Why can this not wait?", Size::s}, .form = &typed}),
                                          text_area({.name = "interim", .label = {"What keeps everybody safe until the answer comes?", Size::s}, .form = &typed}), change_fields(verdict, typed),
                                          button({.text = "Override this gate", .kind = ButtonKind::warning})}})},
                  .open = typed.failed()});
}

http::Response one(web::Call& call, FormView const& typed) {
  auto const frame = framed(call, call.id<PersonId>("id"));
  std::string const step(call.request.param("step"));
  if (!frame || !known_step(call, step)) return call.not_found();
  auto const now = step_now(call, frame->person(), step);
  Html body = {h2(enquiries::gate_name(step), Size::l), p(Html{now.kind == StepKind::hard ? "Hard gate" : "Provisional gate", ": ", gate_tag(now.verdict.gate)})};
  if (now.verdict.gate == Gate::refused) body += {p("These come first; nobody can override them."), in_the_way(*frame, std::nullopt, now.verdict)};
  if (now.verdict.gate == Gate::shut) body += warning_text({.text = "Shut until every answer has come and been read and used."});
  body += missing_answers(now.verdict);
  if (opens(now.verdict.gate) && call.may(ledger::Permission::assess)) body += decide_form(call, *frame, step, now, typed);
  if (now.verdict.gate == Gate::shut && call.may(ledger::Permission::countersign))
    body += override_form(call, *frame, step, step_now(call, frame->person(), step, true).verdict, typed);
  auto rows = gate_decisions_of(call.view, frame->person());
  std::erase_if(rows, [&](auto const& row) { return row.step != step; });
  body += {decisions(rows), p(link_to(frame->base() + "/gates", "All gated steps"))};
  return show(call, *frame, enquiries::gate_name(step), body, &typed);
}

http::Response after(web::Call& call, base::Outcome<Decided> const& done) {
  auto const home = fmt::format("/people/{}/gates", call.id<PersonId>("id").value);
  if (done) return http::redirect(home);
  if (!shows_in_form(done.error())) return call.refused(done.error(), home);
  auto errors = done.error().errors;
  bool const override = call.request.form.has("override_reason");
  for (auto& error : errors)
    if (override && error.field == "reason") error.field = "override_reason";
  return one(call, FormView(call.request.form, errors));
}

std::vector<MightChange> changes_of(web::Call& call, std::string const& step) {
  return typed_changes(call, step_now(call, call.id<PersonId>("id"), step, true).verdict);
}

}  // namespace

http::Response gates_page(web::Call& call) {
  auto const frame = framed(call, call.id<PersonId>("id"));
  if (!frame) return call.not_found();
  std::vector<std::vector<Cell>> rows;
  for (auto const& step : decided_steps(call.view)) {
    auto const now = step_now(call, frame->person(), step);
    rows.push_back({link_to(fmt::format("{}/gates/{}", frame->base(), step), enquiries::gate_name(step)), now.kind == StepKind::hard ? "Hard" : "Provisional", gate_tag(now.verdict.gate),
                    numeric(static_cast<std::int64_t>(now.verdict.in_the_way.size())), numeric(static_cast<std::int64_t>(now.verdict.missing.size()))});
  }
  Html const body = {h2("Gated steps", Size::l), p("A curfew or release address stays shut until every answer has come and been used. Other steps may go ahead provisional, with each gap named."),
                     table({.caption = "What each step says now", .caption_hidden = true, .head = {"Step", "Gate", "Now", numeric_head("Yours to mend"), numeric_head("Answers missing")}, .rows = rows, .scroll = true, .id = "steps"}),
                     decisions(gate_decisions_of(call.view, frame->person())), p(link_to(frame->base() + "/assessment", "The assessment"))};
  return show(call, *frame, "Gated steps", body);
}

http::Response gate_page(web::Call& call) { return one(call, FormView{}); }

http::Response decide_gate(web::Call& call) {
  std::string const step(call.request.param("step"));
  if (!framed(call, call.id<PersonId>("id")) || !known_step(call, step)) return call.not_found();
  return after(call, call.perform(DecideGate{.person = call.id<PersonId>("id"), .step = step, .reason = std::string(call.request.form.one("reason")), .changes = changes_of(call, step)}));
}
http::Response override_gate(web::Call& call) {
  std::string const step(call.request.param("step"));
  if (!framed(call, call.id<PersonId>("id")) || !known_step(call, step)) return call.not_found();
  return after(call, call.perform(OverrideGate{.person = call.id<PersonId>("id"), .step = step, .reason = std::string(call.request.form.one("override_reason")),
                                               .interim = std::string(call.request.form.one("interim")), .changes = changes_of(call, step)}));
}

}  // namespace risk::pages

// Practice worth publishing, found in fieldwork.
#include "inspection/actions/examples.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/pages/standards.hpp"
#include "inspection/store/cases.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html decide_form(web::Call& call, ExampleRow const& example) {
  auto const here = url_of(example.inspection, fmt::format("/examples/{}", example.id.value));
  auto const version = hidden_field("lock_version", std::to_string(example.lock_version));
  auto const choice = [&](char const* word, char const* text, ButtonKind kind) {
    return form({.action = here, .csrf = call.csrf(), .body = {version, hidden_field("decision", word), button({.text = {text, visually_hidden(": " + example.title)}, .kind = kind})}});
  };
  return {choice("publish", "Publish with the report", ButtonKind::primary), choice("keep", "Do not publish", ButtonKind::secondary)};
}

Html one(web::Call& call, Inspection const& inspection, ExampleRow const& example, bool leads) {
  Html body = summary_list({.rows = {{.key = "What was done", .value = example.what_was_done}, {.key = "Why it is good", .value = example.why_good},
                                     {.key = "Standard", .value = standard_name(call.view, inspection, example.standard)},
                                     {.key = "Consent of the practitioner", .value = example.consent ? "Given" : "Not given"}, {.key = "Names", .value = example.names_removed ? "Removed" : "Not removed yet"},
                                     {.key = "Found by", .value = example.by}, {.key = "Decision", .value = example.decision.empty() ? "Open" : example.decision == "publish" ? "Published with the report" : "Not published"}}});
  if (leads && before_publication(inspection.status)) body += decide_form(call, example);
  return summary_card({.title = example.title}, body);
}

http::Response list(web::Call& call, FormView const& view) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  bool const leads = has_role(call.view, inspection->id, {TeamRole::lead});
  Html body;
  for (auto const& example : examples_of(call.view, inspection->id)) body += one(call, *inspection, example, leads);
  if (body.empty()) body = p("No example has been kept yet.");
  std::vector<Option> cases{{.value = "", .text = "A theme, no single case"}};
  for (auto const& row : cases_of(call.view, inspection->id, CaseState::drawn)) cases.push_back({.value = std::to_string(row.id.value), .text = row.crn});
  body += {h2("Keep an example"),
           form({.action = url_of(inspection->id, "/examples"), .csrf = call.csrf(),
                 .body = {text_input({.name = "title", .label = "Title", .form = &view}), select({.name = "case", .label = "Case", .items = cases, .form = &view}),
                          text_area({.name = "what_was_done", .label = "What was done", .form = &view, .rows = 3}), text_area({.name = "why_good", .label = "Why it is good", .form = &view, .rows = 3}),
                          select({.name = "standard", .label = "Standard it bears on", .items = standard_options(call.view, *inspection, "Choose a standard"), .form = &view}),
                          checkboxes({.name = "agreed", .items = {{.value = "consent", .text = "The practitioner consents"}, {.value = "names", .text = "Names are removed"}}, .form = &view, .small = true}),
                          button({.text = "Keep the example"})}})};
  return show(call, *inspection, "examples", "Practice examples", body, &view);
}

}  // namespace

http::Response examples_page(web::Call& call) { return list(call, FormView{}); }

http::Response add_practice_example(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const& form = call.request.form;
  FormView const ticked(form);
  auto const case_id = whole(form.one("case"));
  auto const done = call.perform(AddExample{.inspection = id, .case_id = case_id > 0 ? std::optional(CaseId{case_id}) : std::nullopt, .title = typed(call, "title"), .what_was_done = typed(call, "what_was_done"),
                                            .why_good = typed(call, "why_good"), .standard = typed(call, "standard"), .consent = ticked.has("agreed", "consent"), .names_removed = ticked.has("agreed", "names")});
  return after(call, done, url_of(id, "/examples"), [&](FormView const& view) { return list(call, view); });
}
http::Response decide_practice_example(web::Call& call) {
  auto const done = call.perform(DecideExample{.example = ExampleId{call.request.id("example").value_or(0)}, .publish = typed(call, "decision") == "publish", .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, url_of(call.id<InspectionId>("id"), "/examples"));
}

}  // namespace inspection::pages

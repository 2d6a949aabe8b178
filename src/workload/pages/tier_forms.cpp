// What a tier is worked out from, typed in: scores, needs, requirements, enforcement.
#include "people/pages/person_form.hpp"
#include "workload/actions/record_inputs.hpp"
#include "workload/domain/enforcement_outcome.hpp"
#include "workload/domain/need_text.hpp"
#include "workload/domain/requirement_category.hpp"
#include "workload/pages/handlers.hpp"
#include "workload/pages/need_answers.hpp"
#include "workload/store/tiers.hpp"

namespace workload::pages {
namespace {

using namespace govuk;
using people::pages::date_field;
using people::pages::PersonForm;
using people::pages::set_date;
using people::pages::show_form;
using people::pages::submit;
using people::pages::Typed;

// Scores ------------------------------------------------------------------------------------------------------------------------

Html fields_of_predictor(web::Call&, FormView const& form) {
  std::vector<Choice> kinds;
  for (auto const& row : base::Words<PredictorKind>::table) kinds.push_back({.value = std::string(row.word), .text = label(row.value)});
  return {radios({.name = "kind", .legend = {"Which score?", Size::s}, .items = std::move(kinds), .form = &form, .small = true}),
          text_input({.name = "score", .label = {"Score", Size::s}, .hint = "Per cent, such as 7.25. OGRS is a whole number", .form = &form, .width = 5, .inputmode = "decimal"}),
          radios({.name = "type", .legend = {"Is it static or dynamic?", Size::s}, .hint = "Of the two predictors ARP and CSRP", .items = {{.value = "STATIC", .text = "Static"}, {.value = "DYNAMIC", .text = "Dynamic"}}, .form = &form, .inline_items = true}),
          govuk::select({.name = "band", .label = {"Band", Size::s}, .hint = "Of the sexual reoffending predictor",
                         .items = {{.value = "", .text = "None"}, {.value = "NOT_APPLICABLE", .text = "Not applicable"}, {.value = "LOW", .text = "Low"}, {.value = "MEDIUM", .text = "Medium"}, {.value = "HIGH", .text = "High"}, {.value = "VERY_HIGH", .text = "Very high"}}, .form = &form}),
          date_field(form, "dated", "Worked out on"), text_input({.name = "source", .label = {"Where was it worked out?", Size::s}, .hint = "For example: OASys of 12 May 2023", .form = &form})};
}
PersonForm predictor_form() {
  return {.section = "tier", .title = "Record a score", .path = "/predictors/new", .back = "/tier", .button = "Record the score", .intro = p("The newest of each score counts. The tier is worked out again at once."), .fields = fields_of_predictor};
}

// Needs -------------------------------------------------------------------------------------------------------------------------

constexpr std::array need_fields{Need::accommodation, Need::education, Need::relationships, Need::lifestyle, Need::drugs, Need::alcohol, Need::thinking, Need::attitudes};  // those that weigh
std::string field_of(Need need) { return fmt::format("need-{}", base::word(need)); }

Html problem_field(FormView const& form, std::string name, std::string_view legend) {
  return radios({.name = std::move(name), .legend = {legend, Size::s}, .items = {{.value = "missing", .text = "Not answered"}, {.value = "none", .text = "No problem"}, {.value = "some", .text = "Some problems"}, {.value = "significant", .text = "Significant problems"}}, .form = &form, .inline_items = true, .small = true});
}

Html fields_of_needs(web::Call&, FormView const& form) {
  Html fields = date_field(form, "completed", "Completed", "A full (layer 3) assessment, complete or locked incomplete");
  fields += checkboxes({.name = "san", .legend = {"What kind of assessment is it?", Size::s}, .items = {{.value = "yes", .text = "It is a strengths and needs assessment"}}, .form = &form});
  for (auto const need : need_fields)
    fields += radios({.name = field_of(need), .legend = {people::capital(label(need)), Size::s}, .items = {{.value = "", .text = "Not answered"}, {.value = "NO_NEED", .text = "No need"}, {.value = "STANDARD", .text = "Standard need"}, {.value = "SEVERE", .text = "Severe need"}}, .form = &form, .inline_items = true, .small = true});
  fields += {answer_fields(form), h3("Counted for women alone"),
             radios({.name = "parenting", .legend = {"Parenting responsibilities (6.9)", Size::s}, .items = {{.value = "unknown", .text = "Not answered"}, {.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}}, .form = &form, .inline_items = true, .small = true}),
             problem_field(form, "impulsivity", "Impulsivity (11.2)"), problem_field(form, "temper", "Temper control (11.4)"),
             text_input({.name = "ogrs", .label = {"Reoffending score of the assessment (OGRS)", Size::s}, .hint = "A whole number. Leave it empty if it is not there", .form = &form, .width = 3, .inputmode = "numeric"}),
             checkboxes({.name = "sexual", .legend = {"Sexual offending (1.30)", Size::s}, .items = {{.value = "yes", .text = "Has ever committed a sexual or sexually motivated offence"}}, .form = &form}),
             text_input({.name = "source", .label = {"Where is the assessment?", Size::s}, .hint = "For example: OASys", .form = &form})};
  return fields;
}
PersonForm needs_form() {
  return {.section = "tier", .title = "Record an assessment of needs", .path = "/needs/new", .back = "/tier", .button = "Record the assessment", .intro = p("It counts for 55 weeks from the day it was completed."), .fields = fields_of_needs};
}

NeedAssessment read_needs(Typed& typed) {
  std::map<Need, Severity> severities;
  for (auto const need : need_fields)
    if (auto const severity = base::from_word<Severity>(typed.form().one(field_of(need)))) severities.emplace(need, *severity);
  auto const ogrs = typed.form().one("ogrs");
  auto const answer = [&](std::string_view field, Answer otherwise) { return base::from_word<Answer>(typed.form().one(field)).value_or(otherwise); };
  NeedAssessment a{.completed = typed.required_date("completed", "The day it was completed"), .san = typed.form().one("san") == "yes", .answers = text_of(read_answers(typed.form())), .severities = text_of(severities), .parenting = answer("parenting", Answer::unknown),
                   .impulsivity = answer("impulsivity", Answer::missing), .temper = answer("temper", Answer::missing), .sexual_offence = typed.form().one("sexual") == "yes",
                   .source = typed.required("source", "The source", "Say where the assessment is, such as OASys", 200)};
  if (!base::trim(ogrs).empty()) a.ogrs = static_cast<int>(std::clamp<std::int64_t>(typed.integer("ogrs").value_or(-1), -1, 1000));
  return a;
}

// Requirements ------------------------------------------------------------------------------------------------------------------

Html fields_of_requirement(web::Call& call, FormView const& form) {
  std::vector<Choice> orders, categories;
  for (auto const& sentence : people::sentences_of(call.view, call.id<PersonId>("id")))
    if (people::is_order(sentence.kind) && people::in_force(sentence, call.view.today()))
      orders.push_back({.value = std::to_string(sentence.id.value), .text = fmt::format("{} of {}", people::capital(people::label(sentence.kind)), base::date_in_full(sentence.started))});
  for (auto const& each : requirement_categories) categories.push_back({.value = std::string(each.code), .text = each.label});
  if (orders.empty()) return p("No order is in force to which a requirement could belong.");
  return {radios({.name = "sentence", .legend = {"Which order?", Size::s}, .items = std::move(orders), .form = &form}), radios({.name = "category", .legend = {"What is required?", Size::s}, .items = std::move(categories), .form = &form, .small = true}),
          people::pages::yes_no_field(form, "restrictive", "Is it restrictive?", "A curfew, an exclusion or a prohibition restricts; an activity or treatment does not"), date_field(form, "started", "Since"),
          text_area({.name = "notes", .label = "Notes", .form = &form, .rows = 2})};
}
PersonForm requirement_form() {
  return {.section = "tier", .title = "Add a requirement", .path = "/requirements/new", .back = "/tier", .button = "Add the requirement", .fields = fields_of_requirement};
}
PersonForm end_requirement_form(KeptRequirement const& requirement) {
  auto const* category = requirement_category(requirement.main_category);
  return {.section = "tier", .title = "End the requirement", .path = fmt::format("/requirements/{}/end", requirement.id.value), .back = "/tier", .button = "End the requirement", .warning = true,
          .intro = p(strong(category ? category->label : "Another requirement")), .fields = [](web::Call&, FormView const& form) { return date_field(form, "ended", "First day without it"); }};
}
std::optional<KeptRequirement> requirement_asked(web::Call& call) {
  auto const all = requirements_of(call.view, call.id<PersonId>("id"));
  auto const found = std::ranges::find(all, call.id<RequirementId>("part"), &KeptRequirement::id);
  return found == all.end() ? std::nullopt : std::optional(*found);
}

// Enforcement -------------------------------------------------------------------------------------------------------------------

Html fields_of_enforcement(web::Call&, FormView const& form) {
  std::vector<Choice> outcomes;  // the place in the table is sent, so that no code stands in the page
  for (std::size_t i = 0; i < enforcement_outcomes.size(); ++i) outcomes.push_back({.value = std::to_string(i), .text = enforcement_outcomes[i].label});
  return {radios({.name = "outcome", .legend = {"What came of it?", Size::s}, .items = std::move(outcomes), .form = &form}), date_field(form, "referred", "Referred on"), text_area({.name = "notes", .label = "Notes", .form = &form, .rows = 2})};
}
PersonForm enforcement_form() {
  return {.section = "tier", .title = "Record a breach or recall", .path = "/enforcement/new", .back = "/tier", .button = "Record it", .intro = p("It counts for the tier of a woman for a year from the day it was referred."), .fields = fields_of_enforcement};
}

http::Response open_form(web::Call& call, PersonForm const& form, FormView const& view) {
  auto const header = people::header_of(call.view, call.id<PersonId>("id"));
  return header ? show_form(call, *header, form, view) : call.not_found();
}
FormView dated_today(web::Call& call, std::string const& field) {
  FormView view;
  set_date(view, field, call.view.today());
  return view;
}

}  // namespace

http::Response new_predictor_page(web::Call& call) { return open_form(call, predictor_form(), dated_today(call, "dated")); }
http::Response record_predictor(web::Call& call) {
  Typed typed(call.request.form);
  Predictor predictor{.kind = typed.choice<PredictorKind>("kind", "Choose which score it is"), .score = typed.required("score", "The score", "Enter the score", 20),
                      .type = base::from_word<ScoreType>(typed.form().one("type")).value_or(ScoreType::not_known), .band = base::from_word<SexualBand>(typed.form().one("band")),
                      .dated = typed.required_date("dated", "The day of the score"), .source = typed.required("source", "The source", "Say where the score was worked out, such as OASys", 200)};
  return submit(call, predictor_form(), typed, RecordPredictor{.person = call.id<PersonId>("id"), .version = typed.version(), .predictor = predictor});
}

http::Response new_needs_page(web::Call& call) {
  auto view = dated_today(call, "completed");
  return open_form(call, needs_form(), view.set("parenting", "unknown").set("impulsivity", "missing").set("temper", "missing"));
}
http::Response record_needs(web::Call& call) {
  Typed typed(call.request.form);
  auto const assessment = read_needs(typed);
  return submit(call, needs_form(), typed, RecordNeeds{.person = call.id<PersonId>("id"), .version = typed.version(), .assessment = assessment});
}

http::Response new_requirement_page(web::Call& call) { return open_form(call, requirement_form(), dated_today(call, "started")); }
http::Response add_requirement(web::Call& call) {
  Typed typed(call.request.form);
  KeptRequirement requirement{.sentence = typed.key<SentenceId>("sentence").value_or(SentenceId{}), .main_category = typed.line("category", "What is required", 40), .restrictive = typed.yes("restrictive"),
                              .started = typed.required_date("started", "When it began"), .notes = typed.lines("notes", "The notes", 500)};
  if (typed.form().one("restrictive").empty()) typed.fail("restrictive", "Say whether it is restrictive");
  return submit(call, requirement_form(), typed, AddRequirement{.person = call.id<PersonId>("id"), .version = typed.version(), .requirement = requirement});
}

http::Response end_requirement_page(web::Call& call) {
  auto const requirement = requirement_asked(call);
  return requirement && !requirement->terminated ? open_form(call, end_requirement_form(*requirement), dated_today(call, "ended")) : call.not_found();
}
http::Response end_requirement(web::Call& call) {
  auto const requirement = requirement_asked(call);
  if (!requirement) return call.not_found();
  Typed typed(call.request.form);
  auto const on = typed.required_date("ended", "The first day without it");
  return submit(call, end_requirement_form(*requirement), typed, EndRequirement{.person = call.id<PersonId>("id"), .version = typed.version(), .id = requirement->id, .on = on});
}

http::Response new_enforcement_page(web::Call& call) { return open_form(call, enforcement_form(), dated_today(call, "referred")); }
http::Response record_enforcement(web::Call& call) {
  Typed typed(call.request.form);
  auto const at = typed.integer("outcome").value_or(-1);
  bool const known = at >= 0 && at < std::ssize(enforcement_outcomes);
  if (!known) typed.fail("outcome", "Choose what came of it");
  Enforcement enforcement{.outcome = known ? std::string(enforcement_outcomes[static_cast<std::size_t>(at)].code) : "", .referred = typed.required_date("referred", "The day it was referred"), .notes = typed.lines("notes", "The notes", 500)};
  return submit(call, enforcement_form(), typed, RecordEnforcement{.person = call.id<PersonId>("id"), .version = typed.version(), .enforcement = enforcement});
}

}  // namespace workload::pages

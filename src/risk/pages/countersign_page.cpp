// What waits for a senior, and the page on which she agrees or sends it back.
#include "enquiries/domain/rules.hpp"
#include "enquiries/store/reading_check.hpp"
#include "organisation/pages/training_notice.hpp"
#include "risk/actions/countersign.hpp"
#include "risk/pages/gate_view.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"
#include "risk/store/lists.hpp"
#include "risk/store/more_to_countersign.hpp"

#include <charconv>

namespace risk::pages {
namespace {

using namespace govuk;

std::string who(std::string const& surname, std::string const& forenames) { return people::surname_first(forenames, surname); }

Html assessments_table(std::vector<WaitingAssessment> const& waiting) {
  if (waiting.empty()) return p("No assessment waits for a countersignature.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : waiting)
    rows.push_back({link_to(fmt::format("/assessments/{}/countersign", line.id.value), Html{who(line.surname, line.forenames), ", ", line.crn}), shown(line.kind),
                    Html{line.signed_name, ", ", line.signed_at ? base::date_and_time(*line.signed_at) : ""}, line.why, numeric(line.missing)});
  return table({.caption = "Assessments to countersign", .caption_size = Size::m, .head = {"Person", "Assessment", "Signed", "Why a senior", numeric_head("Answers missing")}, .rows = rows,
                .scroll = true, .id = "assessments"});
}
Html gates_table(std::vector<WaitingGate> const& waiting) {
  if (waiting.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : waiting)
    rows.push_back({link_to(fmt::format("/gates/{}/countersign", line.id.value), Html{who(line.surname, line.forenames), ", ", line.crn}), enquiries::gate_name(line.step),
                    Html{line.by_name, ", ", base::date_and_time(line.at)}, line.why, numeric(line.missing)});
  return table({.caption = "Other steps to countersign", .caption_size = Size::m, .head = {"Person", "Step", "Decided", "Why a senior", numeric_head("Answers missing")}, .rows = rows,
                .scroll = true, .id = "gates"});
}

Html readings_table(std::vector<enquiries::ReadingToCheck> const& waiting) {
  if (waiting.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : waiting)
    rows.push_back({link_to(fmt::format("/enquiries/{}/answer", line.enquiry.value), Html{who(line.surname, line.forenames), ", ", line.crn}), line.reference, Html{line.read_by, ", ", base::date_and_time(line.at)}, line.why});
  return table({.caption = "Answers read, to countersign", .caption_size = Size::m, .head = {"Person", "Enquiry", "Read by", "Why a senior"}, .rows = rows, .scroll = true, .id = "readings"});
}

Html more_table(web::Call& call) {
  auto const& more = call.view.rules<MoreToCountersign>();
  auto const waiting = more.of ? more.of(call.view) : std::vector<ToCountersign>();
  if (waiting.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : waiting)
    rows.push_back({link_to(line.url, Html{who(line.surname, line.forenames), ", ", line.crn}), line.what, Html{line.by, ", ", base::date_and_time(line.at)}, line.why});
  return table({.caption = "Court reports to countersign", .caption_size = Size::m, .head = {"Person", "Report", "Written by, recorded", "Why a senior"}, .rows = rows, .scroll = true, .id = "reports"});
}

// Of who countersigns. At other steps than an assessment it warns only.
Html own_training(web::Call& call, bool of_assessment) {
  using organisation::CriticalWork;
  auto const standing = organisation::training_for(call.view, CriticalWork::countersign);
  return of_assessment ? organisation::pages::training_notice(standing, CriticalWork::countersign) : organisation::pages::training_warning(standing, CriticalWork::countersign);
}

Html decision_form(web::Call& call, std::string const& action, std::int64_t lock_version, FormView const& typed) {
  return form({.action = action, .csrf = call.csrf(),
               .body = {hidden_field("lock_version", std::to_string(lock_version)),
                        radios({.name = "agreed", .legend = {"Do you countersign it?", Size::m},
                                .items = {{.value = "yes", .text = "Yes, I have read it and agree"},
                                          {.value = "no", .text = "No, send it back", .conditional = text_area({.name = "note", .label = "What has to change?", .form = &typed, .rows = 3})}},
                                .form = &typed}),
                        button_group({button({.text = "Save"}), link_to("/countersign", "Back to the list")})}});
}

http::Response assessment_form(web::Call& call, FormView const& typed) {
  auto const in = framed_assessment(call);
  if (!in) return call.not_found();
  if (!in->row.waits_for_senior()) return http::redirect(in->path("signed"));
  std::vector<std::vector<Cell>> gaps;
  for (auto const& gap : missing_of(call.view, in->row.id)) gaps.push_back({Html{gap.reference, " to ", gap.agency}, numeric(gap.waited_wd), gap.might_change});
  Html body = {h2(Html{"Countersign: ", shown(in->row.kind)}, Size::l), p(Html{"Signed by ", in->row.signed_name, ", ", base::date_and_time(*in->row.signed_at), ", ",
               gate_tag(base::from_word<Gate>(in->row.gate_result).value_or(Gate::refused))}), p(Html{"Why a senior: ", in->row.countersign_why, "."})};
  if (!gaps.empty()) body += table({.caption = "Answers it was signed without", .caption_size = Size::m, .head = {"Enquiry", numeric_head("Working days waited"), "What it might change"}, .rows = gaps, .scroll = true, .id = "gaps"});
  body += judgement_cards(*in, judgements_of(call.view, in->row.id), citations_of(call.view, in->row.id), false);
  auto const arrangements = arrangements_of(call.view, in->row.person);
  body += children_view(call, in->frame, child_lines(call.view, in->row.person), arrangements) + adults_view(call, in->frame, adult_lines(call.view, in->row.person), arrangements);
  body += in->row.signed_by == call.scope.account ? p("You signed this yourself: another senior has to countersign it.") : own_training(call, true) + decision_form(call, in->path("countersign"), in->row.lock_version, typed);
  return show(call, in->frame, "Countersign", body, &typed);
}

std::optional<GateDecisionRow> gate_row(web::Call& call) {
  return find_gate_decision(call.view, call.id<GateDecisionId>("id"));
}
http::Response gate_form(web::Call& call, FormView const& typed) {
  auto const row = gate_row(call);
  auto const frame = row ? framed(call, row->person) : std::nullopt;
  if (!frame) return call.not_found();
  if (!row->waits_for_senior()) return http::redirect(frame->base() + "/gates");
  std::vector<std::vector<Cell>> gaps;
  for (auto const& gap : missing_of(call.view, row->id)) gaps.push_back({Html{gap.reference, " to ", gap.agency}, numeric(gap.waited_wd), gap.might_change});
  Html const body = {h2(Html{"Countersign: ", enquiries::gate_name(row->step)}, Size::l), p(Html{"Decided by ", row->by_name, ", ", base::date_and_time(row->at), ". Why a senior: ", row->countersign_why, "."}),
                     p(row->reason), table({.caption = "Answers it was decided without", .caption_size = Size::m, .head = {"Enquiry", numeric_head("Working days waited"), "What it might change"}, .rows = gaps, .scroll = true, .id = "gaps"}),
                     row->by == call.scope.account ? p("You decided this yourself: another senior has to countersign it.")
                                                   : own_training(call, false) + decision_form(call, fmt::format("/gates/{}/countersign", row->id.value), row->lock_version, typed)};
  return show(call, *frame, "Countersign", body, &typed);
}

// Fills what both actions share; nothing chosen is an error of the form.
template <class Action>
std::optional<base::FieldError> fill(web::Call& call, Action& action) {
  auto const& form = call.request.form;
  auto const version = form.one("lock_version");
  std::from_chars(version.data(), version.data() + version.size(), action.lock_version);
  action.agreed = form.one("agreed") == "yes";
  action.note = std::string(form.one("note"));
  if (form.one("agreed") == "yes" || form.one("agreed") == "no") return std::nullopt;
  return base::FieldError{"agreed", "Choose whether you countersign it"};
}

template <class Action>
http::Response answer(web::Call& call, Action action, http::Response (*again)(web::Call&, FormView const&)) {
  if (auto const error = fill(call, action)) return again(call, FormView(call.request.form, {*error}));
  auto const done = call.perform(action);
  if (done) return http::redirect("/countersign");
  if (shows_in_form(done.error())) return again(call, FormView(call.request.form, done.error().errors));
  return call.refused(done.error(), "/countersign");
}

}  // namespace

http::Response countersign_list(web::Call& call) {
  return call.page({.title = "To countersign", .body = {h1("To countersign"), assessments_table(assessments_to_countersign(call.view)), gates_table(gates_to_countersign(call.view)), readings_table(enquiries::readings_to_check(call.view)), more_table(call)}, .wide = true});
}
http::Response countersign_page(web::Call& call) { return assessment_form(call, FormView{}); }
http::Response countersign_gate_page(web::Call& call) { return gate_form(call, FormView{}); }
http::Response countersign_assessment(web::Call& call) { return answer(call, Countersign{.assessment = call.id<AssessmentId>("id")}, assessment_form); }
http::Response countersign_gate(web::Call& call) { return answer(call, CountersignGate{.decision = call.id<GateDecisionId>("id")}, gate_form); }

}  // namespace risk::pages

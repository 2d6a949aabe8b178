// Signing, on a page of its own that says exactly which gate it is at; then what was signed, and the text for the record.
#include "base/text.hpp"
#include "organisation/pages/training_notice.hpp"
#include "organisation/store/staff.hpp"
#include "risk/domain/countersign.hpp"
#include "risk/pages/gate_view.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"
#include "risk/store/record_text.hpp"

#include <algorithm>
#include <charconv>

namespace risk::pages {
namespace {

using namespace govuk;

struct AtTheGate {
  Verdict verdict = {};
  Level level = Level::not_assessed;
  std::vector<std::string> countersign = {};
  organisation::TrainingStanding training = {};
};
// The gate as it will be judged if each missing answer is explained; the action judges it again.
AtTheGate at_the_gate(web::Call& call, AssessmentRow const& row) {
  auto picture = picture_of(call.view, {.person = row.person, .step = std::string(step_of(row.kind)), .assessment = row.id});
  for (auto& enquiry : picture.enquiries) enquiry.change_said = true;
  AtTheGate at{.verdict = judge(picture), .level = overall(picture.judgements)};
  if (auto const staff = organisation::find_staff(call.view, call.scope.staff))
    at.countersign = countersign_reasons(call.view.rules<RuleBook>(), staff->grade, at.level, at.verdict);
  at.training = organisation::training_for(call.view, organisation::CriticalWork::sign_assessment);
  add_training(at.countersign, at.training);
  return at;
}

// What was typed, or what was said when it was signed before.
FormView with_earlier_texts(web::Call& call, AssessmentId id) {
  FormView view;
  for (auto const& gap : missing_of(call.view, id)) view.set(fmt::format("change_{}", gap.enquiry.value), gap.might_change);
  return view;
}

Html sign_form(web::Call& call, FramedAssessment const& in, AtTheGate const& at, FormView const& typed) {
  bool const complete = at.verdict.gate == Gate::complete;
  std::vector<Html> seniors;
  for (auto const& why : at.countersign) seniors.push_back(why);
  Html countersign = seniors.empty() ? p("No countersignature is needed: it is in force when you sign.")
                                     : Html{p("A senior has to countersign. Until then it is not in force:"), ul(seniors)};
  return form({.action = in.path("sign"), .csrf = call.csrf(),
               .body = {hidden_field("lock_version", std::to_string(in.row.lock_version)), change_fields(at.verdict, typed), organisation::pages::training_notice(at.training, organisation::CriticalWork::sign_assessment), countersign,
                        checkboxes({.name = "confirm", .items = {{.value = "yes", .text = "This is my assessment, and I have weighed every item that came back"}}, .form = &typed}),
                        button_group({button({.text = complete ? "Sign as complete" : "Sign provisional", .kind = complete ? ButtonKind::primary : ButtonKind::warning}),
                                      link_to(in.home(), "Back to the assessment")})}});
}

http::Response answer(web::Call& call, FormView const* typed = nullptr) {
  auto const in = framed_assessment(call);
  if (!in) return call.not_found();
  if (!is_open(in->row.state)) return http::redirect(in->path("signed"));
  auto const at = at_the_gate(call, in->row);
  FormView const earlier = with_earlier_texts(call, in->row.id);
  Html body = {h2(Html{"Sign the ", at.verdict.gate == Gate::provisional ? "assessment, provisional" : "assessment"}, Size::l), p(Html{"Gate: ", gate_tag(at.verdict.gate)})};
  if (!opens(at.verdict.gate)) body += {p("Sign-off is refused. These are yours to mend first; nobody can override them."), in_the_way(in->frame, in->row.id, at.verdict), missing_answers(at.verdict)};
  else {
    if (at.verdict.gate == Gate::provisional)
      body += {warning_text({.text = "A provisional signature is counted apart from a complete one. It stays on your list, your senior’s and the head’s until the answers come."}), missing_answers(at.verdict)};
    body += {p(Html{"Risk of serious harm: ", level_badge(at.level)}), children_view(call, in->frame, child_lines(call.view, in->row.person), arrangements_of(call.view, in->row.person)),
             adults_view(call, in->frame, adult_lines(call.view, in->row.person), arrangements_of(call.view, in->row.person)), sign_form(call, *in, at, typed ? *typed : earlier)};
  }
  return show(call, in->frame, "Sign the assessment", body, typed);
}

Html used_items(web::Call& call, AssessmentRow const& row) {
  auto const items = enquiries::items_of_person(call.view, row.person);
  std::vector<std::vector<Cell>> rows;
  for (auto const& use : uses_of(call.view, row.id)) {
    auto const item = std::ranges::find(items, use.item, &enquiries::ItemRow::id);
    rows.push_back({item == items.end() ? Html(fmt::format("Item {}", use.item.value)) : Html(item_words(item->content)), shown(use.decision),
                    use.group_name.empty() ? Html(use.reason) : Html{strong(use.group_name), ": ", use.reason}});
  }
  return rows.empty() ? p("No item was used.") : table({.caption = "How each item was used", .caption_size = Size::m, .head = {"Item", "Use", "Reason"}, .rows = rows, .scroll = true, .id = "used"});
}

Html gaps(web::Call& call, AssessmentRow const& row) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& gap : missing_of(call.view, row.id))
    rows.push_back({link_to(fmt::format("/enquiries/{}", gap.enquiry.value), Html{gap.reference, " to ", gap.agency}), numeric(gap.waited_wd), gap.might_change,
                    gap.answered_at ? Html{"Came ", base::date_and_time(*gap.answered_at)} : tag({.text = "Still missing", .colour = Colour::yellow})});
  return rows.empty() ? Html{} : table({.caption = "Answers it was signed without", .caption_size = Size::m,
                                        .head = {"Enquiry", numeric_head("Working days waited"), "What it might change", "Now"}, .rows = rows, .scroll = true, .id = "gaps"});
}

Html signatures(web::Call& call, AssessmentId id) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& s : signatures_of(call.view, id)) {
    auto const what = s.kind == "signed" ? "Signed" : s.kind == "countersigned" ? "Countersigned" : "Sent back";
    rows.push_back({link_to(fmt::format("/signatures/{}", s.id.value), Html{what, visually_hidden(" on " + base::date_and_time(s.at))}), Html{s.full_name, ", ", s.grade},
                    base::date_and_time(s.at), gate_tag(base::from_word<Gate>(s.gate_result).value_or(Gate::refused))});
  }
  return rows.empty() ? Html{} : table({.caption = "Signatures", .caption_size = Size::m, .head = {"What", "Who", "When", "Gate"}, .rows = rows, .scroll = true, .id = "signatures"});
}

Html what_next(AssessmentRow const& row) {
  if (row.waits_for_senior()) return p("It is on your senior’s list to countersign. It is not in force until then.");
  if (row.state == AssessmentState::signed_provisional) return p("It opens again by itself when an answer comes, and is then due in five working days.");
  if (row.state == AssessmentState::signed_complete) return p("It opens again if new information comes or an answer is corrected.");
  if (row.state == AssessmentState::reopened) return p(Html{"It is open again. ", row.reopened_why, "."});
  return {};
}

}  // namespace

http::Response sign_page(web::Call& call) { return answer(call); }

http::Response sign_assessment(web::Call& call) {
  auto const in = framed_assessment(call);
  if (!in) return call.not_found();
  FormView typed(call.request.form);
  if (call.request.form.one("confirm") != "yes") {
    typed.fail("confirm", "Confirm that this is your assessment");
    return answer(call, &typed);
  }
  auto const at = at_the_gate(call, in->row);
  SignAssessment action{.assessment = in->row.id, .lock_version = 0, .changes = typed_changes(call, at.verdict)};
  auto const version = call.request.form.one("lock_version");
  std::from_chars(version.data(), version.data() + version.size(), action.lock_version);
  for (auto const& change : action.changes)
    if (base::trim(change.text).empty()) typed.fail(fmt::format("change_{}", change.enquiry.value), "Say what this answer might change");
  if (typed.failed()) return answer(call, &typed);
  auto const done = call.perform(action);
  if (done) return http::redirect(in->path("signed"));
  typed.fail(done.error().errors);
  if (shows_in_form(done.error())) return answer(call, &typed);
  return call.refused(done.error(), in->home());
}

http::Response signed_page(web::Call& call) {
  auto const in = framed_assessment(call);
  if (!in) return call.not_found();
  auto const& row = in->row;
  Html body;
  if (row.signed_at && !is_open(row.state)) {
    auto const gate = base::from_word<Gate>(row.gate_result).value_or(Gate::refused);
    body += panel({.title = Html{"Signed, ", gate == Gate::complete ? "complete" : "provisional"}, .body = Html{shown(row.kind), br(), row.signed_name, ", ", base::date_and_time(*row.signed_at)}, .heading_level = 2});
  } else {
    body += h2(shown(row.kind), Size::l);
  }
  body += {h3("What happens next", Size::m), what_next(row), gaps(call, row), used_items(call, row), signatures(call, row.id),
           p(link_to(in->path("record"), "Copy for the case record")), p(link_to(in->home(), "The assessment"))};
  return show(call, in->frame, "Signed assessment", body);
}

http::Response case_record_page(web::Call& call) {
  auto const in = framed_assessment(call);
  auto const words = assessment_for_case_record(call.view, call.id<AssessmentId>("id"));
  if (!in || !words) return call.not_found();
  Html const body = {h2("Copy for the case record", Size::l), p("Plain text with the contact code, ready to paste."),
                     el("pre", {{"id", "case-record"}, {"class", "fp-case-record"}, {"tabindex", "0"}}, text(*words)),
                     button({.text = "Copy", .kind = ButtonKind::secondary, .type = "button", .attributes = {{"data-copy-target", "case-record"}}}), p(link_to(in->home(), "Back to the assessment"))};
  return show(call, in->frame, "Copy for the case record", body);
}

// As it read when it was signed, whatever has changed since.
http::Response signature_page(web::Call& call) {
  auto const signature = find_signature(call.view, call.id<SignatureId>("id"));
  if (!signature) return call.not_found();
  auto const row = find_assessment(call.view, signature->assessment);
  auto const frame = row ? framed(call, row->person) : std::nullopt;
  if (!frame) return call.not_found();
  std::vector<std::vector<Cell>> rows;
  for (auto const& use : uses_as_signed(call.view, signature->id))
    rows.push_back({Html{fmt::format("Item {}, version {}", use.item.value, use.version), br(), el("pre", {{"class", "fp-case-record"}}, text(use.body))}, shown(use.decision), use.reason});
  Html body = {h2(Html{"As signed by ", signature->full_name, " on ", base::date_and_time(signature->at)}, Size::l),
               p("This is what the assessment said then. Nothing that came later has changed it."),
               el("pre", {{"id", "as-signed"}, {"class", "fp-case-record"}, {"tabindex", "0"}}, text(signature->body))};
  if (!rows.empty()) body += table({.caption = "Items at the version that was seen", .caption_size = Size::m, .head = {"Item", "Use", "Reason"}, .rows = rows, .scroll = true, .id = "items"});
  body += p(link_to(fmt::format("/assessments/{}/signed", row->id.value), "Back to the signatures"));
  return show(call, *frame, "As it was signed", body);
}

}  // namespace risk::pages

// One enquiry as the partner sees it: who, why, what is asked; the answer beside it; and the other ways it can go.
#include "enquiries/actions/acknowledge.hpp"
#include "enquiries/actions/ask_more_information.hpp"
#include "enquiries/actions/attach_file.hpp"
#include "enquiries/actions/cannot_identify.hpp"
#include "enquiries/actions/decline.hpp"
#include "enquiries/actions/hand_on.hpp"
#include "enquiries/actions/not_ours.hpp"
#include "enquiries/actions/pass_to_worker.hpp"
#include "enquiries/actions/propose_withdrawal.hpp"
#include "enquiries/actions/release_answer.hpp"
#include "enquiries/actions/return_answer.hpp"
#include "enquiries/actions/save_answer_draft.hpp"
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/domain/withdrawal.hpp"
#include "enquiries/pages/answer_form.hpp"
#include "enquiries/pages/partner_handlers.hpp"
#include "enquiries/pages/subject_view.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/returns.hpp"
#include "http/form.hpp"
#include "organisation/store/partners.hpp"

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

std::string path_of(EnquiryRow const& enquiry, std::string_view step = {}) {
  return fmt::format("/work/{}{}{}", enquiry.id.value, step.empty() ? "" : "/", step);
}

std::vector<govuk::Option> authority_options(ledger::View& view) {
  std::vector<govuk::Option> options{{.value = "", .text = "Choose"}};
  for (auto const& authority : organisation::authorities(view)) options.push_back({.value = authority.code.value, .text = authority.name});
  return options;
}

std::optional<Asked> asked_of(web::Call& call) {
  auto const enquiry = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!enquiry) return std::nullopt;
  auto const subject = subject_of(call.view, enquiry->id);
  if (!subject) return std::nullopt;
  Asked asked{.enquiry = *enquiry, .questions = questions_of(call.view, enquiry->id), .subject = *subject};
  if (enquiry->kind == EnquiryKind::childrens && asked.subject.children.size() > 1) asked.authorities = authority_options(call.view);
  return asked;
}

bool takes_an_answer(EnquiryState state) {
  return state == EnquiryState::sent || state == EnquiryState::acknowledged || state == EnquiryState::returned_interim;
}

Html post(web::Call& call, Asked const& asked, std::string_view step, Html fields, std::string_view label, govuk::ButtonKind kind = govuk::ButtonKind::secondary) {
  return govuk::form({.action = path_of(asked.enquiry, step), .csrf = call.csrf(), .body = {std::move(fields), govuk::button({.text = label, .kind = kind})}});
}

// Under a minute: one scope, one button, every question answered "nothing known".
Html nothing_known_form(web::Call& call, Asked const& asked, FormView const& typed) {
  using namespace govuk;
  auto const& person = asked.subject.person;
  auto const scope = fmt::format("All our systems, {} to today, under {}", asked.enquiry.period_from ? base::date_in_full(*asked.enquiry.period_from) : "all dates", who(person.forenames, person.surname));
  return details({.summary = "Nothing is known",
                  .body = post(call, asked, "nothing-known",
                               {hidden_field("version", std::to_string(asked.enquiry.version)),
                                text_area({.name = "scope", .label = "What was searched", .form = typed.find("scope") ? &typed : nullptr, .value = scope, .rows = 2}),
                                p("It is kept with what was searched. It is never shown as no risk.")},
                               "Return: nothing known", ButtonKind::primary),
                  .open = typed.find("scope").has_value()});
}

Html full_answer_form(web::Call& call, Asked const& asked, FormView const& typed) {
  using namespace govuk;
  return form({.action = path_of(asked.enquiry, "answer"), .csrf = call.csrf(),
               .body = {hidden_field("version", std::to_string(asked.enquiry.version)), answer_fields(asked, typed, call.view.today(), path_of(asked.enquiry, "answer")), el("p", {{"class", "govuk-hint"}, {"data-autosave-status", ""}, {"aria-live", "polite"}}, {}),
                        button_group({button({.text = "Return the answer", .name = "do", .value = "final"}), button({.text = "Return this part now", .kind = ButtonKind::secondary, .name = "do", .value = "part"})})},
               .id = "answer", .autosave = path_of(asked.enquiry, "save")});
}

std::vector<govuk::Choice> decline_choices() {
  std::vector<govuk::Choice> choices;
  for (auto const& row : base::Words<Decline>::table) choices.push_back({.value = std::string(row.word), .text = text(row.value)});
  return choices;
}

Html responsible_options(web::Call& call, Asked const& asked, FormView const* typed) {
  using namespace govuk;
  if (asked.enquiry.kind == EnquiryKind::childrens) return select({.name = "responsible", .label = "In which authority does the child live?", .items = authority_options(call.view), .form = typed});
  std::vector<Option> options{{.value = "", .text = "Choose"}};
  for (auto const& force : organisation::forces(call.view)) options.push_back({.value = force.code.value, .text = force.name});
  return select({.name = "responsible", .label = "Which force is responsible?", .items = options, .form = typed});
}

Html children_choice(Asked const& asked, std::string_view name, std::string_view legend, FormView const* typed) {
  std::vector<govuk::Choice> choices;
  for (auto const& child : asked.subject.children) choices.push_back({.value = std::to_string(child.id.value), .text = child.forenames.empty() ? "Child of name not known" : who(child.forenames, child.surname)});
  if (choices.empty()) return {};
  return govuk::checkboxes({.name = std::string(name), .legend = legend, .items = choices, .form = typed, .small = true});
}

// One child, or all of them.
Html one_child(Asked const& asked, std::string_view step, FormView const* typed) {
  using namespace govuk;
  if (asked.subject.children.size() < 2) return {};
  std::vector<Option> options{{.value = "", .text = "All of them"}};
  for (auto const& child : asked.subject.children) options.push_back({.value = std::to_string(child.id.value), .text = child.forenames.empty() ? "Child of name not known" : who(child.forenames, child.surname)});
  return select({.name = "child", .label = "Which child?", .items = options, .form = typed, .id = fmt::format("{}-child", step)});
}

// One way out: closed until it is chosen, and open again with what was typed when something in it was wrong.
Html way(web::Call& call, Asked const& asked, std::string_view summary, std::string_view step, Html fields, std::string_view label, bool open) {
  return govuk::details({.summary = summary, .body = post(call, asked, step, std::move(fields), label), .open = open});
}

Html other_ways(web::Call& call, Asked const& asked, FormView const& typed) {
  using namespace govuk;
  bool const childrens = asked.enquiry.kind == EnquiryKind::childrens;
  auto const own = [&](std::string_view field) { return typed.find(field) ? &typed : nullptr; };
  auto const area = [&](char const* name, char const* label) { return text_area({.name = name, .label = label, .form = own(name), .rows = 3}); };
  auto const line = [&](char const* name, char const* label, int width = 0) { return text_input({.name = name, .label = label, .form = own(name), .width = width}); };
  Html out = h2("If you cannot answer it as it stands");
  out += way(call, asked, "Ask probation something", "ask", {p("Your clock stands still until they answer."), area("question", "Your question")}, "Ask probation", own("question") != nullptr);
  out += way(call, asked, childrens ? "Not ours: the child lives in another authority" : "Not ours: another force is responsible", "not-ours",
             {responsible_options(call, asked, own("responsible")), childrens ? children_choice(asked, "children", "Which children? None ticked: all of them", own("responsible")) : Html(), line("reason", "How you know")},
             "Pass it on", own("responsible") != nullptr);
  out += way(call, asked, "We searched and cannot tell who is meant", "cannot-identify", area("tried", "What you tried"), "Send it back", own("tried") != nullptr);
  out += way(call, asked, "We will not or cannot share this", "decline", {radios({.name = "code", .legend = "Why", .items = decline_choices(), .form = own("text"), .small = true}), area("text", "In your words")}, "Decline", own("text") != nullptr);
  if (childrens) {
    out += way(call, asked, "Pass it to the allocated social worker", "pass", {p("It stays yours and your clock runs on; the worker may answer direct."), one_child(asked, "pass", own("worker")), line("worker", "Name"), line("team", "Team")}, "Pass it to the worker", own("worker") != nullptr);
    out += way(call, asked, "We opened a contact of our own on what we read", "own-contact", {one_child(asked, "own-contact", own("on-day")), date_input({.name = "on", .legend = "When", .form = own("on-day")}), line("reference", "Your reference", 20)}, "Record it", own("on-day") != nullptr);
  }
  std::vector<Html> files;
  for (auto const& file : attachments_of(call.view, asked.enquiry.id)) files.push_back({file.file_name, ", attached by ", file.added_by, " on ", instant_words(file.added_at)});
  if (!files.empty()) out += {h3("Attached"), ul(files)};
  bool const no_file = typed.failed() && !typed.error("file").empty();
  out += details({.summary = "Attach a file",
                  .body = form({.action = path_of(asked.enquiry, "attach"), .csrf = call.csrf(),
                                .body = {file_upload({.name = "file", .label = "File", .hint = "PDF, Word, Excel, text or a picture; at most 10 MB. It is kept apart from the answer.", .form = no_file ? &typed : nullptr}), button({.text = "Attach", .kind = ButtonKind::secondary})}, .multipart = true}),
                  .open = no_file});
  std::vector<Option> colleagues{{.value = "", .text = "Back to the worklist"}};
  for (auto const& colleague : colleagues_of(call.view)) colleagues.push_back({.value = std::to_string(colleague.id.value), .text = colleague.name});
  out += way(call, asked, "Hand it on", "hand-on", select({.name = "to", .label = "To whom?", .items = colleagues}), "Hand it on", false);
  return out;
}

// The partner may say that an answer is not wanted any more; probation decides.
Html not_wanted_form(web::Call& call, Asked const& asked, FormView const& typed) {
  using namespace govuk;
  std::vector<Choice> codes;
  for (auto const& row : base::Words<Withdrawal>::table) codes.push_back({.value = std::string(row.word), .text = text(row.value)});
  return details({.summary = "Propose that probation withdraws it",
                  .body = post(call, asked, "propose-withdrawal", {radios({.name = "withdrawal", .legend = "Why is no answer needed any more?", .items = codes, .form = &typed, .small = true}),
                                                                   text_area({.name = "withdrawal_text", .label = "In your words", .form = &typed, .rows = 2})}, "Propose it"),
                  .open = typed.failed() && typed.find("withdrawal_text").has_value()});
}

Html steps(web::Call& call, Asked const& asked) {
  using namespace govuk;
  auto const neighbours = neighbours_of(call.view, asked.enquiry.id);
  Html out;
  if (neighbours.before) out += {link_to(fmt::format("/work/{}", neighbours.before->value), "Previous", {.attributes = {{"data-key-previous", ""}}}), " "};
  if (neighbours.after) out += {link_to(fmt::format("/work/{}", neighbours.after->value), "Next", {.attributes = {{"data-key-next", ""}}}), " "};
  return out.empty() ? Html() : p(out);  // the script says which keys do the same
}

// What waits for a second person or came back from one, and what was said and not yet confirmed.
Html to_release_or_confirm(web::Call& call, Asked const& asked, FormView const& typed) {
  using namespace govuk;
  Html out;
  auto const rows = returns_of(call.view, asked.enquiry.id);
  if (!rows.empty() && !rows.back().sent_back.empty() && takes_an_answer(asked.enquiry.state))
    out += inset_text({.text = {p({"The answer that ", strong(rows.back().prepared_by), " prepared was sent back: ", rows.back().sent_back}), p("Change it below and return it again.")}});
  for (auto const& row : rows) {
    Html const id = hidden_field("answer", std::to_string(row.id.value));
    if (row.waits_for_release())
      out += inset_text({.text = {p({"Prepared by ", strong(row.prepared_by), ". It is sent when a second person releases it."}), post(call, asked, "release", id, "Release it"),
                               details({.summary = "Send it back to who prepared it", .body = post(call, asked, "release", {id, hidden_field("do", "back"), text_input({.name = "back_reason", .label = "What has to change?", .form = &typed})}, "Send it back"), .open = typed.find("back_reason").has_value()})}});
    if (row.counts_as_missing())
      out += inset_text({.text = {p({row.said_by, " gave this answer on ", instant_words(row.said_at), ". Probation wrote it down: ", row.searched}), post(call, asked, "confirm", id, "Confirm it in writing")}});
  }
  return out;
}

Html head_of(web::Call& call, Asked const& asked) {
  using namespace govuk;
  auto const& enquiry = asked.enquiry;
  Html out = {caption({enquiry.reference, ", OFFICIAL-SENSITIVE"}), h1(who(asked.subject.person.forenames, asked.subject.person.surname)), steps(call, asked)};
  if (enquiry.kind == EnquiryKind::childrens) out += inset_text({.text = {strong("This is an enquiry, not a referral."), " It asks what you know. A referral of concern comes to you another way."}});
  out += summary_list({.rows = {{.key = "Where it stands", .value = partner_state_tag(enquiry.state)},
                                {.key = "Priority", .value = priority_words(enquiry.priority, enquiry.priority_reason)},
                                {.key = "Needed by", .value = due_words(enquiry.partner_due_on, enquiry.due_moment, call.now, is_waiting(enquiry.state))},
                                {.key = "Who asks", .value = enquiry.owner_name}, {.key = "Taken by", .value = enquiry.taken_by_name.empty() ? Html("Nobody yet") : Html(enquiry.taken_by_name)}}});
  out += h2("Who to search for");
  out += el("pre", {{"id", "search-details"}, {"class", "fp-case-record"}, {"tabindex", "0"}}, govuk::text(subject_text(enquiry, asked.subject, call.view.today())));
  out += button({.text = "Copy the search details", .kind = ButtonKind::secondary, .type = "button", .attributes = {{"data-copy-target", "search-details"}}});
  out += details({.summary = "All details", .body = subject_view(asked.subject, call.view.today())});
  out += details({.summary = "Why it is asked: purpose, law and limits", .body = request_view(enquiry, asked.questions)});
  return out;
}

Html changed_meanwhile(EnquiryRow const& enquiry) {
  using namespace govuk;
  return {warning_text({.text = "Probation changed this enquiry since you opened it. What you typed is below: read what is new, then return it again."}),
          enquiry.again_why.empty() ? Html() : inset_text({.text = {strong("What is new: "), enquiry.again_why}})};
}

enum class Shown { as_it_stands, asked_again };   // since the page was opened: what was typed is filled in, for the version of now

http::Response show(web::Call& call, FormView typed = {}, Shown shown = Shown::as_it_stands) {
  auto const asked = asked_of(call);
  if (!asked) return call.not_found();
  // A mistake in another form of the page leaves the answer as it was saved.
  FormView answer = typed;
  if (!typed.find("entries")) {
    answer = FormView();
    if (auto const saved = saved_answer(call.view, asked->enquiry.id))
      if (auto const form = http::parse_form(*saved)) answer = FormView(*form);
  }
  Html body = shown == Shown::asked_again ? changed_meanwhile(asked->enquiry) : Html();
  body += just_returned(call) + head_of(call, *asked) + said_on_the_way(call.view, asked->enquiry, asked->subject) + to_release_or_confirm(call, *asked, typed);
  if (takes_an_answer(asked->enquiry.state)) {
    if (asked->enquiry.state == EnquiryState::sent) body += post(call, *asked, "acknowledge", {}, "We have it");
    body += govuk::h2("Your answer") + nothing_known_form(call, *asked, typed) + full_answer_form(call, *asked, answer) + other_ways(call, *asked, typed);
  } else if (auto const outcome = outcome_words(call.view, asked->enquiry.kind, asked->enquiry.outcome_code, asked->enquiry.outcome_text); !outcome.empty()) body += govuk::p(outcome);
  if (may_be_corrected(asked->enquiry.state)) body += govuk::p({"Something in your answer was wrong? ", govuk::link_to(path_of(asked->enquiry, "correct"), "Correct it"), "."});
  if (may_be_withdrawn(asked->enquiry.state)) body += not_wanted_form(call, *asked, typed);
  govuk::Page const page{.title = asked->enquiry.reference, .section = "Worklist", .body = body, .form = typed.failed() ? &typed : nullptr, .back = "/worklist"};
  return call.page(page, shown == Shown::asked_again ? 409 : typed.failed() ? 422 : 200);
}

template <class Outcome>
http::Response done(web::Call& call, Outcome const& outcome, bool stays = false) {
  if (outcome) return http::redirect(stays ? fmt::format("/work/{}", call.request.param("id")) : "/worklist");
  if (outcome.error().kind != base::Refused::invalid) return call.refused(outcome.error(), fmt::format("/work/{}", call.request.param("id")));
  return show(call, FormView(call.request.form, outcome.error().errors));
}

std::string value(web::Call const& call, std::string_view field) { return std::string(call.request.form.one(field)); }
EnquiryId enquiry_of(web::Call const& call) { return call.id<EnquiryId>("id"); }
std::optional<ChildId> child_of(web::Call const& call) {
  auto const child = std::strtoll(value(call, "child").c_str(), nullptr, 10);
  return child > 0 ? std::optional(ChildId{child}) : std::nullopt;
}

// After an answer the next of the worklist is opened: a responder works down a list.
http::Response returned(web::Call& call, base::Outcome<ReturnedNow> const& outcome) {
  if (!outcome && outcome.error().kind == base::Refused::stale) return show(call, FormView(call.request.form), Shown::asked_again);
  if (!outcome) return done(call, outcome);
  auto const next = neighbours_of(call.view, enquiry_of(call)).after;
  auto const here = next && !outcome->waits_for_release ? fmt::format("/work/{}", next->value) : std::string("/worklist");
  return http::redirect(fmt::format("{}?returned={}", here, enquiry_of(call).value));
}

}  // namespace

http::Response work_page(web::Call& call) { return show(call); }

http::Response answer_work(web::Call& call) {
  auto const& form = call.request.form;
  if (form.one("do") == "add") return show(call, with_one_more(form));
  if (form.one("do") == "split") return show(call, with_pasted(form, call.view.today()));
  auto const asked = asked_of(call);
  if (!asked) return call.not_found();
  std::vector<base::FieldError> errors;
  auto content = typed_answer(form, *asked, errors);
  if (!errors.empty()) return show(call, FormView(form, errors));
  auto const outcome = call.perform(ReturnAnswer{.enquiry = asked->enquiry.id, .version = std::atoi(value(call, "version").c_str()), .content = std::move(content)});
  if (!outcome && outcome.error().kind == base::Refused::invalid) return show(call, FormView(form, at_their_entries(form, outcome.error().errors)));
  return returned(call, outcome);
}

http::Response save_answer(web::Call& call) {
  auto const kept = call.perform(SaveAnswerDraft{.enquiry = enquiry_of(call), .fields = http::to_query(call.request.form)});
  return http::plain(kept ? "saved" : "not saved", kept ? 200 : web::status_of(kept.error().kind));
}

http::Response nothing_known(web::Call& call) {
  auto const asked = asked_of(call);
  if (!asked) return call.not_found();
  ReturnContent content{.items = {{.kind = ItemKind::nothing_known, .precision = DatePrecision::unknown, .summary = value(call, "scope")}}, .searched = value(call, "scope"), .handling = "Normal handling"};
  for (auto const question : asked->questions) content.answers.push_back({question, AnswerCode::nothing_known, {}});
  for (auto const& child : asked->subject.children) content.children.push_back({.child = child.id, .known = Known::never});
  return returned(call, call.perform(ReturnAnswer{.enquiry = asked->enquiry.id, .version = std::atoi(value(call, "version").c_str()), .content = std::move(content)}));
}

http::Response acknowledge(web::Call& call) { return done(call, call.perform(Acknowledge{.enquiry = enquiry_of(call)}), true); }
http::Response ask_probation(web::Call& call) { return done(call, call.perform(AskMoreInformation{.enquiry = enquiry_of(call), .question = value(call, "question")})); }
http::Response cannot_identify(web::Call& call) { return done(call, call.perform(CannotIdentify{.enquiry = enquiry_of(call), .tried = value(call, "tried")})); }
http::Response hand_on(web::Call& call) {
  auto const to = std::strtoll(value(call, "to").c_str(), nullptr, 10);
  return done(call, call.perform(HandOn{.enquiries = {enquiry_of(call)}, .to = to > 0 ? std::optional(AccountId{to}) : std::nullopt}));
}

http::Response decline_work(web::Call& call) {
  auto const code = base::from_word<Decline>(value(call, "code"));
  if (!code) return show(call, FormView(call.request.form, {{"code", "Choose why it cannot be shared"}}));
  return done(call, call.perform(DeclineEnquiry{.enquiry = enquiry_of(call), .code = *code, .text = value(call, "text")}));
}

http::Response not_ours(web::Call& call) {
  std::vector<ChildId> children;
  for (auto const child : call.request.form.all("children")) children.push_back(ChildId{std::strtoll(std::string(child).c_str(), nullptr, 10)});
  return done(call, call.perform(NotOurs{.enquiry = enquiry_of(call), .responsible = value(call, "responsible"), .reason = value(call, "reason"), .children = std::move(children)}));
}

http::Response pass_to_worker(web::Call& call) {
  return done(call, call.perform(PassToWorker{.enquiry = enquiry_of(call), .child = child_of(call), .worker = value(call, "worker"), .team = value(call, "team")}), true);
}

http::Response open_own_contact(web::Call& call) {
  auto const on = base::date_from_parts(value(call, "on-day"), value(call, "on-month"), value(call, "on-year"));
  if (!on) return show(call, FormView(call.request.form, {{"on", "Enter the date of your contact"}}));
  return done(call, call.perform(OpenOwnContact{.enquiry = enquiry_of(call), .child = child_of(call), .on = *on, .reference = value(call, "reference")}), true);
}

http::Response attach_file(web::Call& call) {
  for (auto const& upload : call.request.uploads)
    if (upload.field == "file" && !upload.bytes.empty()) return done(call, call.perform(AttachFile{.enquiry = enquiry_of(call), .file_name = upload.file_name, .bytes = upload.bytes}), true);
  return show(call, FormView(call.request.form, {{"file", "Choose a file"}}));
}

http::Response confirm_spoken(web::Call& call) {
  return done(call, call.perform(ConfirmSpokenAnswer{.answer = ReturnId{std::strtoll(value(call, "answer").c_str(), nullptr, 10)}}), true);
}

http::Response release_answer(web::Call& call) {
  bool const back = value(call, "do") == "back";
  auto released = call.perform(ReleaseAnswer{.answer = ReturnId{std::strtoll(value(call, "answer").c_str(), nullptr, 10)}, .released = !back, .reason = value(call, "back_reason")});
  if (!released)
    for (auto& error : released.error().errors)
      if (error.field == "reason") error.field = "back_reason";
  return done(call, released, true);
}

http::Response partner_proposes_withdrawal(web::Call& call) {
  auto const code = base::from_word<Withdrawal>(value(call, "withdrawal"));
  if (!code) return show(call, FormView(call.request.form, {{"withdrawal", "Choose why no answer is needed any more"}}));
  return done(call, call.perform(PartnerProposesWithdrawal{.enquiry = enquiry_of(call), .code = *code, .text = value(call, "withdrawal_text")}), true);
}

}  // namespace enquiries::pages

// One enquiry as probation sees it: where it stands, its clock, what was asked, every move, and what can be done now.
#include "enquiries/actions/answer_more_information.hpp"
#include "enquiries/actions/ask_again.hpp"
#include "enquiries/actions/change_need_by.hpp"
#include "enquiries/actions/close_enquiry.hpp"
#include "enquiries/actions/not_ours.hpp"
#include "enquiries/actions/propose_withdrawal.hpp"
#include "enquiries/actions/take_rung.hpp"
#include "enquiries/actions/undeliverable.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/pages/enquiry_steps.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/subject_view.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/need.hpp"
#include "enquiries/store/returns.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/record.hpp"
#include "web/fields.hpp"

namespace enquiries::pages {
namespace {

using web::typed;

using govuk::Html;

std::string_view outcome_key(EnquiryState state) {
  return state == EnquiryState::cancelled ? "Why it was withdrawn" : state == EnquiryState::undeliverable ? "What went wrong" : "What they said";
}

std::string path_of(EnquiryRow const& enquiry, std::string_view step = {}) {
  return fmt::format("/enquiries/{}{}{}", enquiry.id.value, step.empty() ? "" : "/", step);
}

Html received_words(EnquiryRow const& enquiry, base::Instant now) {
  using namespace govuk;
  if (enquiry.acknowledged_at) return {"Yes, since ", instant_words(enquiry.acknowledged_at)};
  Html words = {"Not yet acknowledged"};
  if (enquiry.acknowledge_by) words += {", expected by ", instant_words(enquiry.acknowledge_by)};
  if (enquiry.telephone_from && *enquiry.telephone_from <= now) words += {". ", strong("Telephone them")};
  return words;
}

Html clock_of(web::Call& call, EnquiryRow const& enquiry) {
  using namespace govuk;
  std::vector<SummaryRow> rows{{.key = "Where it stands", .value = state_tag(enquiry.state, enquiry.kind)},
                               {.key = "Asked", .value = instant_words(enquiry.asked_at)},
                               {.key = "Due", .value = due_words(enquiry.due_on, enquiry.due_moment, call.now, is_waiting(enquiry.state))},
                               {.key = "Priority", .value = priority_words(enquiry.priority, enquiry.priority_reason)},
                               {.key = "Whose it is", .value = enquiry.acting_name.empty() || enquiry.acting_name == enquiry.owner_name ? Html(enquiry.owner_name) : Html{enquiry.owner_name, ", held today by ", enquiry.acting_name}},
                               {.key = "Chased", .value = enquiry.chases == 0 ? Html("Not yet") : Html{number(enquiry.chases), enquiry.chases == 1 ? " time" : " times"}}};
  if (is_with_partner(enquiry.state)) rows.push_back({.key = "Do they have it?", .value = received_words(enquiry, call.now)});
  if (enquiry.rung > 0) rows.push_back({.key = "Escalated", .value = Html{"To step ", number(enquiry.rung)}});
  if (!enquiry.partner_ref.empty()) rows.push_back({.key = "Their reference", .value = enquiry.partner_ref});
  if (auto const outcome = outcome_words(call.view, enquiry.kind, enquiry.outcome_code, enquiry.outcome_text); !outcome.empty()) rows.push_back({.key = outcome_key(enquiry.state), .value = outcome});
  return summary_list({.rows = rows});
}

// The partner's open question, if there is one.
std::optional<PauseRow> open_question(web::Call& call, EnquiryRow const& enquiry) {
  for (auto const& pause : pauses_of(call.view, enquiry.id))
    if (!pause.ends) return pause;
  return std::nullopt;
}

Html post(web::Call& call, EnquiryRow const& enquiry, std::string_view step, Html fields, std::string_view label) {
  return govuk::form({.action = path_of(enquiry, step), .csrf = call.csrf(), .body = {std::move(fields), govuk::button({.text = label})}});
}

Html answer_link(EnquiryRow const& enquiry) {
  using namespace govuk;
  if (enquiry.state == EnquiryState::returned_interim) return p(link_to(path_of(enquiry, "answer"), "Read what came so far"));
  if (!may_be_corrected(enquiry.state)) return {};
  return p(link_to(path_of(enquiry, "answer"), enquiry.state == EnquiryState::returned_final ? "Read the answer" : "Open the answer"));
}

// Whoever may only look, such as a region, is offered nothing that would be refused.
Html what_can_be_done(web::Call& call, EnquiryRow const& enquiry) {
  using namespace govuk;
  if (!call.may(ledger::Permission::raise_enquiries)) return answer_link(enquiry);
  switch (enquiry.state) {
    case EnquiryState::draft: return p(link_to(path_of(enquiry, "draft"), "Go on with the draft"));
    case EnquiryState::more_information_asked: {
      auto const question = open_question(call, enquiry);
      return {h2("They asked us something"), question ? inset_text({.text = question->question}) : Html(),
              p("Their clock stands still until you answer."), post(call, enquiry, "reply", text_area({.name = "reply", .label = "Your answer", .rows = 4}), "Answer them")};
    }
    case EnquiryState::declined:
    case EnquiryState::cannot_identify: {
      Html out = post(call, enquiry, "again", text_area({.name = "why", .label = "Ask again: what is different now?", .rows = 3}), "Ask again");
      if (call.may(ledger::Permission::countersign)) out += details({.summary = "Close it without an answer", .body = post(call, enquiry, "close", text_area({.name = "reason", .label = "Why it is closed", .rows = 3}), "Close it")});
      return out;
    }
    case EnquiryState::not_ours: {
      auto const options = agency_options(call.view, enquiry.kind, "Choose an authority");
      return post(call, enquiry, "reroute", select({.name = "to", .label = "Who is responsible?", .items = options}), "Send it there");
    }
    case EnquiryState::sent:
    case EnquiryState::acknowledged: return p(link_to(path_of(enquiry, "spoken"), "Record an answer given by telephone or in a meeting"));
    default: return answer_link(enquiry);
  }
}

Html links(web::Call& call, EnquiryRow const& enquiry) {
  using namespace govuk;
  Html out;
  for (auto const& other : linked_to(call.view, enquiry.id))
    out += p({other.is_part ? "Some of its children went on as " : "It came from ", link_to(fmt::format("/enquiries/{}", other.id.value), other.reference), ", ", other.agency_name, "."});
  return out;
}

Html moves(web::Call& call, EnquiryRow const& enquiry) {
  std::vector<govuk::TimelineItem> items;
  auto const rows = moves_of(call.view, enquiry.id);
  for (auto row = rows.rbegin(); row != rows.rend(); ++row)
    items.push_back({.title = name(row->to), .by = row->by, .machine_time = base::iso_utc(row->at), .time = base::date_and_time(row->at), .description = row->reason.empty() ? Html() : govuk::p(reason_words(call.view, enquiry.kind, row->to, row->reason))});
  return {govuk::h2("What happened"), govuk::timeline({.items = items, .heading_level = 3})};
}

Html just_sent(web::Call& call, EnquiryRow const& enquiry) {
  if (call.request.query.one("sent") != "yes") return {};
  return govuk::notification_banner({.html = {govuk::p({govuk::strong(enquiry.reference), enquiry.state == EnquiryState::queued ? " is asked. It waits for the partner's agreed intake and counts as waiting from today." : " is sent."}),
                                              govuk::p({"It is due ", due_words(enquiry.due_on, enquiry.due_moment, call.now), ". You need not chase it: the service does."})},
                                     .success = true});
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const enquiry = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!enquiry) return call.not_found();
  auto const header = people::header_of(call.view, enquiry->person);
  auto const subject = subject_of(call.view, enquiry->id);
  if (!header || !subject) return call.not_found();
  FormView const form(call.request.form, std::move(errors));
  Html const body = {just_sent(call, *enquiry), caption({name(enquiry->kind), " to ", enquiry->agency_name}), h2(enquiry->reference.empty() ? "Draft" : enquiry->reference, Size::l),
                     clock_of(call, *enquiry), what_can_be_done(call, *enquiry), further_steps(call, *enquiry, form), links(call, *enquiry), said_on_the_way(call.view, *enquiry, *subject),
                     details({.summary = "What was asked, and about whom", .body = {subject_view(*subject, call.view.today()), request_view(*enquiry, questions_of(call.view, enquiry->id))}}),
                     p(link_to(path_of(*enquiry, "record"), "Copy for the case record")), moves(call, *enquiry)};
  Page const page{.title = enquiry->reference.empty() ? "Draft" : enquiry->reference, .section = people::full_name(header->person), .body = body,
                  .form = form.failed() ? &form : nullptr, .before = people::person_frame(call, *header, "enquiries")};
  return form.failed() ? call.again(page) : call.page(page);
}

template <class Outcome>
http::Response done(web::Call& call, Outcome const& outcome) {
  auto const path = fmt::format("/enquiries/{}", call.request.param("id"));
  if (outcome) return http::redirect(path);
  return outcome.error().kind == base::Refused::invalid ? show(call, outcome.error().errors) : call.refused(outcome.error(), path);
}

}  // namespace

http::Response enquiry_page(web::Call& call) { return show(call); }

http::Response ask_again(web::Call& call) {
  return done(call, call.perform(AskAgain{.enquiry = call.id<EnquiryId>("id"), .why = std::string(call.request.form.one("why"))}));
}
http::Response reply_to_partner(web::Call& call) {
  return done(call, call.perform(AnswerMoreInformation{.enquiry = call.id<EnquiryId>("id"), .reply = std::string(call.request.form.one("reply"))}));
}
http::Response close_enquiry(web::Call& call) {
  return done(call, call.perform(CloseUnanswered{.enquiry = call.id<EnquiryId>("id"), .reason = std::string(call.request.form.one("reason"))}));
}
http::Response reroute(web::Call& call) {
  auto const to = std::strtoll(std::string(call.request.form.one("to")).c_str(), nullptr, 10);
  return done(call, call.perform(Reroute{.enquiry = call.id<EnquiryId>("id"), .to = AgencyId{to}}));
}

namespace {

// The fields of these forms have names of their own, since several stand on one page; errors come back under them.
template <class Outcome>
http::Response done_as(web::Call& call, Outcome outcome, std::string_view field, std::string_view named) {
  if (!outcome)
    for (auto& error : outcome.error().errors)
      if (error.field == field) error.field = named;
  return done(call, outcome);
}

EnquiryId enquiry_of(web::Call const& call) { return call.id<EnquiryId>("id"); }

}  // namespace

http::Response mark_undeliverable(web::Call& call) {
  return done_as(call, call.perform(MarkUndeliverable{.enquiry = enquiry_of(call), .why = typed(call, "undelivered")}), "why", "undelivered");
}
http::Response send_by_new_route(web::Call& call) { return done(call, call.perform(SendByNewRoute{.enquiry = enquiry_of(call), .route = typed(call, "route")})); }
http::Response change_need_by(web::Call& call) {
  auto const day = base::date_from_parts(typed(call, "need_by-day"), typed(call, "need_by-month"), typed(call, "need_by-year"));
  if (!day) return show(call, {{"need_by", "Enter the day by which the answer is needed"}});
  return done_as(call, call.perform(ChangeNeedBy{.enquiry = enquiry_of(call), .need_by = *day, .reason = typed(call, "need_by_reason")}), "reason", "need_by_reason");
}
http::Response escalate(web::Call& call) {
  return done_as(call, call.perform(TakeRung{.enquiries = {enquiry_of(call)}, .reason = typed(call, "escalate_reason")}), "reason", "escalate_reason");
}
http::Response propose_withdrawal(web::Call& call) {
  auto const code = base::from_word<Withdrawal>(typed(call, "code"));
  if (!code) return show(call, {{"code", "Choose why no answer is needed any more"}});
  return done(call, call.perform(ProposeWithdrawal{.enquiry = enquiry_of(call), .code = *code, .cited = typed(call, "cited"), .text = typed(call, "text")}));
}
http::Response withdraw_enquiry(web::Call& call) {
  auto const code = base::from_word<Withdrawal>(typed(call, "code"));
  if (!code) return show(call, {{"code", "Choose why no answer is needed any more"}});
  WithdrawEnquiries const withdraw{{{enquiry_of(call), *code, typed(call, "cited"), typed(call, "text")}}};
  auto withdrawn = call.perform(withdraw);
  if (!withdrawn)
    for (auto& error : withdrawn.error().errors) error.field.erase(0, std::string_view("0-").size());
  return done(call, withdrawn);
}

namespace {

// The enquiry and everything that came back, in that order; nothing for one that was not asked.
std::optional<std::string> whole_record(web::Call& call, EnquiryId id) {
  auto text = enquiry_for_case_record(call.view, id);
  if (!text) return text;
  for (auto const& row : returns_of(call.view, id))
    if (auto const returned = return_for_case_record(call.view, row.id)) *text += "\n" + *returned;
  return text;
}

http::Response record_page(web::Call& call, std::string const& text, std::string back, Html more = {}) {
  using namespace govuk;
  Html const body = {h1("Copy for the case record"), p("Plain text with the contact code, ready to paste."),
                     el("pre", {{"id", "case-record"}, {"class", "fp-case-record"}, {"tabindex", "0"}}, govuk::text(text)),
                     button({.text = "Copy", .kind = ButtonKind::secondary, .type = "button", .attributes = {{"data-copy-target", "case-record"}}}), std::move(more)};
  return call.page({.title = "Copy for the case record", .body = body, .back = std::move(back)});
}

}  // namespace

http::Response case_record_text(web::Call& call) {
  auto const text = whole_record(call, enquiry_of(call));
  return text ? http::plain(*text) : call.not_found();
}

http::Response held_record_page(web::Call& call) {
  auto const need = find_need(call.view, call.id<NeedId>("id"));
  auto const text = need ? held_for_case_record(call.view, need->id) : std::nullopt;
  return text ? record_page(call, *text, fmt::format("/people/{}/enquiries", need->person.value)) : call.not_found();
}

http::Response case_record_page(web::Call& call) {
  auto const enquiry = find_enquiry(call.view, enquiry_of(call));
  auto const text = enquiry ? whole_record(call, enquiry->id) : std::nullopt;
  if (!text) return call.not_found();
  return record_page(call, *text, path_of(*enquiry), govuk::p(govuk::link_to(path_of(*enquiry, "record.txt"), "Open it as plain text")));
}

}  // namespace enquiries::pages

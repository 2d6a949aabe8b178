// One need: why it arose, what may already be held, and the ways it can end. To ask and to say why not stand side by side.
#include "enquiries/actions/choose_authority.hpp"
#include "enquiries/actions/countersign_not_needed.hpp"
#include "enquiries/actions/decide_not_needed.hpp"
#include "enquiries/actions/draft_enquiry.hpp"
#include "enquiries/actions/hold_information.hpp"
#include "enquiries/actions/join_open_enquiry.hpp"
#include "enquiries/domain/held.hpp"
#include "enquiries/domain/not_needed.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/enquiry.hpp"
#include "enquiries/store/need.hpp"
#include "people/domain/circumstances.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/record.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

std::string action_of(NeedRow const& need, std::string_view step) { return fmt::format("/needs/{}/{}", need.id.value, step); }

Html why(web::Call& call, NeedRow const& need) {
  using namespace govuk;
  auto const& rules = call.view.rules<RuleBook>().on(call.view.today());
  std::vector<Html> reasons;
  for (auto const& reason : reasons_of(call.view, need.id)) {
    Html line = {trigger_names(rules, reason.trigger_id), " (", reason.trigger_id, ", rules of ", reason.rule_version, ")"};
    if (!reason.fact.empty()) line += {": ", people::fact_in_words(reason.fact)};
    reasons.push_back(std::move(line));
  }
  return summary_list({.rows = {{.key = "Why", .value = ul(reasons)},
                                {.key = "Who is asked", .value = need.agency_name.empty() ? Html("To be chosen: the address is not known well enough") : Html(need.agency_name)},
                                {.key = "Priority of the enquiry", .value = priority_words(need.priority, need.priority_reason)},
                                {.key = "Waiting on the answer", .value = need.gate.empty() ? Html("No sign-off waits for it") : Html(gate_name(need.gate))},
                                {.key = "Ask by", .value = due_words(need.ask_by, call.view.today())},
                                {.key = "Answer needed by", .value = date_words(need.need_by)}}});
}

Html authority_choice(web::Call& call, NeedRow const& need) {
  using namespace govuk;
  auto const options = agency_options(call.view, need.kind, "Choose an authority");
  return form({.action = action_of(need, "authority"), .csrf = call.csrf(),
               .body = {select({.name = "agency", .label = "Which authority holds what is needed?", .items = options}), button({.text = "Choose"})}});
}

// What is held or on the way, proposed before anything is sent; a person accepts it or asks anyway.
Html held_choices(web::Call& call, NeedRow const& need) {
  using namespace govuk;
  if (!need.agency) return {};
  auto const& rules = call.view.rules<RuleBook>().on(call.view.today());
  auto const proposals = proposed_held({.kind = need.kind, .agency = *need.agency, .children = children_of_need(call.view, need.id)},
                                       earlier_enquiries(call.view, need.person), call.view.today(), rules.propose_held_days);
  Html out;
  for (auto const& held : proposals) {
    bool const open = held.code == NotNeeded::nn3;
    Html const id = hidden_field(open ? "enquiry" : "cited", std::to_string(open ? held.earlier.enquiry.value : held.earlier.final_return.value_or(ReturnId{}).value));
    out += inset_text({.text = {p(open ? Html{"The same question is already open: ", held.earlier.reference, ", asked ", date_words(held.earlier.asked_on), "."}
                                       : Html{"The same question was answered on ", date_words(held.earlier.answered_on), ": ", held.earlier.reference, "."}),
                                form({.action = action_of(need, open ? "join" : "held"), .csrf = call.csrf(),
                                      .body = {id, button({.text = open ? "Wait for that one" : "Use that answer", .kind = ButtonKind::secondary})}})}});
  }
  return out;
}

Html not_needed_form(web::Call& call, NeedRow const& need, govuk::FormView const& typed) {
  using namespace govuk;
  NeedFacts const facts{.kind = need.kind, .strength = need.strength, .priority = need.priority, .first_of_order = need.first_of_order, .not_needed_by_spo = need.not_needed_by_spo};
  std::vector<Choice> choices;
  for (auto const code : {NotNeeded::nn2, NotNeeded::nn4, NotNeeded::nn5}) {
    auto const who_may = who_decides(code, facts);
    if (who_may == Decides::nobody) continue;
    choices.push_back({.value = std::string(base::word(code)), .text = text(code), .hint = who_may == Decides::spo ? Html("A senior probation officer must agree") : Html()});
  }
  if (choices.empty()) return details({.summary = "It is not needed", .body = p("This check is mandatory: it ends as an enquiry, or as information already held.")});
  return details({.summary = "It is not needed, because…",
                  .body = form({.action = action_of(need, "not-needed"), .csrf = call.csrf(),
                                .body = {radios({.name = "code", .legend = "Why is it not needed?", .items = choices, .form = &typed}),
                                         text_area({.name = "text", .label = "What was checked, and what it rests on", .form = &typed, .rows = 3}),
                                         button({.text = "Record the decision", .kind = ButtonKind::secondary})}}),
                  .open = typed.failed()});
}

Html countersign_form(web::Call& call, NeedRow const& need) {
  using namespace govuk;
  Html body = {p({strong(need.decided_by), " decided that no enquiry is needed: ", text(*need.decision), ". ", need.decision_text})};
  if (!call.may(ledger::Permission::countersign)) return inset_text({.text = {body, p("It waits for a senior probation officer.")}});
  body += form({.action = action_of(need, "countersign"), .csrf = call.csrf(),
                .body = {radios({.name = "agreed", .legend = "Do you agree?", .items = {{.value = "yes", .text = "Yes, no enquiry is needed"}, {.value = "no", .text = "No, it must be asked"}}}),
                         text_area({.name = "reason", .label = "Your reason", .hint = "Needed if you do not agree", .rows = 3}), button({.text = "Record"})}});
  return body;
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const need = find_need(call.view, call.id<NeedId>("id"));
  if (!need) return call.not_found();
  auto const header = people::header_of(call.view, need->person);
  if (!header) return call.not_found();
  FormView const typed(call.request.form, std::move(errors));
  Html body = {h2({name(need->kind), ": ", name(need->state)}, Size::l), why(call, *need)};
  if (need->waits_for_spo()) body += countersign_form(call, *need);
  else if (need->state == NeedState::needed && !need->agency) body += authority_choice(call, *need);
  else if (need->state == NeedState::needed) {
    body += held_choices(call, *need);
    body += form({.action = action_of(*need, "ask"), .csrf = call.csrf(), .body = button({.text = need->enquiry ? "Go on with the draft" : "Draft the enquiry"})});
    body += not_needed_form(call, *need, typed);
  } else if (need->enquiry) body += p(link_to(fmt::format("/enquiries/{}", need->enquiry->value), "The enquiry that meets it"));
  Page const page{.title = std::string(name(need->kind)), .section = people::full_name(header->person), .body = body,
                  .form = typed.failed() ? &typed : nullptr, .before = people::person_frame(call, *header, "enquiries")};
  return typed.failed() ? call.again(page) : call.page(page);
}

// Where a decision about a need leads: back to the person's list, or the page again with its errors.
template <class Outcome>
http::Response decided(web::Call& call, Outcome const& outcome) {
  if (!outcome && outcome.error().kind == base::Refused::invalid) return show(call, outcome.error().errors);
  if (!outcome) return call.refused(outcome.error(), fmt::format("/needs/{}", call.request.param("id")));
  auto const need = find_need(call.view, call.id<NeedId>("id"));
  return http::redirect(need ? fmt::format("/people/{}/enquiries", need->person.value) : "/caseload");
}

template <class Id>
Id typed_id(web::Call const& call, std::string_view field) {
  return Id{std::strtoll(std::string(call.request.form.one(field)).c_str(), nullptr, 10)};
}

}  // namespace

http::Response need_page(web::Call& call) { return show(call); }

http::Response ask_need(web::Call& call) {
  auto const need = find_need(call.view, call.id<NeedId>("id"));
  if (!need || !need->agency) return call.not_found();
  auto const drafted = call.perform(DraftEnquiry{.person = need->person, .kind = need->kind, .agency = *need->agency, .meets = {need->id}, .decision_waiting = need->gate.empty() ? "" : gate_name(need->gate)});
  if (!drafted) return decided(call, drafted);
  return http::redirect(fmt::format("/enquiries/{}/draft", drafted->value));
}

http::Response decide_not_needed(web::Call& call) {
  auto const code = base::from_word<NotNeeded>(call.request.form.one("code"));
  if (!code) return show(call, {{"code", "Choose why it is not needed"}});
  return decided(call, call.perform(DecideNotNeeded{.need = call.id<NeedId>("id"), .code = *code, .text = std::string(call.request.form.one("text"))}));
}

http::Response hold_information(web::Call& call) {
  return decided(call, call.perform(HoldInformation{.need = call.id<NeedId>("id"), .cited = typed_id<ReturnId>(call, "cited")}));
}

http::Response join_open(web::Call& call) {
  return decided(call, call.perform(JoinOpenEnquiry{.need = call.id<NeedId>("id"), .enquiry = typed_id<EnquiryId>(call, "enquiry")}));
}

http::Response choose_authority(web::Call& call) {
  auto const chosen = call.perform(ChooseAuthority{.need = call.id<NeedId>("id"), .agency = typed_id<AgencyId>(call, "agency")});
  if (!chosen) return decided(call, chosen);
  return http::redirect(fmt::format("/needs/{}", call.request.param("id")));
}

http::Response countersign_not_needed(web::Call& call) {
  auto const agreed = call.request.form.one("agreed");
  if (agreed.empty()) return show(call, {{"agreed", "Say whether you agree"}});
  return decided(call, call.perform(CountersignNotNeeded{.need = call.id<NeedId>("id"), .agreed = agreed == "yes", .reason = std::string(call.request.form.one("reason"))}));
}

}  // namespace enquiries::pages

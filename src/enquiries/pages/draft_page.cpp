// A draft, prefilled from the record; then exactly what the partner will see; then it is sent.
#include "base/text.hpp"
#include "enquiries/actions/change_draft.hpp"
#include "enquiries/actions/discard_draft.hpp"
#include "enquiries/actions/send_enquiry.hpp"
#include "enquiries/domain/held.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/subject_view.hpp"
#include "enquiries/pages/words.hpp"
#include "organisation/store/staff.hpp"
#include "people/domain/child.hpp"
#include "people/domain/link.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/record.hpp"

namespace enquiries::pages {
namespace {

using govuk::FormView;
using govuk::Html;

std::string path_of(EnquiryRow const& enquiry, std::string_view step) { return fmt::format("/enquiries/{}/{}", enquiry.id.value, step); }

// What the draft holds now, for a form that was not typed into yet.
FormView stored_values(web::Call& call, EnquiryRow const& draft) {
  FormView form;
  form.set("purpose", draft.purpose).set("gateway", draft.gateway).set("necessity", draft.necessity).set("proportionality", draft.proportionality);
  form.set("onward_limits", draft.onward_limits).set("decision_waiting", draft.decision_waiting).set("names_to_search", draft.names_to_search);
  form.set("force_areas", draft.force_areas).set("search_by_address", draft.search_by_address ? "yes" : "");
  auto const date = [&](std::string const& name, std::optional<base::Date> day) {
    if (!day) return;
    std::chrono::year_month_day const parts{*day};
    form.date(name, std::to_string(unsigned(parts.day())), std::to_string(unsigned(parts.month())), std::to_string(int(parts.year())));
  };
  date("period_from", draft.period_from);
  date("period_to", draft.period_to);
  for (auto const question : questions_of(call.view, draft.id)) form.add("questions", std::string(base::word(question)));
  for (auto const child : children_of(call.view, draft.id)) form.add("children", std::to_string(child.value));
  for (auto const link : links_of(call.view, draft.id)) form.add("partners", std::to_string(link.value));
  return form;
}

std::vector<govuk::Choice> question_choices(EnquiryKind kind) {
  std::vector<govuk::Choice> choices;
  for (auto const question : questions(kind)) choices.push_back({.value = std::string(base::word(question)), .text = text(question)});
  return choices;
}

Html people_choices(web::Call& call, EnquiryRow const& draft, FormView const& form) {
  using namespace govuk;
  std::vector<Choice> partners, children;
  for (auto const& link : people::links_of(call.view, draft.person))
    if (people::in_force(link, call.view.today()) || link.relation == people::Relation::ex_partner)
      partners.push_back({.value = std::to_string(link.id.value), .text = who(link.forenames, link.surname), .hint = people::label(link.relation)});
  for (auto const& child : people::children_of(call.view, draft.person))
    if (people::in_force(child, call.view.today())) children.push_back({.value = std::to_string(child.id.value), .text = people::name_of(child), .hint = people::age_in_words(child, call.view.today())});
  Html out;
  if (!partners.empty()) out += checkboxes({.name = "partners", .legend = "Adults to ask about", .hint = "Only those the question needs", .items = partners, .form = &form});
  if (!children.empty()) out += checkboxes({.name = "children", .legend = "Children to ask about", .hint = draft.kind == EnquiryKind::childrens ? "Those who live in this authority are ticked" : "Only those about whom the police may hold something", .items = children, .form = &form});
  if (draft.kind == EnquiryKind::childrens)
    out += checkboxes({.name = "search_by_address", .items = {{.value = "yes", .text = "Children not known: please search by address"}}, .form = &form});
  return out;
}

Html draft_form(web::Call& call, EnquiryRow const& draft, FormView const& form) {
  using namespace govuk;
  auto const area = [&](std::string name, std::string_view label, int rows) { return text_area({.name = std::move(name), .label = label, .form = &form, .rows = rows}); };
  return govuk::form({.action = path_of(draft, "draft"), .csrf = call.csrf(),
                      .body = {hidden_field("lock_version", std::to_string(draft.lock_version)),
                               text_input({.name = "decision_waiting", .label = "Which decision waits on the answer?", .form = &form}),
                               checkboxes({.name = "questions", .legend = "What do you ask?", .items = question_choices(draft.kind), .form = &form}),
                               people_choices(call, draft, form),
                               date_input({.name = "period_from", .legend = "Search from", .form = &form}),
                               date_input({.name = "period_to", .legend = "Search to", .hint = "Leave empty for today", .form = &form}),
                               text_input({.name = "force_areas", .label = "Areas to search", .hint = Html{"Leave empty for the area of ", draft.agency_name}, .form = &form}),
                               text_input({.name = "names_to_search", .label = "Names to search", .form = &form}),
                               details({.summary = "Law and proportionality: written for you, change what does not fit",
                                        .body = {area("purpose", "Purpose", 2), area("gateway", "Legal gateway", 2), area("necessity", "Why it is necessary", 3),
                                                 area("proportionality", "Why it is proportionate", 3), area("onward_limits", "Limits on further use", 2)},
                                        .open = form.failed()}),
                               button_group({button({.text = "See what the partner will see"}), link_to(path_of(draft, "discard"), "Discard this draft")})}});
}

std::string in_words(FormView const& form, std::string const& field) {
  if (form.value(field + "-year").empty()) return std::string(form.value(field));
  auto const day = base::date_from_parts(form.value(field + "-day"), form.value(field + "-month"), form.value(field + "-year"));
  return day ? base::date_in_full(*day) : std::string();
}

// Where the draft as it stands differs from what was typed: the second of two people sees what the first one changed.
Html changed_meanwhile(FormView const& stored, FormView const& typed) {
  using namespace govuk;
  static constexpr std::array<std::pair<char const*, char const*>, 10> fields{{{"decision_waiting", "Which decision waits on the answer?"}, {"period_from", "Search from"}, {"period_to", "Search to"},
      {"force_areas", "Areas to search"}, {"names_to_search", "Names to search"}, {"purpose", "Purpose"}, {"gateway", "Legal gateway"}, {"necessity", "Why it is necessary"},
      {"proportionality", "Why it is proportionate"}, {"onward_limits", "Limits on further use"}}};
  std::vector<SummaryRow> rows;
  for (auto const& [field, label] : fields)
    if (in_words(stored, field) != in_words(typed, field)) rows.push_back({.key = label, .value = in_words(stored, field).empty() ? Html("Nothing") : Html(in_words(stored, field))});
  for (auto const& [field, label] : {std::pair{"questions", "Questions"}, std::pair{"partners", "Adults to ask about"}, std::pair{"children", "Children to ask about"}})
    if (stored.values(field) != typed.values(field)) rows.push_back({.key = label, .value = "Others are ticked now"});
  if (stored.value("search_by_address") != typed.value("search_by_address"))
    rows.push_back({.key = "Children not known: search by address", .value = stored.value("search_by_address").empty() ? "Not ticked now" : "Ticked now"});
  return {warning_text({.text = "Somebody else changed this draft since you opened it. What you typed is below; save it to put it in the place of theirs."}),
          rows.empty() ? p("Theirs says the same as yours.") : summary_list({.rows = rows, .card = Card{.title = "As it stands now, where it differs"}})};
}

enum class Shown { stored, with_errors, stale };

http::Response show_draft(web::Call& call, Shown shown = Shown::stored, std::vector<base::FieldError> errors = {}) {
  auto const draft = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!draft) return call.not_found();
  if (draft->state != EnquiryState::draft) return http::redirect(fmt::format("/enquiries/{}", draft->id.value));
  auto const header = people::header_of(call.view, draft->person);
  if (!header) return call.not_found();
  FormView const stored = stored_values(call, *draft);
  FormView const form = shown == Shown::stored ? stored : FormView(call.request.form, std::move(errors));
  govuk::Page const page{.title = "Draft an enquiry", .section = people::full_name(header->person),
                         .body = {govuk::h2({name(draft->kind), " to ", draft->agency_name}, govuk::Size::l), shown == Shown::stale ? changed_meanwhile(stored, form) : Html(), draft_form(call, *draft, form)},
                         .form = form.failed() ? &form : nullptr, .before = people::person_frame(call, *header, "enquiries")};
  return call.page(page, shown == Shown::stale ? 409 : form.failed() ? 422 : 200);
}

std::optional<base::Date> typed_date(web::Call const& call, std::string const& name, std::vector<base::FieldError>& errors) {
  auto const& form = call.request.form;
  auto const day = form.one(name + "-day"), month = form.one(name + "-month"), year = form.one(name + "-year");
  if (day.empty() && month.empty() && year.empty()) return std::nullopt;
  auto const date = base::date_from_parts(day, month, year);
  if (!date) errors.push_back({name, "Enter a real date, such as 27 3 2013"});
  return date;
}

template <class Id>
std::vector<Id> typed_ids(web::Call const& call, std::string_view field) {
  std::vector<Id> ids;
  for (auto const value : call.request.form.all(field)) ids.push_back(Id{std::strtoll(std::string(value).c_str(), nullptr, 10)});
  return ids;
}

ChangeDraft typed_draft(web::Call const& call, std::vector<base::FieldError>& errors) {
  auto const value = [&](std::string_view field) { return std::string(base::trim(call.request.form.one(field))); };
  ChangeDraft change{.enquiry = call.id<EnquiryId>("id"), .lock_version = std::atoi(value("lock_version").c_str()),
                     .purpose = value("purpose"), .gateway = value("gateway"), .necessity = value("necessity"), .proportionality = value("proportionality"),
                     .onward_limits = value("onward_limits"), .decision_waiting = value("decision_waiting"), .search_by_address = value("search_by_address") == "yes",
                     .period_from = typed_date(call, "period_from", errors), .period_to = typed_date(call, "period_to", errors),
                     .force_areas = value("force_areas"), .names_to_search = value("names_to_search"),
                     .children = typed_ids<ChildId>(call, "children"), .partners = typed_ids<LinkId>(call, "partners")};
  for (auto const word : call.request.form.all("questions"))
    if (auto const question = base::from_word<Question>(word)) change.questions.push_back(*question);
    else errors.push_back({"questions", "Choose from the questions listed"});
  return change;
}

Html doubts(std::vector<std::string> const& sentences) {
  if (sentences.empty()) return {};
  std::vector<Html> items;
  for (auto const& sentence : sentences) items.push_back(sentence);
  return govuk::warning_text({.text = {"Missing or doubtful before sending", govuk::ul(items)}});
}

// The same question about the same people, open or answered lately, stands here before anything is sent; a person decides.
Html held(web::Call& call, EnquiryRow const& draft) {
  using namespace govuk;
  auto const& rules = call.view.rules<RuleBook>().on(call.view.today());
  std::vector<Html> items;
  for (auto const& each : proposed_held({.kind = draft.kind, .agency = draft.agency, .children = children_of(call.view, draft.id)}, earlier_enquiries(call.view, draft.person), call.view.today(), rules.propose_held_days)) {
    auto const link = link_to(fmt::format("/enquiries/{}", each.earlier.enquiry.value), each.earlier.reference);
    items.push_back(each.code == NotNeeded::nn3 ? Html{"already open: ", link, ", asked ", date_words(each.earlier.asked_on)} : Html{"answered on ", date_words(each.earlier.answered_on), ": ", link});
  }
  if (items.empty()) return {};
  return inset_text({.text = {p("The same question about the same people is"), ul(items), p("Discard this draft and use that, or ask anyway.")}});
}

Html send_form(web::Call& call, EnquiryRow const& draft) {
  using namespace govuk;
  std::vector<Option> colleagues{{.value = "", .text = "For myself"}};
  for (auto const& colleague : organisation::staff_within(call.view, call.scope.place))
    if (colleague.id != call.scope.staff && organisation::is_practitioner(colleague.grade)) colleagues.push_back({.value = std::to_string(colleague.id.value), .text = colleague.full_name});
  Html const behalf = colleagues.size() > 1 ? details({.summary = "Send it on a colleague's behalf", .body = select({.name = "on_behalf_of", .label = "Who will own it?", .items = colleagues})}) : Html();
  return form({.action = path_of(draft, "send"), .csrf = call.csrf(),
               .body = {hidden_field("lock_version", std::to_string(draft.lock_version)), behalf,
                        button_group({button({.text = "Send the enquiry"}), link_to(path_of(draft, "draft"), "Change it")})}});
}

http::Response show_preview(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const draft = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!draft) return call.not_found();
  auto const header = people::header_of(call.view, draft->person);
  auto const subject = subject_of(call.view, draft->id);
  if (!header || !subject) return call.not_found();
  if (draft->state != EnquiryState::draft) return http::redirect(fmt::format("/enquiries/{}", draft->id.value));
  FormView const form(call.request.form, std::move(errors));
  Html const body = {h2({"What ", draft->agency_name, " will see"}, Size::l), held(call, *draft), doubts(doubts_about(*subject, draft->kind)),
                     inset_text({.text = "OFFICIAL-SENSITIVE. Nothing else of the record goes with it."}), subject_view(*subject, call.view.today()),
                     h2("What is asked, and why"), request_view(*draft, questions_of(call.view, draft->id)), send_form(call, *draft)};
  Page const page{.title = "Check before sending", .section = people::full_name(header->person), .body = body,
                  .form = form.failed() ? &form : nullptr, .before = people::person_frame(call, *header, "enquiries")};
  return form.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response draft_page(web::Call& call) { return show_draft(call); }

http::Response save_draft(web::Call& call) {
  std::vector<base::FieldError> errors;
  auto const change = typed_draft(call, errors);
  if (!errors.empty()) return show_draft(call, Shown::with_errors, errors);
  auto const saved = call.perform(change);
  if (!saved && saved.error().kind == base::Refused::invalid) return show_draft(call, Shown::with_errors, saved.error().errors);
  if (!saved && saved.error().kind == base::Refused::stale) return show_draft(call, Shown::stale);
  if (!saved) return call.refused(saved.error(), fmt::format("/enquiries/{}/draft", call.request.param("id")));
  return http::redirect(fmt::format("/enquiries/{}/preview", call.request.param("id")));
}

http::Response ask_discard_page(web::Call& call) {
  using namespace govuk;
  auto const draft = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!draft || draft->state != EnquiryState::draft) return call.not_found();
  return call.page({.title = "Discard this draft",
                    .body = {h1("Discard this draft?"), p("What is needed stays on your list."),
                             form({.action = path_of(*draft, "discard"), .csrf = call.csrf(), .body = button({.text = "Discard", .kind = ButtonKind::warning})})},
                    .back = path_of(*draft, "draft")});
}

http::Response discard_draft(web::Call& call) {
  auto const draft = find_enquiry(call.view, call.id<EnquiryId>("id"));
  if (!draft) return call.not_found();
  auto const done = call.perform(DiscardDraft{.enquiry = draft->id});
  if (!done) return call.refused(done.error(), path_of(*draft, "draft"));
  return http::redirect(fmt::format("/people/{}/enquiries", draft->person.value));
}

http::Response preview_page(web::Call& call) { return show_preview(call); }

http::Response send_enquiry(web::Call& call) {
  auto const& typed = call.request.form;
  auto const behalf = std::strtoll(std::string(typed.one("on_behalf_of")).c_str(), nullptr, 10);
  auto const sent = call.perform(SendEnquiry{.enquiry = call.id<EnquiryId>("id"), .lock_version = std::atoi(std::string(typed.one("lock_version")).c_str()),
                                             .on_behalf_of = behalf > 0 ? std::optional(StaffId{behalf}) : std::nullopt});
  if (!sent && sent.error().kind == base::Refused::invalid) return show_preview(call, sent.error().errors);
  if (!sent) return call.refused(sent.error(), fmt::format("/enquiries/{}/draft", call.request.param("id")));
  return http::redirect(fmt::format("/enquiries/{}?sent=yes", call.request.param("id")));
}

}  // namespace enquiries::pages

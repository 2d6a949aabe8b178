// What came back, beside what was asked: each item to read, then the grade of the answer. Using it is the assessment's.
#include "enquiries/actions/close_enquiry.hpp"
#include "enquiries/actions/grade_return.hpp"
#include "enquiries/actions/nothing_to_use.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/enquiry.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/reading_check.hpp"
#include "enquiries/store/returns.hpp"
#include "organisation/pages/training_notice.hpp"
#include "people/domain/child.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/record.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

std::string types_in_words(std::vector<IncidentType> const& types) {
  std::string words;
  for (auto const type : types) words += (words.empty() ? "" : ", ") + std::string(name(type));
  return words;
}

std::string_view known_words(Known known) {
  switch (known) {
    case Known::never: return "Never known";
    case Known::closed_case: return "Known, case closed";
    case Known::open_case: return "Open case";
    case Known::not_searched: return "Not searched";
  }
  return {};
}
std::string_view kind_words(ReturnKind kind) {
  switch (kind) {
    case ReturnKind::interim: return "Returned in part";
    case ReturnKind::final_return: return "Returned";
    case ReturnKind::corrected: return "Corrected";
  }
  return {};
}
std::string_view route_words(ReturnRoute route) { return route == ReturnRoute::telephone ? "telephone" : "in a meeting"; }

Html item_view(ItemRow const& item) {
  using namespace govuk;
  std::vector<SummaryRow> rows;
  auto const& content = item.content;
  if (content.person_role) rows.push_back({.key = "The person's role", .value = name(*content.person_role)});
  if (content.children_present) rows.push_back({.key = "Children present", .value = name(*content.children_present)});
  if (!content.types.empty()) rows.push_back({.key = "Kind", .value = types_in_words(content.types)});
  if (content.outcome != IncidentOutcome::unknown) rows.push_back({.key = "Outcome", .value = name(content.outcome)});
  rows.push_back({.key = "Basis", .value = name(content.basis)});
  if (item.disclosable != Disclosable::yes) rows.push_back({.key = "May it be disclosed to the person?", .value = name(item.disclosable)});
  Html marks;
  if (!item.read) marks += {" ", tag({.text = "Not yet read", .colour = Colour::purple})};
  if (item.interim) marks += {" ", tag({.text = "Interim", .colour = Colour::turquoise})};
  if (item.withdrawn) marks += {" ", tag({.text = "Withdrawn by the sender", .colour = Colour::grey})};
  return summary_card({.title = content.kind == ItemKind::incident || content.date_from ? Html{name(content.kind), ", ", item_date(content)} : Html(name(content.kind)), .heading_level = 3}, {p({what_happened(content), marks}), summary_list({.rows = rows, .no_border = true})});
}

Html questions_view(web::Call& call, ReturnRow const& row) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& answered : answers_of(call.view, row.id)) rows.push_back({text(answered.question), name(answered.code), answered.reason});
  if (rows.empty()) return {};
  return table({.caption = "Question by question", .caption_size = Size::s, .head = {"Question", "Answer", "Reason"}, .rows = rows, .scroll = true, .id = fmt::format("questions-{}", row.id.value)});
}

Html children_view(web::Call& call, EnquiryRow const& enquiry, ReturnRow const& row) {
  using namespace govuk;
  auto const known = people::children_of(call.view, enquiry.person);
  std::vector<std::vector<Cell>> rows;
  for (auto const& answered : child_answers_of(call.view, row.id)) {
    auto const child = std::find_if(known.begin(), known.end(), [&](auto const& c) { return answered.child && c.id == *answered.child; });
    rows.push_back({child != known.end() ? people::name_of(*child) : "Another child: " + answered.other_child, known_words(answered.known), Html{answered.status, answered.dates.empty() ? Html() : Html{", ", answered.dates}}, answered.plan, answered.worker,
                    answered.not_ours_code.empty() ? Html(answered.contact_conditions) : Html("Another authority is responsible: it was asked")});
  }
  if (rows.empty()) return {};
  return table({.caption = "Child by child", .caption_size = Size::s, .head = {"Child", "Known to them", "Status", "Plan", "Worker", "Conditions on contact"}, .rows = rows, .scroll = true, .id = fmt::format("children-{}", row.id.value)});
}

Html return_view(web::Call& call, EnquiryRow const& enquiry, ReturnRow const& row, std::vector<ItemRow> const& items) {
  using namespace govuk;
  Html out = {h2({kind_words(row.kind), ", ", instant_words(row.recorded_at)}),
              summary_list({.rows = {{.key = "What was searched", .value = row.searched.empty() ? Html("Not stated") : Html(row.searched)},
                                     {.key = "Handling conditions", .value = row.handling.empty() ? Html("Not stated") : Html(row.handling)},
                                     {.key = "Left out", .value = row.redactions.empty() || row.redactions == "none" ? Html("Nothing") : Html(row.redactions)}}})};
  if (is_spoken(row.route))
    out += warning_text({.text = Html{"Given by ", route_words(row.route), " by ", row.said_by, ", heard by ", row.heard_by, row.confirmed_at ? "; confirmed in writing." : "; not yet confirmed in writing, so it counts as missing."}});
  out += children_view(call, enquiry, row) + questions_view(call, row);
  for (auto const& item : items)
    if (item.answer == row.id) out += item_view(item);
  return out;
}

// The answer she reads next, so that a morning's answers are read one after another.
Html next_to_read(web::Call& call, EnquiryId here) {
  using namespace govuk;
  auto lines = enquiries_of_staff(call.view, call.scope.staff, Which::to_read);
  std::erase_if(lines, [&](auto const& line) { return line.id == here; });
  if (lines.empty()) return {};
  auto const& next = lines.front();
  return p({link_to(fmt::format("/enquiries/{}/answer", next.id.value), Html{"Read the next answer: ", who(next.forenames, next.surname), ", ", next.agency_name}), " (", number(static_cast<std::int64_t>(lines.size())), " left to read)"});
}

// Every question came back "cannot be shared": it is graded, then asked again, or left at that with a reason.
Html nothing_form(web::Call& call, EnquiryRow const& enquiry, govuk::FormView const& typed) {
  using namespace govuk;
  Html const what = inset_text({.text = "This answer holds nothing that can be cited or set aside. Grade it, then ask again, or say why it is left at that."});
  if (!enquiry.grade) return what;
  return what + form({.action = fmt::format("/enquiries/{}/nothing-to-use", enquiry.id.value), .csrf = call.csrf(),
                      .body = {text_area({.name = "reason", .label = "Why is it not asked again?", .form = &typed, .rows = 2}), button({.text = "Leave it at that: nothing to use", .kind = ButtonKind::secondary})}});
}

Html read_form(web::Call& call, EnquiryRow const& enquiry, std::vector<ItemRow> const& items, govuk::FormView const& typed) {
  using namespace govuk;
  if (!call.may(ledger::Permission::raise_enquiries)) return {};
  bool const unread = enquiry.state == EnquiryState::returned_final || std::any_of(items.begin(), items.end(), [](auto const& item) { return !item.read; });
  if (enquiry.state == EnquiryState::read && leaves_nothing(call.view, enquiry.id)) return nothing_form(call, enquiry, typed) + next_to_read(call, enquiry.id);
  if (!unread) return p(link_to(fmt::format("/people/{}/assessment", enquiry.person.value), "Use it in the assessment")) + next_to_read(call, enquiry.id);
  Html notice;
  if (enquiry.kind == EnquiryKind::police_da && enquiry.state == EnquiryState::returned_final) {
    using organisation::CriticalWork;
    notice = organisation::pages::training_notice(organisation::training_for(call.view, CriticalWork::close_da_enquiry), CriticalWork::close_da_enquiry);
  }
  return notice + form({.action = fmt::format("/enquiries/{}/read", enquiry.id.value), .csrf = call.csrf(), .body = button({.text = "I have read all of this"})});
}

// The reader's training asked for a senior beside her.
Html reading_check_view(web::Call& call, EnquiryRow const& enquiry) {
  using namespace govuk;
  auto const check = reading_check_of(call.view, enquiry.id);
  if (!check) return {};
  if (check->done_at) return p({"Its reading by ", check->asked_name, " was countersigned by ", check->done_name, ", ", base::date_and_time(*check->done_at), "."});
  Html const waits = inset_text({.text = Html{"Read by ", check->asked_name, ", ", base::date_and_time(check->asked_at), ". A senior countersigns before it is closed: ", check->why, "."}});
  if (!call.may(ledger::Permission::countersign) || check->asked_by == call.scope.account) return waits;
  return waits + form({.action = fmt::format("/enquiries/{}/countersign-reading", enquiry.id.value), .csrf = call.csrf(),
                       .body = {text_area({.name = "note", .label = "Note, if you have one", .rows = 2}), button({.text = "I have read it too: countersign"})}});
}

// Thin, redacted or about somebody else: the partner reads what is missing, and the clock begins again.
Html again_form(web::Call& call, EnquiryRow const& enquiry) {
  using namespace govuk;
  if (!call.may(ledger::Permission::raise_enquiries)) return {};
  if (enquiry.state != EnquiryState::returned_final && enquiry.state != EnquiryState::read) return {};
  return details({.summary = "Ask again", .body = form({.action = fmt::format("/enquiries/{}/again", enquiry.id.value), .csrf = call.csrf(),
                                                        .body = {text_area({.name = "why", .label = "What is missing?", .hint = "The partner reads this", .rows = 3}), button({.text = "Ask again", .kind = ButtonKind::secondary})}})});
}

// The reader's tests; what can be computed is not asked. The worst that fails gives the grade.
Html grade_form(web::Call& call, ReturnRow const& row, govuk::FormView const& typed) {
  using namespace govuk;
  if (row.grade) return p({"Graded ", strong(name(*row.grade)), row.late ? ", and late" : "", row.grade_note.empty() ? "" : ": " + row.grade_note, "."});
  if (!call.may(ledger::Permission::raise_enquiries)) return {};
  if (is_spoken(row.route) && !row.confirmed_at) return {};
  return details({.summary = "Grade this answer",
                  .body = form({.action = fmt::format("/returns/{}/grade", row.id.value), .csrf = call.csrf(),
                                .body = {radios({.name = "right_person", .legend = "Right person and children, by two identifiers?", .items = yes_no(), .form = &typed, .inline_items = true}),
                                         radios({.name = "scope_stated", .legend = "Is it said what was searched?", .items = yes_no(), .form = &typed, .inline_items = true}),
                                         radios({.name = "four_fields", .legend = "Has each incident its date, what happened, role and children present?",
                                                 .items = {{.value = "yes", .text = "Yes"}, {.value = "part", .text = "In part"}, {.value = "no", .text = "No"}}, .form = &typed, .inline_items = true}),
                                         radios({.name = "unredacted", .legend = "Nothing left out, or each gap explained?", .items = yes_no(), .form = &typed, .inline_items = true}),
                                         text_area({.name = "note", .label = "Note to the partner's figures", .form = &typed, .rows = 2}), button({.text = "Record the grade", .kind = ButtonKind::secondary})}}),
                  .open = typed.failed() && !typed.find("reason")});
}

// What the return itself tells is computed; the reader's own tests come from the form.
QualityTests typed_tests(web::Call& call, ReturnRow const& row, std::vector<base::FieldError>& errors) {
  auto tests = proposed_tests(content_of(call.view, row), questions_of(call.view, row.enquiry), !row.late);
  struct Field {
    std::string_view name;
    Test QualityTests::*test;
  };
  for (auto const& [field, test] : {Field{"right_person", &QualityTests::right_people}, Field{"scope_stated", &QualityTests::scope_stated},
                                    Field{"four_fields", &QualityTests::incidents_complete}, Field{"unredacted", &QualityTests::redactions_explained}}) {
    if (auto const typed = base::from_word<Test>(call.request.form.one(field))) tests.*test = *typed;
    else errors.push_back({std::string(field), "Answer each of the four questions"});
  }
  return tests;
}

http::Response show(web::Call& call, EnquiryId id, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const enquiry = find_enquiry(call.view, id);
  if (!enquiry) return call.not_found();
  auto const header = people::header_of(call.view, enquiry->person);
  if (!header) return call.not_found();
  auto const rows = returns_of(call.view, id);
  auto const items = items_of(call.view, id);
  govuk::FormView const typed(call.request.form, std::move(errors));
  Html body = {caption({enquiry->reference, ", ", enquiry->agency_name}), h2("The answer", Size::l), p({"Waiting on it: ", strong(enquiry->decision_waiting)})};
  if (rows.empty()) body += p("Nothing has been returned yet.");
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) body += return_view(call, *enquiry, *row, items) + grade_form(call, *row, typed);
  for (auto const& file : attachments_of(call.view, id)) body += p(link_to(fmt::format("/attachments/{}", file.id.value), Html{"Download ", file.file_name}));
  if (!rows.empty()) body += read_form(call, *enquiry, items, typed) + reading_check_view(call, *enquiry) + again_form(call, *enquiry);
  Page const page{.title = "The answer", .section = people::full_name(header->person), .body = body, .form = typed.failed() ? &typed : nullptr,
                  .before = people::person_frame(call, *header, "enquiries")};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response answer_page(web::Call& call) { return show(call, call.id<EnquiryId>("id")); }

http::Response countersign_reading(web::Call& call) {
  auto const path = fmt::format("/enquiries/{}/answer", call.id<EnquiryId>("id").value);
  auto const done = call.perform(CountersignReading{.enquiry = call.id<EnquiryId>("id"), .note = std::string(call.request.form.one("note"))});
  return done ? http::redirect(path) : call.refused(done.error(), path);
}

http::Response read_answer(web::Call& call) {
  auto const id = call.id<EnquiryId>("id");
  auto const read = call.perform(ReadItems{.enquiry = id});
  if (!read) return call.refused(read.error(), fmt::format("/enquiries/{}/answer", id.value));
  return http::redirect(fmt::format("/enquiries/{}/answer", id.value));
}

http::Response nothing_to_use(web::Call& call) {
  auto const id = call.id<EnquiryId>("id");
  auto const left = call.perform(NothingToUse{.enquiry = id, .reason = std::string(call.request.form.one("reason"))});
  if (!left && left.error().kind == base::Refused::invalid) return show(call, id, left.error().errors);
  if (!left) return call.refused(left.error(), fmt::format("/enquiries/{}/answer", id.value));
  return http::redirect(fmt::format("/enquiries/{}", id.value));
}

http::Response grade_answer(web::Call& call) {
  auto const row = find_return(call.view, call.id<ReturnId>("id"));
  if (!row) return call.not_found();
  std::vector<base::FieldError> errors;
  auto const tests = typed_tests(call, *row, errors);
  if (!errors.empty()) return show(call, row->enquiry, errors);
  auto const graded = call.perform(GradeReturn{.answer = row->id, .tests = tests, .grade = proposed_grade(tests), .note = std::string(call.request.form.one("note"))});
  if (!graded && graded.error().kind == base::Refused::invalid) return show(call, row->enquiry, graded.error().errors);
  if (!graded) return call.refused(graded.error(), fmt::format("/enquiries/{}/answer", row->enquiry.value));
  return http::redirect(fmt::format("/enquiries/{}/answer", row->enquiry.value));
}

http::Response download_attachment(web::Call& call) {
  auto const opened = open_attachment(call.view, AttachmentId{call.request.id("id").value_or(0)});
  if (!opened) return call.not_found();
  auto const& [row, bytes] = *opened;
  return http::download(row.file_name, row.content_type, std::string(reinterpret_cast<char const*>(bytes.data()), bytes.size()));
}

}  // namespace enquiries::pages

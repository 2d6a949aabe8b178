// One person's needs and enquiries: what is needed, asked, answered, in that order.
#include "enquiries/actions/draft_enquiry.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/letter.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/need.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/record.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

Html needs_table(std::vector<NeedRow> const& needs, base::Date today) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& need : needs) {
    if (need.state != NeedState::needed) continue;
    rows.push_back({link_to(fmt::format("/needs/{}", need.id.value), Html{name(need.kind), need.agency_name.empty() ? Html(", authority to be chosen") : Html{", ", need.agency_name}}),
                    need.waits_for_spo() ? tag({.text = "Waits for a senior", .colour = Colour::yellow}) : tag({.text = "Not yet asked", .colour = Colour::red}),
                    priority_words(need.priority, need.priority_reason), due_words(need.ask_by, today), date_words(need.need_by)});
  }
  if (rows.empty()) return p("Nothing is needed that has not been asked.");
  return table({.caption = "Needed and not yet asked", .caption_size = Size::m, .head = {"What", "Where it stands", "Priority", "Ask by", "Answer needed by"}, .rows = rows, .scroll = true, .id = "to-ask"});
}

Html enquiries_table(std::vector<EnquiryLine> const& lines, base::Instant now) {
  using namespace govuk;
  if (lines.empty()) return p("No enquiry has been made about this person yet.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines)
    rows.push_back({reference_words(line.reference.empty() ? "Draft" : line.reference, enquiry_href(line)),
                    name(line.kind), line.agency_name, state_tag(line.state, line.kind), due_words(line.due_on, line.due_moment, now, is_waiting(line.state)), instant_words(line.returned_at)});
  return table({.caption = "Asked, the newest first", .caption_size = Size::m, .head = {"Enquiry", "Kind", "To", "Where it stands", "Due", "Returned"}, .rows = rows, .scroll = true, .id = "enquiries"});
}

Html letters_list(std::vector<LetterRow> const& letters, base::Date today) {
  using namespace govuk;
  if (letters.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& letter : letters)
    rows.push_back({link_to(fmt::format("/letters/{}", letter.id.value), Html{"To the ", office_name(letter.addressee)}), letter.authority.empty() ? Html("To be chosen") : Html(letter.authority),
                    name(letter.state), due_words(letter.due_on, today, is_open(letter.state)), date_words(letter.sent_on)});
  return table({.caption = "Letters", .caption_size = Size::m, .head = {"Letter", "Authority", "Where it stands", "Send by", "Sent"}, .rows = rows, .scroll = true, .id = "letters"});
}

Html decided_list(std::vector<NeedRow> const& needs) {
  using namespace govuk;
  std::vector<Html> items;
  for (auto const& need : needs)
    if (need.state == NeedState::not_needed || need.state == NeedState::information_held)
      items.push_back({name(need.kind), ": ", name(need.state), need.decision ? Html{" because ", text(*need.decision)} : Html(), need.decision_text.empty() ? Html() : Html{". ", need.decision_text},
                       need.decided_by.empty() ? Html() : Html{" (", need.decided_by, ", ", instant_words(need.decided_at), ")"},
                       need.state == NeedState::information_held ? Html{" ", link_to(fmt::format("/needs/{}/record", need.id.value), "Copy for the case record")} : Html()});
  if (items.empty()) return {};
  return details({.summary = "Decided without an enquiry", .body = ul(items)});
}

// Children's services are asked of each authority in which a child of the record lives.
Html raise_form(web::Call& call, PersonId person, govuk::FormView const& typed) {
  using namespace govuk;
  return details({.summary = "Ask something that no rule asks for",
                  .body = form({.action = fmt::format("/people/{}/enquiries", person.value), .csrf = call.csrf(),
                                .body = {select({.name = "police", .label = "A police force", .items = agency_options(call.view, EnquiryKind::police_da, "None"), .form = &typed}),
                                         select({.name = "childrens", .label = "Or a children's services authority", .items = agency_options(call.view, EnquiryKind::childrens, "None"), .form = &typed}),
                                         text_input({.name = "decision", .label = "Which decision waits on the answer?", .hint = "For example: home visit on 12 July", .form = &typed}),
                                         button({.text = "Draft the enquiry", .kind = ButtonKind::secondary})}}),
                  .open = typed.failed()});
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  auto const id = call.id<PersonId>("id");
  auto const header = people::header_of(call.view, id);
  if (!header) return call.not_found();
  auto const needs = needs_of_person(call.view, id);
  auto const today = call.view.today();
  govuk::FormView const form(call.request.form, std::move(errors));
  govuk::Page page{.title = "Enquiries", .section = people::full_name(header->person),
                   .body = {govuk::h2("Enquiries", govuk::Size::l), needs_table(needs, today), enquiries_table(enquiries_of_person(call.view, id), call.now), letters_list(letters_of_person(call.view, id), today), decided_list(needs), raise_form(call, id, form)},
                   .form = form.failed() ? &form : nullptr,
                   .before = people::person_frame(call, *header, "enquiries")};
  return form.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response person_enquiries_page(web::Call& call) { return show(call); }

http::Response raise_enquiry(web::Call& call) {
  auto const chosen = [&](std::string_view field) { return std::strtoll(std::string(call.request.form.one(field)).c_str(), nullptr, 10); };
  auto const police = chosen("police"), childrens = chosen("childrens");
  if ((police > 0) == (childrens > 0)) return show(call, {{"police", "Choose one police force or one authority"}});
  auto drafted = call.perform(DraftEnquiry{.person = call.id<PersonId>("id"), .kind = police > 0 ? EnquiryKind::police_da : EnquiryKind::childrens, .agency = AgencyId{std::max(police, childrens)},
                                                 .decision_waiting = std::string(call.request.form.one("decision"))});
  if (!drafted)
    for (auto& error : drafted.error().errors) error.field = error.field == "decision_waiting" ? "decision" : police > 0 ? "police" : "childrens";
  if (!drafted && drafted.error().kind == base::Refused::invalid) return show(call, drafted.error().errors);
  if (!drafted) return call.refused(drafted.error(), fmt::format("/people/{}/enquiries", call.request.param("id")));
  return http::redirect(fmt::format("/enquiries/{}/draft", drafted->value));
}

}  // namespace enquiries::pages

// One person's needs and enquiries: what is needed, asked, answered, in that order.
#include "enquiries/actions/draft_enquiry.hpp"
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/agency.hpp"
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
  return table({.caption = "Needed and not yet asked", .caption_size = Size::m, .head = {"What", "Where it stands", "Priority", "Ask by", "Answer needed by"}, .rows = rows});
}

Html enquiries_table(std::vector<EnquiryLine> const& lines, base::Date today) {
  using namespace govuk;
  if (lines.empty()) return p("No enquiry has been made about this person yet.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines)
    rows.push_back({link_to(fmt::format(line.state == EnquiryState::draft ? "/enquiries/{}/draft" : "/enquiries/{}", line.id.value), line.reference.empty() ? "Draft" : line.reference),
                    name(line.kind), line.agency_name, state_tag(line.state, line.kind), due_words(line.due_on, today, is_waiting(line.state)), instant_words(line.returned_at)});
  return table({.caption = "Enquiries", .caption_size = Size::m, .head = {"Enquiry", "Kind", "To", "Where it stands", "Due", "Returned"}, .rows = rows});
}

Html decided_list(std::vector<NeedRow> const& needs) {
  using namespace govuk;
  std::vector<Html> items;
  for (auto const& need : needs)
    if (need.state == NeedState::not_needed || need.state == NeedState::information_held)
      items.push_back({name(need.kind), ": ", name(need.state), need.decision ? Html{" because ", text(*need.decision)} : Html(), need.decision_text.empty() ? Html() : Html{". ", need.decision_text},
                       need.decided_by.empty() ? Html() : Html{" (", need.decided_by, ", ", instant_words(need.decided_at), ")"}});
  if (items.empty()) return {};
  return details({.summary = "Decided without an enquiry", .body = ul(items)});
}

// Children's services are asked of each authority in which a child of the record lives.
Html raise_form(web::Call& call, PersonId person) {
  using namespace govuk;
  std::vector<Option> agency_options{{.value = "", .text = "Choose who to ask"}};
  for (auto const kind : {EnquiryKind::police_da, EnquiryKind::childrens})
    for (auto const& agency : agencies(call.view, kind))
      agency_options.push_back({.value = fmt::format("{} {}", base::word(kind), agency.id.value), .text = agency.name});
  FormView const typed(call.request.form);
  return details({.summary = "Ask something that no rule asks for",
                  .body = form({.action = fmt::format("/people/{}/enquiries", person.value), .csrf = call.csrf(),
                                .body = {select({.name = "who", .label = "Police force or children's services", .items = agency_options, .form = &typed}),
                                         text_input({.name = "decision", .label = "Which decision waits on the answer?", .hint = "For example: home visit on 12 July", .form = &typed}),
                                         button({.text = "Draft the enquiry", .kind = ButtonKind::secondary})}})});
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  auto const id = call.id<PersonId>("id");
  auto const header = people::person_header(call.view, id);
  if (!header) return call.not_found();
  auto const needs = needs_of_person(call.view, id);
  auto const today = call.view.today();
  govuk::FormView const form(call.request.form, std::move(errors));
  govuk::Page page{.title = "Enquiries", .section = people::full_name(header->forenames, header->surname),
                   .body = {govuk::h2("Enquiries", govuk::Size::l), needs_table(needs, today), enquiries_table(enquiries_of_person(call.view, id), today), decided_list(needs), raise_form(call, id)},
                   .form = form.failed() ? &form : nullptr,
                   .before = people::person_frame(call, *header, "enquiries")};
  return form.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response person_enquiries_page(web::Call& call) { return show(call); }

http::Response raise_enquiry(web::Call& call) {
  auto const chosen = base::words_of(call.request.form.one("who"));
  auto const kind = chosen.size() == 2 ? base::from_word<EnquiryKind>(chosen[0]) : std::nullopt;
  if (!kind) return show(call, {{"who", "Choose who to ask"}});
  std::int64_t const agency = std::strtoll(std::string(chosen[1]).c_str(), nullptr, 10);
  auto const drafted = call.perform(DraftEnquiry{.person = call.id<PersonId>("id"), .kind = *kind, .agency = AgencyId{agency},
                                                 .decision_waiting = std::string(call.request.form.one("decision"))});
  if (!drafted && drafted.error().kind == base::Refused::invalid) return show(call, drafted.error().errors);
  if (!drafted) return call.refused(drafted.error(), fmt::format("/people/{}/enquiries", call.request.param("id")));
  return http::redirect(fmt::format("/enquiries/{}/draft", drafted->value));
}

}  // namespace enquiries::pages

// The page a practitioner begins the day with: answers not yet read, then what only she can do, then what waits on others.
// A senior sees the same for her team.
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/letter.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/need.hpp"
#include "people/store/lists.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

struct Work {
  std::vector<EnquiryLine> to_read, for_us, waiting, telephone;
  std::vector<NeedLine> needs;
  std::vector<LetterRow> letters;
};

constexpr int shown_at_most = 200;

bool own_cases(web::Call const& call) { return call.scope.role == ledger::Role::practitioner; }

Work work_of(web::Call& call) {
  if (own_cases(call))
    return {.to_read = enquiries_of_staff(call.view, call.scope.staff, Which::to_read),
            .for_us = enquiries_of_staff(call.view, call.scope.staff, Which::for_us),
            .waiting = enquiries_of_staff(call.view, call.scope.staff, Which::waiting),
            .telephone = enquiries_of_staff(call.view, call.scope.staff, Which::telephone),
            .needs = needs_to_decide(call.view, call.scope.staff),
            .letters = open_letters_of(call.view, call.scope.staff)};
  return {.to_read = enquiries_of_place(call.view, Which::to_read, {}, shown_at_most),
          .for_us = enquiries_of_place(call.view, Which::for_us, {}, shown_at_most),
          .waiting = enquiries_of_place(call.view, Which::waiting, {}, shown_at_most),
          .telephone = enquiries_of_place(call.view, Which::telephone, {}, shown_at_most),
          .needs = needs_of_place(call.view, shown_at_most),
          .letters = open_letters_of(call.view, std::nullopt)};
}

Html person_link(PersonId person, std::string_view forenames, std::string_view surname) {
  return govuk::link_to(fmt::format("/people/{}/enquiries", person.value), people::surname_first(forenames, surname));
}

Html none(std::string_view words) { return govuk::p(words); }

Html answers_to_read(Work const& work) {
  using namespace govuk;
  if (work.to_read.empty()) return none("Nothing new has come in.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : work.to_read)
    rows.push_back({person_link(line.person, line.forenames, line.surname),
                    link_to(fmt::format("/enquiries/{}/answer", line.id.value), "Read the answer", {.hidden = " of " + line.agency_name + " about " + who(line.forenames, line.surname)}),
                    line.agency_name, instant_words(line.returned_at), line.decision_waiting});
  return table({.caption = "Answers not yet read", .caption_size = Size::m, .head = {"Person", "Answer", "From", "Returned", "Waiting on it"}, .rows = rows, .scroll = true, .id = "to-read"});
}

Html needs_to_ask(Work const& work, base::Date today) {
  using namespace govuk;
  if (work.needs.empty()) return none("Nothing is needed that has not been asked.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& need : work.needs)
    rows.push_back({person_link(need.person, need.forenames, need.surname),
                    link_to(fmt::format("/needs/{}", need.id.value), need.decision ? "Waits for a senior" : "Ask, or say why not", {.hidden = ": " + who(need.forenames, need.surname)}),
                    Html{name(need.kind), need.agency_name.empty() ? Html(": authority to be chosen") : Html{": ", need.agency_name}},
                    priority_words(need.priority, need.priority_reason), due_words(need.ask_by, today)});
  return table({.caption = "Needed and not yet asked", .caption_size = Size::m, .head = {"Person", "What to do", "What is needed", "Priority", "Ask by"}, .rows = rows, .scroll = true, .id = "to-ask"});
}

// A hearing will not wait for the digest of tomorrow.
Html to_telephone(Work const& work) {
  using namespace govuk;
  if (work.telephone.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : work.telephone)
    rows.push_back({person_link(line.person, line.forenames, line.surname), link_to(fmt::format("/enquiries/{}", line.id.value), line.reference), line.agency_name, instant_words(line.due_moment),
                    link_to(fmt::format("/enquiries/{}/spoken", line.id.value), "Record what they say", {.hidden = " about " + who(line.forenames, line.surname)})});
  return table({.caption = "Telephone them now: the answer is needed today", .caption_size = Size::m, .head = {"Person", "Enquiry", "Telephone", "Needed by", "What to do"}, .rows = rows, .scroll = true, .id = "telephone"});
}

Html letters_to_send(Work const& work, base::Date today) {
  using namespace govuk;
  if (work.letters.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& letter : work.letters)
    rows.push_back({person_link(letter.person, letter.forenames, letter.surname),
                    link_to(fmt::format("/letters/{}", letter.id.value), Html{"Letter to the ", office_name(letter.addressee)}, {.hidden = " about " + who(letter.forenames, letter.surname)}),
                    letter.authority.empty() ? Html("To be chosen") : Html(letter.authority), name(letter.state), due_words(letter.due_on, today)});
  return table({.caption = "Letters to be sent", .caption_size = Size::m, .head = {"Person", "Letter", "Authority", "Where it stands", "Send by"}, .rows = rows, .scroll = true, .id = "letters"});
}

Html enquiries_for_us(Work const& work, base::Date today) {
  using namespace govuk;
  if (work.for_us.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : work.for_us)
    rows.push_back({person_link(line.person, line.forenames, line.surname),
                    link_to(enquiry_href(line), line.reference.empty() ? "Draft" : line.reference),
                    line.agency_name, state_tag(line.state, line.kind), due_words(line.due_on, today, false)});
  return table({.caption = "Enquiries that wait for you", .caption_size = Size::m, .head = {"Person", "Enquiry", "To", "Where it stands", "Due"}, .rows = rows, .scroll = true, .id = "for-us"});
}

Html waiting_on_others(Work const& work, base::Date today) {
  using namespace govuk;
  if (work.waiting.empty()) return none("Nothing is waiting to be returned.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : work.waiting)
    rows.push_back({person_link(line.person, line.forenames, line.surname), link_to(fmt::format("/enquiries/{}", line.id.value), line.reference), line.agency_name,
                    priority_words(line.priority, line.priority_reason), due_words(line.due_on, today), state_tag(line.state, line.kind)});
  return table({.caption = "Waiting to be returned", .caption_size = Size::m, .head = {"Person", "Enquiry", "From", "Priority", "Due", "Where it stands"}, .rows = rows, .scroll = true, .id = "waiting"});
}

Html people_table(web::Call& call) {
  using namespace govuk;
  auto const people = people::caseload_of(call.view, call.scope.staff, {.limit = shown_at_most});
  std::vector<std::vector<Cell>> rows;
  for (auto const& person : people)
    rows.push_back({link_to(fmt::format("/people/{}", person.id.value), people::surname_first(person.forenames, person.surname)), person.crn, people::label(person.rosh)});
  return table({.caption = Html{"All ", number(static_cast<std::int64_t>(people.size())), " people on probation who are yours"}, .caption_size = Size::m, .head = {"Person", "CRN", "Risk of serious harm"}, .rows = rows, .scroll = true, .id = "people"});
}

Html counts_line(Work const& work) {
  return govuk::p({govuk::strong(govuk::number(static_cast<std::int64_t>(work.to_read.size()))), " to read, ",
                   govuk::strong(govuk::number(static_cast<std::int64_t>(work.needs.size() + work.letters.size() + work.for_us.size()))), " for you to do, ",
                   govuk::strong(govuk::number(static_cast<std::int64_t>(work.waiting.size()))), " waiting on others."},
                  "govuk-body-l");
}

}  // namespace

http::Response caseload_page(web::Call& call) {
  auto const work = work_of(call);
  auto const today = call.view.today();
  Html body = {govuk::caption(call.scope.name), govuk::h1(own_cases(call) ? "My caseload" : "Team caseload"), counts_line(work),
               answers_to_read(work), to_telephone(work), needs_to_ask(work, today), letters_to_send(work, today), enquiries_for_us(work, today), waiting_on_others(work, today)};
  if (own_cases(call)) body += people_table(call);
  return call.page({.title = own_cases(call) ? "My caseload" : "Team caseload", .body = std::move(body), .wide = true});
}

}  // namespace enquiries::pages

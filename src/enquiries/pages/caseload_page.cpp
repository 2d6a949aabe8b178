// The page a practitioner begins the day with: answers not yet read, then what only she can do, then what waits on others.
// A senior sees the same for her team.
#include "enquiries/pages/handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/letter.hpp"
#include "enquiries/store/lists.hpp"
#include "enquiries/store/need.hpp"
#include "organisation/pages/training_notice.hpp"
#include "people/store/lists.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

struct Work {
  std::vector<EnquiryLine> to_read, for_us, waiting, telephone;
  std::vector<NeedLine> needs;
  std::vector<LetterRow> letters;
  bool team = false;   // of several practitioners: each line says whose it is
};

constexpr int shown_at_most = 1000;

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
          .letters = open_letters_of(call.view, std::nullopt),
          .team = true};
}

// Name and, where the list has it, CRN: two people of one name are not mixed up.
template <class Line>
Html person_link(Line const& line) {
  auto const link = govuk::link_to(fmt::format("/people/{}/enquiries", line.person.value), people::surname_first(line.forenames, line.surname));
  if constexpr (requires { line.crn; }) return {link, govuk::second_line(line.crn)};
  else return link;
}

using Rows = std::vector<std::vector<govuk::Cell>>;

// A table of enquiries; a senior's has a last column that says whose each is.
Html enquiry_table(Work const& work, std::string_view id, std::string_view caption, std::vector<govuk::Head> head, Rows rows, std::vector<EnquiryLine> const& lines) {
  if (work.team) {
    head.emplace_back("Whose it is");
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].emplace_back(lines[i].acting_name.empty() ? "Nobody’s yet" : lines[i].acting_name);
  }
  return govuk::table({.caption = caption, .caption_size = govuk::Size::m, .head = std::move(head), .rows = std::move(rows), .scroll = true, .id = std::string(id)});
}

// A part with nothing in it keeps its heading, so that one sees what there is none of.
Html none(std::string_view heading, std::string_view words) { return {govuk::h2(heading), govuk::p(words)}; }

Html answers_to_read(Work const& work) {
  using namespace govuk;
  if (work.to_read.empty()) return none("Answers not yet read", "Nothing new has come in.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : work.to_read)
    rows.push_back({person_link(line),
                    link_to(fmt::format("/enquiries/{}/answer", line.id.value), "Read the answer", {.hidden = " of " + line.agency_name + " about " + who(line.forenames, line.surname)}),
                    line.agency_name, line.returned_at ? instant_words(line.returned_at) : Html("In part so far"), line.decision_waiting});
  return enquiry_table(work, "to-read", "Answers not yet read", {"Person", "Answer", "From", "Returned", "Waiting on it"}, rows, work.to_read);
}

Html needs_to_ask(Work const& work, base::Date today) {
  using namespace govuk;
  if (work.needs.empty()) return none("Needed and not yet asked", "Nothing is needed that has not been asked.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& need : work.needs)
    rows.push_back({person_link(need),
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
    rows.push_back({person_link(line), reference_words(line.reference, fmt::format("/enquiries/{}", line.id.value)), line.agency_name, instant_words(line.due_moment),
                    link_to(fmt::format("/enquiries/{}/spoken", line.id.value), "Record what they say", {.hidden = " about " + who(line.forenames, line.surname)})});
  return table({.caption = "Telephone them now: the answer is needed today", .caption_size = Size::m, .head = {"Person", "Enquiry", "Telephone", "Needed by", "What to do"}, .rows = rows, .scroll = true, .id = "telephone"});
}

Html letters_to_send(Work const& work, base::Date today) {
  using namespace govuk;
  if (work.letters.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& letter : work.letters)
    rows.push_back({person_link(letter),
                    link_to(fmt::format("/letters/{}", letter.id.value), Html{"Letter to the ", office_name(letter.addressee)}, {.hidden = " about " + who(letter.forenames, letter.surname)}),
                    letter.authority.empty() ? Html("To be chosen") : Html(letter.authority), name(letter.state), due_words(letter.due_on, today)});
  return table({.caption = "Letters to be sent", .caption_size = Size::m, .head = {"Person", "Letter", "Authority", "Where it stands", "Send by"}, .rows = rows, .scroll = true, .id = "letters"});
}

// The one thing to do next: an answer that was read is used in the assessment, the rest goes on from its own page.
struct Next {
  std::string_view words;
  std::string href;
};
Next next_of(EnquiryLine const& line) {
  switch (line.state) {
    case EnquiryState::draft: return {"Finish and send it", enquiry_href(line)};
    case EnquiryState::more_information_asked: return {"Answer their question", enquiry_href(line)};
    case EnquiryState::undeliverable: return {"See why it did not arrive", enquiry_href(line)};
    case EnquiryState::not_ours: return {"Choose who to ask", enquiry_href(line)};
    case EnquiryState::cannot_identify: return {"Ask again with more to go on", enquiry_href(line)};
    case EnquiryState::declined: return {"Ask again, or have it closed", enquiry_href(line)};
    case EnquiryState::read: return {"Use it in the assessment", fmt::format("/people/{}/assessment", line.person.value)};
    default: return {"Open it", enquiry_href(line)};
  }
}

Html enquiries_for_us(Work const& work, base::Date today) {
  using namespace govuk;
  if (work.for_us.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : work.for_us)
    rows.push_back({person_link(line),
                    link_to(next_of(line).href, next_of(line).words, {.hidden = fmt::format(": {}, {}", line.reference.empty() ? "draft" : line.reference, who(line.forenames, line.surname))}),
                    line.reference.empty() ? Html("Not sent yet") : reference_words(line.reference, fmt::format("/enquiries/{}", line.id.value)), line.agency_name, state_tag(line.state, line.kind), due_words(line.due_on, today, false)});
  return enquiry_table(work, "for-us", work.team ? "Enquiries that wait for the team" : "Enquiries that wait for you", {"Person", "What to do", "Enquiry", "To", "Where it stands", "Due"}, rows, work.for_us);
}

Html waiting_on_others(Work const& work, base::Instant now) {
  using namespace govuk;
  if (work.waiting.empty()) return none("Waiting to be returned", "Nothing is waiting to be returned.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : work.waiting)
    rows.push_back({person_link(line), reference_words(line.reference, fmt::format("/enquiries/{}", line.id.value)), line.agency_name,
                    priority_words(line.priority, line.priority_reason), due_words(line.due_on, line.due_moment, now), state_tag(line.state, line.kind)});
  return enquiry_table(work, "waiting", "Waiting to be returned", {"Person", "Enquiry", "From", "Priority", "Due", "Where it stands"}, rows, work.waiting);
}

// What the lists above say of one person, in a cell: who lacks information is seen without opening forty records.
template <class Line>
Html count_of(std::vector<Line> const& lines, PersonId person) {
  auto const count = std::ranges::count(lines, person, &Line::person);
  return count == 0 ? govuk::number(0) : govuk::strong(govuk::number(count));
}

Html people_table(web::Call& call, Work const& work) {
  using namespace govuk;
  auto const people = people::caseload_of(call.view, call.scope.staff, {.limit = shown_at_most});
  std::vector<std::vector<Cell>> rows;
  for (auto const& person : people)
    rows.push_back({Html{link_to(fmt::format("/people/{}", person.id.value), people::surname_first(person.forenames, person.surname)), second_line(person.crn)}, people::label(person.rosh),
                    numeric(count_of(work.to_read, person.id)), numeric(count_of(work.needs, person.id)), numeric(count_of(work.waiting, person.id))});
  return table({.caption = people.size() == 1 ? Html("The one person on probation who is yours") : Html{"All ", number(static_cast<std::int64_t>(people.size())), " people on probation who are yours"}, .caption_size = Size::m,
                .head = {"Person", "Risk of serious harm", numeric_head("Answers to read"), numeric_head("Still to ask"), numeric_head("Waiting to be returned")}, .rows = rows, .scroll = true, .id = "people"});
}

// The numbers lead to their lists, for the lists are long.
Html counts_line(Work const& work) {
  using namespace govuk;
  auto const part = [](std::size_t count, std::string_view words, std::string_view list) {
    Html const text{number(static_cast<std::int64_t>(count)), " ", words};
    return count == 0 ? text : link_to(list, text);
  };
  return p({part(work.to_read.size(), "to read", "#to-read"), ", ", part(work.needs.size(), "to ask", "#to-ask"), ", ",
            work.letters.empty() ? Html() : Html{part(work.letters.size(), work.letters.size() == 1 ? "letter to send" : "letters to send", "#letters"), ", "},
            part(work.for_us.size(), "to go on with", "#for-us"), ", ", part(work.waiting.size(), "waiting on others", "#waiting"), "."},
           "govuk-body-l");
}

// What her training asks of who reads case data.
Html training_of_reader(web::Call& call) {
  using organisation::CriticalWork;
  auto const standing = organisation::training_for(call.view, CriticalWork::case_data);
  return standing.asks == organisation::TrainingAsks::warning ? organisation::pages::training_notice(standing, CriticalWork::case_data) : Html();
}

}  // namespace

http::Response caseload_page(web::Call& call) {
  auto const work = work_of(call);
  auto const today = call.view.today();
  Html body = {govuk::caption(call.scope.name), govuk::h1(own_cases(call) ? "My caseload" : "Team caseload"), counts_line(work), own_cases(call) ? training_of_reader(call) : Html(),
               answers_to_read(work), to_telephone(work), needs_to_ask(work, today), letters_to_send(work, today), enquiries_for_us(work, today), waiting_on_others(work, call.now)};
  if (own_cases(call)) body += people_table(call, work);
  return call.page({.title = own_cases(call) ? "My caseload" : "Team caseload", .body = std::move(body), .wide = true});
}

}  // namespace enquiries::pages

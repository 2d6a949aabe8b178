#include "enquiries/store/letter.hpp"

#include "enquiries/store/known.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "people/domain/person.hpp"
#include "people/store/record.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;

constexpr std::string_view columns =
    "select l.id, l.person_id, p.surname, p.forenames, l.trigger_id, l.gate, l.addressee, l.authority_code, coalesce(u.name, ''), l.copy_to, l.moment, l.state, l.raised_at, l.due_on, "
    "l.body, l.written_at, l.written_by, l.sent_on, l.sent_how, l.sent_by, l.sent_to, l.copied_to, l.reason, l.lock_version "
    "from letter l join person p on p.id = l.person_id left join authority u on u.code = l.authority_code where {visible p} and ";
constexpr Scoped by_id{"enquiries.letter", sql::composed<[] { return sql::pieces(columns, "l.id = :id"); }>};
constexpr Scoped of_person{"enquiries.letters_of_person", sql::composed<[] { return sql::pieces(columns, "l.person_id = :person order by l.id desc"); }>};
constexpr Scoped open_ones{"enquiries.open_letters", sql::composed<[] {
  return sql::pieces(columns, "l.state in ('to_write', 'written') and (:staff is null or p.practitioner_id = :staff or p.cover_id = :staff) order by l.due_on, l.id limit 500");
}>};
constexpr Scoped sent_with{"enquiries.enquiry_of_letter",
                           "select coalesce(e.reference, '') from enquiry e join person p on p.id = e.person_id join agency g on g.id = e.agency_id "
                           "where e.person_id = :person and e.kind = 'childrens' and g.code = :code and e.asked_at is not null and {visible p} "
                           "and ' ' || e.trigger_ids || ' ' like '% ' || :trigger || ' %' order by e.id desc limit 1"};

LetterChild child_in_words(people::Child const& child) {
  LetterChild words{.name = people::name_of(child)};
  words.born = child.birth_date ? "born " + base::date_in_full(*child.birth_date)
                                : child.expected_date ? "expected " + base::date_in_full(*child.expected_date) : std::string("date of birth not known");
  auto const own = people::on_one_line(child.address_lines, child.postcode);
  words.lives = !own.empty() ? "at " + own : child.contact == people::ContactKind::household ? std::string("in the person’s household") : std::string{};
  return words;
}

// Where the person goes: the address proposed, else the one at which the person lives.
std::string release_address(KnownPerson const& known, base::Date day) {
  for (auto const& address : known.parts.addresses)
    if (address.kind == people::AddressKind::proposed && (!address.to || day < *address.to)) return people::on_one_line(address.lines, address.postcode);
  for (auto const& address : known.parts.addresses)
    if (people::lived_at(address, day)) return people::on_one_line(address.lines, address.postcode);
  return {};
}

}  // namespace

std::optional<LetterRow> find_letter(ledger::View& view, LetterId id) {
  auto row = view.row<LetterRow>(by_id, {{"id", id}});
  if (row) view.look("letter.viewed", row->person, id.value);
  return row;
}
std::vector<LetterRow> letters_of_person(ledger::View& view, PersonId person) { return view.rows<LetterRow>(of_person, {{"person", person}}); }
std::vector<LetterRow> open_letters_of(ledger::View& view, std::optional<StaffId> practitioner) {
  return view.rows<LetterRow>(open_ones, {{"staff", practitioner}});
}

LetterFacts letter_facts(ledger::View& view, LetterRow const& letter) {
  auto const today = view.today();
  LetterFacts facts{.addressee = letter.addressee, .authority = letter.authority, .copy_office = letter.copy_to, .on = today, .release = letter.moment};
  auto const person = people::find_person(view, letter.person);
  auto const known = person ? known_person(view, letter.person) : std::nullopt;
  if (!known) return facts;
  facts.person = people::full_name(person->forenames, person->surname);
  facts.birth_date = person->birth_date;
  facts.crn = person->crn;
  for (auto const& sentence : known->parts.sentences)
    if (sentence.offence_child) facts.offences.push_back(sentence.offence);
  for (auto const& child : known->parts.children)
    if (people::in_force(child, today) && child.contact != people::ContactKind::no_contact) facts.children.push_back(child_in_words(child));
  facts.release_address = release_address(*known, today);
  if (auto const pdu = organisation::pdu_of(view, known->team, today)) {
    facts.unit = pdu->name;
    if (auto const head = organisation::head_of_pdu(view, pdu->id, today)) facts.copy_name = head->full_name;
  }
  if (known->practitioner)
    if (auto const staff = organisation::find_staff(view, *known->practitioner)) facts.practitioner = staff->full_name;
  facts.enquiry = view.row<std::string>(sent_with, {{"person", letter.person}, {"code", letter.authority_code}, {"trigger", letter.trigger}}).value_or("");
  return facts;
}

}  // namespace enquiries

#include "enquiries/store/enquiry.hpp"

#include "people/domain/link.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

using ledger::Scoped;

// The partner sees what the enquiry names and nothing else of the record, as it stands when they look.
constexpr Scoped person_of{"enquiries.subject",
                           "select p.surname, p.forenames, p.birth_date, p.sex, p.crn, "
                           "coalesce((select min(i.canonical) from person_identifier i where i.person_id = p.id and i.kind = 'pnc'), ''), "
                           "coalesce((select min(i.canonical) from person_identifier i where i.person_id = p.id and i.kind = 'cro'), '') "
                           "from enquiry e join person p on p.id = e.person_id where e.id = :id and ({visible p} or {addressed e})"};
constexpr Scoped aliases_named{"enquiries.subject_aliases",
                               "select a.surname, a.forenames from person_alias a join enquiry e on e.person_id = a.person_id join person p on p.id = e.person_id "
                               "where e.id = :id and ({visible p} or {addressed e}) order by a.id"};
constexpr Scoped addresses_named{"enquiries.subject_addresses",
                                 "select d.kind, d.lines, d.postcode, d.valid_from, d.valid_to from person_address d join enquiry e on e.person_id = d.person_id "
                                 "join person p on p.id = e.person_id where e.id = :id and ({visible p} or {addressed e}) order by d.valid_from desc, d.id desc"};
constexpr Scoped partners_named{"enquiries.subject_partners",
                                "select l.id, l.surname, l.forenames, l.birth_date, l.relation from enquiry_person n join person_link l on l.id = n.link_id "
                                "join enquiry e on e.id = n.enquiry_id join person p on p.id = e.person_id "
                                "where e.id = :id and ({visible p} or {addressed e}) order by l.id"};
constexpr Scoped children_named{"enquiries.subject_children",
                                "select c.id, c.surname, c.forenames, c.birth_date, c.expected_date, c.relation, c.address_lines, c.postcode, coalesce(u.name, '') "
                                "from enquiry_child n join person_child c on c.id = n.child_id join enquiry e on e.id = n.enquiry_id "
                                "join person p on p.id = e.person_id left join authority u on u.code = c.authority_code "
                                "where e.id = :id and ({visible p} or {addressed e}) order by c.id"};

struct Name {
  std::string surname;
  std::string forenames;
};

bool has_address(Subject const& subject) { return !subject.addresses.empty(); }

}  // namespace

std::optional<Subject> subject_of(ledger::View& view, EnquiryId id) {
  auto person = view.row<SubjectRow>(person_of, {{"id", id}});
  if (!person) return std::nullopt;
  Subject subject{.person = std::move(*person)};
  for (auto const& alias : view.rows<Name>(aliases_named, {{"id", id}})) subject.aliases.push_back(alias.surname + ", " + alias.forenames);
  subject.addresses = view.rows<SubjectAddress>(addresses_named, {{"id", id}});
  subject.partners = view.rows<SubjectPartner>(partners_named, {{"id", id}});
  subject.children = view.rows<SubjectChild>(children_named, {{"id", id}});
  return subject;
}

std::vector<std::string> doubts_about(Subject const& subject, EnquiryKind kind) {
  std::vector<std::string> doubts;
  if (!subject.person.birth_date) doubts.emplace_back("No date of birth is recorded: the partner may find the wrong person");
  if (!has_address(subject)) doubts.emplace_back("No address is recorded");
  if (kind == EnquiryKind::police_da && subject.person.pnc.empty()) doubts.emplace_back("No PNC ID is recorded: the search rests on name and date of birth");
  if (kind == EnquiryKind::police_da) return doubts;
  for (auto const& child : subject.children) {
    auto const name = child.forenames.empty() && child.surname.empty() ? std::string("A child") : child.forenames + ' ' + child.surname;
    if (!child.birth_date && !child.expected_date) doubts.push_back(fmt::format("{} has no date of birth recorded", name));
    if (child.address_lines.empty() && child.postcode.empty()) doubts.push_back(fmt::format("{} has no address of their own recorded", name));
  }
  return doubts;
}

}  // namespace enquiries

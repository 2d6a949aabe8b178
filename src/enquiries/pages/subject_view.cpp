#include "enquiries/pages/subject_view.hpp"

#include "enquiries/pages/words.hpp"
#include "people/domain/address.hpp"
#include "people/domain/person.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

std::string child_words(SubjectChild const& child, base::Date today) {
  std::string words = child.forenames.empty() ? "child of name not known" : who(child.forenames, child.surname);
  if (child.birth_date) words += fmt::format(", born {}, aged {}", base::date_in_full(*child.birth_date), base::age_on(*child.birth_date, today));
  else if (child.expected_date) words += fmt::format(", unborn, expected {}", base::date_in_full(*child.expected_date));
  else words += ", date of birth not known";
  auto const address = people::on_one_line(child.address_lines, child.postcode);
  if (!address.empty()) words += "; lives at " + address;
  if (!child.authority_name.empty()) words += fmt::format(" ({})", child.authority_name);
  return words;
}

std::string partner_words(SubjectPartner const& partner) {
  return who(partner.forenames, partner.surname) + (partner.birth_date ? ", born " + base::date_in_full(*partner.birth_date) : ", date of birth not known");
}

std::string address_words(SubjectAddress const& address) {
  return people::on_one_line(address.lines, address.postcode) + fmt::format(", from {}", base::date_in_full(address.from)) + (address.to ? " to " + base::date_in_full(*address.to) : "");
}

// `none` says what an empty list means: nothing on the record, or nothing that this enquiry names.
template <class Row, class Words>
Html listed(std::vector<Row> const& rows, Words words, std::string_view none = "None recorded") {
  std::vector<Html> items;
  for (auto const& row : rows) items.push_back(words(row));
  return items.empty() ? Html(none) : govuk::plain_list(items);
}

Html or_none(std::string_view value) { return value.empty() ? Html("Not recorded") : Html(value); }

}  // namespace

Html subject_view(Subject const& subject, base::Date today) {
  auto const& person = subject.person;
  return govuk::summary_list({.rows = {
                                  {.key = "Name", .value = who(person.forenames, person.surname)},
                                  {.key = "Other names", .value = listed(subject.aliases, [](auto const& alias) { return Html(alias); })},
                                  {.key = "Date of birth", .value = people::birth_in_words(person.birth_date, today)},
                                  {.key = "PNC ID", .value = or_none(person.pnc)},
                                  {.key = "CRO number", .value = or_none(person.cro)},
                                  {.key = "Case reference (CRN)", .value = person.crn},
                                  {.key = "Addresses", .value = listed(subject.addresses, [](auto const& address) { return Html(address_words(address)); })},
                                  {.key = "Partners and former partners", .value = listed(subject.partners, [](auto const& partner) { return Html(partner_words(partner)); }, "None named in this enquiry")},
                                  {.key = "Children", .value = listed(subject.children, [&](auto const& child) { return Html(child_words(child, today)); }, "None named in this enquiry")},
                              }});
}

Html request_view(EnquiryRow const& enquiry, std::vector<Question> const& questions) {
  return govuk::summary_list({.rows = {
                                  {.key = "Decision waiting on the answer", .value = enquiry.decision_waiting},
                                  {.key = "Purpose", .value = enquiry.purpose},
                                  {.key = "Legal gateway", .value = enquiry.gateway},
                                  {.key = "Why it is necessary", .value = enquiry.necessity},
                                  {.key = "Why it is proportionate", .value = enquiry.proportionality},
                                  {.key = "Limits on further use", .value = enquiry.onward_limits},
                                  {.key = "Areas to search", .value = or_none(enquiry.force_areas)},
                                  {.key = "Names to search", .value = or_none(enquiry.names_to_search)},
                                  {.key = "Search by address", .value = enquiry.search_by_address ? "Yes: the children are not known" : "Not asked for"},
                                  {.key = "Period to search", .value = Html{date_words(enquiry.period_from), " to ", enquiry.period_to ? date_words(enquiry.period_to) : Html("today")}},
                                  {.key = "Questions", .value = listed(questions, [](Question question) { return Html(text(question)); })},
                              }});
}

std::string subject_text(EnquiryRow const& enquiry, Subject const& subject, base::Date today) {
  auto const& person = subject.person;
  std::string out = fmt::format("{}\n{}\nborn {}\n", enquiry.reference, who(person.forenames, person.surname), person.birth_date ? base::date_numbers(*person.birth_date) : "not known");
  if (!enquiry.names_to_search.empty()) out += "names to search: " + enquiry.names_to_search + "\n";
  for (auto const& alias : subject.aliases) out += "also " + alias + "\n";
  if (!person.pnc.empty()) out += "PNC " + person.pnc + "\n";
  for (auto const& address : subject.addresses) out += address_words(address) + "\n";
  for (auto const& partner : subject.partners) out += "partner " + partner_words(partner) + "\n";
  for (auto const& child : subject.children) out += "child " + child_words(child, today) + "\n";
  if (enquiry.search_by_address) out += "the children are not known: please search by address\n";
  return out;
}

}  // namespace enquiries::pages

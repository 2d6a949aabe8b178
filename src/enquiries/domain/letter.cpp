#include "enquiries/domain/letter.hpp"

#include <fmt/format.h>

namespace enquiries {
namespace {

std::string or_say(std::string const& text, std::string_view otherwise) { return text.empty() ? std::string(otherwise) : text; }

std::string children(LetterFacts const& of) {
  if (of.children.empty()) return "No child of the household or in contact with this person is known to us.\n";
  std::string text = "Children known to us:\n";
  for (auto const& child : of.children) text += fmt::format("- {}, {}; lives {}\n", child.name, child.born, or_say(child.lives, "at an address not known to us"));
  return text;
}

std::string offences(LetterFacts const& of) {
  std::string text;
  for (auto const& offence : of.offences) text += fmt::format("{}{}", text.empty() ? "" : "; ", offence);
  return or_say(text, "an offence against a child (as recorded)");
}

}  // namespace

std::string_view name(LetterState state) {
  switch (state) {
    case LetterState::to_write: return "To be written";
    case LetterState::written: return "Written, not yet sent";
    case LetterState::sent: return "Sent";
    case LetterState::not_needed: return "Not needed";
  }
  return {};
}

std::string office_name(std::string_view office) {
  if (office == "director_of_childrens_services") return "Director of Children’s Services";
  if (office == "pdu_head") return "Head of the Probation Delivery Unit";
  return std::string(office);
}

std::string letter_text(LetterFacts const& of) {
  auto const when = of.release ? base::date_in_full(base::london_date(*of.release)) : std::string("a date not yet known");
  std::string text = fmt::format("OFFICIAL-SENSITIVE\n\n{}\n\nTo: {}, {}\n", base::date_in_full(of.on), office_name(of.addressee), or_say(of.authority, "(authority to be chosen)"));
  if (!of.copy_office.empty()) text += fmt::format("Copy: {}{}, {}\n", office_name(of.copy_office), of.copy_name.empty() ? "" : ", " + of.copy_name, of.unit);
  text += "\nRelease of a person convicted of an offence against a child\n\n";
  text += fmt::format("I write to tell you that {}, {}, case reference {}, is to be released, or released for a time, on {}.\n\n", of.person,
                      of.birth_date ? "born " + base::date_in_full(*of.birth_date) : std::string("date of birth not known"), of.crn, when);
  text += fmt::format("Convicted of: {}.\nRelease address: {}.\n\n", offences(of), or_say(of.release_address, "not yet known"));
  text += children(of);
  text += fmt::format("\n{}Please tell us what your service knows of this person, of the address and of any child there, and who in your service we should speak to before the "
                      "release is decided. Our own contact in the prison will be given to your worker on request.\n\n",
                      of.enquiry.empty() ? "" : fmt::format("Our enquiry {} asks the same of your front door. ", of.enquiry));
  text += "This is shared under the Offender Management Act 2007, section 14, and the Children Act 2004, section 11, to keep children safe, and is not to be passed on without asking us.\n\n";
  text += fmt::format("{}\n{}, Probation Service\n", or_say(of.practitioner, "(practitioner)"), of.unit);
  return text;
}

}  // namespace enquiries

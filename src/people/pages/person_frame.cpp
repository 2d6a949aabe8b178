#include "people/pages/person_frame.hpp"

#include "govuk/all.hpp"

namespace people {
namespace {

struct Section {
  std::string_view word;
  std::string_view text;
  std::string_view path;  // after /people/:id
  ledger::Permission permission;
};

// Later areas have their sections here too: the table is the record's contents page.
constexpr std::array sections{
    Section{"overview", "Overview", "", ledger::Permission::read_people},
    Section{"details", "Personal details", "/details", ledger::Permission::read_people},
    Section{"household", "Household and children", "/household", ledger::Permission::read_people},
    Section{"sentence", "Sentence", "/sentence", ledger::Permission::read_people},
    Section{"enquiries", "Enquiries", "/enquiries", ledger::Permission::read_people},
    Section{"assessment", "Assessment", "/assessment", ledger::Permission::read_people},
    Section{"history", "History", "/history", ledger::Permission::read_people},
    Section{"audit", "Who looked", "/audit", ledger::Permission::see_audit},
};

govuk::Html rosh_badge(Rosh rosh) {
  using govuk::BadgeColour;
  constexpr auto colour = [](Rosh level) {
    switch (level) {
      case Rosh::not_assessed: return BadgeColour::grey;
      case Rosh::low: return BadgeColour::green;
      case Rosh::medium: return BadgeColour::blue;
      case Rosh::high: return BadgeColour::red;
      case Rosh::very_high: return BadgeColour::purple;
    }
    return BadgeColour::grey;
  };
  return govuk::badge({.text = {label(rosh), " risk of serious harm"}, .colour = colour(rosh)});
}

}  // namespace

govuk::Html person_frame(web::Call& call, PersonHeader const& header, std::string_view current) {
  using namespace govuk;
  auto const base = fmt::format("/people/{}", header.person.id.value);
  SubNavigation navigation{.label = "Sections of the record"};
  for (auto const& section : sections)
    if (call.may(section.permission))
      navigation.items.push_back({.text = section.text, .href = base + std::string(section.path), .current = section.word == current});
  Html badges = header.person.rosh == Rosh::not_assessed ? badge({.text = "Risk of serious harm not yet assessed", .colour = BadgeColour::grey}) : rosh_badge(header.person.rosh);
  for (auto const flag : header.flags) badges += {" ", badge({.text = label(flag), .colour = BadgeColour::black})};
  return {page_header({.heading = full_name(header.person), .caption = {header.person.crn, ", ", birth_in_words(header.person.birth_date, call.view.today())}, .beside = badges}),
          sub_navigation(navigation)};
}

}  // namespace people

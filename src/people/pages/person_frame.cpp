#include "people/pages/person_frame.hpp"

#include "govuk/all.hpp"
#include "people/domain/in_words.hpp"

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
    Section{"tier", "Tier", "/tier", ledger::Permission::read_people},
    Section{"enquiries", "Enquiries", "/enquiries", ledger::Permission::read_people},
    Section{"assessment", "Assessment", "/assessment", ledger::Permission::read_people},
    Section{"history", "History", "/history", ledger::Permission::read_people},
    Section{"audit", "Who looked", "/audit", ledger::Permission::see_audit},
};

govuk::BadgeColour colour_of(Rosh level) {
  using govuk::BadgeColour;
  switch (level) {
    case Rosh::not_assessed: return BadgeColour::grey;
    case Rosh::low: return BadgeColour::green;
    case Rosh::medium: return BadgeColour::blue;
    case Rosh::high: return BadgeColour::red;
    case Rosh::very_high: return BadgeColour::purple;
  }
  return BadgeColour::grey;
}

govuk::Html badges_of(PersonHeader const& header) {
  govuk::Html badges = rosh_badge(header.person.rosh);
  for (auto const flag : header.flags) {
    badges += {" ", govuk::badge({.text = capital(label(flag)), .colour = govuk::BadgeColour::black})};
  }
  if (header.person.limited) badges += {" ", govuk::badge({.text = "Restricted access", .colour = govuk::BadgeColour::black})};
  return badges;
}

govuk::Html caption_of(PersonHeader const& header, base::Date today) {
  govuk::Html caption{header.person.crn, ", ", birth_in_words(header.person.birth_date, today)};
  if (header.sentence) caption += {", ", label(header.sentence->kind)};
  if (header.sentence && !header.sentence->tier.empty()) caption += {", tier ", header.sentence->tier};
  return caption;
}

govuk::Html held_by(PersonHeader const& header) {
  govuk::Html line = header.practitioner_name.empty() ? govuk::Html{"Not allocated yet"} : govuk::Html{"With ", header.practitioner_name};
  if (!header.cover_name.empty()) line += {", covered by ", header.cover_name};
  if (!header.team_name.empty()) line += {", ", header.team_name};
  return govuk::hint_line(line);
}

}  // namespace

govuk::Html rosh_badge(Rosh rosh) {
  using namespace govuk;
  if (rosh == Rosh::not_assessed) return badge({.text = "Risk of serious harm not yet assessed", .colour = colour_of(rosh)});
  return badge({.text = capital(label(rosh)) + " risk of serious harm", .colour = colour_of(rosh)});
}

govuk::Html person_frame(web::Call& call, PersonHeader const& header, std::string_view current) {
  using namespace govuk;
  auto const base = fmt::format("/people/{}", header.person.id.value);
  SubNavigation navigation{.label = "Sections of the record"};
  for (auto const& section : sections)
    if (call.may(section.permission))
      navigation.items.push_back({.text = section.text, .href = base + std::string(section.path), .current = section.word == current});
  Html const head = page_header({.heading = full_name(header.person), .caption = caption_of(header, call.view.today()), .beside = badges_of(header)});
  return {section("Person on probation", {head, held_by(header)}), sub_navigation(navigation)};
}

}  // namespace people

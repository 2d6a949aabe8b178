// A child of the person's life, with an address and an authority of their own. A child may be unborn (an expected
// date), or of a date of birth nobody has told yet.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class ChildRelation { own, partners, grandchild, sibling, niece_nephew, other_family, not_related };
enum class ContactKind { household, contact, no_contact, not_known };

constexpr std::string_view label(ChildRelation relation) {
  switch (relation) {
    case ChildRelation::own: return "son or daughter";
    case ChildRelation::partners: return "partner’s child";
    case ChildRelation::grandchild: return "grandchild";
    case ChildRelation::sibling: return "brother or sister";
    case ChildRelation::niece_nephew: return "niece or nephew";
    case ChildRelation::other_family: return "other family";
    case ChildRelation::not_related: return "not related";
  }
  return {};
}
constexpr std::string_view label(ContactKind contact) {
  switch (contact) {
    case ContactKind::household: return "lives in the household";
    case ContactKind::contact: return "has contact";
    case ContactKind::no_contact: return "no contact";
    case ContactKind::not_known: return "contact not known";
  }
  return {};
}

struct Child {
  ChildId id = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  std::optional<base::Date> expected_date = {};  // unborn; neither date: not known
  ChildRelation relation = ChildRelation::own;
  ContactKind contact = ContactKind::not_known;
  std::string address_lines = {};
  std::string postcode = {};
  std::optional<std::string> authority = {};     // code; none: the address is not known well enough to choose one
  base::Date from = {};
  std::optional<base::Date> to = {};             // not included: the link has ended, not the child
};

inline bool unborn(Child const& child) { return !child.birth_date && child.expected_date.has_value(); }
// Linked to the person on this day, and not yet eighteen. A child of no known date of birth counts.
bool in_force(Child const&, base::Date day);
// "Ellie Clarke", "unborn child (Clarke)", "child, name not known"
std::string name_of(Child const&);
// "4 June 2019, aged 4", "expected 2 August 2023", "date of birth not known"
std::string age_in_words(Child const&, base::Date today);

}  // namespace people

template <>
struct base::Words<people::ChildRelation> {
  static constexpr std::array table{
      base::Word{people::ChildRelation::own, "own"},
      base::Word{people::ChildRelation::partners, "partners"},
      base::Word{people::ChildRelation::grandchild, "grandchild"},
      base::Word{people::ChildRelation::sibling, "sibling"},
      base::Word{people::ChildRelation::niece_nephew, "niece_nephew"},
      base::Word{people::ChildRelation::other_family, "other_family"},
      base::Word{people::ChildRelation::not_related, "not_related"},
  };
};
template <>
struct base::Words<people::ContactKind> {
  static constexpr std::array table{
      base::Word{people::ContactKind::household, "household"},
      base::Word{people::ContactKind::contact, "contact"},
      base::Word{people::ContactKind::no_contact, "no_contact"},
      base::Word{people::ContactKind::not_known, "not_known"},
  };
};

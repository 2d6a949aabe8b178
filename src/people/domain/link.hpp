// A named adult of the person's life: partner, former partner, family, household, and actual and potential victims.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class Relation { partner, ex_partner, parent, sibling, adult_child, other_family, housemate, friend_of, carer, other };
enum class Victim { no, actual, potential };

constexpr std::string_view label(Relation relation) {
  switch (relation) {
    case Relation::partner: return "partner";
    case Relation::ex_partner: return "former partner";
    case Relation::parent: return "parent";
    case Relation::sibling: return "brother or sister";
    case Relation::adult_child: return "adult son or daughter";
    case Relation::other_family: return "other family";
    case Relation::housemate: return "shares the household";
    case Relation::friend_of: return "friend";
    case Relation::carer: return "carer";
    case Relation::other: return "other";
  }
  return {};
}
constexpr std::string_view label(Victim victim) {
  switch (victim) {
    case Victim::no: return "not known as a victim";
    case Victim::actual: return "actual victim";
    case Victim::potential: return "potential victim";
  }
  return {};
}

struct Link {
  LinkId id = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  Relation relation = Relation::other;
  Victim victim = Victim::no;
  bool in_household = false;
  std::string address_lines = {};              // where not the person's own household
  std::string postcode = {};
  std::optional<std::string> authority = {};
  base::Date from = {};
  std::optional<base::Date> to = {};           // not included; none: still so
};

inline bool in_force(Link const& link, base::Date day) { return link.from <= day && (!link.to || day < *link.to); }

}  // namespace people

template <>
struct base::Words<people::Relation> {
  static constexpr std::array table{
      base::Word{people::Relation::partner, "partner"},         base::Word{people::Relation::ex_partner, "ex_partner"},
      base::Word{people::Relation::parent, "parent"},           base::Word{people::Relation::sibling, "sibling"},
      base::Word{people::Relation::adult_child, "adult_child"}, base::Word{people::Relation::other_family, "other_family"},
      base::Word{people::Relation::housemate, "housemate"},     base::Word{people::Relation::friend_of, "friend"},
      base::Word{people::Relation::carer, "carer"},             base::Word{people::Relation::other, "other"},
  };
};
template <>
struct base::Words<people::Victim> {
  static constexpr std::array table{
      base::Word{people::Victim::no, "no"},
      base::Word{people::Victim::actual, "actual"},
      base::Word{people::Victim::potential, "potential"},
  };
};

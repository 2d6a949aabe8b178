// A safety arrangement: what keeps one child, or one known adult, safe; who does it, agreed with whom, from when,
// looked at again when.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"

#include <string>

namespace risk {

enum class ArrangementCode {
  contact_supervised, no_contact, not_in_household, plan_of_other_agency, licence_condition, monitoring, other
};
enum class ArrangementStatus { proposed, in_place, changed, ended };

// What is kept of a safety arrangement. `none_needed` is a recorded decision that this child needs none; it rests on
// items, never on silence.
struct Arrangement {
  ArrangementStatus status = ArrangementStatus::proposed;
  ArrangementCode code = ArrangementCode::other;
  std::string what = {};         // the arrangement in a sentence
  std::string who = {};          // who carries it out: name and agency
  std::string agreed_with = {};  // name, role, agency
  base::Date from = {};
  base::Date review = {};        // never empty
  bool interim = false;          // made while an answer is missing
  bool none_needed = false;
  int rests_on_items = 0;        // how many items it rests on; 0: no answer yet
};

// The fifth step: in place = agreed with a named person, begun, and the review date not past (the review day itself
// still counts); or decided that none is needed, with the items that decision rests on.
bool in_place(Arrangement const&, base::Date today);

std::string_view shown(ArrangementCode);    // "No contact with the child"
std::string_view shown(ArrangementStatus);  // "In place"

}  // namespace risk

template <>
struct base::Words<risk::ArrangementCode> {
  using enum risk::ArrangementCode;
  static constexpr std::array table{
      base::Word{contact_supervised, "contact_supervised"}, base::Word{no_contact, "no_contact"},
      base::Word{not_in_household, "not_in_household"},     base::Word{plan_of_other_agency, "plan_of_other_agency"},
      base::Word{licence_condition, "licence_condition"},   base::Word{monitoring, "monitoring"},
      base::Word{other, "other"}};
};
template <>
struct base::Words<risk::ArrangementStatus> {
  using enum risk::ArrangementStatus;
  static constexpr std::array table{base::Word{proposed, "proposed"}, base::Word{in_place, "in_place"},
                                    base::Word{changed, "changed"}, base::Word{ended, "ended"}};
};

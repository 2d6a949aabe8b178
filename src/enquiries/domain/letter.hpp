// A letter that a rule asks for beside the enquiry: to the director of children's services of the release area, with a copy
// to the head of the delivery unit. Plain text made from the record; the officer adapts it, and it is never silently skipped.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace enquiries {

enum class LetterState { to_write, written, sent, not_needed };
constexpr bool is_open(LetterState state) { return state == LetterState::to_write || state == LetterState::written; }
std::string_view name(LetterState);       // "To be written"

std::string office_name(std::string_view office);   // "Director of Children’s Services" for director_of_childrens_services

struct LetterChild {
  std::string name = {};                  // "Ellie Clarke", or "an unborn child"
  std::string born = {};                  // "born 4 June 2019", "expected 1 August 2023", "date of birth not known"
  std::string lives = {};                 // address, or "with the person"
};

struct LetterFacts {
  std::string addressee = {};             // an office
  std::string authority = {};             // "Knowsley"; empty: to be chosen
  std::string copy_office = {};
  std::string copy_name = {};             // who holds the office; empty: nobody does today
  std::string unit = {};                  // "Knowsley and St Helens"
  base::Date on = {};
  std::string person = {};
  std::optional<base::Date> birth_date = {};
  std::string crn = {};
  std::vector<std::string> offences = {}; // against a child
  std::optional<base::Instant> release = {};
  std::string release_address = {};       // empty: not yet known
  std::vector<LetterChild> children = {}; // of the household or in contact
  std::string practitioner = {};
  std::string enquiry = {};               // reference of the enquiry sent with it; empty: none yet
};
std::string letter_text(LetterFacts const&);

}  // namespace enquiries

template <>
struct base::Words<enquiries::LetterState> {
  static constexpr std::array table{
      base::Word{enquiries::LetterState::to_write, "to_write"},
      base::Word{enquiries::LetterState::written, "written"},
      base::Word{enquiries::LetterState::sent, "sent"},
      base::Word{enquiries::LetterState::not_needed, "not_needed"},
  };
};

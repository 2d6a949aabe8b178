// One published inspection, as much as is known of it.
#pragma once
#include "base/time.hpp"
#include "inspection/domain/rating.hpp"
#include "ledger/scope.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace publication {

using inspection::Rating;
using ledger::UnitId;

// `provider`: a company or division before June 2021. Only delivery units are counted together.
enum class Subject { pdu, region, national, provider, youth_service };
enum class Precision { day, month, year, none };

struct StandardRating {
  std::string standard = {};   // "assessment": a word of columns.hpp
  Rating rating = Rating::inadequate;
  friend bool operator==(StandardRating const&, StandardRating const&) = default;
};

// Of the cases a key question was judged on, the share that was sufficient.
struct Share {
  std::string question = {};   // "ASS-S"
  int per_cent = 0;
  std::optional<std::int64_t> sufficient = {};  // both or neither
  std::optional<std::int64_t> assessed = {};
  friend bool operator==(Share const&, Share const&) = default;
};

struct Inspection {
  Subject subject = Subject::pdu;
  std::optional<UnitId> unit = {};
  std::string name = {};       // as published
  std::string region = {};
  std::string programme = {};
  std::string published = {};  // "2023-06-29", "2023-06", "2023" or empty
  std::string fieldwork = {};  // as known; may be empty
  std::optional<Rating> overall = {};
  std::optional<int> score = {};
  std::optional<int> score_max = {};
  std::optional<std::int64_t> cases = {};
  std::optional<std::int64_t> people = {};
  std::optional<int> vacancy_po = {};
  std::optional<int> vacancy_pso = {};
  std::string notes = {};
  std::string sources = {};    // several separated by " | "
  std::vector<StandardRating> standards = {};
  std::vector<Share> shares = {};
  friend bool operator==(Inspection const&, Inspection const&) = default;

  std::optional<Rating> standard(std::string_view key) const;
  Share const* share(std::string_view question) const;
};

Precision precision_of(std::string_view published);

// REG-01: a day counts from 00:01 in London, the minute notices are released at; a month or a year from its last day.
// Nothing where no date is known (REG-02).
std::optional<base::Instant> counts_from(std::string_view published);
// From when the register shows it: as it counts. Without a date it is listed apart from the end of the year in which its
// fieldwork began, and where not even that is known, from when it was recorded.
base::Instant listed_from(Inspection const&, base::Instant recorded);

// "29 June 2023"; "2023, day not known; counted from 31 December 2023"; "not known".
std::string published_in_words(std::string_view published);

// "West Kent (second inspection)" is of West Kent; "(region) Wales" of Wales.
std::string_view body_of(std::string_view name);
// And back: what is no delivery unit has its kind before its name, so that a file of the register can be read again.
std::string published_name(Subject, std::string_view body);
// As a segment of an address: "knowsley-and-st-helens".
std::string slug_of(std::string_view name);

}  // namespace publication

template <>
struct base::Words<publication::Subject> {
  static constexpr std::array table{
      base::Word{publication::Subject::pdu, "pdu"}, base::Word{publication::Subject::region, "region"},
      base::Word{publication::Subject::national, "national"}, base::Word{publication::Subject::provider, "provider"},
      base::Word{publication::Subject::youth_service, "youth_service"},
  };
};
template <>
struct base::Words<publication::Precision> {
  static constexpr std::array table{
      base::Word{publication::Precision::day, "day"}, base::Word{publication::Precision::month, "month"},
      base::Word{publication::Precision::year, "year"}, base::Word{publication::Precision::none, "none"},
  };
};

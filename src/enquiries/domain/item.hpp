// One structured fact in a return.
#pragma once
#include "base/outcome.hpp"
#include "base/time.hpp"
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/item_codes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace enquiries {

inline constexpr std::size_t longest_summary = 4000;  // characters

// An incident needs four things: a date with its precision, what happened (a summary or a type), the person's role
// and whether children were present (`unknown` is an answer). The rest is optional.
struct ItemContent {
  ItemKind kind = ItemKind::incident;
  std::optional<ChildId> child = {};                  // statuses and concerns about one child
  std::optional<base::Date> date_from = {};
  std::optional<base::Date> date_to = {};
  DatePrecision precision = DatePrecision::day;
  std::vector<IncidentType> types = {};
  std::optional<PersonRole> person_role = {};
  std::optional<ChildrenPresent> children_present = {};
  std::string summary = {};
  DataCategory data_category = DataCategory::other;
  Relationship relationship = Relationship::unknown;
  Weapon weapon = Weapon::unknown;
  Injury injury = Injury::unknown;
  IncidentOutcome outcome = IncidentOutcome::unknown;
  Basis basis = Basis::fact;
  IncidentPlace place = IncidentPlace::unknown;
  std::optional<Disclosable> disclosable = {};        // only where it differs from the return's
  std::string source_ref = {};
};

// Which of the four things an incident lacks, in the order they are asked for; empty: complete.
enum class Minimum { date, what_happened, person_role, children_present };
std::vector<Minimum> lacks(ItemContent const&);

// Errors with fields named `prefix` + "date_from" …; `today` refuses dates in the future.
std::vector<base::FieldError> check_item(ItemContent const&, base::Date today, std::string const& prefix = {});

std::string types_word(std::vector<IncidentType> const&);                // "physical damage", as stored
std::vector<IncidentType> types_from_word(std::string_view);
std::string item_date(ItemContent const&);                              // "3 May 2022", "May 2022", "2022", "Date not known"
std::string item_title(ItemContent const&);                             // "Incident, 3 May 2022"; "Nothing known", which has no date of its own
std::string what_happened(ItemContent const&);                          // summary, or the types in words

}  // namespace enquiries

template <>
struct base::Words<enquiries::Minimum> {
  static constexpr std::array table{
      base::Word{enquiries::Minimum::date, "date"},
      base::Word{enquiries::Minimum::what_happened, "what_happened"},
      base::Word{enquiries::Minimum::person_role, "person_role"},
      base::Word{enquiries::Minimum::children_present, "children_present"},
  };
};

// An inspection programme as data (policy/inspection/*.toml): its rated standards, their key questions, bands and rules.
// A new programme is a new file; nothing here knows one by name.
#pragma once
#include "base/time.hpp"
#include "inspection/domain/alert.hpp"
#include "inspection/domain/case_type.hpp"
#include "inspection/domain/rating.hpp"
#include "inspection/domain/sample_rule.hpp"
#include "inspection/domain/workflow.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace inspection {

// What is inspected. Providers stood before June 2021; youth offending services and they lie outside the service's own units.
enum class SubjectKind { pdu, region, provider, youth_service };
std::string_view shown(SubjectKind);  // "probation delivery unit"

enum class Kind { organisational, casework };  // domain one: judged without counts; domain two: from case answers

struct Standard {
  std::string id = {};                          // "P21-2.2"
  std::string key = {};                         // the word of files: "assessment"
  std::string name = {};
  Kind kind = Kind::casework;
  std::vector<std::string> key_questions = {};  // "ASS-E" …; empty: not held yet, whatever one the rows bring is its question
  bool to_be_confirmed = false;
  std::string in_place_of = {};                 // key of another standard: rated where that one is not (2021: outcomes for court)
  std::string provider = {};                    // 2018: "crc" or "nps"; empty: every provider
  std::string group = {};                       // youth: "Court disposals"; empty where the programme has no groups
  bool pooled = false;                          // from the counts of the units' own inspections, added up, and from no case of its own

  bool asks(std::string_view key_question) const;
};

struct Discretion {
  int within_points = 5;     // DIS-1: percentage points from a cut
  bool one_case = true;      // DIS-2
  int max_small_sample = 5;  // DIS-3
  int max_bands = 1;         // how far the panel may go
};

struct Programme {
  std::string id = {};  // "2021"
  std::string name = {};
  SubjectKind subject = SubjectKind::pdu;
  std::string variant = {};                        // 2018: the provider whose standards these are; empty: all of them
  base::Date valid_from = {};                      // the first and the last day on which fieldwork may begin
  std::optional<base::Date> valid_until = {};
  int max_points = 0;
  std::vector<Standard> standards = {};            // in the order of the report
  std::array<int, 3> band_lower_pct{50, 65, 80};   // Requires improvement, Good, Outstanding from this whole per cent
  std::array<int, 4> overall_upper{};              // the highest total that is still Inadequate, Requires improvement, Good, Outstanding
  std::vector<std::string> low_rosh_excluded = {};  // key questions that leave out cases of low risk of serious harm (RUL-03)
  Discretion discretion = {};
  SampleRule sample = {};
  EligibilityRule eligibility = {};
  SecondReadingRule second_reading = {};
  PhaseTimes phases = {};
  AlertRule alert = {};
  std::vector<std::string> also_asked = {};        // key questions asked and reported, and rated elsewhere (2023: court and resettlement)
  std::string pools = {};                          // the programme whose inspections of the region's units are added up
  std::vector<std::string> also_pooled = {};       // key questions added up and reported, and not rated
  std::vector<CaseType> own_samples = {};          // drawn apart, each from a list of its own; none: the cases that are supervised
  bool to_be_confirmed = false;

  bool in_force(base::Date fieldwork_begins) const { return fieldwork_begins >= valid_from && (!valid_until || fieldwork_begins <= *valid_until); }
  // The providers whose standards differ: "crc", "nps"; none in most programmes.
  std::vector<std::string> providers() const;
  Programme of_provider(std::string const&) const;

  // The word that tells a standard from the programme's others: its key, or its id where two have one key.
  std::string const& word_of(Standard const&) const;
  std::string name_of(Standard const&) const;       // with its group where two have one name: "Court disposals: assessment"
  Standard const* by_id(std::string_view id) const;
  // The standards of a word, or the one of an id. More than one where a programme uses a word twice.
  std::vector<Standard const*> named(std::string_view word) const;
};

Rating band(Programme const&, std::int64_t whole_per_cent);  // of a key question
Rating overall(Programme const&, int total_points);          // 0 to max_points

}  // namespace inspection

template <>
struct base::Words<inspection::SubjectKind> {
  static constexpr std::array table{
      base::Word{inspection::SubjectKind::pdu, "pdu"},
      base::Word{inspection::SubjectKind::region, "region"},
      base::Word{inspection::SubjectKind::provider, "provider"},
      base::Word{inspection::SubjectKind::youth_service, "youth_service"},
  };
};

template <>
struct base::Words<inspection::Kind> {
  static constexpr std::array table{
      base::Word{inspection::Kind::organisational, "organisational"},
      base::Word{inspection::Kind::casework, "casework"},
  };
};

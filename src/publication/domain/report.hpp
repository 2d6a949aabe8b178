// What a report and its press notice are made of: what the record says, and the sections that people wrote.
#pragma once
#include "base/time.hpp"
#include "inspection/domain/programme.hpp"
#include "inspection/domain/rate.hpp"

#include <array>
#include <map>

namespace publication {

// The written sections besides one for each standard, whose key is the standard's id.
struct Section {
  std::string_view key;
  std::string_view title;
  bool notice = false;      // of the press notice
  std::string_view hint = {};
};
inline constexpr std::array sections{
    Section{"foreword", "Foreword", false, "By the Chief Inspector"},
    Section{"findings", "What we found", false, "The findings in the whole, before the standards"},
    Section{"context", "The unit and its setting", false, ""},
    Section{"annex", "How we inspected", false, "Method, beside the sample that the record describes"},
    Section{"notice-lead", "The notice begins", true, "One or two paragraphs under the headline"},
    Section{"notice-causes", "Causes and what is hopeful", true, ""},
    Section{"notice-quotation", "Quotation", true, "The words themselves, without marks"},
    Section{"notice-quoted", "Who is quoted", true, "Name and office"},
    Section{"notice-editors", "Notes to editors", true, "One note a paragraph, after those the record gives"},
    Section{"notice-contact", "Media contact", true, "Who answers the press, and how"}};
Section const* section_of(std::string_view key);

struct ReportQuestion {
  std::string id = {};
  std::string text = {};
  inspection::Count count = {};
};
struct ReportStandard {
  std::string id = {};
  std::string key = {};       // "assessment"
  std::string name = {};
  bool casework = true;
  bool to_be_confirmed = false;
  bool counted = false;       // in the total
  std::optional<inspection::Rating> by_rule = {};
  std::optional<inspection::Rating> decided = {};
  std::string discretion = {};  // the panel's reason where it decided otherwise
  std::vector<ReportQuestion> questions = {};
};
struct ReportRecommendation {
  std::int64_t number = 0;
  std::string text = {};
  std::vector<std::string> to = {};   // "the probation delivery unit"
  std::vector<std::string> with = {};
  bool invented = false;
};
struct ReportStratum {
  std::string name = {};
  std::int64_t eligible = 0;
  std::int64_t drawn = 0;
};
struct ReportExample {
  std::string title = {};
  std::string what_was_done = {};
  std::string why_good = {};
};

// The figures of the notice besides the report's own, each with where it is from.
struct Waiting {
  std::string force = {};        // "Merseyside Police"
  std::int64_t count = 0;
  base::Date week = {};          // as at
  std::string mark = {};         // published, invented, counted
  std::int64_t units = 0;        // that share the force
};
struct Inspected {
  std::string place = {};        // "the North West"
  std::int64_t all = 0;          // inspections published under the programme by the minute of release, this one included
  std::array<std::int64_t, 4> rated = {};  // Inadequate … Outstanding
};

struct ReportContent {
  std::string unit = {};
  std::string region = {};
  std::string programme = {};     // "2021"
  std::string programme_name = {};
  inspection::SubjectKind subject = inspection::SubjectKind::pdu;
  base::Date fieldwork_from = {};
  base::Date fieldwork_to = {};
  std::optional<base::Instant> releases_at = {};
  bool training = false;
  bool invented = false;          // figures beyond what was published are made up
  std::optional<inspection::Rating> overall = {};
  int score = 0;
  int max_points = 0;
  std::vector<ReportStandard> standards = {};
  std::vector<ReportQuestion> reported = {};      // beside the ratings: asked besides, or pooled and not rated
  std::int64_t pooled_units = 0;                  // of a region: whose counts are added up
  std::int64_t pooled_cases = 0;
  std::vector<ReportRecommendation> recommendations = {};
  std::int64_t population = 0;
  std::int64_t cases = 0;
  std::string sample_rule = {};
  std::string population_hash = {};
  std::string seed = {};
  std::vector<ReportStratum> strata = {};
  std::vector<std::pair<std::string, std::int64_t>> list_errors = {};  // by kind, in words
  std::int64_t alerts = 0;
  std::vector<ReportExample> examples = {};
  std::map<std::string, std::string> texts = {};   // by section
  std::optional<Waiting> waiting = {};
  std::optional<Inspected> in_force_area = {};     // the units that share the force
  std::optional<Inspected> in_region = {};

  std::string_view text(std::string_view section) const;
  ReportQuestion const* question(std::string_view id) const;
};

// "five to the probation delivery unit, three to the region and two to HMPPS"
std::string addressed_in_words(std::vector<ReportRecommendation> const&);
// 0 to ten in words, then figures.
std::string number_in_words(std::int64_t);
// "two Inadequate and two Requires improvement"
std::string rated_in_words(Inspected const&);
// What a text has of paragraphs: parted by an empty line.
std::vector<std::string> paragraphs(std::string_view text);

// What still keeps the documents from being made: no rating, no recommendation, an empty section of the notice.
std::vector<std::string> missing(ReportContent const&);

}  // namespace publication

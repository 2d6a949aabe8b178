// The columns of the register, stated once: a file to import has them, the open data has them, and the page that
// describes the data reads them from here.
#pragma once
#include <array>
#include <string_view>

namespace publication {

enum class Form { text, partial_date, precision, rating, whole, per_cent, share };

struct Column {
  std::string_view name;
  Form form;
  std::string_view about;
  bool needed = false;   // in a file to import
};

// `late`: the column came after the first files were published, and stands behind all others.
struct Standard {
  std::string_view key;  // the column's name
  std::string_view name;
  bool late = false;
};
inline constexpr std::array standards{
    Standard{"leadership", "Leadership"}, Standard{"staffing", "Staffing"}, Standard{"services", "Services"},
    Standard{"information_facilities", "Information and facilities"}, Standard{"assessment", "Assessment"}, Standard{"planning", "Planning"},
    Standard{"implementation", "Implementation and delivery"}, Standard{"reviewing", "Reviewing"}, Standard{"outcomes", "Outcomes"},
    Standard{"court", "Court work"}, Standard{"victim", "Statutory victim work"}, Standard{"unpaid_work", "Unpaid work"},
    Standard{"public_protection", "Public protection", true}, Standard{"desistance", "Desistance", true}, Standard{"resettlement", "Resettlement", true}, Standard{"through_the_gate", "Through the Gate", true},
    Standard{"yo-2.1", "Court disposals: assessment", true}, Standard{"yo-2.2", "Court disposals: planning", true}, Standard{"yo-2.3", "Court disposals: implementation and delivery", true},
    Standard{"yo-3.1", "Out-of-court disposals: assessment", true}, Standard{"yo-3.2", "Out-of-court disposals: planning", true}, Standard{"yo-3.3", "Out-of-court disposals: implementation and delivery", true},
    Standard{"joint_working", "Out-of-court disposals: joint working", true}};

struct Question {
  std::string_view id;   // of the key question
  std::string_view key;  // the column's name
  std::string_view name;
  bool late = false;
};
inline constexpr std::array questions{
    Question{"ASS-E", "assess_engage", "Assessment: engaging the person"}, Question{"ASS-D", "assess_desist", "Assessment: offending and desistance"},
    Question{"ASS-S", "assess_safety", "Assessment: keeping others safe"}, Question{"PLN-E", "plan_engage", "Planning: engaging the person"},
    Question{"PLN-D", "plan_desist", "Planning: offending and desistance"}, Question{"PLN-S", "plan_safety", "Planning: keeping others safe"},
    Question{"IMP-E", "impl_engage", "Implementation: engaging the person"}, Question{"IMP-D", "impl_desist", "Implementation: offending and desistance"},
    Question{"IMP-S", "impl_safety", "Implementation: keeping others safe"}, Question{"REV-E", "review_engage", "Reviewing: engaging the person"},
    Question{"REV-D", "review_desist", "Reviewing: offending and desistance"}, Question{"REV-S", "review_safety", "Reviewing: keeping others safe"},
    Question{"CRT", "court_sufficient", "Court work: advice that supports the decision"},
    Question{"RES", "resettlement_sufficient", "Resettlement: work before and around release", true}, Question{"UPW", "unpaid_work_sufficient", "Unpaid work: safe, personal and as ordered", true},
    Question{"VIC", "victim_sufficient", "Statutory victim work: information and involvement", true}};

struct Programme {
  std::string_view id;
  std::string_view name;
  bool rated = true;     // gives an overall rating
};
inline constexpr std::array programmes{
    Programme{"2018", "Companies and divisions, 2018 to 2020"}, Programme{"2021", "Delivery units, 2021 to 2023"}, Programme{"2023", "Delivery units, 2023 to 2025"},
    Programme{"2023-regional", "Regions, 2023 to 2025"}, Programme{"2025-national", "National arrangements, 2025"},
    Programme{"2025-dipp", "Dynamic inspection of public protection, 2025", false}, Programme{"youth", "Youth offending services"}};

inline constexpr std::array first_columns{
    Column{"pdu", Form::text, "Name of what was inspected, as published. \"(region)\", \"(national)\", \"(2018)\" or \"(youth)\" stands before what is no delivery unit; \"(second inspection)\" behind a second one.", true},
    Column{"region", Form::text, "Region of the unit; of what is in no region, the country.", true},
    Column{"programme", Form::text, "2018, 2021, 2023, 2023-regional, 2025-national, 2025-dipp or youth.", true},
    Column{"published", Form::partial_date, "Day, month or year of publication, as much as is known: 2023-06-29, 2023-06 or 2023. Empty: not known.", true},
    Column{"published_precision", Form::precision, "day, month, year or none: how much of the date is known. A month or a year counts from its last day; none is counted in nothing.", true},
    Column{"fieldwork_started", Form::partial_date, "When the fieldwork began: day, month or year."},
    Column{"overall_rating", Form::rating, "Inadequate, Requires improvement, Good or Outstanding. Empty: not published or not known.", true},
    Column{"score", Form::whole, "Points, where a total was published."},
    Column{"score_max", Form::whole, "The highest total of the programme."}};
inline constexpr std::array last_columns{
    Column{"cases_inspected", Form::whole, "Cases inspected."}, Column{"people_on_probation", Form::whole, "People the service supervised then."},
    Column{"vacancy_rate_po", Form::per_cent, "Posts of probation officers that were vacant, in per cent."},
    Column{"vacancy_rate_pso", Form::per_cent, "Posts of probation services officers that were vacant, in per cent."},
    Column{"notes", Form::text, "What else there is to say."}, Column{"source_url", Form::text, "Where it was published; several addresses are separated by \" | \"."}};

inline constexpr std::string_view share_about =
    "Share of cases that were sufficient, as published: 24 for a per cent, or 12/50 where the counts are known. Empty where a count of 1 to 4 stands behind it.";
inline constexpr std::string_view standard_about = "Rating of the standard. Empty: not published, not known or not rated in this programme.";

}  // namespace publication

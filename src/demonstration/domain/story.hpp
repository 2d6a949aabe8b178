// The named people of the story: who a newcomer can be with one click.
#pragma once
#include <array>
#include <string_view>

namespace demonstration {

struct StoryPerson {
  std::string_view key;      // "practitioner": the word of the form
  std::string_view name;
  std::string_view role;     // on screen
  std::string_view where;
  std::string_view task;     // what she does in the story
  std::string_view door;     // the page she begins at
};

// Made-up people in real places.
inline constexpr std::array story{
    StoryPerson{"practitioner", "Amina Yusuf", "Probation officer", "Knowsley and St Helens", "Reads what came in, asks what is missing, assesses and signs.", "/caseload"},
    StoryPerson{"police", "Sgt Paul Fenwick", "Domestic abuse unit", "Merseyside Police", "Answers enquiries from a worklist.", "/worklist"},
    StoryPerson{"police-second", "Joanne Pike", "Domestic abuse unit", "Merseyside Police", "The second of the two in the unit; releases answers where two must sign.", "/worklist"},
    StoryPerson{"childrens", "Farah Iqbal", "Children's services front door", "Knowsley", "Answers child by child.", "/worklist"},
    StoryPerson{"childrens-st-helens", "Owen Rees", "Children's services front door", "St. Helens", "Answers child by child, for St. Helens only.", "/worklist"},
    StoryPerson{"senior", "Grace Adeyemi", "Senior probation officer", "Knowsley and St Helens", "Countersigns, decides, escalates, clears the list.", "/caseload"},
    StoryPerson{"head", "Helen Marsh", "Head of the probation delivery unit", "Knowsley and St Helens", "Sees the 247 of hers, how old, about whom, what to do first.", "/dashboard"},
    StoryPerson{"region", "David Okoro", "Regional probation director", "North West", "Sees all 1,350 and agrees the recovery plan.", "/dashboard"},
    StoryPerson{"national", "Ruth Bennett", "HMPPS headquarters", "England and Wales", "Sees every region in figures, no person.", "/dashboard"},
    StoryPerson{"lead-inspector", "Miriam Castell", "Lead inspector", "HM Inspectorate of Probation", "Plans an inspection, draws its sample, brings it to publication.", "/inspections"},
    StoryPerson{"inspector", "Callum Reid", "Inspector", "HM Inspectorate of Probation", "Reads cases and judges them.", "/inspections"},
    StoryPerson{"panel", "Eleanor Frost", "Ratings panel", "HM Inspectorate of Probation", "Decides ratings, the second of two.", "/inspections"},
    StoryPerson{"administrator", "Tom Hale", "Administrator", "England and Wales", "Accounts and organisation; no case content.", "/accounts"},
};

}  // namespace demonstration

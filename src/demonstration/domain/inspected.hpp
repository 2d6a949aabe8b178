// What the made-up inspections found: how many cases were sufficient, and what is recommended. The 24 per cent and the one
// recommendation on child safeguarding are the inspectorate's; all else is invented.
#pragma once
#include "inspection/domain/rating.hpp"

#include <array>
#include <string_view>

namespace demonstration {

// Of fifty cases.
struct MadeShare {
  std::string_view question;
  int of_fifty;
};
inline constexpr std::array knowsley_shares{
    MadeShare{"ASS-E", 20}, MadeShare{"ASS-D", 19}, MadeShare{"ASS-S", 12}, MadeShare{"PLN-E", 21}, MadeShare{"PLN-D", 20}, MadeShare{"PLN-S", 14}, MadeShare{"IMP-E", 21},
    MadeShare{"IMP-D", 18}, MadeShare{"IMP-S", 13}, MadeShare{"REV-E", 19}, MadeShare{"REV-D", 17}, MadeShare{"REV-S", 12}, MadeShare{"CRT", 18}, MadeShare{"OVR", 11}};
inline constexpr std::array liverpool_shares{
    MadeShare{"ASS-E", 21}, MadeShare{"ASS-D", 20}, MadeShare{"ASS-S", 14}, MadeShare{"PLN-E", 20}, MadeShare{"PLN-D", 21}, MadeShare{"PLN-S", 13}, MadeShare{"IMP-E", 20},
    MadeShare{"IMP-D", 17}, MadeShare{"IMP-S", 14}, MadeShare{"REV-E", 18}, MadeShare{"REV-D", 18}, MadeShare{"REV-S", 13}, MadeShare{"CRT", 19}, MadeShare{"OVR", 12}};

struct MadeJudgement {
  std::string_view standard;
  inspection::Rating rating;
  std::string_view reasons;
};
// Three points in the organisational standards (invented: the notice gives no total).
inline constexpr std::array made_judgements{
    MadeJudgement{"P21-1.1", inspection::Rating::requires_improvement, "Invented: leaders know what is wrong and say where they are going; it does not reach practice yet."},
    MadeJudgement{"P21-1.2", inspection::Rating::inadequate, "Invented: workloads are too high, posts are empty and most recruits are new to the work."},
    MadeJudgement{"P21-1.3", inspection::Rating::requires_improvement, "Invented: services are there and referrals are low; police information comes late."},
    MadeJudgement{"P21-1.4", inspection::Rating::requires_improvement, "Invented: premises and systems are workable, with gaps in learning from what goes wrong."}};

struct MadeRecommendation {
  std::string_view text;
  std::string_view to;         // pdu, region, hmpps
  std::string_view standard;
  std::string_view with = {};
  bool published = false;      // the notice names it; in our words
};
inline constexpr std::array knowsley_recommendations{
    MadeRecommendation{"Obtain child safeguarding information routinely and use it, so that the risks to children are understood and safety arrangements are in place.", "pdu", "P21-2.2", "children's services", true},
    MadeRecommendation{"Assess and analyse the risk of harm to others in every case from complete information.", "pdu", "P21-2.2"},
    MadeRecommendation{"Act on the answer to every enquiry, and record what was done with it.", "pdu", "P21-2.4"},
    MadeRecommendation{"Give middle managers the room to oversee practice, first in cases of domestic abuse.", "pdu", "P21-1.2"},
    MadeRecommendation{"Review plans when a person's circumstances change, with the other agencies who know them.", "pdu", "P21-2.5"},
    MadeRecommendation{"Agree with the police how domestic abuse enquiries are returned in time, and clear those that wait.", "region", "P21-1.3", "Merseyside Police"},
    MadeRecommendation{"Fill the vacant posts of probation officers and keep those who hold one.", "region", "P21-1.2"},
    MadeRecommendation{"Offer new staff the training and the supervised experience that their cases ask for.", "region", "P21-1.2"},
    MadeRecommendation{"Help regions to recruit in the places where posts stay empty longest.", "hmpps", "P21-1.2"},
    MadeRecommendation{"Settle nationally how police and children's services answer probation's enquiries.", "hmpps", "P21-1.3"}};
inline constexpr std::array liverpool_recommendations{
    MadeRecommendation{"Put the safety of other people first in assessment and planning.", "pdu", "P21-2.2"},
    MadeRecommendation{"Make the presence of leaders felt in the quality of practice.", "pdu", "P21-1.1"},
    MadeRecommendation{"Bring workloads to a level at which the work can be done.", "region", "P21-1.2"},
    MadeRecommendation{"Agree with the police how information is got in time.", "region", "P21-1.3", "Merseyside Police"},
    MadeRecommendation{"Help regions to recruit in the places where posts stay empty longest.", "hmpps", "P21-1.2"}};

struct MadeText {
  std::string_view section;
  std::string_view text;
};
inline constexpr std::array report_texts{
    MadeText{"foreword", "Invented. Staff and managers here have energy, and a long road ahead."},
    MadeText{"context", "Invented. The unit supervises people in two boroughs and shares one police force with four other units."},
    MadeText{"findings", "Invented. The main concern is poor work to manage the risk to local communities. Without answers from the police, officers lack the full picture of the risk to actual and possible victims."},
    MadeText{"annex", "Invented. Cases were drawn by chance and judged by inspectors; meetings were held with managers, staff and partners."},
    MadeText{"notice-lead", "The chief concern is weak work to keep local communities safe."},
    MadeText{"notice-causes", "High workloads, vacancies, inexperienced recruits and too few chances to train stood behind it, as in other areas; in addition there was trouble getting vital police information about the people supervised.\n\n"
                              "The vacancy rate of probation officers was falling and there were no vacancies for probation services officers. New staff now need training and supervised experience."},
    MadeText{"notice-quotation", "Invented for the training copy: staff and managers have the energy to put this right, and there is a long road ahead."},
    MadeText{"notice-quoted", "Justin Russell, Chief Inspector of Probation"},
    MadeText{"notice-editors", "Community rehabilitation companies and the National Probation Service became one Probation Service in June 2021, organised in regions and delivery units."},
    MadeText{"notice-contact", "Invented: the inspectorate's media team, press@inspectorate.example"}};

}  // namespace demonstration

#include "demonstration/pages/notice.hpp"

#include "govuk/elements.hpp"

#include <array>

namespace demonstration {
namespace {

using govuk::Html;

// Every figure about a real unit that is not the inspectorate's is marked.
Html invented(std::int64_t count, std::string_view what) { return {govuk::strong(govuk::number(count)), " ", what, " (invented)"}; }

Html waiting(Totals const& t) {
  return {invented(t.waiting_at_force, "waiting now at Merseyside Police, the five units together"), "; ", invented(t.waiting_of_unit, "of them Knowsley and St Helens’"), "; ",
          invented(t.late_at_force, "late")};
}
Html high_risk(Totals const& t) { return invented(t.high_risk_waiting, "people at high or very high risk of serious harm for whom an answer is awaited"); }
Html signed_now(Totals const& t) {
  return {invented(t.signed_complete, "assessments of Knowsley and St Helens signed with every answer read and used"), "; ", invented(t.signed_provisional, "signed with an answer still missing")};
}
Html children(Totals const& t) {
  return {invented(t.children_known, "children known in Knowsley and St Helens"), "; ", invented(t.children_in_place, "with a safety arrangement in place")};
}
Html people(Totals const& t) { return invented(t.people_of_unit, "people on probation in Knowsley and St Helens"); }

std::array const sentences{
    Sentence{"Merseyside’s probation units, which share one police force, were waiting for 1,350 answers to domestic abuse enquiries. The wait hurts other units of the region too.",
             "1,350 waiting", waiting,
             "One list of everything that is waiting, how old, about whom and what to do first; chased once a working day in one digest; a recovery plan shared with the police.",
             "head", "Be the head of the unit", "/dashboard"},
    Sentence{"Officers had trouble getting vital police information about the people they supervise.", "", people,
             "An enquiry is drafted from the record, sent with its lawful basis and due date, and answered in structured form on the police unit’s own worklist.",
             "police", "Be the police unit", "/worklist"},
    Sentence{"Without those answers staff do not have the full picture of the risk to actual and possible victims.", "", high_risk,
             "Answers come back as dated items; each is read, and cited in an assessment or set aside with a reason. Nothing signed hides what is missing.",
             "practitioner", "Be the practitioner", "/caseload"},
    Sentence{"In only about a quarter of the inspected cases was the risk of serious harm assessed well enough.", "24% of inspected cases", signed_now,
             "Sign-off has three gates: not asked or not used is refused; not answered may be signed provisional, naming each gap and the interim safety arrangements.",
             "practitioner", "Be the practitioner", "/caseload"},
    Sentence{"Child safeguarding information is to be obtained routinely and used, so that the risk to children is understood and safety arrangements are in place. This is one of ten recommendations, and the only one the notice names.",
             "10 recommendations", children,
             "Each child has an authority, an enquiry, an answer, its use and a safety arrangement; the front door answers child by child.",
             "childrens", "Be the front door in Knowsley", "/worklist"},
    Sentence{"The recommendations are for the unit, the North West region and HMPPS, working with the police.", "", nullptr,
             "Region and force area see the same 1,350 as the units, agree a daily number and follow plan against actual.",
             "region", "Be the regional director", "/dashboard"},
    Sentence{"Knowsley and St Helens was rated Inadequate, the lowest of four ratings, after fieldwork in March 2023.", "Inadequate", nullptr, "", "", "", ""},
    Sentence{"High workloads, vacancies, inexperienced recruits and too few chances to train stood behind it. The vacancy rate of probation officers was falling and there were no vacancies for probation services officers; new staff now need training and experience.",
             "", nullptr, "", "", "", ""},
    Sentence{"Two earlier kinds of body became one Probation Service in June 2021, in regions and local units.", "", nullptr,
             "Units, their names and what stood before them are kept with their dates; what was rated before is never shown as a rating of the unit that followed.",
             "head", "See what stood there before", "/units/"},
};

}  // namespace

std::span<Sentence const> notice() { return sentences; }

}  // namespace demonstration

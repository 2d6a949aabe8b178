#include "demonstration/pages/notice.hpp"

#include "demonstration/domain/plan.hpp"
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
Html flow(Totals const& t) {
  return {invented(t.came_in, "enquiries came in to Merseyside Police in the last four weeks"), "; ", invented(t.returned, "were returned")};
}
Html high_risk(Totals const& t) { return invented(t.high_risk_waiting, "people of Knowsley and St Helens at high or very high risk of serious harm for whom an answer is awaited"); }
Html signed_now(Totals const& t) {
  return {invented(t.signed_complete, "assessments of Knowsley and St Helens signed with every answer read and used"), "; ", invented(t.signed_provisional, "signed with an answer still missing")};
}
Html children(Totals const& t) {
  return {invented(t.children_known, "children known in Knowsley and St Helens"), "; ", invented(t.children_in_place, "with a safety arrangement in place")};
}
Html rating(Totals const& t) {
  if (t.rating.empty()) return "not published yet; move the clock to 29 June 2023, 00.01, and it stands on the public register";
  return {govuk::strong(t.rating), ", as the inspectorate published"};
}

// "Probation officers: 22.0% of posts vacant, 27% at the end of the last quarter": arithmetic of this record.
Html staffing(Totals const& t) {
  Html all;
  for (auto const& grade : t.workforce.grades) {
    auto const now = grade.vacancy(), then = grade.vacancy_before();
    if (!now) continue;
    all += {workforce::row_words(grade.grade, {}), ": ", govuk::strong(*now == 0 ? std::string("no vacancies") : workforce::percent(*now) + " vacant"),
            then && *then != *now ? fmt::format(", {} on {}", workforce::percent(*then), base::date_short(t.workforce.before)) : std::string(), " (invented); "};
  }
  for (auto const& share : t.workforce.early)
    if (share.early > 0) all += {govuk::strong(fmt::format("{} of {}", share.early, share.all)), fmt::format(" {} under {} months in role (invented); ", share.who, t.workforce.early_months)};
  all += {invented(t.workload.excessive, "practitioners over 110% of their capacity for four weeks in a row")};
  return all;
}

std::string workforce_overview(Totals const&) { return "/workforce"; }
std::string dashboard(Totals const&) { return "/dashboard"; }
std::string worklist(Totals const&) { return "/worklist"; }
std::string inspections(Totals const&) { return fmt::format("/published/services/{}", story_pdu); }
std::string before(Totals const& t) { return fmt::format("/units/{}#before-2021", t.unit); }
std::string to_read(Totals const& t) { return t.answer_to_read ? fmt::format("/enquiries/{}/answer", t.answer_to_read) : "/caseload"; }
std::string to_assess(Totals const& t) { return t.person_to_assess ? fmt::format("/people/{}/assessment", t.person_to_assess) : "/caseload"; }

using enum ledger::Permission;

std::array const sentences{
    Sentence{"Knowsley and St Helens was rated Inadequate, the lowest of four ratings, after fieldwork in March 2023.", "Inadequate", rating,
             "A rating counts from the minute of its publication, never before; the public register has the history of every unit, as anybody sees it.",
             "head", "See the unit’s inspections", inspections},
    Sentence{"Merseyside’s probation units, which share one police force, were waiting for 1,350 answers to domestic abuse enquiries. The wait hurts other services of the region too.",
             "1,350 waiting", waiting,
             "One list of everything that is waiting, how old, about whom and what to do first; chased once a working day in one digest; a recovery plan shared with the police.",
             "head", "Be the head of the unit", dashboard, see_dashboards},
    Sentence{"Officers had trouble getting vital police information about the people they supervise.", "", flow,
             "An enquiry is drafted from the record, sent with its lawful basis and due date, and answered in structured form on the police unit’s own worklist.",
             "police", "Be the police unit", worklist, answer_enquiries},
    Sentence{"Without those answers staff do not have the full picture of the risk to actual and possible victims.", "", high_risk,
             "Answers come back as dated items with who was there; each is read, and cited in an assessment or set aside with a reason. Nothing signed hides what is missing.",
             "practitioner", "Be the practitioner: read an answer", to_read, raise_enquiries},
    Sentence{"In only about a quarter of the inspected cases was the risk of serious harm assessed well enough. The chief concern was weak work to keep the community safe.", "24% of inspected cases", signed_now,
             "Sign-off has three gates: not asked or not used is refused; not answered may be signed provisional, naming each gap and the interim safety arrangements.",
             "practitioner", "Be the practitioner: assess", to_assess, assess},
    Sentence{"Child safeguarding information is to be obtained routinely and used, so that the risk to children is understood and safety arrangements are in place. This is one of ten recommendations, and the only one the notice names.",
             "10 recommendations", children,
             "Each child has an authority, an enquiry, an answer, its use and a safety arrangement; the front door answers child by child.",
             "childrens", "Be the front door in Knowsley", worklist, answer_enquiries},
    Sentence{"The recommendations are for the unit, the North West region and HMPPS, working with the police.", "", waiting,
             "Region and force area see the same figure as the units, agree a daily number and follow plan against actual.",
             "region", "Be the regional director", dashboard, see_dashboards},
    Sentence{"Two earlier kinds of body became one Probation Service in June 2021, in regions and local units.", "", nullptr,
             "Units, their names and what stood before them are kept with their dates; what was rated before is never shown as a rating of the unit that followed.",
             "head", "See what stood there before", before},
    Sentence{"High workloads, vacancies, inexperienced recruits and too few chances to train stood behind it. The vacancy rate of probation officers was falling and there were no vacancies for probation services officers; new staff now need training and experience.",
             "", staffing,
             "The unit’s workload by officer and week, who is in post and who is available, who is new and what they have yet to meet, places on courses against the need; a new order is allocated with its effect in view.",
             "head", "Be the head of the unit: see the workforce", workforce_overview, see_workforce},
};

}  // namespace

std::span<Sentence const> notice() { return sentences; }

}  // namespace demonstration

// The overview of a unit's workforce: what a head needs first, and the way to each section.
#include "organisation/pages/unit_asked.hpp"
#include "workforce/pages/staffing_handlers.hpp"
#include "workforce/pages/training_parts.hpp"
#include "workforce/store/headline.hpp"
#include "workload/pages/overview_parts.hpp"
#include "workload/pages/sections.hpp"
#include "workload/pages/spread.hpp"

namespace workforce::pages {
namespace {

using namespace govuk;
using workload::pages::Section;
using workload::pages::url_of;

constexpr std::size_t most_topics = 3;

// "22.0% on 28 March 2023, so it is falling".
std::string direction(GradeNow const& grade, base::Date before) {
  auto const now = grade.vacancy(), then = grade.vacancy_before();
  if (!now || !then) return {};
  return fmt::format("; {} on {}, so it is {}", percent(*then), base::date_short(before), *now < *then ? "falling" : *now > *then ? "rising" : "steady");
}

// A target that some units lack is none of the whole: no rate is made of it.
std::string vacancy(GradeNow const& grade) {
  return grade.target.hundredths && !grade.target.whole() ? "No rate: units without a target" : vacancy_words(grade.target.hundredths, grade.now.in_post);
}

Html in_post(GradeNow const& grade, base::Date before) {
  return {strong(vacancy(grade)), direction(grade, before), Html(". "), in_words(grade.now.in_post), " in post and ", in_words(grade.now.available), " available",
          grade.target.whole() ? fmt::format(" of {} FTE", hundredths_in_words(*grade.target.hundredths)) : std::string(" FTE")};
}

Html staffing_card(organisation::Unit const& unit, Headline const& headline, base::Date today) {
  auto const to = url_of(Section::staffing, unit);
  SummaryList list{.card = Card{.title = "Staffing", .actions = {{.href = to, .text = "Open staffing", .hidden = " of " + unit.name}}}};
  Origins origins;
  for (auto const& grade : headline.grades) {
    list.rows.push_back({.key = std::string(row_words(grade.grade, Flags{})), .value = in_post(grade, headline.before)});
    origins.add(grade.now.origins);
    origins.add(grade.target.origins);
  }
  if (headline.leavers_people > 0)
    list.rows.push_back({.key = "In the name of somebody who left or is leaving", .value = {number(headline.leavers_people), " people on probation. ", link_to(url_of(Section::allocation, unit), "Allocate them")}});
  list.rows.push_back({.key = "Basis", .value = fmt::format("{}, {}; {}", basis_words(Basis::fte_end, {today, today}), flags_words(Flags{}), origins.in_words())});
  return summary_list(list);
}

Html new_staff(organisation::Unit const& unit, Headline const& headline, TrainingRules const& rules) {
  SummaryList list{.card = Card{.title = "Experience and training", .actions = {{.href = url_of(Section::experience, unit), .text = "Open experience", .hidden = " of " + unit.name},
                                                                                 {.href = url_of(Section::training, unit), .text = "Open training", .hidden = " of " + unit.name}}}};
  for (auto const& share : headline.early)
    list.rows.push_back({.key = fmt::format("{} under {} months in role", share.who, headline.early_months), .value = share.all ? fmt::format("{} of {}", share.early, share.all) : std::string("Nobody of this grade")});
  if (headline.gaps.empty()) list.rows.push_back({.key = "Training missing or expired", .value = "None, where it is recorded"});
  for (std::size_t i = 0; i < headline.gaps.size() && i < most_topics; ++i) {
    auto const& gap = headline.gaps[i];
    list.rows.push_back({.key = "Training: " + (rules.topic(gap.topic) ? rules.topic(gap.topic)->name : gap.topic), .value = {number(gap.missing()), fmt::format(" of {} missing or expired", gap.required)}});
  }
  return summary_list(list);
}

Html sections(organisation::Unit const& unit) {
  struct Way {
    Section section;
    std::string_view text;
    std::string_view says;
  };
  static constexpr std::array all{
      Way{Section::workload, "Workload", "who holds how much, by week, and what takes hours off"},
      Way{Section::allocation, "Allocation", "who waits for a practitioner, and what each choice does"},
      Way{Section::staffing, "Staffing", "target, in post and available by grade, vacancies and absence"},
      Way{Section::recruitment, "Recruitment", "from advert through vetting to the first day"},
      Way{Section::training, "Training", "what is needed, expired and offered, and when gaps close"},
      Way{Section::experience, "Experience", "who is new, and what they have yet to learn"},
      Way{Section::supervision, "Supervision of staff", "one-to-ones, span of each senior, wellbeing"},
  };
  std::vector<Html> items;
  for (auto const& way : all) items.push_back({link_to(url_of(way.section, unit), way.text), ": ", way.says});
  return {h2("Sections"), ul(items)};
}

}  // namespace

http::Response overview_page(web::Call& call) {
  auto const unit = organisation::pages::unit_asked(call);
  if (!unit) return call.not_found();
  auto const work = workload::pages::overview_of(call, *unit);
  auto const headline = headline_of(call.view, *unit);
  Html const body = {workload::pages::way_up(call, *unit, "/workforce"), work.basis, work.figures, staffing_card(*unit, headline, call.view.today()), new_staff(*unit, headline, rules_of(call)),
                     work.heaviest, work.parts, sections(*unit)};
  return workload::pages::show(call, *unit, Section::overview, "Workforce", body);
}

}  // namespace workforce::pages

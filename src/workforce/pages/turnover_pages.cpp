// Leavers of a unit over a year, with who still holds people; and working days lost through sickness.
#include "base/calendar.hpp"
#include "workforce/domain/turnover.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/grid.hpp"
#include "workforce/pages/staffing_handlers.hpp"

namespace workforce::pages {

using namespace govuk;

namespace {

constexpr std::array all_grades{Grade::po, Grade::pso, Grade::pqip, Grade::spo, Grade::ca, Grade::dhpdu, Grade::hpdu, Grade::rpd};

// The year up to the day.
Period year_to(base::Date day) {
  std::chrono::year_month_day const date(day);
  auto const before = date - std::chrono::years{1};
  auto const last_year = before.ok() ? base::Date(before) : base::Date(before.year() / before.month() / std::chrono::last);
  return {last_year + std::chrono::days{1}, day};
}

std::string period_words(Period period) { return fmt::format("{} to {}", base::date_in_full(period.first), base::date_in_full(period.last)); }

struct Year {
  Period period = {};
  Workforce workforce = {};
  std::map<Grade, PeopleDays> people = {};
  Origins origins = {};
};
Year year_of(web::Call& call, Asked const& about) {
  Year year{.period = year_to(about.day)};
  year.workforce = workforce_within(call.view, about.unit.place(), year.period);
  year.people = people_days(year.workforce.spells, about.flags, year.period);
  for (auto const& spell : year.workforce.spells) year.origins.add(spell.origin);
  return year;
}

std::vector<std::pair<std::string, std::string>> said(Asked const& about, Year const& year) {
  return {{"unit", about.unit.name}, {"from", base::iso(year.period.first)}, {"last_day", base::iso(year.period.last)}, {"counted", flags_words(about.flags)}, {"postings", year.origins.in_words()}};
}

Html origin_line(Asked const& about, Year const& year, std::string_view what) {
  return inset_text({.text = {what, " ", period_words(year.period), ", ", flags_words(about.flags), ". Last day counted: ", base::date_in_full(year.period.last), ". Postings ",
                              year.origins.invented ? el("em", {}, year.origins.in_words()) : Html(year.origins.in_words()), "."}});
}

// Leavers ------------------------------------------------------------------------------------------------------------

std::int64_t count_of(std::vector<Leaver> const& all, Asked const& about, Grade grade, bool left) {
  return std::ranges::count_if(all, [&](Leaver const& one) { return row_of(one.grade, about.flags) == grade && one.left_the_service() == left; });
}

Grid leavers_grid(Asked const& about, Year const& year, std::vector<Leaver> const& all) {
  Grid grid{.id = "leavers", .caption = "Leavers by grade", .head = {{"Grade", false}, {"Left the service", true}, {"Moved on within it", true}, {"People in post on average", true}, {"Leaving rate", true}}};
  for (auto const grade : all_grades) {
    auto const found = year.people.find(grade);
    if (found == year.people.end()) continue;
    auto const left = count_of(all, about, grade, true);
    auto const rate = leaving_rate_tenths(left, found->second);
    grid.rows.push_back({cell(std::string(row_words(grade, about.flags))), figure(std::to_string(left)), figure(std::to_string(count_of(all, about, grade, false))), figure(decimal(found->second.average_tenths())), figure(rate ? percent(*rate) : "–")});
  }
  return grid;
}

Grid reasons_grid(std::vector<Leaver> const& all) {
  Grid grid{.id = "reasons", .caption = "Why they left", .head = {{"Reason", false}, {"People", true}}};
  for (auto const& row : base::Words<LeavingReason>::table)
    if (auto const people = std::ranges::count(all, row.value, &Leaver::reason); people > 0) grid.rows.push_back({cell(std::string(organisation::in_words(row.value))), figure(std::to_string(people))});
  return grid;
}

Html still_hold(web::Call& call, Asked const& about) {
  if (!call.may(ledger::Permission::arrange_staff)) return {};
  auto const all = leavers_with_people(call.view, about.unit.place());
  if (all.empty()) return {h2("Left with people on probation in their name"), p("Nobody: every person is held by somebody who is posted.")};
  std::vector<std::vector<Cell>> rows;
  std::int64_t people = 0;
  for (auto const& one : all) {
    people += one.people;
    auto const gone = one.on <= call.view.today();
    rows.push_back({link_to(fmt::format("/staff/{}", one.staff.value), one.full_name), Html{gone ? "Left; first day without " : "Leaves; first day without ", base::date_in_full(one.on)}, numeric(one.people)});
  }
  return {h2("Left with people on probation in their name"),
          warning_text({.text = fmt::format("{} {} in the name of somebody who has left or is about to. Nobody is ever without an owner: they stay in that name, what is due about them passes to the deputy or the senior, and they stand here until they are re-allocated.", people, people == 1 ? "person is" : "people are")}),
          table({.caption = "Who left, and how many people are in that name", .caption_hidden = true, .head = {"Member of staff", "When", numeric_head("People on probation")}, .rows = rows, .scroll = true, .id = "still-hold"}),
          call.may(ledger::Permission::allocate) ? p(link_to(workload::pages::url_of(workload::pages::Section::allocation, about.unit), "Re-allocate their people")) : Html()};
}

}  // namespace

http::Response leavers_page(web::Call& call) {
  constexpr std::string_view path = "/workforce/staffing/leavers";
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const year = year_of(call, *about);
  auto const all = leavers(year.workforce.spells, year.period);
  auto const by_grade = leavers_grid(*about, year, all), reasons = reasons_grid(all);
  if (csv_asked(call)) return as_csv(csv_asked(call, "reasons") ? reasons : by_grade, said(*about, year));
  Html body = {staffing_links(call, *about, path), origin_line(*about, year, "Leavers,"), shown(by_grade), csv_link(*about, path, "leavers", "of leavers by grade"),
               p("Leaving rate: people whose last posting here ended in these twelve months and who left the service, for each hundred people in post on average (people, not full-time equivalents). Whoever moved to another team, grade or unit within the service is counted beside it. A reason that nobody wrote down counts as having left."),
               reasons.rows.empty() ? p("Nobody left in these twelve months.") : Html{shown(reasons), csv_link(*about, path, "reasons", "of reasons")}, still_hold(call, *about), question_form(call, *about, path)};
  FormView typed;
  typed.fail(about->errors);
  return workload::pages::show(call, about->unit, workload::pages::Section::staffing, "Leavers", body, &typed);
}

// Sickness -----------------------------------------------------------------------------------------------------------

namespace {

Grid sickness_grid(Asked const& about, Year const& year, StaffingBook const& rules) {
  Grid grid{.id = "sickness", .caption = "Working days lost through sickness", .head = {{"Grade", false}, {"Days lost", true}, {"Of these long", true}, {"People with any", true}, {"People in post on average", true}, {"Days for each person a year", true}}};
  auto const sick = sick_days(year.workforce, about.flags, year.period, base::working_calendar(base::Nation::england_and_wales), rules);
  SickDays sum;
  PeopleDays all{0, year.period.days()};
  auto const row = [&](std::string words, SickDays const& days, PeopleDays people) {
    auto const each = sick_days_a_year_tenths(days.days, people);
    grid.rows.push_back({cell(std::move(words)), figure(grouped(days.days)), figure(grouped(days.long_term)), figure(std::to_string(days.people)), figure(decimal(people.average_tenths())), figure(each ? decimal(*each) : "–")});
  };
  for (auto const grade : all_grades) {
    auto const people = year.people.find(grade);
    if (people == year.people.end()) continue;
    auto const found = sick.find(grade);
    auto const days = found == sick.end() ? SickDays{} : found->second;
    row(std::string(row_words(grade, about.flags)), days, people->second);
    sum.days += days.days, sum.long_term += days.long_term, sum.people += days.people, all.days += people->second.days;
  }
  if (!grid.rows.empty()) row("All grades", sum, all);
  return grid;
}

// Who was sick, for whoever arranges staff there; the day asked about only.
Html who_is_sick(web::Call& call, Asked const& about) {
  if (!call.may(ledger::Permission::arrange_staff)) return p("Figures only: who is sick is seen by those who arrange staff in the unit.");
  std::vector<std::vector<Cell>> rows;
  auto const people = people_behind(call.view, about.unit.place(), about.day);
  for (auto const& away : absences_behind(call.view, about.unit.place(), about.day)) {
    if (away.kind != organisation::AbsenceKind::sickness) continue;
    auto const who = std::ranges::find(people, away.staff, &Behind::staff);
    if (who == people.end()) continue;
    bool const is_long = is_long_sickness(away, about.day, book(call).on(about.day));
    rows.push_back({link_to(fmt::format("/staff/{}", away.staff.value), who->full_name), organisation::grade_name(who->spell.grade), base::date_in_full(away.starts), away.ends ? base::date_in_full(*away.ends) : std::string("no end written down"), is_long ? "Long" : "Short"});
  }
  if (rows.empty()) return p(fmt::format("Nobody whom you may see was sick on {}.", base::date_in_full(about.day)));
  return table({.caption = "Sick on " + base::date_in_full(about.day), .caption_size = Size::m, .head = {"Name", "Grade", "Since", "Until", "Long or short"}, .rows = rows, .scroll = true, .id = "who-is-sick"});
}

}  // namespace

http::Response sickness_page(web::Call& call) {
  constexpr std::string_view path = "/workforce/staffing/sickness";
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const year = year_of(call, *about);
  auto const& rules = book(call);
  auto const grid = sickness_grid(*about, year, rules);
  if (csv_asked(call)) return as_csv(grid, said(*about, year));
  Html const body = {staffing_links(call, *about, path), origin_line(*about, year, "Sickness,"), shown(grid), csv_link(*about, path, grid.id, "of sickness"),
                     p(fmt::format("Days lost: Mondays to Fridays, bank holidays left out, on which somebody in post was recorded sick, each counted whole whatever the hours. For each person a year: days lost over people in post on average. Long: from day {} of a sickness on.", rules.on(about->day).long_sickness_days)),
                     who_is_sick(call, *about), question_form(call, *about, path)};
  FormView typed;
  typed.fail(about->errors);
  return workload::pages::show(call, about->unit, workload::pages::Section::staffing, "Sickness", body, &typed);
}

}  // namespace workforce::pages

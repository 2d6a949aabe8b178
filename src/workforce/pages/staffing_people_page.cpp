// Who stands behind a figure of staffing: names for whoever arranges staff there, the number alone for everybody else.
#include "organisation/pages/handlers.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/grid.hpp"
#include "workforce/pages/staffing_handlers.hpp"

#include <set>

namespace workforce::pages {

using namespace govuk;

namespace {

constexpr std::string_view path = "/workforce/staffing/people";

std::string_view terms_words(Terms terms) {
  switch (terms) {
    case Terms::permanent: return "Permanent";
    case Terms::fixed_term: return "Fixed term";
    case Terms::agency: return "Agency";
    case Terms::loaned_in: return "Loaned in";
    case Terms::loaned_out: return "Loaned out";
  }
  return "";
}

// Why somebody in post is not available, or not wholly.
std::string away_words(Behind const& one, std::vector<Away> const& absences, Counted const& counted, StaffingRules const& rules, base::Date day) {
  if (one.spell.terms == Terms::loaned_out) return "Loaned out";
  for (auto const& away : absences) {
    if (away.staff != one.staff || !away.covers(day)) continue;
    auto const until = away.ends ? " until " + base::date_in_full(*away.ends) : std::string(", no end written down");
    if (is_long_sickness(away, day, rules)) return "Long sickness" + until;
    if (away.kind == organisation::AbsenceKind::maternity) return "Maternity leave" + until;
    if (away.kind == organisation::AbsenceKind::special_leave) return "Special leave" + until;
  }
  return counted.available < one.spell.contracted ? "Hours taken off" : "";
}

struct Found {
  Grid grid = {};
  int counted = 0;       // by the figure
  int named = 0;
  Origins origins = {};
};

Found people_grid(web::Call& call, Asked const& about, std::optional<Grade> grade) {
  auto const& rules = book(call);
  auto const day = about.period().last;
  Found found{.grid = {.id = "people", .caption = "Who is in post", .head = {{"Name", false}, {"Grade", false}, {"Unit", false}, {"Hours a week", true}, {"FTE", true}, {"Available, FTE", true}, {"Not available", false}, {"Terms", false}, {"Since", false}, {"Last day", false}}}};
  auto const workforce = workforce_within(call.view, about.unit.place(), {day, day});
  for (auto const& [row, measured] : measure(workforce, Basis::heads, about.flags, {day, day}, rules))
    if (!grade || row == *grade) found.counted += measured.people;
  auto const absences = absences_behind(call.view, about.unit.place(), day);
  std::set<StaffId> named;
  for (auto const& one : people_behind(call.view, about.unit.place(), day)) {
    if (grade && row_of(one.spell.grade, about.flags) != *grade) continue;
    std::vector<Away> hers;
    std::ranges::copy_if(absences, std::back_inserter(hers), [&](Away const& away) { return away.staff == one.staff; });
    std::vector<HoursOff> off;
    std::ranges::copy_if(workforce.reductions, std::back_inserter(off), [&](HoursOff const& hours) { return hours.staff == one.staff; });
    auto const counted = counted_on(one.spell, hers, off, about.flags, rules.on(day), day);
    if (!counted.in_post) continue;
    named.insert(one.staff);
    auto const staff = call.may(ledger::Permission::arrange_staff) ? fmt::format("/staff/{}", one.staff.value) : std::string();
    found.grid.rows.push_back({{.text = one.full_name, .href = staff}, cell(std::string(base::word(one.spell.grade))), cell(one.unit_name), figure(decimal(one.spell.contracted)), figure(in_words(of_hours(one.spell.contracted))),
                               figure(in_words(of_hours(counted.available))), cell(away_words(one, hers, counted, rules.on(day), day)), cell(std::string(terms_words(one.spell.terms))), cell(base::date_short(one.spell.from)),
                               cell(one.spell.to ? base::date_short(*one.spell.to - std::chrono::days{1}) : "")});
    found.origins.add(one.spell.origin);
  }
  found.named = static_cast<int>(named.size());
  return found;
}

}  // namespace

http::Response staffing_people_page(web::Call& call) {
  auto about = asked(call);
  if (!about) return call.not_found();
  auto const grade = base::from_word<Grade>(call.request.query.one("grade"));
  auto const found = people_grid(call, *about, grade);
  if (csv_asked(call)) return as_csv(found.grid, {{"unit", about->unit.name}, {"day", base::iso(about->period().last)}, {"counted", flags_words(about->flags)}, {"postings", found.origins.in_words()}});
  auto const title = grade ? std::string(row_words(*grade, about->flags)) : std::string("Everybody in post");
  auto const unseen = found.counted - found.named;
  Html body = {staffing_links(call, *about, path), p(fmt::format("{} {} in post on {}, {}.", found.counted, found.counted == 1 ? "person" : "people", base::date_in_full(about->period().last), flags_words(about->flags)) + (found.named > 0 ? " Postings " + found.origins.in_words() + "." : std::string()))};
  if (unseen > 0)
    body += inset_text({.text = call.may(ledger::Permission::arrange_staff)
                                    ? fmt::format("{} of them {} not named: not posted in your place today.", unseen, unseen == 1 ? "is" : "are")
                                    : std::string("Figures only: who they are, and who is away and why, is seen by those who arrange staff in the unit.")});
  if (!found.grid.rows.empty()) body += {shown(found.grid), csv_link(*about, path, fmt::format("people{}", grade ? fmt::format("&grade={}", base::word(*grade)) : ""), "of these people")};
  body += p(link_to("/workforce/staffing" + about->query(), "Back to staffing"));
  return workload::pages::show(call, about->unit, workload::pages::Section::staffing, title, body);
}

}  // namespace workforce::pages

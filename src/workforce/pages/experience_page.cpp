// New officers: how many of the unit are, and what each has met and has yet to meet. A record, not a mark.
#include "base/csv.hpp"
#include "organisation/store/units.hpp"
#include "web/fields.hpp"
#include "workforce/actions/supervise.hpp"
#include "workforce/pages/experience_parts.hpp"
#include "workforce/pages/supervision_handlers.hpp"
#include "workforce/store/supervision.hpp"
#include "workload/store/experience.hpp"
#include "workload/store/reductions.hpp"

#include <algorithm>
#include <sstream>

namespace workforce::pages {
namespace {

using namespace govuk;
using organisation::pages::unit_asked;
using web::typed;
using web::typed_date;

// Of the people of these grades, how many are under the first year.
struct Share {
  int all = 0, early = 0;
};
Share share_of(std::vector<InRole> const& people, std::initializer_list<Grade> grades, base::Date today, int months) {
  Share share;
  for (auto const& each : people) {
    if (std::ranges::find(grades, each.grade) == grades.end()) continue;
    ++share.all;
    if (months_between(each.since, today) < months) ++share.early;
  }
  return share;
}

Html share_words(Share const& share) {
  if (share.all == 0) return "Nobody of this grade";
  return Html{number(share.early), " of ", number(share.all), fmt::format(" ({}%)", (share.early * 200 + share.all) / (share.all * 2))};
}

struct Newcomer {
  StaffLine who = {};
  base::Date since = {};
  int months = 0;
  std::vector<ExpectedStep> steps = {};
};

bool practises(Grade grade) { return organisation::is_practitioner(grade); }

// Of those led, under the rules' months in role; the newest first.
std::vector<Newcomer> newcomers(web::Call& call, organisation::Unit const& unit) {
  std::vector<Newcomer> found;
  if (!call.may(ledger::Permission::arrange_staff)) return found;
  auto const& rules = rules_of(call);
  auto const roles = in_role(call.view, unit.place());
  for (auto const& who : staff_in(call.view, unit.place())) {
    auto const role = std::ranges::find(roles, who.id, &InRole::id);
    if (role == roles.end() || !practises(role->grade)) continue;
    int const months = months_between(role->since, call.view.today());
    if (months >= rules.new_months) continue;
    found.push_back({who, role->since, months, steps_of(rules, role->grade, workload::cases_met(call.view, who.id))});
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Newcomer::since);
  return found;
}

int met(Newcomer const& n) { return static_cast<int>(std::ranges::count_if(n.steps, [](ExpectedStep const& s) { return s.met_on.has_value(); })); }
int late(Newcomer const& n) { return static_cast<int>(std::ranges::count_if(n.steps, [&](ExpectedStep const& s) { return s.late(n.months); })); }

Html newcomers_table(std::vector<Newcomer> const& people) {
  if (people.empty()) return p("Nobody here is new.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& n : people) {
    auto const* next = next_step(n.steps);
    Html state{number(met(n)), " of ", number(static_cast<std::int64_t>(n.steps.size())), " met"};
    if (late(n) > 0) state += {" ", tag({.text = fmt::format("{} not yet met in time", late(n)), .colour = Colour::orange})};
    rows.push_back({Html{link_to(staff_path("experience", n.who.id), n.who.name), second_line(Html{base::word(n.who.grade), ", ", n.who.unit_name})}, day(n.since), numeric(n.months), state, next ? Html(next->expected->text) : Html("All met")});
  }
  return table({.caption = "New officers", .caption_size = Size::m, .head = {"Person", "In role since", numeric_head("Months"), "Expected", "Next"}, .rows = rows, .scroll = true, .id = "new"});
}

// Protected caseload: what is usual now, and where it is recorded.
Html protected_words(web::Call& call, Of const& of, Grade grade, int months) {
  auto const* usual = usual_reduction(rules_of(call), grade, months);
  if (!usual) return {};
  Html out = h2("Protected caseload") + p(Html{fmt::format("Usual in months {} to {} in role: {}% of contracted hours off, for the reason “{}”. ", usual->from_month, usual->to_month, usual->percent, usual->reason)});
  auto const page = fmt::format("/workforce/workload/staff/{}", of.who.id.value);
  auto const kept = workload::reductions_of(call.view, of.who.id, of.who.unit);
  auto const found = std::ranges::find_if(kept, [&](auto const& row) { return row.reason == usual->reason && (row.status == workload::ReductionStatus::active || row.status == workload::ReductionStatus::scheduled); });
  if (found != kept.end())
    return out + p(Html{fmt::format("It is recorded: {}.{} hours a week, until {}. ", found->hours / 10, found->hours % 10, base::date_in_full(base::london_date(found->ends_at))), link_to(page + fmt::format("?team={}", of.who.unit.value), "See the workload and reductions"), "."});
  out += p("It is not recorded, so the whole of the contracted hours counts as available.");
  if (of.who.id != call.scope.staff) out += p(link_to(fmt::format("{}/reductions/new?team={}", page, of.who.unit.value), "Take the hours off"));
  return out;
}

Html mentors(web::Call& call, Of const& of, FormView const* view) {
  Html out = h2("Mentoring");
  auto const rows = mentoring_of(call.view, of.who.id);
  if (rows.empty()) out += p("No mentor is named.");
  for (auto const& row : rows) {
    out += p(Html{strong(row.mentor_name), " since ", day(row.from), row.to ? Html{" to ", day(*row.to)} : Html(), row.aim.empty() ? Html() : Html{". ", row.aim}});
    if (!row.to) out += form({.action = fmt::format("{}/mentors/{}/end", staff_path("experience", of.who.id), row.id), .csrf = call.csrf(), .body = button({.text = Html{"End it today", visually_hidden(": " + row.mentor_name)}, .kind = ButtonKind::secondary})});
  }
  return out + details({.summary = "Name a mentor", .body = form({.action = staff_path("experience", of.who.id) + "/mentors", .csrf = call.csrf(),
                        .body = {hidden_field("form", "mentor"), select({.name = "mentor", .label = "Mentor", .items = staff_options(staff_in(call.view, of.unit.place()), of.who.id), .form = view}), text_input({.name = "aim", .label = "What for", .form = view}), button({.text = "Name her or him", .kind = ButtonKind::secondary})}}),
                        .open = view != nullptr});
}

Html observed(web::Call& call, Of const& of, FormView const* view) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& o : observed_of(call.view, of.who.id)) rows.push_back({day(o.on), o.observer, o.what, o.went_well, o.next_time});
  Html out = h2("Observed practice") + (rows.empty() ? p("None is recorded.") : table({.caption = "Observed practice", .caption_hidden = true, .head = {"Day", "Seen by", "What", "Went well", "Next time"}, .rows = rows, .scroll = true, .id = "observed"}));
  return out + details({.summary = "Record practice that you saw", .body = form({.action = staff_path("experience", of.who.id) + "/observed", .csrf = call.csrf(),
                        .body = {hidden_field("form", "observed"), date_input({.name = "on", .legend = "Day", .form = view, .id = view ? "on" : "observed-on"}), text_input({.name = "what", .label = "What you saw", .hint = "An interview, a home visit, a report", .form = view}),
                                 text_area({.name = "went_well", .label = "What went well", .form = view, .rows = 2}), text_area({.name = "next_time", .label = "What to try next time", .form = view, .rows = 2}), button({.text = "Record it", .kind = ButtonKind::secondary})}}),
                        .open = view != nullptr});
}

http::Response show(web::Call& call, FormView const* view = nullptr) {
  auto const of = staff_asked(call);
  if (!of) return call.not_found();
  auto const for_form = [&](std::string_view name) { return view && view->value("form") == name ? view : nullptr; };
  auto const since = in_role_since(call.view, of->who.id);
  int const months = since ? months_between(*since, call.view.today()) : 0;
  auto const cases = workload::cases_met(call.view, of->who.id);
  auto const steps = practises(of->who.grade) && months < rules_of(call).new_months ? steps_of(rules_of(call), of->who.grade, cases) : std::vector<ExpectedStep>{};
  Html body{p(Html{organisation::grade_name(of->who.grade), ", ", of->who.unit_name, ". ", fmt::format("{} {} in role", months, months == 1 ? "month" : "months"), since ? Html{", since ", day(*since)} : Html(), ". ", link_to(staff_path("training", of->who.id), "Training"), ", ",
                   link_to(staff_path("supervision", of->who.id), "supervision"), "."}),
            p("A record of what was met: cases allocated, cases worked beside a colleague and what was recorded as shadowed. It is no mark."), next_words(call, of->who.id, steps), steps_table(steps, months), kinds_table(cases)};
  if (call.may(ledger::Permission::assess)) body += shadow_form(call, *of, staff_path("experience", of->who.id) + "/shadowed", for_form("shadow"));
  body += {protected_words(call, *of, of->who.grade, months), mentors(call, *of, for_form("mentor")), observed(call, *of, for_form("observed"))};
  return workload::pages::show(call, of->unit, Section::experience, of->who.name, body, view);
}

std::string home(web::Call const& call) { return staff_path("experience", call.id<StaffId>("id")); }
auto again(web::Call& call) {
  return [&call](FormView const* view) { return show(call, view); };
}

}  // namespace

http::Response experience_page(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const& rules = rules_of(call);
  auto const roles = in_role(call.view, unit->place());
  auto const today = call.view.today();
  Html body{basis(call, unit->place(), "Heads, not full-time equivalents, posted on this day; months in role count unbroken postings of one grade."),
            summary_list({.rows = {{.key = fmt::format("PSOs and trainees under {} months in role", rules.early_months), .value = share_words(share_of(roles, {Grade::pso, Grade::pqip}, today, rules.early_months))},
                                   {.key = fmt::format("Probation officers under {} months in role", rules.early_months), .value = share_words(share_of(roles, {Grade::po}, today, rules.early_months))}}})};
  if (call.may(ledger::Permission::arrange_staff)) body += {newcomers_table(newcomers(call, *unit)), p(link_to(fmt::format("/workforce/experience.csv?unit={}", unit->id.value), "Download this list as CSV"))};
  return workload::pages::show(call, *unit, Section::experience, "Experience", body);
}

http::Response experience_csv(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"unit", "on", "person", "grade", "team", "in_role_since", "months", "expected", "by_month", "met_on"});
  for (auto const& n : newcomers(call, *unit))
    for (auto const& step : n.steps)
      csv.row({unit->name, base::iso(call.view.today()), n.who.name, base::word(n.who.grade), n.who.unit_name, base::iso(n.since), std::to_string(n.months), step.expected->text, std::to_string(step.expected->by_month), step.met_on ? base::iso(*step.met_on) : ""});
  return http::csv("experience.csv", out.str());
}

http::Response staff_experience_page(web::Call& call) { return show(call); }

http::Response record_shadowing(web::Call& call) {
  RecordShadowing const action{.staff = call.id<StaffId>("id"), .overseer = StaffId{web::whole(call, "overseer")}, .crn = typed(call, "crn"), .on = typed_date(call, "on"), .what = typed(call, "shadow_what")};
  auto const own = call.scope.staff == action.staff;
  auto const done = call.perform(action);
  if (!done && own && !call.may(ledger::Permission::arrange_staff)) {
    auto refusal = done.error();
    if (!refusal.errors.empty()) refusal.message = refusal.errors.front().message + ".";
    return call.refused(refusal, "/my-work");
  }
  return settled(call, done, own ? "/my-work" : home(call), again(call));
}
http::Response observe_practice(web::Call& call) {
  return settled(call, call.perform(ObservePractice{.staff = call.id<StaffId>("id"), .on = typed_date(call, "on"), .what = typed(call, "what"), .went_well = typed(call, "went_well"), .next_time = typed(call, "next_time")}), home(call), again(call));
}
http::Response start_mentoring(web::Call& call) {
  return settled(call, call.perform(StartMentoring{.staff = call.id<StaffId>("id"), .mentor = StaffId{web::whole(call, "mentor")}, .aim = typed(call, "aim")}), home(call), again(call));
}
http::Response end_mentoring(web::Call& call) {
  return settled(call, call.perform(EndMentoring{.staff = call.id<StaffId>("id"), .mentoring = call.request.id("mentoring").value_or(0)}), home(call), again(call));
}

}  // namespace workforce::pages

// Recovery plans: the list, one plan shared by its three bodies, and the sheet for the meeting on one printed page.
#include "dashboards/actions/change_recovery.hpp"
#include "dashboards/domain/clearance.hpp"
#include "dashboards/pages/handlers.hpp"
#include "dashboards/store/figures.hpp"
#include "dashboards/store/recovery.hpp"
#include "govuk/all.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/units.hpp"

namespace dashboards::pages {
namespace {

using govuk::FormView;
using govuk::Html;

Html day(base::Date date) { return govuk::time(base::iso(date), base::date_in_full(date)); }
std::string path_of(PlanRow const& plan, std::string_view step = {}) { return fmt::format("/recovery/{}{}{}", plan.id.value, step.empty() ? "" : "/", step); }
std::string value(web::Call const& call, std::string_view field) { return std::string(call.request.form.one(field)); }
int whole(web::Call const& call, std::string_view field) { return std::atoi(value(call, field).c_str()); }
std::optional<base::Date> typed_date(web::Call const& call, std::string const& field) { return base::date_from_parts(value(call, field + "-day"), value(call, field + "-month"), value(call, field + "-year")); }

// The last twenty working days before today.
std::pair<base::Date, base::Date> window(base::Date today) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const last = calendar.on_or_before(today - std::chrono::days{1});
  return {calendar.add_working_days(last, -(pace_window - 1)), last};
}

Clearance clear_by(web::Call& call, PlanRow const& plan, std::int64_t waiting) {
  auto const [first, last] = window(call.view.today());
  Pace pace{.extra = plan.extra_per_day};
  for (auto const& each : actual_days(call.view, plan, first, last)) pace.came_in += each.came_in, pace.returned += each.returned;
  return clearance(waiting, pace, call.view.today(), base::working_calendar(base::Nation::england_and_wales));
}

Html clear_words(Clearance const& result) {
  if (!result.clear_on) return "Never, with this number";
  return {day(*result.clear_on), fmt::format(", in {}.{} working days", *result.tenths_of_days / 10, *result.tenths_of_days % 10)};
}

Html or_not_yet(std::string const& name) { return name.empty() ? Html("Not yet") : Html(name); }

Html plan_summary(web::Call& call, PlanRow const& plan) {
  using namespace govuk;
  auto const waiting = waiting_of_plan(call.view, plan);
  std::vector<Html> names;
  for (auto const& unit : units_of(call.view, plan.id)) names.push_back(unit.name);
  return summary_list({.rows = {{.key = "Status", .value = tag({.text = label(plan.status), .colour = plan.status == PlanStatus::agreed ? Colour::green : Colour::grey})},
                                {.key = "Units", .value = plain_list(names)},
                                {.key = "Waiting when it was proposed", .value = Html{number(plan.baseline), " on ", day(plan.starts), plan.baseline_bands.empty() ? "" : " (" + plan.baseline_bands + ")"}},
                                {.key = "Waiting now", .value = number(waiting)},
                                {.key = "Agreed answers a working day", .value = Html{number(plan.agreed_per_day), ", ", number(plan.extra_per_day), " of them beyond the pace when it was proposed", plan.agreed_from > call.view.today() ? ". It begins on " : ", since ", day(plan.agreed_from)}},
                                {.key = "Clear by", .value = clear_words(clear_by(call, plan, waiting))},
                                {.key = "Agreed for the unit", .value = or_not_yet(plan.agreed_by_pdu)},
                                {.key = "Agreed for the region", .value = or_not_yet(plan.agreed_by_region)},
                                {.key = "Agreed for the partner", .value = or_not_yet(plan.agreed_by_partner)}}});
}

Html actual_plot(web::Call& call, PlanRow const& plan) {
  auto const [first, last] = window(call.view.today());
  govuk::Plot plot{.id = "actual", .caption = "Plan against actual, last twenty working days (invented)", .kind = govuk::PlotKind::line, .label_head = "Day", .series = {{.name = "Came in"}, {.name = "Returned"}, {.name = "Agreed"}}, .unit = "enquiries"};
  for (auto const& each : actual_days(call.view, plan, first, last)) {
    plot.labels.push_back(base::date_short(each.day));
    plot.series[0].values.push_back(each.came_in);
    plot.series[1].values.push_back(each.returned);
    plot.series[2].values.push_back(each.day >= plan.agreed_from ? std::optional<std::int64_t>(plan.agreed_per_day) : std::nullopt);
  }
  return govuk::plot(plot);
}

Html actions_table(web::Call& call, PlanRow const& plan) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& action : actions_of(call.view, plan.id)) {
    bool const late = action.status != ActionStatus::done && action.due < call.view.today();
    rows.push_back({action.text, Html{action.owner_name, ", ", label(action.owner_body)}, day(action.due), tag({.text = late ? "Late" : label(action.status), .colour = late ? Colour::red : action.status == ActionStatus::done ? Colour::green : Colour::none}), action.evidence});
  }
  if (rows.empty()) return p("No actions yet.");
  return table({.caption = "Actions", .caption_size = Size::m, .head = {"What", "Who", "Due", "Status", "Evidence"}, .rows = rows, .scroll = true, .id = "actions"});
}

Html numbers_fields(FormView const& typed) {
  using namespace govuk;
  return {text_input({.name = "agreed_per_day", .label = "Answers the partner agrees to return a working day", .form = &typed, .width = 4, .inputmode = "numeric"}),
          text_input({.name = "extra_per_day", .label = "How many of these are beyond today’s pace", .form = &typed, .width = 4, .inputmode = "numeric"}), date_input({.name = "agreed_from", .legend = "From", .form = &typed})};
}

Html post(web::Call& call, PlanRow const& plan, std::string_view step, Html fields, std::string_view text) {
  return govuk::form({.action = path_of(plan, step), .csrf = call.csrf(), .body = {govuk::hidden_field("lock_version", std::to_string(plan.lock_version)), std::move(fields), govuk::button({.text = text, .kind = govuk::ButtonKind::secondary})}});
}

Html what_can_be_done(web::Call& call, PlanRow const& plan, FormView const& typed) {
  using namespace govuk;
  if (plan.status == PlanStatus::closed || !call.may(ledger::Permission::plan_recovery)) return {};
  std::vector<Option> bodies, statuses, actions;
  for (auto const& row : base::Words<Body>::table) bodies.push_back({.value = std::string(row.word), .text = std::string(label(row.value))});
  for (auto const& row : base::Words<ActionStatus>::table) statuses.push_back({.value = std::string(row.word), .text = std::string(label(row.value))});
  for (auto const& action : actions_of(call.view, plan.id)) actions.push_back({.value = std::to_string(action.id.value), .text = action.text});
  Html out = post(call, plan, "agree", {}, "Agree for my side");
  out += details({.summary = "Add an action", .body = post(call, plan, "actions", {text_input({.name = "text", .label = "What is to be done", .form = &typed}), text_input({.name = "owner_name", .label = "Who does it", .form = &typed}), select({.name = "owner_body", .label = "Of which body", .items = bodies, .form = &typed}), date_input({.name = "due", .legend = "Due", .form = &typed})}, "Add the action")});
  if (!actions.empty()) out += details({.summary = "Record progress on an action", .body = post(call, plan, "progress", {select({.name = "action", .label = "Action", .items = actions, .form = &typed}), select({.name = "status", .label = "Status", .items = statuses, .form = &typed}), text_input({.name = "evidence", .label = "What shows it", .form = &typed})}, "Record the progress")});
  out += details({.summary = "Record a meeting", .body = post(call, plan, "reviews", {date_input({.name = "held_on", .legend = "When", .form = &typed}), text_input({.name = "who", .label = "Who was there", .form = &typed}), text_area({.name = "decided", .label = "What was decided", .form = &typed, .rows = 3})}, "Record the meeting")});
  out += details({.summary = "Change the agreed number", .body = post(call, plan, "numbers", numbers_fields(typed), "Change it")});
  out += details({.summary = "Close the plan", .body = post(call, plan, "close", text_input({.name = "reason", .label = "Why", .form = &typed}), "Close it")});
  return out;
}

Html history(web::Call& call, PlanRow const& plan) {
  std::vector<govuk::TimelineItem> items;
  for (auto const& review : reviews_of(call.view, plan.id)) items.push_back({.title = "Meeting", .by = review.who, .machine_time = base::iso(review.held_on), .time = base::date_in_full(review.held_on), .description = govuk::p(review.decided)});
  for (auto const& change : changes_of(call.view, plan.id)) items.push_back({.title = change.what, .by = change.by_name, .machine_time = base::iso_utc(change.at), .time = base::date_and_time(change.at)});
  return items.empty() ? Html() : Html{govuk::h2("Meetings and changes"), govuk::timeline({.items = items, .heading_level = 3})};
}

http::Response show_plan(web::Call& call, FormView const& typed = {}) {
  using namespace govuk;
  auto const plan = find_plan(call.view, call.id<PlanId>("id"));
  if (!plan) return call.not_found();
  Html const body = {caption("Recovery plan"), h1(plan->agency_name), p("Every figure here is invented."), plan_summary(call, *plan), p(link_to(path_of(*plan, "sheet"), "The sheet for the meeting")), actual_plot(call, *plan), actions_table(call, *plan), what_can_be_done(call, *plan, typed), history(call, *plan)};
  Page const page{.title = "Recovery plan, " + plan->agency_name, .body = body, .form = typed.failed() ? &typed : nullptr, .back = "/recovery", .plots = true};
  return typed.failed() ? call.again(page) : call.page(page);
}

Html propose_form(web::Call& call, FormView const& typed) {
  using namespace govuk;
  std::vector<Option> partners;
  std::vector<Choice> units;
  bool const partner = call.scope.agency.value > 0;
  if (partner) {
    auto const own = organisation::find_agency(call.view, call.scope.agency);
    if (own) partners.push_back({.value = std::to_string(own->id.value), .text = own->name});
    if (own && own->kind == organisation::AgencyKind::police)
      for (auto const& unit : organisation::pdus_of_force(call.view, organisation::ForceCode{own->code})) units.push_back({.value = std::to_string(unit.id.value), .text = unit.name});
    if (own && own->kind == organisation::AgencyKind::childrens)
      for (auto const& unit : organisation::pdus_of_authority(call.view, organisation::AuthorityCode{own->code})) units.push_back({.value = std::to_string(unit.id.value), .text = unit.name});
  } else {
    for (auto const& agency : organisation::agencies(call.view, organisation::AgencyKind::police)) partners.push_back({.value = std::to_string(agency.id.value), .text = agency.name});
    for (auto const& agency : organisation::agencies(call.view, organisation::AgencyKind::childrens)) partners.push_back({.value = std::to_string(agency.id.value), .text = agency.name});
    for (auto const& unit : organisation::pdus(call.view))
      if (unit.team_from <= call.scope.place.to && unit.team_to >= call.scope.place.from) units.push_back({.value = std::to_string(unit.id.value), .text = unit.name});
  }
  return details({.summary = "Propose a plan",
                  .body = form({.action = "/recovery", .csrf = call.csrf(), .body = {select({.name = "agency", .label = "Partner", .items = partners, .form = &typed}), checkboxes({.name = "units", .legend = "Units that wait", .items = units, .form = &typed, .small = true}), numbers_fields(typed), button({.text = "Propose the plan"})}}),
                  .open = typed.failed()});
}

http::Response show_list(web::Call& call, FormView const& typed = {}) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& plan : plans(call.view)) rows.push_back({link_to(path_of(plan), plan.agency_name), label(plan.status), day(plan.starts), numeric(plan.baseline), numeric(waiting_of_plan(call.view, plan)), numeric(plan.agreed_per_day)});
  Html const body = {h1("Recovery plans"), p("One plan for a partner and the units that wait for it, shared by unit, region and partner. Figures are invented."),
                     rows.empty() ? p("There is no plan yet.") : table({.caption = "Plans", .caption_hidden = true, .head = {"Partner", "Status", "Proposed on", numeric_head("Waiting then"), numeric_head("Waiting now"), numeric_head("Agreed a day")}, .rows = rows, .scroll = true, .id = "plans"}),
                     call.may(ledger::Permission::plan_recovery) ? propose_form(call, typed) : Html()};
  Page const page{.title = "Recovery plans", .body = body, .form = typed.failed() ? &typed : nullptr};
  return typed.failed() ? call.again(page) : call.page(page);
}

template <class Outcome>
http::Response done(web::Call& call, Outcome const& outcome) {
  auto const path = fmt::format("/recovery/{}", call.request.param("id"));
  if (outcome) return http::redirect(path);
  if (outcome.error().kind == base::Refused::invalid) return show_plan(call, FormView(call.request.form, outcome.error().errors));
  return call.refused(outcome.error(), path);
}

}  // namespace

http::Response recovery_list_page(web::Call& call) { return show_list(call); }
http::Response recovery_page(web::Call& call) { return show_plan(call); }

http::Response propose_plan(web::Call& call) {
  auto const from = typed_date(call, "agreed_from");
  if (!from) return show_list(call, FormView(call.request.form, {{"agreed_from", "Enter the day from which it counts"}}));
  ProposePlan ask{.agency = ledger::AgencyId{whole(call, "agency")}, .agreed_per_day = whole(call, "agreed_per_day"), .extra_per_day = whole(call, "extra_per_day"), .agreed_from = *from};
  for (auto const unit : call.request.form.all("units")) ask.units.push_back(ledger::UnitId{std::strtoll(std::string(unit).c_str(), nullptr, 10)});
  auto const proposed = call.perform(ask);
  if (!proposed && proposed.error().kind == base::Refused::invalid) return show_list(call, FormView(call.request.form, proposed.error().errors));
  if (!proposed) return call.refused(proposed.error(), "/recovery");
  return http::redirect(fmt::format("/recovery/{}", proposed->value));
}

http::Response agree_plan(web::Call& call) { return done(call, call.perform(AgreePlan{.plan = call.id<PlanId>("id"), .lock_version = whole(call, "lock_version")})); }
http::Response close_plan(web::Call& call) { return done(call, call.perform(ClosePlan{.plan = call.id<PlanId>("id"), .lock_version = whole(call, "lock_version"), .reason = value(call, "reason")})); }

http::Response change_plan_numbers(web::Call& call) {
  auto const from = typed_date(call, "agreed_from");
  if (!from) return show_plan(call, FormView(call.request.form, {{"agreed_from", "Enter the day from which it counts"}}));
  return done(call, call.perform(ChangePlanNumbers{.plan = call.id<PlanId>("id"), .lock_version = whole(call, "lock_version"), .agreed_per_day = whole(call, "agreed_per_day"), .extra_per_day = whole(call, "extra_per_day"), .agreed_from = *from}));
}

http::Response add_plan_action(web::Call& call) {
  auto const due = typed_date(call, "due");
  if (!due) return show_plan(call, FormView(call.request.form, {{"due", "Enter a real date"}}));
  auto const body = base::from_word<Body>(value(call, "owner_body"));
  if (!body) return show_plan(call, FormView(call.request.form, {{"owner_body", "Select whose action it is"}}));
  return done(call, call.perform(AddPlanAction{.plan = call.id<PlanId>("id"), .text = value(call, "text"), .owner_name = value(call, "owner_name"), .owner_body = *body, .due = *due}));
}

http::Response move_plan_action(web::Call& call) {
  auto const status = base::from_word<ActionStatus>(value(call, "status"));
  if (!status) return show_plan(call, FormView(call.request.form, {{"status", "Select where the action stands"}}));
  return done(call, call.perform(MovePlanAction{.plan = call.id<PlanId>("id"), .action = PlanActionId{whole(call, "action")}, .status = *status, .evidence = value(call, "evidence")}));
}

http::Response review_plan(web::Call& call) {
  auto const held = typed_date(call, "held_on");
  if (!held) return show_plan(call, FormView(call.request.form, {{"held_on", "Enter the day on which you met"}}));
  return done(call, call.perform(ReviewPlan{.plan = call.id<PlanId>("id"), .held_on = *held, .who = value(call, "who"), .decided = value(call, "decided")}));
}

http::Response meeting_sheet_page(web::Call& call) {
  using namespace govuk;
  auto const plan = find_plan(call.view, call.id<PlanId>("id"));
  if (!plan) return call.not_found();
  std::vector<std::vector<Cell>> oldest;
  for (auto const& line : oldest_of_plan(call.view, *plan)) oldest.push_back({govuk::span("fp-reference", line.reference), day(line.due_on)});
  Html const body = {h1(Html{"Meeting sheet: ", plan->agency_name}, Size::m), p({day(call.view.today()), ". Figures are invented. No names on this sheet."}), plan_summary(call, *plan),
                     table({.caption = "The ten oldest, by reference", .caption_size = Size::s, .head = {"Enquiry", "Due"}, .rows = oldest, .scroll = true, .id = "oldest", .small = true}), actions_table(call, *plan)};
  return call.page({.title = "Meeting sheet, " + plan->agency_name, .body = body, .back = path_of(*plan)});
}

}  // namespace dashboards::pages

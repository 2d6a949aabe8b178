// The cases of somebody who leaves: a proposal, changed by hand line by line, saved, confirmed in whole or in part.
#include "organisation/pages/unit_asked.hpp"
#include "people/pages/person_frame.hpp"
#include "web/fields.hpp"
#include "workload/actions/reallocate.hpp"
#include "workload/pages/allocation_handlers.hpp"
#include "workload/pages/allocation_parts.hpp"
#include "workload/pages/sections.hpp"
#include "workload/store/placing.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

struct Leaving {
  organisation::Unit unit = {};
  Leaver leaver = {};
  std::vector<WaitingCase> cases = {};
  Placing placing = {};
  std::optional<Reallocation> draft = {};
  std::vector<ReallocationMove> moves = {};

  ReallocationMove const* line(PersonId person) const {
    auto const found = std::ranges::find(moves, person, &ReallocationMove::person);
    return found == moves.end() ? nullptr : &*found;
  }
  Officer const* officer(std::optional<StaffId> staff, std::optional<UnitId> team) const {
    for (auto const& each : placing.officers)
      if (each.load.staff == staff && each.load.team == team) return &each;
    return nullptr;
  }
};

std::optional<Leaving> leaving_of(web::Call& call) {
  auto const staff = call.id<StaffId>("staff");
  auto unit = organisation::pages::unit_asked(call);
  auto leaver = unit ? find_leaver(call.view, staff, call.scope.place) : std::nullopt;
  if (!leaver) return std::nullopt;
  Leaving of{.unit = std::move(*unit), .leaver = std::move(*leaver), .cases = held_within(call.view, staff, call.scope.place)};
  of.placing = place_cases(call.view, of.cases, staff, call.scope.place);
  of.draft = open_reallocation_of(call.view, staff);
  if (of.draft) of.moves = moves_of(call.view, of.draft->id);
  return of;
}

std::string url(Leaving const& of, std::string_view rest = {}) { return fmt::format("/workforce/allocation/leaving/{}{}?unit={}", of.leaver.staff.value, rest, of.unit.id.value); }
std::string value_of(Officer const& o) { return fmt::format("{}-{}", o.load.staff.value, o.load.team.value); }

// The lines as they stand in the draft, with what was typed over them where the form is shown again.
std::vector<ReallocationMove> lines_of(Leaving const& of, FormView const& typed) {
  auto lines = of.moves;
  if (!typed.failed()) return lines;
  for (auto& line : lines) {
    auto const key = std::to_string(line.person.value);
    auto const to = typed.value("to-" + key);
    auto const dash = to.find('-');
    line.to = std::nullopt;
    line.team = std::nullopt;
    if (dash != to.npos) line.to = StaffId{web::whole(to)}, line.team = UnitId{web::whole(to.substr(dash + 1))};
    line.included = typed.has("include", key);
    line.concern_reason = typed.value("reason-" + key);
  }
  return lines;
}

// What the lines that are included add to each officer.
std::map<std::string, std::int64_t> added_points(Leaving const& of, std::vector<ReallocationMove> const& lines) {
  std::map<std::string, std::int64_t> added;
  for (auto const& each : of.cases) {
    auto const line = std::ranges::find(lines, each.person, &ReallocationMove::person);
    if (line == lines.end() || !line->included) continue;
    if (auto const* officer = of.officer(line->to, line->team)) added[value_of(*officer)] += each.points;
  }
  return added;
}

Html head(Leaving const& of) {
  std::string const acting = of.leaver.acting == of.leaver.staff && of.leaver.how != Going::leaves ? "nobody who is here" : of.leaver.acting_name;
  Html when = of.leaver.how == Going::absent ? Html{"Absent since ", day_words(*of.leaver.from)} : of.leaver.from ? Html{"First day without: ", day_words(*of.leaver.from)} : Html{"Not in post"};
  return {p(Html{when, ". ", strong(fmt::format("{} {}", of.cases.size(), of.cases.size() == 1 ? "case" : "cases")), " still to give on. Until then ", acting, " answers for them."})};
}

Html officers_table(Leaving const& of, std::vector<ReallocationMove> const& lines) {
  auto const added = added_points(of, lines);
  std::vector<std::vector<Cell>> rows;
  for (auto const& officer : of.placing.officers) {
    auto const found = added.find(value_of(officer));
    auto const more = found == added.end() ? 0 : found->second;
    Html const after = officer.load.available > 0 ? effect(officer.load.capacity(), capacity_with(officer, more)) : Html(tag({.text = "No hours", .colour = Colour::grey}));
    std::string note = officer.away ? "Away" : officer.leaving ? "Leaves soon" : officer.learning ? "Protected caseload" : "";
    rows.push_back({Html{officer.load.name, second_line(fmt::format("{}, {}", organisation::grade_name(officer.grade), officer.load.team_name))}, after, numeric(officer.load.cases()),
                    numeric(std::ranges::count_if(lines, [&](auto const& line) { return line.included && !line.done_at && line.to == officer.load.staff && line.team == officer.load.team; })), note});
  }
  return table({.caption = "Officers with these lines", .caption_hidden = true, .head = {"Officer", "Workload now and with these cases", numeric_head("Cases now"), numeric_head("Cases from here"), "Note"},
                .rows = std::move(rows), .scroll = true, .id = "officers-table", .small = true});
}

Html who_takes(Leaving const& of, WaitingCase const& each, ReallocationMove const& line, FormView const& typed) {
  std::vector<Option> options{{.value = "", .text = "Nobody yet", .selected = !line.to}};
  for (auto const& officer : of.placing.officers) {
    auto const after = officer.load.available > 0 ? percent(capacity_with(officer, each.points)) : std::string("no hours");
    options.push_back({.value = value_of(officer), .text = fmt::format("{}, {}, {}", officer.load.name, base::word(officer.grade), after),
                       .selected = line.to == officer.load.staff && line.team == officer.load.team});
  }
  return govuk::select({.name = field_of(each.person), .label = Label{visually_hidden("Who takes the case of " + name_of(each))}, .items = std::move(options), .form = typed.failed() ? &typed : nullptr});
}

struct Line {
  Html words = {};
  bool reasoned = false;  // something stands against the choice
};
// What stands for and against whoever is chosen, at the workload that all the lines together make.
Line about(web::Call& call, Leaving const& of, WaitingCase const& each, ReallocationMove const& line, std::map<std::string, std::int64_t> const& added) {
  auto const* officer = of.officer(line.to, line.team);
  if (!officer) return {line.to ? Html("No longer in this team: choose somebody else") : Html("Nobody fits without a reason: choose by hand"), false};
  auto const& rules = call.view.rules<AllocationRuleBook>().on(call.view.today());
  auto facts = facts_of(each, *officer, of.placing.around, impact_on(rules, officer->load, each));
  if (auto const found = added.find(value_of(*officer)); found != added.end()) facts.potential = capacity_with(*officer, found->second);
  auto const fit = fitness(rules, {.rosh = each.rosh, .mappa = each.mappa, .limited = each.limited}, facts, call.view.rules<WeightBook>().on(call.view.today()).red_from);
  std::vector<Html> lines;
  if (facts.knows > Knows::team) lines.push_back(strong(label(facts.knows)));
  for (auto const stop : fit.stops) lines.push_back({tag({.text = "Cannot", .colour = Colour::red}), " ", label(stop)});
  for (auto const concern : fit.concerns) lines.push_back(label(concern));
  if (line.proposed && line.proposed != line.to) lines.push_back("Changed by hand");
  return {lines.empty() ? Html("Nothing against it") : join(lines, br()), !fit.concerns.empty()};
}

std::vector<Cell> row_of(web::Call& call, Leaving const& of, WaitingCase const& each, ReallocationMove const& line, std::map<std::string, std::int64_t> const& added, FormView const& typed) {
  auto const key = std::to_string(each.person.value);
  Attributes box{{"class", "govuk-checkboxes__input"}, {"id", "include-" + key}, {"name", "include"}, {"type", "checkbox"}, {"value", key}};
  box.add({"checked", line.included});
  Html const include = div("govuk-checkboxes govuk-checkboxes--small", div("govuk-checkboxes__item", {el("input", box), el("label", {{"class", "govuk-label govuk-checkboxes__label"}, {"for", "include-" + key}}, visually_hidden("Give on the case of " + name_of(each)))}));
  auto const said = about(call, of, each, line, added);
  Html reason = said.words;
  if (said.reasoned || !line.concern_reason.empty())
    reason += details({.summary = Html{"A reason of its own", visually_hidden(" for the case of " + name_of(each))},
                       .body = text_input({.name = "reason-" + key, .label = Label{visually_hidden("Reason for the case of " + name_of(each))}, .form = typed.failed() ? &typed : nullptr, .value = line.concern_reason}),
                       .open = !line.concern_reason.empty(), .classes = "govuk-!-margin-bottom-0"});
  return {include, person_words(each, fmt::format("/people/{}", each.person.value)), people::rosh_badge(each.rosh), tier_words(each), who_takes(of, each, line, typed), reason};
}

Html lines_table(web::Call& call, Leaving const& of, std::vector<ReallocationMove> const& lines, FormView const& typed) {
  auto const added = added_points(of, lines);
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : of.cases) {
    auto const found = std::ranges::find(lines, each.person, &ReallocationMove::person);
    rows.push_back(row_of(call, of, each, found == lines.end() ? ReallocationMove{.person = each.person, .included = false} : *found, added, typed));
  }
  return table({.caption = "Cases, most urgent first", .caption_hidden = true, .head = {"Give on", "Person", "Risk", "Tier", "Who takes the case, and the workload with this one case", "For and against"}, .rows = std::move(rows),
                .first_cell_is_header = false, .scroll = true, .id = "lines", .small = true});
}

Html draft_form(web::Call& call, Leaving const& of, std::vector<ReallocationMove> const& lines, FormView const& typed) {
  auto const chosen = std::ranges::count_if(lines, [](auto const& line) { return line.included && !line.done_at; });
  FormView values = typed;
  if (!typed.failed()) values.set("why", of.draft->why);
  Html const why = text_area({.name = "why", .label = {"Why these cases are given on as they are", Size::s}, .hint = "Kept with each allocation, and the reason where something stands against a choice and the line has none of its own.", .form = &values, .rows = 3});
  Html const buttons = button_group({button({.text = fmt::format("Give {} {} on", chosen, chosen == 1 ? "case" : "cases"), .name = "do", .value = "confirm"}),
                                     button({.text = "Save and work out the effect again", .kind = ButtonKind::secondary, .name = "do", .value = "save"})});
  return form({.action = url(of), .csrf = call.csrf(),
               .body = {hidden_field("draft", std::to_string(of.draft->id.value)), hidden_field("version", std::to_string(of.draft->lock_version)), h2("Cases, most urgent first", Size::m, "cases"),
                        lines_table(call, of, lines, typed), grid_row(grid_column("two-thirds", {why, buttons}))}});
}

Html propose_form(web::Call& call, Leaving const& of) {
  bool const again = of.draft.has_value();
  return form({.action = url(of, "/proposal"), .csrf = call.csrf(), .body = button({.text = again ? "Make another proposal instead" : "Make a proposal", .kind = again ? ButtonKind::secondary : ButtonKind::primary})});
}

Html explained() {
  return details({.summary = "How the proposal is made",
                  .body = {p("It evens out workload by each officer’s own hours, and gives a case to who knows the person (co-works, covers, held it before, holds somebody of the same address) even where her workload is some percentage points higher: how many is our default, to be confirmed."),
                           p("It proposes nobody whose grade may not hold the case, who may not see the record, has a conflict of interest, is away, leaves or has no hours, and fills no protected caseload above its hours. Such a case is left for you to decide.")}});
}

http::Response shown(web::Call& call, Leaving const& of, FormView const& typed, Html const& notice = {}, int status = 200) {
  auto const lines = lines_of(of, typed);
  Html body = {notice, head(of)};
  if (of.draft) {
    body += {hint_line(Html{"Draft saved by ", of.draft->by_name, " on ", base::date_and_time(of.draft->at)}), h2("Officers", Size::m, "officers"), officers_table(of, lines), explained(), draft_form(call, of, lines, typed)};
  } else {
    body += {explained()};
  }
  body += propose_form(call, of);
  auto response = show(call, of.unit, Section::allocation, fmt::format("Cases of {}", of.leaver.name), body, typed.failed() ? &typed : nullptr);
  if (status != 200) response.status = status;
  return response;
}

SaveReallocation typed_draft(web::Call const& call) {
  SaveReallocation draft{.id = ReallocationId{web::whole(call, "draft")}, .lock_version = web::whole(call, "version"), .why = web::typed(call, "why")};
  for (auto const& [name, value] : call.request.form) {
    if (!name.starts_with("to-")) continue;
    auto const key = name.substr(3);
    ReallocationMove line{.person = PersonId{web::whole(key)}, .included = false, .concern_reason = web::typed(call, "reason-" + key)};
    if (auto const dash = value.find('-'); dash != value.npos) line.to = StaffId{web::whole(value)}, line.team = UnitId{web::whole(std::string_view(value).substr(dash + 1))};
    for (auto const& ticked : call.request.form.all("include")) line.included = line.included || ticked == key;
    draft.moves.push_back(std::move(line));
  }
  return draft;
}

http::Response again(web::Call& call, Leaving const& of, base::Refusal const& refusal) {
  if (refusal.kind == base::Refused::not_found) return call.not_found();
  if (refusal.kind == base::Refused::invalid && of.draft) return shown(call, of, FormView(call.request.form, refusal.errors));
  return call.refused(refusal, url(of));
}

}  // namespace

http::Response leaving_page(web::Call& call) {
  auto const of = leaving_of(call);
  return of ? shown(call, *of, {}) : call.not_found();
}

http::Response propose_leaving(web::Call& call) {
  auto const of = leaving_of(call);
  if (!of) return call.not_found();
  auto const done = call.perform(ProposeReallocation{of->leaver.staff});
  return done ? http::redirect(url(*of)) : again(call, *of, done.error());
}

http::Response change_leaving(web::Call& call) {
  auto const of = leaving_of(call);
  if (!of) return call.not_found();
  auto const draft = typed_draft(call);
  if (web::typed(call, "do") != "confirm") {
    auto const saved = call.perform(draft);
    return saved ? http::redirect(url(*of) + "#officers") : again(call, *of, saved.error());
  }
  auto const done = call.perform(ConfirmReallocation{draft});
  if (!done) return again(call, *of, done.error());
  bool const all = *done == static_cast<std::int64_t>(of->cases.size());
  return http::redirect(all ? url_of(Section::allocation, of->unit) : url(*of));
}

}  // namespace workload::pages

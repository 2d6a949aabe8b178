#include "workforce/pages/experience_parts.hpp"

#include "organisation/store/units.hpp"
#include "workload/store/experience.hpp"

namespace workforce::pages {

using namespace govuk;

Html kinds_table(std::vector<workload::CaseMet> const& cases) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : workload::kinds_of(cases)) rows.push_back({line.kind, workload::shown(line.how), day(line.first), line.overseen_by.empty() ? Html("Not recorded") : Html(line.overseen_by), numeric(line.count)});
  if (rows.empty()) return p("No case has been held or shadowed yet.");
  return table({.caption = "Kinds of case met", .caption_size = Size::m, .head = {"Kind", "How", "First", "Overseen by", numeric_head("Cases")}, .rows = rows, .scroll = true, .id = "kinds"});
}

Html steps_table(std::vector<ExpectedStep> const& steps, int months) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& step : steps) {
    Html state = step.met_on ? Html{tag({.text = "Met", .colour = Colour::green}), second_line(Html{"first on ", day(*step.met_on)})}
                             : step.late(months) ? tag({.text = "Not yet met", .colour = Colour::orange}) : tag({.text = "To come", .colour = Colour::grey});
    rows.push_back({fmt::format("{} months", step.expected->by_month), step.expected->text, state});
  }
  if (rows.empty()) return {};
  return table({.caption = "Expected by", .caption_size = Size::m, .head = {"By", "What", "Where it stands"}, .rows = rows, .scroll = true, .id = "steps"});
}

Html next_words(web::Call& call, StaffId staff, std::vector<ExpectedStep> const& steps) {
  auto const* next = next_step(steps);
  if (!next) return steps.empty() ? Html() : p("Everything expected has been met.");
  Html out = h2("What comes next") + p(Html{strong(next->expected->text), fmt::format(", by {} months in role.", next->expected->by_month)});
  std::vector<Html> names;
  for (auto const& colleague : workload::could_oversee(call.view, staff, next->expected->kind)) names.push_back(Html{colleague.name, ": ", number(colleague.cases), colleague.cases == 1 ? " case" : " cases", " of this kind held"});
  return out + (names.empty() ? p("Nobody else in the team has held a case of this kind: ask another team.") : Html{p("With, from the same team:"), ul(names)});
}

Html shadow_form(web::Call& call, Of const& of, std::string const& action, FormView const* view) {
  auto const pdu = organisation::pdu_of(call.view, of.unit.id);
  return details({.summary = "Record a case that was shadowed",
                  .body = form({.action = action, .csrf = call.csrf(),
                                .body = {code_input({.name = "crn", .label = "CRN of the person on probation", .form = view, .width = 10}), date_input({.name = "on", .legend = "Day", .form = view, .id = view ? "on" : "shadowed-on"}),
                                         select({.name = "overseer", .label = "Who held or oversaw it", .items = staff_options(staff_in(call.view, (pdu ? *pdu : of.unit).place()), of.who.id), .form = view}),
                                         text_input({.name = "shadow_what", .label = "What was shadowed", .hint = "An interview, a home visit, a conference. No names.", .form = view}), hidden_field("form", "shadow"), button({.text = "Record it", .kind = ButtonKind::secondary})}}),
                  .open = view != nullptr});
}

}  // namespace workforce::pages

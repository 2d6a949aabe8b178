// Targets of a unit: what counts today, every row that was ever set, and the form that sets another.
#include "organisation/store/units.hpp"
#include "web/fields.hpp"
#include "workforce/actions/set_target.hpp"
#include "workforce/domain/file_columns.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/grid.hpp"
#include "workforce/pages/staffing_handlers.hpp"

namespace workforce::pages {

using namespace govuk;

namespace {

constexpr std::string_view path = "/workforce/staffing/targets";

Grid targets_grid(Asked const& about, std::vector<TargetRow> const& rows) {
  Grid grid{.id = "targets", .caption = "Every target set for " + about.unit.name + ", newest first",
            .head = {{"From", false}, {"Grade", false}, {"Target, FTE", true}, {"Counts today", false}, {"Why", false}, {"Set by", false}, {"On", false}, {"Marked", false}}};
  for (auto const& row : rows) {
    auto const* now = target_row_on(rows, row.unit, row.grade, about.day);
    grid.rows.push_back({cell(base::date_in_full(row.valid_from)), cell(std::string(organisation::grade_name(row.grade))), figure(hundredths_in_words(row.hundredths)),
                         cell(now && now->id == row.id ? "Yes" : row.valid_from > about.day ? "Not yet" : "No"), cell(row.why), cell(row.set_name), cell(base::date_in_full(base::london_date(row.set_at))), cell(std::string(base::word(row.origin)))});
  }
  return grid;
}

Html target_form(web::Call& call, Asked const& about, FormView const& typed) {
  std::vector<Option> grades{{.value = "", .text = "Choose a grade"}};
  for (auto const& row : base::Words<Grade>::table) grades.push_back({.value = std::string(row.word), .text = std::string(organisation::grade_name(row.value))});
  return form({.action = fmt::format("{}?unit={}", path, about.unit.id.value), .csrf = call.csrf(),
               .body = {h2("Set a target"), p("A row of its own: it takes the place of the one before from its day on. To correct a target, set it again for the same day; both rows stay."),
                        select({.name = "grade", .label = "Grade", .items = grades, .form = &typed}),
                        text_input({.name = "fte", .label = "Target in full-time equivalents", .hint = "Such as 40 or 33.5; 0 where there should be none", .form = &typed, .width = 5, .inputmode = "decimal"}),
                        date_input({.name = "from", .legend = {"From which day?", Size::s}, .form = &typed}),
                        text_input({.name = "why", .label = "Why", .hint = "Who agreed it, or what it corrects", .form = &typed}), button({.text = "Set the target"})}});
}

http::Response show(web::Call& call, FormView const& typed) {
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const rows = targets_set_for(call.view, about->unit.id);
  auto const grid = targets_grid(*about, rows);
  if (csv_asked(call)) return as_csv(grid, {{"unit", about->unit.name}, {"day", base::iso(about->day)}});
  Html const body = {staffing_links(call, *about, path),
                     p("A unit’s own target goes before those of the units below it; without one, theirs are added up. Trainees have a target of their own or are counted in that of the PSOs."),
                     rows.empty() ? p("No target is set for this very unit.") : Html{shown(grid), csv_link(*about, path, grid.id, "of the targets")},
                     call.may(ledger::Permission::plan_workforce) ? target_form(call, *about, typed) : Html()};
  return workload::pages::show(call, about->unit, workload::pages::Section::staffing, "Targets", body, &typed);
}

}  // namespace

http::Response targets_page(web::Call& call) {
  FormView view;
  web::set_date(view, "from", call.view.today());
  return show(call, view);
}

http::Response set_target(web::Call& call) {
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const done = call.perform(SetTarget{.unit = about->unit.id, .grade = base::from_word<Grade>(web::typed(call, "grade")), .hundredths = scaled_number(web::typed(call, "fte"), 2), .from = web::typed_date(call, "from"), .why = web::typed(call, "why")});
  if (done) return http::redirect(fmt::format("{}?unit={}", path, about->unit.id.value));
  if (done.error().kind != base::Refused::invalid) return call.refused(done.error(), path);
  return show(call, FormView(call.request.form, done.error().errors));
}

}  // namespace workforce::pages

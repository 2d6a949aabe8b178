// One posting: other hours, grade, terms or team from a day on, or its end with the reason; and how many people are in that name.
#include "organisation/actions/staffing.hpp"
#include "organisation/domain/numbering.hpp"
#include "organisation/domain/posting_place.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "organisation/store/write_staff.hpp"
#include "web/fields.hpp"
#include "workforce/domain/file_columns.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/staffing_handlers.hpp"

#include <set>

namespace workforce::pages {

using namespace govuk;
using organisation::Posted;
using organisation::Unit;

namespace {

constexpr std::array terms_words{std::pair("permanent", "Permanent"), std::pair("fixed_term", "Fixed term"), std::pair("agency", "Agency"), std::pair("loaned_in", "Loaned in"), std::pair("loaned_out", "Loaned out")};

bool arranges(web::Call& call, UnitId unit) { return call.may(ledger::Permission::administer) || organisation::lies_in(organisation::place_of(call.view, unit), call.scope.place); }

std::optional<Posted> posting_asked(web::Call& call) {
  auto posted = organisation::find_posting(call.view, call.request.id("id").value_or(0));
  if (!posted || !arranges(call, posted->unit)) return std::nullopt;
  return posted;
}

// Where somebody of the place may be posted: its teams, or units of the kind she is posted to now.
std::vector<Option> unit_options(web::Call& call, Unit const& now) {
  std::vector<Option> options;
  auto const add = [&](Unit const& unit, std::string_view above) {
    if (arranges(call, unit.id)) options.push_back({.value = std::to_string(unit.id.value), .text = above.empty() ? unit.name : fmt::format("{}: {}", above, unit.name)});
  };
  if (now.kind != organisation::UnitKind::team) add(now, "");
  auto const pdu = organisation::pdu_of(call.view, now.id);
  if (pdu) add(*pdu, "");
  auto const region = organisation::region_of(call.view, now.id);
  std::vector<Unit> const pdus = region && call.scope.place.to - call.scope.place.from > organisation::teams_a_pdu ? organisation::units_below(call.view, region->id, organisation::UnitKind::pdu) : pdu ? std::vector{*pdu} : std::vector<Unit>{};
  for (auto const& one : pdus)
    for (auto const& team : organisation::teams_of(call.view, one.id)) add(team, one.name);
  if (std::ranges::none_of(options, [&](Option const& option) { return option.value == std::to_string(now.id.value); })) add(now, "");
  std::set<std::string> seen;
  std::erase_if(options, [&](Option const& option) { return !seen.insert(*option.value).second; });
  return options;
}

std::string path_of(Posted const& posted) { return fmt::format("/postings/{}", posted.posting); }

Html change_form(web::Call& call, Posted const& posted, Unit const& unit, FormView const& typed) {
  std::vector<Option> grades, terms;
  for (auto const& row : base::Words<Grade>::table) grades.push_back({.value = std::string(row.word), .text = std::string(organisation::grade_name(row.value))});
  for (auto const& [word, text] : terms_words) terms.push_back({.value = word, .text = text});
  return form({.action = path_of(posted) + "/change", .csrf = call.csrf(),
               .body = {h2("Change hours, terms, grade or team"), p("The posting closes and another opens from that day on, so that past figures stay as they were."),
                        text_input({.name = "contracted", .label = "Contracted hours a week", .hint = "At most 37; such as 29.6", .form = &typed, .width = 4, .inputmode = "decimal"}), select({.name = "terms", .label = "Terms", .items = terms, .form = &typed}),
                        select({.name = "grade", .label = "Grade", .hint = "A new grade is written down on its first day or after it", .items = grades, .form = &typed}), select({.name = "unit", .label = "Team or unit", .items = unit_options(call, unit), .form = &typed}),
                        date_input({.name = "from", .legend = {"From which day?", Size::s}, .form = &typed}), button({.text = "Change the posting"})}});
}

Html leave_form(web::Call& call, Posted const& posted, std::int64_t people, FormView const& typed) {
  std::vector<Choice> reasons;
  for (auto const reason : {LeavingReason::resigned, LeavingReason::retired, LeavingReason::transferred, LeavingReason::end_of_contract, LeavingReason::dismissed, LeavingReason::died, LeavingReason::moved})
    reasons.push_back({.value = std::string(base::word(reason)), .text = organisation::in_words(reason)});
  Html const warning = people == 0 ? Html()
                                   : warning_text({.text = fmt::format("{} {} on probation in this name. Nobody is left without an owner: they stay in it, what is due about them passes to the deputy or the senior that day, and they stand on the list of leavers until they are re-allocated.",
                                                                       people, people == 1 ? "person is" : "people are")});
  return form({.action = path_of(posted) + "/leave", .csrf = call.csrf(),
               .body = {h2("End the posting"), warning, radios({.name = "reason", .legend = {"Why does it end?", Size::s}, .items = reasons, .form = &typed, .small = true}),
                        date_input({.name = "last", .legend = {"Last day", Size::s}, .hint = "Whoever leaves on a day to come counts in post until then", .form = &typed}), button({.text = "End the posting", .kind = ButtonKind::warning})}});
}

FormView as_it_is(Posted const& posted, base::Date today) {
  FormView view;
  view.set("contracted", decimal(posted.contracted)).set("terms", std::string(base::word(posted.terms))).set("grade", std::string(base::word(posted.grade))).set("unit", std::to_string(posted.unit.value));
  web::set_date(view, "from", today);
  return view;
}

http::Response show(web::Call& call, Posted const& posted, FormView const& typed) {
  auto const unit = organisation::find_unit(call.view, posted.unit);
  if (!unit) return call.not_found();
  auto const people = people_held(call.view, posted.id);
  bool const ended = posted.valid_to && *posted.valid_to <= call.view.today();
  Html const sums = summary_list({.rows = {{.key = "Unit", .value = unit->name}, {.key = "Grade", .value = organisation::grade_name(posted.grade)}, {.key = "Hours a week", .value = decimal(posted.contracted)},
                                           {.key = "Since", .value = base::date_in_full(posted.valid_from)}, {.key = "Last day", .value = posted.valid_to ? base::date_in_full(*posted.valid_to - std::chrono::days{1}) : "not known"},
                                           {.key = "People on probation in this name", .value = number(people)}}});
  Html const body = {caption("Posting"), h1(posted.full_name), sums, ended ? p("This posting has ended: it is kept as it was.") : Html{change_form(call, posted, *unit, typed), leave_form(call, posted, people, typed)}};
  Page const page{.title = "Posting of " + posted.full_name, .section = unit->name, .body = grid_row(grid_column("two-thirds", body)), .form = typed.failed() ? &typed : nullptr,
                  .breadcrumbs = {{.text = "Organisation", .href = "/organisation"}, {.text = posted.full_name, .href = fmt::format("/staff/{}", posted.id.value)}, {.text = "Posting"}}};
  return typed.failed() ? call.again(page) : call.page(page);
}

FormView again(web::Call& call, Posted const& posted, std::vector<base::FieldError> errors) {
  FormView typed(call.request.form, std::move(errors));
  auto const now = as_it_is(posted, call.view.today());
  for (auto const* field : {"contracted", "terms", "grade", "unit", "from-day", "from-month", "from-year"})
    if (!typed.find(field)) typed.set(field, std::string(now.value(field)));
  return typed;
}

}  // namespace

http::Response posting_page(web::Call& call) {
  auto const posted = posting_asked(call);
  return posted ? show(call, *posted, as_it_is(*posted, call.view.today())) : call.not_found();
}

http::Response change_posting(web::Call& call) {
  auto const posted = posting_asked(call);
  if (!posted) return call.not_found();
  auto const hours = scaled_number(web::typed(call, "contracted"), 1);
  auto const grade = base::from_word<Grade>(web::typed(call, "grade"));
  auto const terms = base::from_word<Terms>(web::typed(call, "terms"));
  auto const from = web::typed_date(call, "from");
  std::vector<base::FieldError> errors;
  if (!hours) errors.push_back({"contracted", "Enter the hours a week, such as 37 or 29.6"});
  if (!terms) errors.push_back({"terms", "Choose the terms"});
  if (!grade) errors.push_back({"grade", "Choose the grade"});
  if (!from) errors.push_back({"from", "Enter a day that exists"});
  if (!errors.empty()) return show(call, *posted, again(call, *posted, std::move(errors)));
  auto const contracted = static_cast<int>(std::min<std::int64_t>(*hours, 100'000));
  auto const done = call.perform(organisation::ChangePosting{.posting = posted->posting, .unit = UnitId{web::whole(call, "unit")}, .grade = *grade, .contracted = contracted, .terms = *terms, .from = from});
  if (done) return http::redirect(fmt::format("/staff/{}", posted->id.value));
  if (done.error().kind == base::Refused::invalid) return show(call, *posted, again(call, *posted, done.error().errors));
  return call.refused(done.error(), path_of(*posted));
}

http::Response end_posting(web::Call& call) {
  auto const posted = posting_asked(call);
  if (!posted) return call.not_found();
  auto const reason = base::from_word<LeavingReason>(web::typed(call, "reason"));
  auto const last = web::typed_date(call, "last");
  std::vector<base::FieldError> errors;
  if (!reason || *reason == LeavingReason::none) errors.push_back({"reason", "Choose why the posting ends"});
  if (!last || *last > base::make_date(2100, 1, 1)) errors.push_back({"last", "Enter the last day, such as 31 7 2023"});
  if (!errors.empty()) return show(call, *posted, again(call, *posted, std::move(errors)));
  auto const done = call.perform(organisation::EndPosting{.posting = posted->posting, .on = *last + std::chrono::days{1}, .reason = *reason});
  if (done) return http::redirect(call.may(ledger::Permission::see_workforce) && people_held(call.view, posted->id) > 0 ? fmt::format("/workforce/staffing/leavers?unit={}", posted->unit.value) : fmt::format("/staff/{}", posted->id.value));
  if (done.error().kind == base::Refused::invalid) {
    auto errors_of = done.error().errors;
    for (auto& error : errors_of) error.field = "last";
    return show(call, *posted, again(call, *posted, std::move(errors_of)));
  }
  return call.refused(done.error(), path_of(*posted));
}

}  // namespace workforce::pages

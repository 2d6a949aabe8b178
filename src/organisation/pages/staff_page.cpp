// One member of staff: postings, who stands in for her, and when she is away.
#include "govuk/all.hpp"
#include "organisation/actions/staffing.hpp"
#include "organisation/pages/handlers.hpp"
#include "organisation/store/conflict_desk.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "organisation/store/write_staff.hpp"
#include "web/fields.hpp"

#include <charconv>

namespace organisation::pages {

namespace {

using govuk::Html;

std::string path_of(StaffId id) { return fmt::format("/staff/{}", id.value); }

std::string_view kind_words(AbsenceKind kind) {
  switch (kind) {
    case AbsenceKind::leave: return "Leave";
    case AbsenceKind::sickness: return "Sickness";
    case AbsenceKind::maternity: return "Maternity leave";
    case AbsenceKind::special_leave: return "Special leave";
    case AbsenceKind::training: return "Training";
  }
  return "";
}

// Whom of her people the deputy had better not take. Another may cover for each of them; enquiries go to the deputy all the same.
Html stand_against(web::Call& call, Posted const& posting, StaffId deputy) {
  using namespace govuk;
  std::vector<Html> lines;
  for (auto const& each : against_deputy(call.view, posting.id, posting.unit, deputy))
    lines.push_back({link_to(fmt::format("/people/{}/cover", each.person.value), each.name), ", ", each.crn, ": ", each.what});
  if (lines.empty()) return {};
  auto const named = find_staff(call.view, deputy);
  return {p(strong(fmt::format("Against {} stand:", named ? named->full_name : ""))), ul(lines), p("Open enquiries about them go to the deputy during an absence. Who covers the case is named on the person’s own page.")};
}

// What was typed into the form of one posting, and refused.
struct TypedDeputy {
  std::int64_t posting = 0;
  StaffId deputy = {};
};

Html deputy_form(web::Call& call, Posted const& posting, govuk::FormView const& typed, TypedDeputy const& refused) {
  using namespace govuk;
  std::vector<Option> names{{.value = "", .text = "Nobody: the team's senior"}};
  for (auto const& colleague : staff_of(call.view, posting.unit))
    if (colleague.id != posting.id) names.push_back({.value = std::to_string(colleague.id.value), .text = colleague.full_name});
  bool const this_one = refused.posting == posting.posting;
  auto const deputy = this_one ? refused.deputy : posting.deputy.value_or(StaffId{});
  auto const now = deputy == StaffId{} ? std::string() : std::to_string(deputy.value);
  return form({.action = fmt::format("/postings/{}/deputy", posting.posting), .csrf = call.csrf(),
               .body = {select({.name = "deputy", .label = "Who stands in when she or he is away", .items = names, .value = now, .id = fmt::format("deputy-{}", posting.posting)}), stand_against(call, posting, deputy),
                        this_one ? text_area({.name = "concern_reason", .label = "Why all the same", .hint = "Or choose somebody else above. It is kept in the audit.", .form = &typed, .rows = 2}) : Html(),
                        button({.text = "Save", .kind = ButtonKind::secondary})}});
}

Html postings(web::Call& call, StaffId id, govuk::FormView const& typed, TypedDeputy const& refused) {
  using namespace govuk;
  Html out = h2("Postings");
  auto const all = postings_of(call.view, id);
  if (all.empty()) return out + p("Not posted anywhere today.");
  for (auto const& posting : all) {
    auto const unit = find_unit(call.view, posting.unit);
    if (!unit) continue;
    out += {h3(link(*unit)), p(fmt::format("{}, {}.{} hours a week, since {}{}", grade_name(posting.grade), posting.contracted / 10, posting.contracted % 10, base::date_in_full(posting.valid_from),
                                          posting.valid_to ? "; last day " + base::date_in_full(*posting.valid_to - std::chrono::days{1}) : std::string())),
            p(link_to(fmt::format("/postings/{}", posting.posting), "Change hours, grade or terms, or end this posting", {.hidden = " at " + unit->name})), deputy_form(call, posting, typed, refused)};
  }
  return out;
}

Html absences(web::Call& call, StaffId id) {
  using namespace govuk;
  if (!is_led(call.view, id)) return {h2("Absences"), p("When and why somebody is away is read by herself and by who leads her.")};
  std::vector<std::vector<Cell>> rows;
  for (auto const& absence : absences_of(call.view, id)) {
    bool const running = absence.starts <= call.view.today() && (!absence.ends || *absence.ends >= call.view.today());
    rows.push_back({kind_words(absence.kind), base::date_in_full(absence.starts), absence.ends ? base::date_in_full(*absence.ends) : std::string("until further notice"),
                    running ? form({.action = fmt::format("/absences/{}/end", absence.id), .csrf = call.csrf(), .body = button({.text = "Back today", .kind = ButtonKind::secondary})}) : Html()});
  }
  return h2("Absences") + (rows.empty() ? p("None recorded.") : table({.caption = "Absences", .caption_hidden = true, .head = {"Kind", "From", "To (included)", "End"}, .rows = rows, .scroll = true, .id = "absences"}));
}

Html absence_form(web::Call& call, StaffId id, govuk::FormView const& typed) {
  using namespace govuk;
  std::vector<Choice> kinds;
  for (auto const& row : base::Words<AbsenceKind>::table) kinds.push_back({.value = std::string(row.word), .text = kind_words(row.value)});
  return form({.action = path_of(id) + "/absences", .csrf = call.csrf(),
               .body = {h2("Record an absence"), radios({.name = "kind", .legend = "Kind", .items = kinds, .form = &typed, .small = true}),
                        date_input({.name = "from", .legend = "First day", .hint = "Leave empty for today", .form = &typed}),
                        date_input({.name = "to", .legend = "Last day", .hint = "Leave empty for until further notice", .form = &typed}), button({.text = "Record"})}});
}

http::Response show(web::Call& call, StaffId id, std::vector<base::FieldError> errors = {}, TypedDeputy const& refused = {}) {
  using namespace govuk;
  auto const staff = find_staff(call.view, id);
  if (!staff) return call.not_found();
  FormView const typed(call.request.form, std::move(errors));
  Page const page{.title = staff->full_name, .section = "Organisation",
                  .body = grid_row(grid_column("two-thirds", {h1(staff->full_name), p(grade_name(staff->grade)), postings(call, staff->id, typed, refused), absences(call, staff->id), is_led(call.view, staff->id) ? absence_form(call, staff->id, typed) : Html()})),
                  .form = typed.failed() ? &typed : nullptr, .breadcrumbs = {{.text = "Organisation", .href = "/organisation"}, {.text = staff->full_name}}};
  return typed.failed() ? call.again(page) : call.page(page);
}

// Three empty fields are no date; a date that is none is an error.
std::optional<base::Date> read_date(web::Call const& call, std::string const& field, std::string_view name, std::vector<base::FieldError>& errors) {
  if (!web::date_begun(call, field)) return std::nullopt;
  auto const date = web::typed_date(call, field);
  if (!date) errors.push_back({field, fmt::format("{} must be a date that exists", name)});
  return date;
}

template <class Outcome>
http::Response settled(web::Call& call, StaffId staff, Outcome const& outcome) {
  if (outcome) return http::redirect(path_of(staff));
  auto refusal = outcome.error();
  if (!refusal.errors.empty()) refusal.message = refusal.errors.front().message + ".";
  return call.refused(refusal, path_of(staff));
}

}  // namespace

http::Response staff_page(web::Call& call) { return show(call, call.id<StaffId>("id")); }

http::Response record_absence(web::Call& call) {
  RecordAbsence record{.staff = call.id<StaffId>("id")};
  std::vector<base::FieldError> errors;
  auto const kind = base::from_word<AbsenceKind>(call.request.form.one("kind"));
  if (!kind) errors.push_back({"kind", "Choose the kind of absence"});
  record.from = read_date(call, "from", "First day", errors);
  record.to = read_date(call, "to", "Last day", errors);
  if (!errors.empty()) return show(call, record.staff, std::move(errors));
  record.kind = *kind;
  auto const done = call.perform(record);
  if (!done && done.error().kind == base::Refused::invalid) return show(call, record.staff, done.error().errors);
  return settled(call, record.staff, done);
}

http::Response end_absence(web::Call& call) {
  auto const absence = find_absence(call.view, call.request.id("id").value_or(0));
  if (!absence) return call.not_found();
  return settled(call, absence->staff, call.perform(EndAbsence{.absence = absence->id}));
}

http::Response name_deputy(web::Call& call) {
  auto const posting = find_posting(call.view, call.request.id("id").value_or(0));
  if (!posting) return call.not_found();
  NameDeputy name{.posting = posting->posting, .concern_reason = std::string(call.request.form.one("concern_reason"))};
  auto const typed = call.request.form.one("deputy");
  StaffId deputy{};
  if (std::from_chars(typed.data(), typed.data() + typed.size(), deputy.value).ec == std::errc{}) name.deputy = deputy;
  auto const done = call.perform(name);
  if (!done && !done.error().errors.empty() && done.error().errors.front().field == "concern_reason") return show(call, posting->id, done.error().errors, {posting->posting, deputy});
  return settled(call, posting->id, done);
}

}  // namespace organisation::pages

// People who came with an import, in order of priority, until somebody has looked at each. And the weekly target.
#include "people/actions/first_look.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"
#include "people/store/first_look.hpp"
#include "people/store/places.hpp"

namespace people::pages {
namespace {

using namespace govuk;

constexpr std::int64_t per_page = 25;

Html priority_tag(Priority priority) {
  switch (priority) {
    case Priority::first: return tag({.text = "First", .colour = Colour::red});
    case Priority::soon: return tag({.text = "Soon", .colour = Colour::yellow});
    case Priority::routine: return tag({.text = "Routine", .colour = Colour::grey});
  }
  return {};
}

std::optional<organisation::Unit> own_pdu(web::Call& call) {
  return call.scope.unit == UnitId{} ? std::nullopt : organisation::pdu_of(call.view, call.scope.unit);
}

Html figures(FirstLookCounts const& counts, std::optional<int> target) {
  SummaryList list{.rows = {{.key = "Still to look at", .value = fmt::format("{}: {} first, {} soon, {} routine", grouped(counts.open()), grouped(counts.first), grouped(counts.soon), grouped(counts.routine))},
                            {.key = "Done this week", .value = grouped(counts.done_this_week)},
                            {.key = "Weekly target", .value = target && *target > 0 ? grouped(*target) : "Not set"}}};
  return summary_list(list);
}

Html target_form(web::Call& call, FormView const& view, bool open) {
  return details({.summary = "Set the weekly target",
                  .body = form({.action = "/first-look/target", .csrf = call.csrf(),
                                .body = {text_input({.name = "weekly", .label = "First looks a week, for the whole delivery unit", .hint = "0: no target", .form = &view, .width = 4, .inputmode = "numeric"}), button({.text = "Set the target", .kind = ButtonKind::secondary})}}),
                  .open = open});
}

Html list_of(std::vector<FirstLookRow> const& rows) {
  std::vector<std::vector<Cell>> cells;
  for (auto const& row : rows)
    cells.push_back({Html{link_to(person_url(row.id, "/first-look"), surname_first(row.forenames, row.surname)), br(), hint_line(row.crn)}, Html{priority_tag(row.priority), hint_line(row.reason)},
                     capital(label(row.rosh)), row.practitioner_name.empty() ? "Not allocated yet" : row.practitioner_name, base::date_in_full(row.added_on)});
  return table({.caption = "First looks to take", .caption_hidden = true, .head = {"Person", "Priority of the look", "Risk of serious harm", "Practitioner", "Imported"}, .rows = std::move(cells), .scroll = true, .id = "first-looks"});
}

http::Response show(web::Call& call, FormView const& view) {
  bool const own = call.scope.role == ledger::Role::practitioner;
  auto const counts = first_look_counts(call.view);
  auto const pdu = own_pdu(call);
  Typed const typed(call.request.query);
  auto const page = std::max<std::int64_t>(1, typed.integer("page").value_or(1));
  Part const part{.offset = (std::min<std::int64_t>(page, 100'000) - 1) * per_page, .limit = per_page};
  auto const rows = own ? first_looks_of(call.view, call.scope.staff, part) : first_looks(call.view, part);
  Html body{h1("First look"),
            p("These records came with an import, which raises no enquiries by itself. Look at each once, in this order: the rules then raise what is needed, or you say why nothing is due.")};
  if (!own) body += figures(counts, pdu ? first_look_target(call.view, pdu->id) : std::nullopt);
  if (call.may(ledger::Permission::countersign) && pdu && call.scope.place.from <= pdu->team_from && pdu->team_to <= call.scope.place.to) body += target_form(call, view, view.failed());
  if (rows.empty()) body += p(page == 1 ? "There is nobody left to look at." : "There is nobody on this page of the list.");
  else body += list_of(rows);
  auto const href = [](std::int64_t n) { return fmt::format("/first-look?page={}", n); };
  if (!own) body += govuk::pages({.total = counts.open(), .per_page = per_page, .page = page, .noun = "people", .href = href});
  return call.page({.title = "First look", .body = body, .form = view.failed() ? &view : nullptr, .wide = true}, view.failed() ? 422 : 200);
}

Html fields_of_look(web::Call&, FormView const& form) {
  return radios({.name = "outcome", .legend = {"What does the record call for?", Size::s},
                 .items = {{.value = "needs_raised", .text = "What the rules say for the start of supervision", .hint = "The enquiries that are needed are raised now"},
                           {.value = "nothing_due", .text = "Nothing is due",
                            .conditional = text_area({.name = "reason", .label = "What was looked at, and why is nothing due?", .form = &form, .rows = 4})}},
                 .form = &form});
}
PersonForm look_form() {
  return {.section = "overview", .title = "First look", .path = "/first-look", .button = "Save the first look",
          .intro = p("Check the household and children, the addresses and the flags first: what is missing there is missing from the enquiries too."), .fields = fields_of_look};
}

}  // namespace

http::Response first_look_page(web::Call& call) { return show(call, {}); }

http::Response set_first_look_target(web::Call& call) {
  Typed typed(call.request.form);
  auto const pdu = own_pdu(call);
  if (!pdu) return call.not_found();
  auto const weekly = typed.integer("weekly");
  if (!weekly) typed.fail("weekly", "Enter a whole number, such as 40");
  if (!typed.errors().empty()) return show(call, FormView(call.request.form, typed.errors()));
  auto const done = call.perform(SetFirstLookTarget{.pdu = pdu->id, .weekly = static_cast<int>(std::clamp<std::int64_t>(*weekly, -1, 1'000'000))});
  if (done) return http::redirect("/first-look");
  return done.error().kind == base::Refused::invalid ? show(call, FormView(call.request.form, done.error().errors)) : call.refused(done.error(), "/first-look");
}

http::Response close_first_look_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header || !awaits_first_look(call.view, header->person.id)) return call.not_found();
  return show_form(call, *header, look_form(), {});
}
http::Response close_first_look(web::Call& call) {
  Typed typed(call.request.form);
  auto const outcome = typed.choice<LookOutcome>("outcome", "Say what the record calls for");
  auto form = look_form();
  if (outcome == LookOutcome::needs_raised) form.back = "/enquiries";
  return submit(call, form, typed, CloseFirstLook{.person = call.id<PersonId>("id"), .outcome = outcome, .reason = typed.lines("reason", "The reason", 1000)});
}

}  // namespace people::pages

// Supervision of one person, as her senior keeps it. What is agreed is read by both; a private note by its author alone.
#include "web/fields.hpp"
#include "workforce/actions/supervise.hpp"
#include "workforce/pages/one_to_one_parts.hpp"
#include "workforce/pages/supervision_handlers.hpp"

namespace workforce::pages {
namespace {

using namespace govuk;
using web::typed;
using web::typed_date;

constexpr int action_fields = 3;

Html one_to_one_form(web::Call& call, Of const& of, FormView const* view) {
  Html actions;
  for (int i = 1; i <= action_fields; ++i)
    actions += {text_input({.name = fmt::format("action_{}", i), .label = fmt::format("Action {}", i), .form = view}),
                select({.name = fmt::format("whose_{}", i), .label = fmt::format("Whose is action {}?", i), .items = {{.value = "staff", .text = of.who.name}, {.value = "senior", .text = "Yours"}}, .form = view}),
                date_input({.name = fmt::format("due_{}", i), .legend = fmt::format("Action {} by", i), .form = view})};
  std::vector<Choice> marks;
  for (auto const& row : base::Words<Wellbeing>::table) marks.push_back({.value = std::string(row.word), .text = shown(row.value)});
  return details({.summary = "Record a one-to-one",
                  .body = form({.action = staff_path("supervision", of.who.id) + "/one-to-ones", .csrf = call.csrf(),
                                .body = {hidden_field("form", "one-to-one"), date_input({.name = "on", .legend = "You met on", .form = view}), text_area({.name = "agreed", .label = "What was agreed", .hint = "Both of you read this", .form = view}), actions,
                                         date_input({.name = "next", .legend = "Next one-to-one", .form = view}), radios({.name = "wellbeing", .legend = "How is it going?", .hint = "May be left empty. Both of you see this.", .items = marks, .form = view, .small = true}),
                                         text_area({.name = "private_note", .label = "Private note", .hint = "Only you read this, whatever anybody’s role", .form = view, .rows = 2}), button({.text = "Record it"})}}),
                  .open = view != nullptr});
}

Html notes(web::Call& call, Of const& of, FormView const* view) {
  return {h2("Your own notes"), p("Nobody but you reads these."), own_notes_view(own_notes_about(call.view, of.who.id)),
          form({.action = staff_path("supervision", of.who.id) + "/notes", .csrf = call.csrf(), .body = {hidden_field("form", "note"), text_area({.name = "body", .label = "Add a private note", .form = view, .rows = 2}), button({.text = "Keep it", .kind = ButtonKind::secondary})}})};
}

Html wellbeing(web::Call& call, Of const& of, FormView const* view) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : wellbeing_of(call.view, of.who.id)) rows.push_back({day(row.on), shown(row.mark), row.note, row.by});
  std::vector<Choice> marks;
  for (auto const& row : base::Words<Wellbeing>::table) marks.push_back({.value = std::string(row.word), .text = shown(row.value)});
  return {h2("Wellbeing"), rows.empty() ? p("Nothing is marked.") : table({.caption = "Wellbeing", .caption_hidden = true, .head = {"Day", "Mark", "Note", "By"}, .rows = rows, .scroll = true, .id = "wellbeing-marks"}),
          details({.summary = "Mark how it is", .body = form({.action = staff_path("supervision", of.who.id) + "/wellbeing", .csrf = call.csrf(), .body = {hidden_field("form", "wellbeing"), radios({.name = "mark", .legend = "How is it?", .items = marks, .form = view, .small = true}),
                   text_input({.name = "wellbeing_note", .label = "Note", .hint = "Both of you see this", .form = view}), button({.text = "Mark it", .kind = ButtonKind::secondary})}}), .open = view != nullptr})};
}

http::Response show(web::Call& call, FormView const* view = nullptr) {
  auto const of = staff_asked(call);
  if (!of) return call.not_found();
  auto const for_form = [&](std::string_view name) { return view && view->value("form") == name ? view : nullptr; };
  bool const shared = shares_one_to_ones(call.scope, of->who.id);
  Html body{p(Html{organisation::grade_name(of->who.grade), ", ", of->who.unit_name, ". ", link_to(staff_path("training", of->who.id), "Training"), ", ", link_to(staff_path("experience", of->who.id), "experience"), "."})};
  if (!shared) body += inset_text({.text = "What is agreed in one-to-ones is read by the two who met and by the seniors of the unit."});
  if (shared && of->who.id != call.scope.staff) body += one_to_one_form(call, *of, for_form("one-to-one"));
  if (shared) body += {actions_table(call, actions_of(call.view, of->who.id), "/workforce/supervision/actions/", "/done"), h2("One-to-ones"), one_to_ones_view(one_to_ones_of(call.view, of->who.id)), wellbeing(call, *of, for_form("wellbeing"))};
  body += notes(call, *of, for_form("note"));
  return workload::pages::show(call, of->unit, Section::supervision, of->who.name, body, view);
}

std::string home(StaffId id) { return staff_path("supervision", id); }
auto again(web::Call& call) {
  return [&call](FormView const* view) { return show(call, view); };
}

}  // namespace

http::Response staff_supervision_page(web::Call& call) { return show(call); }

http::Response hold_one_to_one(web::Call& call) {
  if (auto errors = impossible_dates(call, {"on", "next", "due_1", "due_2", "due_3"}); !errors.empty()) {
    FormView const view(call.request.form, std::move(errors));
    return show(call, &view);
  }
  HoldOneToOne held{.staff = call.id<StaffId>("id"), .on = typed_date(call, "on"), .agreed = typed(call, "agreed"), .next = typed_date(call, "next"), .wellbeing = base::from_word<Wellbeing>(typed(call, "wellbeing")), .private_note = typed(call, "private_note")};
  for (int i = 1; i <= action_fields; ++i)
    held.actions.push_back({typed(call, fmt::format("action_{}", i)), base::from_word<Whose>(typed(call, fmt::format("whose_{}", i))).value_or(Whose::staff), typed_date(call, fmt::format("due_{}", i))});
  return settled(call, call.perform(held), home(held.staff), again(call));
}
http::Response finish_one_to_one_action(web::Call& call) {
  auto const id = call.id<OneToOneActionId>("action");
  auto const action = find_action(call.view, id);
  if (!action) return call.not_found();
  auto const path = home(action->staff);
  auto const done = call.perform(FinishOneToOneAction{.action = id});
  return done ? http::redirect(path) : call.refused(done.error(), path);
}
http::Response keep_note(web::Call& call) {
  KeepNote const kept{.staff = call.id<StaffId>("id"), .body = typed(call, "body")};
  return settled(call, call.perform(kept), home(kept.staff), again(call));
}
http::Response mark_wellbeing(web::Call& call) {
  MarkWellbeing const marked{.staff = call.id<StaffId>("id"), .mark = base::from_word<Wellbeing>(typed(call, "mark")), .note = typed(call, "wellbeing_note")};
  return settled(call, call.perform(marked), home(marked.staff), again(call));
}

}  // namespace workforce::pages

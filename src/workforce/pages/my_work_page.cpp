// One's own page: training that is due, places, one-to-ones with what was agreed, and what one has met.
#include "organisation/store/units.hpp"
#include "web/fields.hpp"
#include "workforce/actions/places.hpp"
#include "workforce/actions/supervise.hpp"
#include "workforce/pages/experience_parts.hpp"
#include "workforce/pages/one_to_one_parts.hpp"
#include "workforce/pages/training_handlers.hpp"
#include "workload/pages/officer_view.hpp"
#include "workload/store/allocation_records.hpp"
#include "workload/store/experience.hpp"

namespace workforce::pages {
namespace {

using namespace govuk;
using web::typed;
using web::typed_date;

Html attention(web::Call& call, TrainingRules const& rules, SkillRow const& row, Of const& of) {
  auto const pdu = organisation::pdu_of(call.view, of.unit.id);
  if (!pdu || !any_records(call.view, pdu->place())) return inset_text({.text = "No training records of your unit have been brought in, so nothing is asked of critical work."});
  Html out;
  for (std::size_t i = 0; i < rules.topics.size(); ++i)
    for (auto const work : rules.topics[i].critical_for) {
      auto const asks = asks_on(rules, row.topics[i].standing, call.view.today());
      if (row.topics[i].standing.skill == Skill::not_required || asks == TrainingAsks::nothing) continue;
      out += warning_text({.text = fmt::format("{} {}: {} {}.", rules.topics[i].id, rules.topics[i].name, organisation::shown(work), asks == TrainingAsks::warning ? "warns until it is renewed" : "needs a senior’s countersignature beside yours until it is done")});
    }
  return out;
}

Html training_table(TrainingRules const& rules, SkillRow const& row) {
  std::vector<std::vector<Cell>> rows;
  for (std::size_t i = 0; i < rules.topics.size(); ++i)
    if (row.topics[i].standing.skill != Skill::not_required) rows.push_back({Html{rules.topics[i].id, " ", rules.topics[i].name}, standing_words(row.topics[i])});
  return rows.empty() ? p("Nothing is required of your grade.") : table({.caption = "Training", .caption_size = Size::m, .head = {"Topic", "Where it stands"}, .rows = rows, .scroll = true, .id = "training"});
}

Html places(web::Call& call, Of const& of) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& b : bookings_of(call.view, of.who.id)) {
    Html leave;
    if (b.state == BookingState::booked && b.on >= call.view.today())
      leave = form({.action = fmt::format("/my-work/bookings/{}/release", b.id.value), .csrf = call.csrf(), .body = button({.text = Html{"Release it", visually_hidden(fmt::format(": {}, {}", b.topic, base::date_in_full(b.on)))}, .kind = ButtonKind::secondary})});
    rows.push_back({Html{b.topic, ", ", base::date_in_full(b.on)}, b.place, booking_tag(b.state), leave});
  }
  Html out = rows.empty() ? Html() : table({.caption = "Your places on courses", .caption_size = Size::m, .head = {"Course", "Place", "State", "Do"}, .rows = rows, .scroll = true, .id = "bookings"});
  for (auto const& wait : waits_of(call.view, of.who.id)) out += p(Html{"On the waiting list for ", wait.topic, " since ", day(wait.since), "."});
  std::vector<Option> sessions{{.value = "", .text = "Choose a session"}};
  for (auto const& s : sessions_for(call.view, of.unit.place(), call.view.today()))
    if (s.open && s.team_from <= of.unit.team_from && s.team_to >= of.unit.team_to)
      sessions.push_back({.value = std::to_string(s.id.value), .text = fmt::format("{}, {}, {}, {}", s.topic, base::date_short(s.on), s.place, s.free() > 0 ? fmt::format("{} free", s.free()) : std::string("full: waiting list"))});
  if (sessions.size() > 1) out += details({.summary = "Book a place", .body = form({.action = "/my-work/bookings", .csrf = call.csrf(), .body = {select({.name = "session", .label = "Session", .items = sessions}), button({.text = "Book it", .kind = ButtonKind::secondary})}})});
  return out + details({.summary = "Go on a waiting list", .body = form({.action = "/my-work/waiting", .csrf = call.csrf(), .body = {select({.name = "wait_topic", .label = "Topic", .items = topic_options(rules_of(call))}), button({.text = "Wait for a place", .kind = ButtonKind::secondary})}})});
}

// Of each of her teams: what she holds against what she has available, and the hours that are taken off.
Html workload_view(web::Call& call, Of const& of) {
  if (!organisation::is_practitioner(of.who.grade)) return {};
  auto const& weights = workload::pages::weights_of(call.view);
  Html out = h2("Workload");
  if (auto const unread = workload::handovers_to_read(call.view, of.who.id).size() + workload::handovers_to_write(call.view, of.who.id).size(); unread > 0)
    out += p(link_to("/handovers", fmt::format("{} handover {} to write or read", unread, unread == 1 ? "note" : "notes")));
  for (auto const& figures : workload::workloads_of_staff(call.view, of.who.id))
    out += {p(Html{figures.team_name, ": ", workload::pages::capacity_tag(weights, figures)}), details({.summary = Html{"How it is worked out", visually_hidden(" in " + figures.team_name)}, .body = workload::pages::working(weights, figures)}),
            workload::pages::reductions_view(call, figures, false)};
  return out + workload::pages::basis(call.view);
}

Html experience(web::Call& call, Of const& of) {
  if (!organisation::is_practitioner(of.who.grade)) return {};
  auto const& rules = rules_of(call);
  auto const since = in_role_since(call.view, of.who.id);
  int const months = since ? months_between(*since, call.view.today()) : 0;
  auto const cases = workload::cases_met(call.view, of.who.id);
  Html out;
  if (months < rules.new_months) {
    auto const steps = steps_of(rules, of.who.grade, cases);
    out += {next_words(call, of.who.id, steps), steps_table(steps, months)};
    if (auto const* usual = usual_reduction(rules, of.who.grade, months)) out += p(fmt::format("A protected caseload is usual now: {}% of contracted hours off (“{}”). Ask your senior if it is not recorded.", usual->percent, usual->reason));
  }
  out += kinds_table(cases);
  if (call.may(ledger::Permission::assess)) out += shadow_form(call, of, staff_path("experience", of.who.id) + "/shadowed", nullptr);
  return out;
}

http::Response show(web::Call& call) {
  auto who = call.scope.staff == StaffId{} ? std::nullopt : led_staff(call.view, call.scope.staff);
  auto unit = who ? organisation::find_unit(call.view, who->unit) : std::nullopt;
  if (!unit) return call.page({.title = "My work", .body = {h1("My work"), p("You are not posted to a unit today, so there is nothing to show here.")}});
  Of const of{*std::move(who), *std::move(unit)};
  auto const row = skills_of(call.view, of.who.id);
  auto const& rules = rules_of(call);
  Html const body{caption(Html{organisation::grade_name(of.who.grade), ", ", of.who.unit_name}), h1("My work"), attention(call, rules, *row, of), training_table(rules, *row), places(call, of), workload_view(call, of), h2("One-to-ones"),
                  actions_table(call, actions_of(call.view, of.who.id), "/my-work/actions/", "/done"), one_to_ones_view(one_to_ones_of(call.view, of.who.id)), h2("Your own notes"), p("Nobody but you reads these."), own_notes_view(own_notes_about(call.view, of.who.id)),
                  form({.action = "/my-work/notes", .csrf = call.csrf(), .body = {text_area({.name = "body", .label = "Add a private note", .rows = 2}), button({.text = "Keep it", .kind = ButtonKind::secondary})}}), experience(call, of)};
  return call.page({.title = "My work", .section = of.who.name, .body = body});
}

template <class Outcome>
http::Response done(web::Call& call, Outcome const& outcome) {
  if (outcome) return http::redirect("/my-work");
  auto refusal = outcome.error();
  if (!refusal.errors.empty()) refusal.message = refusal.errors.front().message + ".";
  return call.refused(refusal, "/my-work");
}

}  // namespace

http::Response my_work_page(web::Call& call) { return show(call); }
http::Response book_myself(web::Call& call) { return done(call, call.perform(BookPlace{.session = SessionId{web::whole(call, "session")}, .staff = call.scope.staff})); }
http::Response wait_myself(web::Call& call) { return done(call, call.perform(WaitForPlace{.staff = call.scope.staff, .topic = typed(call, "wait_topic")})); }
http::Response release_mine(web::Call& call) { return done(call, call.perform(ReleasePlace{.booking = call.id<BookingId>("booking")})); }
http::Response finish_my_action(web::Call& call) { return done(call, call.perform(FinishOneToOneAction{.action = call.id<OneToOneActionId>("action")})); }
http::Response keep_my_note(web::Call& call) { return done(call, call.perform(KeepNote{.staff = call.scope.staff, .body = typed(call, "body")})); }

}  // namespace workforce::pages

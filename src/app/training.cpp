#include "app/training.hpp"

#include "base/calendar.hpp"
#include "govuk/button.hpp"
#include "govuk/disclosure.hpp"
#include "govuk/elements.hpp"
#include "govuk/form.hpp"
#include "http/log.hpp"
#include "identity/actions/sign_in.hpp"

namespace app {
namespace {

using namespace std::chrono;

constexpr ledger::System find_clock{"training.find_clock", "the training clock is nobody's", "select moved_to from clock_setting where id = 1"};
constexpr ledger::Write keep_clock{"training.keep_clock",
                                   "insert into clock_setting (id, moved_to, set_at) values (1, :shown, :real) "
                                   "on conflict (id) do update set moved_to = excluded.moved_to, set_at = excluded.set_at"};

// The last thing written down: the clock never shows an earlier instant than its own record.
constexpr ledger::System last_entry{"training.last_entry", "the training clock is nobody's", "select at from audit_entry order by id desc limit 1"};

struct Step {
  std::string_view word;
  std::string_view label;
  base::Instant (*target)(base::Instant now);
};

base::Instant london(std::string_view local) { return base::from_london(*base::local_from_iso(local)); }

base::Instant next_working_day(base::Instant now) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  return base::from_london(base::LocalTime{calendar.add_working_days(base::london_date(now), 1)} + hours{9});
}

constexpr std::array steps{
    Step{"next-working-day", "Next working day", next_working_day},
    Step{"before-publication", "One minute before publication", [](base::Instant) { return london("2023-06-29T00:00"); }},
    Step{"publication", "29 June 2023, 00.01", [](base::Instant) { return london("2023-06-29T00:01"); }},
    Step{"end-of-2025", "31 December 2025", [](base::Instant) { return london("2025-12-31T09:00"); }},
    Step{"single-tier", "20 March 2026", [](base::Instant) { return london("2026-03-20T09:00"); }},  // in the first week of tier A to G
};

// Nothing for a step that lies in the past: the clock moves forward only.
govuk::Html step_button(Step const& step, base::Instant now) {
  if (step.target(now) <= now) return {};
  return govuk::button({.text = step.label, .kind = govuk::ButtonKind::secondary, .name = "step", .value = std::string(step.word)});
}

// Where somebody is, to come back to.
std::string place(http::Request const& request) {
  if (request.path.starts_with("/training/")) return "/";
  return request.query.empty() ? request.path : request.path + "?" + http::to_query(request.query);
}
std::string own_path(std::string_view back) { return back.starts_with('/') && !back.starts_with("//") ? std::string(back) : "/"; }

void keep(ledger::Ledger& ledger, base::Instant shown) {
  ledger.write(ledger::system_scope("training clock"), [&](ledger::Tx& tx) {
    tx.change(keep_clock, {{"shown", shown}, {"real", base::SystemClock{}.now()}});
    tx.record({.what = "training.clock_moved"});
    return true;
  });
}

}  // namespace

Training::Training(base::Instant shown, jobs::Schedule schedule, MakeLedger make_ledger)
    : clock_(shown), schedule_(std::move(schedule)), make_ledger_(std::move(make_ledger)) {}

void Training::resume(ledger::Ledger& ledger) {
  ledger.read(ledger::system_scope("training clock"), [this](ledger::View& view) {
    for (auto const* statement : {&find_clock, &last_entry})
      if (auto const shown = view.row<base::Instant>(*statement)) clock_.move_to(*shown);
  });
}

govuk::Html Training::banner(http::Request const& request, govuk::Frame const& frame) const {
  using namespace govuk;
  auto const now = clock_.now();
  auto const target = base::Instant{seconds{target_.load()}};
  bool const moving = target > now;
  Html line = {strong("Training copy, made-up people. "), base::date_with_day(base::london_date(now)), ", ", base::time_of_day(now), ". "};
  if (moving) line += {"The clock is on its way to ", base::date_in_full(base::london_date(target)), ". ", link_to("/training/clock?back=" + http::percent_encode(place(request)), "See how far"), " "};
  line += {link_to("/people-of-the-story", "Change person"), " ", link_to("/training/again", "Start again")};
  Html inside = p(line, "govuk-body-s");
  Html buttons;
  for (auto const& step : steps) buttons += step_button(step, now);
  if (!moving && !buttons.empty()) {
    Html const controls = form({.action = "/training/clock", .csrf = frame.csrf, .body = {hidden_field("back", place(request)), button_group(buttons)}});
    inside += details({.summary = "Move the clock", .body = controls});
  }
  return el("aside", {{"class", "fp-training"}, {"aria-label", "Training copy"}}, el("div", {{"class", "govuk-width-container"}}, inside));
}

web::Routes Training::routes(Site& site) {
  using enum http::Method;
  using ledger::Permission;
  return {
      {get, "/training/clock", Permission::anyone, [this](web::Call& call) { return on_its_way(call); }},
      {post, "/training/clock", Permission::anyone, [this, &site](web::Call& call) { return move(call, site); }, http::Lane::heavy},
      {get, "/training/again", Permission::anyone, [this](web::Call& call) { return ask_again(call); }},
      {post, "/training/again", Permission::anyone, [this, &site](web::Call&) { return start_again(site); }, http::Lane::heavy},
  };
}

// The jobs of each day between run as of their own instants, so a moved clock leaves the same record as a patient one.
bool Training::walk(std::stop_token stop, ledger::Ledger& ledger, base::Instant target) {
  schedule_.run_due(ledger);  // what is due where it stands; and every job is known before the days pass
  bool arrived = false;
  while (!arrived && !stop.stop_requested()) {
    auto const next = schedule_.next(clock_.now());
    arrived = next >= target;
    clock_.move_to(arrived ? target : next);
    if (arrived) schedule_.run_due(ledger);
    else schedule_.run_daily_due(ledger);
  }
  keep(ledger, clock_.now());
  return arrived;
}

http::Response Training::move(web::Call& call, Site& site) {
  auto const word = call.request.form.one("step");
  auto const step = std::find_if(steps.begin(), steps.end(), [&](Step const& s) { return s.word == word; });
  if (step == steps.end()) return call.refused({.kind = base::Refused::invalid, .message = "Choose one of the clock's steps."});
  std::lock_guard const one_at_a_time(walking_);
  auto const now = clock_.now();
  auto const target = step->target(now);
  if (target <= now) return call.refused({.kind = base::Refused::conflict, .message = "The clock moves forward only."});
  if (target_ != 0) return call.refused({.kind = base::Refused::conflict, .message = "The clock is on its way already. Wait until it has arrived."});
  from_ = now.time_since_epoch().count();
  target_ = target.time_since_epoch().count();
  failed_ = false;
  walker_ = std::jthread([this, &site, target](std::stop_token stop) {
    try {
      walk(stop, *site.ledger(), target);
    } catch (std::exception const& error) {
      http::log_error("training.walk_failed", {{"error", error.what()}});
      failed_ = true;
    }
    target_ = 0;
  });
  for (int i = 0; i < 40 && target_ != 0; ++i) std::this_thread::sleep_for(milliseconds{50});  // a day's jobs are quick: show the result
  auto const back = own_path(call.request.form.one("back"));
  return http::redirect(target_ == 0 && !failed_ ? back : "/training/clock?back=" + http::percent_encode(back));
}

// How far the clock has come; asks for itself anew until it has arrived, then leads back to where it was moved from.
http::Response Training::on_its_way(web::Call& call) const {
  using namespace govuk;
  auto const back = own_path(call.request.query.one("back"));
  auto const target = target_.load();
  if (target == 0 && !failed_) return http::redirect(back);
  auto const now = clock_.now();
  auto const day = [](base::Instant at) { return base::date_with_day(base::london_date(at)); };
  if (target == 0)
    return call.page({.title = "The clock stopped on the way",
                      .body = {h1("The clock stopped on the way"), p({"Something went wrong. It stands at ", day(now), ". What was done until then is whole; move the clock again, or start again."}),
                               p(link_to(back, "Go on"))}});
  auto const whole = std::max<std::int64_t>(1, target - from_), done = std::clamp<std::int64_t>(now.time_since_epoch().count() - from_, 0, whole);
  Html const bar = el("progress", {{"id", "way"}, {"class", "fp-progress"}, {"max", "100"}, {"value", std::to_string(done * 100 / whole)}}, fmt::format("{} of 100", done * 100 / whole));
  Html const body = {h1("The clock is on its way"),
                     p({"From ", day(base::Instant{seconds{from_.load()}}), " to ", day(base::Instant{seconds{target}}), ". It stands at ", strong(day(now)), "."}),
                     el("label", {{"for", "way"}, {"class", "govuk-label"}}, "How far it has come"), bar,
                     p("Every day between is lived through: chases and digests are made, silence climbs from the senior to the regional board, what needs no answer is proposed for withdrawal. "
                       "Two and a half years take a few minutes. This page follows by itself and then leads back."),
                     p(link_to("/training/clock?back=" + http::percent_encode(back), "See how far it has come"))};
  return call.page({.title = "The clock is on its way", .body = grid_row(grid_column("two-thirds", body))}).header("Refresh", "2");
}

http::Response Training::ask_again(web::Call& call) const {
  using namespace govuk;
  Html const body = {h1("Start again"),
                     p("Everything that was done in this training copy is thrown away. The day is Wednesday 28 June 2023, 9:00am again, and you are signed out."),
                     form({.action = "/training/again", .csrf = call.csrf(), .body = button_group({button({.text = "Start again", .kind = ButtonKind::warning}), link_to("/", "Cancel")})})};
  return call.page({.title = "Start again", .body = body, .back = "/"});
}

http::Response Training::start_again(Site& site) {
  std::lock_guard const one_at_a_time(walking_);
  walker_ = {};  // asks it to stop and waits
  target_ = 0;
  failed_ = false;
  auto const quiet = schedule_.hold();  // no job meets a record that is half made
  clock_.start_at(london(training_day));
  site.use(make_ledger_(clock_, true));
  return http::redirect("/").cookie({.name = std::string(identity::session_cookie), .value = "", .max_age = -1});
}

}  // namespace app

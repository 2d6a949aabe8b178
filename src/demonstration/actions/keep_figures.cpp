#include "demonstration/actions/keep_figures.hpp"

#include "dashboards/store/recovery.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/story.hpp"
#include "demonstration/store/insert_figures.hpp"
#include "ledger/ledger.hpp"

#include <algorithm>

namespace demonstration {
namespace {

using dashboards::ActionStatus;
using dashboards::Body;
using std::chrono::days;

std::string name_of(std::string_view key) { return std::string(std::ranges::find(story, key, &StoryPerson::key)->name); }

// Waiting at the story's force on the Mondays of 2023 until May. The thirteenth, of 27 March, is as the inspectorate
// published; the others are invented around it.
constexpr std::array<int, 22> weeks{1238, 1244, 1251, 1249, 1263, 1272, 1281, 1290, 1304, 1311, 1326, 1338, 1350, 1358, 1361, 1366, 1372, 1369, 1360, 1352, 1341, 1330};
constexpr std::size_t published_week = 12;
constexpr int published_total = 1350;
static_assert(weeks[published_week] == published_total);

// The split between units is invented in every week. The mark of the published one stands with the region, so that the
// total is shown as published and no unit's share is.
void keep_trend(Building& b) {
  auto const& force = b.world.police.at(std::string(story_force));
  int const sum = [&] {
    int all = 0;
    for (std::size_t i = 0; i < b.plans.size(); ++i)
      if (b.world.pdus[i].forces.front() == story_force) all += b.plans[i].waiting;
    return all;
  }();
  if (sum == 0) return;
  for (std::size_t n = 0; n < weeks.size(); ++n) {
    auto const monday = base::make_date(2023, 1, 2) + days{7 * static_cast<int>(n)};
    int const total = weeks[n] * sum / published_total;
    int left = total;
    Pdu const* last = nullptr;
    for (std::size_t i = 0; i < b.plans.size(); ++i) {
      auto const& pdu = b.world.pdus[i];
      if (pdu.forces.front() != story_force || b.plans[i].waiting == 0) continue;
      if (last) {
        int const share = total * b.plans[static_cast<std::size_t>(last - b.world.pdus.data())].waiting / sum;
        insert_waiting_week(b.bulk, monday, last->id, force.id, share, "invented");
        left -= share;
      }
      last = &pdu;
    }
    insert_waiting_week(b.bulk, monday, last->id, force.id, left, "invented");
    if (n == published_week && b.options.people == merseyside_people) insert_waiting_week(b.bulk, monday, last->region, force.id, 0, "published");
  }
}

void propose_recovery(Building& b) {
  auto const& force = b.world.police.at(std::string(story_force));
  Plan plan{.agency = force.id, .starts = the_day(), .agreed_from = base::make_date(2023, 7, 3), .agreed_per_day = 30, .extra_per_day = 10};
  for (std::size_t i = 0; i < b.world.pdus.size(); ++i)
    if (b.world.pdus[i].forces.front() == story_force && b.plans[i].people > 0) plan.units.push_back(b.world.pdus[i].id);
  plan.agreed_by = {.pdu = name_of("head")};
  insert_plan(b.bulk, plan);
  auto const made = base::make_date(2023, 6, 21);
  std::array const actions{
      PlanAction{1, "Withdraw what is no longer needed: orders ended, asked twice, answered elsewhere", name_of("head"), Body::pdu, made, base::make_date(2023, 7, 7), ActionStatus::in_progress, "180 proposed"},
      PlanAction{2, "Two officers from other work for eight weeks", name_of("police"), Body::partner, base::make_date(2023, 7, 3), base::make_date(2023, 8, 25), ActionStatus::not_started, ""},
      PlanAction{3, "One list by priority for all five units; no other route", name_of("region"), Body::region, made, base::make_date(2023, 6, 26), ActionStatus::late, ""},
  };
  for (auto const& action : actions) insert_plan_action(b.bulk, plan.id, action);
  insert_plan_review(b.bulk, plan.id, made, fmt::format("{}, {}, {}", name_of("head"), name_of("region"), name_of("police")), "Ten more answers a day from July, to be confirmed by the force");
  insert_plan_change(b.bulk, plan.id, at(the_day(), 8, 40), name_of("head"), "Plan proposed");
}

}  // namespace

void keep_figures(Building& b) {
  keep_trend(b);
  propose_recovery(b);
  auto const& pdu = *b.world.pdu(story_pdu);
  insert_first_look_target(b.bulk, pdu.id, 25, pdu.head.account, at(base::make_date(2023, 6, 5), 10));
}

void count_baseline(sql::Connection& connection, ledger::Rules const& rules, World const& world) {
  ledger::Ledger::write_unserved(connection, ledger::system_scope("the demonstration"), the_morning(), rules, [&](ledger::Tx& tx) {
    dashboards::set_baseline(tx, {.id = dashboards::PlanId{1}, .agency = world.police.at(std::string(story_force)).id});
    tx.housekeeping("totals of a made-up plan");
    return true;
  });
}

}  // namespace demonstration

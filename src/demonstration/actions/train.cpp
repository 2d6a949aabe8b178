#include "demonstration/actions/train.hpp"

#include "base/random.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/plan.hpp"
#include "demonstration/store/insert_training.hpp"
#include "sql/bulk.hpp"
#include "workforce/domain/gap.hpp"

#include <algorithm>
#include <set>

namespace demonstration {
namespace {

using organisation::Grade;
using std::chrono::days;
using workforce::Level;
using workforce::Topic;

constexpr std::string_view safeguarding = "T-01";
constexpr int shadowed_each = 2;
// One-to-ones are held within these days, but of one in six for longer than the rules want.
constexpr int usual_days = 38, long_days = 75;

class Training {
 public:
  Training(sql::Connection& connection, ledger::Rules const& rules, World const& world, std::uint64_t seed)
      : connection_(connection), bulk_(connection), rules_(rules.of<workforce::TrainingBook>().on(the_day())), world_(world), random_(base::Random(seed).fork("training")) {}

  void run() {
    for (auto const& pdu : world_.pdus) {
      if (pdu.teams.empty()) continue;
      auto const staff = staff_to_train(connection_, pdu.place, the_day());
      bool const of_story = pdu.code == story_pdu;
      auto const without = of_story ? fourteen(staff) : std::set<StaffId>{};
      for (auto const& who : staff) teach(who, of_story, without);
      supervise(pdu, staff);
      if (of_story) places(pdu, staff, static_cast<int>(without.size()));
    }
    bulk_.finish();
    sql::settle_ids(connection_);
  }

 private:
  // Those of the story's unit who need the course: drawn, but for the people of the story.
  std::set<StaffId> fourteen(std::vector<TrainedStaff> const& staff) {
    std::vector<StaffId> may;
    for (auto const& who : staff)
      if (!who.of_story && rules_.topic(safeguarding)->required_of(who.grade, false)) may.push_back(who.id);
    random_.shuffle(std::span(may));
    if (std::ssize(may) > need_child_safeguarding) may.resize(need_child_safeguarding);
    return {may.begin(), may.end()};
  }

  // A day of the course that is still in date for at least half a year, or one so long ago that it has expired.
  base::Date day_taken(Topic const& topic, bool in_date) {
    auto const latest = the_day() - days{10};
    if (in_date) {
      auto const earliest = workforce::months_after(the_day(), -topic.refresh_months) + days{190};
      return earliest + days{random_.between(0, std::max<std::int64_t>(0, (latest - earliest).count()))};
    }
    return workforce::months_after(the_day(), -topic.refresh_months) - days{random_.between(3, 200)};
  }

  void teach(TrainedStaff const& who, bool of_story_unit, std::set<StaffId> const& without) {
    for (auto const& topic : rules_.topics) {
      auto const level = topic.required_of(who.grade, false);
      if (!level) continue;
      bool const lacks = topic.id == safeguarding && of_story_unit ? without.contains(who.id) : !who.of_story && random_.chance(15, 100);
      if (lacks && random_.chance(2, 5)) continue;  // never taken
      insert_training_record(bulk_, ++record_, {.staff = who.id, .topic = topic.id, .level = *level, .on = day_taken(topic, !lacks)}, ledger::AccountId{0}, "Learning and development");
    }
  }

  // Six seats for the unit in September, the next in October; the region's own courses beside them.
  void places(Pdu const& pdu, std::vector<TrainedStaff> const& staff, int needed) {
    auto const director = world_.directors.find(pdu.region);
    auto const by = director == world_.directors.end() ? ledger::AccountId{0} : director->second.account;
    auto const name = director == world_.directors.end() ? std::string("The region") : director->second.name;
    auto const offer = [&](std::string_view topic, Level level, unsigned month, unsigned day, UnitId unit, int seats) {
      insert_training_session(bulk_, {.id = ++session_, .topic = std::string(topic), .level = level, .on = base::make_date(2023, month, day), .place = "Call (invented)", .unit = unit, .seats = seats}, by, name);
      return session_;
    };
    offer(safeguarding, Level::manager, 9, 14, pdu.id, places_before_october);
    offer(safeguarding, Level::manager, 10, 12, pdu.id, 12);
    auto const stalking = offer("T-06", Level::standard, 7, 19, pdu.region, 20);
    offer("T-03", Level::practitioner, 7, 12, pdu.region, 16);
    offer("T-08", Level::standard, 7, 5, pdu.region, 60);
    offer("T-05", Level::standard, 8, 16, pdu.region, 12);
    for (std::size_t i = 0; i < staff.size() && i < 30; i += 9)
      if (!staff[i].of_story && rules_.topic("T-06")->required_of(staff[i].grade, false)) insert_training_booking(bulk_, ++booking_, stalking, staff[i].id, at(the_day() - days{20}, 11), staff[i].name);
    insert_training_request(bulk_, {.id = 1, .unit = pdu.id, .region = pdu.region, .topic = std::string(safeguarding), .month = base::make_date(2023, 9, 1), .needed = needed, .offered = places_before_october,
                                    .note = "Invented: too few places for who needs it, and the inspection looked at exactly this.", .sent = base::make_date(2023, 6, 19), .due = base::make_date(2023, 7, 3)}, pdu.head.account, pdu.head.name);
  }

  void supervise(Pdu const& pdu, std::vector<TrainedStaff> const& staff) {
    for (auto const& team : pdu.teams)
      for (auto const& who : staff)
        if (who.unit == team.id && who.id != team.senior.staff) supervise(team, who, staff);
    for (auto const& team : pdu.teams) meet(team.senior.staff, pdu.head, true);
  }

  void supervise(Team const& team, TrainedStaff const& who, std::vector<TrainedStaff> const& staff) {
    meet(who.id, team.senior, who.of_story || !random_.chance(1, 6));
    bool const is_new = organisation::is_practitioner(who.grade) && workforce::months_between(who.since, the_day()) < rules_.early_months;
    if (!is_new) return;
    auto const mentor = std::ranges::find_if(staff, [&](TrainedStaff const& other) { return other.unit == who.unit && other.grade == Grade::po && other.id != who.id && other.since < who.since; });
    if (mentor != staff.end()) insert_mentoring(bulk_, ++mentoring_, who.id, mentor->id, who.since + days{7}, "Invented: the first year");
    int shown = 0;
    for (auto const& each : cases_of(team.number)) {
      if (each.holder == who.id || shown == shadowed_each || !random_.chance(1, 8)) continue;
      insert_shadowed(bulk_, ++shadowed_, each.person, who.id, each.holder, std::min(who.since + days{random_.between(14, 60)}, the_day() - days{1}), "Invented: an interview");
      ++shown;
    }
  }

  std::vector<CaseToShadow> const& cases_of(std::int64_t team) {
    auto found = cases_.find(team);
    if (found == cases_.end()) found = cases_.emplace(team, some_cases(connection_, team, 60)).first;
    return found->second;
  }

  // One meeting with her senior: in time, or longer ago than the rules want.
  void meet(StaffId staff, Worker const& senior, bool in_time) {
    auto const on = the_day() - days{in_time ? random_.between(5, usual_days) : random_.between(rules_.one_to_one_days + 5, long_days)};
    insert_one_to_one(bulk_, {.id = ++meeting_, .staff = staff, .senior = senior.staff, .on = on, .agreed = "Invented: cases looked at together, what is due and what waits for others; leave over the summer.",
                              .next = in_time ? std::optional(on + days{rules_.one_to_one_days}) : std::nullopt}, senior.name);
    if (random_.chance(1, 3)) insert_one_to_one_action(bulk_, ++action_, meeting_, staff, "Invented: book the course that is due", the_day() + days{random_.between(-6, 20)});
    static constexpr std::array<unsigned, 3> shares{70, 22, 8};
    static constexpr std::array marks{workforce::Wellbeing::well, workforce::Wellbeing::strained, workforce::Wellbeing::concern};
    if (random_.chance(1, 2)) insert_wellbeing(bulk_, ++mark_, staff, on, marks[random_.weighted(shares)], senior.name);
  }

  sql::Connection& connection_;
  Bulk bulk_;
  workforce::TrainingRules const& rules_;
  World const& world_;
  base::Random random_;
  std::map<std::int64_t, std::vector<CaseToShadow>> cases_ = {};
  std::int64_t record_ = 0, session_ = 0, booking_ = 0, meeting_ = 0, action_ = 0, mark_ = 0, mentoring_ = 0, shadowed_ = 0;
};

}  // namespace

void train(sql::Connection& connection, ledger::Rules const& rules, World const& world, std::uint64_t seed) { Training(connection, rules, world, seed).run(); }

}  // namespace demonstration

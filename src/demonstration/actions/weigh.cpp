#include "demonstration/actions/weigh.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/domain/made_capacity.hpp"
#include "demonstration/domain/made_weight.hpp"
#include "demonstration/domain/plan.hpp"
#include "demonstration/domain/sentences.hpp"
#include "demonstration/store/weigh_rows.hpp"
#include "workload/actions/recalculate.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace demonstration {
namespace {

using namespace workload;
using organisation::Grade;
using std::chrono::days;
using PairOf = std::pair<StaffId, UnitId>;

constexpr int weeks_kept = 26;
constexpr std::int64_t limit = 1100;
constexpr int hardest = 999;
constexpr std::int64_t room_for_contacts = 22;  // from here on every sum of 5, 9 and 13 can be made

CapacityPlan plan_of(Pdu const& pdu, base::Random& random) {
  if (pdu.code == story_pdu) return {.median = 1240, .exactly = true, .excessive = 19};
  return {.median = random.between(1090, 1230), .excessive = static_cast<int>(random.between(4, 12))};
}

struct Held {
  Subject subject = {};
  CaseDraw draw = {};
  int shift = 0;
};
struct Officer {
  OfficerWorkload figures = {};
  base::Date since = {};               // in this team
  std::vector<Held*> cases = {};
  std::int64_t besides = 0;            // points of reports
  std::int64_t capacity(std::int64_t points) const { return workload::capacity(points, figures.available); }
};

base::Instant midnight(base::Date day) { return base::from_london(base::LocalTime{day.time_since_epoch()}); }

// One delivery unit at a time: whoever is posted there, and everybody whom they hold.
class Weighing {
 public:
  Weighing(ledger::Tx& tx, Pdu const& pdu, base::Random random)
      : tx_(tx), pdu_(pdu), random_(random), plan_(plan_of(pdu, random_)), rules_(tx.rules<TierRuleBook>().on(the_day())), weights_(tx.rules<WeightBook>().on(the_day())) {}

  std::int64_t run() {
    gather_people();
    gather_officers();
    take_hours_off();
    write_reports();
    settle();
    keep_facts();
    make_contacts();
    keep_weeks();
    return std::ssize(people_);
  }

 private:
  // People ----------------------------------------------------------------------------------------------------------------------

  void gather_people() {
    std::map<PersonId, std::vector<KeptRequirement>> requirements;
    std::set<PersonId> sexual;
    for (auto const& order : order_texts(tx_, pdu_.place)) {
      if (is_sexual(order.offence)) sexual.insert(order.person);
      for (auto& each : requirements_from(order.requirements, order.id, order.started)) requirements[order.person].push_back(std::move(each));
    }
    for (auto& subject : subjects(tx_, people_of(tx_, pdu_.place))) {
      if (subject.facts.orders.empty()) continue;
      auto random = random_.fork(std::to_string(subject.facts.person.value));
      auto& held = people_.emplace_back(Held{.subject = std::move(subject)});
      auto& facts = held.subject.facts;
      facts.requirements = std::move(requirements[facts.person]);
      held.draw = draw_case(random, facts, the_day());
      held.draw.sexual = sexual.contains(facts.person);
      if (held.draw.breached) facts.enforcements.push_back({.outcome = random.chance(1, 2) ? "BRE01" : "REC01", .referred = held.draw.breached_on});
      fill(facts, held.draw, 0);
    }
  }

  std::int64_t points_of(Held& held, int shift) {
    auto& facts = held.subject.facts;
    auto const type = case_type_of(facts, the_day());
    if (!type) return 0;
    fill(facts, held.draw, shift);
    return case_points(weights_, {.tier = two_axes_of(rules_, facts, the_day()).text(), .type = *type}).value();
  }
  std::int64_t points_of(Officer& officer, int shift) {
    std::int64_t sum = officer.besides;
    for (auto* held : officer.cases) sum += points_of(*held, shift);
    return sum;
  }

  // Officers --------------------------------------------------------------------------------------------------------------------

  void gather_officers() {
    std::map<PairOf, base::Date> since;
    for (auto const& post : in_post(tx_, pdu_.place, the_day())) since[{post.staff, post.team}] = post.since;
    for (auto& figures : workloads_of(tx_, pdu_.place)) {
      PairOf const pair{figures.staff, figures.team};
      officers_.push_back({.figures = std::move(figures), .since = since.contains(pair) ? since.at(pair) : the_day()});
    }
    std::map<PairOf, Officer*> by_pair;
    for (auto& officer : officers_) by_pair[{officer.figures.staff, officer.figures.team}] = &officer;
    for (auto& held : people_)
      if (held.subject.staff)
        if (auto const found = by_pair.find({*held.subject.staff, held.subject.team}); found != by_pair.end()) found->second->cases.push_back(&held);
  }

  void reduce(std::vector<KeptReduction>& rows, Officer& officer, std::string_view reason, int tenths, base::Date from, base::Date to) {
    auto& figures = officer.figures;
    tenths = std::min(tenths, figures.contracted - figures.reduced);
    if (tenths <= 0 || figures.available == 0 || std::ranges::find(weights_.reductions, reason, &ReductionReason::name) == weights_.reductions.end()) return;
    rows.push_back({.staff = figures.staff, .team = figures.team, .reason = std::string(reason), .hours = tenths, .starts_at = midnight(from), .ends_at = midnight(to), .status = ReductionStatus::active, .notes = "Invented"});
    figures.reduced += tenths;
    auto const& rule = weights_.grade(figures.grade);
    figures.available = available_points(rule.points, KeptReduction::tenths(figures.contracted - figures.reduced), rule.hours);
  }

  // The share of hours that learning takes, as far as the easiest caseload leaves room for it.
  void reduce_for_learning(std::vector<KeptReduction>& rows, Officer& officer, std::string_view reason, int percent) {
    auto const least = points_of(officer, -hardest);
    auto const needed = static_cast<int>(least * 1000 / plan_.median * officer.figures.contracted / std::max<std::int64_t>(officer.figures.available, 1));
    auto const room = std::max(0, officer.figures.contracted - needed);
    reduce(rows, officer, reason, std::min(officer.figures.contracted * percent / 100, room), std::max(officer.since, the_day() - days{150}), the_day() + days{random_.between(30, 120)});
  }

  void take_hours_off() {
    std::vector<KeptReduction> rows;
    std::map<StaffId, LongAway> away;
    for (auto& each : long_away(tx_, pdu_.place, the_day(), the_day() - days{28})) away.emplace(each.staff, each);
    for (auto& officer : officers_) {
      auto const& grade = officer.figures.grade;
      auto const months = (the_day() - officer.since).count() * 2 / 61;
      if (auto const found = away.find(officer.figures.staff); found != away.end()) {
        auto const& gone = found->second;
        reduce(rows, officer, gone.kind == "maternity" ? "Maternity leave" : gone.kind == "sickness" ? "Long-term sickness" : "Special leave", officer.figures.contracted, gone.starts, gone.ends.value_or(the_day() + days{90}));
      } else if (pdu_.code == story_pdu) {
        continue;   // what training takes there is planned with its posts (establishment.cpp), so that the figures come out
      } else if (grade == "PQiP") {
        if (months < 6) reduce_for_learning(rows, officer, "PQiP, first 6 months", 80);
        else if (months < 12) reduce_for_learning(rows, officer, "PQiP, 6 to 12 months", 60);
        else reduce_for_learning(rows, officer, "PQiP, 12 to 18 months", 40);
      } else if (grade == "PSO" && months < 6) {
        reduce_for_learning(rows, officer, "PSO learning and development", 20);
      } else if (random_.chance(1, 9)) {
        static constexpr std::array why{"Court duty", "Disability", "Groups (supervision)", "Co-worked cases", "Phased return"};
        reduce(rows, officer, random_.pick(why), static_cast<int>(random_.between(2, 8)) * 10, the_day() - days{random_.between(30, 200)}, the_day() + days{random_.between(30, 200)});
      }
    }
    load(tx_, rows);
  }

  void write_reports() {
    std::vector<NewReport> rows;
    for (auto& officer : officers_) {
      if (officer.cases.empty() || !random_.chance(1, 5)) continue;
      for (auto n = random_.between(1, 2); n > 0; --n) {
        auto const kind = random_.chance(1, 4) ? ReportKind::standard : random_.chance(2, 3) ? ReportKind::fast : ReportKind::oral;
        rows.push_back({.person = officer.cases[random_.below(officer.cases.size())]->subject.facts.person, .staff = officer.figures.staff, .team = officer.figures.team, .kind = kind, .completed = the_day() - days{random_.between(1, 28)}});
        officer.besides += kind == ReportKind::standard ? weights_.standard_report : kind == ReportKind::fast ? weights_.fast_report : 0;
      }
    }
    load(tx_, rows);
  }

  // The plan --------------------------------------------------------------------------------------------------------------------

  // Who has least of her own is given least, so that nobody is bent far.
  void settle() {
    for (auto& officer : officers_)
      if (officer.figures.available > 0) ranked_.push_back(&officer);
    std::map<Officer*, std::int64_t> natural;
    for (auto* officer : ranked_) natural[officer] = officer->capacity(points_of(*officer, 0));
    std::ranges::stable_sort(ranked_, {}, [&](Officer* officer) { return natural.at(officer); });
    auto const wanted = wanted_capacities(plan_, ranked_.size());
    for (std::size_t n = 0; n < ranked_.size(); ++n) {
      bool const middle = plan_.exactly && is_middle(n, ranked_.size());
      auto const target = wanted[n] * ranked_[n]->figures.available / 1000;
      shift_to(*ranked_[n], middle ? target - room_for_contacts : target, middle);
    }
  }

  // The shift whose points come nearest to the target; from below, where more will be added.
  void shift_to(Officer& officer, std::int64_t target, bool from_below) {
    int low = -hardest, high = hardest;
    while (high - low > 1) {
      int const middle = (low + high) / 2;
      (points_of(officer, middle) <= target ? low : high) = middle;
    }
    auto const below = points_of(officer, low), above = points_of(officer, high);
    keep_shift(officer, from_below || target - below <= above - target ? low : high);
  }
  void keep_shift(Officer& officer, int shift) {
    for (auto* held : officer.cases) held->shift = shift;
  }

  // The rest ----------------------------------------------------------------------------------------------------------------------

  void keep_facts() {
    WeighRows rows;
    Outcomes all;
    auto const night = at(the_day(), 0, 20);
    for (auto& held : people_) {
      auto& facts = held.subject.facts;
      fill(facts, held.draw, held.shift);
      for (auto const& each : facts.predictors) rows.predictors.emplace_back(facts.person, each);
      for (auto const& each : facts.requirements) rows.requirements.emplace_back(facts.person, each);
      for (auto const& each : facts.enforcements) rows.enforcements.emplace_back(facts.person, each);
      if (facts.assessment) rows.assessments.emplace_back(facts.person, *facts.assessment);
      auto now = reckon(rules_, weights_, held.subject, the_day(), night, "The first calculation");
      if (now.shown) all.shown.emplace_back(facts.person, *now.shown);
      if (now.weight) all.weights.push_back(std::move(*now.weight));
      if (now.calculation) all.calculations.emplace_back(facts.person, std::move(*now.calculation));
    }
    load(tx_, rows);
    keep_all(tx_, all);
  }

  // The middle of the story's unit is brought to its very figure by what is done for the fullest colleagues' cases.
  void make_contacts() {
    if (!plan_.exactly || ranked_.size() < 4 || ranked_.back()->cases.empty()) return;
    std::vector<int> points;
    std::vector<std::string> codes;
    for (auto const& [code, weight] : weights_.contacts)
      if (weight > 0 && std::ranges::find(points, weight) == points.end()) points.push_back(weight), codes.push_back(code);
    std::vector<NewContact> rows;
    for (std::size_t n = 0; n < ranked_.size(); ++n) {
      if (!is_middle(n, ranked_.size())) continue;
      auto& officer = *ranked_[n];
      auto const held = points_of(officer, officer.cases.empty() ? 0 : officer.cases.front()->shift);
      auto wanted = held;
      while (officer.capacity(wanted) < plan_.median) ++wanted;
      auto const counts = make_up(wanted - held, points);
      if (!counts || officer.capacity(wanted) != plan_.median) continue;
      for (std::size_t i = 0; i < counts->size(); ++i)
        for (int k = 0; k < (*counts)[i]; ++k) {
          auto& manager = *ranked_[ranked_.size() - 1 - rows.size() % 3];
          auto const& one = *manager.cases[rows.size() % manager.cases.size()];
          rows.push_back({.person = one.subject.facts.person, .code = codes[i], .staff = officer.figures.staff, .team = officer.figures.team, .manager = manager.figures.staff, .manager_team = manager.figures.team, .on = the_day() - days{random_.between(1, 6)}});
        }
    }
    load(tx_, rows);
  }

  // The fullest officers who have been here long enough are those over 110% for four weeks and more; others crossed it lately.
  int weeks_over(OfficerWorkload const& figures, base::Date since, int& excessive_left) {
    if (figures.capacity() <= limit) return 0;
    bool const long_here = since <= monday_of(the_day()) - std::chrono::weeks{4};
    if (long_here && excessive_left > 0) return --excessive_left, static_cast<int>(random_.between(4, 14));
    return static_cast<int>(random_.between(1, 3));
  }

  void keep_weeks() {
    std::map<PairOf, base::Date> since;
    for (auto const& officer : officers_) since[{officer.figures.staff, officer.figures.team}] = officer.since;
    auto now = workloads_of(tx_, pdu_.place);
    std::ranges::stable_sort(now, std::greater{}, [](OfficerWorkload const& each) { return each.capacity(); });
    std::vector<MadeWeek> rows;
    int left = plan_.excessive;
    for (auto const& each : now) {
      auto const began = since.contains({each.staff, each.team}) ? since.at({each.staff, each.team}) : the_day();
      auto const over = weeks_over(each, began, left);
      add_week(rows, each, monday_of(the_day()), each.workload(), the_day());
      auto monday = monday_of(the_day());
      for (auto const capacity : weeks_before(random_, each.capacity(), weeks_kept, over)) {
        monday -= std::chrono::weeks{1};
        if (monday < began) break;
        add_week(rows, each, monday, each.available ? capacity * each.available / 1000 : each.workload(), monday + days{6});
      }
    }
    load(tx_, rows);
  }
  static void add_week(std::vector<MadeWeek>& rows, OfficerWorkload const& o, base::Date monday, std::int64_t points, base::Date taken) {
    rows.push_back({{.week = monday, .staff = o.staff, .team = o.team, .grade = o.grade, .contracted = o.contracted, .reduced = o.reduced, .available = o.available, .points = points,
                     .capacity = workload::capacity(points, o.available), .cases = o.cases(), .untiered = o.untiered(), .taken_on = taken},
                    o.team_no});
  }

  ledger::Tx& tx_;
  Pdu const& pdu_;
  base::Random random_;
  CapacityPlan plan_;
  TierRules const& rules_;
  Weights const& weights_;
  std::deque<Held> people_ = {};       // the officers point into it
  std::deque<Officer> officers_ = {};
  std::vector<Officer*> ranked_ = {};  // who has points available, in rising order
};

}  // namespace

void weigh(sql::Connection& connection, ledger::Rules const& rules, World const& world, std::uint64_t seed) {
  auto const random = base::Random(seed).fork("weigh");
  std::int64_t people = 0;
  for (auto const& pdu : world.pdus) {
    if (pdu.people == 0) continue;
    ledger::Ledger::write_unserved(connection, ledger::system_scope("the demonstration"), the_morning(), rules, [&](ledger::Tx& tx) {
      people += Weighing(tx, pdu, random.fork(pdu.code)).run();
      tx.housekeeping("tiers and workload of a made-up unit");
      return true;
    });
  }
  ledger::Ledger::write_unserved(connection, ledger::system_scope("the demonstration"), the_morning(), rules, [&](ledger::Tx& tx) {
    note_run(tx, {.weights_version = tx.rules<WeightBook>().on(the_day()).version, .rules_version = tx.rules<TierRuleBook>().on(the_day()).version, .on_day = the_day()}, people, people);
    tx.housekeeping("the first calculation");
    return true;
  });
}

}  // namespace demonstration

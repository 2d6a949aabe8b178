#include "demonstration/actions/staffing.hpp"

#include "base/text.hpp"
#include "demonstration/actions/recruit.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/establishment.hpp"
#include "demonstration/domain/names.hpp"
#include "demonstration/domain/story.hpp"
#include "demonstration/store/insert_establishment.hpp"
#include "demonstration/store/insert_staff.hpp"

namespace demonstration {
namespace {

using ledger::Role;
using organisation::Grade;
using std::chrono::days;

constexpr int people_a_team = 410;
constexpr int people_a_practitioner = 42;

constexpr std::array story_teams{"Huyton and Halewood", "Kirkby and Prescot", "St Helens Town", "Newton and Haydock", "St Helens South"};
constexpr std::array points{"Central", "North", "South", "East", "West", "Courts and reports", "Resettlement", "Riverside"};

// The unified service began in June 2021, and its units with it.
base::Date const first_day = base::make_date(2021, 6, 30);

std::string_view kind_of(Gone gone) { return gone == Gone::long_sickness ? "sickness" : gone == Gone::maternity ? "maternity" : "special_leave"; }

Role role_of(Grade grade) {
  switch (grade) {
    case Grade::spo: return Role::spo;
    case Grade::dhpdu: return Role::deputy_head;
    case Grade::hpdu: return Role::pdu_head;
    case Grade::rpd: return Role::region;
    default: return Role::practitioner;
  }
}

std::string_view name_in_story(std::string_view key) { return std::ranges::find(story, key, &StoryPerson::key)->name; }

class Staffing {
 public:
  explicit Staffing(Building& building) : b_(building), random_(building.random.fork("staff")) {}

  // Teams stand before anybody is posted to one.
  void run() {
    for (std::size_t i = 0; i < b_.world.pdus.size(); ++i) {
      b_.world.pdus[i].people = b_.plans[i].people;
      if (b_.plans[i].people > 0) form_teams(b_.world.pdus[i]);
    }
    for (auto const& [region, name] : b_.world.regions) direct(region, name);
    for (auto& pdu : b_.world.pdus)
      if (pdu.people > 0) staff_pdu(pdu);
    for (auto& [code, partner] : b_.world.police) staff_police(partner);
    for (auto& [code, partner] : b_.world.childrens) staff_childrens(partner);
    headquarters("national", Role::national);
    headquarters("lead-inspector", Role::lead_inspector);
    headquarters("inspector", Role::inspector);
    headquarters("panel", Role::lead_inspector);
    headquarters("administrator", Role::administrator);
  }

 private:
  void direct(UnitId region, std::string const& name) {
    bool const of_story = name == "North West";
    auto const director = hire(Grade::rpd, region, of_story ? name_in_story("region") : drawn_name());
    b_.world.directors.emplace(region, director);
    if (of_story) tell("region", director);
  }

  void staff_pdu(Pdu& pdu) {
    bool const of_story = pdu.code == story_pdu;
    pdu.head = hire(Grade::hpdu, pdu.id, of_story ? name_in_story("head") : drawn_name());
    if (of_story) tell("head", pdu.head);
    pdu.deputy = hire(Grade::dhpdu, pdu.id, drawn_name());
    for (auto& team : pdu.teams) staff_team(pdu, team, pdu.people / static_cast<int>(pdu.teams.size()));
    if (of_story) staff_story(pdu);
    else set_targets(pdu);
    for (auto& team : pdu.teams) share_out(pdu, team);
    hours_of_.clear();
    joined_.clear();
  }

  // Part-timers and trainees hold as much less as they are there; the practitioner of the story has hers already.
  static void share_out(Pdu const& pdu, Team& team) {
    bool const hers = pdu.code == story_pdu && team.number == pdu.place.from;
    std::size_t const passed_over = hers && team.practitioners.size() > 1 ? 1 : 0;
    for (int round = 0; round < 10; ++round)
      for (auto nth = passed_over; nth < team.practitioners.size(); ++nth)
        if (team.practitioners[nth].share > round) team.turns.push_back(nth);
  }

  // The officers of the plan, dealt out over the teams; the first is she of the story, in the first team.
  void staff_story(Pdu& pdu) {
    std::size_t nth = 0;
    planned_unit_ = true;
    for (auto const& planned : officers_of_the_story()) {
      auto& team = pdu.teams[nth++ % pdu.teams.size()];
      bool const she = nth == 1;
      auto const worker = hire_planned(planned, team.id, she ? name_in_story("practitioner") : drawn_name(), !she);
      if (she) tell("practitioner", worker);
      bool const here = !planned.to || *planned.to > the_day();
      if (here && planned.gone == Gone::no) team.practitioners.push_back(worker);
    }
    planned_unit_ = false;
    for (auto const& target : targets_of_the_story()) insert_target(b_.bulk, {b_.keys.next("staffing_target"), pdu.id, target.grade, target.hundredths, target.from, target.why});
    recruit(b_, random_.fork("recruitment"), pdu, joined_, [this] { return drawn_name(); });
  }

  // Posts that are to be filled: of probation officers more than are.
  void set_targets(Pdu const& pdu) {
    auto const hundredths = [&](Grade grade, std::int64_t least, std::int64_t most) {
      return (hours_of_[grade] * 100 / organisation::full_time * random_.between(least, most) + 9'999) / 10'000 * 100;
    };
    auto const set = [&](Grade grade, std::int64_t target) { insert_target(b_.bulk, {b_.keys.next("staffing_target"), pdu.id, grade, target, base::make_date(2022, 4, 1), "Caseload reviewed for 2022-23"}); };
    set(Grade::po, hundredths(Grade::po, 108, 140));
    hours_of_[Grade::pso] += hours_of_[Grade::pqip];
    set(Grade::pso, hundredths(Grade::pso, 98, 118));
    set(Grade::spo, hundredths(Grade::spo, 100, 120));
    set(Grade::ca, hundredths(Grade::ca, 100, 125));
  }

  void form_teams(Pdu& pdu) {
    auto const count = static_cast<std::size_t>(std::max(1, (pdu.people + people_a_team / 2) / people_a_team));
    for (std::size_t n = 0; n < count; ++n) {
      Team team{.id = UnitId{b_.keys.next("unit")}, .number = pdu.place.from + static_cast<std::int64_t>(n)};
      bool const named = pdu.code == story_pdu && n < story_teams.size();
      team.name = named ? std::string(story_teams[n]) : fmt::format("{} {}", pdu.name, points[n % points.size()]);
      insert_team(b_.bulk, b_.keys, team, pdu, base::make_date(2021, 6, 30));
      pdu.teams.push_back(std::move(team));
    }
  }

  void staff_team(Pdu const& pdu, Team& team, int people) {
    bool const hers = pdu.code == story_pdu && team.number == pdu.place.from;
    team.senior = hire(Grade::spo, team.id, hers ? name_in_story("senior") : drawn_name());
    if (hers) tell("senior", team.senior);
    hire(Grade::ca, team.id, drawn_name());
    if (pdu.code == story_pdu) return;   // by the plan
    for (int i = std::max(2, people / people_a_practitioner); i > 0; --i) {
      static constexpr std::array<unsigned, 3> shares{45, 40, 15};
      static constexpr std::array grades{Grade::po, Grade::pso, Grade::pqip};
      auto const officer = draw_officer(grades[random_.weighted(shares)], team.practitioners.size() >= 2);
      auto const worker = hire_planned(officer, team.id, drawn_name(), true);
      if (officer.gone == Gone::no) team.practitioners.push_back(worker);
      else ++i;   // whoever is away for long holds nobody, so another does
    }
    if (random_.chance(3, 5)) hire_planned(draw_leaver(), team.id, drawn_name(), false);
  }

  // Starts are spread over the years since the service began; a trainee is one for 21 months.
  PlannedOfficer draw_officer(Grade grade, bool may_be_gone) {
    PlannedOfficer officer{.grade = grade, .from = first_day};
    if (grade == Grade::pqip) officer.from = the_day() - days{random_.between(30, 540)};
    else if (random_.chance(9, 20)) officer.from = first_day + days{random_.between(30, 640)};
    static constexpr std::array parts{296, 222, 185};
    if (grade != Grade::pqip && random_.chance(1, 6)) officer.contracted = random_.pick(parts);
    if (may_be_gone && random_.chance(1, 22) && officer.from < the_day() - days{200}) {
      static constexpr std::array why{Gone::long_sickness, Gone::long_sickness, Gone::maternity, Gone::special_leave};
      officer.gone = random_.pick(why);
      officer.gone_since = the_day() - days{random_.between(35, 150)};
    }
    return officer;
  }
  PlannedOfficer draw_leaver() {
    static constexpr std::array why{LeavingReason::resigned, LeavingReason::resigned, LeavingReason::retired, LeavingReason::transferred, LeavingReason::end_of_contract};
    return {.grade = random_.chance(1, 2) ? Grade::po : Grade::pso, .from = first_day, .to = the_day() - days{random_.between(20, 500)}, .reason = random_.pick(why)};
  }

  void staff_police(Partner& partner) {
    bool const of_story = partner.code == story_force;
    for (auto key : {"police", "police-second"}) {
      partner.staff.push_back(engage(partner, Role::police_responder, of_story ? name_in_story(key) : drawn_name()));
      if (!of_story) break;
      tell(key, partner.staff.back());
    }
  }
  void staff_childrens(Partner& partner) {
    std::string_view const key = partner.code == "E08000011" ? "childrens" : partner.code == "E08000013" ? "childrens-st-helens" : "";
    partner.staff.push_back(engage(partner, Role::childrens_responder, key.empty() ? drawn_name() : name_in_story(key)));
    if (!key.empty()) tell(key, partner.staff.back());
  }
  void headquarters(std::string_view key, Role role) {
    auto const who = open_account(name_in_story(key));
    grant({.id = b_.keys.next("role_grant"), .account = who.account, .role = role, .unit = b_.world.country, .from = since_});
    tell(key, who);
  }

  // A member of staff with a posting, an account and the role of the grade.
  Worker hire(Grade grade, UnitId unit, std::string_view name) {
    return hire_planned({.grade = grade, .from = first_day}, unit, name, false);
  }

  // About one in twenty of those who are there is away on the day, for some days.
  Worker hire_planned(PlannedOfficer const& planned, UnitId unit, std::string_view name, bool may_be_away) {
    bool const left = planned.to && *planned.to <= the_day();
    auto const came = planned.trainee_from.value_or(planned.from);
    auto const here_from = std::max(came, since_);
    auto worker = left ? Worker{.name = std::string(name)} : open_account(name, here_from);
    if (left) user_name_ = free_user_name(name);
    worker.staff = StaffId{b_.keys.next("staff")};
    worker.grade = base::word(planned.grade);
    worker.since = came;
    worker.share = planned.contracted / 37;
    if (planned.grade == Grade::pqip) worker.share = months_on(planned.from, 6) > the_day() ? 2 : months_on(planned.from, 12) > the_day() ? 4 : 6;
    insert_staff(b_.bulk, worker.staff, worker.name, planned.grade, left ? std::nullopt : std::optional(worker.account), fmt::format("{}@probation.example", user_name_));
    if (planned.trainee_from) {
      post(worker.staff, unit, Grade::pqip, organisation::full_time, *planned.trainee_from, planned.from, LeavingReason::promoted);
      train(worker.staff, unit, *planned.trainee_from, planned.from);
      take_hours_off(worker.staff, unit, "Newly qualified officer", 74, planned.from, months_on(planned.from, 9));
      if (months_on(planned.from, 9) > the_day()) worker.share = 8;
    }
    post(worker.staff, unit, planned.grade, planned.contracted, planned.from, planned.to, planned.reason);
    if (planned.grade == Grade::pqip && planned_unit_) train(worker.staff, unit, planned.from, planned.to);
    if (!left && planned.grade != Grade::ca)
      grant({.id = b_.keys.next("role_grant"), .account = worker.account, .role = role_of(planned.grade), .unit = unit, .staff = worker.staff, .from = here_from});
    if (planned.from > first_day && !left) joined_.push_back({planned.grade, planned.from, worker.staff, worker.name});
    be_away(worker, planned, may_be_away);
    return worker;
  }

  void post(StaffId staff, UnitId unit, Grade grade, int contracted, base::Date from, std::optional<base::Date> to, LeavingReason reason) {
    insert_posting(b_.bulk, {.id = b_.keys.next("posting"), .staff = staff, .unit = unit, .grade = grade, .contracted = contracted, .from = from, .to = to, .reason = reason});
    if (!to || *to > the_day()) hours_of_[grade] += contracted;
  }

  static base::Date months_on(base::Date day, int months) {
    std::chrono::year_month_day const moved = std::chrono::year_month_day(day) + std::chrono::months{months};
    return moved.ok() ? base::Date(moved) : base::Date(moved.year() / moved.month() / std::chrono::last);
  }

  // What training takes of a trainee's hours: 80, 60 and 40 per cent of the first three half years.
  void train(StaffId staff, UnitId unit, base::Date from, std::optional<base::Date> until) {
    struct HalfYear {
      int months, tenths;
      std::string_view reason;
    };
    static constexpr std::array half_years{HalfYear{0, 296, "PQiP, first 6 months"}, HalfYear{6, 222, "PQiP, 6 to 12 months"}, HalfYear{12, 148, "PQiP, 12 to 18 months"}};
    for (auto const& half : half_years) {
      auto const starts = months_on(from, half.months);
      auto const ends = std::min(months_on(from, half.months + 6), until.value_or(base::make_date(2100, 1, 1)));
      if (starts < ends) take_hours_off(staff, unit, half.reason, half.tenths, starts, ends);
    }
  }
  void take_hours_off(StaffId staff, UnitId unit, std::string_view reason, int tenths, base::Date from, base::Date to) {
    if (from > the_day()) return;
    insert_reduction(b_.bulk, {b_.keys.next("reduction"), staff, unit, reason, tenths, from, to});
  }

  // For long, or for some days now; and some days of sickness in the year before.
  void be_away(Worker& worker, PlannedOfficer const& planned, bool may_be_away) {
    auto const away = [&](std::string_view kind, base::Date from, std::optional<base::Date> to) { insert_absence(b_.bulk, b_.keys.next("absence"), worker.staff, kind, from, to); };
    if (planned.gone != Gone::no) {
      worker.away = true;
      auto const back = planned.gone == Gone::maternity ? std::optional(planned.gone_since + days{272}) : planned.gone == Gone::special_leave ? std::optional(planned.gone_since + days{88 + random_.between(0, 9)}) : std::nullopt;
      away(kind_of(planned.gone), planned.gone_since, back && *back <= the_day() ? std::optional(the_day() + days{20}) : back);
    } else if (may_be_away && !planned.to && random_.chance(1, 20)) {
      worker.away = true;
      away(random_.chance(2, 3) ? "leave" : "sickness", the_day() - days{random_.between(2, 9)}, the_day() + days{random_.between(2, 12)});
    }
    auto const until = std::min({planned.to.value_or(the_day()), the_day() - days{12}, planned.gone == Gone::no ? the_day() : planned.gone_since}) - days{15};
    for (auto at = std::max(planned.from, the_day() - days{360}) + days{random_.between(5, 160)}; at < until; at += days{random_.between(60, 220)}) away("sickness", at, at + days{random_.between(0, 11)});
  }

  Worker engage(Partner const& partner, Role role, std::string_view name) {
    auto const worker = open_account(name);
    grant({.id = b_.keys.next("role_grant"), .account = worker.account, .role = role, .agency = partner.id, .from = since_});
    return worker;
  }

  Worker open_account(std::string_view name, std::optional<base::Date> from = {}) {
    Worker worker{.account = AccountId{b_.keys.next("account")}, .name = std::string(name)};
    user_name_ = free_user_name(name);
    insert_account(b_.bulk, worker.account, user_name_, name, user_name_ + "@training.example", at(from.value_or(since_), 9));
    return worker;
  }

  // "amina.yusuf", with a number behind it if there is one already; a rank is no part of it.
  std::string free_user_name(std::string_view name) {
    std::string made;
    auto const folded = base::fold(name);
    for (auto word : base::words_of(folded))
      if (word != "sgt") made += (made.empty() ? "" : ".") + std::string(word);
    int const taken = ++user_names_[made];
    return taken == 1 ? made : made + std::to_string(taken);
  }

  std::string drawn_name() {
    auto const name = draw_name(random_, draw_origin(random_), random_.chance(7, 10));
    return name.forenames.substr(0, name.forenames.find(' ')) + " " + name.surname;
  }

  void grant(RoleGrant const& made) {
    insert_grant(b_.bulk, made);
    last_grant_ = made.id;
  }
  // The one who was taken on last is a person of the story.
  void tell(std::string_view key, Worker const& worker) { insert_story_person(b_.bulk, key, worker.account, last_grant_); }

  Building& b_;
  base::Random random_;
  base::Date since_ = base::make_date(2022, 9, 1);
  std::string user_name_ = {};
  std::int64_t last_grant_ = 0;
  std::map<std::string, int> user_names_ = {};
  std::map<Grade, std::int64_t> hours_of_ = {};   // of the PDU in hand, posted today: tenths
  std::vector<Joined> joined_ = {};               // of the PDU in hand
  bool planned_unit_ = false;                     // what training takes of hours stands in the plan; elsewhere weigh.cpp sees to it
};

}  // namespace

void staff_units(Building& building) { Staffing(building).run(); }

}  // namespace demonstration

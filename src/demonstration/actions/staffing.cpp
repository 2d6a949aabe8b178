#include "demonstration/actions/staffing.hpp"

#include "base/text.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/names.hpp"
#include "demonstration/domain/story.hpp"
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
    for (int i = std::max(2, people / people_a_practitioner); i > 0; --i) {
      bool const she = hers && team.practitioners.empty();
      static constexpr std::array<unsigned, 3> shares{45, 40, 15};
      static constexpr std::array grades{Grade::po, Grade::pso, Grade::pqip};
      auto const grade = she ? Grade::po : grades[random_.weighted(shares)];
      team.practitioners.push_back(hire(grade, team.id, she ? name_in_story("practitioner") : drawn_name(), !she));
      if (she) tell("practitioner", team.practitioners.back());
    }
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

  // A member of staff with a posting, an account and the role of the grade. About one in twenty is away on the day.
  Worker hire(Grade grade, UnitId unit, std::string_view name, bool may_be_away = false) {
    auto worker = open_account(name);
    worker.staff = StaffId{b_.keys.next("staff")};
    worker.grade = base::word(grade);
    insert_staff(b_.bulk, worker.staff, worker.name, grade, worker.account, fmt::format("{}@probation.example", user_name_));
    insert_posting(b_.bulk, {.id = b_.keys.next("posting"), .staff = worker.staff, .unit = unit, .grade = grade, .from = since_});
    if (grade != Grade::ca)
      grant({.id = b_.keys.next("role_grant"), .account = worker.account, .role = role_of(grade), .unit = unit, .staff = worker.staff, .from = since_});
    if (may_be_away && random_.chance(1, 20)) {
      worker.away = true;
      insert_absence(b_.bulk, b_.keys.next("absence"), worker.staff, random_.chance(2, 3) ? "leave" : "sickness", the_day() - days{random_.between(2, 9)},
                     the_day() + days{random_.between(2, 12)});
    }
    return worker;
  }

  Worker engage(Partner const& partner, Role role, std::string_view name) {
    auto const worker = open_account(name);
    grant({.id = b_.keys.next("role_grant"), .account = worker.account, .role = role, .agency = partner.id, .from = since_});
    return worker;
  }

  Worker open_account(std::string_view name) {
    Worker worker{.account = AccountId{b_.keys.next("account")}, .name = std::string(name)};
    user_name_ = free_user_name(name);
    insert_account(b_.bulk, worker.account, user_name_, name, user_name_ + "@training.example", at(since_, 9));
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
};

}  // namespace

void staff_units(Building& building) { Staffing(building).run(); }

}  // namespace demonstration

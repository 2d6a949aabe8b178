// The people's small world with a senior, a head, a region's director and the shipped rules of training.
#pragma once
#include "organisation/store/training_desk.hpp"
#include "people/world.hpp"
#include "workforce/actions/places.hpp"
#include "workforce/actions/record_training.hpp"
#include "workforce/actions/supervise.hpp"
#include "workforce/rules.hpp"
#include "workforce/store/places.hpp"
#include "workforce/store/skills.hpp"
#include "workforce/store/supervision.hpp"

namespace workforce {

using ledger::Role;
using people::ana;
using people::jo;
using people::lee;
inline constexpr StaffId sam{14};   // SPO, Huyton
inline constexpr StaffId hal{16};   // head
inline constexpr StaffId rae{17};   // regional director
inline constexpr StaffId kit_lee{18};  // trainee, Huyton, since 1 May 2023
inline constexpr UnitId region{1};

class World : public people::World {
 protected:
  void SetUp() override {
    people::World::SetUp();
    db().script(R"(
      insert into account (id, user_name, full_name, created_at) values (11, 'jo', 'Jo Bell', 0), (14, 'sam', 'Sam Ojo', 0), (16, 'hal', 'Hal Grant', 0), (17, 'rae', 'Rae Winter', 0), (18, 'kit', 'Kit Lee', 0), (19, 'adm', 'Ada Min', 0);
      insert into staff (id, full_name, grade, account_id, email) values (14, 'Sam Ojo', 'SPO', 14, 'sam@justice.example'), (16, 'Hal Grant', 'HPDU', 16, ''), (17, 'Rae Winter', 'RPD', 17, 'rae@justice.example'), (18, 'Kit Lee', 'PQIP', 18, '');
      insert into posting (staff_id, unit_id, grade, valid_from) values (14, 3, 'SPO', '2022-01-01'), (16, 2, 'HPDU', '2022-01-01'), (17, 1, 'RPD', '2022-01-01'), (18, 3, 'PQIP', '2023-05-01');
      update staff set email = 'jo@justice.example' where id = 11;
    )");
    sql::settle_ids(db());
    rules.put(TrainingBook{{workforce_test::rules()}});
    rules.put(workload::WeightBook{{policy::workload_weights("workload.toml", workforce_test::shipped("workload.toml"))}});
    rules.put(organisation::TrainingDesk{.standing = standing_for});
  }
  static ledger::Scope as(Role role, ledger::Place place, std::int64_t account, char const* name) {
    auto made = kit::scope_of(role, place, account);
    made.name = name;
    return made;
  }
  static ledger::Scope jo_bell() { return as(Role::practitioner, {1, 1}, 11, "Jo Bell"); }
  static ledger::Scope kit_scope() { return as(Role::practitioner, {1, 1}, 18, "Kit Lee"); }
  static ledger::Scope spo() { return as(Role::spo, {1, 1}, 14, "Sam Ojo"); }
  static ledger::Scope pdu_head() { return as(Role::pdu_head, {1, 2}, 16, "Hal Grant"); }
  static ledger::Scope director() { return as(Role::region, {1, 3}, 17, "Rae Winter"); }
  static ledger::Scope country() { return as(Role::national, {1, 3}, 20, "Nat Ional"); }
  static ledger::Scope admin() { return as(Role::administrator, {1, 3}, 19, "Ada Min"); }
  static ledger::Scope sefton_spo() { return as(Role::spo, {3, 3}, 21, "Sef Ton"); }

  template <class Action>
  auto act(ledger::Scope const& who, Action const& action) { return perform(ledger(), who, action); }
  static base::Date on(char const* iso) { return base::date_from_iso(iso).value(); }
  RecordTraining course(StaffId staff, char const* topic, char const* day, Level level = Level::manager) const { return {.staff = staff, .topic = topic, .level = level, .on = on(day), .evidence = "Certificate 12"}; }
  void took(StaffId staff, char const* topic, char const* day) { EXPECT_TRUE(act(pdu_head(), course(staff, topic, day))); }
  SessionId session(int seats = 1, char const* topic = "T-01", char const* day = "2023-07-10", UnitId unit = people::knowsley_pdu) {
    return act(director(), OfferSession{.topic = topic, .level = Level::practitioner, .on = on(day), .place = "Call", .offered_by = OfferedBy::region, .unit = unit, .seats = seats}).value();
  }
  Skill skill(StaffId staff, std::size_t topic) {
    return read(pdu_head(), [&](ledger::View& view) { return skills_of(view, staff)->topics.at(topic).standing.skill; });
  }
  SessionRow row(SessionId id) {
    return read(director(), [&](ledger::View& view) { return find_session(view, id).value(); });
  }
  organisation::TrainingStanding asked(ledger::Scope const& who, CriticalWork work) {
    return read(who, [&](ledger::View& view) { return organisation::training_for(view, work); });
  }
  std::int64_t count(char const* from) { return db().row<std::int64_t>(sql::Statement{"test.count", from}).value_or(-1); }
};

// "invalid on evidence" of a refusal, "done" of none.
template <class T>
std::string refusal_of(base::Outcome<T> const& outcome) {
  if (outcome) return "done";
  static constexpr std::array kinds{"invalid", "not_found", "forbidden", "conflict", "stale"};
  std::string text = kinds[static_cast<std::size_t>(outcome.error().kind)];
  for (auto const& error : outcome.error().errors) text += " " + error.field;
  return text;
}

}  // namespace workforce

// A small named world: two delivery units with teams, staff, authorities and one person, Amina Clarke.
#pragma once
#include "kit/ledger_test.hpp"
#include "people/actions/add_person.hpp"

namespace people {

inline constexpr UnitId knowsley_pdu{2};
inline constexpr UnitId huyton_team{3};       // number 1
inline constexpr UnitId kirkby_team{4};       // number 2
inline constexpr UnitId sefton_pdu{5};
inline constexpr UnitId bootle_team{6};       // number 3
inline constexpr StaffId jo{11};              // practitioner, Huyton
inline constexpr StaffId lee{12};             // practitioner, Huyton
inline constexpr StaffId ana{13};             // practitioner, Bootle

class World : public kit::LedgerTest {
 protected:
  void SetUp() override {
    db().script(R"(
      insert into unit (id, kind, parent_id, team_from, team_to) values
        (1, 'region', null, 1, 3), (2, 'pdu', 1, 1, 2), (3, 'team', 2, 1, 1), (4, 'team', 2, 2, 2), (5, 'pdu', 1, 3, 3), (6, 'team', 5, 3, 3);
      insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values
        (1, 'N51', 'North West', null, 'create', '2021-06-26', 0, 'test'), (2, 'N51KNST', 'Knowsley and St Helens', 1, 'create', '2021-06-26', 0, 'test'),
        (3, '', 'Huyton', 2, 'create', '2021-06-26', 0, 'test'), (4, '', 'Kirkby', 2, 'create', '2021-06-26', 0, 'test'),
        (5, 'N51SEFT', 'Sefton', 1, 'create', '2021-06-26', 0, 'test'), (6, '', 'Bootle', 5, 'create', '2021-06-26', 0, 'test');
      insert into staff (id, full_name, grade) values (11, 'Jo Bell', 'PO'), (12, 'Lee Hart', 'PSO'), (13, 'Ana Ruiz', 'PO');
      insert into posting (staff_id, unit_id, grade, valid_from) values (11, 3, 'PO', '2022-01-01'), (12, 3, 'PSO', '2022-01-01'), (13, 6, 'PO', '2022-01-01');
      insert into police_force (code, name, ons_code, nation, police_uk_id) values
        ('05', 'Merseyside Police', 'E23000004', 'England', 'merseyside'), ('06', 'Greater Manchester Police', 'E23000005', 'England', 'gmp');
      insert into authority (code, name, kind, nation, police_force_code) values
        ('E08000011', 'Knowsley', 'metropolitan_district', 'England', '05'), ('E08000013', 'St. Helens', 'metropolitan_district', 'England', '05'),
        ('E08000003', 'Manchester', 'metropolitan_district', 'England', '06');
    )");
  }

  ledger::Scope practitioner() { return scope(ledger::Role::practitioner, {1, 1}); }
  ledger::Scope senior() { return scope(ledger::Role::spo, {1, 1}); }
  ledger::Scope head() { return scope(ledger::Role::pdu_head, {1, 2}); }
  ledger::Scope elsewhere() { return scope(ledger::Role::practitioner, {3, 3}); }
  ledger::Scope scope(ledger::Role role, ledger::Place place) {
    auto made = kit::scope_of(role, place, jo.value);
    made.name = "Jo Bell";
    return made;
  }

  PersonId amina() {
    if (amina_ == PersonId{}) {
      auto const added = perform(ledger(), practitioner(), AddPerson{.crn = "X123456", .surname = "Clarke", .forenames = "Amina",
                                                                     .birth_date = base::make_date(1985, 6, 4), .sex = Sex::female,
                                                                     .team = huyton_team, .practitioner = jo});
      EXPECT_TRUE(added) << (added ? "" : added.error().message);
      amina_ = added ? *added : PersonId{};
    }
    return amina_;
  }

  template <class Body>
  auto read(ledger::Scope const& who, Body&& body) {
    return ledger().read(who, std::forward<Body>(body));
  }
  std::int64_t version(PersonId person) {
    return read(senior(), [&](ledger::View& view) { return find_person(view, person).value_or(Person{}).version; });
  }

 private:
  PersonId amina_ = {};
};

// The field errors of a refusal, "crn surname"; empty for none.
template <class T>
std::string fields_of(base::Outcome<T> const& outcome) {
  std::string names;
  if (outcome) return names;
  for (auto const& error : outcome.error().errors) names += (names.empty() ? "" : " ") + error.field;
  return names;
}

}  // namespace people

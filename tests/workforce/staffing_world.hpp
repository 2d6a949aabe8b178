// The people's world with a few more staff, dated: Knowsley (unit 2) with Huyton (3) and Kirkby (4), Sefton (5) with Bootle (6).
#pragma once
#include "people/world.hpp"
#include "workforce/actions/recruit.hpp"
#include "workforce/actions/set_target.hpp"
#include "workforce/actions/take_file.hpp"
#include "workforce/domain/rules.hpp"
#include "workforce/store/recruitment.hpp"
#include "workforce/store/staffing.hpp"

#include <gtest/gtest.h>

namespace workforce_world {

using ledger::perform;
using ledger::Role;
using people::bootle_team;
using people::huyton_team;
using people::kirkby_team;
using people::knowsley_pdu;
using people::sefton_pdu;

class World : public people::World {
 protected:
  void SetUp() override {
    people::World::SetUp();
    rules.put(workforce::StaffingBook{{workforce::StaffingRules{.version = "test", .valid_from = base::make_date(2021, 6, 26), .long_sickness_days = 28}}});
    // Mia left; Ned is a trainee; Pia is on maternity leave, Rob long sick, Tom has a day a week taken off.
    db().script(R"(
      insert into account (id, user_name, full_name, created_at) values (11, 'jo', 'Jo Bell', 0);
      insert into staff (id, full_name, grade, email) values (21, 'Mia Left', 'PO', ''), (22, 'Ned Trainee', 'PQIP', ''), (23, 'Pia Mother', 'PSO', ''), (24, 'Rob Sick', 'PO', ''), (25, 'Tom Part', 'PO', 'tom@justice.gov.uk');
      insert into posting (staff_id, unit_id, grade, contracted, valid_from, valid_to, leaving_reason, origin) values
        (21, 3, 'PO', 370, '2022-01-01', '2023-03-01', 'resigned', 'entered'), (22, 3, 'PQIP', 370, '2023-01-09', null, '', 'entered'), (23, 4, 'PSO', 222, '2022-01-01', null, '', 'imported'),
        (24, 4, 'PO', 370, '2022-01-01', null, '', 'entered'), (25, 4, 'PO', 296, '2022-01-01', null, '', 'entered');
      insert into absence (staff_id, kind, starts, ends) values (23, 'maternity', '2023-02-01', null), (24, 'sickness', '2023-05-01', null), (21, 'sickness', '2022-10-03', '2022-10-07');
      insert into reduction (staff_id, unit_id, reason, hours, starts_at, ends_at, status, by_name, recorded_at) values
        (25, 4, 'Court duty', 74, 1680303600, 1704067200, 'ACTIVE', 'x', 0), (25, 4, 'Other', 370, 1680303600, 1704067200, 'DELETED', 'x', 0);
    )");
    sql::settle_ids(db());
  }

  static ledger::Scope named(ledger::Role role, ledger::Place place, char const* name, std::int64_t unit) {
    auto made = kit::scope_of(role, place, 11);
    made.name = name;
    made.unit = ledger::UnitId{unit};
    return made;
  }
  static ledger::Scope the_head() { return named(Role::pdu_head, {1, 2}, "Hal Grant", 2); }
  static ledger::Scope the_senior() { return named(Role::spo, {1, 1}, "Sam Ojo", 3); }
  static ledger::Scope the_region() { return named(Role::region, {1, 3}, "Rae Winter", 1); }
  static ledger::Scope the_country() { return named(Role::national, {1, 3}, "Nat Bell", 1); }
  static ledger::Scope other_head() { return named(Role::pdu_head, {3, 3}, "Una Peel", 5); }
  static ledger::Scope a_practitioner() { return named(Role::practitioner, {1, 1}, "Jo Bell", 3); }

  static base::Date day(unsigned month, unsigned d) { return base::make_date(2023, month, d); }
  // The field of the first error, and its words.
  template <class T>
  static std::string fault(base::Outcome<T> const& outcome) {
    if (outcome) return "";
    auto const& refusal = outcome.error();
    return refusal.errors.empty() ? "refused: " + refusal.message : refusal.errors.front().field + ": " + refusal.errors.front().message;
  }
};

}  // namespace workforce_world

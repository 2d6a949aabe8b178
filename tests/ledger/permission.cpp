#include "ledger/permission.hpp"

#include <set>

namespace ledger {
namespace {

using enum Permission;
constexpr auto every = std::to_array({anyone, signed_in, read_people, write_people, raise_enquiries, answer_enquiries, assess,
                                      countersign, see_dashboards, plan_recovery, see_audit, administer, arrange_staff,
                                      agree_with_partners, move_clock, open_glass, inspect, lead_inspection, answer_inspection, take_rungs,
                                      see_workforce, plan_workforce, allocate, offer_training});

struct Row {
  Role role;
  std::set<Permission> granted;
};

std::set<Permission> senior() {
  return {anyone, signed_in, move_clock, read_people, open_glass, write_people, raise_enquiries, assess, see_dashboards,
          countersign, see_audit, plan_recovery, arrange_staff, take_rungs, see_workforce, allocate};
}

std::set<Permission> head() {
  auto granted = senior();
  granted.insert({answer_inspection, plan_workforce});
  return granted;
}

TEST(Permission, TheWholeMatrix) {
  std::vector<Row> const rows{
      {Role::practitioner, {anyone, signed_in, move_clock, read_people, open_glass, write_people, raise_enquiries, assess, see_dashboards}},
      {Role::spo, senior()},
      {Role::deputy_head, head()},
      {Role::pdu_head, head()},
      {Role::region, {anyone, signed_in, move_clock, read_people, open_glass, see_dashboards, plan_recovery, see_audit, arrange_staff, agree_with_partners, answer_inspection,
                      take_rungs, see_workforce, plan_workforce, offer_training}},
      {Role::national, {anyone, signed_in, move_clock, see_dashboards, answer_inspection, see_workforce, offer_training}},
      {Role::police_responder, {anyone, signed_in, move_clock, answer_enquiries, plan_recovery}},
      {Role::childrens_responder, {anyone, signed_in, move_clock, answer_enquiries, plan_recovery}},
      {Role::inspector, {anyone, signed_in, move_clock, read_people, inspect}},
      {Role::lead_inspector, {anyone, signed_in, move_clock, read_people, inspect, lead_inspection}},
      {Role::administrator, {anyone, signed_in, move_clock, administer, arrange_staff, agree_with_partners}},
      {Role::public_reader, {anyone}},
  };
  ASSERT_EQ(rows.size(), base::Words<Role>::table.size());
  for (auto const& row : rows)
    for (auto permission : every)
      EXPECT_EQ(may(row.role, permission), row.granted.contains(permission))
          << base::word(row.role) << " " << static_cast<int>(permission);
}

TEST(Permission, TheProgramItselfMayDoEverything) {
  for (auto permission : every) EXPECT_TRUE(may(Scope{.system = true}, permission));
  EXPECT_FALSE(may(Scope{}, signed_in));
}

}  // namespace
}  // namespace ledger

// The small world with seniors, officers of several grades and the rules of allocation.
#pragma once
#include "policy/allocation.hpp"
#include "workload/actions/allocate_case.hpp"
#include "workload/store/training_gaps.hpp"
#include "workload/store/waiting_cases.hpp"
#include "workload/world.hpp"

namespace workload {

using people::bootle_team;
using people::kirkby_team;
inline constexpr StaffId sam{14};   // SPO, Huyton
inline constexpr StaffId hal{16};   // head
inline constexpr StaffId max{18};   // PO, Kirkby
inline constexpr StaffId ida{19};   // PO, Huyton

class AllocationWorld : public World {
 protected:
  void SetUp() override {
    World::SetUp();
    db().script(R"(
      insert into account (id, user_name, full_name, created_at) values (11, 'jo', 'Jo Bell', 0), (12, 'lee', 'Lee Hart', 0), (14, 'sam', 'Sam Ojo', 0), (16, 'hal', 'Hal Grant', 0), (19, 'ida', 'Ida Long', 0);
      update staff set account_id = 11, email = 'jo@probation.example' where id = 11;
      update staff set account_id = 12, email = 'lee@probation.example' where id = 12;
      insert into staff (id, full_name, grade, account_id, email) values (14, 'Sam Ojo', 'SPO', 14, 'sam@probation.example'), (16, 'Hal Grant', 'HPDU', 16, 'hal@probation.example'),
        (18, 'Max Ford', 'PO', null, ''), (19, 'Ida Long', 'PO', 19, 'ida@probation.example');
      insert into posting (staff_id, unit_id, grade, valid_from) values (14, 3, 'SPO', '2022-01-01'), (16, 2, 'HPDU', '2022-01-01'), (18, 4, 'PO', '2022-01-01'), (19, 3, 'PO', '2022-01-01');
    )");
    sql::settle_ids(db());
    AllocationRuleBook book;
    book.versions = {policy::allocation_rules("allocation.toml", workload_test::shipped("allocation.toml"))};
    rules.put(book);
    rules.put(TrainingGaps{});
  }

  ledger::Scope as(ledger::Role role, ledger::Place place, std::int64_t staff, std::string name) {
    auto made = kit::scope_of(role, place, staff);
    made.staff = StaffId{staff};
    made.name = std::move(name);
    return made;
  }
  ledger::Scope spo() { return as(ledger::Role::spo, {1, 1}, 14, "Sam Ojo"); }
  ledger::Scope chief() { return as(ledger::Role::pdu_head, {1, 2}, 16, "Hal Grant"); }
  ledger::Scope officer_jo() { return as(ledger::Role::practitioner, {1, 1}, 11, "Jo Bell"); }
  ledger::Scope officer_ida() { return as(ledger::Role::practitioner, {1, 1}, 19, "Ida Long"); }

  // Somebody new with a community order since 26 June, of Huyton, whom nobody has.
  PersonId waiting(char const* crn, char const* surname = "Okoro") {
    auto const added = perform(ledger(), practitioner(), people::AddPerson{.crn = crn, .surname = surname, .forenames = "Ken", .birth_date = base::make_date(1990, 1, 2), .team = huyton_team});
    EXPECT_TRUE(added);
    EXPECT_TRUE(perform(ledger(), practitioner(), people::StartSentence{.person = *added, .sentence = {.kind = people::SentenceKind::community, .offence = "Theft", .started = base::make_date(2023, 6, 26)}}));
    return *added;
  }
  void set(PersonId person, char const* text) { db().change({"test.set", text}, {{"p", person}}); }

  AllocateCase to(PersonId person, StaffId staff, std::optional<StaffId> seen = {}, UnitId team = huyton_team) {
    return {.person = person, .seen = seen, .to = staff, .team = team, .reason = seen ? AllocationReason::adjustment : AllocationReason::initial, .concern_reason = "The only one with room"};
  }
  base::Outcome<AllocationRecordId> give(AllocateCase const& asked) { return perform(ledger(), asked.team == huyton_team ? spo() : chief(), asked); }
  std::optional<StaffId> holder(PersonId person) {
    return read(ledger::system_scope("test"), [&](ledger::View& view) { return people::find_person(view, person)->practitioner; });
  }
  std::int64_t count(char const* text) { return db().row<std::int64_t>({"test.count", text}).value_or(0); }
  static bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }
  template <class T>
  static std::string said(base::Outcome<T> const& outcome) {
    if (outcome) return "done";
    auto text = outcome.error().message;
    for (auto const& error : outcome.error().errors) text += fmt::format("[{}] {} ", error.field, error.message);
    return text;
  }
};

}  // namespace workload

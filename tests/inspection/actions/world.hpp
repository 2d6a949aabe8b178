// A unit of two teams with sixty cases in the window, its managers, and the inspectorate's people.
#pragma once
#include "embedded/embedded_policy.hpp"
#include "inspection/actions/draw.hpp"
#include "inspection/actions/interviews.hpp"
#include "inspection/actions/plan.hpp"
#include "inspection/actions/requests.hpp"
#include "inspection/actions/team.hpp"
#include "inspection/store/cases.hpp"
#include "kit/ledger_test.hpp"
#include "policy/inspection_book.hpp"

namespace inspection {

inline constexpr std::int64_t lead_account = 70, inspector_account = 71, other_lead = 72, stranger = 73, uncleared = 74, head_account = 80, spo_account = 81, region_account = 82;
inline constexpr UnitId the_unit{10};

struct World : kit::LedgerTest {
  void SetUp() override {
    rules.put(policy::inspection_rule_book(embedded_policy()));
    clock.set(kit::london("2023-01-09T09:00"));
    db().script(R"(
      insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1, 999), (10, 'pdu', 2, 1, 9), (11, 'team', 10, 1, 1), (12, 'team', 10, 2, 2),
        (20, 'pdu', 2, 20, 29), (21, 'team', 20, 20, 20);
      insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values (10, 'N51X', 'Knowsley and St Helens', 2, 'created', '2021-06-26', 0, 'x'),
        (20, 'N51Y', 'Sefton', 2, 'created', '2021-06-26', 0, 'x'), (2, 'N51', 'North West', 1, 'created', '2021-06-26', 0, 'x');
      insert into account (id, user_name, full_name, created_at) values (70, 'lead', 'Lena Lead', 0), (71, 'insp', 'Ines Inspector', 0), (72, 'lead2', 'Otto Other', 0), (73, 'insp2', 'Stan Stranger', 0), (74, 'insp3', 'Una Uncleared', 0),
        (80, 'head', 'Helen Head', 0), (81, 'spo', 'Sam Senior', 0), (82, 'region', 'Rita Region', 0);
      insert into role_grant (account_id, role, unit_id, valid_from) values (70, 'lead_inspector', 1, '2020-01-01'), (71, 'inspector', 1, '2020-01-01'), (72, 'lead_inspector', 1, '2020-01-01'), (73, 'inspector', 1, '2020-01-01'),
        (74, 'inspector', 1, '2020-01-01'), (80, 'pdu_head', 10, '2020-01-01'), (81, 'spo', 11, '2020-01-01'), (82, 'region', 2, '2020-01-01');
      insert into staff (id, full_name, grade) values (1, 'Petra Practitioner', 'PO'), (2, 'Paul Practitioner', 'PSO');
    )");
    for (int n = 1; n <= 60; ++n) person(n, n % 2 + 1, n % 3 == 0 ? "licence" : "community", n % 4 == 0 ? "high" : "medium", n % 5 == 0 ? "F" : "M");
  }

  // Began in the window of fieldwork on 6 March 2023: 4 July to 29 August 2022.
  void person(int n, int team, char const* kind, char const* rosh, char const* sex, char const* began = "2022-08-01") {
    db().script(fmt::format("insert into person (id, crn, surname, forenames, sex, team_id, team_no, practitioner_id, rosh, recorded_at) values ({0}, 'X{0:06}', 'S', 'F', '{5}', {1}, {2}, {2}, '{4}', 0);"
                            "insert into sentence (person_id, kind, offence, started) values ({0}, '{3}', 'o', '{6}');",
                            n, team + 10, team, kind, rosh, std::string_view(sex) == "F" ? "female" : "male", began));
  }

  ledger::Scope lead() const { return named(ledger::Role::lead_inspector, lead_account, "Lena Lead"); }
  ledger::Scope inspector() const { return named(ledger::Role::inspector, inspector_account, "Ines Inspector"); }
  ledger::Scope outsider() const { return named(ledger::Role::lead_inspector, other_lead, "Otto Other"); }
  ledger::Scope head() const { return named(ledger::Role::pdu_head, head_account, "Helen Head", {1, 9}); }
  ledger::Scope senior() const { return named(ledger::Role::spo, spo_account, "Sam Senior", {1, 1}); }
  ledger::Scope region() const { return named(ledger::Role::region, region_account, "Rita Region", {1, 999}); }
  static ledger::Scope named(ledger::Role role, std::int64_t account, char const* name, ledger::Place place = ledger::nowhere) {
    auto scope = kit::scope_of(role, place, account);
    scope.name = name;
    return scope;
  }

  template <class Action>
  auto act(Action const& action, ledger::Scope const& scope) {
    return perform(ledger(), scope, action);
  }
  template <class Action>
  std::string refusal(Action const& action, ledger::Scope const& scope) {
    auto const done = act(action, scope);
    if (done) return "done";
    return done.error().errors.empty() ? done.error().message : done.error().errors.front().field;
  }
  template <class Body>
  auto see(ledger::Scope const& scope, Body body) {
    return ledger().read(scope, body);
  }

  static PlanInspection plan(UnitId unit = the_unit) {
    return {.unit = unit, .programme = "2021", .from = base::make_date(2023, 3, 6), .to = base::make_date(2023, 3, 24)};
  }
  InspectionId planned() { return act(plan(), lead()).value(); }
  Inspection stored(InspectionId id) {
    return see(lead(), [&](ledger::View& view) { return find_inspection(view, id).value(); });
  }
  std::string move(InspectionId id, Status to, ledger::Scope const& scope, std::string reason = {}) {
    return refusal(MoveInspection{.inspection = id, .to = to, .reason = std::move(reason), .lock_version = stored(id).lock_version}, scope);
  }
  // Announced, seed recorded, list asked for.
  InspectionId asked() {
    auto const id = planned();
    EXPECT_EQ(move(id, Status::announced, lead()), "done");
    EXPECT_EQ(refusal(RecordSeed{.inspection = id, .seed = "HMIP-2023-N51X"}, lead()), "done");
    EXPECT_EQ(move(id, Status::evidence_requested, lead()), "done");
    return id;
  }
  InspectionId drawn() {
    auto const id = asked();
    EXPECT_EQ(refusal(SendCaseList{.inspection = id}, head()), "done");
    EXPECT_EQ(refusal(CheckCaseList{.inspection = id}, lead()), "done");
    EXPECT_EQ(refusal(DrawSample{.inspection = id}, lead()), "done");
    return id;
  }
  std::vector<CaseRow> cases(InspectionId id, CaseState state = CaseState::drawn) {
    return see(lead(), [&](ledger::View& view) { return cases_of(view, id, state); });
  }
};

}  // namespace inspection

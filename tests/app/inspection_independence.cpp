// IND-01 to IND-05: every route of the product × every role that is not in the inspection's team: none of its working papers
// is shown, and nothing of it is changed. The table is made from the route table, so that a new route is tested without a line here.
#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "app/inspected.hpp"
#include "kit/ledger_test.hpp"
#include "kit/visit.hpp"

namespace app {
namespace {

using ledger::Role;

constexpr std::string_view secret = "Qzxv";    // stands in every working paper of this test
constexpr std::int64_t member = 60, stranger = 61, other_member = 62;

class InspectionIndependence : public kit::LedgerTest {
 protected:
  void SetUp() override {
    rules = rule_books();
    reactions = app::reactions();
    db().script(R"(
      insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1000, 1999), (3, 'pdu', 2, 1000, 1099), (4, 'team', 3, 1001, 1001);
      insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values (3, 'N51X', 'The unit', 2, 'created', '2021-06-26', 0, 'x');
      insert into account (id, user_name, full_name, created_at) values (50, 'asker', 'Asker', 0), (51, 'manager', 'Manager', 0), (52, 'early', 'Early', 0), (60, 'member', 'Member', 0), (61, 'stranger', 'Stranger', 0), (62, 'reader', 'Reader', 0);
      insert into staff (id, full_name, grade, account_id) values (50, 'Asker', 'PO', 50);
      insert into person (id, crn, surname, forenames, team_id, team_no, practitioner_id, recorded_at) values (1, 'X900001', 'Surname', 'Name', 4, 1001, 50, 0);
    )");
    add_inspections(db(), {.unit = 3, .person = 1, .crn = "X900001", .staff = 50, .lead = member, .inspector = other_member, .manager = 51, .early = 52, .now = clock.now().time_since_epoch().count(), .word = secret});
    db().script("insert into audit_entry (at, account_id, actor, role, processing, what, person_id, subject) values (2, 60, 'Qzxv member', 'lead_inspector', 'consultation', 'inspection.case_viewed', 1, 1)");
  }

  static std::string with_key(std::string_view pattern) {
    std::string path;
    for (std::size_t at = 0; at < pattern.size();) {
      auto const end = std::min(pattern.find('/', at + 1), pattern.size());
      auto const segment = pattern.substr(at, end - at);
      path += segment.starts_with("/:") ? "/1" : std::string(segment);
      at = end;
    }
    return path;
  }
  std::string papers() {   // everything that could be changed, counted
    static constexpr sql::Statement count{"test.papers",
      "select (select sum(lock_version) from inspection) || '-' || (select count(*) from inspection_move) || '-' || (select count(*) from inspection_team) || '-' || (select count(*) from case_answer) || '-' ||"
      " (select count(*) from interview_slot) || '-' || (select count(*) from panel_decision) || '-' || (select count(*) from practice_example) || '-' || (select count(*) from organisational_evidence) || '-' ||"
      " (select sum(lock_version) from inspection_case) || '-' || (select count(*) from standard_judgement) || '-' || (select count(*) from moderation) || '-' || (select max(version) from case_judgement)"};
    return db().row<std::string>(count).value();
  }

  int try_everything(kit::Visitor& visitor, web::Routes const& table, std::string const& who) {
    int tried = 0;
    for (auto const& route : table) {
      auto const path = with_key(route.pattern);
      SCOPED_TRACE(fmt::format("{} {} as {}", base::word(route.method), path, who));
      if (route.method == http::Method::get && route.pattern.find('*') == route.pattern.npos) {
        EXPECT_EQ(visitor.get(path).body.find(secret), std::string::npos);
        ++tried;
      } else if (route.method == http::Method::post && route.pattern.starts_with("/inspection")) {
        auto const before = papers();
        auto const answer = visitor.post(path, kit::form({{"reason", "a good enough reason"}, {"text", "text"}, {"lock_version", "1"}, {"to", "feedback"}, {"seed", "HMIP-2023-AAAA"}, {"answer", "yes"},
                                                          {"sufficient", "yes"}, {"version", "1"}, {"rating", "Good"}, {"what", "x"}, {"decision", "publish"}, {"account", "61"}, {"role", "panel"}}));
        EXPECT_EQ(answer.body.find(secret), std::string::npos);
        EXPECT_NE(answer.status / 100, 5);
        EXPECT_EQ(papers(), before) << "something was done";
        ++tried;
      }
    }
    return tried;
  }
};
FOR_EACH_ENGINE(InspectionIndependence);

TEST_P(InspectionIndependence, NoServiceRoleListsReadsOrChangesAWorkingPaper) {
  auto const table = routes();
  kit::Visitor visitor(ledger(), table);
  int tried = 0;
  for (auto const& role : base::Words<Role>::table) {
    if (ledger::may(role.value, ledger::Permission::inspect)) continue;
    bool const partner = role.value == Role::police_responder || role.value == Role::childrens_responder;
    visitor.scope = partner ? kit::partner_scope(role.value, 2, 50) : kit::scope_of(role.value, {1, 9999}, 50);
    visitor.scope.unit = ledger::UnitId{role.value == Role::national ? 1 : role.value == Role::region ? 2 : 3};
    tried += try_everything(visitor, table, std::string(role.word));
  }
  EXPECT_GT(tried, 1000);
}

TEST_P(InspectionIndependence, NoInspectorOfAnotherTeamDoesEither) {
  auto const table = routes();
  kit::Visitor visitor(ledger(), table);
  for (auto role : {Role::inspector, Role::lead_inspector}) {
    visitor.scope = kit::scope_of(role, {1, 9999}, stranger);
    EXPECT_GT(try_everything(visitor, table, std::string(base::word(role))), 100);
  }
}

// The test itself can fail: a member of the team sees them.
TEST_P(InspectionIndependence, AMemberOfTheTeamSeesThem) {
  auto const table = routes();
  kit::Visitor visitor(ledger(), table);
  visitor.scope = kit::scope_of(Role::lead_inspector, ledger::nowhere, member);
  int seen = 0;
  for (auto const& route : table)
    if (route.method == http::Method::get && route.pattern.starts_with("/inspections") && visitor.get(with_key(route.pattern)).body.find(secret) != std::string::npos) ++seen;
  EXPECT_GT(seen, 5);
}

}  // namespace
}  // namespace app

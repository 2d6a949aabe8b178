// Every route of the product × every role × every way in which a person may not be one's to see: nothing of her is shown
// and nothing about her is changed. The table is made from the route table, so that a new route is tested without a line here.
#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "identity/domain/policy.hpp"
#include "kit/ledger_test.hpp"
#include "kit/visit.hpp"

namespace app {
namespace {

using ledger::Role;

constexpr std::string_view secret = "Qzxv";   // stands in every text about the people of this test
constexpr std::int64_t asker = 50;            // the account that asks

// The people that `asker`, at work in team 1001, must not see.
struct Hidden {
  std::int64_t id;
  char const* why;
};
constexpr std::array hidden{Hidden{1, "excluded by name"}, Hidden{2, "of another team"}, Hidden{3, "restricted to somebody else"}};

class AccessMatrix : public kit::LedgerTest {
 protected:
  void SetUp() override {
    rules = rule_books();
    reactions = app::reactions();
    db().script(
        "insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1000, 1999), (3, 'pdu', 2, 1000, 1099), "
        "(4, 'team', 3, 1001, 1001), (5, 'pdu', 2, 1100, 1199), (6, 'team', 5, 1101, 1101);"
        "insert into police_force (code, name, ons_code, nation, police_uk_id) values ('05', 'Police', 'E23000004', 'England', 'x');"
        "insert into agency (id, kind, code, name, unit_name, valid_from) values (1, 'police', '05', 'Police', 'Unit', '2021-06-30'), (2, 'police', '04', 'Other', 'Unit', '2021-06-30');"
        "insert into account (id, user_name, full_name, created_at) values (50, 'asker', 'Asker', 0), (51, 'other', 'Other', 0);"
        "insert into staff (id, full_name, grade, account_id) values (50, 'Asker', 'PO', 50), (51, 'Other', 'PO', 51);");
    for (auto const& person : hidden) add(person.id, person.id == 2 ? 6 : 4, person.id == 2 ? 1101 : 1001);
    db().script("insert into person_exclusion (person_id, account_id, reason) values (1, 50, 'x'); update person set limited = 1 where id = 1;"
                "insert into person_permission (person_id, account_id, reason) values (3, 51, 'x'); update person set limited = 1, restricted = 1 where id = 3;");
  }

  // A person with a row of every kind, each with the person's own key.
  void add(std::int64_t id, int team, int team_no) {
    db().script(fmt::format(
        "insert into person (id, crn, surname, forenames, team_id, team_no, practitioner_id, recorded_at) values ({0}, 'X90000{0}', 'Qzxvsurname', 'Qzxvname', {1}, {2}, 51, 0);"
        "insert into person_alias (id, person_id, surname, forenames, kind) values ({0}, {0}, 'Qzxvalias', 'Q', 'also_known_as');"
        "insert into person_identifier (id, person_id, kind, typed, canonical, valid) values ({0}, {0}, 'pnc', 'Qzxv', 'Qzxv', 0);"
        "insert into person_address (id, person_id, kind, lines, postcode, valid_from, recorded_at) values ({0}, {0}, 'main', 'Qzxvstreet', 'L1 1AA', '2023-01-01', 0);"
        "insert into person_link (id, person_id, surname, forenames, relation, valid_from, recorded_at) values ({0}, {0}, 'Qzxvpartner', 'Q', 'partner', '2023-01-01', 0);"
        "insert into person_child (id, person_id, surname, forenames, birth_date, relation, contact, valid_from, recorded_at) values ({0}, {0}, 'Qzxvchild', 'Q', '2019-01-01', 'own', 'household', '2023-01-01', 0);"
        "insert into sentence (id, person_id, kind, offence, started, tier) values ({0}, {0}, 'community', 'Qzxvoffence', '2023-01-01', '');"
        "insert into flag (id, person_id, code, started, notes, recorded_at) values ({0}, {0}, 'RCPR', '2023-01-01', 'Qzxvflag', 0);"
        "insert into person_predictor (id, person_id, kind, score, dated, source, by_name, recorded_at) values ({0}, {0}, 'RSR', '7.25', '2023-05-01', 'Qzxvscore', 'x', 0);"
        "insert into need_assessment (id, person_id, completed, severities, source, by_name, recorded_at) values ({0}, {0}, '2023-05-01', 'DRUG_MISUSE=SEVERE', 'Qzxvneeds', 'x', 0);"
        "insert into requirement (id, person_id, sentence_id, main_category, started, notes, by_name, recorded_at) values ({0}, {0}, {0}, 'F', '2023-01-01', 'Qzxvrequirement', 'x', 0);"
        "insert into enforcement (id, person_id, outcome, referred, notes, by_name, recorded_at) values ({0}, {0}, 'BRE01', '2023-05-01', 'Qzxvbreach', 'x', 0);"
        "insert into tier_calculation (id, person_id, at, on_day, rules_version, protect, protect_points, change_level, change_points, unsupervised, tier, changed, why, inputs, working) "
        "values ({0}, {0}, 0, '2023-06-01', '2023-1', 'B', 20, 2, 0, 0, 'B2', 1, 'Qzxvwhy', 'Qzxvinputs', 'Qzxvwhat	20 points');"
        "insert into case_workload (person_id, staff_id, team_id, team_no, tier, case_type, points, weights_version, since) values ({0}, 51, {1}, {2}, 'B2', 'COMMUNITY', 115, '2023-1', '2023-01-01');"
        "insert into court_report (id, person_id, staff_id, team_id, kind, completed, by_name, recorded_at) values ({0}, {0}, 51, {1}, 'standard', '2023-06-20', 'x', 0);"
        "insert into support_contact (id, person_id, code, staff_id, team_id, manager_id, manager_team_id, on_day, by_name, recorded_at) values ({0}, {0}, 'CMS17', 50, {1}, 51, {1}, '2023-06-26', 'x', 0);"
        "insert into need (id, person_id, kind, agency_id, state, strength, clock_id, priority, priority_reason, created_at, ask_by, need_by) "
        "values ({0}, {0}, 'police_da', 1, 'needed', 'required', 'CK-REVIEW', 'routine', 'Qzxvreason', 0, '2023-06-29', '2023-07-19');"
        "insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, purpose, owner_id, acting_id, drafted_at, asked_at, day_zero, answer_wd, due_on, released_at, partner_day_zero, partner_due_on) "
        "values ({0}, 'E-2023-00000{0}', {0}, 'police_da', 1, 'returned_final', 'routine', 'Qzxvreason', 'CK-REVIEW', 'Qzxvpurpose', 51, 51, 0, 0, '2023-06-01', 15, '2023-06-22', 0, '2023-06-01', '2023-06-22');"
        "insert into enquiry_return (id, enquiry_id, enquiry_version, kind, route, recorded_at, handling, released_at) values ({0}, {0}, 1, 'final', 'page', 0, 'Qzxvhandling', 0);"
        "insert into assessment (id, person_id, kind, step, state, started_by, owner_id, started_at, summary) values ({0}, {0}, 'initial', 'assessment.sign', 'draft', 51, 51, 0, 'Qzxvsummary');",
        id, team, team_no));
  }

  static ledger::Scope scope_of(Role role) {
    bool const partner = role == Role::police_responder || role == Role::childrens_responder;
    auto scope = partner ? kit::partner_scope(role, 2, asker) : kit::scope_of(role, {1001, 1001}, asker);
    if (!partner) scope.unit = ledger::UnitId{4};
    return scope;
  }

  std::int64_t audited() {
    static constexpr sql::Statement count{"test.audited", "select count(*) from audit_entry"};
    return db().row<std::int64_t>(count).value();
  }

  // "/people/:id/addresses/:part" with the key in every place.
  static std::string with_key(std::string_view pattern, std::int64_t key) {
    std::string path;
    for (std::size_t at = 0; at < pattern.size();) {
      auto const end = std::min(pattern.find('/', at + 1), pattern.size());
      auto const segment = pattern.substr(at, end - at);
      path += segment.starts_with("/:") ? fmt::format("/{}", key) : std::string(segment);
      at = end;
    }
    return path;
  }

  // Routes that lead to a record of a person: by what they permit and by having a key.
  static bool about_a_person(web::Route const& route) {
    using enum ledger::Permission;
    constexpr std::array permissions{read_people, write_people, allocate, raise_enquiries, answer_enquiries, assess, countersign, see_audit};
    return std::ranges::find(permissions, route.permission) != permissions.end() && route.pattern.find("/:") != route.pattern.npos;
  }
};
FOR_EACH_ENGINE(AccessMatrix);

TEST_P(AccessMatrix, NoRouteShowsOrChangesAPersonWhoIsNotOnesToSee) {
  auto const table = routes();
  kit::Visitor visitor(ledger(), table);
  int tried = 0;
  for (auto const& role : base::Words<Role>::table) {
    visitor.scope = scope_of(role.value);
    for (auto const& route : table)
      for (auto const& person : hidden) {
        auto const path = with_key(route.pattern, person.id);
        SCOPED_TRACE(fmt::format("{} {} as {}: {}", base::word(route.method), path, role.word, person.why));
        if (route.method == http::Method::get && route.pattern.find('*') == route.pattern.npos) {
          auto const shown = visitor.get(path);
          EXPECT_EQ(shown.body.find(secret), std::string::npos);
          EXPECT_TRUE(!about_a_person(route) || shown.status == 403 || shown.status == 404) << shown.status;
          ++tried;
        } else if (route.method == http::Method::post && about_a_person(route)) {
          auto const before = audited();
          auto const answer = visitor.post(path, kit::form({{"reason", "a good enough reason"}, {"text", "text"}, {"name", "x"}, {"lock_version", "1"}}));
          EXPECT_EQ(answer.body.find(secret), std::string::npos);
          EXPECT_NE(answer.status / 100, 5);
          EXPECT_EQ(audited(), before) << "something was done";
          ++tried;
        }
      }
  }
  EXPECT_GT(tried, 1000);
}

// An officer's figures count everybody; her cases are shown to who may see them.
TEST_P(AccessMatrix, AnOfficersWorkloadNamesNobodyWhoIsNotOnesToSee) {
  db().script("insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values (4, '', 'Team', 3, 'create', '2021-06-26', 0, 'x');");
  kit::Visitor visitor(ledger(), routes());
  visitor.scope = kit::scope_of(Role::spo, {1001, 1001}, asker);
  visitor.scope.unit = ledger::UnitId{4};
  auto const shown = visitor.get("/workforce/workload/staff/51?team=4");
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(shown.body.find(secret), std::string::npos);
  EXPECT_NE(shown.body.find("2 more of the 2 cases are not open to you"), std::string::npos);
}

// The test itself can fail: somebody whose people they are sees them.
TEST_P(AccessMatrix, WhoMaySeeThePersonDoes) {
  kit::Visitor visitor(ledger(), routes());
  visitor.scope = kit::scope_of(Role::practitioner, {1101, 1101}, 51);
  int seen = 0;
  for (auto const& route : routes())
    if (route.method == http::Method::get && about_a_person(route) && visitor.get(with_key(route.pattern, 2)).body.find(secret) != std::string::npos) ++seen;
  EXPECT_GT(seen, 1);
}

}  // namespace
}  // namespace app

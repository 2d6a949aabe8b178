// EMB-02 and EMB-03: every page of the product × every role, one second before the minute of release and at it. The table is
// made from the route table, so that a new route is tested without a line here.
#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "kit/ledger_test.hpp"
#include "kit/visit.hpp"

namespace app {
namespace {

using ledger::Role;

constexpr std::string_view secret = "Qzxv";   // stands in every text of the report that is under embargo

class Embargo : public kit::LedgerTest {
 protected:
  void SetUp() override {
    rules = rule_books();
    reactions = app::reactions();
    auto const minute = kit::london("2023-06-29T00:01").time_since_epoch().count();
    db().script(fmt::format(R"(
      insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1000, 1999), (3, 'pdu', 2, 1000, 1099), (4, 'team', 3, 1001, 1001);
      insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values (3, 'N51X', 'The unit', 2, 'created', '2021-06-26', 0, 'x');
      insert into account (id, user_name, full_name, created_at) values (50, 'asker', 'Asker', 0), (51, 'early', 'Early', 0), (60, 'member', 'Member', 0);
      insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values
        (1, 3, '2021', 'The unit', 'embargoed', '2023-03-06', '2023-03-17', 5, 0, 60);
      insert into inspection_team (id, inspection_id, account_id, role, cleared, joined_at, by_account) values (1, 1, 60, 'lead', 1, 0, 60);
      insert into recommendation (id, inspection_id, position, text, at, by_account, by_name) values (1, 1, 1, 'Qzxvrecommendation', 0, 60, 'Member');
      insert into recommendation_addressee (recommendation_id, addressee) values (1, 'pdu'), (1, 'region'), (1, 'hmpps');
      insert into recommendation_with (recommendation_id, body) values (1, 'Qzxvpartner');
      insert into recommendation_evidence (recommendation_id, standard, note) values (1, 'P21-2.2', 'Qzxvevidence');
      insert into release (inspection_id, at, set_at, set_by, set_name) values (1, {}, 0, 60, 'Qzxvset');
      insert into release_move (inspection_id, to_at, reason, at, by_account, by_name) values (1, 0, 'Qzxvreason', 0, 60, 'Qzxvmover');
      insert into early_access (inspection_id, account_id, why, added_at, added_by) values (1, 51, 'Qzxvwhy', 0, 60);
      insert into early_look (inspection_id, account_id, name, what, mark, at, from_address) values (1, 51, 'Qzxvlooker', 'report', 'Qzxvmark', 0, '127.0.0.1');
      insert into panel_decision (inspection_id, standard, mechanical, decided, reason, by_account, by_name, at) values (1, 'overall', 'Inadequate', 'Inadequate', 'Qzxvdecision', 60, 'Qzxvpanel', 0);
      insert into report_section (inspection_id, section, body, version, saved_at, saved_by, saved_name) values (1, 'summary', 'Qzxvsection', 1, 0, 60, 'Member');
    )", minute));
    sql::settle_ids(db());
    clock.set(kit::london("2023-06-29T00:01") - std::chrono::seconds{1});
  }

  static std::string with_key(std::string_view pattern, std::string_view key) {
    std::string path;
    for (std::size_t at = 0; at < pattern.size();) {
      auto const end = std::min(pattern.find('/', at + 1), pattern.size());
      auto const segment = pattern.substr(at, end - at);
      path += segment.starts_with("/:") ? fmt::format("/{}", key) : std::string(segment);
      at = end;
    }
    return path;
  }
  static bool page(web::Route const& route) { return route.method == http::Method::get && route.pattern.find('*') == route.pattern.npos; }
  static ledger::Scope as(Role role, std::int64_t account = 50) {
    bool const partner = role == Role::police_responder || role == Role::childrens_responder;
    auto scope = partner ? kit::partner_scope(role, 2, account) : kit::scope_of(role, {1, 9999}, account);
    scope.unit = ledger::UnitId{role == Role::national ? 1 : role == Role::region ? 2 : 3};
    return scope;
  }
};
FOR_EACH_ENGINE(Embargo);

TEST_P(Embargo, NoPageShowsAWordOfItOneSecondBefore) {
  auto const table = routes();
  kit::Visitor visitor(ledger(), table);
  int tried = 0;
  for (auto const& role : base::Words<Role>::table) {
    visitor.scope = as(role.value);
    for (auto const& route : table) {
      if (!page(route)) continue;
      auto const path = with_key(route.pattern, "1");
      SCOPED_TRACE(fmt::format("{} as {}", path, role.word));
      EXPECT_EQ(visitor.get(path).body.find(secret), std::string::npos);
      ++tried;
    }
  }
  EXPECT_GT(tried, 500);
}

TEST_P(Embargo, ADraftCannotBeToldFromAnAbsentPage) {
  auto const table = routes();
  kit::Visitor visitor(ledger(), table);
  for (auto const role : {Role::public_reader, Role::pdu_head, Role::national, Role::administrator}) {
    visitor.scope = as(role);
    for (auto const& route : table) {
      bool const of_reports = route.pattern.starts_with("/published/") || route.pattern.starts_with("/action-plans/");
      if (!page(route) || !of_reports || route.pattern.find("/:") == route.pattern.npos) continue;
      SCOPED_TRACE(fmt::format("{} as {}", route.pattern, base::word(role)));
      auto const here = visitor.get(with_key(route.pattern, "1")), nowhere = visitor.get(with_key(route.pattern, "999"));
      EXPECT_EQ(here.status, nowhere.status);
      EXPECT_EQ(here.body, nowhere.body);
    }
  }
}

TEST_P(Embargo, AtTheMinuteTheServiceReadsItsRecommendations) {
  kit::Visitor visitor(ledger(), routes());
  for (auto const role : {Role::pdu_head, Role::region, Role::national}) {
    visitor.scope = as(role);
    EXPECT_EQ(visitor.get("/action-plans/1").status, 404) << base::word(role);
  }
  clock.advance(std::chrono::seconds{1});
  for (auto const role : {Role::pdu_head, Role::region, Role::national}) {
    visitor.scope = as(role);
    auto const plan = visitor.get("/action-plans/1");
    EXPECT_NE(plan.body.find("Qzxvrecommendation"), std::string::npos) << base::word(role);
    for (auto const* paper : {"Qzxvdecision", "Qzxvlooker", "Qzxvwhy", "Qzxvreason"}) EXPECT_EQ(plan.body.find(paper), std::string::npos) << paper;
  }
}

}  // namespace
}  // namespace app

// An inspection whose report is being written, and its team.
#pragma once
#include "embedded/embedded_policy.hpp"
#include "kit/ledger_test.hpp"
#include "policy/inspection_book.hpp"
#include "publication/actions/release_embargo.hpp"

#include <gtest/gtest.h>

namespace publication {

struct ReleaseWorld : kit::LedgerTest {
  static constexpr InspectionId visit{1};

  void SetUp() override {
    rules.put(policy::inspection_rule_book(embedded_policy()));
    db().script(
        "insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (3, 'pdu', 1, 1000, 1099);"
        "insert into account (id, user_name, full_name, created_at) values (1, 'ann', 'Ann Lead', 0), (2, 'bob', 'Bob Publisher', 0), (3, 'dan', 'Dan Inspector', 0), (4, 'eve', 'Eve Outside', 0), (11, 'hana', 'Hana Head', 0);"
        "insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values (1, 3, '2021', 'Knowsley and St Helens', 'factual_accuracy', '2023-03-06', '2023-03-17', 1, 0, 1);"
        "insert into inspection_team (inspection_id, account_id, role, joined_at, by_account) values (1, 1, 'lead', 0, 1), (1, 2, 'publisher', 0, 1), (1, 3, 'inspector', 0, 1);");
    sql::settle_ids(db());
  }
  void status(char const* word) { db().script(fmt::format("update inspection set status = '{}' where id = 1;", word)); }

  static ledger::Scope who(ledger::Role role, std::int64_t account, char const* name, ledger::Place place = ledger::nowhere) {
    auto scope = kit::scope_of(role, place, account);
    scope.name = name;
    scope.from_address = "127.0.0.1";
    return scope;
  }
  static ledger::Scope lead() { return who(ledger::Role::lead_inspector, 1, "Ann Lead"); }
  static ledger::Scope publisher() { return who(ledger::Role::inspector, 2, "Bob Publisher"); }
  static ledger::Scope inspector() { return who(ledger::Role::inspector, 3, "Dan Inspector"); }
  static ledger::Scope outsider() { return who(ledger::Role::lead_inspector, 4, "Eve Outside"); }
  static ledger::Scope head() { return who(ledger::Role::pdu_head, 11, "Hana Head", {1000, 1099}); }
  static ledger::Scope reader() { return kit::scope_of(ledger::Role::public_reader); }

  static std::optional<base::LocalTime> local(char const* text) { return base::local_from_iso(text); }
  bool out(ledger::Scope const& scope) {
    return ledger().read(scope, [](ledger::View& view) { return is_released(view, visit); });
  }
  ReleaseRow release() {
    return *ledger().read(lead(), [](ledger::View& view) { return find_release(view, visit); });
  }
};

}  // namespace publication

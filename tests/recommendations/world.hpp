// Two inspections of one unit: an earlier one, and one whose report is being written. Nothing is released until a test says so.
#pragma once
#include "inspection/domain/rule_book.hpp"
#include "inspection/programme.hpp"
#include "kit/ledger_test.hpp"
#include "recommendations/actions/answer.hpp"
#include "recommendations/actions/write.hpp"

#include <gtest/gtest.h>

namespace recommendations {

struct World : kit::LedgerTest {
  static constexpr InspectionId visit{1}, later{2};

  void SetUp() override {
    inspection::RuleBook book;
    book.programmes.push_back(small_programme());
    rules.put(book);
    db().script(
        "insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1000, 1999), (3, 'pdu', 2, 1000, 1099), (4, 'team', 3, 1001, 1001), (5, 'pdu', 2, 1100, 1199);"
        "insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values (1, '', 'Country', null, 'create', '2021-06-26', 0, 'x'), (2, 'N51', 'North West', 1, 'create', '2021-06-26', 0, 'x'),"
        " (3, 'N51KNST', 'Knowsley and St Helens', 2, 'create', '2021-06-26', 0, 'x');"
        "insert into account (id, user_name, full_name, email, created_at) values (1, 'ann', 'Ann Lead', '', 0), (2, 'bob', 'Bob Later', '', 0), (3, 'eve', 'Eve Outside', '', 0), (11, 'head', 'Hana Head', '', 0), (12, 'deputy', 'Dev Deputy', '', 0),"
        " (13, 'region', 'Rae Region', '', 0), (14, 'national', 'Nat National', 'nat@justice.gov.uk', 0), (15, 'other', 'Other Head', '', 0);"
        "insert into role_grant (account_id, role, unit_id, valid_from, granted_by) values (14, 'national', 1, '2021-06-26', 1);"
        "insert into staff (id, full_name, grade, email) values (1, 'Hana Head', 'HPDU', 'hana@justice.gov.uk'), (2, 'Rae Region', 'RPD', 'rae@justice.gov.uk');"
        "insert into posting (staff_id, unit_id, grade, valid_from) values (1, 3, 'HPDU', '2021-06-26'), (2, 2, 'RPD', '2021-06-26');"
        "insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values (1, 3, 'small', 'Knowsley and St Helens', 'draft', '2023-03-06', '2023-03-17', 1, 0, 1),"
        " (2, 3, 'small', 'Knowsley and St Helens', 'draft', '2025-03-03', '2025-03-14', 1, 0, 1);"
        "insert into inspection_team (inspection_id, account_id, role, joined_at, by_account) values (1, 1, 'lead', 0, 1), (2, 2, 'lead', 0, 1);");
    sql::settle_ids(db());
  }

  void status(char const* word, std::int64_t inspection = 1) { db().script(fmt::format("update inspection set status = '{}' where id = {};", word, inspection)); }
  // From the embargo on: the minute at which it becomes public.
  void release(char const* local, char const* word = "embargoed") {
    status(word);
    db().script(fmt::format("insert into release (inspection_id, at, set_at, set_by, set_name) values (1, {}, 0, 1, 'Ann Lead');", kit::london(local).time_since_epoch().count()));
  }
  void invite(std::int64_t account) { db().script(fmt::format("insert into early_access (inspection_id, account_id, why, added_at, added_by) values (1, {}, 'x', 0, 1);", account)); }

  static ledger::Scope who(ledger::Role role, std::int64_t account, char const* name, ledger::Place place = ledger::nowhere) {
    auto scope = kit::scope_of(role, place, account);
    scope.name = name;
    return scope;
  }
  static ledger::Scope lead() { return who(ledger::Role::lead_inspector, 1, "Ann Lead"); }
  static ledger::Scope later_lead() { return who(ledger::Role::lead_inspector, 2, "Bob Later"); }
  static ledger::Scope outsider() { return who(ledger::Role::inspector, 3, "Eve Outside"); }
  static ledger::Scope head() { return who(ledger::Role::pdu_head, 11, "Hana Head", {1000, 1099}); }
  static ledger::Scope deputy() { return who(ledger::Role::deputy_head, 12, "Dev Deputy", {1000, 1099}); }
  static ledger::Scope region() { return who(ledger::Role::region, 13, "Rae Region", {1000, 1999}); }
  static ledger::Scope national() { return who(ledger::Role::national, 14, "Nat National", {1, 9999}); }
  static ledger::Scope other_head() { return who(ledger::Role::pdu_head, 15, "Other Head", {1100, 1199}); }

  static Draft draft(std::vector<Addressee> to = {Addressee::pdu}) {
    return {.text = "Obtain child safeguarding information and use it.", .addressees = std::move(to), .with = {"Merseyside Police"}, .evidence = {{.standard = "S-2", .key_question = "ASS-S", .note = "12 of 50"}}};
  }
  RecommendationId add(Draft const& d = draft()) { return ledger::perform(ledger(), lead(), AddRecommendation{.inspection = visit, .draft = d}).value(); }
  std::vector<Recommended> seen(ledger::Scope const& scope, InspectionId id = visit) {
    return ledger().read(scope, [&](ledger::View& view) { return recommendations_of(view, id); });
  }
  static PlanAction action(char const* due = "2023-07-14") {
    return {.text = "Weekly check of the list", .measure = "No enquiry older than 10 days", .owner = "Sam Lee", .owner_email = "sam@justice.gov.uk", .start = base::date_from_iso("2023-07-03"), .due = base::date_from_iso(due)};
  }
};

}  // namespace recommendations

// An inspection whose panel sits: fifty cases read, judgements recorded, a team of four and somebody outside it.
#pragma once
#include "inspection/domain/rule_book.hpp"
#include "inspection/programme.hpp"
#include "inspection/store/panel.hpp"
#include "kit/ledger_test.hpp"

#include <gtest/gtest.h>

namespace inspection {

struct PanelWorld : kit::LedgerTest {
  static constexpr InspectionId visit{1};

  void SetUp() override {
    RuleBook book;
    book.programmes.push_back(small_programme());
    rules.put(book);
    db().script(
        "insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1000, 1999), (3, 'pdu', 2, 1000, 1099), (4, 'team', 3, 1001, 1001);"
        "insert into account (id, user_name, full_name, created_at) values (1, 'ann', 'Ann Lead', 0), (2, 'bob', 'Bob Panel', 0), (3, 'cat', 'Cat Panel', 0), (4, 'dan', 'Dan Inspector', 0), (5, 'eve', 'Eve Outside', 0);"
        "insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values (1, 3, 'small', 'Knowsley and St Helens', 'panel', '2023-03-06', '2023-03-17', 1, 0, 1);"
        "insert into inspection_team (inspection_id, account_id, role, joined_at, by_account) values (1, 1, 'lead', 0, 1), (1, 2, 'panel', 0, 1), (1, 3, 'panel', 0, 1), (1, 4, 'inspector', 0, 1);"
        "insert into sample (inspection_id, seed, seed_at, seed_by, seed_name, population, size) values (1, 'x', 0, 1, 'Ann Lead', 70, 50);");
    for (int i = 1; i <= 50; ++i) {
      db().script(fmt::format("insert into person (id, crn, surname, forenames, team_id, team_no, recorded_at) values ({0}, 'X{0:06}', 'S{0}', 'F', 4, 1001, 0);"
                              "insert into inspection_case (id, inspection_id, person_id, crn, stratum, position, state) values ({0}, 1, {0}, 'X{0:06}', 'm', {0}, 'drawn');", i));
      read_case(i);
      judge_case(i, "ASS-E", i <= 45);
      judge_case(i, "ASS-D", i <= 45);
      judge_case(i, "ASS-S", i <= 12);
      judge_case(i, "CRT", i <= 24);
    }
    judge_standard("S-1", 1, "Ann Lead", "Inadequate");
    sql::settle_ids(db());
  }

  void read_case(int id) {
    db().script(fmt::format("insert into case_reading (id, case_id, kind, reader_account, reader_name, types, form, started_at, finished_at) values ({0}, {0}, 'first', 4, 'Dan Inspector', 'community', 'core', 0, 1);", id));
  }
  void judge_case(int id, char const* question, bool sufficient) {
    db().script(fmt::format("insert into case_judgement (reading_id, key_question, sufficient, reasons, version, tab, saved_at) values ({}, '{}', '{}', 'x', 1, '', 0);", id, question, sufficient ? "yes" : "no"));
  }
  // The first `sufficient` cases are, the others are not.
  void answer(char const* question, int sufficient) {
    db().script(fmt::format("update case_judgement set sufficient = case when reading_id <= {} then 'yes' else 'no' end where key_question = '{}';", sufficient, question));
  }
  void judge_standard(char const* standard, int account, char const* name, char const* rating) {
    db().script(fmt::format("insert into standard_judgement (inspection_id, standard, account_id, name, rating, reasons, version, at) values (1, '{}', {}, '{}', '{}', 'seen', 1, 0);", standard, account, name, rating));
  }
  void status(char const* word) { db().script(fmt::format("update inspection set status = '{}' where id = 1;", word)); }

  static ledger::Scope member(std::int64_t account, char const* name, ledger::Role role = ledger::Role::inspector) {
    auto scope = kit::scope_of(role, ledger::nowhere, account);
    scope.name = name;
    return scope;
  }
  static ledger::Scope lead() { return member(1, "Ann Lead", ledger::Role::lead_inspector); }
  static ledger::Scope bob() { return member(2, "Bob Panel"); }
  static ledger::Scope cat() { return member(3, "Cat Panel"); }
  static ledger::Scope inspector() { return member(4, "Dan Inspector"); }
  static ledger::Scope outsider() { return member(5, "Eve Outside"); }
};

}  // namespace inspection

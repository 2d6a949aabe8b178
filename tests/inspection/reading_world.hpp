// An inspection in fieldwork with four cases: a lead, two inspectors, a quality lead, a panel member, and an inspector of no team.
#pragma once
#include "inspection/actions/finish_reading.hpp"
#include "inspection/actions/moderate.hpp"
#include "inspection/actions/save_answer.hpp"
#include "inspection/actions/save_judgement.hpp"
#include "inspection/actions/save_notes.hpp"
#include "inspection/actions/set_case_facts.hpp"
#include "inspection/actions/start_reading.hpp"
#include "inspection/book.hpp"
#include "inspection/programme.hpp"
#include "kit/ledger_test.hpp"

namespace inspection {

using ledger::perform;

inline constexpr InspectionId here{1}, elsewhere{2};
inline constexpr CaseId one{1}, two{2}, three{3}, four{4}, reserve{5}, of_elsewhere{6};

class ReadingWorld : public kit::LedgerTest {
 protected:
  void SetUp() override {
    auto programme = small_programme();
    programme.low_rosh_excluded = {"ASS-S"};
    rules.put(RuleBook{.programmes = {programme}, .prompts = small_book(),
                       .characteristics = {{.standard = "leadership", .texts = {"Adrift.", "Uneven.", "Clear.", "Inspiring."}}}});
    db().script(R"(
      insert into unit (id, kind, team_from, team_to) values (10, 'pdu', 1, 2), (11, 'team', 1, 1), (12, 'pdu', 3, 3), (13, 'team', 3, 3);
      insert into account (id, user_name, full_name, created_at) values (70, 'lena', 'Lena Lead', 0), (71, 'ines', 'Ines Inspector', 0), (72, 'omar', 'Omar Inspector', 0),
        (73, 'quinn', 'Quinn Quality', 0), (74, 'nora', 'Nora Nowhere', 0), (75, 'pat', 'Pat Panel', 0), (5, 'jo', 'Jo Officer', 0);
      insert into person (id, crn, surname, forenames, team_id, team_no, limited, restricted, recorded_at) values
        (1, 'X000001', 'Abbott', 'Anna', 11, 1, 0, 0, 0), (2, 'X000002', 'Brown', 'Ben', 11, 1, 0, 0, 0), (3, 'X000003', 'Cole', 'Cara', 11, 1, 0, 0, 0),
        (4, 'X000004', 'Dean', 'Dan', 11, 1, 1, 1, 0), (5, 'X000005', 'Ellis', 'Eve', 11, 1, 0, 0, 0), (6, 'X000006', 'Frost', 'Fay', 13, 3, 0, 0, 0);
      insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values
        (1, 10, 'small', 'Knowsley and St Helens', 'fieldwork', '2023-06-19', '2023-07-07', 1684000000, 0, 70),
        (2, 12, 'small', 'Sefton', 'fieldwork', '2023-06-19', '2023-07-07', 1684000000, 0, 74);
      insert into inspection_team (inspection_id, account_id, role, cleared, joined_at, by_account) values
        (1, 70, 'lead', 1, 0, 70), (1, 71, 'inspector', 0, 0, 70), (1, 72, 'inspector', 0, 0, 70), (1, 73, 'quality', 0, 0, 70), (1, 75, 'panel', 0, 0, 70), (2, 74, 'lead', 1, 0, 74);
      insert into sample (inspection_id, seed, seed_at, seed_by, seed_name, population, size) values (1, 'SEED', 0, 70, 'Lena Lead', 9, 4);
      insert into inspection_case (id, inspection_id, person_id, crn, stratum, position, state, readable) values
        (1, 1, 1, 'X000001', 'F/community/low_medium', 1, 'drawn', 1), (2, 1, 2, 'X000002', 'M/licence/high_very_high', 1, 'drawn', 1),
        (3, 1, 3, 'X000003', 'F/community/low_medium', 2, 'drawn', 1), (4, 1, 4, 'X000004', 'M/community/low_medium', 1, 'drawn', 1),
        (5, 1, 5, 'X000005', 'F/community/low_medium', 3, 'reserve', 0), (6, 2, 6, 'X000006', 'F/community/low_medium', 1, 'drawn', 1);
    )");
  }

  static ledger::Scope as(std::int64_t account, std::string name, ledger::Role role = ledger::Role::inspector) {
    auto scope = kit::scope_of(role, {1, 9999}, account);
    scope.name = std::move(name);
    scope.staff = {};
    return scope;
  }
  static ledger::Scope lena() { return as(70, "Lena Lead", ledger::Role::lead_inspector); }
  static ledger::Scope ines() { return as(71, "Ines Inspector"); }
  static ledger::Scope omar() { return as(72, "Omar Inspector"); }
  static ledger::Scope quinn() { return as(73, "Quinn Quality"); }
  static ledger::Scope nora() { return as(74, "Nora Nowhere", ledger::Role::lead_inspector); }
  static ledger::Scope pat() { return as(75, "Pat Panel"); }
  static std::vector<ledger::Scope> service() {
    std::vector<ledger::Scope> all;
    for (auto const& role : base::Words<ledger::Role>::table)
      if (role.value != ledger::Role::inspector && role.value != ledger::Role::lead_inspector) all.push_back(as(71, std::string(role.word), role.value));
    return all;
  }

  template <class Action>
  auto act(ledger::Scope const& who, Action const& action) {
    return perform(ledger(), who, action);
  }
  template <class Body>
  auto read(ledger::Scope const& who, Body&& body) {
    return ledger().read(who, std::forward<Body>(body));
  }
  void stand(std::string const& status) { db().script("update inspection set status = '" + status + "' where id = 1"); }

  ReadingId started(ledger::Scope const& who, CaseId id, ReadingKind kind = ReadingKind::first) {
    auto const made = act(who, StartReading{.inspection = here, .sampled = id, .kind = kind});
    EXPECT_TRUE(made) << (made ? "" : made.error().message);
    return made.value_or(ReadingId{});
  }
  Entries entries(ledger::Scope const& who, ReadingId id) {
    return read(who, [&](ledger::View& view) { return entries_of_mine(view, id); });
  }
  // Answered from a page of its own, as it stands now.
  void answer(ledger::Scope const& who, ReadingId id, std::string const& prompt, Answer given, std::string const& reason = {}) {
    auto const version = entries(who, id).answer(prompt).version;
    auto const saved = act(who, SaveAnswer{.reading = id, .answer = {.prompt = prompt, .answer = given, .reason = reason}, .seen = {.version = version, .tab = "t"}});
    EXPECT_TRUE(saved && !saved->stale) << (saved ? prompt : saved.error().message);
  }
  void judge(ledger::Scope const& who, ReadingId id, std::string const& question, Answer given) {
    auto const version = entries(who, id).judgement(question).version;
    auto const saved = act(who, SaveJudgement{.reading = id, .judgement = {.key_question = question, .sufficient = given, .reasons = "Because."}, .seen = {.version = version, .tab = "t"}});
    EXPECT_TRUE(saved && !saved->stale) << (saved ? question : saved.error().message);
  }
  // Everything that a community case read by the core questions is asked; ASS-S as given.
  void complete(ledger::Scope const& who, ReadingId id, Answer safety, bool with_safety = true) {
    for (auto const* prompt : {"ASS-E-a", "ASS-E-c"}) answer(who, id, prompt, Answer::yes);
    if (with_safety) answer(who, id, "ASS-S-xa", Answer::no);
    for (auto const* question : {"ASS-E", "ASS-D", "S-4-K", "OVR"}) judge(who, id, question, Answer::yes);
    if (with_safety) judge(who, id, "ASS-S", safety);
  }
  ReadingId finished(ledger::Scope const& who, CaseId id, Answer safety, ReadingKind kind = ReadingKind::first) {
    auto const reading = started(who, id, kind);
    complete(who, reading, safety);
    auto const done = act(who, FinishReading{reading});
    EXPECT_TRUE(done) << (done ? "" : done.error().errors.front().message);
    return reading;
  }
  std::int64_t audited(std::string const& what) {
    static constexpr sql::Statement count{"test.audited", "select count(*) from audit_entry where what = :what"};
    return *db().row<std::int64_t>(count, {{"what", what}});
  }
};

template <class T>
std::string why(base::Outcome<T> const& outcome) {
  if (outcome) return "done";
  std::string text = std::string(outcome.error().message);
  for (auto const& error : outcome.error().errors) text += (text.empty() ? "" : "; ") + error.field + ": " + error.message;
  return text;
}
template <class T>
std::optional<base::Refused> kind_of(base::Outcome<T> const& outcome) {
  return outcome ? std::nullopt : std::optional(outcome.error().kind);
}

}  // namespace inspection

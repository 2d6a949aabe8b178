// An inspection walked from its plan to the public register by the product's own actions, under whichever programme: a small region
// with two delivery units, the inspectorate's people, and as many cases as a test needs.
#pragma once
#include "embedded/embedded_policy.hpp"
#include "inspection/actions/draw.hpp"
#include "inspection/actions/finish_reading.hpp"
#include "inspection/actions/judge_standard.hpp"
#include "inspection/actions/panel.hpp"
#include "inspection/actions/plan.hpp"
#include "inspection/actions/save_answer.hpp"
#include "inspection/actions/save_judgement.hpp"
#include "inspection/actions/set_case_facts.hpp"
#include "inspection/actions/start_reading.hpp"
#include "inspection/actions/team.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/pooled.hpp"
#include "inspection/store/second_readings.hpp"
#include "kit/ledger_test.hpp"
#include "organisation/store/units.hpp"
#include "outbox/domain/settings.hpp"
#include "policy/inspection_book.hpp"
#include "policy/map.hpp"
#include "publication/actions/documents.hpp"
#include "publication/actions/release_embargo.hpp"
#include "publication/actions/sections.hpp"
#include "publication/domain/report.hpp"
#include "publication/pages/report_view.hpp"
#include "publication/store/published.hpp"
#include "publication/store/report.hpp"
#include "recommendations/actions/write.hpp"

namespace publication_walk {

using inspection::Answer;
using inspection::InspectionId;
using inspection::Rating;
using inspection::Status;
using ledger::UnitId;

// How many of its cases are sufficient on a question; all that are asked where it is not named.
using Shares = std::map<std::string, int>;

struct Walk : kit::LedgerTest {
  static constexpr UnitId region{2}, sefton{10}, wirral{20};
  static constexpr std::int64_t lead_account = 70, inspector_account = 71, second_account = 75, head_account = 80;

  void SetUp() override {
    rules.put(policy::inspection_rule_book(embedded_policy()));
    rules.put(policy::map_layout(embedded_policy()));
    rules.put(outbox::Settings{});
    db().script(R"(
      insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1, 999), (10, 'pdu', 2, 1, 9), (11, 'team', 10, 1, 1), (20, 'pdu', 2, 20, 29), (21, 'team', 20, 20, 20);
      insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by) values (1, 'HMPPS', 'HM Prison and Probation Service', null, 'create', '2015-01-01', 0, 'x'),
        (2, 'N51', 'North West', 1, 'create', '2015-01-01', 0, 'x'), (10, 'N51SEFT', 'Sefton', 2, 'create', '2015-01-01', 0, 'x'), (20, 'N51WIRR', 'Wirral', 2, 'create', '2015-01-01', 0, 'x'), (11, '', 'First team', 10, 'create', '2015-01-01', 0, 'x'), (21, '', 'First team', 20, 'create', '2015-01-01', 0, 'x');
      insert into police_force (code, name, ons_code, nation, police_uk_id) values ('05', 'Merseyside', 'E23000002', 'England', 'merseyside');
      insert into authority (code, name, kind, nation, police_force_code) values ('E08000014', 'Sefton', 'metropolitan_district', 'England', '05');
      insert into earlier_body (id, name, kind, valid_to, notes) values (1, 'Merseyside CRC', 'crc', '2021-06', ''), (2, 'NPS North West division', 'nps_division', '2021-06', '');
      insert into account (id, user_name, full_name, created_at) values (70, 'lead', 'Lena Lead', 0), (71, 'insp', 'Ines Inspector', 0), (75, 'quinn', 'Quinn Quality', 0), (80, 'head', 'Helen Head', 0);
      insert into role_grant (account_id, role, unit_id, valid_from) values (70, 'lead_inspector', 1, '2015-01-01'), (71, 'inspector', 1, '2015-01-01'), (75, 'inspector', 1, '2015-01-01');
    )");
    sql::settle_ids(db());
  }

  static ledger::Scope as(ledger::Role role, std::int64_t account, char const* name, ledger::Place place = ledger::nowhere) {
    auto scope = kit::scope_of(role, place, account);
    scope.name = name;
    return scope;
  }
  static ledger::Scope lead() { return as(ledger::Role::lead_inspector, lead_account, "Lena Lead"); }
  static ledger::Scope inspector() { return as(ledger::Role::inspector, inspector_account, "Ines Inspector"); }
  static ledger::Scope second() { return as(ledger::Role::inspector, second_account, "Quinn Quality"); }
  template <class Body>
  auto see(ledger::Scope const& who, Body body) {
    return ledger().read(who, body);
  }
  // Who answers for what is inspected.
  ledger::Scope head(UnitId unit) {
    auto const place = see(lead(), [&](ledger::View& view) { return organisation::place_of(view, unit); });
    return as(unit == region ? ledger::Role::region : ledger::Role::pdu_head, head_account, "Helen Head", place);
  }

  template <class Action>
  auto act(ledger::Scope const& who, Action const& action) {
    return ledger::perform(ledger(), who, action);
  }
  template <class T>
  static std::string why(base::Outcome<T> const& done) {
    if (done) return "done";
    return done.error().errors.empty() ? done.error().message : done.error().errors.front().field + ": " + done.error().errors.front().message;
  }
  template <class Action>
  std::string said(ledger::Scope const& who, Action const& action) {
    return why(act(who, action));
  }
  inspection::Inspection stored(InspectionId id) {
    return see(lead(), [&](ledger::View& view) { return inspection::find_inspection(view, id).value(); });
  }
  inspection::RuleBook const& book() { return rules.of<inspection::RuleBook>(); }
  inspection::Programme const& programme(InspectionId id) {
    auto const one = stored(id);
    return book().programme(one.programme, one.variant);
  }
  void at(base::Date day, int hour = 9) { clock.set(base::from_london(base::LocalTime{day} + std::chrono::hours{hour})); }
  void move(InspectionId id, Status to, ledger::Scope const& who) {
    EXPECT_EQ(said(who, inspection::MoveInspection{.inspection = id, .to = to, .lock_version = stored(id).lock_version}), "done") << base::word(to);
  }

  // People of a unit's first team who began on a day; every other one on licence, with a report to the court before.
  std::vector<std::string> people(UnitId unit, int how_many, base::Date began) {
    auto const number = see(lead(), [&](ledger::View& view) { return organisation::teams_of(view, unit).front().team_from; });
    auto const team = see(lead(), [&](ledger::View& view) { return organisation::teams_of(view, unit).front().id; });
    std::vector<std::string> crns;
    for (int n = 0; n < how_many; ++n) {
      ++people_;
      crns.push_back(fmt::format("X{:06}", people_));
      db().script(fmt::format("insert into person (id, crn, surname, forenames, sex, team_id, team_no, rosh, recorded_at) values ({0}, '{1}', 'S', 'F', 'male', {2}, {3}, 'medium', 0);"
                              "insert into sentence (person_id, kind, offence, requirements, started) values ({0}, '{4}', 'o', '{7}', '{5}');"
                              "insert into sentence (person_id, kind, offence, started) values ({0}, 'pre_sentence', 'o', '{6}');",
                              people_, crns.back(), team.value, number, n % 2 == 0 ? "community" : "licence", base::iso(began), base::iso(began - std::chrono::days{30}), n % 2 == 0 ? "80 hours of Unpaid Work" : ""));
    }
    return crns;
  }
  base::Date begins_in_window(std::string const& programme, base::Date fieldwork) { return inspection::eligibility_window(fieldwork, book().programme(programme).eligibility).first + std::chrono::days{10}; }

  // Planned, announced, the seed recorded, the list asked for.
  InspectionId planned(inspection::PlanInspection const& plan) {
    at(*plan.from - std::chrono::days{60});
    auto const id = act(lead(), plan);
    EXPECT_TRUE(id) << why(id);
    if (!id) return {};
    for (auto const& [account, role] : {std::pair{inspector_account, inspection::TeamRole::inspector}, {second_account, inspection::TeamRole::quality}, {second_account, inspection::TeamRole::panel}})
      EXPECT_EQ(said(lead(), inspection::AddMember{.inspection = *id, .account = ledger::AccountId{account}, .role = role}), "done");
    move(*id, Status::announced, lead());
    EXPECT_EQ(said(lead(), inspection::RecordSeed{.inspection = *id, .seed = "HMIP-WALK-0001"}), "done");
    move(*id, Status::evidence_requested, lead());
    return *id;
  }
  // The list sent, checked and drawn from; into fieldwork on its first day.
  void drawn(InspectionId id, std::map<std::string, std::string> lists = {}) {
    auto const one = stored(id);
    EXPECT_EQ(said(head(one.unit), inspection::SendCaseList{.inspection = id, .apart = std::move(lists)}), "done");
    EXPECT_EQ(said(lead(), inspection::CheckCaseList{.inspection = id}), "done");
    EXPECT_EQ(said(lead(), inspection::DrawSample{.inspection = id}), "done");
    move(id, Status::sample_drawn, lead());
    at(one.fieldwork_from);
    move(id, Status::fieldwork, lead());
  }
  std::vector<inspection::CaseRow> cases(InspectionId id) {
    return see(lead(), [&](ledger::View& view) { return inspection::cases_of(view, id, inspection::CaseState::drawn); });
  }

  // One reading, prompt by prompt and question by question, to its end. `counted`: how often each question has been sufficient.
  void read_one(InspectionId id, inspection::CaseId sampled, ledger::Scope const& reader, inspection::ReadingKind kind, Shares const& shares, Shares& counted) {
    auto const begun = finish_begun.find(sampled.value);
    bool const going_on = begun != finish_begun.end() && kind == inspection::ReadingKind::first;
    auto const made = going_on ? begun->second : act(reader, inspection::StartReading{.inspection = id, .sampled = sampled, .kind = kind});
    ASSERT_TRUE(made) << why(made);
    if (!also.empty()) {
      auto const row = see(reader, [&](ledger::View& view) { return inspection::find_my_reading(view, *made).value(); });
      auto types = row.facts().types;
      types.insert(types.end(), also.begin(), also.end());
      EXPECT_EQ(said(reader, inspection::SetCaseFacts{.reading = *made, .facts = {.types = types}, .lock_version = row.lock_version}), "done");
    }
    auto const facts = see(reader, [&](ledger::View& view) { return inspection::find_my_reading(view, *made).value().facts(); });
    for (auto const& question : inspection::questions_for(book().prompts, programme(id), facts)) {
      auto const share = shares.find(question);
      bool const yes = share == shares.end() || counted[question] < share->second;
      counted[question] += yes;
      judge(reader, *made, question, facts, yes);
    }
    EXPECT_EQ(said(reader, inspection::FinishReading{*made}), "done");
  }
  void judge(ledger::Scope const& reader, inspection::ReadingId reading, std::string const& question, inspection::CaseFacts const& facts, bool yes) {
    inspection::QuestionJudgement judged{.key_question = question};
    auto const next = [&]() -> inspection::Prompt const* {
      for (auto const* prompt : inspection::open_prompts(book().prompts, judged, facts))
        if (std::ranges::find(judged.prompts, prompt->id, &inspection::PromptAnswer::prompt) == judged.prompts.end()) return prompt;
      return nullptr;
    };
    while (auto const* prompt = next()) {
      auto const answer = yes ? Answer::yes : Answer::no;
      judged.prompts.push_back({.prompt = prompt->id, .answer = answer});
      EXPECT_EQ(said(reader, inspection::SaveAnswer{.reading = reading, .answer = {.prompt = prompt->id, .answer = answer}, .seen = {.version = 0, .tab = "t"}}), "done") << prompt->id;
    }
    EXPECT_EQ(said(reader, inspection::SaveJudgement{.reading = reading, .judgement = {.key_question = question, .sufficient = yes ? Answer::yes : Answer::no, .reasons = "Because."}, .seen = {.version = 0, .tab = "t"}}), "done") << question;
  }

  // Every case read, standards judged, second readings made: until the panel sits.
  void read_and_judge(InspectionId id, Shares const& shares, Rating organisational) {
    Shares counted;
    std::map<std::int64_t, Shares> of_case;
    for (auto const& row : cases(id)) {
      auto const before = counted;
      read_one(id, row.id, inspector(), inspection::ReadingKind::first, shares, counted);
      for (auto const& [question, count] : counted) of_case[row.id.value][question] = count - (before.contains(question) ? before.at(question) : 0);
    }
    for (auto const& standard : programme(id).standards) {
      if (standard.kind == inspection::Kind::casework) continue;
      EXPECT_EQ(said(lead(), inspection::JudgeStandard{.inspection = id, .standard = standard.id, .rating = organisational, .reasons = "Seen.", .apart = "Both are right."}), "done") << standard.id;
    }
    at(stored(id).fieldwork_to + std::chrono::days{3});
    move(id, Status::feedback, lead());
    move(id, Status::moderation, lead());
    auto const twice = see(second(), [&](ledger::View& view) { return inspection::second_readings(view, inspection::find_inspection(view, id).value()).cases; });
    for (auto const& one : twice) {
      Shares again;   // the second reader finds what the first found
      read_one(id, one.first.sampled, second(), inspection::ReadingKind::second, of_case[one.first.sampled.value], again);
    }
    move(id, Status::panel, second());
  }
  inspection::Panel panel(InspectionId id) {
    return see(lead(), [&](ledger::View& view) { return inspection::panel_of(view, inspection::find_inspection(view, id).value()); });
  }
  // Two people decide what the rules and the record give.
  void decide(InspectionId id) {
    auto const both = [&](std::string const& standard, std::optional<Rating> rating) {
      EXPECT_EQ(said(lead(), inspection::DecideStandard{.inspection = id, .standard = standard, .rating = rating, .reason = "As seen."}), "done") << standard;
      EXPECT_EQ(said(second(), inspection::SecondDecision{.inspection = id, .standard = standard, .lock_version = 1}), "done") << standard;
    };
    auto const now = panel(id);
    for (auto const& row : now.standards)
      if (row.rated.counted && row.rated.rating) both(row.rated.standard->id, row.rated.rating);
    both(std::string(inspection::the_whole), std::nullopt);
    move(id, Status::draft, second());
  }
  publication::ReportContent content(InspectionId id) {
    return see(lead(), [&](ledger::View& view) { return publication::report_content(view, inspection::find_inspection(view, id).value()); });
  }
  // The report written, checked, embargoed and out. Its data as it went out.
  std::string publish(InspectionId id) {
    auto const one = stored(id);
    auto const subject = programme(id).subject;
    auto const to = subject == inspection::SubjectKind::region ? recommendations::Addressee::region : recommendations::Addressee::pdu;
    EXPECT_EQ(said(lead(), recommendations::AddRecommendation{.inspection = id, .draft = {.text = "Do better.", .addressees = {to}, .evidence = {{.standard = programme(id).standards.front().id}}}}), "done");
    for (auto const& section : publication::sections) EXPECT_EQ(said(lead(), publication::SaveSection{.inspection = id, .section = std::string(section.key), .body = "Words."}), "done");
    std::string csv;
    auto const make = [&] {
      auto const made = content(id);
      csv = publication::pages::data_csv(made);
      using publication::DocumentKind;
      EXPECT_EQ(said(lead(), publication::MakeDocuments{.inspection = id, .documents = {{DocumentKind::report, publication::pages::report_html(made).str()}, {DocumentKind::notice, publication::pages::notice_html(made).str()}, {DocumentKind::csv, csv}},
                                                        .missing = publication::missing(made)}), "done");
    };
    make();
    move(id, Status::factual_accuracy, lead());
    auto const day = one.fieldwork_to + std::chrono::days{60};
    EXPECT_EQ(said(lead(), publication::SetRelease{.inspection = id, .at = base::LocalTime{day} + std::chrono::minutes{1}}), "done");
    make();
    move(id, Status::embargoed, lead());
    EXPECT_FALSE(registered(one.inspected_as)) << "nothing is known before the minute";
    at(day);
    publication::note_releases(ledger());
    return csv;
  }
  std::optional<publication::Inspection> registered(std::string_view name) {
    auto const all = see(kit::scope_of(ledger::Role::public_reader), [&](ledger::View& view) { return publication::published_by(view, clock.now()); });
    for (auto const& row : all)
      if (publication::body_of(row.name) == name) return row;
    return std::nullopt;
  }

  std::map<std::int64_t, base::Outcome<inspection::ReadingId>> finish_begun = {};   // first readings that a test has begun itself
  std::vector<inspection::CaseType> also = {};   // what a reader says that every case is besides

 private:
  int people_ = 0;
};

}  // namespace publication_walk

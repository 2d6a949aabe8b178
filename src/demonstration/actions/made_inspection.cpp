#include "demonstration/actions/made_inspection.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/store/stand_inspection.hpp"
#include "inspection/actions/draw.hpp"
#include "inspection/actions/finish_reading.hpp"
#include "inspection/actions/interviews.hpp"
#include "inspection/actions/judge_standard.hpp"
#include "inspection/actions/panel.hpp"
#include "inspection/actions/plan.hpp"
#include "inspection/actions/requests.hpp"
#include "inspection/actions/save_evidence.hpp"
#include "inspection/actions/set_case_facts.hpp"
#include "inspection/actions/start_reading.hpp"
#include "inspection/actions/team.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/second_readings.hpp"
#include "organisation/store/units.hpp"
#include "publication/actions/release_embargo.hpp"
#include "publication/actions/sections.hpp"
#include "recommendations/actions/write.hpp"

#include <numeric>
#include <set>

namespace demonstration {
namespace {

using inspection::Status;
using std::chrono::days;

constexpr std::string_view invented = "Invented for the training copy.";
constexpr std::size_t interviews = 12;

template <class T>
T got(base::Outcome<T> const& done, std::string_view what) {
  if (done) return *done;
  auto const& e = done.error();
  throw std::runtime_error(fmt::format("the training copy's inspection, {}: {}", what, e.errors.empty() ? e.message : e.errors.front().field + " " + e.errors.front().message));
}

// A working morning some days from another.
base::Instant morning(base::Date day, int offset) { return at(base::working_calendar(base::Nation::england_and_wales).on_or_after(day + days{offset}), 10); }

}  // namespace

MadeInspection::MadeInspection(sql::Connection& connection, ledger::Rules const& rules, Cast const& cast, Course const& course)
    : connection_(connection), rules_(rules), cast_(cast), course_(course) {
  head_ = {.account = course.pdu->head.account, .role = ledger::Role::pdu_head, .name = course.pdu->head.name, .staff = course.pdu->head.staff, .unit = course.pdu->id, .place = course.pdu->place};
}

void MadeInspection::work(ledger::Scope const& who, base::Instant at, std::function<void(ledger::Tx&)> const& body) {
  ledger::Ledger::write_unserved(connection_, who, at, rules_, [&](ledger::Tx& tx) {
    body(tx);
    return true;
  });
}

template <class Action>
auto MadeInspection::act(ledger::Scope const& who, base::Instant at, Action const& action) {
  using Value = typename decltype(run(std::declval<ledger::Tx&>(), action))::value_type;
  Value value{};
  work(who, at, [&](ledger::Tx& tx) { value = got(run(tx, action), typeid(Action).name()); });
  return value;
}

void MadeInspection::move(ledger::Scope const& who, base::Instant at, Status to) {
  work(who, at, [&](ledger::Tx& tx) {
    auto const now = inspection::find_inspection(tx, id_).value();
    got(run(tx, inspection::MoveInspection{.inspection = id_, .to = to, .lock_version = now.lock_version}), base::word(to));
  });
}

// The record has more beginnings in the window than the story's list of eligible cases; the others began some weeks earlier.
void MadeInspection::narrow_window() {
  work(ledger::system_scope("the demonstration"), at(course_.fieldwork_from - days{100}, 9), [&](ledger::Tx& tx) {
    auto const& rule = rules_.of<inspection::RuleBook>().programme("2021").eligibility;
    auto const window = inspection::eligibility_window(course_.fieldwork_from, rule);
    auto const record = inspection::recorded_cases(tx, course_.pdu->place, window, {});
    std::vector<std::string> listed;
    for (auto const& one : record) listed.push_back(one.crn);
    auto const eligible = inspection::check_list(listed, record, course_.fieldwork_from, rule).population();
    std::set<std::string> staying;
    for (std::size_t n = 0; n < std::min(course_.eligible, eligible.size()); ++n) staying.insert(eligible[n].crn);
    for (auto const& one : record)
      if (!staying.contains(one.crn)) move_beginnings(tx, one.crn, window.first, window.last, one.began - days{70});
    tx.housekeeping("beginnings of made-up sentences");
  });
}

// A small copy has few beginnings in the window: orders that began after it, before the story's own weeks, began in it; and where
// these are too few, older ones.
void MadeInspection::fill_window() {
  constexpr std::size_t enough = 8;
  auto const window = inspection::eligibility_window(course_.fieldwork_from, rules_.of<inspection::RuleBook>().programme("2021").eligibility);
  inspection::Window const after{window.last + days{1}, the_day() - days{60}}, before{window.first - days{1100}, window.first - days{1}};
  work(ledger::system_scope("the demonstration"), at(course_.fieldwork_from - days{100}, 9), [&](ledger::Tx& tx) {
    auto here = inspection::cases_in_window(tx, course_.pdu->place, window).size();
    for (auto const& beyond : {after, before})
      for (auto const& one : inspection::recorded_cases(tx, course_.pdu->place, beyond, {})) {
        if (here >= enough) break;
        if (!inspection::disposal_of(one.sentence) || one.ended) continue;
        move_beginnings(tx, one.crn, beyond.first, beyond.last, window.first + days{static_cast<int>(here % 40)});
        ++here;
      }
    tx.housekeeping("beginnings of made-up sentences");
  });
}

bool MadeInspection::has_cases() {
  std::size_t eligible = 0;
  work(ledger::system_scope("the demonstration"), at(course_.fieldwork_from - days{100}, 9), [&](ledger::Tx& tx) {
    auto const& rule = rules_.of<inspection::RuleBook>().programme("2021").eligibility;
    auto const window = inspection::eligibility_window(course_.fieldwork_from, rule);
    auto const listed = inspection::cases_in_window(tx, course_.pdu->place, window);
    eligible = inspection::check_list(listed, inspection::recorded_cases(tx, course_.pdu->place, window, {}), course_.fieldwork_from, rule).population().size();
    tx.housekeeping("how many cases an inspection would find");
  });
  return eligible > 0;
}

void MadeInspection::plan() {
  if (course_.eligible > 0) narrow_window();
  auto const from = course_.fieldwork_from;
  id_ = act(cast_.lead, morning(from, -84), inspection::PlanInspection{.unit = course_.pdu->id, .programme = "2021", .from = from, .to = course_.fieldwork_to});
  act(cast_.lead, morning(from, -80), inspection::AddMember{.inspection = id_, .account = cast_.inspector.account, .role = inspection::TeamRole::inspector, .cleared = true});
  for (auto const role : {inspection::TeamRole::quality, inspection::TeamRole::panel})
    act(cast_.lead, morning(from, -80), inspection::AddMember{.inspection = id_, .account = cast_.panel.account, .role = role, .cleared = true});
  move(cast_.lead, morning(from, -42), Status::announced);
  act(cast_.lead, morning(from, -42), inspection::RecordSeed{.inspection = id_, .seed = std::string(course_.seed)});
  move(cast_.lead, morning(from, -35), Status::evidence_requested);
  auto const request = act(cast_.lead, morning(from, -35), inspection::AskForEvidence{.inspection = id_, .what = "Posts, people in post and vacancies by grade, at the end of each quarter", .standard = "P21-1.2", .due = from - days{21}});
  act(head_, morning(from, -24), inspection::AnswerRequest{.request = request, .answer = fmt::format("{} The workbook was handed over.", invented), .lock_version = 1});
  act(head_, morning(from, -21), inspection::SendCaseList{.inspection = id_});
  act(cast_.lead, morning(from, -18), inspection::CheckCaseList{.inspection = id_});
  work(cast_.lead, morning(from, -18), [&](ledger::Tx& tx) {
    if (!run(tx, inspection::SettleListErrors{.inspection = id_})) tx.housekeeping("no error in the list");
  });
  act(cast_.lead, morning(from, -14), inspection::DrawSample{.inspection = id_});
  move(cast_.lead, morning(from, -14), Status::sample_drawn);
}

void MadeInspection::visit() {
  auto const day = morning(course_.fieldwork_from, -12);
  work(cast_.lead, day, [&](ledger::Tx& tx) {
    cases_ = inspection::cases_of(tx, id_, inspection::CaseState::drawn);
    for (std::size_t n = 0; n < cases_.size(); ++n)
      got(run(tx, inspection::GiveCase{.case_id = cases_[n].id, .inspector = n % 2 == 0 ? cast_.inspector.account : cast_.lead.account, .lock_version = cases_[n].lock_version}), "a case is given");
    base::LocalTime start = base::LocalTime{base::working_calendar(base::Nation::england_and_wales).on_or_after(course_.fieldwork_from + days{1})} + std::chrono::hours{10};
    std::size_t given = 0;
    for (std::size_t n = 0; n < cases_.size() && given < interviews; ++n) {
      auto const slot = run(tx, inspection::ProposeSlot{.inspection = id_, .case_id = cases_[n].id, .inspector = cast_.inspector.account, .start = start, .minutes = 60, .place = "The unit's own office"});
      if (!slot) continue;   // away, or nobody holds the case
      ++given;
      start += given % 4 == 0 ? std::chrono::hours{21} : std::chrono::hours{1};
    }
  });
  act(cast_.lead, morning(course_.fieldwork_from, -5), inspection::IssueTimetable{.inspection = id_});
  move(cast_.lead, morning(course_.fieldwork_from, 0), Status::fieldwork);
}

bool MadeInspection::sufficient(std::string_view question, std::size_t place) const {
  auto const share = std::ranges::find(course_.shares, question, &MadeShare::question);
  auto const of_fifty = share == course_.shares.end() ? 18 : share->of_fifty;
  auto const count = (static_cast<std::size_t>(of_fifty) * cases_.size() + 25) / 50;
  // Spread over the sample, and over different cases for different questions.
  auto const shift = static_cast<std::size_t>(question.front()) + static_cast<std::size_t>(question.back()) * 3;
  std::size_t const stride = std::gcd(cases_.size(), std::size_t{7}) == 1 ? 7 : 11;   // reaches every case, however many there are
  return (place * stride + shift) % cases_.size() < count;
}

void MadeInspection::read_case(inspection::CaseRow const& row, std::size_t place, ledger::Scope const& who, base::Instant at, bool second) {
  work(who, at, [&](ledger::Tx& tx) {
    auto const kind = second ? inspection::ReadingKind::second : inspection::ReadingKind::first;
    auto const id = got(run(tx, inspection::StartReading{.inspection = id_, .sampled = row.id, .kind = kind}), "a reading begins");
    auto const reading = inspection::lock_my_reading(tx, id).value();
    auto facts = reading.facts();
    if (place % 5 != 4) facts.types.push_back(inspection::CaseType::court_report);
    got(run(tx, inspection::SetCaseFacts{.reading = id, .facts = facts, .lock_version = reading.lock_version}), "a case's facts");
    auto const& book = rules_.of<inspection::RuleBook>();
    for (auto const& question : inspection::questions_for(book.prompts, book.programme("2021"), facts)) judge_question(tx, id, question, facts, sufficient(question, place));
    got(run(tx, inspection::FinishReading{.reading = id}), "a reading is finished");
  });
}

// Every prompt that stands open, until none is left: an answer may open the next of its chain. Of a question that is not
// sufficient the first two are yes, so that a chain breaks where an answer came back and was not used.
void MadeInspection::judge_question(ledger::Tx& tx, inspection::ReadingId reading, std::string const& question, inspection::CaseFacts const& facts, bool yes) {
  constexpr std::size_t done_well = 2;
  auto const& prompts = rules_.of<inspection::RuleBook>().prompts;
  inspection::QuestionJudgement judged{.key_question = question, .summary = yes ? inspection::Answer::yes : inspection::Answer::no, .reason = std::string(invented)};
  auto const next = [&]() -> inspection::Prompt const* {
    for (auto const* prompt : inspection::open_prompts(prompts, judged, facts))
      if (std::ranges::find(judged.prompts, prompt->id, &inspection::PromptAnswer::prompt) == judged.prompts.end()) return prompt;
    return nullptr;
  };
  while (auto const* prompt = next()) {
    auto const answer = yes || judged.prompts.size() < done_well ? inspection::Answer::yes : inspection::Answer::no;
    judged.prompts.push_back({.prompt = prompt->id, .answer = answer});
    inspection::save_answer(tx, reading, {.prompt = prompt->id, .answer = answer}, {.version = 0, .tab = "made"});
  }
  inspection::save_judgement(tx, reading, {.key_question = question, .sufficient = judged.summary, .reasons = judged.reason}, {.version = 0, .tab = "made"});
}

void MadeInspection::read(std::size_t most) {
  auto const count = std::min(most, cases_.size());
  auto const last = std::min(course_.fieldwork_to, the_day() - days{1});
  for (std::size_t n = 0; n < count; ++n) {
    auto const day = morning(course_.fieldwork_from, 1 + static_cast<int>(n * static_cast<std::size_t>((last - course_.fieldwork_from).count() - 2) / std::max<std::size_t>(1, count)));
    read_case(cases_[n], n, n % 2 == 0 ? cast_.inspector : cast_.lead, day, false);
  }
}

void MadeInspection::judge() {
  auto const to = course_.fieldwork_to;
  act(cast_.lead, morning(to, -2), inspection::SaveEvidence{.evidence = {.inspection = id_, .kind = inspection::EvidenceKind::meeting, .title = "Meeting with middle managers", .body = fmt::format("{} What they said of workload and oversight.", invented)}, .standards = {"P21-1.2"}});
  for (auto const& one : made_judgements)
    act(cast_.lead, morning(to, 0), inspection::JudgeStandard{.inspection = id_, .standard = std::string(one.standard), .rating = one.rating, .reasons = std::string(one.reasons)});
  move(cast_.lead, morning(to, 3), Status::feedback);
  move(cast_.lead, morning(to, 10), Status::moderation);
  std::vector<inspection::SecondReading> twice;
  work(cast_.panel, morning(to, 11), [&](ledger::Tx& tx) {
    twice = inspection::second_readings(tx, inspection::find_inspection(tx, id_).value()).cases;
    tx.housekeeping("which cases are read twice");
  });
  for (auto const& one : twice) {
    auto const row = std::ranges::find(cases_, one.first.sampled, &inspection::CaseRow::id);
    if (row != cases_.end()) read_case(*row, static_cast<std::size_t>(row - cases_.begin()), cast_.panel, morning(to, 12), true);
  }
  move(cast_.panel, morning(to, 20), Status::panel);
}

void MadeInspection::rate() {
  auto const day = morning(course_.fieldwork_to, 24);
  auto const decide = [&](std::string const& standard, std::optional<inspection::Rating> rating) {
    act(cast_.lead, day, inspection::DecideStandard{.inspection = id_, .standard = standard, .rating = rating});
    act(cast_.panel, day + std::chrono::minutes{30}, inspection::SecondDecision{.inspection = id_, .standard = standard, .lock_version = 1});
  };
  std::vector<std::pair<std::string, inspection::Rating>> ratings;
  work(cast_.lead, day, [&](ledger::Tx& tx) {
    auto const panel = inspection::panel_of(tx, inspection::find_inspection(tx, id_).value());
    for (auto const& row : panel.standards)
      if (row.rated.counted && row.rated.rating) ratings.emplace_back(row.rated.standard->id, *row.rated.rating);
    tx.housekeeping("what the rules give");
  });
  for (auto const& [standard, rating] : ratings) decide(standard, rating);
  decide(std::string(inspection::the_whole), std::nullopt);
  move(cast_.panel, day + std::chrono::hours{2}, Status::draft);
}

void MadeInspection::write() {
  auto const day = morning(course_.fieldwork_to, 35);
  work(cast_.lead, day, [&](ledger::Tx& tx) {
    for (auto const& one : course_.recommendations) {
      recommendations::Draft draft{.text = std::string(one.text), .addressees = {base::from_word<recommendations::Addressee>(one.to).value()}, .evidence = {{.standard = std::string(one.standard)}}, .invented = !one.published};
      if (!one.with.empty()) draft.with.emplace_back(one.with);
      got(run(tx, recommendations::AddRecommendation{.inspection = id_, .draft = std::move(draft)}), "a recommendation");
    }
    for (auto const& one : report_texts) got(run(tx, publication::SaveSection{.inspection = id_, .section = std::string(one.section), .body = std::string(one.text)}), "a section");
  });
}

}  // namespace demonstration

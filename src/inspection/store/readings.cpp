#include "inspection/store/readings.hpp"

#include "base/text.hpp"
#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select r.id, i.id, c.id, c.person_id, c.crn, c.state, r.kind, r.reader_account, r.reader_name, r.types, r.form, r.low_risk, r.round, r.started_at,"
    " r.finished_at, r.lock_version from inspection i join inspection_case c on c.inspection_id = i.id join case_reading r on r.case_id = c.id where {inspected i} and ";
constexpr std::string_view of_mine = "r.id = :reading and r.reader_account = :scope_account";

constexpr ledger::Scoped mine{"inspection.my_reading", sql::composed<[] { return sql::pieces(columns, of_mine); }>};
constexpr ledger::Scoped mine_locked{"inspection.lock_reading", sql::composed<[] { return sql::pieces(columns, of_mine, "{postgresql} for update of r{both}"); }>};
constexpr ledger::Scoped of_case{"inspection.readings_of_case", sql::composed<[] { return sql::pieces(columns, "c.id = :case order by r.kind, r.id"); }>};
constexpr ledger::Scoped of_inspection{"inspection.readings", sql::composed<[] {
  return sql::pieces(columns, "i.id = :id and c.state = 'drawn' order by c.crn, r.kind, r.id");
}>};
constexpr ledger::Scoped reopenings{"inspection.reopenings",
  "select o.round, o.reason, o.by_name, o.at from inspection i join inspection_case c on c.inspection_id = i.id join case_reading r on r.case_id = c.id"
  " join case_reopening o on o.reading_id = r.id where {inspected i} and r.id = :reading and r.reader_account = :scope_account order by o.round"};
constexpr ledger::Scoped before{"inspection.judged_before",
  "select f.round, f.key_question, f.sufficient, f.reasons, f.finished_at from inspection i join inspection_case c on c.inspection_id = i.id"
  " join case_reading r on r.case_id = c.id join finished_judgement f on f.reading_id = r.id"
  " where {inspected i} and r.id = :reading and r.reader_account = :scope_account and f.round < r.round order by f.round, f.key_question"};
constexpr ledger::Scoped worked{"inspection.worked_in_unit",
  "select count(*) from inspection i join unit u on u.id = i.unit_id join inspector_service s on s.account_id = :account join unit w on w.id = s.unit_id"
  " where i.id = :id and {inspected i} and s.until >= :since and w.team_from >= u.team_from and w.team_to <= u.team_to"};

constexpr ledger::Write inserted{"inspection.insert_reading",
  "insert into case_reading (case_id, kind, reader_account, reader_name, types, form, low_risk, started_at)"
  " values (:case, :kind, :by, :name, :types, :form, :low, :now) on conflict (case_id, kind) do nothing"};
constexpr ledger::Write facts_saved{"inspection.save_facts",
  "update case_reading set types = :types, form = :form, low_risk = :low, lock_version = lock_version + 1 where id = :reading and lock_version = :version"};
constexpr ledger::Write handed_over{"inspection.hand_over_reading",
  "update case_reading set reader_account = :to, reader_name = :name, lock_version = lock_version + 1 where id = :reading"};
constexpr ledger::Write finished{"inspection.finish_reading", "update case_reading set finished_at = :now, lock_version = lock_version + 1 where id = :reading"};
constexpr ledger::Write kept{"inspection.keep_judgements",
  "insert into finished_judgement (reading_id, round, key_question, sufficient, reasons, finished_at)"
  " select r.id, r.round, j.key_question, j.sufficient, j.reasons, :now from case_reading r join case_judgement j on j.reading_id = r.id"
  " where r.id = :reading and j.sufficient <> ''"};
constexpr ledger::Write reopened{"inspection.reopen_reading",
  "update case_reading set finished_at = null, round = round + 1, lock_version = lock_version + 1 where id = :reading"};
constexpr ledger::Write reopening{"inspection.insert_reopening",
  "insert into case_reopening (reading_id, round, reason, by_account, by_name, at) values (:reading, :round, :reason, :by, :name, :now)"};

}  // namespace

std::string words_of(std::vector<CaseType> const& types) {
  std::string text;
  for (auto type : types) text += (text.empty() ? "" : " ") + std::string(base::word(type));
  return text;
}

CaseFacts ReadingRow::facts() const {
  CaseFacts facts{.form = form, .judged_low = low_risk};
  for (auto word : base::words_of(types))
    if (auto const type = base::from_word<CaseType>(word)) facts.types.push_back(*type);
  return facts;
}

std::optional<ReadingRow> find_my_reading(ledger::View& view, ReadingId id) {
  auto row = view.row<ReadingRow>(mine, {{"reading", id}});
  if (row) view.look("inspection.case_viewed", row->person, row->sampled.value);
  return row;
}
std::optional<ReadingRow> lock_my_reading(ledger::Tx& tx, ReadingId id) { return tx.row<ReadingRow>(mine_locked, {{"reading", id}}); }
std::vector<ReadingRow> readings_of_case(ledger::View& view, CaseId id) { return view.rows<ReadingRow>(of_case, {{"case", id}}); }
std::vector<ReadingRow> readings_of(ledger::View& view, InspectionId id) { return view.rows<ReadingRow>(of_inspection, {{"id", id}}); }
std::vector<Reopening> reopenings_of(ledger::View& view, ReadingId id) { return view.rows<Reopening>(reopenings, {{"reading", id}}); }
std::vector<JudgedBefore> judged_before(ledger::View& view, ReadingId id) { return view.rows<JudgedBefore>(before, {{"reading", id}}); }

bool worked_in_unit(ledger::View& view, InspectionId id, AccountId account, base::Date since) {
  return view.row<std::int64_t>(worked, {{"id", id}, {"account", account}, {"since", since}}).value_or(0) > 0;
}

std::optional<ReadingId> insert_reading(ledger::Tx& tx, NewReading const& r) {
  auto const& who = tx.scope();
  if (tx.change(inserted, {{"case", r.sampled}, {"kind", r.kind}, {"by", who.account}, {"name", who.name}, {"types", words_of(r.facts.types)},
                           {"form", r.facts.form}, {"low", r.facts.judged_low}, {"now", tx.now()}}) == 0)
    return std::nullopt;
  for (auto const& row : readings_of_case(tx, r.sampled))
    if (row.kind == r.kind) return row.id;
  return std::nullopt;
}

bool save_facts(ledger::Tx& tx, ReadingId id, CaseFacts const& facts, std::int64_t lock_version) {
  return tx.change(facts_saved, {{"reading", id}, {"types", words_of(facts.types)}, {"form", facts.form}, {"low", facts.judged_low}, {"version", lock_version}}) > 0;
}

void hand_over(ledger::Tx& tx, ReadingId id, AccountId to, std::string const& name) { tx.change(handed_over, {{"reading", id}, {"to", to}, {"name", name}}); }

void mark_finished(ledger::Tx& tx, ReadingId id) {
  tx.change(finished, {{"reading", id}, {"now", tx.now()}});
  tx.change(kept, {{"reading", id}, {"now", tx.now()}});
}

void mark_reopened(ledger::Tx& tx, ReadingRow const& row, std::string const& reason) {
  tx.change(reopening, {{"reading", row.id}, {"round", row.round}, {"reason", reason}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
  tx.change(reopened, {{"reading", row.id}});
}

}  // namespace inspection

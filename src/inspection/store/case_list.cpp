#include "inspection/store/case_list.hpp"

#include <set>

namespace inspection {
namespace {

constexpr ledger::Scoped list{"inspection.case_list", R"sql(
  select l.began_from, l.began_to, l.sent_at, l.sent_name, l.checked_at,
         l.rows_sent,
         (select count(*) from case_list_row r where r.inspection_id = i.id and r.stratum <> ''), l.lock_version
  from inspection i join case_list l on l.inspection_id = i.id where i.id = :id and {inspected i})sql"};
constexpr ledger::Scoped sent{"inspection.sent_list", R"sql(
  select l.sent_at, l.sent_name, l.rows_sent
  from inspection i join case_list l on l.inspection_id = i.id where i.id = :id and {told i})sql"};
constexpr ledger::Scoped rows{"inspection.listed_crns",
  "select r.crn, r.part from inspection i join case_list_row r on r.inspection_id = i.id where i.id = :id and {inspected i} and r.added = 0 order by r.position, r.id"};
constexpr ledger::Scoped eligible{"inspection.population",
  "select r.crn, r.stratum from inspection i join case_list_row r on r.inspection_id = i.id where i.id = :id and {inspected i} and r.stratum <> '' order by r.crn, r.id"};
constexpr ledger::Scoped errors{"inspection.list_errors", R"sql(
  select e.id, e.kind, e.crn_hash, coalesce(r.crn, ''), e.found_at, e.found_name, e.settled, e.settled_name
  from inspection i join case_list_error e on e.inspection_id = i.id left join case_list_row r on r.id = e.row_id
  where i.id = :id and {inspected i} order by e.id)sql"};

// The list is held against the whole record of the unit, whoever of it the inspectors may read one day.
constexpr char const* why_all = "the unit's list is checked against the record before anybody is sampled";
constexpr ledger::System in_window{"inspection.cases_in_window", why_all, R"sql(
  select p.crn, case when p.team_no between :from and :to then 1 else 0 end, s.started, s.ended, s.kind, p.sex, p.rosh, p.restricted, p.team_no
  from person p join sentence s on s.person_id = p.id
  where p.team_no between :from and :to and s.started between :first and :last order by p.crn, s.started, s.id)sql"};
constexpr ledger::System by_crn{"inspection.case_by_crn", why_all, R"sql(
  select p.crn, case when p.team_no between :from and :to then 1 else 0 end, s.started, s.ended, s.kind, p.sex, p.rosh, p.restricted, p.team_no
  from person p join sentence s on s.person_id = p.id where p.crn = :crn order by s.started, s.id)sql"};
constexpr ledger::System moved_on{"inspection.left_unit", why_all, R"sql(
  select a.valid_to from person p join allocation a on a.person_id = p.id join unit u on u.id = a.team_id
  where p.crn = :crn and u.team_from between :from and :to and a.valid_to is not null order by a.valid_to desc, a.id desc limit 1)sql"};
struct Recorded {
  std::string crn = {};
  bool in_unit = false;
  base::Date began = {};
  std::optional<base::Date> ended = {};
  people::SentenceKind kind = {};
  people::Sex sex = {};
  people::Rosh rosh = {};
  bool restricted = false;
  std::int64_t team = 0;
};

constexpr ledger::System person_of{"inspection.person_of_crn", why_all, "select p.id from person p where p.crn = :crn"};
constexpr ledger::System row_of{"inspection.row_of_crn", why_all,
  "select r.id from case_list_row r where r.inspection_id = :id and r.crn = :crn and r.part = :part order by r.position, r.id limit 1"};

constexpr ledger::Write no_errors_rows{"inspection.unlink_errors", "update case_list_error set row_id = null where inspection_id = :id"};
constexpr ledger::Write no_rows{"inspection.forget_rows", "delete from case_list_row where inspection_id = :id"};
constexpr ledger::Write no_list{"inspection.forget_list", "delete from case_list where inspection_id = :id"};
constexpr ledger::Write new_list{"inspection.keep_list",
  "insert into case_list (inspection_id, began_from, began_to, sent_at, sent_by, sent_name, rows_sent) values (:id, :from, :to, :now, :by, :name, :rows)"};
constexpr ledger::Write new_row{"inspection.list_row",
  "insert into case_list_row (inspection_id, position, crn, part, person_id, added) values (:id, :position, :crn, :part, :person, :added) returning id"};
constexpr ledger::Write unplaced{"inspection.no_strata", "update case_list_row set stratum = '' where inspection_id = :id and stratum <> ''"};
constexpr ledger::Write added_gone{"inspection.no_added_rows", "delete from case_list_row where inspection_id = :id and added = 1"};
constexpr ledger::Write placed{"inspection.stratum", "update case_list_row set stratum = :stratum where id = :row"};
constexpr ledger::Write mended{"inspection.mend_errors",
  "update case_list_error set settled = 'mended', settled_by = :by, settled_name = :name, settled_at = :now where inspection_id = :id and settled = ''"};
constexpr ledger::Write new_error{"inspection.list_error",
  "insert into case_list_error (inspection_id, row_id, kind, crn_hash, found_at, found_name) values (:id, :row, :kind, :hash, :now, :name)"};
constexpr ledger::Write checked{"inspection.list_checked", "update case_list set checked_at = :now, lock_version = lock_version + 1 where inspection_id = :id"};
constexpr ledger::Write settled{"inspection.settle_errors",
  "update case_list_error set settled = :how, settled_by = :by, settled_name = :name, settled_at = :now where inspection_id = :id and settled = '' and kind = :kind"};

std::optional<std::int64_t> row_id(ledger::Tx& tx, InspectionId id, std::string const& crn, std::string const& part) { return tx.row<std::int64_t>(row_of, {{"id", id}, {"crn", crn}, {"part", part}}); }

std::optional<PersonId> add_row(ledger::Tx& tx, InspectionId id, std::int64_t position, Listed const& listed, bool added) {
  auto const person = tx.row<PersonId>(person_of, {{"crn", listed.crn}});
  tx.insert(new_row, {{"id", id}, {"position", position}, {"crn", listed.crn}, {"part", listed.part}, {"person", person}, {"added", added}});
  return person;
}

// Of several beginnings in the window the latest counts; else the latest of all.
void keep_latest(std::vector<RecordedCase>& out, Recorded const& r, ledger::View& view, ledger::Place unit) {
  RecordedCase made{.crn = r.crn, .in_unit = r.in_unit, .began = r.began, .ended = r.ended, .sentence = r.kind, .sex = r.sex, .rosh = r.rosh, .restricted = r.restricted};
  if (!r.in_unit) made.transferred_out = view.row<base::Date>(moved_on, {{"crn", r.crn}, {"from", unit.from}, {"to", unit.to}});
  if (!out.empty() && out.back().crn == r.crn) out.back() = std::move(made);
  else out.push_back(std::move(made));
}

}  // namespace

std::optional<CaseList> case_list_of(ledger::View& view, InspectionId id) { return view.row<CaseList>(list, {{"id", id}}); }
std::optional<SentList> sent_list(ledger::View& view, InspectionId id) { return view.row<SentList>(sent, {{"id", id}}); }
std::vector<Listed> listed_cases(ledger::View& view, InspectionId id) { return view.rows<Listed>(rows, {{"id", id}}); }
std::vector<Eligible> population_of(ledger::View& view, InspectionId id) { return view.rows<Eligible>(eligible, {{"id", id}}); }
std::vector<ListErrorRow> list_errors(ledger::View& view, InspectionId id) { return view.rows<ListErrorRow>(errors, {{"id", id}}); }

std::vector<RecordedCase> recorded_cases(ledger::View& view, ledger::Place unit, Window const& window, std::vector<std::string> const& named) {
  std::vector<RecordedCase> out;
  std::set<std::string> known;
  for (auto const& r : view.rows<Recorded>(in_window, {{"from", unit.from}, {"to", unit.to}, {"first", window.first}, {"last", window.last}})) {
    known.insert(r.crn);
    keep_latest(out, r, view, unit);
  }
  for (auto const& crn : named)
    if (known.insert(crn).second)
      for (auto const& r : view.rows<Recorded>(by_crn, {{"crn", crn}, {"from", unit.from}, {"to", unit.to}})) keep_latest(out, r, view, unit);
  return out;
}

std::vector<std::string> cases_in_window(ledger::View& view, ledger::Place unit, Window const& window) {
  std::vector<std::string> out;
  for (auto const& one : recorded_cases(view, unit, window, {}))
    if (disposal_of(one.sentence)) out.push_back(one.crn);
  return out;
}

std::vector<PersonId> keep_list(ledger::Tx& tx, InspectionId id, Window const& window, std::vector<Listed> const& listed) {
  tx.change(no_errors_rows, {{"id", id}});
  tx.change(no_rows, {{"id", id}});
  tx.change(no_list, {{"id", id}});
  tx.change(new_list, {{"id", id}, {"from", window.first}, {"to", window.last}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"rows", static_cast<std::int64_t>(listed.size())}});
  std::vector<PersonId> people;
  std::int64_t position = 0;
  for (auto const& one : listed)
    if (auto const person = add_row(tx, id, ++position, one, false)) people.push_back(*person);
  return people;
}

void begin_check(ledger::Tx& tx, InspectionId id) {
  tx.change(mended, {{"id", id}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
  tx.change(no_errors_rows, {{"id", id}});
  tx.change(added_gone, {{"id", id}});
  tx.change(unplaced, {{"id", id}});
  tx.change(checked, {{"id", id}, {"now", tx.now()}});
}

void keep_check(ledger::Tx& tx, InspectionId id, ListCheck const& check) {
  auto const& part = check.own_sample;
  for (auto const& error : check.errors)
    if (error.kind == ListError::missing_from_list) add_row(tx, id, 0, {error.crn, part}, true);
  for (auto const& one : check.population())
    if (auto const row = row_id(tx, id, one.crn, part)) tx.change(placed, {{"row", *row}, {"stratum", one.stratum}});
  for (auto const& error : check.errors)
    tx.change(new_error, {{"id", id}, {"row", row_id(tx, id, error.crn, part)}, {"kind", error.kind}, {"hash", order_hash("list", base::word(error.kind), error.crn)},
                          {"now", tx.now()}, {"name", tx.scope().name}});
}

std::int64_t settle_errors(ledger::Tx& tx, InspectionId id) {
  std::int64_t count = 0;
  for (auto const& kind : base::Words<ListError>::table)
    count += tx.change(settled, {{"id", id}, {"kind", kind.value}, {"how", stays_in(kind.value) ? "kept" : "excluded"},
                                 {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
  return count;
}

}  // namespace inspection

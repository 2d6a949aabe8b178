#include "inspection/store/cases.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select c.id, c.inspection_id, c.person_id, c.crn, c.stratum, c.position, c.state, c.why, c.inspector_account, coalesce(a.full_name, ''),"
    " coalesce(r.reader_name, ''), r.finished_at, c.lock_version"
    " from inspection i join inspection_case c on c.inspection_id = i.id left join account a on a.id = c.inspector_account"
    " left join case_reading r on r.case_id = c.id and r.kind = 'first' where {inspected i} and ";

constexpr ledger::Scoped of_inspection{"inspection.cases", sql::composed<[] {
  return sql::pieces(columns, "i.id = :id and c.state = :state order by c.stratum, c.position, c.id");
}>};
constexpr ledger::Scoped one_case{"inspection.case", sql::composed<[] { return sql::pieces(columns, "c.id = :case"); }>};
constexpr ledger::Scoped reserve{"inspection.next_reserve", sql::composed<[] {
  return sql::pieces(columns, "i.id = :id and c.state = 'reserve' and c.stratum = :stratum order by c.position, c.id limit 1");
}>};

constexpr ledger::Scoped restricted{"inspection.case_restricted",
  "select p.restricted from inspection i join inspection_case c on c.inspection_id = i.id join person p on p.id = c.person_id where c.id = :case and {inspected i} and {visible p}"};

constexpr ledger::Write inserted{"inspection.insert_case",
  "insert into inspection_case (inspection_id, person_id, crn, stratum, position, state, readable)"
  " values (:id, :person, :crn, :stratum, :position, :state, :readable) returning id"};
constexpr ledger::Write taken_out{"inspection.replace_case",
  "update inspection_case set state = 'replaced', readable = 0, why = :why, replaced_by = :in, lock_version = lock_version + 1"
  " where id = :case and state = 'drawn' and lock_version = :version"};
constexpr ledger::Write taken_in{"inspection.take_reserve",
  "update inspection_case set state = 'drawn', readable = 1, lock_version = lock_version + 1 where id = :case and state = 'reserve'"};
constexpr ledger::Write given{"inspection.give_case",
  "update inspection_case set inspector_account = :account, lock_version = lock_version + 1 where id = :case and state = 'drawn' and lock_version = :version"};

}  // namespace

std::vector<CaseRow> cases_of(ledger::View& view, InspectionId id, CaseState state) { return view.rows<CaseRow>(of_inspection, {{"id", id}, {"state", state}}); }

std::optional<CaseRow> find_case(ledger::View& view, CaseId id) {
  auto row = view.row<CaseRow>(one_case, {{"case", id}});
  if (row) view.look("inspection.case_viewed", row->person, id.value);
  return row;
}

std::optional<CaseRow> next_reserve(ledger::View& view, InspectionId id, std::string_view stratum) {
  return view.row<CaseRow>(reserve, {{"id", id}, {"stratum", stratum}});
}

bool is_restricted(ledger::View& view, CaseId id) { return view.row<bool>(restricted, {{"case", id}}).value_or(false); }

CaseId insert_case(ledger::Tx& tx, InspectionId id, NewCase const& c) {
  return CaseId{tx.insert(inserted, {{"id", id}, {"person", c.person}, {"crn", c.crn}, {"stratum", c.stratum}, {"position", c.position},
                                     {"state", c.drawn ? CaseState::drawn : CaseState::reserve}, {"readable", c.drawn}})};
}

bool replace_case(ledger::Tx& tx, CaseRow const& out, CaseId in, std::string const& why) {
  return tx.change(taken_out, {{"case", out.id}, {"why", why}, {"in", in}, {"version", out.lock_version}}) > 0 && tx.change(taken_in, {{"case", in}}) > 0;
}

bool give_case(ledger::Tx& tx, CaseId id, AccountId inspector, std::int64_t lock_version) {
  return tx.change(given, {{"case", id}, {"account", inspector}, {"version", lock_version}}) > 0;
}

}  // namespace inspection

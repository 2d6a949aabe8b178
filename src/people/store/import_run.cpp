#include "people/store/import_run.hpp"

#include "base/text.hpp"
#include "organisation/domain/name_match.hpp"
#include "organisation/store/staff.hpp"

#include <set>

namespace people {
namespace {

constexpr ledger::Scoped find{"people.find_import", "select id, rows_done, rows_good, state, started_at from import_run where content_hash = :hash"};
constexpr ledger::Write begin{"people.begin_import", R"sql(insert into import_run (file_name, content_hash, rows_bad, partial, state, started_at)
  values (:file, :hash, :bad, :partial, :state, :now) returning id)sql"};
constexpr ledger::Write problem{"people.import_problem", R"sql(insert into import_problem (run_id, line, column_name, reason)
  values (:run, :line, :column, :reason))sql"};
constexpr ledger::Write note{"people.note_import", R"sql(update import_run
  set rows_done = :done, rows_good = :good, state = :state, finished_at = :finished where id = :run)sql"};
// Every name and code under which a team was ever known, those of today first.
constexpr ledger::Scoped team_names{"people.import_teams", R"sql(
  select u.id, u.team_from, t.name, v.code
  from unit u join unit_version t on t.unit_id = u.id join unit_version v on v.unit_id = t.parent_id
  where u.kind = 'team' and v.code <> '' and exists (select 1 from unit_version n where n.unit_id = u.id and (n.valid_to is null or n.valid_to > :today))
  order by case when (t.valid_to is null or t.valid_to > :today) and (v.valid_to is null or v.valid_to > :today) then 0 else 1 end,
           t.valid_from desc, t.id desc, v.valid_from desc, v.id desc)sql"};
constexpr ledger::Scoped authority_names{"people.import_authorities", R"sql(
  select a.code, a.police_force_code, a.name, coalesce(l.alias, '')
  from authority a left join authority_alias l on l.authority_code = a.code order by a.code, l.folded)sql"};

struct TeamName {
  UnitId id = {};
  std::int64_t number = 0;
  std::string name = {};
  std::string pdu_code = {};
};
struct AuthorityName {
  std::string code = {}, force = {}, name = {}, alias = {};
};

void take_teams(ledger::View& view, ImportPlaces& places) {
  std::set<UnitId> known;
  for (auto const& row : view.rows<TeamName>(team_names, {{"today", view.today()}})) {
    places.teams.try_emplace({row.pdu_code, base::fold(row.name)}, ImportPlaces::Team{row.id, row.number});
    if (!known.insert(row.id).second) continue;
    for (auto const& staff : organisation::practitioners_of(view, row.id)) {
      places.practitioners[{row.id.value, base::fold(staff.full_name)}] = staff.id;
      if (!staff.email.empty()) places.practitioners[{row.id.value, base::fold(staff.email)}] = staff.id;
    }
  }
}

// A name wins over another's alias; an alias of two is nobody's.
void take_authorities(ledger::View& view, ImportPlaces& places) {
  std::map<std::string, std::set<std::string>> aliases;
  for (auto const& row : view.rows<AuthorityName>(authority_names)) {
    places.authorities[row.code] = row.code;
    places.authorities[organisation::fold_name(row.name)] = row.code;
    places.forces[row.code] = row.force;
    if (!row.alias.empty()) aliases[organisation::fold_name(row.alias)].insert(row.code);
  }
  for (auto const& [alias, codes] : aliases)
    if (codes.size() == 1) places.authorities.try_emplace(alias, *codes.begin());
}

}  // namespace

std::optional<ImportRun> find_import(ledger::View& view, std::string_view content_hash) {
  return view.row<ImportRun>(find, {{"hash", content_hash}});
}

std::int64_t begin_import(ledger::Tx& tx, std::string_view file_name, std::string_view content_hash, bool partial, std::vector<ImportFault> const& faults) {
  auto const run = tx.insert(begin, {{"file", file_name}, {"hash", content_hash}, {"bad", faults.size()}, {"partial", partial}, {"state", ImportState::running}, {"now", tx.now()}});
  for (auto const& fault : faults) tx.change(problem, {{"run", run}, {"line", fault.line}, {"column", fault.column}, {"reason", fault.why}});
  return run;
}

void note_import(ledger::Tx& tx, std::int64_t run, std::int64_t rows_done, std::int64_t rows_good, ImportState state) {
  auto const finished = state == ImportState::done ? std::optional(tx.now()) : std::nullopt;
  tx.change(note, {{"run", run}, {"done", rows_done}, {"good", rows_good}, {"state", state}, {"finished", finished}});
}

ImportPlaces import_places(ledger::View& view) {
  ImportPlaces places;
  take_teams(view, places);
  take_authorities(view, places);
  return places;
}

}  // namespace people

#include "people/store/import_run.hpp"

#include "base/text.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

namespace people {
namespace {

constexpr ledger::Scoped find{"people.find_import", "select id, rows_done, rows_good, state, started_at from import_run where content_hash = :hash"};
constexpr ledger::Write begin{"people.begin_import", R"sql(insert into import_run (file_name, content_hash, rows_bad, partial, state, started_at)
  values (:file, :hash, :bad, :partial, :state, :now) returning id)sql"};
constexpr ledger::Write problem{"people.import_problem", R"sql(insert into import_problem (run_id, line, column_name, reason)
  values (:run, :line, :column, :reason))sql"};
constexpr ledger::Write note{"people.note_import", R"sql(update import_run
  set rows_done = :done, rows_good = :good, state = :state, finished_at = :finished where id = :run)sql"};
constexpr ledger::System taken{"people.import_crn_taken", "a CRN is one person's in the whole country, also out of the importer's sight",
                               "select count(*) from person where crn = :crn"};
constexpr ledger::Write first_look{"people.add_first_look", R"sql(insert into first_look (person_id, priority, reason, added_on)
  values (:person, :priority, :reason, :today))sql"};

void take_team(ledger::View& view, organisation::Unit const& pdu, organisation::Unit const& team, ImportPlaces& places) {
  places.teams[{pdu.code.value, base::fold(team.name)}] = {team.id, team.team_from};
  for (auto const& staff : organisation::practitioners_of(view, team.id)) {
    places.practitioners[{team.id.value, base::fold(staff.full_name)}] = staff.id;
    if (!staff.email.empty()) places.practitioners[{team.id.value, base::fold(staff.email)}] = staff.id;
  }
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
  for (auto const& pdu : organisation::pdus(view))
    for (auto const& team : organisation::teams_of(view, pdu.id)) take_team(view, pdu, team, places);
  for (auto const& authority : organisation::authorities(view)) {
    places.authorities[authority.code.value] = authority.code.value;
    places.authorities[base::fold(authority.name)] = authority.code.value;
    places.forces[authority.code.value] = authority.force.value;
  }
  return places;
}

bool crn_taken(ledger::View& view, std::string_view crn) { return view.row<std::int64_t>(taken, {{"crn", crn}}).value_or(0) > 0; }

void add_first_look(ledger::Tx& tx, PersonId person, PriorityReason const& priority) {
  tx.change(first_look, {{"person", person}, {"priority", priority.level}, {"reason", priority.reason}, {"today", tx.today()}});
}

}  // namespace people

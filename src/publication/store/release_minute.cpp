#include "publication/store/release_minute.hpp"

#include "sql/compose.hpp"

namespace publication {
namespace {

using inspection::Inspection;
using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr Scoped one{"publication.release",
  "select i.id, o.at, o.set_at, o.set_name, o.wanted_at, o.wanted_by, o.wanted_name, o.lock_version from inspection i join release o on o.inspection_id = i.id where i.id = :id and {inspected i}"};
constexpr Scoped moves{"publication.release_moves",
  "select m.from_at, m.to_at, m.reason, m.at, m.by_name, m.second_name from inspection i join release_move m on m.inspection_id = i.id where i.id = :id and {inspected i} order by m.id"};
constexpr Scoped out_at{"publication.released_at", "select o.at from inspection i join release o on o.inspection_id = i.id where i.id = :id and {published i}"};
constexpr Scoped reached{"publication.reached", "select i.id from inspection i where i.status = 'embargoed' and {published i} order by i.id"};

constexpr Scoped readers{"publication.early_readers",
  "select e.id, e.account_id, a.full_name, e.why, e.added_at from inspection i join early_access e on e.inspection_id = i.id join account a on a.id = e.account_id"
  " where i.id = :id and {inspected i} and e.removed_at is null order by a.full_name, e.id"};
constexpr Scoped looks{"publication.early_looks",
  "select l.name, l.what, l.mark, l.at, l.from_address from inspection i join early_look l on l.inspection_id = i.id where i.id = :id and {inspected i} order by l.id desc"};
constexpr Scoped looks_counted{"publication.count_looks",
  "select count(*) from inspection i join early_look l on l.inspection_id = i.id where i.id = :id and ({inspected i} or {early i})"};

constexpr std::string_view inspection_columns =
    "select i.id, i.unit_id, i.programme, i.variant, i.inspected_as, i.status, nullif(i.status_before, ''), i.fieldwork_from, i.fieldwork_to, i.announced_at,"
    " i.timetable_issued_at, i.training, i.lock_version from inspection i where {early i}";
constexpr Scoped early_all{"publication.early_inspections", sql::composed<[] { return sql::pieces(inspection_columns, " order by i.inspected_as, i.id"); }>};
constexpr Scoped early_one{"publication.early_inspection", sql::composed<[] { return sql::pieces(inspection_columns, " and i.id = :id"); }>};
constexpr System by_name{"publication.account_named", "an account by the name that the lead inspector typed; no record is read", "select id from account where user_name = :name and disabled = 0"};
constexpr Scoped locked{"publication.lock_inspection", "select i.id from inspection i where i.id = :id and {inspected i} {lock}"};

constexpr Write set{"publication.set_release",
  "insert into release (inspection_id, at, set_at, set_by, set_name) values (:id, :at, :now, :by, :name) on conflict (inspection_id) do nothing"};
constexpr Write moved{"publication.move_release",
  "update release set at = :at, set_at = :now, set_by = :by, set_name = :name, wanted_at = null, wanted_by = null, wanted_name = '', lock_version = lock_version + 1"
  " where inspection_id = :id and lock_version = :version"};
constexpr Write wanted{"publication.want_release",
  "update release set wanted_at = :at, wanted_by = :by, wanted_name = :name, lock_version = lock_version + 1 where inspection_id = :id and lock_version = :version"};
constexpr Write new_move{"publication.note_release_move",
  "insert into release_move (inspection_id, from_at, to_at, reason, at, by_account, by_name, second_name) values (:id, :from, :to, :reason, :now, :by, :name, :second)"};
constexpr Write new_reader{"publication.add_early_reader",
  "insert into early_access (inspection_id, account_id, why, added_at, added_by) values (:id, :account, :why, :now, :by)"};
constexpr Write reader_gone{"publication.remove_early_reader",
  "update early_access set removed_at = :now where id = :reader and inspection_id = :id and removed_at is null"};
constexpr Write new_look{"publication.note_early_look",
  "insert into early_look (inspection_id, account_id, name, what, mark, at, from_address) values (:id, :by, :name, :what, :mark, :now, :address)"};

bool changed(ledger::Tx& tx, Write const& statement, ReleaseRow const& row, base::Instant at) {
  return tx.change(statement, {{"id", row.inspection}, {"at", at}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"version", row.lock_version}}) > 0;
}

}  // namespace

std::optional<ReleaseRow> find_release(ledger::View& view, InspectionId id) { return view.row<ReleaseRow>(one, {{"id", id}}); }
std::vector<ReleaseMoveRow> release_moves(ledger::View& view, InspectionId id) { return view.rows<ReleaseMoveRow>(moves, {{"id", id}}); }
std::optional<base::Instant> released_at(ledger::View& view, InspectionId id) { return view.row<base::Instant>(out_at, {{"id", id}}); }
bool is_released(ledger::View& view, InspectionId id) { return released_at(view, id).has_value(); }
std::vector<InspectionId> reached_releases(ledger::View& view) { return view.rows<InspectionId>(reached); }

std::vector<EarlyReader> early_readers(ledger::View& view, InspectionId id) { return view.rows<EarlyReader>(readers, {{"id", id}}); }
std::vector<EarlyLookRow> early_looks(ledger::View& view, InspectionId id) { return view.rows<EarlyLookRow>(looks, {{"id", id}}); }
std::int64_t count_looks(ledger::View& view, InspectionId id) { return view.row<std::int64_t>(looks_counted, {{"id", id}}).value_or(0); }
std::vector<Inspection> early_inspections(ledger::View& view) { return view.rows<Inspection>(early_all); }
std::optional<Inspection> find_early(ledger::View& view, InspectionId id) { return view.row<Inspection>(early_one, {{"id", id}}); }
std::optional<AccountId> account_named(ledger::View& view, std::string_view name) { return view.row<AccountId>(by_name, {{"name", name}}); }

std::optional<InspectionId> lock_release(ledger::Tx& tx, InspectionId id) { return tx.row<InspectionId>(locked, {{"id", id}}); }

bool insert_release(ledger::Tx& tx, InspectionId id, base::Instant at) {
  return tx.change(set, {{"id", id}, {"at", at}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}}) > 0;
}
bool move_release(ledger::Tx& tx, ReleaseRow const& from, base::Instant to) { return changed(tx, moved, from, to); }
bool want_release(ledger::Tx& tx, ReleaseRow const& now, base::Instant earlier) { return changed(tx, wanted, now, earlier); }

void note_release_move(ledger::Tx& tx, InspectionId id, std::optional<base::Instant> from, base::Instant to, std::string_view reason, std::string_view second) {
  tx.change(new_move, {{"id", id}, {"from", from}, {"to", to}, {"reason", reason}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"second", second}});
}

void add_early_reader(ledger::Tx& tx, InspectionId id, AccountId account, std::string_view why) {
  tx.change(new_reader, {{"id", id}, {"account", account}, {"why", why}, {"now", tx.now()}, {"by", tx.scope().account}});
}
bool remove_early_reader(ledger::Tx& tx, InspectionId id, std::int64_t reader) { return tx.change(reader_gone, {{"id", id}, {"reader", reader}, {"now", tx.now()}}) > 0; }

void insert_early_look(ledger::Tx& tx, InspectionId id, std::string_view what, std::string_view mark) {
  tx.change(new_look, {{"id", id}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"what", what}, {"mark", mark}, {"now", tx.now()}, {"address", tx.scope().from_address}});
}

}  // namespace publication

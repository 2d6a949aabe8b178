#include "workforce/store/write_staffing.hpp"

namespace workforce {
namespace {

constexpr ledger::Write new_target{
    "workforce.insert_target",
    "insert into staffing_target (unit_id, grade, hundredths, valid_from, why, origin, set_at, set_by, set_name) "
    "values (:unit, :grade, :hundredths, :from, :why, :origin, :now, :by, :name) returning id"};
constexpr ledger::Scoped published{
    "workforce.published",
    "select f.id, f.unit_id, f.grade, f.as_at, f.hundredths, f.heads, f.target_hundredths, f.source, f.recorded_at "
    "from unit u join published_staffing f on f.unit_id = u.id where u.team_from >= :from and u.team_to <= :to order by f.as_at desc, f.id desc"};
constexpr ledger::Write new_published{
    "workforce.insert_published",
    "insert into published_staffing (unit_id, grade, as_at, hundredths, heads, target_hundredths, source, recorded_at, recorded_name) "
    "values (:unit, :grade, :as_at, :hundredths, :heads, :target, :source, :now, :name)"};
constexpr ledger::Scoped taken{
    "workforce.find_import",
    "select i.id, i.kind, i.file_name, i.rows_good, i.rows_already, i.rows_bad, i.at, i.by_name from workforce_import i "
    "where i.kind = :kind and i.content_hash = :hash and i.place_from = :from and i.place_to = :to"};
constexpr ledger::Scoped all_taken{
    "workforce.imports",
    "select i.id, i.kind, i.file_name, i.rows_good, i.rows_already, i.rows_bad, i.at, i.by_name from workforce_import i "
    "where i.place_from >= :from and i.place_to <= :to order by i.id desc limit 50"};
constexpr ledger::Write new_taken{
    "workforce.insert_import",
    "insert into workforce_import (kind, file_name, content_hash, place_from, place_to, rows_good, rows_already, rows_bad, at, by_name) "
    "values (:kind, :file, :hash, :from, :to, :good, :already, :bad, :now, :name) returning id"};
// Newest names first; a unit that ended takes nobody.
constexpr ledger::Scoped names{
    "workforce.unit_names",
    "select u.id, u.kind, v.name, v.code, coalesce((select w.code from unit_version w where w.unit_id = u.parent_id order by w.valid_from desc, w.id desc limit 1), '') "
    "from unit u join unit_version v on v.unit_id = u.id where u.team_from >= :from and u.team_to <= :to "
    "and exists (select 1 from unit_version n where n.unit_id = u.id and (n.valid_to is null or n.valid_to > :today)) order by v.valid_from desc, v.id desc"};
constexpr ledger::Scoped register_rows{
    "workforce.on_register",
    "select s.id, s.full_name, s.email, p.grade, p.unit_id, coalesce((select v.name from unit_version v where v.unit_id = p.unit_id order by v.valid_from desc, v.id desc limit 1), ''), "
    "p.contracted, p.valid_from from posting p join staff s on s.id = p.staff_id order by p.id"};

}  // namespace

std::int64_t insert_target(ledger::Tx& tx, TargetRow const& row) {
  auto const by = tx.scope().account.value ? std::optional(tx.scope().account) : std::nullopt;
  return tx.insert(new_target, {{"unit", row.unit}, {"grade", row.grade}, {"hundredths", row.hundredths}, {"from", row.valid_from}, {"why", row.why},
                                {"origin", row.origin}, {"now", tx.now()}, {"by", by}, {"name", tx.scope().name}});
}

std::vector<Published> published_within(ledger::View& view, ledger::Place place) { return view.rows<Published>(published, {{"from", place.from}, {"to", place.to}}); }

void insert_published(ledger::Tx& tx, PublishedRow const& row) {
  tx.change(new_published, {{"unit", row.unit}, {"grade", row.grade}, {"as_at", row.as_at}, {"hundredths", row.hundredths}, {"heads", row.heads},
                            {"target", row.target_hundredths}, {"source", row.source}, {"now", tx.now()}, {"name", tx.scope().name}});
}

std::optional<TakenFile> find_taken(ledger::View& view, ImportKind kind, std::string_view hash, ledger::Place place) {
  return view.row<TakenFile>(taken, {{"kind", kind}, {"hash", hash}, {"from", place.from}, {"to", place.to}});
}
std::vector<TakenFile> files_taken(ledger::View& view, ledger::Place place) { return view.rows<TakenFile>(all_taken, {{"from", place.from}, {"to", place.to}}); }

std::int64_t insert_taken(ledger::Tx& tx, TakenFile const& file, std::string_view hash, ledger::Place place) {
  return tx.insert(new_taken, {{"kind", file.kind}, {"file", file.file_name}, {"hash", hash}, {"from", place.from}, {"to", place.to}, {"good", file.rows_good},
                               {"already", file.rows_already}, {"bad", file.rows_bad}, {"now", tx.now()}, {"name", tx.scope().name}});
}

std::vector<UnitName> unit_names(ledger::View& view, ledger::Place place) { return view.rows<UnitName>(names, {{"from", place.from}, {"to", place.to}, {"today", view.today()}}); }
std::vector<OnRegister> on_register(ledger::View& view) { return view.rows<OnRegister>(register_rows); }

}  // namespace workforce

#include "publication/store/write_published.hpp"

#include "organisation/domain/name_match.hpp"
#include "organisation/store/units.hpp"

namespace publication {
namespace {

struct NameRow {
  UnitId unit = {};
  organisation::UnitKind kind = organisation::UnitKind::pdu;
  std::string name = {};
};

constexpr ledger::Scoped names{
    "publication.unit_names",
    "select u.id, u.kind, v.name from unit u join unit_version v on v.unit_id = u.id where u.kind in ('pdu', 'region') "
    "union all select u.id, u.kind, a.alias from unit u join unit_alias a on a.unit_id = u.id where u.kind in ('pdu', 'region')"};

constexpr ledger::Scoped by_name{"publication.find", "select i.id from published_inspection i where i.programme = :programme and i.folded = :folded"};
constexpr ledger::Scoped one{
    "publication.one",
    "select i.subject, i.unit_id, i.name, i.region, i.programme, i.published, i.fieldwork, i.overall, i.score, i.score_max, i.cases_inspected, "
    "i.people_on_probation, i.vacancy_po, i.vacancy_pso, i.notes, i.sources from published_inspection i where i.id = :id"};
constexpr ledger::Scoped standards_of{"publication.standards_of", "select s.standard, s.rating from published_standard s where s.inspection_id = :id order by s.standard"};
constexpr ledger::Scoped shares_of{"publication.shares_of", "select s.question, s.per_cent, s.sufficient, s.assessed from published_share s where s.inspection_id = :id order by s.question"};

constexpr ledger::Write new_row{
    "publication.insert",
    "insert into published_inspection (subject, unit_id, name, folded, region, programme, published, counts_from, listed_from, fieldwork, overall, score, score_max, "
    "cases_inspected, people_on_probation, vacancy_po, vacancy_pso, notes, sources, recorded_at) values (:subject, :unit, :name, :folded, :region, :programme, "
    ":published, :counts_from, :listed_from, :fieldwork, :overall, :score, :score_max, :cases, :people, :vacancy_po, :vacancy_pso, :notes, :sources, :now) returning id"};
constexpr ledger::Write changed_row{
    "publication.update",
    "update published_inspection set subject = :subject, unit_id = :unit, name = :name, region = :region, published = :published, counts_from = :counts_from, "
    "listed_from = :listed_from, fieldwork = :fieldwork, overall = :overall, score = :score, score_max = :score_max, cases_inspected = :cases, "
    "people_on_probation = :people, vacancy_po = :vacancy_po, vacancy_pso = :vacancy_pso, notes = :notes, sources = :sources where id = :id"};
constexpr ledger::Write no_standards{"publication.delete_standards", "delete from published_standard where inspection_id = :id"};
constexpr ledger::Write no_shares{"publication.delete_shares", "delete from published_share where inspection_id = :id"};
constexpr ledger::Write new_standard{"publication.insert_standard", "insert into published_standard (inspection_id, standard, rating) values (:id, :standard, :rating)"};
constexpr ledger::Write new_share{
    "publication.insert_share",
    "insert into published_share (inspection_id, question, per_cent, sufficient, assessed) values (:id, :question, :per_cent, :sufficient, :assessed)"};

struct Row {
  Subject subject = Subject::pdu;
  std::optional<UnitId> unit = {};
  std::string name = {}, region = {}, programme = {}, published = {}, fieldwork = {};
  std::optional<Rating> overall = {};
  std::optional<int> score = {}, score_max = {};
  std::optional<std::int64_t> cases = {}, people = {};
  std::optional<int> vacancy_po = {}, vacancy_pso = {};
  std::string notes = {}, sources = {};
};

sql::Params params_of(ledger::Tx const& tx, Inspection const& row) {
  return {{"subject", row.subject}, {"unit", row.unit}, {"name", row.name}, {"region", row.region}, {"published", row.published},
          {"counts_from", counts_from(row.published)}, {"listed_from", listed_from(row, tx.now())}, {"fieldwork", row.fieldwork}, {"overall", row.overall},
          {"score", row.score}, {"score_max", row.score_max}, {"cases", row.cases}, {"people", row.people}, {"vacancy_po", row.vacancy_po},
          {"vacancy_pso", row.vacancy_pso}, {"notes", row.notes}, {"sources", row.sources}};
}

void insert_parts(ledger::Tx& tx, std::int64_t id, Inspection const& row) {
  for (auto const& standard : row.standards) tx.change(new_standard, {{"id", id}, {"standard", standard.standard}, {"rating", standard.rating}});
  for (auto const& share : row.shares)
    tx.change(new_share, {{"id", id}, {"question", share.question}, {"per_cent", share.per_cent}, {"sufficient", share.sufficient}, {"assessed", share.assessed}});
}

// A name that two units bear stands for none.
void put_once(std::map<std::string, UnitId>& into, std::set<std::string>& doubtful, std::string const& folded, UnitId unit) {
  if (auto const [at, is_new] = into.try_emplace(folded, unit); !is_new && at->second != unit) doubtful.insert(folded);
}

}  // namespace

KnownNames known_names(ledger::View& view) {
  KnownNames known;
  std::set<std::string> doubtful_pdus, doubtful_regions;
  for (auto const& row : view.rows<NameRow>(names)) {
    auto const folded = organisation::fold_name(row.name);
    bool const region = row.kind == organisation::UnitKind::region;
    if (region) known.region_names.insert(folded);
    put_once(region ? known.regions : known.pdus, region ? doubtful_regions : doubtful_pdus, folded, row.unit);
  }
  for (auto const& name : doubtful_pdus) known.pdus.erase(name);
  for (auto const& name : doubtful_regions) known.regions.erase(name);
  for (auto const& gone : organisation::predecessors(view)) known.stood_before.insert(organisation::fold_name(gone.name));
  if (auto const country = organisation::national_unit(view)) known.country = country->id;
  return known;
}

std::optional<std::int64_t> find_inspection(ledger::View& view, Inspection const& row) {
  return view.row<std::int64_t>(by_name, {{"programme", row.programme}, {"folded", organisation::fold_name(row.name)}});
}

Inspection read_inspection(ledger::View& view, std::int64_t id) {
  auto row = view.row<Row>(one, {{"id", id}}).value();
  return {.subject = row.subject, .unit = row.unit, .name = std::move(row.name), .region = std::move(row.region), .programme = std::move(row.programme),
          .published = std::move(row.published), .fieldwork = std::move(row.fieldwork), .overall = row.overall, .score = row.score, .score_max = row.score_max,
          .cases = row.cases, .people = row.people, .vacancy_po = row.vacancy_po, .vacancy_pso = row.vacancy_pso, .notes = std::move(row.notes),
          .sources = std::move(row.sources), .standards = view.rows<StandardRating>(standards_of, {{"id", id}}), .shares = view.rows<Share>(shares_of, {{"id", id}})};
}

std::int64_t insert_inspection(ledger::Tx& tx, Inspection const& row) {
  auto params = params_of(tx, row);
  params.push_back({"programme", row.programme});
  params.push_back({"folded", organisation::fold_name(row.name)});
  params.push_back({"now", tx.now()});
  auto const id = tx.insert(new_row, params);
  insert_parts(tx, id, row);
  return id;
}

void replace_inspection(ledger::Tx& tx, std::int64_t id, Inspection const& row) {
  auto params = params_of(tx, row);
  params.push_back({"id", id});
  tx.change(changed_row, params);
  tx.change(no_standards, {{"id", id}});
  tx.change(no_shares, {{"id", id}});
  insert_parts(tx, id, row);
}

}  // namespace publication

#include "publication/store/published.hpp"

#include "organisation/domain/name_match.hpp"
#include "publication/domain/released_data.hpp"
#include "publication/store/documents.hpp"

#include <map>

namespace publication {
namespace {

struct Row {
  std::int64_t id = 0;
  Subject subject = Subject::pdu;
  std::optional<UnitId> unit = {};
  std::string name = {}, region = {}, programme = {}, published = {}, fieldwork = {};
  std::optional<Rating> overall = {};
  std::optional<int> score = {}, score_max = {};
  std::optional<std::int64_t> cases = {}, people = {};
  std::optional<int> vacancy_po = {}, vacancy_pso = {};
  std::string notes = {}, sources = {};
};
struct StandardRow {
  std::int64_t of = 0;
  std::string standard = {};
  Rating rating = Rating::inadequate;
};
struct ShareRow {
  std::int64_t of = 0;
  std::string question = {};
  int per_cent = 0;
  std::optional<std::int64_t> sufficient = {}, assessed = {};
};

constexpr ledger::Scoped rows{
    "publication.published_by",
    "select i.id, i.subject, i.unit_id, i.name, i.region, i.programme, i.published, i.fieldwork, i.overall, i.score, i.score_max, i.cases_inspected, "
    "i.people_on_probation, i.vacancy_po, i.vacancy_pso, i.notes, i.sources from published_inspection i where i.listed_from <= :at "
    "order by i.counts_from desc nulls last, i.folded, i.programme"};
constexpr ledger::Scoped standard_rows{
    "publication.standards",
    "select s.inspection_id, s.standard, s.rating from published_standard s join published_inspection i on i.id = s.inspection_id "
    "where i.listed_from <= :at order by s.inspection_id, s.standard"};
constexpr ledger::Scoped share_rows{
    "publication.shares",
    "select s.inspection_id, s.question, s.per_cent, s.sufficient, s.assessed from published_share s join published_inspection i on i.id = s.inspection_id "
    "where i.listed_from <= :at order by s.inspection_id, s.question"};

std::vector<Inspection> imported(ledger::View& view, base::Instant at) {
  std::vector<Inspection> all;
  std::map<std::int64_t, std::size_t> place;
  for (auto& row : view.rows<Row>(rows, {{"at", at}})) {
    place[row.id] = all.size();
    all.push_back({.subject = row.subject, .unit = row.unit, .name = std::move(row.name), .region = std::move(row.region), .programme = std::move(row.programme),
                   .published = std::move(row.published), .fieldwork = std::move(row.fieldwork), .overall = row.overall, .score = row.score, .score_max = row.score_max,
                   .cases = row.cases, .people = row.people, .vacancy_po = row.vacancy_po, .vacancy_pso = row.vacancy_pso, .notes = std::move(row.notes), .sources = std::move(row.sources)});
  }
  for (auto& row : view.rows<StandardRow>(standard_rows, {{"at", at}})) all[place.at(row.of)].standards.push_back({std::move(row.standard), row.rating});
  for (auto& row : view.rows<ShareRow>(share_rows, {{"at", at}})) all[place.at(row.of)].shares.push_back({std::move(row.question), row.per_cent, row.sufficient, row.assessed});
  return all;
}

// A row of the register about the same inspection: of the same programme, and its date is the day of the release as far as it
// is known. A unit may be inspected twice under one programme.
bool speaks_of(Inspection const& row, Released const& one) {
  return row.unit == one.unit && row.programme == one.programme && !row.published.empty() && base::iso(base::london_date(one.at)).starts_with(row.published);
}

// What was inspected, by its unit: the annex does not say it.
Subject subject_of(ledger::View& view, UnitId id) {
  using organisation::UnitKind;
  auto const unit = organisation::find_unit(view, id);
  switch (unit ? unit->kind : UnitKind::pdu) {
    case UnitKind::region: return Subject::region;
    case UnitKind::national: return Subject::national;
    case UnitKind::provider: return Subject::provider;
    case UnitKind::youth_service: return Subject::youth_service;
    case UnitKind::pdu:
    case UnitKind::central:
    case UnitKind::team: break;
  }
  return Subject::pdu;
}

// Ours that no row of the register speaks of yet, from their own data annexes.
std::vector<Inspection> released_here(ledger::View& view, base::Instant at, std::vector<Inspection> const& known) {
  std::vector<Inspection> all;
  for (auto const& one : released_documents(view)) {
    if (one.at > at || std::ranges::any_of(known, [&](Inspection const& row) { return speaks_of(row, one); })) continue;
    auto const annex = public_document(view, one.inspection, DocumentKind::csv);
    auto const region = organisation::region_of(view, one.unit, one.fieldwork_from);
    if (annex) all.push_back(from_data_annex(annex->body, subject_of(view, one.unit), one.unit, one.inspected_as, region ? region->name : "England and Wales", one.programme, one.fieldwork_from, one.at));
  }
  return all;
}

}  // namespace

std::vector<Inspection> published_by(ledger::View& view, base::Instant at) {
  auto all = imported(view, at);
  auto own = released_here(view, at, all);
  all.insert(all.begin(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  std::ranges::stable_sort(all, [](Inspection const& left, Inspection const& right) { return counts_from(left.published).value_or(base::Instant{}) > counts_from(right.published).value_or(base::Instant{}); });
  return all;
}

std::vector<Before> published_before(ledger::View& view, organisation::UnitId unit, std::vector<Inspection> const& published) {
  std::vector<Before> all;
  for (auto& gone : organisation::predecessors_of(view, unit)) {
    auto const name = organisation::fold_name(gone.name);
    Before before{.unit = std::move(gone)};
    for (auto const& row : published)
      if (row.unit != unit && row.subject == Subject::pdu && organisation::fold_name(body_of(row.name)) == name) before.inspections.push_back(row);
    all.push_back(std::move(before));
  }
  return all;
}

std::vector<PressNotice> press_notices(ledger::View& view, base::Instant at) {
  std::vector<PressNotice> all;
  for (auto const& one : released_documents(view))
    if (one.at <= at) all.push_back({.title = one.inspected_as, .href = fmt::format("/published/reports/{}/notice", one.inspection.value), .released = one.at});
  return all;
}

}  // namespace publication

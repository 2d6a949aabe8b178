#include "publication/store/report.hpp"

#include "inspection/domain/case_list.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/alerts.hpp"
#include "inspection/store/case_list.hpp"
#include "inspection/store/examples.hpp"
#include "inspection/store/panel.hpp"
#include "inspection/store/pooled.hpp"
#include "inspection/store/sample.hpp"
#include "organisation/store/units.hpp"
#include "publication/store/published.hpp"
#include "publication/store/release_minute.hpp"
#include "publication/store/sections.hpp"
#include "recommendations/store/recommendations.hpp"

namespace publication {
namespace {

constexpr char const* why_totals = "the notice's figure of a whole force, without a row of anybody";
constexpr ledger::System waiting{"publication.waiting_at_force", why_totals, R"sql(
  select a.name, sum(w.waiting), w.week, max(w.mark), count(distinct case when w.waiting > 0 then w.unit_id end)
  from agency a join waiting_week w on w.agency_id = a.id
  where a.kind = 'police' and a.code in (select f.force_code from unit_force f where f.unit_id = :unit) and w.week <= :until
  group by a.id, a.name, w.week order by w.week desc, a.id limit 1)sql"};
constexpr ledger::Scoped sharing{"publication.units_of_force",
  "select distinct f.unit_id from unit_force f where f.force_code in (select g.force_code from unit_force g where g.unit_id = :unit) order by f.unit_id"};

std::optional<Waiting> waiting_at_fieldwork(ledger::View& view, inspection::Inspection const& inspection) {
  return view.row<Waiting>(waiting, {{"unit", inspection.unit}, {"until", inspection.fieldwork_to + std::chrono::days{7}}});
}

// Published under the programme by the minute of release, this one included.
Inspected counted(ledger::View& view, inspection::Inspection const& inspection, std::optional<inspection::Rating> overall, base::Instant at, std::string place, std::vector<ledger::UnitId> const& units) {
  Inspected out{.place = std::move(place)};
  auto const add = [&](std::optional<inspection::Rating> rating) {
    ++out.all;
    if (rating) ++out.rated[static_cast<std::size_t>(inspection::points(*rating))];
  };
  for (auto const& one : published_by(view, at))
    if (one.programme == inspection.programme && one.unit && *one.unit != inspection.unit && std::ranges::find(units, *one.unit) != units.end()) add(one.overall);
  add(overall);
  return out;
}

void add_standards(ReportContent& out, inspection::Panel const& panel, inspection::RuleBook const& book) {
  for (auto const& row : panel.standards) {
    auto const& standard = *row.rated.standard;
    ReportStandard made{.id = standard.id, .key = panel.programme->word_of(standard), .name = panel.programme->name_of(standard), .casework = standard.kind == inspection::Kind::casework, .to_be_confirmed = standard.to_be_confirmed,
                        .counted = row.rated.counted, .by_rule = row.rated.rating};
    if (row.decision && row.standing == inspection::Standing::final) {
      made.decided = row.decision->decided;
      if (!row.decision->discretion.empty()) made.discretion = row.decision->reason;
    }
    for (auto const& question : row.rated.questions) {
      auto const* known = book.prompts.question(question.id);
      made.questions.push_back({.id = question.id, .text = known ? known->text : standard.name, .count = question.count});
    }
    out.standards.push_back(std::move(made));
  }
  if (panel.standing == inspection::Standing::final && panel.whole) out.overall = panel.whole->decided;
  out.score = panel.decided.score;
}

void add_reported(ReportContent& out, ledger::View& view, inspection::Inspection const& inspection, inspection::RuleBook const& book, inspection::Programme const& programme) {
  if (programme.also_asked.empty() && programme.pools.empty()) return;
  for (auto const& question : inspection::findings(view, inspection).reported) {
    auto const* known = book.prompts.question(question.id);
    out.reported.push_back({.id = question.id, .text = known ? known->text : question.id, .count = question.count});
  }
  auto const pooled = inspection::pooled_of(view, inspection);
  out.pooled_units = static_cast<std::int64_t>(pooled.units.size());
  out.pooled_cases = pooled.cases();
}

// As it stands within a sentence: "the region".
std::string addressee_words(recommendations::Addressee to, inspection::SubjectKind subject) {
  auto words = recommendations::shown(to, subject);
  return words.starts_with("The ") ? "t" + words.substr(1) : words;
}

void add_sample(ReportContent& out, ledger::View& view, inspection::Inspection const& inspection) {
  if (auto const sample = inspection::sample_of(view, inspection.id)) {
    out.population = sample->population;
    out.cases = sample->size;
    out.sample_rule = sample->rule_version;
    out.population_hash = sample->population_hash;
    out.seed = sample->seed;
  }
  for (auto const& row : inspection::strata_of(view, inspection.id)) out.strata.push_back({.name = inspection::stratum_in_words(row.stratum), .eligible = row.eligible, .drawn = row.drawn});
  std::map<inspection::ListError, std::int64_t> counts;
  for (auto const& error : inspection::list_errors(view, inspection.id)) ++counts[error.kind];
  for (auto const& [kind, count] : counts) out.list_errors.emplace_back(inspection::explained(kind), count);
}

void add_recommendations(ReportContent& out, ledger::View& view, inspection::Inspection const& inspection) {
  for (auto const& one : recommendations::recommendations_of(view, inspection.id)) {
    ReportRecommendation made{.number = one.number, .text = one.row.text, .with = one.with, .invented = one.row.invented};
    for (auto const& to : one.addressees) made.to.push_back(addressee_words(to.addressee, out.subject));
    out.recommendations.push_back(std::move(made));
  }
}

}  // namespace

ReportContent report_content(ledger::View& view, inspection::Inspection const& inspection) {
  auto const& book = view.rules<inspection::RuleBook>();
  auto const& programme = book.programme(inspection.programme, inspection.variant);
  auto const region = organisation::region_of(view, inspection.unit, inspection.fieldwork_from);
  ReportContent out{.unit = inspection.inspected_as, .region = region && region->id != inspection.unit ? region->name : "", .programme = programme.id, .programme_name = programme.name, .subject = programme.subject, .fieldwork_from = inspection.fieldwork_from,
                    .fieldwork_to = inspection.fieldwork_to, .training = inspection.training, .max_points = programme.max_points};
  add_standards(out, inspection::panel_of(view, inspection), book);
  add_reported(out, view, inspection, book, programme);
  add_sample(out, view, inspection);
  add_recommendations(out, view, inspection);
  out.invented = out.training || std::ranges::any_of(out.recommendations, &ReportRecommendation::invented);
  for (auto const& row : sections_of(view, inspection.id)) out.texts[row.section] = row.body;
  for (auto const& one : inspection::examples_of(view, inspection.id))
    if (one.decision == "publish") out.examples.push_back({.title = one.title, .what_was_done = one.what_was_done, .why_good = one.why_good});
  out.alerts = static_cast<std::int64_t>(inspection::alerts_of(view, inspection.id).size());
  if (auto const release = find_release(view, inspection.id)) out.releases_at = release->at;
  out.waiting = waiting_at_fieldwork(view, inspection);
  auto const at = out.releases_at.value_or(view.now());
  if (out.waiting) out.in_force_area = counted(view, inspection, out.overall, at, out.waiting->force, view.rows<ledger::UnitId>(sharing, {{"unit", inspection.unit}}));
  if (region && region->id != inspection.unit) {
    std::vector<ledger::UnitId> units;
    for (auto const& unit : organisation::units_below(view, region->id, organisation::UnitKind::pdu)) units.push_back(unit.id);
    out.in_region = counted(view, inspection, out.overall, at, region->name, units);
  }
  return out;
}

}  // namespace publication

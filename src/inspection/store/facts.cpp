#include "inspection/store/facts.hpp"

#include "inspection/store/panel.hpp"
#include "inspection/store/second_readings.hpp"

namespace inspection {
namespace {

struct FactName {
  bool WorkflowFacts::* fact;
  std::string_view name;
};
constexpr std::array said{FactName{&WorkflowFacts::documents_made, "documents_made"}, FactName{&WorkflowFacts::comments_answered, "comments_answered"}};

constexpr ledger::Scoped facts{"inspection.facts",
  "select f.fact from inspection i join inspection_fact f on f.inspection_id = i.id where i.id = :id and {inspected i} and f.holds = 1"};
constexpr ledger::Scoped counted{"inspection.counted_facts", R"sql(
  select (select count(*) from case_list l where l.inspection_id = i.id),
         (select count(*) from sample s where s.inspection_id = i.id and s.drawn_at is not null),
         (select count(*) from inspection_case c where c.inspection_id = i.id and c.state = 'drawn'),
         (select count(*) from inspection_case c join case_reading r on r.case_id = c.id and r.kind = 'first' and r.finished_at is not null
          where c.inspection_id = i.id and c.state = 'drawn'),
         (select count(*) from release o where o.inspection_id = i.id),
         (select count(*) from release o where o.inspection_id = i.id and o.at <= :scope_now),
         (select count(*) from recommendation r where r.inspection_id = i.id),
         (select count(*) from recommendation r join recommendation_addressee x on x.recommendation_id = r.id where r.inspection_id = i.id and x.response = ''),
         (select count(*) from recommendation r where r.inspection_id = i.id and not exists (select 1 from recommendation_progress x where x.recommendation_id = r.id))
  from inspection i where i.id = :id and {inspected i})sql"};
struct Counted {
  std::int64_t lists = 0;
  std::int64_t samples = 0;
  std::int64_t cases = 0;
  std::int64_t read = 0;
  std::int64_t releases = 0;
  std::int64_t released = 0;
  std::int64_t recommendations = 0;
  std::int64_t responses_owed = 0;
  std::int64_t without_progress = 0;
};

constexpr ledger::Write forgotten{"inspection.forget_fact", "delete from inspection_fact where inspection_id = :id and fact = :fact"};
constexpr ledger::Write noted{"inspection.note_fact", "insert into inspection_fact (inspection_id, fact, holds) values (:id, :fact, :holds)"};

// The panel's decisions as they stand on the figures of now: asked only where a move turns on them.
void add_panel(ledger::View& view, Inspection const& inspection, WorkflowFacts& out) {
  if (inspection.status != Status::panel && inspection.status != Status::draft) return;
  auto const panel = panel_of(view, inspection);
  out.standards_decided = panel.standards_final();
  out.both_ratings_kept = panel.standing == Standing::final;
}

}  // namespace

void set_fact(ledger::Tx& tx, InspectionId id, bool WorkflowFacts::* fact, bool holds) {
  auto const name = std::ranges::find(said, fact, &FactName::fact);
  if (name == said.end()) throw std::logic_error("a fact that is counted, not said");
  tx.change(forgotten, {{"id", id}, {"fact", name->name}});
  tx.change(noted, {{"id", id}, {"fact", name->name}, {"holds", holds}});
}

WorkflowFacts workflow_facts(ledger::View& view, Inspection const& inspection) {
  WorkflowFacts out{.dates_set = inspection.fieldwork_from <= inspection.fieldwork_to};
  for (auto const& name : view.rows<std::string>(facts, {{"id", inspection.id}}))
    if (auto const one = std::ranges::find(said, name, &FactName::name); one != said.end()) out.*(one->fact) = true;
  if (auto const count = view.row<Counted>(counted, {{"id", inspection.id}})) {
    out.list_received = count->lists > 0;
    out.seed_recorded = count->samples > 0;
    out.cases_answered = count->cases > 0 && count->cases == count->read;
    out.release_set = count->releases > 0;
    out.release_reached = count->released > 0;
    out.recommendations_answered = count->recommendations > 0 && count->responses_owed == 0;
    out.progress_final = count->recommendations > 0 && count->without_progress == 0;
  }
  if (inspection.status == Status::moderation) out.second_readings_made = second_readings(view, inspection).all_made();
  add_panel(view, inspection, out);
  return out;
}

}  // namespace inspection

#include "inspection/store/panel.hpp"

#include "inspection/domain/rule_book.hpp"
#include "inspection/store/findings.hpp"

namespace inspection {
namespace {

constexpr ledger::Scoped decisions{"inspection.panel_decisions",
  "select d.standard, nullif(d.mechanical, ''), d.decided, d.discretion, d.reason, d.dissent, d.figures, d.by_account, d.by_name, d.at, d.second_account,"
  " d.second_name, d.second_at, d.lock_version from inspection i join panel_decision d on d.inspection_id = i.id where i.id = :id and {inspected i} order by d.standard"};
constexpr ledger::Scoped steps{"inspection.panel_steps",
  "select s.what, s.mechanical, s.decided, s.reason, s.figures, s.at, s.by_name from inspection i join panel_step s on s.inspection_id = i.id"
  " where i.id = :id and s.standard = :standard and {inspected i} order by s.id"};

constexpr ledger::Scoped locked{"inspection.lock", "select i.id from inspection i where i.id = :id and {inspected i} {lock}"};

constexpr ledger::Write inserted{"inspection.insert_decision",
  "insert into panel_decision (inspection_id, standard, mechanical, decided, discretion, reason, dissent, figures, by_account, by_name, at)"
  " values (:id, :standard, :mechanical, :decided, :discretion, :reason, :dissent, :figures, :by, :name, :now) on conflict (inspection_id, standard) do nothing"};
constexpr ledger::Write replaced{"inspection.replace_decision",
  "update panel_decision set mechanical = :mechanical, decided = :decided, discretion = :discretion, reason = :reason, dissent = :dissent, figures = :figures,"
  " by_account = :by, by_name = :name, at = :now, second_account = null, second_name = '', second_at = null, lock_version = lock_version + 1"
  " where inspection_id = :id and standard = :standard and lock_version = :version"};
constexpr ledger::Write seconded{"inspection.second_decision",
  "update panel_decision set second_account = :by, second_name = :name, second_at = :now, dissent = :dissent, lock_version = lock_version + 1"
  " where inspection_id = :id and standard = :standard and lock_version = :version and second_account is null"};
constexpr ledger::Write removed{"inspection.withdraw_decision",
  "delete from panel_decision where inspection_id = :id and standard = :standard and lock_version = :version"};
constexpr ledger::Write new_step{"inspection.insert_panel_step",
  "insert into panel_step (inspection_id, standard, what, mechanical, decided, reason, figures, at, by_account, by_name)"
  " values (:id, :standard, :what, :mechanical, :decided, :reason, :figures, :now, :by, :name)"};

std::string mechanical_word(PanelDecision const& decision) { return decision.mechanical ? std::string(base::word(*decision.mechanical)) : std::string(); }

void note(ledger::Tx& tx, InspectionId id, PanelDecision const& decision, std::string_view what, std::string_view reason) {
  tx.change(new_step, {{"id", id}, {"standard", decision.standard}, {"what", what}, {"mechanical", mechanical_word(decision)}, {"decided", decision.decided},
                       {"reason", reason}, {"figures", decision.figures}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
}

}  // namespace

Panel panel_of(ledger::View& view, Inspection const& of) {
  auto found = findings(view, of);
  PanelEvidence evidence{.evidence = std::move(found.evidence), .population = found.population, .populations = std::move(found.populations)};
  for (auto& each : found.opinions) evidence.judgements.push_back({.standard = std::move(each.standard), .by = std::move(each.name), .rating = each.rating, .reasons = std::move(each.reasons), .lead = each.lead});
  return panel(view.rules<RuleBook>().programme(of.programme, of.variant), evidence, view.rows<PanelDecision>(decisions, {{"id", of.id}}));
}

std::vector<PanelStep> panel_steps(ledger::View& view, InspectionId id, std::string_view standard) {
  return view.rows<PanelStep>(steps, {{"id", id}, {"standard", standard}});
}

std::optional<Inspection> lock_inspection(ledger::Tx& tx, InspectionId id) {
  return tx.row<InspectionId>(locked, {{"id", id}}) ? find_inspection(tx, id) : std::nullopt;
}

bool keep_decision(ledger::Tx& tx, InspectionId id, PanelDecision const& d, std::int64_t replaces) {
  sql::Params const row{{"id", id}, {"standard", d.standard}, {"mechanical", mechanical_word(d)}, {"decided", d.decided}, {"discretion", d.discretion}, {"reason", d.reason},
                        {"dissent", d.dissent}, {"figures", d.figures}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}, {"version", replaces}};
  auto const kept = replaces == 0 ? tx.change(inserted, row) : tx.change(replaced, row);
  if (kept > 0) note(tx, id, d, "decided", d.reason);
  return kept > 0;
}

bool second_decision(ledger::Tx& tx, InspectionId id, PanelDecision const& d) {
  auto const kept = tx.change(seconded, {{"id", id}, {"standard", d.standard}, {"dissent", d.dissent}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}, {"version", d.lock_version}});
  if (kept > 0) note(tx, id, d, "seconded", d.reason);
  return kept > 0;
}

bool remove_decision(ledger::Tx& tx, InspectionId id, PanelDecision const& d, std::string const& reason) {
  if (tx.change(removed, {{"id", id}, {"standard", d.standard}, {"version", d.lock_version}}) == 0) return false;
  note(tx, id, d, "withdrawn", reason);
  return true;
}

}  // namespace inspection

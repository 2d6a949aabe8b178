#include "inspection/actions/plan.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/facts.hpp"
#include "inspection/store/pooled.hpp"
#include "inspection/store/sample.hpp"
#include "organisation/store/outside.hpp"
#include "organisation/store/partners.hpp"

namespace inspection {
namespace {

constexpr int most_reason = 2000;

void check_days(Typed& typed, std::optional<base::Date> from, std::optional<base::Date> to, base::Date today) {
  if (!from) typed.fail("from", "Enter the first day of fieldwork");
  if (!to) typed.fail("to", "Enter the last day of fieldwork");
  if (!from || !to) return;
  if (*from < today) typed.fail("from", "Fieldwork must begin today or later");
  else if (*to < *from) typed.fail("to", "The last day must not be before the first");
  else if (*to > *from + std::chrono::days{180}) typed.fail("to", "Fieldwork of more than half a year is a slip of the pen");
}

void plan_days(ledger::Tx& tx, InspectionId id, PhaseTimes const& times, base::Date from, base::Date to) {
  for (auto const& phase : planned_phases(from, to, {}, base::working_calendar(base::Nation::england_and_wales), times)) plan_phase(tx, id, phase.status, phase.from);
}

Programme const* programme_of(ledger::Tx& tx, std::string_view id) {
  auto const& all = tx.rules<RuleBook>().programmes;
  auto const found = std::ranges::find(all, id, &Programme::id);
  return found == all.end() ? nullptr : &*found;
}

void check_in_force(Typed& typed, std::string const& field, ledger::Tx& tx, Programme const& programme, std::optional<base::Date> from) {
  if (from && !programme.in_force(*from)) typed.fail(field, not_in_force(tx.rules<RuleBook>(), programme, *from));
}

// What is to be inspected, by its unit.
struct Subject {
  UnitId unit = {};
  std::string name = {};
  std::string variant = {};
};

bool fits(SubjectKind subject, organisation::UnitKind unit) {
  using organisation::UnitKind;
  switch (subject) {
    case SubjectKind::pdu: return unit == UnitKind::pdu;
    case SubjectKind::region: return unit == UnitKind::region;
    case SubjectKind::provider: return unit == UnitKind::provider;
    case SubjectKind::youth_service: return unit == UnitKind::youth_service;
  }
  return false;
}

std::optional<Subject> unit_of_service(ledger::Tx& tx, Typed& typed, Programme const& programme, UnitId id) {
  auto const unit = organisation::find_unit(tx, id);
  if (unit && fits(programme.subject, unit->kind)) return Subject{.unit = unit->id, .name = unit->name};
  typed.fail("unit", unit ? fmt::format("The programme {} inspects a {}, and {} is none", programme.id, shown(programme.subject), unit->name) : fmt::format("Choose the {} to inspect", shown(programme.subject)));
  return std::nullopt;
}

// The standards of a provider are those of its kind: "crc", or "nps" of an NPS division.
std::string variant_of(Programme const& programme, std::string_view kind) {
  for (auto const& provider : programme.providers())
    if (kind.starts_with(provider)) return provider;
  return {};
}

std::optional<Subject> body_outside(ledger::Tx& tx, Typed& typed, Programme const& programme, std::string const& body) {
  auto const named = [&](UnitId unit, std::string variant) { return Subject{.unit = unit, .name = organisation::name_on(tx, unit), .variant = std::move(variant)}; };
  if (programme.subject == SubjectKind::youth_service) {
    if (auto const authority = organisation::find_authority(tx, organisation::AuthorityCode{body})) return named(organisation::youth_service_of(tx, *authority), "");
    typed.fail("body", "Choose the local authority whose youth offending service is inspected");
    return std::nullopt;
  }
  for (auto const& one : organisation::earlier_bodies(tx))
    if (std::to_string(one.id) == body) return named(organisation::provider_of(tx, one), variant_of(programme, one.kind));
  typed.fail("body", "Choose the provider to inspect");
  return std::nullopt;
}

bool lies_outside(Programme const& programme) { return programme.subject == SubjectKind::youth_service || programme.subject == SubjectKind::provider; }

// What a member's role may do as one of the workflow's actors.
constexpr Actor actor_of(TeamRole role) {
  switch (role) {
    case TeamRole::lead: return Actor::lead;
    case TeamRole::quality: return Actor::quality_lead;
    case TeamRole::panel: return Actor::panel;
    case TeamRole::inspector:
    case TeamRole::publisher: break;
  }
  return Actor::inspector;
}

bool may_make(ledger::Tx& tx, InspectionId id, Move const& move) {
  return std::ranges::any_of(base::Words<TeamRole>::table, [&](auto const& row) { return move.open_to(actor_of(row.value)) && has_role(tx, id, {row.value}); });
}

std::string what_is_missing(Move const& move, WorkflowFacts const& facts) {
  std::string out;
  for (auto const sentence : missing(move, facts)) out += (out.empty() ? "" : " ") + std::string(sentence);
  return out;
}

}  // namespace

base::Outcome<InspectionId> run(ledger::Tx& tx, PlanInspection const& asked) {
  Typed typed;
  auto const* programme = programme_of(tx, asked.programme);
  if (!programme) typed.fail("programme", "Choose the programme");
  check_days(typed, asked.from, asked.to, tx.today());
  if (programme) check_in_force(typed, "programme", tx, *programme, asked.from);
  if (!typed.good()) return typed.refusal();
  auto const subject = lies_outside(*programme) ? body_outside(tx, typed, *programme, asked.body) : unit_of_service(tx, typed, *programme, asked.unit);
  if (!subject) return typed.refusal();
  if (open_of_unit(tx, subject->unit)) return not_now("An inspection of this unit is under way already.");
  auto const id = insert_inspection(tx, {.unit = subject->unit, .programme = asked.programme, .variant = subject->variant, .inspected_as = subject->name, .fieldwork_from = *asked.from, .fieldwork_to = *asked.to});
  add_member(tx, id, tx.scope().account, TeamRole::lead, true);
  plan_days(tx, id, programme->phases, *asked.from, *asked.to);
  tx.record({.what = "inspection.planned", .subject = id.value, .detail = asked.programme});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, ChangeFieldwork const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (!has_role(tx, inspection->id, {TeamRole::lead})) return not_your_part("the lead inspector");
  if (!stands(*inspection, {Status::planned, Status::announced, Status::evidence_requested})) return not_now("The days of fieldwork stand once the sample is drawn.");
  Typed typed;
  check_days(typed, asked.from, asked.to, tx.today());
  auto const& programme = tx.rules<RuleBook>().programme(inspection->programme, inspection->variant);
  check_in_force(typed, "from", tx, programme, asked.from);
  if (!typed.good()) return typed.refusal();
  set_fieldwork(tx, inspection->id, *asked.from, *asked.to);
  plan_days(tx, inspection->id, programme.phases, *asked.from, *asked.to);
  tx.record({.what = "inspection.fieldwork_moved", .subject = inspection->id.value, .detail = base::iso(*asked.from)});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, ChangeProgramme const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (!has_role(tx, inspection->id, {TeamRole::lead})) return not_your_part("the lead inspector");
  if (!stands(*inspection, {Status::planned, Status::announced, Status::evidence_requested}))
    return not_now("The programme stands once the sample is drawn: cases are judged by its questions. Cancel this inspection and plan another to use another programme.");
  auto const* programme = programme_of(tx, asked.programme);
  if (!programme) return base::refuse("programme", "Choose the programme");
  auto const& before = tx.rules<RuleBook>().programme(inspection->programme, inspection->variant);
  Typed typed;
  if (programme->subject != before.subject) typed.fail("programme", fmt::format("The programme {} inspects a {}. Plan another inspection for that", programme->id, shown(programme->subject)));
  check_in_force(typed, "programme", tx, *programme, inspection->fieldwork_from);
  if (!typed.good()) return typed.refusal();
  set_programme(tx, inspection->id, programme->id);
  plan_days(tx, inspection->id, programme->phases, inspection->fieldwork_from, inspection->fieldwork_to);
  tx.record({.what = "inspection.programme_changed", .subject = inspection->id.value, .detail = programme->id});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, MoveInspection const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (inspection->lock_version != asked.lock_version) return somebody_changed_it();
  auto const move = find_move(inspection->status, asked.to, inspection->status_before);
  if (!move) return not_now(fmt::format("An inspection does not go from “{}” to “{}”.", shown(inspection->status), shown(asked.to)));
  if (!may_make(tx, inspection->id, *move)) return not_now("Somebody else of the team makes this move.");
  Typed typed;
  auto const reason = move->needs_reason ? typed.needed("reason", asked.reason, most_reason, "Reason", "Say why") : typed.text("reason", asked.reason, most_reason, "Reason");
  if (!typed.good()) return typed.refusal();
  if (auto const gap = what_is_missing(*move, workflow_facts(tx, *inspection)); !gap.empty()) return not_now(gap);
  if (asked.to == Status::evidence_requested && !sample_of(tx, inspection->id)) return not_now("Record the seed first: it must stand before the list is seen.");
  if (asked.to == Status::draft && inspection->status == Status::panel) keep_counts(tx, inspection->id, findings(tx, *inspection));
  if (!move_inspection(tx, *inspection, asked.to, reason)) return somebody_changed_it();
  tx.record({.what = "inspection.moved", .subject = inspection->id.value, .detail = std::string(base::word(asked.to))});
  return base::Done{};
}

}  // namespace inspection

#include "inspection/actions/save_evidence.hpp"

#include "inspection/actions/saved.hpp"
#include "inspection/domain/open_work.hpp"
#include "risk/actions/typed.hpp"

#include <algorithm>
#include <set>

namespace inspection {
namespace {

constexpr int longest_title = 200;

void check_survey(risk::Typed& typed, EvidenceRow& kept, EvidenceRow const& given) {
  if (given.kind != EvidenceKind::survey) return;
  kept.asked = given.asked;
  kept.answered = given.answered;
  if (!given.asked || *given.asked < 1 || *given.asked > most_asked) typed.fail("asked", "Say how many were asked, as a whole number from 1");
  if (!given.answered || *given.answered < 0) typed.fail("answered", "Say how many answered, as a whole number");
  else if (given.asked && *given.answered > *given.asked) typed.fail("answered", "More answered than were asked. Correct one of the two numbers");
}

EvidenceRow checked(risk::Typed& typed, EvidenceRow const& given) {
  EvidenceRow kept{.id = given.id, .inspection = given.inspection, .kind = given.kind, .lock_version = given.lock_version};
  kept.title = typed.needed("title", given.title, longest_title, "Title", "Say what it is");
  kept.body = typed.needed("body", given.body, static_cast<int>(longest_note), "What it shows", "Say what it shows");
  kept.quotations = typed.text("quotations", given.quotations, static_cast<int>(longest_note), "People's own words");
  kept.source = given.kind == EvidenceKind::figure ? typed.needed("source", given.source, static_cast<int>(longest_reason), "Source", "Say where the figure is from, and of which day")
                                                   : typed.text("source", given.source, static_cast<int>(longest_reason), "Source");
  check_survey(typed, kept, given);
  return kept;
}

std::vector<std::string> standards_of(risk::Typed& typed, Programme const& programme, std::vector<std::string> const& given) {
  std::set<std::string> const once(given.begin(), given.end());
  if (once.empty()) typed.fail("standards", "Choose the standards it bears on");
  if (std::ranges::any_of(once, [&](std::string const& id) { return !programme.by_id(id); })) typed.fail("standards", "Choose standards of this programme");
  return {once.begin(), once.end()};
}

}  // namespace

base::Outcome<EvidenceId> run(ledger::Tx& tx, SaveEvidence const& asked) {
  auto const inspection = find_inspection(tx, asked.evidence.inspection);
  if (!inspection) return base::refuse(base::Refused::not_found);
  if (!collects_evidence(inspection->status))
    return base::refuse(base::Refused::conflict, "Evidence is recorded from the day it is asked for until moderation ends. This inspection is not there now.");
  risk::Typed typed;
  auto const kept = checked(typed, asked.evidence);
  auto const standards = standards_of(typed, tx.rules<RuleBook>().programme(inspection->programme, inspection->variant), asked.standards);
  if (!typed.good()) return typed.refusal();
  bool const is_new = kept.id == EvidenceId{};
  if (!is_new && find_evidence(tx, kept.id).value_or(EvidenceRow{}).inspection != inspection->id) return base::refuse(base::Refused::not_found);
  auto const id = is_new ? insert_evidence(tx, kept) : kept.id;
  if (!is_new && !change_evidence(tx, kept))
    return base::refuse(base::Refused::stale, "Somebody changed this evidence after you opened it. Both texts are shown below: keep what is right.");
  link_evidence(tx, id, standards);
  tx.record({.what = is_new ? "inspection.evidence_recorded" : "inspection.evidence_changed", .subject = id.value, .detail = std::string(base::word(kept.kind))});
  return id;
}

}  // namespace inspection

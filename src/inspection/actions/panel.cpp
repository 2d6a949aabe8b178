#include "inspection/actions/panel.hpp"

#include "risk/actions/typed.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inspection {
namespace {

using base::refuse;
using base::Refused;

constexpr int most_text = 4000;

// What an action works on: the panel as it stands, and the decision it is about.
struct Sitting {
  Inspection inspection = {};
  Panel panel = {};
  PanelStandard const* row = nullptr;  // of the whole: none
  std::optional<PanelDecision> decision = {};
  Standing standing = Standing::open;
};

bool of_the_whole(std::string_view standard) { return standard == the_whole; }

// The inspection's row is locked, so that two people's decisions come one after the other on every engine.
base::Outcome<Sitting> sitting(ledger::Tx& tx, InspectionId id, std::string const& standard) {
  auto const inspection = lock_inspection(tx, id);
  if (!inspection) return refuse(Refused::not_found);
  if (!has_role(tx, id, {TeamRole::panel, TeamRole::lead})) return refuse(Refused::conflict, "This is for the ratings panel and the lead inspector.");
  if (inspection->status != Status::panel)
    return refuse(Refused::conflict, fmt::format("The ratings panel does not sit: the inspection stands at “{}”.", shown(inspection->status)));
  Sitting out{.inspection = *inspection, .panel = panel_of(tx, *inspection)};
  out.row = out.panel.find(standard);
  if (!out.row && !of_the_whole(standard)) return refuse(Refused::not_found);
  out.decision = out.row ? out.row->decision : out.panel.whole;
  out.standing = out.row ? out.row->standing : out.panel.standing;
  return out;
}

std::string seconded(PanelDecision const& d) { return d.second ? fmt::format(", confirmed by {}", d.second_name) : std::string(", not yet confirmed"); }

tl::unexpected<base::Refusal> stale(std::optional<PanelDecision> const& now) {
  if (!now) return refuse(Refused::stale, "The decision was withdrawn after you opened this page. No decision stands now.");
  return refuse(Refused::stale, fmt::format("After you opened this page {} decided {} on {}{}. {}Look at it, then decide again if you must.", now->by_name, base::word(now->decided),
                                            base::date_and_time(now->at), seconded(*now), now->reason.empty() ? "" : fmt::format("Their reason: {} ", now->reason)));
}

bool opened_as_it_stands(Sitting const& s, std::int64_t lock_version) { return (s.decision ? s.decision->lock_version : 0) == lock_version; }

std::string dissent_of(ledger::Tx& tx, std::string const& text) { return text.empty() ? std::string() : fmt::format("{}: {}", tx.scope().name, text); }

std::string tests_used(PanelStandard const& row, Rating decided) {
  if (!row.rated.rating || row.rated.standard->kind == Kind::organisational || *row.rated.rating == decided) return {};
  std::vector<std::string_view> words;
  for (auto const test : row.rated.discretion) words.push_back(base::word(test));
  return fmt::format("{}", fmt::join(words, " "));
}

void record(ledger::Tx& tx, InspectionId id, std::string_view what, std::string const& standard, std::string const& why = {}) {
  tx.record({.what = std::string(what), .subject = id.value, .detail = standard, .why = why});
}

base::Outcome<PanelDecision> of_standard(ledger::Tx& tx, Sitting const& s, DecideStandard const& asked) {
  auto const& row = *s.row;
  if (!row.can_be_decided()) return refuse(Refused::conflict, *not_open(*s.panel.programme, row, Rating::inadequate));
  risk::Typed typed;
  if (!asked.rating) typed.fail("rating", "Choose a rating");
  else if (auto const no = not_open(*s.panel.programme, row, *asked.rating)) typed.fail("rating", *no);
  auto const needed = asked.rating ? reason_needed(row, *asked.rating) : std::nullopt;
  auto const reason = needed ? typed.needed("reason", asked.reason, most_text, "Reason", *needed) : typed.text("reason", asked.reason, most_text, "Reason");
  auto const dissent = typed.text("dissent", asked.dissent, most_text, "Dissent");
  if (!typed.good()) return typed.refusal();
  return PanelDecision{.standard = asked.standard, .mechanical = row.rated.rating, .decided = *asked.rating, .discretion = tests_used(row, *asked.rating), .reason = reason,
                       .dissent = dissent_of(tx, dissent), .figures = row.figures};
}

base::Outcome<PanelDecision> of_whole(ledger::Tx& tx, Sitting const& s, DecideStandard const& asked) {
  if (!s.panel.standards_final()) return refuse(Refused::conflict, "Every standard must be final before the whole is confirmed.");
  if (!s.panel.decided.overall) return refuse(Refused::conflict, "The points do not give an overall rating yet: a standard has none.");
  risk::Typed typed;
  if (asked.rating && *asked.rating != *s.panel.decided.overall)
    typed.fail("rating", fmt::format("The overall rating follows from the points: {} of {} is {}.", s.panel.decided.score, s.panel.programme->max_points, base::word(*s.panel.decided.overall)));
  auto const reason = typed.text("reason", asked.reason, most_text, "Reason");
  auto const dissent = typed.text("dissent", asked.dissent, most_text, "Dissent");
  if (!typed.good()) return typed.refusal();
  return PanelDecision{.standard = asked.standard, .mechanical = s.panel.mechanical.overall, .decided = *s.panel.decided.overall, .reason = reason, .dissent = dissent_of(tx, dissent), .figures = s.panel.figures};
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, DecideStandard const& asked) {
  auto const s = sitting(tx, asked.inspection, asked.standard);
  if (!s) return tl::unexpected(s.error());
  if (!opened_as_it_stands(*s, asked.lock_version)) return stale(s->decision);
  auto const decision = s->row ? of_standard(tx, *s, asked) : of_whole(tx, *s, asked);
  if (!decision) return tl::unexpected(decision.error());
  if (!keep_decision(tx, asked.inspection, *decision, asked.lock_version)) return stale(s->decision);
  record(tx, asked.inspection, "inspection.decided", asked.standard, decision->reason);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SecondDecision const& asked) {
  auto const s = sitting(tx, asked.inspection, asked.standard);
  if (!s) return tl::unexpected(s.error());
  if (!s->decision || !opened_as_it_stands(*s, asked.lock_version)) return stale(s->decision);
  if (s->standing == Standing::to_be_confirmed) return refuse(Refused::conflict, "The figures have changed since this was decided. It must be decided again first.");
  if (s->decision->second) return refuse(Refused::conflict, fmt::format("{} has confirmed this decision already.", s->decision->second_name));
  if (s->decision->by == tx.scope().account) return refuse(Refused::conflict, "You made this decision. Somebody else of the panel confirms it.");
  risk::Typed typed;
  auto const dissent = typed.text("dissent", asked.dissent, most_text, "Dissent");
  if (!typed.good()) return typed.refusal();
  auto confirmed = *s->decision;
  if (!dissent.empty()) confirmed.dissent += (confirmed.dissent.empty() ? "" : "\n\n") + dissent_of(tx, dissent);
  if (!second_decision(tx, asked.inspection, confirmed)) return stale(s->decision);
  record(tx, asked.inspection, "inspection.decision_confirmed", asked.standard);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, WithdrawDecision const& asked) {
  auto const s = sitting(tx, asked.inspection, asked.standard);
  if (!s) return tl::unexpected(s.error());
  if (!s->decision || !opened_as_it_stands(*s, asked.lock_version)) return stale(s->decision);
  risk::Typed typed;
  auto const reason = typed.needed("withdraw_reason", asked.reason, most_text, "Reason", "Say why the decision is withdrawn");
  if (!typed.good()) return typed.refusal();
  if (!remove_decision(tx, asked.inspection, *s->decision, reason)) return stale(s->decision);
  record(tx, asked.inspection, "inspection.decision_withdrawn", asked.standard, reason);
  return base::Done{};
}

}  // namespace inspection

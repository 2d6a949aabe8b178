// The picture a gate is judged on, read from the record at this moment. The same function serves the page that says
// what stands in the way and the action that signs, so that they cannot disagree.
#pragma once
#include "enquiries/domain/item.hpp"
#include "enquiries/domain/rules.hpp"
#include "ledger/tx.hpp"
#include "risk/domain/child_chain.hpp"
#include "risk/domain/gate.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

// The kind of the step by the rules in force today; nothing for a word that is no gated step.
std::optional<StepKind> step_kind(ledger::View&, std::string_view step);

struct PictureAsked {
  PersonId person = {};
  std::string step = {};                         // "assessment.sign"
  std::optional<AssessmentId> assessment = {};   // whose judgements are part of it
  std::vector<EnquiryId> change_said = {};       // missing answers of which the signer says what they might change
  bool override_asked = false;
};
// Everything the gate of `step` rests on. Every need, enquiry and item of the person counts, whichever step raised it:
// the picture is the full one. The person must be visible; a person who is not gives an empty picture, so look first.
Picture picture_of(ledger::View&, PictureAsked const&);

// One child's line: authority, the five steps, what is wanted next.
struct ChildLine {
  ChildId child = {};
  std::string name = {};
  std::string age = {};
  std::string relation = {};
  std::string contact = {};
  std::string authority = {};        // name; empty: the address is not known well enough
  ChildStep step = ChildStep::needed;
  ChildChain chain = {};
};
// Children in force today whom the person lives with, has contact with, or of whom contact is not known.
std::vector<ChildLine> child_lines(ledger::View&, PersonId);

// Named adults who are actual or potential victims, or a present partner.
struct AdultLine {
  LinkId adult = {};
  std::string name = {};
  std::string relation = {};
  std::string victim = {};
  bool protected_now = false;
};
std::vector<AdultLine> adult_lines(ledger::View&, PersonId);

// The counts of the five steps over some children, in order; each child counts in every step it has reached.
std::array<int, 5> steps_reached(std::vector<ChildLine> const&);

}  // namespace risk

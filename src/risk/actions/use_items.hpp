// An item is used: cited for one or several judgements, or set aside with a reason; singly, or as a group with one
// reason (*these six as one pattern*). An item is in at most one group of an assessment.
#pragma once
#include "ledger/ledger.hpp"
#include "risk/domain/assessment.hpp"
#include "risk/domain/ids.hpp"
#include "risk/domain/rosh.hpp"

namespace risk {

// An item at the version that was on the screen. Refused as stale when it has been corrected since.
struct ItemAt {
  ItemId item = {};
  int version = 1;
};

struct CiteItems {
  AssessmentId assessment = {};
  std::vector<ItemAt> items = {};
  std::vector<Group> judgements = {};   // at least one
  std::string reason = {};              // what they show; may be empty
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<> run(ledger::Tx&, CiteItems const&);

struct SetAsideItems {
  AssessmentId assessment = {};
  std::vector<ItemAt> items = {};
  std::string reason = {};              // why they do not bear on risk; never empty
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<> run(ledger::Tx&, SetAsideItems const&);

struct GroupItems {
  AssessmentId assessment = {};
  std::vector<ItemAt> items = {};       // two or more
  std::string name = {};                // "Six call-outs to Mill Lane"
  UseDecision decision = UseDecision::cited;
  std::vector<Group> judgements = {};   // when cited
  std::string reason = {};              // the one reason for all
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<UseGroupId> run(ledger::Tx&, GroupItems const&);

// Takes a use back: the items are unused again, and leave their group.
struct TakeBackItems {
  AssessmentId assessment = {};
  std::vector<ItemAt> items = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<> run(ledger::Tx&, TakeBackItems const&);

}  // namespace risk

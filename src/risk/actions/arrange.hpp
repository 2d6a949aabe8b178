// Safety arrangements for a child, or for a named adult: proposed, agreed with a named person, changed, ended; or the
// decision that a child needs none, resting on items.
#pragma once
#include "ledger/ledger.hpp"
#include "risk/domain/arrangement.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

// Whom it protects: exactly one of the two.
struct Protects {
  std::optional<ChildId> child = {};
  std::optional<LinkId> adult = {};
};

// The fields of the form, as typed.
struct ArrangementFields {
  std::optional<ArrangementCode> code = {};
  std::string what = {};                        // a sentence; never empty
  std::string who = {};                         // who carries it out: name and agency; never empty
  std::string agreed_with = {};                 // name, role, agency; empty while it is only proposed
  std::optional<base::Date> from = {};
  std::optional<base::Date> review = {};        // after `from`, not past, within a year
  bool interim = false;
  std::vector<ItemId> rests_on = {};            // empty: no answer yet
};

// In place at once if it names with whom it is agreed, else proposed.
struct ProposeArrangement {
  PersonId person = {};
  Protects protects = {};
  ArrangementFields fields = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<ArrangementId> run(ledger::Tx&, ProposeArrangement const&);

struct AgreeArrangement {
  ArrangementId arrangement = {};
  std::int64_t version = 1;
  std::string agreed_with = {};
  std::optional<base::Date> from = {};
  std::optional<base::Date> review = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<> run(ledger::Tx&, AgreeArrangement const&);

// The old one is kept as *changed*, a new one stands in its place. Also how a review date is moved on.
struct ChangeArrangement {
  ArrangementId arrangement = {};
  std::int64_t version = 1;
  ArrangementFields fields = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<ArrangementId> run(ledger::Tx&, ChangeArrangement const&);

struct EndArrangement {
  ArrangementId arrangement = {};
  std::int64_t version = 1;
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<> run(ledger::Tx&, EndArrangement const&);

struct DecideNoneNeeded {
  PersonId person = {};
  ChildId child = {};
  std::string reason = {};
  std::vector<ItemId> rests_on = {};            // at least one: silence is no ground
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<ArrangementId> run(ledger::Tx&, DecideNoneNeeded const&);

}  // namespace risk

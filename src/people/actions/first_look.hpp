#pragma once
#include "people/actions/change.hpp"

namespace people {

enum class LookOutcome { needs_raised, nothing_due };

// A person who came with an import has been looked at: needs were raised, or nothing is due, with the reason.
struct CloseFirstLook {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  LookOutcome outcome = LookOutcome::nothing_due;
  std::string reason = {};      // for nothing_due
};
// Tells FirstLookDone.
base::Outcome<> run(ledger::Tx&, CloseFirstLook const&);

// How many first looks the head of a PDU wants done each week; 0: no target.
struct SetFirstLookTarget {
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
  UnitId pdu = {};
  int weekly = 0;
};
base::Outcome<> run(ledger::Tx&, SetFirstLookTarget const&);

}  // namespace people

template <>
struct base::Words<people::LookOutcome> {
  static constexpr std::array table{
      base::Word{people::LookOutcome::needs_raised, "needs_raised"},
      base::Word{people::LookOutcome::nothing_due, "nothing_due"},
  };
};

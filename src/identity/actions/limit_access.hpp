// Who must not see a person's record, and who alone may. A senior's decision about somebody of her place; the flags of
// the register that the access predicate reads are kept in step.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/ledger.hpp"

namespace identity {

// The account does not see the person any more, at once; not by break-glass either.
struct ExcludeAccount {
  PersonId person = {};
  AccountId account = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, ExcludeAccount const&);

struct EndExclusion {
  PersonId person = {};
  AccountId account = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, EndExclusion const&);

// The first permission restricts the record to those who are named. Whoever restricts it is on the list too, so that
// somebody can always open it and change the list.
struct PermitAccount {
  PersonId person = {};
  AccountId account = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, PermitAccount const&);

// The last one cannot be taken away by the way, for that would open the record to everybody: lift the restriction.
struct EndPermission {
  PersonId person = {};
  AccountId account = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, EndPermission const&);

struct LiftRestriction {
  PersonId person = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, LiftRestriction const&);

}  // namespace identity

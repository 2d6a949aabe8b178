// Keys of the register. The keys shared with the ledger are the ledger's own types, named here without its headers.
#pragma once
#include "base/strong.hpp"

namespace ledger {
struct PersonTag;
struct StaffTag;
struct UnitTag;
struct AccountTag;
}  // namespace ledger

namespace people {

using PersonId = base::Strong<ledger::PersonTag>;
using StaffId = base::Strong<ledger::StaffTag>;
using UnitId = base::Strong<ledger::UnitTag>;
using AccountId = base::Strong<ledger::AccountTag>;

using AliasId = base::Strong<struct AliasTag>;
using IdentifierId = base::Strong<struct IdentifierTag>;
using AddressId = base::Strong<struct AddressTag>;
using LinkId = base::Strong<struct LinkTag>;
using ChildId = base::Strong<struct ChildTag>;
using SentenceId = base::Strong<struct SentenceTag>;
using FlagId = base::Strong<struct FlagTag>;
using EventId = base::Strong<struct EventTag>;

}  // namespace people

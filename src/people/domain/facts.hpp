// What the actions of this area tell, in the transaction that made it so. Later areas answer.
#pragma once
#include "people/domain/address.hpp"
#include "people/domain/child.hpp"
#include "people/domain/event.hpp"
#include "people/domain/flag.hpp"
#include "people/domain/link.hpp"
#include "people/domain/rosh.hpp"
#include "people/domain/sentence.hpp"

namespace people {

struct PersonAdded { PersonId person = {}; };
struct NameChanged { PersonId person = {}; };
// What stands of the person besides the name: date of birth, sex.
struct DetailsChanged { PersonId person = {}; };

struct SentenceStarted { PersonId person = {}; SentenceId sentence = {}; SentenceKind kind = SentenceKind::community; };
// Another kind, start, level of MAPPA … of the same sentence.
struct SentenceChanged { PersonId person = {}; SentenceId sentence = {}; };
// Planned or early termination is coming: before the end, not at it.
struct SentenceEnding { PersonId person = {}; SentenceId sentence = {}; base::Date ends = {}; };
struct SentenceEnded { PersonId person = {}; SentenceId sentence = {}; bool last_order = false; };
struct DaIdentifierSet { PersonId person = {}; SentenceId sentence = {}; };

// A main or temporary address from now on; a previous one found out about is not a move, but may lie in another
// force's area.
struct AddressAdded { PersonId person = {}; AddressId address = {}; AddressKind kind = AddressKind::main; };
struct AddressChanged { PersonId person = {}; AddressId address = {}; AddressKind kind = AddressKind::main; };
struct AddressProposed { PersonId person = {}; AddressId address = {}; };

struct PartnerAdded { PersonId person = {}; LinkId link = {}; };
// Any other named adult, or a change that makes one a victim or of the household.
struct LinkChanged { PersonId person = {}; LinkId link = {}; };
// A pregnancy, a new child, or contact with one.
struct ChildLinked { PersonId person = {}; ChildId child = {}; };
// The child's address or authority is another now: what was asked may have been asked of the wrong one.
struct ChildMoved { PersonId person = {}; ChildId child = {}; };

struct FlagAdded { PersonId person = {}; FlagCode code = FlagCode::da_history; };
struct FlagEnded { PersonId person = {}; FlagCode code = FlagCode::da_history; };
struct RoshChanged { PersonId person = {}; Rosh before = Rosh::not_assessed; Rosh after = Rosh::not_assessed; bool raised = false; };

// From one team to another; `other_pdu` when that is another delivery unit's. The person may now be out of sight of who
// moved them: reactions read with System statements.
struct PersonTransferred { PersonId person = {}; UnitId from_team = {}; UnitId to_team = {}; bool other_pdu = false; };
// Another practitioner, or none. Work that was the former one's follows.
struct PersonAllocated { PersonId person = {}; std::optional<StaffId> before = {}; std::optional<StaffId> after = {}; };

// A person of an import has been looked at for the first time. `needs_due`: what the record calls for is to be raised now.
struct FirstLookDone { PersonId person = {}; bool needs_due = false; };

struct EventHappened { PersonId person = {}; Event event = Event::review_due; std::optional<base::Instant> moment = {}; };

}  // namespace people

// Reactions: what happens to a person creates needs. Listed in app/reactions.cpp.
#pragma once
#include "ledger/ledger.hpp"
#include "people/domain/facts.hpp"

namespace enquiries {

// One event of the rule table for one person, at this instant: evaluates every trigger for it, finds the right
// authorities, merges with needs that stand open, lets answers held satisfy what they may.
struct Happened {
  people::PersonId person = {};
  std::string event = {};                            // "order.started"
  std::optional<base::Instant> moment = {};          // hearing, decision or release
  std::optional<people::ChildId> child = {};         // children's services are asked about this child alone
};
// How many needs arose or were added to.
int consider(ledger::Tx&, Happened const&);

// By hand, for a first look or where the record does not tell the event: the needs of one event of the rule table.
struct ConsiderNow {
  people::PersonId person = {};
  std::string event = "order.started";
  std::optional<base::Instant> moment = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<int> run(ledger::Tx&, ConsiderNow const&);

void consider_sentence(ledger::Tx&, people::SentenceStarted const&);
void consider_ending(ledger::Tx&, people::SentenceEnding const&);
void consider_identifier(ledger::Tx&, people::DaIdentifierSet const&);
void consider_address(ledger::Tx&, people::AddressAdded const&);
void consider_address_change(ledger::Tx&, people::AddressChanged const&);
void consider_partner(ledger::Tx&, people::PartnerAdded const&);
void consider_child(ledger::Tx&, people::ChildLinked const&);
// The child's authority is another now: needs not yet asked follow; what was asked of another gets a new need.
void consider_child_move(ledger::Tx&, people::ChildMoved const&);
void consider_rosh(ledger::Tx&, people::RoshChanged const&);
void consider_name(ledger::Tx&, people::NameChanged const&);
void consider_transfer(ledger::Tx&, people::PersonTransferred const&);
void consider_happening(ledger::Tx&, people::EventHappened const&);
// A person of an import has been looked at: what the start of supervision calls for, where it is due.
void consider_first_look(ledger::Tx&, people::FirstLookDone const&);
// The former practitioner's open enquiries follow the case.
void follow_allocation(ledger::Tx&, people::PersonAllocated const&);
void follow_transfer(ledger::Tx&, people::PersonTransferred const&);

}  // namespace enquiries

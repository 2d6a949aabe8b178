// Letters that a rule asks for beside the enquiry: raised with its needs, written from the record, marked as sent.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/triggers.hpp"
#include "enquiries/store/known.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

// Part of considering an event: one letter to the authority of the release area for each trigger that asks for one. One that
// stands open takes the new date in. How many were raised or changed.
int raise_letters(ledger::Tx&, KnownPerson const&, std::vector<Asked> const&, std::optional<base::Instant> moment);

// The text as it is to be sent. It may be written anew until it is sent.
struct WriteLetter {
  LetterId letter = {};
  int lock_version = 1;
  std::string authority = {};      // code of the release area's authority, where it was to be chosen or is another
  std::string body = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, WriteLetter const&);

struct SendLetter {
  LetterId letter = {};
  int lock_version = 1;
  base::Date on = {};
  std::string to = {};             // who it was addressed to, by name or office
  std::string how = {};            // "secure mail", "by hand"
  std::string copied_to = {};      // who of the unit has the copy
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, SendLetter const&);

// The release is off, or the conviction was not what the record said: a senior's decision, with its reason.
struct LetterNotNeeded {
  LetterId letter = {};
  int lock_version = 1;
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, LetterNotNeeded const&);

}  // namespace enquiries

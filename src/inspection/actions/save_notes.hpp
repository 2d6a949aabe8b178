// Saves the notes of a reading, or those of the interview, as they stand.
#pragma once
#include "inspection/actions/saved.hpp"

namespace inspection {

struct SaveNotes {
  ReadingId reading = {};
  NoteRow note = {};
  Seen seen = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<Saved<NoteRow>> run(ledger::Tx&, SaveNotes const&);

}  // namespace inspection

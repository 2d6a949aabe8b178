#include "inspection/actions/save_notes.hpp"

#include "risk/actions/typed.hpp"

namespace inspection {

base::Outcome<Saved<NoteRow>> run(ledger::Tx& tx, SaveNotes const& asked) {
  auto const of = open_reading(tx, asked.reading);
  if (!of) return tl::unexpected(of.error());
  auto const part = std::string(base::word(asked.note.part));
  risk::Typed typed;
  NoteRow const kept{.part = asked.note.part, .body = typed.text("body-" + part, asked.note.body, static_cast<int>(longest_note), "Notes")};
  if (!typed.good()) return typed.refusal();
  Saved<NoteRow> saved;
  if (entries_of_mine(tx, of->row.id).note(kept.part).body == kept.body) {
    tx.housekeeping("the same notes again, from a page that did not hear that they were saved");
  } else if (!save_note(tx, of->row.id, kept, asked.seen)) {
    tx.housekeeping("a stale save changes nothing");
    saved.stale = true;
  } else {
    tx.record({.what = "inspection.notes_saved", .subject = of->row.id.value, .detail = part});
  }
  saved.stands = entries_of_mine(tx, of->row.id).note(kept.part);
  return saved;
}

}  // namespace inspection

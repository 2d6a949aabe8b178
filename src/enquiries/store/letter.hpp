// Letters beside enquiries: what is to be written, what was sent, and the record they are made from.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/letter.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct LetterRow {
  LetterId id = {};
  PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string trigger = {};                    // "TR-16"
  std::string gate = {};
  std::string addressee = {};
  std::string authority_code = {};
  std::string authority = {};
  std::string copy_to = {};
  std::optional<base::Instant> moment = {};
  LetterState state = LetterState::to_write;
  base::Instant raised_at = {};
  base::Date due_on = {};
  std::string body = {};
  std::optional<base::Instant> written_at = {};
  std::string written_by = {};
  std::optional<base::Date> sent_on = {};
  std::string sent_how = {};
  std::string sent_by = {};
  std::string sent_to = {};
  std::string copied_to = {};
  std::string reason = {};
  int lock_version = 1;
};

// A look: "letter.viewed".
std::optional<LetterRow> find_letter(ledger::View&, LetterId);
std::vector<LetterRow> letters_of_person(ledger::View&, PersonId);
// To be written or sent: of the practitioner's people, or of the place; what is due first.
std::vector<LetterRow> open_letters_of(ledger::View&, std::optional<StaffId> practitioner);
// What the record says now, for its text.
LetterFacts letter_facts(ledger::View&, LetterRow const&);

}  // namespace enquiries

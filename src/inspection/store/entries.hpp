// What stands in a reading: answers, judgements and notes, each saved by itself.
#pragma once
#include "inspection/store/readings.hpp"

#include <map>

namespace inspection {

struct AnswerRow {
  std::string prompt = {};
  std::optional<Answer> answer = {};
  std::string reason = {};               // why it does not apply
  std::string note = {};
  std::string evidence = {};             // paths into the record, a line each
  std::int64_t version = 0;              // 0: never saved
  base::Instant saved_at = {};
};
struct JudgementRow {
  std::string key_question = {};
  std::optional<Answer> sufficient = {};
  std::string reasons = {};
  std::int64_t version = 0;
  base::Instant saved_at = {};
};
enum class NotePart { of_case, interview };
struct NoteRow {
  NotePart part = NotePart::of_case;
  std::string body = {};
  std::int64_t version = 0;
  base::Instant saved_at = {};
};

struct Entries {
  std::vector<AnswerRow> answers = {};        // by prompt
  std::vector<JudgementRow> judgements = {};  // by question
  std::vector<NoteRow> notes = {};

  AnswerRow answer(std::string_view prompt) const;       // a row of version 0 where nothing was saved
  JudgementRow judgement(std::string_view question) const;
  NoteRow note(NotePart part) const;
  // As the rules read it: the questions asked of the case, with the answers to prompts that this case is asked.
  Reading reading(PromptBook const&, Programme const&, CaseFacts const&) const;
};
Entries entries_of_mine(ledger::View&, ReadingId);
// How far every reading of an inspection is, for lists of the team: what has an answer and what has a reason, no text. The
// reasons are "-" where one is written.
std::map<ReadingId, Entries> shapes_of(ledger::View&, InspectionId);

// Writes ------------------------------------------------------------------------------------------------------------------

// Which page saves, and what it read: a save is stale if another page saved since. A page that repeats its own is not.
struct Seen {
  std::int64_t version = 0;              // as it was read; 0 for what was never saved
  std::string tab = {};
};
// False: stale, nothing was written.
bool save_answer(ledger::Tx&, ReadingId, AnswerRow const&, Seen const&);
bool save_judgement(ledger::Tx&, ReadingId, JudgementRow const&, Seen const&);
bool save_note(ledger::Tx&, ReadingId, NoteRow const&, Seen const&);

}  // namespace inspection

template <>
struct base::Words<inspection::NotePart> {
  static constexpr std::array table{
      base::Word{inspection::NotePart::of_case, "case"},
      base::Word{inspection::NotePart::interview, "interview"},
  };
};

// Readings of cases: whose, how far, and when they were finished. A reading is its reader's alone until both readings of
// the case are finished, so that the second is blind to the first; then it is the team's (open_readings, compared.hpp).
#pragma once
#include "inspection/domain/judgement.hpp"
#include "inspection/store/cases.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection {

enum class ReadingKind { first, second };
constexpr std::string_view shown(ReadingKind kind) { return kind == ReadingKind::first ? "First reading" : "Second reading"; }

struct ReadingRow {
  ReadingId id = {};
  InspectionId inspection = {};
  CaseId sampled = {};
  PersonId person = {};
  std::string crn = {};
  CaseState state = CaseState::drawn;      // of the case
  ReadingKind kind = ReadingKind::first;
  AccountId reader = {};
  std::string reader_name = {};
  std::string types = {};                  // words of CaseType with spaces between
  Form form = Form::core;
  bool low_risk = false;
  std::int64_t round = 1;                  // counted up when it is reopened
  base::Instant started_at = {};
  std::optional<base::Instant> finished_at = {};
  std::int64_t lock_version = 1;

  CaseFacts facts() const;
};

// One's own, whatever its state. Leaves a look at the person.
std::optional<ReadingRow> find_my_reading(ledger::View&, ReadingId);
// The same inside an action: locked until it ends, no look.
std::optional<ReadingRow> lock_my_reading(ledger::Tx&, ReadingId);
std::vector<ReadingRow> readings_of_case(ledger::View&, CaseId);             // first, second; who and when, for anybody of the team
std::vector<ReadingRow> readings_of(ledger::View&, InspectionId);            // of the drawn cases, by CRN and kind

struct Reopening {
  std::int64_t round = 1;
  std::string reason = {};
  std::string by = {};
  base::Instant at = {};
};
std::vector<Reopening> reopenings_of(ledger::View&, ReadingId);              // of one's own; oldest first

// What was judged when it was finished before, of one's own reading.
struct JudgedBefore {
  std::int64_t round = 1;
  std::string key_question = {};
  Answer sufficient = {};
  std::string reasons = {};
  base::Instant finished_at = {};
};
std::vector<JudgedBefore> judged_before(ledger::View&, ReadingId);           // by round and question

// Worked in the unit, or in a part of it, on this day or later.
bool worked_in_unit(ledger::View&, InspectionId, AccountId, base::Date since);

// Writes ------------------------------------------------------------------------------------------------------------------

struct NewReading {
  CaseId sampled = {};
  ReadingKind kind = ReadingKind::first;
  CaseFacts facts = {};
};
std::optional<ReadingId> insert_reading(ledger::Tx&, NewReading const&);     // nothing: somebody reads it already
bool save_facts(ledger::Tx&, ReadingId, CaseFacts const&, std::int64_t lock_version);
void hand_over(ledger::Tx&, ReadingId, AccountId to, std::string const& name);
void mark_finished(ledger::Tx&, ReadingId);                                  // and keeps what was judged
void mark_reopened(ledger::Tx&, ReadingRow const&, std::string const& reason);

std::string words_of(std::vector<CaseType> const&);

}  // namespace inspection

template <>
struct base::Words<inspection::ReadingKind> {
  static constexpr std::array table{
      base::Word{inspection::ReadingKind::first, "first"},
      base::Word{inspection::ReadingKind::second, "second"},
  };
};

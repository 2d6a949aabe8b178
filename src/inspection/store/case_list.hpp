// The unit's list of eligible cases, what the record says of them, and the errors found before the draw (SMP-12).
#pragma once
#include "inspection/domain/case_list.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection {

struct CaseList {
  base::Date began_from = {};
  base::Date began_to = {};
  base::Instant sent_at = {};
  std::string sent_by = {};
  std::optional<base::Instant> checked_at = {};
  std::int64_t rows = 0;        // as sent
  std::int64_t eligible = 0;    // after the check
  std::int64_t lock_version = 1;
};
std::optional<CaseList> case_list_of(ledger::View&, InspectionId);  // for the team
struct SentList {
  base::Instant at = {};
  std::string by = {};
  std::int64_t rows = 0;
};
std::optional<SentList> sent_list(ledger::View&, InspectionId);     // for the unit: that it was sent, and how long it is

struct Listed {
  std::string crn = {};
  std::string part = {};        // of a sample drawn apart: "unpaid_work"; empty: the cases that are supervised
};
std::vector<Listed> listed_cases(ledger::View&, InspectionId);      // as sent, in their order
std::vector<Eligible> population_of(ledger::View&, InspectionId);   // as checked: what is drawn from

struct ListErrorRow {
  std::int64_t id = 0;
  ListError kind = {};
  std::string crn_hash = {};
  std::string crn = {};                     // empty where the row is not in the list any more
  base::Instant found_at = {};
  std::string found_by = {};
  std::string settled = {};                 // mended, excluded, kept; empty: open
  std::string settled_by = {};
};
std::vector<ListErrorRow> list_errors(ledger::View&, InspectionId);

// What the record has of the cases of a unit that began in the window, and of those named besides.
std::vector<RecordedCase> recorded_cases(ledger::View&, ledger::Place unit, Window const&, std::vector<std::string> const& named);
// Cases of the unit whose supervision began in the window, as its own list would be made: CRNs, sorted.
std::vector<std::string> cases_in_window(ledger::View&, ledger::Place unit, Window const&);

// In place of one sent before. Who is on it, of those the record knows.
std::vector<PersonId> keep_list(ledger::Tx&, InspectionId, Window const&, std::vector<Listed> const&);
// A check's outcome: strata of the eligible, rows added, errors logged anew. Errors found before and gone are mended. One
// beginning, then what was found of each list.
void begin_check(ledger::Tx&, InspectionId);
void keep_check(ledger::Tx&, InspectionId, ListCheck const&);
// All open errors, as the rule says: excluded, or kept where the case stays in.
std::int64_t settle_errors(ledger::Tx&, InspectionId);

}  // namespace inspection

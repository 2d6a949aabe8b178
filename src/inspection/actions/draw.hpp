// From the seed to the sample: the seed is recorded, the unit sends its list, the list is checked, the cases are drawn
// (SMP-04 to SMP-12). Each step waits for the one before.
#pragma once
#include "inspection/store/case_list.hpp"
#include "inspection/store/sample.hpp"
#include "ledger/ledger.hpp"

#include <map>

namespace inspection {

// Once, and before the list is asked for.
struct RecordSeed {
  InspectionId inspection = {};
  std::string seed = {};   // 8 to 100 letters, digits and hyphens
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, RecordSeed const&);

// The unit's own act: CRNs, or the record's own answer where none are given. May be sent again until the sample is drawn.
struct SendCaseList {
  InspectionId inspection = {};
  std::string crns = {};   // one a line, or separated by commas or spaces; empty: as the record stands
  // Where samples are drawn apart: a list for each, by its word. The record cannot make them.
  std::map<std::string, std::string> apart = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<std::int64_t> run(ledger::Tx&, SendCaseList const&);  // how many

struct CheckCaseList {
  InspectionId inspection = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<std::int64_t> run(ledger::Tx&, CheckCaseList const&);  // errors found

// Every open error as the rule says: excluded, or kept.
struct SettleListErrors {
  InspectionId inspection = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<std::int64_t> run(ledger::Tx&, SettleListErrors const&);

struct DrawSample {
  InspectionId inspection = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<std::int64_t> run(ledger::Tx&, DrawSample const&);     // cases drawn

// A case found ineligible makes way for the next of its stratum (SMP-07). Conflict when the stratum is used up.
struct ReplaceCase {
  CaseId case_id = {};
  std::string why = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<CaseId> run(ledger::Tx&, ReplaceCase const&);

// Who reads it: of the team, and cleared where the record is restricted.
struct GiveCase {
  CaseId case_id = {};
  AccountId inspector = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, GiveCase const&);

// The draw made again from the list as checked and the seed as recorded, and whether it gives the same cases.
struct DrawnAgain {
  std::string population_hash = {};
  std::int64_t size = 0;
  bool same = false;
};
std::optional<DrawnAgain> draw_again(ledger::View&, Inspection const&);

}  // namespace inspection

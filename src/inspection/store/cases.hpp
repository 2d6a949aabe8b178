// The drawn cases of an inspection and their reserves. A case is a person of the service: who looks at one leaves a look.
#pragma once
#include "inspection/domain/ids.hpp"
#include "inspection/domain/prompts.hpp"
#include "ledger/tx.hpp"

namespace inspection {

enum class CaseState { drawn, reserve, replaced };

struct CaseRow {
  CaseId id = {};
  InspectionId inspection = {};
  PersonId person = {};
  std::string crn = {};
  std::string stratum = {};
  std::int64_t position = 0;                // the order inside the stratum, from 1
  CaseState state = CaseState::drawn;
  std::string why = {};                     // of a replaced one
  std::optional<AccountId> inspector = {};  // who reads it
  std::string inspector_name = {};
  std::string first_reader = {};            // of the first reading; empty: not begun
  std::optional<base::Instant> finished_at = {};
  std::int64_t lock_version = 1;
};
std::vector<CaseRow> cases_of(ledger::View&, InspectionId, CaseState);   // by stratum and position
std::optional<CaseRow> find_case(ledger::View&, CaseId);                 // of the team that asks; leaves a look
bool is_restricted(ledger::View&, CaseId);                               // the person's record is
std::optional<CaseRow> next_reserve(ledger::View&, InspectionId, std::string_view stratum);

struct NewCase {
  PersonId person = {};
  std::string crn = {};
  std::string stratum = {};
  std::int64_t position = 0;
  bool drawn = false;
};
CaseId insert_case(ledger::Tx&, InspectionId, NewCase const&);
// The case leaves the sample and its reserve enters; false if somebody changed it since.
bool replace_case(ledger::Tx&, CaseRow const& out, CaseId in, std::string const& why);
bool give_case(ledger::Tx&, CaseId, AccountId inspector, std::int64_t lock_version);

}  // namespace inspection

template <>
struct base::Words<inspection::CaseState> {
  static constexpr std::array table{
      base::Word{inspection::CaseState::drawn, "drawn"},
      base::Word{inspection::CaseState::reserve, "reserve"},
      base::Word{inspection::CaseState::replaced, "replaced"},
  };
};

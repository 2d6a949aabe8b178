// Partners as the chain needs them: the unit of a force or an authority that answers.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/rules.hpp"
#include "ledger/view.hpp"

namespace enquiries {

struct AgencyRow {
  AgencyId id = {};
  std::string kind = {};                       // police, childrens
  std::string code = {};
  std::string name = {};
  std::string unit_name = {};
  std::string mailbox = {};
  std::string named_lead = {};
  std::optional<int> max_open_per_day = {};
  bool release_by_second_person = false;
  std::string nation = {};                     // England, Wales …; empty if not on the lists
};
std::optional<AgencyRow> find_agency(ledger::View&, AgencyId);
std::optional<AgencyRow> agency_of_code(ledger::View&, EnquiryKind, std::string_view code);
std::vector<AgencyRow> agencies(ledger::View&, EnquiryKind);

// What was agreed with the partner, the unit's own row before the policy file's override.
struct Agreement {
  std::optional<int> max_open_per_day = {};
  bool release_by_second_person = false;
  std::string named_lead = {};
  std::string calendar = "england-and-wales";
  std::vector<std::string> allowed_domains = {};
};
Agreement agreement_with(ledger::View&, AgencyRow const&, base::Date day);
// Working days of a clock for this partner on the day; nothing where the clock has only a moment.
std::optional<int> answer_days(ledger::View&, AgencyRow const&, std::string_view clock, base::Date day);

}  // namespace enquiries

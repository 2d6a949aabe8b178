// What a partner agency has agreed: where its mail goes, its hours, how much it takes in, and its own clocks.
#pragma once
#include "ledger/ledger.hpp"
#include "organisation/domain/partner.hpp"

namespace organisation {

struct ChangeAgency {
  AgencyId agency = {};
  std::string unit_name = {};
  std::string mailbox = {};                        // must lie in one of the domains; may be empty
  std::string named_lead = {};
  std::string hours = {};
  std::vector<std::string> domains = {};           // mail domains a message may go to
  std::optional<int> max_open_per_day = {};        // 1 to 10,000; nothing: none agreed
  bool release_by_second_person = false;
  static constexpr ledger::Permission needs = ledger::Permission::agree_with_partners;
};
// A region changes the agencies of its own forces and authorities; an administrator any.
base::Outcome<> run(ledger::Tx&, ChangeAgency const&);

struct AgreeClock {
  AgencyId agency = {};
  std::string clock_id = {};                       // "CK-REVIEW"
  int answer_wd = 0;                               // 1 to 60 working days
  std::optional<base::Date> from = {};             // today; not earlier: agreements are not dated back
  static constexpr ledger::Permission needs = ledger::Permission::agree_with_partners;
};
base::Outcome<> run(ledger::Tx&, AgreeClock const&);

// True if the scope may change what is agreed with this agency.
bool may_agree_with(ledger::View&, Agency const&);

}  // namespace organisation

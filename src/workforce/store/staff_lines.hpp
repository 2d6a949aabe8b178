// Who works in a place today, as every page of training and supervision lists them.
#pragma once
#include "ledger/view.hpp"
#include "workforce/domain/experience.hpp"

namespace workforce {

using ledger::StaffId;
using ledger::UnitId;

struct StaffLine {
  StaffId id = {};
  std::string name = {};
  Grade grade = Grade::po;       // of the posting
  UnitId unit = {};
  std::string unit_name = {};
  std::string email = {};
  std::string unit_names = {};   // of every posting that holds today, a space between
  bool in_court_team() const;    // by the name of any of her teams: the record has no other word for it
};
// By name; once each, in her oldest posting there. Names and postings are open to every role that sees the workforce.
std::vector<StaffLine> staff_in(ledger::View&, ledger::Place);
// Nothing for somebody whose matters who asks may not read ({led s}), and for somebody who is posted nowhere today.
std::optional<StaffLine> led_staff(ledger::View&, StaffId);
// The same for the program's own rules: no scope is asked.
std::optional<StaffLine> posted_staff(ledger::View&, StaffId);

// Since when in the grade she holds: of everybody in the place.
struct InRole {
  StaffId id = {};
  Grade grade = Grade::po;
  base::Date since = {};
};
std::vector<InRole> in_role(ledger::View&, ledger::Place);
std::optional<base::Date> in_role_since(ledger::View&, StaffId);

}  // namespace workforce

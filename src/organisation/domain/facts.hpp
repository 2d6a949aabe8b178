// What this area tells the later ones.
#pragma once
#include "organisation/domain/staff.hpp"

namespace organisation {

// A member of staff is away, or back, or no longer posted to a unit: what is hers needs another owner from that day.
struct StaffAway {
  StaffId staff = {};
  base::Date from = {};
  std::optional<base::Date> to = {};    // the last day; nothing: until further notice
};
struct StaffBack {
  StaffId staff = {};
  base::Date from = {};                 // the first day back
};
struct PostingEnded {
  StaffId staff = {};
  UnitId unit = {};
  base::Date on = {};                   // the first day without it
};

}  // namespace organisation

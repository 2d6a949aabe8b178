// Recruitment of the story's unit: campaigns in every stage, some of whose candidates are the officers who joined.
#pragma once
#include "demonstration/actions/building.hpp"
#include "organisation/domain/staff.hpp"

namespace demonstration {

struct Joined {
  organisation::Grade grade = organisation::Grade::po;
  base::Date on = {};
  StaffId staff = {};
  std::string name = {};
};
void recruit(Building&, base::Random, Pdu const&, std::vector<Joined> const&, std::function<std::string()> const& name);

}  // namespace demonstration

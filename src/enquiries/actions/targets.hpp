// Which authorities an enquiry goes to: the one of each child's address, and the force where the person lives or would
// live; never simply the unit's own. Earlier addresses in another force's area are proposed besides.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "enquiries/store/known.hpp"

namespace enquiries {

struct Target {
  std::string code = {};                       // of the force or authority; empty: not known
  std::vector<ChildId> children = {};          // children's services: who lives there
  bool proposed = false;                       // police: an earlier address only
};
std::vector<Target> police_targets(KnownPerson const&, base::Date today);
// `only`: this child alone. Where no child is known: the authority of the person's own address, to search by address.
std::vector<Target> childrens_targets(KnownPerson const&, base::Date today, std::optional<ChildId> only = {});

}  // namespace enquiries

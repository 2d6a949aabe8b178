// An absent owner's items pass to the deputy, then the SPO, the same day; no enquiry is ever without an owner.
#pragma once
#include "organisation/domain/staff.hpp"

#include <span>

namespace organisation {

struct Candidate {
  StaffId id = {};
  bool away = false;
};

// The owner if she is there, else the first of `in_order` who is; the owner herself if nobody is.
inline StaffId first_there(Candidate owner, std::span<Candidate const> in_order) {
  if (!owner.away) return owner.id;
  for (auto const& candidate : in_order)
    if (!candidate.away && candidate.id != owner.id && candidate.id.value != 0) return candidate.id;
  return owner.id;
}

}  // namespace organisation

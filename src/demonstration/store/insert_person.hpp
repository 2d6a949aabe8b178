// A made-up person's rows in the register.
#pragma once
#include "demonstration/domain/made_person.hpp"
#include "demonstration/store/bulk.hpp"

namespace demonstration {

// The person and every part, whose keys must be set. Search words are those the register itself would keep.
void insert_person(Bulk&, Keys&, MadePerson const&);

}  // namespace demonstration

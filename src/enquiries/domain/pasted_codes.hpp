// What the words of a pasted entry let one propose: kinds, the person's role, whether children were present. Only what the
// words say of themselves: where they take it back ("no suspect", "not known if children present") nothing is proposed.
#pragma once
#include "enquiries/domain/item.hpp"

namespace enquiries {

void propose_codes(ItemContent& item);   // from its summary

}  // namespace enquiries

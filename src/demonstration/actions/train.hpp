// Training and supervision of the generated record, drawn from who is in post. All of it is invented; of Knowsley and St Helens
// fourteen need the child safeguarding course and six places are offered before October (workload.md, section 15).
#pragma once
#include "demonstration/domain/world.hpp"
#include "ledger/rules.hpp"
#include "sql/connection.hpp"

namespace demonstration {

inline constexpr int need_child_safeguarding = 14;
inline constexpr int places_before_october = 6;

// After staff and people are in the record.
void train(sql::Connection&, ledger::Rules const&, World const&, std::uint64_t seed);

}  // namespace demonstration

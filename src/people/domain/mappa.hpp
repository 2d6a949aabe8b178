// Multi-agency public protection arrangements: of which category a person is and at which level they are managed.
#pragma once
#include <string>
#include <string_view>

namespace people {

inline constexpr int mappa_levels = 3, mappa_categories = 4;   // both from 1; 0: not under MAPPA or, of a category, not recorded

// Who is of a category, after the MAPPA guidance (Criminal Justice Act 2003, sections 325 to 327), in words about a person and not
// about a kind of people; empty for any other number.
std::string_view mappa_category_meaning(int category);
// "category 2, level 1"; "level 1, category not recorded"; empty for somebody who is not under MAPPA.
std::string mappa_in_words(int level, int category);

}  // namespace people

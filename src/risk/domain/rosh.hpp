// Risk of serious harm: to whom, how serious, and what a judgement has to say before it can be signed.
// The four groups and four levels are those of the published OASys risk of serious harm analysis. There is no
// "none": there is no such thing as no risk (Probation Circular 36/2006), only a level or *not yet assessed*.
#pragma once
#include "base/words.hpp"
#include "people/domain/rosh.hpp"

#include <string>
#include <vector>

namespace risk {

enum class Group { children, public_at_large, known_adult, staff };
inline constexpr std::array all_groups{Group::children, Group::public_at_large, Group::known_adult, Group::staff};

using Level = people::Rosh;

struct Judgement {
  Group who = Group::children;
  Level level = Level::not_assessed;
  std::string nature = {};         // what harm
  std::string who_exactly = {};    // the people of the group who are at risk
  std::string circumstances = {};  // when, and what makes it more likely
  std::string imminence = {};      // how soon
  std::string reasons = {};        // why this level
};

// What the judgement still lacks before it can be signed, in the order of the form; empty if nothing. A level must
// be given and reasoned; from medium up it must also say what, who, when and how soon.
enum class Part { level, nature, who_exactly, circumstances, imminence, reasons };
std::vector<Part> lacks(Judgement const&);

// The highest of the levels; not yet assessed if there is none.
Level overall(std::vector<Judgement> const&);

std::string_view shown(Group);  // "children", "the public", "known adult", "staff"
std::string_view shown(Level);  // "Very high", "Not yet assessed"
std::string_view shown(Part);   // "what harm is likely"

// Longest text of a part of a judgement, in characters.
inline constexpr int most_characters = 10000;

}  // namespace risk

template <>
struct base::Words<risk::Group> {
  static constexpr std::array table{base::Word{risk::Group::children, "children"}, base::Word{risk::Group::public_at_large, "public"},
                                    base::Word{risk::Group::known_adult, "known_adult"}, base::Word{risk::Group::staff, "staff"}};
};
template <>
struct base::Words<risk::Part> {
  static constexpr std::array table{base::Word{risk::Part::level, "level"},           base::Word{risk::Part::nature, "nature"},
                                    base::Word{risk::Part::who_exactly, "who_exactly"}, base::Word{risk::Part::circumstances, "circumstances"},
                                    base::Word{risk::Part::imminence, "imminence"},     base::Word{risk::Part::reasons, "reasons"}};
};

// What somebody does in an inspection's team.
#pragma once
#include "base/words.hpp"

#include <string_view>

namespace inspection {

enum class TeamRole { lead, inspector, quality, panel, publisher };

constexpr std::string_view shown(TeamRole role) {
  switch (role) {
    case TeamRole::lead: return "Lead inspector";
    case TeamRole::inspector: return "Inspector";
    case TeamRole::quality: return "Quality lead";
    case TeamRole::panel: return "Ratings panel";
    case TeamRole::publisher: return "Publisher";
  }
  return {};
}

}  // namespace inspection

template <>
struct base::Words<inspection::TeamRole> {
  static constexpr std::array table{
      base::Word{inspection::TeamRole::lead, "lead"},       base::Word{inspection::TeamRole::inspector, "inspector"},
      base::Word{inspection::TeamRole::quality, "quality"}, base::Word{inspection::TeamRole::panel, "panel"},
      base::Word{inspection::TeamRole::publisher, "publisher"},
  };
};

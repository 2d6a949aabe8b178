// Why a posting ended, and where its row comes from.
#pragma once
#include "base/words.hpp"

namespace organisation {

// `none`: nobody wrote it down, or the posting goes on. Moved and promoted people work here still, under another posting.
enum class LeavingReason { none, moved, promoted, changed, resigned, retired, dismissed, died, transferred, end_of_contract };

// Written down by somebody here; taken from a file of another system; made up for a training copy.
enum class Origin { entered, imported, invented };

// Another posting of the same person follows: no leaver.
constexpr bool goes_on(LeavingReason reason) { return reason == LeavingReason::moved || reason == LeavingReason::promoted || reason == LeavingReason::changed; }

constexpr std::string_view in_words(LeavingReason reason) {
  switch (reason) {
    case LeavingReason::none: return "Not written down";
    case LeavingReason::moved: return "Moved to another team";
    case LeavingReason::promoted: return "Another grade";
    case LeavingReason::changed: return "Hours or terms changed";
    case LeavingReason::resigned: return "Resigned";
    case LeavingReason::retired: return "Retired";
    case LeavingReason::dismissed: return "Dismissed";
    case LeavingReason::died: return "Died";
    case LeavingReason::transferred: return "Transferred to another service";
    case LeavingReason::end_of_contract: return "End of contract or loan";
  }
  return "";
}

}  // namespace organisation

template <>
struct base::Words<organisation::LeavingReason> {
  static constexpr std::array table{
      base::Word{organisation::LeavingReason::none, ""},
      base::Word{organisation::LeavingReason::moved, "moved"},
      base::Word{organisation::LeavingReason::promoted, "promoted"},
      base::Word{organisation::LeavingReason::changed, "changed"},
      base::Word{organisation::LeavingReason::resigned, "resigned"},
      base::Word{organisation::LeavingReason::retired, "retired"},
      base::Word{organisation::LeavingReason::dismissed, "dismissed"},
      base::Word{organisation::LeavingReason::died, "died"},
      base::Word{organisation::LeavingReason::transferred, "transferred"},
      base::Word{organisation::LeavingReason::end_of_contract, "end_of_contract"},
  };
};
template <>
struct base::Words<organisation::Origin> {
  static constexpr std::array table{base::Word{organisation::Origin::entered, "entered"}, base::Word{organisation::Origin::imported, "imported"},
                                    base::Word{organisation::Origin::invented, "invented"}};
};

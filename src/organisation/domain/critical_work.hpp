// Work for which a topic of training counts as critical: it warns first, and from a threshold on it needs a senior's
// countersignature. It never takes work from anybody (organisation.md, section 7).
#pragma once
#include "base/words.hpp"

#include <string>

namespace organisation {

enum class CriticalWork { home_visit, close_da_enquiry, sign_sara, sign_assessment, case_data, write_psr, countersign };

std::string_view shown(CriticalWork);  // "signing an assessment"

// A senior signs beside who decides. Reading a record is no decision and waits for nobody: it stays a warning, however old.
constexpr bool takes_countersignature(CriticalWork work) { return work != CriticalWork::case_data; }

// What the training of the person who does the work asks of it today.
enum class TrainingAsks {
  nothing,
  not_known,         // no training record of her unit has been brought in: nothing is asked, and the page says so
  warning,
  countersignature,
};

struct TrainingStanding {
  TrainingAsks asks = TrainingAsks::nothing;
  std::string why = {};  // "OASys and RoSH: expired on 1 May 2023"; empty when nothing is asked
  bool needs_senior() const { return asks == TrainingAsks::countersignature; }
};

}  // namespace organisation

template <>
struct base::Words<organisation::CriticalWork> {
  static constexpr std::array table{
      base::Word{organisation::CriticalWork::home_visit, "home_visit"},
      base::Word{organisation::CriticalWork::close_da_enquiry, "close_da_enquiry"},
      base::Word{organisation::CriticalWork::sign_sara, "sign_sara"},
      base::Word{organisation::CriticalWork::sign_assessment, "sign_assessment"},
      base::Word{organisation::CriticalWork::case_data, "case_data"},
      base::Word{organisation::CriticalWork::write_psr, "write_psr"},
      base::Word{organisation::CriticalWork::countersign, "countersign"},
  };
};

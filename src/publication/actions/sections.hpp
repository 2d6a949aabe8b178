// The report is written section by section, by several people, and none overwrites another.
#pragma once
#include "inspection/actions/saved.hpp"
#include "ledger/ledger.hpp"
#include "publication/store/sections.hpp"

namespace publication {

// Saves by button and while it is written. Somebody else's save since it was read, or another page's, stands and is handed back.
struct SaveSection {
  InspectionId inspection = {};
  std::string section = {};
  std::string body = {};
  inspection::Seen seen = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<inspection::Saved<SectionRow>> run(ledger::Tx&, SaveSection const&);

bool takes_writing(inspection::Inspection const&);  // from the end of fieldwork until it is embargoed

inline constexpr std::size_t longest_section = 20000;  // characters

}  // namespace publication

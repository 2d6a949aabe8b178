// The report is written section by section, by several people, and none overwrites another.
#pragma once
#include "ledger/ledger.hpp"
#include "publication/store/sections.hpp"

namespace publication {

// Stale: somebody saved this section since `version` was read; what they wrote stands, what was typed is kept by the form.
struct SaveSection {
  InspectionId inspection = {};
  std::string section = {};
  std::string body = {};
  std::int64_t version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, SaveSection const&);

}  // namespace publication

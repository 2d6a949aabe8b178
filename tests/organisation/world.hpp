// The published organisation in a test's record, for this area's tests and those of later ones.
#pragma once
#include "kit/ledger_test.hpp"
#include "organisation/actions/load_organisation.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace organisation_world {

inline organisation::OrganisationFiles published_files() {
  static constexpr std::array names{"regions.csv", "pdus.csv", "central-units.csv", "pdu-predecessors.csv", "police-forces.csv", "national-forces.csv",
                                    "authorities.csv", "earlier-bodies.csv", "agency-terms.csv"};
  std::vector<std::string> texts;
  for (auto const* name : names) {
    std::ostringstream all;
    all << std::ifstream(std::string(SOURCE_DIR "/data/organisation/") + name).rdbuf();
    texts.push_back(all.str());
  }
  std::vector<organisation::NamedText> named;
  for (std::size_t i = 0; i < names.size(); ++i) named.push_back({names[i], texts[i]});
  return organisation::read_organisation(named).value();
}

inline ledger::Scope administrator() { return kit::scope_of(ledger::Role::administrator); }

inline organisation::Loaded load(ledger::Ledger& ledger) {
  return ledger::perform(ledger, administrator(), organisation::LoadOrganisation{published_files()}).value();
}

}  // namespace organisation_world

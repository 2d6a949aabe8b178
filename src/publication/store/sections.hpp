// The written sections of a report and its notice, each with a version of its own.
#pragma once
#include "inspection/store/entries.hpp"
#include "inspection/store/inspections.hpp"

namespace publication {

using inspection::InspectionId;

struct SectionRow {
  std::string section = {};
  std::string body = {};
  std::int64_t version = 0;
  base::Instant saved_at = {};
  std::string saved_by = {};
};
std::vector<SectionRow> sections_of(ledger::View&, InspectionId);          // of the team
std::optional<SectionRow> find_section(ledger::View&, InspectionId, std::string_view section);
std::vector<SectionRow> past_of(ledger::View&, InspectionId, std::string_view section);  // newest first

// In place of the one that was read. False: stale, another page saved since, and nothing was written.
bool keep_section(ledger::Tx&, InspectionId, std::string const& section, std::string const& body, inspection::Seen const&);

}  // namespace publication

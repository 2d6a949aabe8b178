// Every section of a report and its notice, in the order they are read.
#pragma once
#include "inspection/store/inspections.hpp"

namespace publication::pages {

struct ReportSection {
  std::string key = {};
  std::string title = {};
  std::string hint = {};
  bool notice = false;
};
std::vector<ReportSection> report_sections(ledger::View&, inspection::Inspection const&);

}  // namespace publication::pages

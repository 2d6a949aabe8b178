// What the record says for a report and its notice, put together. Of the team alone.
#pragma once
#include "inspection/store/inspections.hpp"
#include "publication/domain/report.hpp"

namespace publication {

ReportContent report_content(ledger::View&, inspection::Inspection const&);

}  // namespace publication

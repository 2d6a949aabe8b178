// A released report's data annex, read back as a row of the register.
#pragma once
#include "publication/domain/inspection.hpp"

namespace publication {

// `csv` as data_csv() of the report wrote it. `at`: the minute of release. What it does not hold stays unknown.
Inspection from_data_annex(std::string_view csv, Subject subject, UnitId unit, std::string const& name, std::string const& region, std::string const& programme, base::Date fieldwork_from, base::Instant at);

}  // namespace publication

// A released report as a PDF.
#pragma once
#include "web/route.hpp"

namespace app {

web::Routes report_pdf_routes();

}  // namespace app

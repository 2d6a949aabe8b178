// A report as a PDF: released, for anybody; under embargo, for who is on its list, each copy marked with its reader's name.
#pragma once
#include "web/route.hpp"

namespace app {

web::Routes report_pdf_routes();

// The document a PDF is made of. With a mark it stands on every page.
std::string printed_page(std::string_view body, std::string_view mark = {});

}  // namespace app

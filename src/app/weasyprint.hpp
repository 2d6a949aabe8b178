// HTML as a PDF, by the program weasyprint as a process of its own.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace app {

// Nothing if the program is not there, fails, or takes more than 30 seconds.
std::optional<std::string> pdf_of(std::string_view html);

}  // namespace app

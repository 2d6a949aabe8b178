// References of enquiries: E-2023-004512, one row of numbers a year.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace enquiries {

std::string reference(int year, int number);
bool is_reference(std::string_view);

}  // namespace enquiries

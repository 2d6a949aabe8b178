// What was typed into a form's fields, before anything is known of it; and a date put back into its three.
#pragma once
#include "web/call.hpp"

namespace web {

std::string typed(Call const&, std::string_view field);
std::int64_t whole(std::string_view text);                                       // 0 if it does not begin with a whole number
std::int64_t whole(Call const&, std::string_view field);
std::optional<base::Date> typed_date(http::Form const&, std::string const& name);  // of name-day, name-month and name-year
std::optional<base::Date> typed_date(Call const&, std::string const& name);
bool date_begun(Call const&, std::string const& name);                             // anything in any of the three
std::optional<std::chrono::minutes> typed_time(std::string_view text);             // since midnight: 14:20, 14.20, 9:05, 1420, 2.20pm, 9 am
void set_date(govuk::FormView&, std::string const& name, base::Date);

}  // namespace web

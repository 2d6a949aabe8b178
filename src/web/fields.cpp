#include "web/fields.hpp"

#include <charconv>

namespace web {

std::string typed(Call const& call, std::string_view field) { return std::string(call.request.form.one(field)); }
std::int64_t whole(Call const& call, std::string_view field) { return whole(call.request.form.one(field)); }
std::optional<base::Date> typed_date(Call const& call, std::string const& name) { return typed_date(call.request.form, name); }

std::optional<base::Date> typed_date(http::Form const& form, std::string const& name) {
  return base::date_from_parts(form.one(name + "-day"), form.one(name + "-month"), form.one(name + "-year"));
}

std::int64_t whole(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void set_date(govuk::FormView& view, std::string const& name, base::Date day) {
  std::chrono::year_month_day const parts{day};
  view.date(name, std::to_string(unsigned(parts.day())), std::to_string(unsigned(parts.month())), std::to_string(int(parts.year())));
}

}  // namespace web

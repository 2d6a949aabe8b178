#include "web/fields.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace web {

std::string typed(Call const& call, std::string_view field) { return std::string(call.request.form.one(field)); }
std::int64_t whole(Call const& call, std::string_view field) { return whole(call.request.form.one(field)); }
std::optional<base::Date> typed_date(Call const& call, std::string const& name) { return typed_date(call.request.form, name); }

bool date_begun(Call const& call, std::string const& name) {
  return std::ranges::any_of(std::array{"-day", "-month", "-year"}, [&](char const* part) { return !call.request.form.one(name + part).empty(); });
}

std::optional<base::Date> typed_date(http::Form const& form, std::string const& name) {
  return base::date_from_parts(form.one(name + "-day"), form.one(name + "-month"), form.one(name + "-year"));
}

std::int64_t whole(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<std::chrono::minutes> typed_time(std::string_view text) {
  std::string time;
  for (char c : base::ascii_lower(text))
    if (c != ' ' && c != '\t') time += c == '.' ? ':' : c;
  bool const noon = time.ends_with("pm");
  bool const twelve = noon || time.ends_with("am");
  if (twelve) time.resize(time.size() - 2);
  auto colon = time.find(':');
  if (colon == time.npos) {
    if (twelve && time.size() <= 2) time += "00";
    if (time.size() < 3) return std::nullopt;
    colon = time.size() - 2;
    time.insert(colon, ":");
  }
  auto const hours = std::string_view(time).substr(0, colon), minutes = std::string_view(time).substr(colon + 1);
  auto const digits = [](std::string_view part) { return part.find_first_not_of("0123456789") == part.npos; };
  if (hours.empty() || hours.size() > 2 || minutes.size() != 2 || !digits(hours) || !digits(minutes)) return std::nullopt;
  auto hour = whole(hours);
  auto const minute = whole(minutes);
  if (minute > 59 || hour > 23 || (twelve && (hour < 1 || hour > 12))) return std::nullopt;
  if (twelve) hour = hour % 12 + (noon ? 12 : 0);
  return std::chrono::minutes{hour * 60 + minute};
}

void set_date(govuk::FormView& view, std::string const& name, base::Date day) {
  std::chrono::year_month_day const parts{day};
  view.date(name, std::to_string(unsigned(parts.day())), std::to_string(unsigned(parts.month())), std::to_string(int(parts.year())));
}

}  // namespace web

#include "organisation/domain/partial_date.hpp"

namespace organisation {

std::optional<base::Date> last_day_of(std::string_view partial) {
  std::string const text(partial);
  if (text.size() == 4) return base::date_from_iso(text + "-12-31");
  if (text.size() == 7) {
    auto const first = base::date_from_iso(text + "-01");
    if (!first) return std::nullopt;
    std::chrono::year_month_day const day{*first};
    return base::Date{std::chrono::local_days{day.year() / day.month() / std::chrono::last}};
  }
  return base::date_from_iso(text);
}

std::string partial_in_words(std::string_view partial) {
  auto const day = last_day_of(partial);
  if (!day || partial.size() == 4) return std::string(partial);
  auto const full = base::date_in_full(*day);
  return partial.size() == 7 ? full.substr(full.find(' ') + 1) : full;
}

}  // namespace organisation

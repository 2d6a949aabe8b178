#include "demonstration/domain/dates.hpp"

#include "demonstration/domain/day.hpp"

#include <algorithm>

namespace demonstration {
namespace {

using base::Date;
using std::chrono::days;

base::WorkingCalendar const& calendar() { return base::working_calendar(base::Nation::england_and_wales); }

Date last_asked_before() { return base::make_date(2023, 5, 24); }
Date last_returned_before() { return base::make_date(2023, 5, 26); }
Date first_lately() { return base::make_date(2023, 6, 1); }
Date last_lately() { return base::make_date(2023, 6, 27); }

// A working day from `first` to `last`, each as likely; `last` itself if there is none between.
Date draw_between(base::Random& random, Date first, Date last) {
  auto const from = calendar().on_or_after(first), to = calendar().on_or_before(last);
  if (to <= from) return to;
  return calendar().add_working_days(from, random.between(0, calendar().working_days_between(from, to)));
}

// Working days an answer took: most within four weeks, a few more than half a year.
std::int64_t draw_wait(base::Random& random) {
  static constexpr std::array<unsigned, 6> shares{18, 30, 26, 15, 8, 3};
  static constexpr std::array<std::pair<int, int>, 6> spans{{{1, 5}, {6, 12}, {13, 25}, {26, 45}, {46, 80}, {81, 140}}};
  auto const [least, most] = spans[random.weighted(shares)];
  return random.between(least, most);
}

std::optional<AskedAndReturned> returned_by(base::Random& random, Date from, Date last_asked, Date last_returned) {
  auto const asked = calendar().on_or_after(from + days{random.between(0, 6)});
  if (asked > last_asked) return std::nullopt;
  auto const returned = calendar().add_working_days(asked, draw_wait(random));
  if (returned > last_returned) return std::nullopt;
  return AskedAndReturned{asked, returned};
}

}  // namespace

Date draw_asked_before(base::Random& random, Date since) {
  static constexpr std::array<unsigned, 7> shares{20, 20, 18, 17, 13, 8, 4};
  static constexpr std::array<std::pair<int, int>, 7> ago{{{24, 32}, {33, 45}, {46, 60}, {61, 80}, {81, 110}, {111, 150}, {151, 215}}};  // working days
  auto const [least, most] = ago[random.weighted(shares)];
  auto const drawn = calendar().add_working_days(the_day(), -random.between(least, most));
  return std::clamp(drawn, std::min(calendar().on_or_after(since), last_asked_before()), last_asked_before());
}

Date draw_asked_lately(base::Random& random, Date since) { return draw_between(random, std::max(first_lately(), since), last_lately()); }

AskedAndReturned draw_returned_lately(base::Random& random, Date since) {
  return {draw_asked_before(random, since), draw_between(random, first_lately(), last_lately())};
}

AskedAndReturned draw_asked_and_returned_lately(base::Random& random, Date since) {
  auto const asked = draw_between(random, std::max(first_lately(), since), last_lately() - days{1});
  return {asked, draw_between(random, asked + days{1}, std::min(last_lately(), asked + days{random.between(2, 18)}))};
}

std::optional<AskedAndReturned> draw_returned_before(base::Random& random, Date from) { return returned_by(random, from, last_asked_before(), last_returned_before()); }
std::optional<AskedAndReturned> draw_returned_any(base::Random& random, Date from) { return returned_by(random, from, last_lately() - days{5}, last_lately()); }

}  // namespace demonstration

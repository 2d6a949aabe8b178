#include "risk/domain/pattern.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace risk {
namespace {

using namespace std::chrono;
using enquiries::ItemContent;

year_month_day parts(base::Date day) { return year_month_day{day}; }

// The last day on which it may have happened.
std::optional<base::Date> latest(ItemContent const& item) {
  if (item.date_to) return item.date_to;
  if (!item.date_from || item.precision == enquiries::DatePrecision::unknown) return std::nullopt;
  auto const at = parts(*item.date_from);
  if (item.precision == enquiries::DatePrecision::month) return base::Date{local_days{at.year() / at.month() / last}};
  if (item.precision == enquiries::DatePrecision::year) return base::Date{local_days{at.year() / December / last}};
  return item.date_from;
}

enum class When { recent, before, undated };

When when(ItemContent const& item, base::Date today) {
  auto const day = latest(item);
  if (!day) return When::undated;
  return *day > year_before(today) ? When::recent : When::before;
}

void add(PatternCount& count, When at) {
  if (at == When::recent) ++count.recent;
  if (at == When::before) ++count.before;
  if (at == When::undated) ++count.undated;
}

void add(std::vector<PatternCount>& counts, std::string_view what, When at) {
  auto found = std::ranges::find(counts, what, &PatternCount::what);
  if (found == counts.end()) found = counts.insert(counts.end(), {.what = std::string(what)});
  add(*found, at);
}

// Whom it was against, in words.
std::string_view victim(ItemContent const& item) {
  using enum enquiries::PersonRole;
  if (!item.person_role || *item.person_role == named_only || *item.person_role == witness) return "Somebody else’s matter";
  if (*item.person_role == enquiries::PersonRole::victim) return "The person on probation";
  return enquiries::name(item.relationship);
}

bool is_open(ItemContent const& item) {
  return item.outcome == enquiries::IncidentOutcome::bail || item.outcome == enquiries::IncidentOutcome::charged;
}

bool by_the_person(ItemContent const& item) {
  using enum enquiries::PersonRole;
  return item.person_role && (*item.person_role == alleged_perpetrator || *item.person_role == perpetrator || *item.person_role == both);
}

// A mark of seriousness and how it reads when it is seen for the first time.
struct Mark {
  std::string_view first_time;
  bool (*on)(ItemContent const&);
};
constexpr std::array marks{
    Mark{"A weapon was threatened or used for the first time.",
         [](ItemContent const& i) { return i.weapon == enquiries::Weapon::used || i.weapon == enquiries::Weapon::threatened; }},
    Mark{"Somebody was seriously injured for the first time.", [](ItemContent const& i) { return i.injury == enquiries::Injury::serious; }},
    Mark{"Children were present for the first time.",
         [](ItemContent const& i) { return i.children_present == enquiries::ChildrenPresent::yes; }},
};

std::vector<std::string> more_serious(std::vector<IncidentSeen> const& incidents, base::Date today) {
  std::vector<std::string> said;
  for (auto const& mark : marks) {
    bool recent = false, before = false;
    for (auto const& i : incidents) {
      if (!by_the_person(i.content) || !mark.on(i.content)) continue;
      (when(i.content, today) == When::recent ? recent : before) = true;
    }
    if (recent && !before) said.push_back(fmt::format("In the last 12 months: {}", mark.first_time));
  }
  return said;
}

std::vector<std::string> new_kinds(std::vector<PatternCount> const& by_type, PatternCount const& total) {
  std::vector<std::string> said;
  if (total.before == 0) return said;
  for (auto const& type : by_type)
    if (type.recent > 0 && type.before == 0 && type.undated == 0)
      said.push_back(fmt::format("New in the last 12 months: {}.", type.what));
  return said;
}

// Recent against the yearly rate before, in whole numbers: recent * days_before against before * 365.
std::optional<std::string> frequency(Pattern const& p, base::Date today) {
  if (!p.first || p.total.before == 0) return std::nullopt;
  auto const earlier = (year_before(today) - *p.first).count();
  if (earlier < 90) return std::nullopt;  // too short a time to compare with
  auto const now = std::int64_t{p.total.recent} * earlier;
  auto const then = std::int64_t{p.total.before} * 365;
  std::string const figures = fmt::format("{} in the last 12 months, {} in the {} months before", p.total.recent, p.total.before, earlier / 30);
  if (now >= 2 * then) return fmt::format("More often: {}.", figures);
  if (2 * now <= then) return fmt::format("Less often known: {}. Fewer known incidents is not less risk.", figures);
  return std::nullopt;
}

std::vector<Quiet> quiet_times(std::vector<base::Date> days) {
  std::ranges::sort(days);
  std::vector<Quiet> found;
  for (std::size_t i = 1; i < days.size(); ++i) {
    auto const gap = (days[i] - days[i - 1]).count();
    if (gap >= 183) found.push_back({.from = days[i - 1], .to = days[i], .months = static_cast<int>(gap * 12 / 365)});
  }
  return found;
}

void most_frequent_first(std::vector<PatternCount>& counts) {
  std::ranges::sort(counts, [](auto const& a, auto const& b) { return std::tuple(-a.all(), a.what) < std::tuple(-b.all(), b.what); });
}

void count(Pattern& p, ItemContent const& item, base::Date today) {
  auto const at = when(item, today);
  add(p.total, at);
  for (auto type : item.types) add(p.by_type, enquiries::name(type), at);
  if (item.types.empty()) add(p.by_type, "Kind not stated", at);
  add(p.by_victim, victim(item), at);
  p.children_present += item.children_present == enquiries::ChildrenPresent::yes;
  p.children_not_known += !item.children_present || item.children_present == enquiries::ChildrenPresent::unknown;
  p.open_matters += is_open(item);
}

}  // namespace

base::Date year_before(base::Date day) {
  auto const earlier = parts(day) - years{1};
  return base::Date{local_days{earlier.ok() ? earlier : year_month_day{earlier.year() / earlier.month() / last}}};
}

Pattern pattern(std::vector<IncidentSeen> const& items, base::Date today) {
  Pattern p;
  std::vector<IncidentSeen> incidents;
  std::vector<base::Date> days;
  for (auto const& item : items) {
    if (item.content.kind != enquiries::ItemKind::incident) continue;
    incidents.push_back(item);
    count(p, item.content, today);
    if (latest(item.content) && item.content.date_from) days.push_back(*item.content.date_from);
  }
  most_frequent_first(p.by_type);
  most_frequent_first(p.by_victim);
  if (!days.empty()) std::tie(p.first, p.last) = std::pair(std::ranges::min(days), std::ranges::max(days));
  p.quiet = quiet_times(days);
  if (auto said = frequency(p, today)) p.changes.push_back(*said);
  for (auto& said : more_serious(incidents, today)) p.changes.push_back(std::move(said));
  for (auto& said : new_kinds(p.by_type, p.total)) p.changes.push_back(std::move(said));
  return p;
}

}  // namespace risk

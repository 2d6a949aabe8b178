#include "people/store/first_look.hpp"

namespace people {
namespace {

constexpr ledger::Scoped open_ones{"people.first_looks", R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.rosh, coalesce(s.full_name, ''), l.priority, l.reason, l.added_on
  from first_look l join person p on p.id = l.person_id left join staff s on s.id = p.practitioner_id
  where l.done_at is null and l.priority = :priority and {visible p}
  order by l.added_on, l.person_id limit :limit offset :offset)sql"};
constexpr ledger::Scoped open_of_staff{"people.first_looks_of", R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.rosh, coalesce(s.full_name, ''), l.priority, l.reason, l.added_on
  from person p join first_look l on p.id = l.person_id left join staff s on s.id = p.practitioner_id
  where p.practitioner_id = :staff and l.done_at is null and {visible p}
  order by case l.priority when 'first' then 0 when 'soon' then 1 else 2 end, l.added_on, l.person_id
  limit :limit offset :offset)sql"};
constexpr ledger::Scoped counts{"people.first_look_counts", R"sql(
  select l.priority, count(*)
  from first_look l join person p on p.id = l.person_id
  where l.done_at is null and {visible p} group by l.priority order by l.priority)sql"};
constexpr ledger::Scoped done{"people.first_looks_done", R"sql(
  select count(*) from first_look l join person p on p.id = l.person_id where l.done_at >= :since and {visible p})sql"};
constexpr ledger::Scoped awaits{"people.awaits_first_look", R"sql(
  select count(*) from first_look l join person p on p.id = l.person_id
  where l.person_id = :person and l.done_at is null and {visible p})sql"};
constexpr ledger::Scoped target{"people.first_look_target", "select weekly from first_look_target where unit_id = :unit"};

struct Count {
  Priority priority = Priority::routine;
  std::int64_t people = 0;
};

base::Instant start_of_week(base::Date today) {
  auto const since_monday = std::chrono::weekday{std::chrono::sys_days{today.time_since_epoch()}} - std::chrono::Monday;
  return base::from_london(base::LocalTime{today - since_monday});
}

}  // namespace

std::vector<FirstLookRow> first_looks(ledger::View& view, Part part) {
  std::vector<FirstLookRow> all;
  auto const counted = first_look_counts(view);
  std::array const levels{std::pair{Priority::first, counted.first}, std::pair{Priority::soon, counted.soon}, std::pair{Priority::routine, counted.routine}};
  for (auto const& [priority, size] : levels) {
    auto const room = part.limit - static_cast<std::int64_t>(all.size());
    if (part.offset < size && room > 0) {
      auto rows = view.rows<FirstLookRow>(open_ones, {{"priority", priority}, {"limit", room}, {"offset", part.offset}});
      all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    part.offset = std::max<std::int64_t>(0, part.offset - size);
  }
  return all;
}

std::vector<FirstLookRow> first_looks_of(ledger::View& view, StaffId staff, Part part) {
  return view.rows<FirstLookRow>(open_of_staff, {{"staff", staff}, {"limit", part.limit}, {"offset", part.offset}});
}

FirstLookCounts first_look_counts(ledger::View& view) {
  FirstLookCounts counted;
  for (auto const& row : view.rows<Count>(counts)) {
    if (row.priority == Priority::first) counted.first = row.people;
    if (row.priority == Priority::soon) counted.soon = row.people;
    if (row.priority == Priority::routine) counted.routine = row.people;
  }
  counted.done_this_week = view.row<std::int64_t>(done, {{"since", start_of_week(view.today())}}).value_or(0);
  return counted;
}

bool awaits_first_look(ledger::View& view, PersonId person) {
  return view.row<std::int64_t>(awaits, {{"person", person}}).value_or(0) > 0;
}

std::optional<int> first_look_target(ledger::View& view, UnitId pdu) { return view.row<int>(target, {{"unit", pdu}}); }

}  // namespace people
